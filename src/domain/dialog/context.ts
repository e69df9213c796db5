import type { Dictionary } from '../competency/dictionary.ts';
import type { Language, Person } from '../people/person.ts';
import type { OfficeTime } from '../reminders/office.ts';
import type { Facts } from './facts.ts';
import type { Channel } from './message.ts';
import type { Place } from './place.ts';
import type { Texts } from './texts.ts';
import type { NewClaimPlace } from './topics/claim.ts';
import type { Rateable } from './topics/rating.ts';
import type { Wanted } from './typed/reading.ts';

export interface Context {
  readonly now: Date;
  /** The office date in the office's zone, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly office: OfficeTime;
  readonly channel: Channel;
  /** Names this account among those of one person; says nothing of the account itself. */
  readonly accountRef: string;
  readonly language: Language;
  readonly texts: Texts;
  readonly textsIn: (language: Language) => Texts;
  /** null for a stranger. */
  readonly person: Person | null;
  readonly facts: Facts | null;
  /** The dictionary a running assessment began with, or the current one for `null`. */
  readonly dictionary: (version: number | null) => Dictionary;
  /** The question left for something else: "lanjut" comes back to exactly it. */
  readonly paused: Place | null;
  /** The newest answer that may be rated. */
  readonly rateable: Rateable | null;
  /** The wish that waits behind a button. */
  readonly waiting: Wanted | null;
  /** Questions asked so far: with the person it names this moment of the conversation. */
  readonly asked: number;
  /** A claim of learning hours that was left before it was written. */
  readonly claim: NewClaimPlace | null;
  /** Whether the app she writes from shows tables; null: she was never asked, or the platform's apps all do alike. */
  readonly tables: boolean | null;
  /** Verified by the platform, never typed. */
  readonly verifiedEmail: string | null;
}
