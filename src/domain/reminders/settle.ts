import type { Outcome } from './item.ts';
import { factOf } from './kinds.ts';
import { isOwn, urgency } from './rungs.ts';

/** A reminder whose moment has come, seen together with its reason as the database knows it now. */
export interface Due {
  readonly kind: string;
  readonly subject: string;
  readonly rung: string;
  readonly dueAt: Date;
  /** Why there is no reason any more, or null. */
  readonly gone: string | null;
  /** When it would be about something past. */
  readonly expiresAt: Date;
  /** Left out so that the effect of reminders can be seen. */
  readonly heldOut?: boolean;
}

/** Everything the decision about one person needs. */
export interface PersonDue {
  /** Due by now, and what is due later in the window that is open: it goes along. */
  readonly due: readonly Due[];
  /** Planned for later windows of this week. */
  readonly ahead: readonly { readonly windowAt: Date; readonly kind: string; readonly rung: string }[];
  /** Messages this week already carried, and how many it may. */
  readonly sentThisWeek: number;
  readonly weeklyMessages: number;
  readonly linked: boolean;
  /** First window of the next week, for own requests that find the budget spent. */
  readonly nextWeekAt: Date;
}

export interface Verdict {
  readonly due: Due;
  readonly outcome: Exclude<Outcome, 'missed'>;
  readonly reason: string;
  /** Only with `planned`: the window it moves to. */
  readonly moveTo?: Date;
}

/**
 * Decides for one person and one window: at most one message, whose most urgent reminder is `sent` and the others
 * `merged` into it. The message is held back when the week's remaining messages are needed for more urgent ones.
 */
export function settle(person: PersonDue): readonly Verdict[] {
  const alive: Due[] = [];
  const verdicts: Verdict[] = [];
  for (const due of person.due) {
    if (due.gone !== null) verdicts.push({ due, outcome: 'dropped', reason: due.gone });
    else if (due.heldOut === true)
      verdicts.push({ due, outcome: 'held', reason: 'hold-out: this tenth shows what reminders do' });
    else alive.push(due);
  }
  const ordered = alive.toSorted(byUrgency);
  const [first] = ordered;
  if (first === undefined) return verdicts;
  if (!person.linked)
    return [
      ...verdicts,
      ...ordered.map((due): Verdict => ({ due, outcome: 'held', reason: 'no linked account' })),
    ];
  const more = moreUrgentAhead(person, urgency(first.kind, first.rung));
  if (person.sentThisWeek + more >= person.weeklyMessages)
    return [...verdicts, ...ordered.map((due) => heldBack(due, person, more))];
  return [
    ...verdicts,
    ...ordered.map((due): Verdict => {
      if (due === first) return { due, outcome: 'sent', reason: reasonOf(due) };
      return { due, outcome: 'merged', reason: `in one message with ${first.kind} ${first.rung}` };
    }),
  ];
}

/** More urgent first; of equals the earlier, then by identity, so that every machine agrees which one carries the message. */
function byUrgency(a: Due, b: Due): number {
  return (
    urgency(a.kind, a.rung) - urgency(b.kind, b.rung) ||
    a.dueAt.getTime() - b.dueAt.getTime() ||
    identity(a).localeCompare(identity(b), 'en')
  );
}

const identity = (due: Due): string => `${due.kind}:${due.subject}:${due.rung}`;

/** Later messages of this week that outrank this one: one a window, however many reminders share it. */
function moreUrgentAhead(person: PersonDue, mine: number): number {
  const windows = new Set<number>();
  for (const later of person.ahead)
    if (urgency(later.kind, later.rung) < mine) windows.add(later.windowAt.getTime());
  return windows.size;
}

function heldBack(due: Due, person: PersonDue, more: number): Verdict {
  const spent = `${person.weeklyMessages} messages a week: ${person.sentThisWeek} sent, ${more} more urgent to come`;
  // What somebody asked for is never lost to the budget while it can still be of use.
  if (isOwn(due.rung) && person.nextWeekAt < due.expiresAt)
    return { due, outcome: 'planned', reason: `${spent}; waits for next week`, moveTo: person.nextWeekAt };
  return { due, outcome: 'held', reason: spent };
}

const reasonOf = ({ kind, rung }: Due): string => factOf(isOwn(rung) ? 'own' : kind);
