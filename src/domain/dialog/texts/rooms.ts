import type { Room } from '../message.ts';

/** Binding a channel to an agency. */
export interface RoomTexts {
  readonly title: string;
  readonly what: string;
  readonly none: string;
  readonly how: string;
  readonly active: string;
  readonly lost: string;
  readonly notYours: string;
  readonly ask: (room: string, opd: string) => string;
  readonly privacy: string;
  readonly bind: string;
  readonly cancel: string;
  readonly keep: string;
  readonly takeOff: (room: string) => string;
  readonly bound: (room: string, opd: string) => string;
  readonly unbound: (room: string) => string;
  readonly already: (room: string, opd: string) => string;
  readonly taken: (room: string) => string;
  readonly goneAlready: string;
  readonly left: string;
  /** Posts that a whole channel reads: counts only. */
  readonly opening: (period: string, closes: string) => string;
  readonly openingTitle: string;
  readonly halfway: (period: string, closes: string) => string;
  readonly halfwayTitle: string;
  readonly lastDay: (period: string, closes: string) => string;
  readonly lastDayTitle: string;
  readonly progress: (sent: number, total: number) => string;
  readonly forumTitle: string;
  readonly forum: (when: string, place: string, topic: string) => string;
  readonly forumYes: (count: number, seats: number | null) => string;
  readonly forumMoved: (title: string, from: string, to: string, place: string) => string;
  readonly forumCancelled: (title: string, when: string) => string;
  /** One that was cancelled with its series is held after all. */
  readonly forumResumed: (title: string, when: string, place: string) => string;
  readonly digestTitle: string;
  readonly digestPeriod: (period: string, closes: string) => string;
  readonly digestHours: (count: number, total: number) => string;
  readonly postNote: string;
  readonly problem: (problem: NonNullable<Room['problem']>, room: string) => string;
}
