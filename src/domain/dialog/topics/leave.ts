import type { LocalDate } from '../../reminders/office.ts';

/** A leave of one's own, as it is listed: no reminders from its first to its last day. */
export interface OwnLeave {
  readonly id: number;
  readonly first: LocalDate;
  readonly last: LocalDate;
}

export type LeavePlace =
  | { readonly at: 'leaveWhen' }
  /** Waits for its button. */
  | { readonly at: 'leave'; readonly first: LocalDate; readonly last: LocalDate };

/** `text` is what was typed; empty: its days are asked for. */
export interface LeaveCommand {
  readonly do: 'leave';
  readonly text: string;
}

export type LeaveChange =
  | { readonly change: 'leave'; readonly first: LocalDate; readonly last: LocalDate }
  | { readonly change: 'unleave'; readonly id: number };
