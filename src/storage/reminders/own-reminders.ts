import type { Database } from '../../database/database.ts';
import type { OwnReminder, RemindAbout, RemindChange, TooLate } from '../../domain/dialog/topics/remind.ts';
import { withoutIdentifiers } from '../../domain/people/identifiers.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { ownRung } from '../../domain/reminders/rungs.ts';
import { HOURS_FACTS } from '../learning/hours-notices.ts';
import type { Statement } from '../statements.ts';
import { expiryIn, REMINDER_FACTS, reasonGone } from './reason.ts';

/** Waiting at the same time: more is another kind of program. The oldest stay. */
const MOST_WAITING = 20;

/** Whether there is still something to be reminded of at that moment. */
export async function ownRequest(
  database: Database,
  office: OfficeTime,
  personId: number,
  about: RemindAbout,
  dueAt: Date,
): Promise<'open' | 'gone' | TooLate> {
  if (about.kind === 'own') return 'open';
  if (!/^\d{1,15}$/.test(about.subject)) return 'gone';
  const [facts] = await database.query<{ gone: boolean; until: Date | null }>(
    `select ${reasonGone('$4')} is not null as gone, nullif(${expiryIn('$4')}, 'infinity') as until
     from (select $1::bigint as person_id, $2::text as kind, $3::text as subject, '' as rung,
       $5::timestamptz as due_at) r ${REMINDER_FACTS}`,
    [personId, about.kind, about.subject, office.zone, dueAt],
  );
  if (facts === undefined || facts.gone) return 'gone';
  return facts.until !== null && facts.until <= dueAt ? { until: facts.until } : 'open';
}

/** The moment a line was said, or the next number of the person's: two said within one millisecond are two. */
const OWN_LINE = `greatest($3::bigint, (select max(o.subject::bigint) + 1 from reminders o
  where o.person_id = $1 and o.kind = 'own'))::text`;

/** Part of a turn's commit: a request is saved, or taken back. `instead`: what was asked for before about the same goes. */
export function remindStatements(change: RemindChange, personId: number | null, now: Date): Statement[] {
  if (change.change === 'unremind')
    return [
      {
        sql: `update reminders set state = 'dropped', reason = 'taken back by the person', settled_at = $5
              where person_id = $1 and kind = $2 and subject = $3 and rung = $4 and state = 'planned'`,
        values: [personId, change.kind, change.subject, change.rung, now],
      },
    ];
  const { about, day, dueAt, windowAt } = change;
  const subject = about.kind === 'own' ? String(now.getTime()) : about.subject;
  const words = about.kind === 'own' ? withoutIdentifiers(about.words).slice(0, 200) : null;
  const rung = ownRung(day);
  return [
    {
      sql: `insert into reminders as r (person_id, kind, subject, rung, due_at, window_at, words)
            select $1::bigint, $2::text, ${about.kind === 'own' ? OWN_LINE : '$3::text'}, $4::text, $5::timestamptz, $6::timestamptz, nullif($7::text, '')
            where (select count(*) from reminders w where w.person_id = $1 and w.rung like 'own:%' and w.state = 'planned') < ${MOST_WAITING}
            on conflict (person_id, kind, subject, rung) do update
              set state = 'planned', reason = '', due_at = excluded.due_at, window_at = excluded.window_at, settled_at = null`,
      values: [personId, about.kind, subject, rung, dueAt, windowAt, words],
    },
    ...(change.instead
      ? [
          {
            sql: `update reminders set state = 'dropped', reason = 'another moment was asked for', settled_at = $5
                  where person_id = $1 and kind = $2 and subject = $3 and rung like 'own:%' and rung <> $4
                    and state = 'planned'`,
            values: [personId, about.kind, subject, rung, now],
          },
        ]
      : []),
  ];
}

/** What a person asked for and waits, the next first. */
export async function ownReminders(
  database: Database,
  office: OfficeTime,
  personId: number,
): Promise<OwnReminder[]> {
  return database.query<OwnReminder>(
    `select r.kind, r.subject, r.rung, r.due_at as "dueAt", coalesce(r.words, d.name, e.title, ${HOURS_FACTS}->>'title', '…') as what
     from reminders r ${REMINDER_FACTS}
     where r.person_id = $1 and r.state = 'planned' and r.rung like 'own:%' and ${reasonGone('$2')} is null
     order by r.due_at, r.kind, r.subject limit 5`,
    [personId, office.zone],
  );
}
