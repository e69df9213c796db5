import type { Database } from '../../database/database.ts';
import type { Somebody, TeamMember, TeamPeriod } from '../../domain/dialog/facts.ts';
import type { AskedAbout } from '../../domain/dialog/typed/reading.ts';
import { mayVerify } from '../verification/verify-rights.ts';

/** The asker `$1` and the people whose progress is theirs to see. The right is part of every query. */
const LED = `asker as (
  select id, agency_id, 'umpeg' = any(roles) as officer from people where id = $1 and active
), led as (
  select p.id, p.name, p.unit, a.officer as whole from asker a join people p on p.active and p.id <> a.id
    and (p.superior_id = a.id or (a.officer and p.agency_id = a.agency_id))
)`;

export interface Team {
  readonly members: readonly TeamMember[];
  readonly scope: 'subordinates' | 'agency';
  /** Which one is shown; null: nobody of theirs is in any. */
  readonly period: TeamPeriod | null;
  /** All that take answers today and somebody of theirs is in, the newest first. */
  readonly periods: readonly TeamPeriod[];
}

/** Period `d` takes answers on day `$2`. */
const OPEN = 'd.closed_at is null and d.opens_on <= $2::date and d.closes_on + d.late_days >= $2::date';

/** Of assessment `s`: how many competencies it has, and how many are answered. */
const PROGRESS = `(select count(*)::int from assessment_items i where i.assessment_id = s.id) as total,
       (select count(distinct w.competency)::int from answers w where w.assessment_id = s.id) as answered`;

/**
 * Progress in one period, never a level: of the asker's direct subordinates, or for an umpeg officer of the whole own
 * agency. Who is neither gets nobody. @param wanted one of the open periods; else the newest is shown.
 */
export async function team(
  db: Database,
  askerId: number,
  today: string,
  wanted: number | null = null,
): Promise<Team> {
  const periods = await db.query<TeamPeriod>(
    `with ${LED}
     select d.id, d.name from periods d
     where ${OPEN}
       and exists (select 1 from led join assessments s on s.person_id = led.id
         where s.period_id = d.id and s.withdrawn_at is null)
     order by d.opens_on desc, d.id desc`,
    [askerId, today],
  );
  const period = periods.find((one) => one.id === wanted) ?? periods[0] ?? null;
  if (period === null) return { members: [], scope: 'subordinates', period, periods };
  const rows = await db.query<TeamMember & { readonly whole: boolean }>(
    `with ${LED}
     select led.name, led.unit, led.whole, s.sent_at is not null as sent, ${PROGRESS}
     from led join assessments s on s.person_id = led.id and s.period_id = $2 and s.withdrawn_at is null
     order by s.sent_at is not null, led.name, led.id`,
    [askerId, period.id],
  );
  return {
    scope: rows[0]?.whole === true ? 'agency' : 'subordinates',
    members: rows.map(({ whole: _, ...member }) => member),
    period,
    periods,
  };
}

/** The same people as `team`, only counted: for a page that names nobody. */
export async function teamCount(
  db: Database,
  askerId: number,
  today: string,
): Promise<{ sent: number; total: number }> {
  const { members } = await team(db, askerId, today);
  return { sent: members.filter((one) => one.sent).length, total: members.length };
}

/** Whether all of the words `$3` are words of a name: titles behind it, commas and their order do not count. */
const named = (name: string): string =>
  `regexp_split_to_array(lower(${name}), '[^[:alnum:]'']+') @> $3::text[]`;

/** As many as are told apart by a glance; more words of the name find the one who was meant. */
const MOST_NAMESAKES = 6;

/**
 * Whoever bears that name and whose progress (as `team`) or sent assessment (as verifying) is the asker's to see; where it
 * is surely a person, last words that are in no such name are left out ("Bu Rina gimana"). `own`: it is the asker's name.
 * `known`: somebody of the asker's own agency bears it, which is all that anybody else learns.
 */
export async function somebody(
  db: Database,
  askerId: number,
  asked: AskedAbout,
  today: string,
): Promise<{
  readonly asked: AskedAbout;
  readonly people: readonly Somebody[];
  readonly own: boolean;
  readonly known: boolean;
}> {
  const words = asked.name
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');
  for (let named = words.length; named > 0; named -= 1) {
    const found = await borneBy(db, askerId, words.slice(0, named), today);
    if (found.own || found.people.length > 0) return { asked, ...found, known: true };
    if (!asked.surely) break;
  }
  const [borne] = await db.query<{ known: boolean }>(
    `select $3::text[] <> '{}' and exists (select from people p join people me on me.id = $1 and me.agency_id = p.agency_id
       where p.active and $2::date is not null and ${named('p.name')}) as known`,
    [askerId, today, words],
  );
  return { asked, people: [], own: false, known: borne?.known === true };
}

async function borneBy(
  db: Database,
  askerId: number,
  words: readonly string[],
  today: string,
): Promise<{ readonly people: readonly Somebody[]; readonly own: boolean }> {
  const rows = await db.query<Row>(
    `with ${LED}, sent as (
       select distinct on (s.person_id) s.person_id, s.id, s.sent_at
       from ${mayVerify('$1', '$2')} v join assessments s on s.id = v.assessment_id
       order by s.person_id, s.sent_at desc, s.id desc
     ), running as (
       select distinct on (s.person_id) s.person_id, s.sent_at is not null as sent, ${PROGRESS}
       from led join assessments s on s.person_id = led.id and s.withdrawn_at is null
       join periods d on d.id = s.period_id and ${OPEN}
       order by s.person_id, d.opens_on desc, d.id desc
     )
     select p.id, p.name, p.unit, r.answered, r.total, r.sent, t.id as "case", t.sent_at as "sentAt"
     from people p left join led on led.id = p.id left join running r on r.person_id = p.id
       left join sent t on t.person_id = p.id
     where p.active and (led.id is not null or t.id is not null) and ${named('p.name')}
     order by p.name, p.id limit ${MOST_NAMESAKES}`,
    [askerId, today, words],
  );
  const [asker] = await db.query<{ own: boolean }>(
    `select exists (select from people p where p.id = $1 and $2::date is not null and ${named('p.name')}) as own`,
    [askerId, today, words],
  );
  return { people: rows.map(somebodyOf), own: asker?.own === true };
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly answered: number | null;
  readonly total: number | null;
  readonly sent: boolean | null;
  readonly case: number | null;
  readonly sentAt: Date | null;
}

const somebodyOf = (row: Row): Somebody => ({
  id: row.id,
  name: row.name,
  unit: row.unit,
  progress: row.sent === null ? null : { answered: row.answered ?? 0, total: row.total ?? 0, sent: row.sent },
  case: row.case === null || row.sentAt === null ? null : { id: row.case, sentAt: row.sentAt.toISOString() },
});
