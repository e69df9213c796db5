import type { FollowUp } from '../assessment/evidence.ts';
import type { Ladder } from '../assessment/ladder.ts';
import type { Level } from '../competency/dictionary.ts';
import type { CourseOrder } from '../recommendation/order.ts';
import type { Why } from '../recommendation/reason.ts';
import type { Label, Option } from './message.ts';
import type { CertificatePlace } from './topics/certificate.ts';
import type { ClaimPlace, NewClaimPlace } from './topics/claim.ts';
import type { DraftPlace } from './topics/drafts.ts';
import type { RunPlace } from './topics/forum-run.ts';
import type { ForumPlace } from './topics/forum-talk.ts';
import type { ImportPlace } from './topics/importing.ts';
import type { LeavePlace } from './topics/leave.ts';
import type { MentorPlace } from './topics/mentoring.ts';
import type { MovePlace } from './topics/move.ts';
import type { PeriodPlace } from './topics/period-talk.ts';
import type { PlanWithin } from './topics/planning.ts';
import type { Rateable } from './topics/rating.ts';
import type { RemindPlace } from './topics/remind.ts';
import type { RoomPlace } from './topics/rooms.ts';
import type { SteerPlace } from './topics/steer.ts';
import type { VerifyView } from './topics/verify.ts';
import type { Intent, Wanted } from './typed/reading.ts';

/** An indicator by its place in the dictionary version of the assessment. */
export interface IndicatorRef {
  readonly level: Level;
  readonly n: number;
}

/** What is being asked about one competency. */
export type Question =
  | { readonly ask: 'example' }
  /** One follow-up at most; `named` is a level said without evidence. */
  | {
      readonly ask: 'more';
      readonly story: string;
      readonly why: FollowUp;
      readonly named: Level | null;
      readonly closer?: string;
    }
  | {
      readonly ask: 'proposal';
      readonly story: string;
      readonly proposed: Level;
      readonly quote: string;
      /** null where no indicator of the level is surely shown. */
      readonly met: IndicatorRef | null;
      readonly next: IndicatorRef | null;
      /** Missing when the story fits this competency; `closer` is the one it fits better. */
      readonly fit?: 'near' | 'far';
      readonly closer?: string;
    }
  | { readonly ask: 'behaviours'; readonly ladder: Ladder; readonly story: string }
  /** The own choice of a level. `proposed` is null when nothing was proposed: then the choice is *tanpa bukti*. */
  | {
      readonly ask: 'level';
      readonly story: string;
      readonly quote: string;
      readonly proposed: Level | null;
      readonly offered: readonly Level[];
      /** Where *Kembali* leads, so that nothing told so far has to be told again. */
      readonly from?: Question;
    };

/** Where somebody is in the dialog. Saved as JSON; add a variant freely, change one only with `PLACES` raised. */
export type Place =
  | CertificatePlace
  | ClaimPlace
  | DraftPlace
  | PeriodPlace
  | ForumPlace
  | RunPlace
  | ImportPlace
  | RoomPlace
  | RemindPlace
  | LeavePlace
  | SteerPlace
  | MentorPlace
  | { readonly at: 'home' }
  | { readonly at: 'link' }
  | { readonly at: 'linkByEmail'; readonly person: number }
  | MovePlace
  | { readonly at: 'demo'; readonly ladder: Ladder; readonly levels: readonly number[] }
  | {
      readonly at: 'assess';
      readonly assessment: number;
      readonly code: string;
      readonly question: Question;
      /** True when one answer is being changed: afterwards back to the overview, not to the next open one. */
      readonly once: boolean;
    }
  | { readonly at: 'review'; readonly assessment: number }
  | { readonly at: 'change'; readonly assessment: number }
  | { readonly at: 'send'; readonly assessment: number }
  | { readonly at: 'search' }
  | {
      readonly at: 'courses';
      readonly query: string;
      /** Ids as numbered on screen. */
      readonly shown: readonly string[];
      /** What made each of them stand where it stands, told with its details. */
      readonly why?: readonly Why[];
      /** Shown before, where others were asked for: not shown again. */
      readonly seen?: readonly string[];
      /** The one whose details are open. */
      readonly open: { readonly id: string; readonly title: string } | null;
      /** Set when what is shown is a plan: the way back leads to it. */
      readonly plan?: PlanWithin;
      /** Set once the ones farther from the request were asked for too. */
      readonly wider?: true;
      /** Set once the conditions in the words were given up ("online"). */
      readonly anyCondition?: true;
      /** Set once another order than the best fit was asked for. */
      readonly order?: CourseOrder;
    }
  /** `words`: a proposal that waits for its button; '' while one may be typed. `saves`: the button was pressed. */
  | { readonly at: 'topic'; readonly event: number; readonly words: string; readonly saves?: true }
  | { readonly at: 'prefs' }
  | { readonly at: 'verify'; readonly view: VerifyView }
  | { readonly at: 'code'; readonly people: readonly number[] }
  | { readonly at: 'language' }
  | { readonly at: 'erase' }
  | {
      readonly at: 'clarify';
      readonly text: string;
      readonly intents: readonly Intent[];
      /** Where the text may be meant as an example: of which competencies. */
      readonly example?: { readonly assessment: number; readonly codes: readonly string[] };
    };

/** Version of the union. A saved place of another version becomes home, said aloud. */
export const PLACES = 1;

/** What is saved of a conversation. */
export interface ConversationState {
  readonly places: number;
  readonly place: Place;
  /** The question left for something else: "lanjut" comes back to exactly it. */
  readonly paused: Place | null;
  /** Counts the questions asked: the revision that an option is bound to. */
  readonly asked: number;
  /** Option ids of the newest question: nothing else can be pressed. */
  readonly offered: readonly string[];
  /** The newest question's options as they were shown. Empty or missing when nothing is offered. */
  readonly choice?: readonly (readonly Option[])[];
  /** The words of the buttons last shown, which may be typed instead. */
  readonly labels?: readonly Label[];
  /** The last option taken, so that a double tap is answered kindly. */
  readonly taken: string | null;
  /** The newest answer that may be rated; its words go with the next one. */
  readonly rateable?: Rateable | null;
  /** A wish that was said together with others and waits behind a button. */
  readonly waiting?: Wanted | null;
  /** A claim of learning hours that was left before it was written. */
  readonly claim?: NewClaimPlace | null;
}

export const NEW_CONVERSATION: ConversationState = {
  places: PLACES,
  place: { at: 'home' },
  paused: null,
  asked: 0,
  offered: [],
  taken: null,
};

/** A place that belongs to an unfinished assessment: worth coming back to. */
export function isAssessing(place: Place): boolean {
  return place.at === 'assess' || place.at === 'review' || place.at === 'change' || place.at === 'send';
}
