import type { Database } from '../../database/database.ts';
import type {
  DelegateAsk,
  DelegateChange,
  Delegation,
  StandIn,
} from '../../domain/dialog/topics/delegate.ts';
import type { Statement } from '../statements.ts';
import type { Writer } from '../writer.ts';
import { waitingAnswers } from './verify-rights.ts';

/** The asker's own delegation that is not over. */
export async function delegationOf(db: Database, askerId: number, today: string): Promise<Delegation | null> {
  const [row] = await db.query<Delegation>(
    `select g.id, p.name as to, g.first_day as "firstDay", g.last_day as "lastDay"
     from delegations g join people p on p.id = g.to_person
     where g.from_person = $1 and g.ended_at is null and g.last_day >= $2::date`,
    [askerId, today],
  );
  return row ?? null;
}

/** In whose name the asker decides on that day. */
export async function standsInFor(db: Database, askerId: number, today: string): Promise<readonly string[]> {
  const rows = await db.query<{ readonly name: string }>(
    `select p.name from delegations g join people p on p.id = g.from_person
     where g.to_person = $1 and g.ended_at is null and $2::date between g.first_day and g.last_day
     order by p.name, p.id`,
    [askerId, today],
  );
  return rows.map(({ name }) => name);
}

/**
 * Who may stand in for `a`, for whom answers wait: an active official of the same agency, by post or by leading people,
 * whose own answers do not wait for `a` as well. One text for offering and for writing.
 */
const MAY_STAND_IN = `p.active and p.id <> a.id and p.agency_id = a.agency_id and a.active
  and (p.job_level in ('JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS')
    or exists (select 1 from people u where u.superior_id = p.id and u.active))
  and (exists (select 1 from people u where u.superior_id = a.id)
    or exists (select 1 from assessments s where s.sent_to = a.id))
  and not exists (select 1 from assessments s where s.person_id = p.id and s.sent_at is not null
    and coalesce(s.verifier_id, s.sent_to) = a.id and exists (select 1 from ${waitingAnswers('s.id')} w))`;

/** Near in the line of command, the nearest first: beside, below, above, then the same unit. */
const NEARNESS = `case when p.superior_id = a.superior_id then 0 when p.superior_id = a.id then 1
  when p.id = a.superior_id then 2 when p.unit = a.unit then 3 else 4 end`;

/** Without words those who come to mind; with words every official whose name has them. */
export async function standIns(db: Database, askerId: number, ask: DelegateAsk): Promise<StandIn[]> {
  const patterns = ask.words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return db.query<StandIn>(
    `select p.id, p.name, p.post from people a join people p on ${MAY_STAND_IN}
     where a.id = $1 and ($3::bigint is null or p.id = $3) and p.name ilike all($2::text[])
       and ($3::bigint is not null or cardinality($2::text[]) > 0 or ${NEARNESS} < 4)
     order by ${NEARNESS}, p.name, p.id
     limit 6`,
    [askerId, patterns, ask.of],
  );
}

/** A new one takes the place of the old: two stand-ins would both believe that it is theirs. */
export function delegateStatements(change: DelegateChange, who: Writer, now: Date): Statement[] {
  if (change.verify === 'endDelegation')
    return [
      {
        sql: 'update delegations set ended_at = $3 where id = $2 and from_person = $1 and ended_at is null',
        values: [who.personId, change.id, now],
      },
      audited('delegation ended', null, who, now),
    ];
  return [
    {
      name: 'delegation',
      must: 'hit',
      sql: `insert into delegations (from_person, to_person, first_day, last_day, made_at)
            select a.id, p.id, $3::text::date, $4::text::date, $5 from people a join people p on ${MAY_STAND_IN}
            where a.id = $1 and p.id = $2
            on conflict (from_person) where ended_at is null do update
              set to_person = excluded.to_person, first_day = excluded.first_day, last_day = excluded.last_day,
                made_at = excluded.made_at`,
      values: [who.personId, change.to, change.firstDay, change.lastDay, now],
    },
    {
      sql: `insert into reminders (person_id, kind, subject, rung, due_at, window_at)
            values ($2, 'delegated', $1::bigint::text, 'from:' || $3::text, $4, $4) on conflict do nothing`,
      values: [who.personId, change.to, `${change.firstDay}:${now.toISOString()}`, now],
    },
    audited('delegation', change.to, who, now),
  ];
}

const audited = (action: string, to: number | null, who: Writer, now: Date): Statement => ({
  sql: `insert into audit (at, actor, action, person_id, agency_id, subject)
        values ($2, 'person:' || $1::bigint, $3, $1, (select agency_id from people where id = $1),
          case when $4::bigint is null then '' else 'person:' || $4::bigint end)`,
  values: [who.personId, now, action, to],
});

/** What "delete my data" ends: stand-ins given and taken, and notes on answers that are deleted with it. */
export const eraseVerifying = (personId: number | null, now: Date): Statement[] => [
  {
    sql: 'update delegations set ended_at = $2 where ended_at is null and (from_person = $1 or to_person = $1)',
    values: [personId, now],
  },
  {
    sql: 'delete from returns r using assessments s where s.id = r.assessment_id and s.person_id = $1 and s.sent_at is null',
    values: [personId],
  },
];
