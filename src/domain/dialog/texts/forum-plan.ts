import type { ForumTime, TimeFault } from '../../forums/plan.ts';

/** A forum is put together, moved and cancelled by an officer. */
export interface ForumPlanTexts {
  readonly notYours: string;
  readonly title: string;
  readonly none: string;
  readonly pick: string;
  readonly more: (left: number) => string;
  readonly line: (opd: string, when: string, attending: number) => string;
  /** An event that stays on a day off until somebody moves it. */
  readonly onDayOff: string;
  readonly opdAsk: string;
  readonly nameAsk: string;
  readonly timeAsk: string;
  readonly placeAsk: string;
  readonly length: (what: 'name' | 'place' | 'why' | 'opd', least: number, most: number) => string;
  readonly fault: (why: TimeFault) => string;
  readonly noOpd: (opd: string) => string;
  readonly taken: (name: string) => string;
  readonly noDates: string;
  readonly previewTitle: string;
  readonly preview: (opd: string, name: string, place: string, hours: string) => string;
  readonly rhythm: (time: ForumTime) => string;
  readonly datesHead: string;
  readonly moved: (by: string, on: string) => string;
  /** What else is planned then. */
  readonly clash: (others: readonly string[]) => string;
  readonly sure: (people: number) => string;
  readonly added: (name: string) => string;
  readonly moveAsk: (title: string) => string;
  readonly whyAsk: (decision: 'move' | 'cancel' | 'end') => string;
  readonly moveCheck: (title: string, from: string, to: string, why: string, told: number) => string;
  readonly cancelCheck: (title: string, when: string, why: string, told: number) => string;
  readonly noMove: string;
  readonly oneTime: string;
  readonly changedMeanwhile: string;
  readonly gone: string;
  readonly decided: (decision: 'move' | 'cancel', told: number) => string;
  /** A series is looked at and ended; `hours`: with its rhythm. */
  readonly seriesNone: string;
  readonly seriesPick: string;
  readonly seriesLine: (opd: string, hours: string, place: string) => string;
  readonly seriesEnds: (from: string) => string;
  readonly seriesNoDates: string;
  readonly seriesGone: string;
  readonly meeting: (when: string, attending: number) => string;
  readonly endAsk: (name: string) => string;
  readonly endFault: (why: 'unread' | 'past' | 'far') => string;
  /** `last`: the last meeting that is still held; null: there is none. */
  readonly endCheck: (from: string, last: string | null, why: string) => string;
  readonly endGone: string;
  readonly endSure: (told: number) => string;
  readonly ended: (name: string, from: string, told: number) => string;
  /** A series that was ended is taken up again. */
  readonly resumeBack: string;
  readonly resumeSure: (told: number) => string;
  readonly resumed: (name: string, told: number) => string;
  /** Labels. */
  readonly resume: string;
  readonly yesResume: string;
  readonly series: string;
  readonly end: string;
  readonly endToday: string;
  /** `on`: a short date. */
  readonly endAfter: (on: string) => string;
  readonly yesEnd: string;
  readonly add: string;
  readonly manage: string;
  readonly save: string;
  readonly keep: string;
  readonly again: string;
  readonly move: string;
  readonly cancel: string;
  readonly yesMove: string;
  readonly yesCancel: string;
  readonly field: (what: 'name' | 'when' | 'place' | 'why' | 'from' | 'opd') => string;
}
