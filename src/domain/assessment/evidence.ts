import type { Indicator, Level } from '../competency/dictionary.ts';

/** Why one more example is asked for. */
export type FollowUp =
  /** Only a number, a boast, a title, a certificate or an order to the bot. */
  | 'example'
  /** "kami" without the own part: "peran Bapak/Ibu sendiri?". */
  | 'own_role'
  /** Something was done, but too thin to place. */
  | 'detail'
  /** It shows another competency rather than this one. */
  | 'fitting';

/** What an answer in a person's own words shows. Level 0: no evidence of an own act; then `followUp` says what to ask. */
export interface LevelReading {
  readonly level: 0 | Level;
  /** An exact substring of the text; empty at level 0. */
  readonly quote: string;
  /** The indicator that the quote shows; missing at level 0, and where none is sure. */
  readonly met?: Indicator;
  /** The indicator that would make the next level; missing at level 5. */
  readonly next?: Indicator;
  readonly followUp?: FollowUp;
  /** A level the person named ("3", "saya level 5"): never evidence, but taken as own choice when insisted on. */
  readonly named?: Level;
  /** near: more like another competency than this one; far: hardly like this one. Missing when it fits. */
  readonly fit?: 'near' | 'far';
  /** Code of the competency it is more like. */
  readonly closer?: string;
}
