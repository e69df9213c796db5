import type { Database } from '../../database/database.ts';
import { gather } from '../../database/gather.ts';
import type { YearHours } from '../../domain/dialog/topics/claim.ts';
import { isAttended } from './claim-rights.ts';

/** Entries in one message. */
const AT_ONCE = 6;
/** People in one statement. */
const MOST = 50;

interface Asked {
  readonly asker: number;
  readonly today: string;
}
type Row = YearHours & { readonly entries: YearHours['entries'] | null };

/**
 * What counts in the year of `today` and why, the newest first, and what the courses on the person's list would add until
 * its end: those that begin after today. `/jp` is asked by many at the same time: they share a statement.
 */
export function createYearHours(db: Database): (asked: Asked) => Promise<YearHours> {
  const together = async (asked: readonly Asked[]): Promise<YearHours[]> => {
    const askers = asked.map(({ asker }) => asker);
    const rows = await db.query<Row>(HOURS, [askers, asked.map(({ today }) => today)], { plan: 'once' });
    return rows.map(({ entries, more, planned }) => ({ entries: entries ?? [], more, planned }));
  };
  return gather({
    most: MOST,
    together,
    alone: async (one) => (await together([one]))[0] ?? { entries: [], more: 0, planned: 0 },
  });
}

const HOURS = `
select h.* from unnest($1::bigint[], $2::date[]) with ordinality as a (asker, today, nth) cross join lateral (
  with mine as (
    select e.*, row_number() over (order by e.ended_on desc, e.id desc) as n,
      exists (select 1 from stored_files s where s.person_id = e.person_id and s.purpose = 'certificate'
        and s.subject = 'entry:' || e.id) or ${isAttended('e')} as proven
    from learning_entries e join people p on p.id = e.person_id and p.active
    where e.person_id = a.asker and e.state <> 'ditarik' and extract(year from e.ended_on) = extract(year from a.today)
  )
  select (select jsonb_agg(jsonb_build_object('title', title, 'endedOn', ended_on, 'jp', jp, 'state', state, 'reason', reason,
      'proven', proven) order by n) from mine where n <= ${AT_ONCE}) as entries,
    (select greatest(0, count(*) - ${AT_ONCE})::int from mine) as more,
    (select coalesce(sum(c.jp), 0)::int from course_marks m join courses c on c.id = m.course_id
      where m.person_id = a.asker and m.mark in ('interested', 'saved') and c.start_date > a.today
        and extract(year from c.end_date) = extract(year from a.today)) as planned
) h order by a.nth`;
