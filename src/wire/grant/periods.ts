import type { Database } from '../../database/database.ts';
import type { PeriodNews, PeriodShown, PeriodWish } from '../../domain/dialog/topics/period-talk.ts';
import { addDays } from '../../domain/reminders/office.ts';
import { mayPublish, openDrafts } from '../../storage/dictionary/dictionary-drafts.ts';
import { tryPeriod } from '../../storage/periods/period-trial.ts';
import {
  closePeriod,
  extendPeriod,
  openPeriod,
  peopleByAgency,
  periodLine,
  periodLines,
  reopenPeriod,
} from '../../storage/periods/periods.ts';
import { calendarDays } from '../../storage/reminders/calendar.ts';

/** How far holidays are looked at. Days. */
const HOLIDAYS_AHEAD = 120;

/** What BKPP's admin wishes about periods. Every read and write asks for the right in its own SQL. */
export async function periodWish(
  wish: PeriodWish,
  asker: number,
  db: Database,
  now: Date,
): Promise<PeriodNews> {
  switch (wish.want) {
    case 'periods':
      return {
        granted: 'periods',
        lines: await periodLines(db, asker),
        drafts: (await mayPublish(db, asker)) ? (await openDrafts(db)).length : 0,
      };
    case 'period':
      return { granted: 'period', shown: await shown(db, wish.period, asker, now) };
    case 'tryPeriod':
      return { granted: 'tryPeriod', trial: await tryPeriod(db, wish.draft, asker) };
    case 'openPeriod': {
      const id =
        (await openPeriod(db, wish.draft, asker, now)) ?? (await openedBefore(db, wish.draft.name, asker));
      return { granted: 'openPeriod', shown: id === null ? null : await shown(db, id, asker, now) };
    }
    case 'decidePeriod':
      return decide(wish, asker, db, now);
  }
}

async function shown(db: Database, id: number, asker: number, now: Date): Promise<PeriodShown | null> {
  const line = await periodLine(db, id, asker);
  if (line === null) return null;
  // Days, not instants: a day more at the edge changes nothing.
  const from = now.toISOString().slice(0, 10);
  const off = await calendarDays(db, from, addDays(from, HOLIDAYS_AHEAD));
  return { line, opd: await peopleByAgency(db, id, asker), off };
}

/** A turn that is decided again wishes again: what it opened itself a moment ago is its own, not a name that is taken. */
async function openedBefore(db: Database, name: string, asker: number): Promise<number | null> {
  const [row] = await db.query<{ id: number }>(
    `select d.id from periods d join audit u on u.subject = 'period:' || d.id and u.action = 'period opened'
     where d.name = $1 and u.actor = 'person:' || $2::bigint and d.closed_at is null
       and not exists (select 1 from answers w join assessments s on s.id = w.assessment_id where s.period_id = d.id)`,
    [name, asker],
  );
  return row?.id ?? null;
}

async function decide(
  wish: Extract<PeriodWish, { want: 'decidePeriod' }>,
  asker: number,
  db: Database,
  now: Date,
): Promise<PeriodNews> {
  const { decision, period, seen, to } = wish;
  const line = await periodLine(db, period, asker);
  if (line === null) return { granted: 'decidePeriod', decision, done: false, shown: null };
  const looked = { ...line, closesOn: seen };
  const change = { extend: extendPeriod, reopen: reopenPeriod };
  const done =
    decision === 'close'
      ? await closePeriod(db, looked, asker, now)
      : await change[decision](db, looked, to, asker, now);
  // Granted twice, it is as it was wished already.
  const same = line.closed === (decision === 'close') && line.closesOn === to;
  return {
    granted: 'decidePeriod',
    decision,
    done: done || same,
    shown: await shown(db, period, asker, now),
  };
}
