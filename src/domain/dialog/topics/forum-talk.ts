import type { ForumTime, NewForum } from '../../forums/plan.ts';
import type { Filled } from '../form.ts';
import type { AgendaIdeas, RunLine } from './forum-run.ts';

export type ForumCommand =
  /** Coming events that may be moved or cancelled. */
  | { readonly do: 'forums' }
  | { readonly do: 'forumEvent'; readonly event: number }
  /** The series that are held, or one of them. */
  | { readonly do: 'forumSeries'; readonly series: number | null }
  /** A new one is put together; `filled`: what a window brought at once. */
  | { readonly do: 'forumNew'; readonly filled?: Filled };

/** A forum as it is being put together. */
export interface ForumDraft extends Omit<NewForum, 'time'> {
  readonly time: ForumTime | null;
}

/** What is asked about a draft, one after the other; `sure` waits for the button that writes. */
export type ForumQuestion = 'opd' | 'name' | 'time' | 'place' | 'sure';

export type ForumPlace =
  | { readonly at: 'forumNew'; readonly ask: ForumQuestion; readonly draft: ForumDraft }
  /** `seen`: when it was held as it was shown. `to`: when it begins instead. */
  | {
      readonly at: 'forumEvent';
      readonly event: number;
      readonly title: string;
      readonly seen: string;
      readonly minutes: number;
      readonly decision: 'move' | 'cancel' | null;
      readonly to: string | null;
      readonly why: string;
    }
  /**
   * `ends`: it is about to end. `from`: the first day without it. `resumes`: its end is about to be taken back. `seen`: the
   * events that would be cancelled, or come back.
   */
  | {
      readonly at: 'forumSeries';
      readonly series: number;
      readonly name: string;
      readonly ends: boolean;
      readonly resumes?: true;
      readonly from: string | null;
      readonly why: string;
      readonly seen: readonly number[];
    };

/** A series that is held or has just ended, as an officer sees it. */
export interface SeriesLine {
  readonly id: number;
  readonly opd: string;
  readonly name: string;
  readonly place: string;
  readonly rule: string;
  /** Minutes from local 00.00. */
  readonly startsAt: number;
  readonly minutes: number;
  /** The first day without it; null: it goes on. */
  readonly endsFrom: string | null;
  /** Its coming events, the next one first. */
  readonly coming: readonly ForumLine[];
  /** Its end can be taken back. */
  readonly resumable: boolean;
  /** Events that would come back with it. */
  readonly back: readonly ForumLine[];
}

/** An event that can still be moved or cancelled, as an officer sees it. */
export interface ForumLine {
  readonly id: number;
  readonly opd: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly attending: number;
  /** null: as many as come. */
  readonly seats: number | null;
  readonly waiting: number;
  /** People a change would be told to. */
  readonly told: number;
}

/** Another event of the agency at the same time. */
export interface Clash {
  readonly title: string;
  readonly startsAt: Date;
}

/** What a new forum would be. */
export interface ForumTrial {
  /** The agency as the roster writes it; null: there is none of that name, or it is not this person's. */
  readonly opd: string | null;
  /** Who would see it and be reminded. */
  readonly people: number;
  /** The agency has one of that name already (a single one: at that time). */
  readonly taken: boolean;
  /** Coming dates: by the rule, and the day it is held. */
  readonly dates: readonly { readonly by: string; readonly on: string }[];
  /** What else the agency has at those times. */
  readonly clashes: readonly Clash[];
}

/** What an officer wishes; the right is asked for again in SQL. Each leaves the same when it is granted twice. */
export type ForumWish =
  | { readonly want: 'forums' }
  | { readonly want: 'forumSeries' }
  /** `from`: the first day without it, if it shall end. `resumes`: its end shall be taken back. */
  | {
      readonly want: 'seriesOpened';
      readonly series: number;
      readonly from: string | null;
      readonly resumes?: true;
    }
  | { readonly want: 'resumeSeries'; readonly series: number; readonly seen: readonly number[] }
  | {
      readonly want: 'endSeries';
      readonly series: number;
      readonly from: string;
      readonly why: string;
      readonly seen: readonly number[];
    }
  /** `to`: when it would be held instead, ISO; `minutes`: how long. */
  | {
      readonly want: 'forumEvent';
      readonly event: number;
      readonly to: string | null;
      readonly minutes: number;
    }
  | { readonly want: 'tryForum' | 'addForum'; readonly draft: NewForum }
  /** `to` null: it is cancelled. */
  | {
      readonly want: 'decideForum';
      readonly event: number;
      readonly seen: string;
      readonly to: string | null;
      /** How long it takes where it is moved. */
      readonly minutes: number;
      readonly why: string;
    };

export type ForumNews =
  /** `held`: have begun, and can be written about. */
  | {
      readonly granted: 'forums';
      readonly lines: readonly ForumLine[];
      readonly held: readonly RunLine[];
    }
  | { readonly granted: 'forumSeries'; readonly lines: readonly SeriesLine[] }
  /** `line` null: ended for good, or not this person's. `told`: how many would hear of its end, or that it goes on. */
  | { readonly granted: 'seriesOpened'; readonly line: SeriesLine | null; readonly told: number }
  /** `told` as below. */
  | { readonly granted: 'endSeries' | 'resumeSeries'; readonly told: number | null }
  /**
   * `line` null: begun or gone. `run`: also while it is held and a while after. `ideas`: for the agenda of one that is to
   * come. `off`: coming holidays.
   */
  | {
      readonly granted: 'forumEvent';
      readonly line: ForumLine | null;
      readonly run: RunLine | null;
      readonly ideas: AgendaIdeas | null;
      readonly off: readonly string[];
      /** At the time it would be moved to. */
      readonly clashes: readonly Clash[];
    }
  | { readonly granted: 'tryForum'; readonly trial: ForumTrial }
  | { readonly granted: 'addForum'; readonly done: boolean }
  /** `told`: how many were told; null: somebody else changed it meanwhile, or there is no right to. */
  | { readonly granted: 'decideForum'; readonly told: number | null };
