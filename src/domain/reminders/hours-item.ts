import type { Item, Option } from '../dialog/message.ts';

/**
 * What learning hours tell people about, inside the windows and the week's budget like everything else. jp: short of the
 * year's target; certificate: a claim without proof; done: a course marked as done and not claimed; attended: a forum that
 * is over, promised to come to and not claimed; claim: an officer has checked claims.
 */
export const HOURS_KINDS = ['jp', 'certificate', 'done', 'attended', 'claim'] as const;
export type HoursKind = (typeof HOURS_KINDS)[number];

/** The facts of the moment it is sent; what a kind has nothing to say about is 0 or null. */
export interface HoursNews {
  /** Of the activity; of several the first. jp: the year. */
  readonly title: string | null;
  /** jp: verified hours; claim: verified claims. */
  readonly verified: number;
  /** jp: hours that wait; claim: refused ones. */
  readonly other: number;
  /** jp: the year's target; claim: hours of what was verified. */
  readonly hours: number;
  /** claim: why the first was refused. */
  readonly reason: string | null;
}

export interface HoursItem {
  readonly kind: HoursKind;
  /** An entry, a year, an event, or a course's id. */
  readonly subject: string;
  readonly rung: string;
  readonly news: HoursNews;
}

/** The sentences of one language. */
export interface HoursWords {
  readonly title: (kind: HoursKind) => string;
  readonly item: (item: HoursItem) => Item;
  readonly door: (kind: HoursKind) => string;
}

export const isHoursKind = (kind: string): kind is HoursKind => HOURS_KINDS.some((one) => one === kind);

/** Its one next step: a door that stays good however old the message is. */
export function hoursDoor({ kind, subject }: HoursItem, words: HoursWords, primary: boolean): Option {
  const label = words.door(kind);
  switch (kind) {
    case 'jp':
      return { id: 's:jp', label, primary };
    case 'certificate':
      return { id: 's:certificate', label, primary };
    case 'done':
      return { id: `s:claimFrom:course:${subject}`, label, primary };
    case 'attended':
      return { id: `s:claimFrom:forum:${subject}`, label, primary };
    case 'claim':
      return { id: 's:claim', label, primary };
  }
}
