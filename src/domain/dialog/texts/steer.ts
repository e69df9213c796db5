import type { CalendarDoubts } from '../../reminders/calendar.ts';
import type { Lift, ReminderEffect, Share } from '../../reminders/effect.ts';
import type { Channel } from '../message.ts';
import type { FailedMessage, PlannedAhead } from '../topics/steer.ts';

/** Everybody's reminders, for BKPP's admin. */
export interface SteerTexts {
  /** In the settings. */
  readonly door: string;
  readonly title: string;
  readonly notYours: string;
  /** `since`: all rest since that day; null: they go out. */
  readonly state: (since: string | null) => string;
  /** There are some. */
  readonly doubts: (doubts: CalendarDoubts) => string;
  readonly plan: string;
  readonly effect: string;
  readonly pause: string;
  readonly pauseAsk: string;
  readonly pauseYes: string;
  readonly resume: string;
  readonly failed: (count: number) => string;
  readonly planTitle: (days: number) => string;
  readonly planNone: string;
  readonly planLine: (line: PlannedAhead) => string;
  readonly planNote: string;
  readonly planPaused: string;
  readonly effectSince: (since: string) => string;
  readonly actedTitle: string;
  readonly actedNone: string;
  readonly acted: (rung: ReminderEffect['rungs'][number]) => string;
  readonly mutedTitle: string;
  /** Who switched something off. */
  readonly muted: (share: Share | null) => string;
  readonly effectNote: string;
  readonly holdOutTitle: string;
  readonly holdOutNone: string;
  readonly holdOutSince: (since: string) => string;
  readonly reminded: (share: Share | null) => string;
  readonly heldOut: (share: Share | null) => string;
  /** null: a group is too small to compare. */
  readonly lift: (lift: Lift | null) => string;
  readonly holdOutOn: string;
  readonly holdOutOff: string;
  readonly holdOutAsk: (on: boolean) => string;
  readonly holdOutYes: (on: boolean) => string;
  readonly failedTitle: string;
  readonly failedNone: string;
  readonly failedMore: (count: number) => string;
  readonly failedHead: (message: FailedMessage) => string;
  readonly failedLine: (message: FailedMessage, when: string) => string;
  readonly channel: (channel: Channel) => string;
  /** What happens when it is tried again. */
  readonly failedAbout: (state: FailedMessage['state']) => string;
  readonly retry: string;
  readonly drop: string;
  readonly done: (ask: 'retry' | 'drop') => string;
  /** Its words are gone, or it was received and can only be tried again. */
  readonly notDone: string;
  readonly toList: string;
}
