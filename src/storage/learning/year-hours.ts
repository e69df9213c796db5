import type { Database } from '../../database/database.ts';
import type { YearHours } from '../../domain/dialog/claim.ts';
import { isAttended } from './claim-rights.ts';

/** Entries in one message. */
const AT_ONCE = 6;

type Row = YearHours & { readonly entries: YearHours['entries'] | null };

/**
 * What counts in the year of `today` and why, the newest first, and what the courses on the person's list would add until
 * its end: those that begin after today.
 */
export async function yearHours(db: Database, asker: number, today: string): Promise<YearHours> {
  const [row] = await db.query<Row>(
    `with mine as (
       select e.*, row_number() over (order by e.ended_on desc, e.id desc) as n,
         exists (select 1 from stored_files s where s.person_id = e.person_id and s.purpose = 'certificate'
           and s.subject = 'entry:' || e.id) or ${isAttended('e')} as proven
       from learning_entries e join people p on p.id = e.person_id and p.active
       where e.person_id = $1 and e.state <> 'ditarik' and extract(year from e.ended_on) = extract(year from $2::date)
     )
     select (select jsonb_agg(jsonb_build_object('title', title, 'endedOn', ended_on, 'jp', jp, 'state', state, 'reason', reason,
         'proven', proven) order by n) from mine where n <= ${AT_ONCE}) as entries,
       (select greatest(0, count(*) - ${AT_ONCE})::int from mine) as more,
       (select coalesce(sum(c.jp), 0)::int from course_marks m join courses c on c.id = m.course_id
         where m.person_id = $1 and m.mark in ('interested', 'saved') and c.start_date > $2::date
           and extract(year from c.end_date) = extract(year from $2::date)) as planned`,
    [asker, today],
  );
  return { entries: row?.entries ?? [], more: row?.more ?? 0, planned: row?.planned ?? 0 };
}
