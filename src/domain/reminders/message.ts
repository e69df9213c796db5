import type { Message } from '../dialog/message.ts';
import type { Language } from '../people/person.ts';
import { isHoursKind } from './hours-item.ts';
import type { Account, Compose, Planned, ReminderItem, Told } from './item.ts';
import type { Moments } from './schedule.ts';
import { settle } from './settle.ts';
import { isVerifyKind } from './verify-item.ts';

/** What happens to one planned reminder. */
export interface Settled {
  readonly person: number;
  readonly kind: string;
  readonly subject: string;
  readonly rung: string;
  readonly state: 'planned' | 'sent' | 'held' | 'dropped';
  readonly reason: string;
  readonly channel: string | null;
  readonly message: string | null;
  /** Where a waiting one moves to. */
  readonly moveTo: Date | null;
}

/** A reminder message on its way out. */
export interface ReminderMessage {
  /** 'reminder:' and the natural identity of its most urgent reminder: a second tick cannot send it again. */
  readonly key: string;
  readonly person: number;
  readonly language: Language;
  readonly account: Account;
  readonly message: Message;
  readonly expiresAt: Date;
}

export interface SettledPerson {
  readonly rows: readonly Told[];
  readonly settled: readonly Settled[];
  readonly message: ReminderMessage | null;
}

/** Decides about everything one person has planned up to the end of the week, and writes the one message, if any. */
export function settlePerson(
  own: readonly Planned[],
  moments: Moments,
  now: Date,
  compose: Compose,
): SettledPerson {
  const [first] = own;
  if (first === undefined) return { rows: [], settled: [], message: null };
  const together = (row: Planned): boolean =>
    row.dueAt <= now || row.windowAt.getTime() === moments.windowAt?.getTime();
  const verdicts = settle({
    due: own.filter(together),
    ahead: own.filter((row) => !together(row) && row.gone === null),
    sentThisWeek: first.sentThisWeek,
    weeklyMessages: moments.weeklyMessages,
    linked: first.account !== null,
    nextWeekAt: moments.nextWeekAt,
  });
  const rowOf = new Map(own.map((row) => [identity(row), row]));
  const spoken: Planned[] = [];
  for (const { due, outcome } of verdicts) {
    const row = rowOf.get(identity(due));
    if (row !== undefined && (outcome === 'sent' || outcome === 'merged')) spoken.push(row);
  }
  const message = messageOf(compose, first, spoken, moments);
  const channel = message === null ? null : message.account.channel;
  return {
    message,
    rows: verdicts.map(({ due, outcome, reason, moveTo }) => ({
      personId: first.person,
      person: first.name,
      kind: due.kind,
      subject: due.subject,
      rung: due.rung,
      channel: outcome === 'sent' || outcome === 'merged' ? channel : null,
      dueAt: moveTo ?? due.dueAt,
      outcome,
      reason,
    })),
    settled: verdicts.map(({ due, outcome, reason, moveTo }) => {
      const goes = outcome === 'sent' || outcome === 'merged';
      return {
        person: first.person,
        kind: due.kind,
        subject: due.subject,
        rung: due.rung,
        state: outcome === 'merged' ? 'sent' : outcome,
        reason,
        channel: goes ? channel : null,
        message: goes ? (message?.key ?? null) : null,
        moveTo: moveTo ?? null,
      };
    }),
  };
}

/** One message about all that is spoken of, one item a subject: the most urgent rung speaks for it. */
function messageOf(
  compose: Compose,
  person: Planned,
  spoken: readonly Planned[],
  moments: Moments,
): ReminderMessage | null {
  const [first] = spoken;
  if (first === undefined || person.account === null) return null;
  const subjects = new Map<string, Planned>();
  for (const row of spoken) {
    const subject = `${row.kind}:${row.subject}`;
    if (!subjects.has(subject)) subjects.set(subject, row);
  }
  const items = [...subjects.values()].map(itemOf).filter((item) => item !== null);
  return {
    key: `reminder:${person.person}:${identity(first)}`,
    person: person.person,
    language: person.language,
    account: person.account,
    message: compose({ name: person.name, language: person.language }, items, moments.today),
    // Before any of it is past: a message must not speak of a forum that has begun.
    expiresAt: new Date(Math.min(...spoken.map((row) => row.expiresAt.getTime()))),
  };
}

function itemOf(row: Planned): ReminderItem | null {
  const { rung } = row;
  if (row.kind === 'assessment')
    return {
      kind: 'assessment',
      assessment: Number(row.subject),
      rung,
      period: row.period,
      closesOn: row.closesOn,
      answered: row.answered,
      total: row.total,
    };
  if (row.kind === 'own') return { kind: 'own', subject: Number(row.subject), rung, words: row.words ?? '' };
  if (row.kind === 'mentoring')
    return row.mentoring === null
      ? null
      : { kind: 'mentoring', pair: Number(row.subject), rung, news: row.mentoring };
  if (row.kind === 'notes')
    return row.notes === null ? null : { kind: 'notes', event: Number(row.subject), rung, news: row.notes };
  if (isVerifyKind(row.kind))
    return row.verify === null
      ? null
      : { kind: row.kind, subject: Number(row.subject), rung, news: row.verify };
  if (isHoursKind(row.kind))
    return row.learning === null ? null : { kind: row.kind, subject: row.subject, rung, news: row.learning };
  if (row.title === null || row.place === null || row.startsAt === null || row.endsAt === null) return null;
  return {
    kind: 'forum',
    event: Number(row.subject),
    rung,
    title: row.title,
    topic: row.topic ?? '',
    place: row.place,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    reply: row.reply,
    speaks: row.speaks,
    // Said once, with the first of the ladder.
    before: rung === 'H-7' ? (row.before ?? '') : '',
  };
}

export const identity = (row: {
  readonly kind: string;
  readonly subject: string;
  readonly rung: string;
}): string => `${row.kind}:${row.subject}:${row.rung}`;
