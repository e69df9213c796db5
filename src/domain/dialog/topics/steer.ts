import type { CalendarDoubts } from '../../reminders/calendar.ts';
import type { ReminderEffect } from '../../reminders/effect.ts';
import type { LocalDate } from '../../reminders/office.ts';
import type { Channel } from '../message.ts';

/** What is planned for one day, by kind and rung, as counts. */
export interface PlannedAhead {
  readonly day: LocalDate;
  readonly kind: string;
  /** Empty where it is bound to no rung. */
  readonly rung: string;
  readonly people: number;
  /** Without an account that takes messages. */
  readonly unreachable: number;
}

/** A message that was not answered ('in-7') or not delivered ('out-7'). Without its words, and without whose it is. */
export interface FailedMessage {
  readonly id: string;
  readonly channel: Channel;
  /** failed: not answered; refused: the platform does not take it; unknown: it may have arrived. */
  readonly state: 'failed' | 'refused' | 'unknown';
  readonly attempts: number;
  readonly failure: string | null;
  readonly at: Date;
}

/** What BKPP's admin looks at and does about everybody's reminders. */
export type SteerAsk =
  | { readonly ask: 'state' | 'plan' | 'effect' | 'pause' | 'resume' | 'failed' }
  /** One in ten is reminded on the last day only, or everybody again. */
  | { readonly ask: 'holdOut'; readonly on: boolean }
  | { readonly ask: 'retry' | 'drop'; readonly id: string };

export type SteerFound =
  /** Not an admin. */
  | { readonly found: 'no' }
  | {
      readonly found: 'state';
      readonly paused: { readonly since: Date } | null;
      readonly failed: number;
      /** Of the coming days, for which reminders are planned by the calendar. */
      readonly doubts: CalendarDoubts;
    }
  | { readonly found: 'effect'; readonly effect: ReminderEffect }
  | { readonly found: 'plan'; readonly lines: readonly PlannedAhead[]; readonly paused: boolean }
  /** `after`: what was asked for before, if it was about one of them. */
  | {
      readonly found: 'failed';
      readonly messages: readonly FailedMessage[];
      readonly after: { readonly ask: 'retry' | 'drop'; readonly id: string } | null;
    };

/** Granted again, each leaves the same and says the same. */
export interface SteerWish {
  readonly want: 'steer';
  readonly ask: SteerAsk;
}
export interface SteerNews {
  readonly granted: 'steer';
  readonly found: SteerFound;
}

export interface SteerCommand {
  readonly do: 'steer';
  readonly ask: 'state' | 'effect';
}

export type SteerPlace =
  | { readonly at: 'steer'; readonly view: 'state' | 'pause' }
  /** Asked whether it is to begin or to end. */
  | { readonly at: 'steer'; readonly view: 'holdOut'; readonly on: boolean }
  /** `shown`: ids as numbered on screen; `open`: the one whose details are shown. */
  | {
      readonly at: 'steer';
      readonly view: 'failed';
      readonly shown: readonly string[];
      readonly open: string | null;
    };
