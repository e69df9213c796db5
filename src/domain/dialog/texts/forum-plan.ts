import type { ForumTime, TimeFault } from '../../forums/plan.ts';

/** A forum is put together, moved and cancelled by an officer. */
export interface ForumPlanTexts {
  readonly notYours: string;
  readonly title: string;
  readonly none: string;
  readonly pick: string;
  readonly more: (left: number) => string;
  readonly line: (opd: string, when: string, attending: number) => string;
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
  readonly whyAsk: (decision: 'move' | 'cancel') => string;
  readonly moveCheck: (title: string, from: string, to: string, why: string, told: number) => string;
  readonly cancelCheck: (title: string, when: string, why: string, told: number) => string;
  readonly noMove: string;
  readonly oneTime: string;
  readonly changedMeanwhile: string;
  readonly gone: string;
  readonly decided: (decision: 'move' | 'cancel', told: number) => string;
  /** Labels. */
  readonly add: string;
  readonly manage: string;
  readonly save: string;
  readonly keep: string;
  readonly again: string;
  readonly move: string;
  readonly cancel: string;
  readonly yesMove: string;
  readonly yesCancel: string;
  readonly field: (what: 'name' | 'when' | 'place' | 'why' | 'opd') => string;
}
