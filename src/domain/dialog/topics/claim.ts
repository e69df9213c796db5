import type { FormName, LearningForm } from '../../learning/forms.ts';
import type { Filled } from '../form.ts';
import type { SentFile } from '../message.ts';

/** A claim of learning hours as it is being put together, or corrected. */
export interface ClaimDraft {
  /** Where it comes from: one source gives one entry, also when a turn is decided again. */
  readonly origin: string;
  /** The entry that is corrected and the state it was seen in; null: a new one. */
  readonly entry: { readonly id: number; readonly seen: EntryState } | null;
  readonly form: FormName | null;
  readonly title: string;
  readonly organiser: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  /** How the form is counted on the last day; null while form or day is open. */
  readonly unit: LearningForm['unit'] | null;
  readonly amount: number | null;
  readonly international: boolean;
  /** null: not asked for yet; '': there is none. */
  readonly certificate: string | null;
  /** Came before there was an entry it could be kept for. */
  readonly sent: SentFile | null;
  /** JP that were said in the first breath: they count where the form is counted by its certificate. */
  readonly said: number | null;
  /** Words of the first breath that may be its name: offered, never taken for it. */
  readonly named?: string;
}

/** A draft with nothing left to ask. */
export interface WholeClaim extends ClaimDraft {
  readonly form: FormName;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly amount: number;
  readonly certificate: string;
}

export type EntryState = 'klaim' | 'terverifikasi' | 'ditolak';

/** What is asked, one after the other; `sure` waits for the button that writes, `which` for what to change. */
export type ClaimQuestion =
  | 'form'
  | 'title'
  | 'dates'
  | 'organiser'
  | 'amount'
  | 'certificate'
  | 'sure'
  | 'which';

export interface NewClaimPlace {
  readonly at: 'claimNew';
  readonly ask: ClaimQuestion;
  readonly draft: ClaimDraft;
}

export type ClaimPlace =
  | NewClaimPlace
  /** Own entries as numbered on screen, and the one that is open. */
  | { readonly at: 'ownClaims'; readonly entries: readonly number[]; readonly open: number | null };

export type ClaimCommand =
  /** `words`: what was said in the same breath. */
  | { readonly do: 'claim'; readonly words: string }
  /** A new one at once; `filled`: what a window brought. */
  | { readonly do: 'claimNew'; readonly filled?: Filled }
  /** The one that was left. */
  | { readonly do: 'claimOn' }
  /** From a reminder: a course or a forum that the person said to have done. */
  | { readonly do: 'claimFrom'; readonly what: 'course' | 'forum'; readonly subject: string };

/** An entry of the own learning hours. */
export interface OwnEntry {
  readonly id: number;
  readonly title: string;
  readonly form: string;
  readonly organiser: string;
  readonly certificate: string;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly jp: number;
  readonly amount: number | null;
  readonly international: boolean;
  readonly state: EntryState;
  /** How its form is counted on its last day; null: the table has nothing for it. */
  readonly unit: LearningForm['unit'] | null;
  /** Why it was refused. */
  readonly reason: string;
  readonly proof: { readonly id: number; readonly name: string } | null;
}

/** The year as its page shows it. */
export interface YearHours {
  readonly entries: readonly (Pick<OwnEntry, 'title' | 'endedOn' | 'jp' | 'state' | 'reason'> & {
    readonly proven: boolean;
  })[];
  /** Entries that are not shown. */
  readonly more: number;
  /** JP of courses on the person's list that begin later this year and end within it. */
  readonly planned: number;
}

/** What is done with an entry that was opened. */
export type EntryThen = 'show' | 'mend' | 'proof' | 'withdraw';

/** Another entry that looks like the claim; `same`: it is the same activity, so there is nothing to add. */
export interface Twin {
  readonly title: string;
  readonly endedOn: string;
  readonly jp: number;
  readonly state: EntryState;
  readonly same: boolean;
}

/** What a claim would be. */
export interface ClaimTrial {
  readonly jp: number;
  /** JP a unit by the table; null: there is no conversion for it. */
  readonly each: number | null;
  readonly unit: LearningForm['unit'] | null;
  /** Most a month from this form, and what is left of it. */
  readonly monthly: { readonly most: number; readonly left: number } | null;
  readonly twins: readonly Twin[];
  /** Kept already for the entry that is corrected. */
  readonly proof: string | null;
  /** Recorded by the code of the room: that is proof enough. */
  readonly attended: boolean;
}

/** An entry as it was kept; `attended` as in its trial. */
export interface SavedClaim {
  readonly id: number;
  readonly jp: number;
  readonly attended: boolean;
}

export type ClaimWish =
  | { readonly want: 'yearHours' }
  /** Own entries that can still be changed. */
  | { readonly want: 'ownEntries' }
  | { readonly want: 'ownEntry'; readonly entry: number; readonly next: EntryThen }
  /** How a form is counted on a day. */
  | { readonly want: 'claimForm'; readonly form: FormName; readonly day: string }
  | { readonly want: 'tryClaim' | 'saveClaim'; readonly draft: WholeClaim }
  | { readonly want: 'withdrawClaim'; readonly entry: number }
  | { readonly want: 'claimSource'; readonly what: 'course' | 'forum'; readonly subject: string };

export type ClaimNews =
  | { readonly granted: 'yearHours'; readonly year: YearHours }
  | { readonly granted: 'ownEntries'; readonly entries: readonly OwnEntry[] }
  /** null: not the own one, or it cannot be changed any more. */
  | { readonly granted: 'ownEntry'; readonly entry: OwnEntry | null; readonly next: EntryThen }
  | { readonly granted: 'claimForm'; readonly unit: LearningForm['unit'] | null }
  | { readonly granted: 'tryClaim'; readonly trial: ClaimTrial }
  /** null: it was decided or changed meanwhile, or nothing is left of the month. */
  | { readonly granted: 'saveClaim'; readonly saved: SavedClaim | null }
  | { readonly granted: 'withdrawClaim'; readonly done: boolean }
  /** What is known of it already; null: no such course or forum of this person. */
  | { readonly granted: 'claimSource'; readonly draft: Partial<ClaimDraft> | null };
