import type { Database } from '../database/database.ts';
import type { Stored } from '../domain/dialog/facts.ts';

interface Row extends Omit<Stored, 'seenBy'> {
  readonly seen: readonly { readonly name: string; readonly at: string }[] | null;
}

/** What is stored about a person, as counts, and who looked at it last. Only for the person's own eyes. */
export async function stored(db: Database, personId: number): Promise<Stored> {
  const [row] = await db.query<Row>(
    `select
       (select count(*) from assessments s join answers w on w.assessment_id = s.id where s.person_id = $1) as answers,
       (select count(*) from assessments s join answers w on w.assessment_id = s.id
        where s.person_id = $1 and w.story <> '') as stories,
       (select count(*) from stored_files f where f.person_id = $1 and f.purpose <> 'made') as files,
       (select count(*) from course_marks m where m.person_id = $1) as "courseMarks",
       (select count(*) from import_rows r where r.person_id = $1 and r.before is not null) as former,
       (select count(*) from learning_entries e where e.person_id = $1) as hours,
       (select count(*) from peer_requests q join assessments s on s.id = q.assessment_id
        where s.person_id = $1) as "viewsAsked",
       (select count(*) from peer_answers w join peer_invites i on i.id = w.invite_id
        where i.person_id = $1) as "viewsGiven",
       (select count(*) from mentorings t where $1 in (t.mentor_id, t.mentee_id)) as mentorings,
       (select coalesce(array_agg(distinct a.channel), '{}') from accounts a where a.person_id = $1) as accounts,
       (select jsonb_agg(jsonb_build_object('name', x.name, 'at', x.at) order by x.at desc) from (
          select b.name, u.at from audit u join people b on u.actor = 'person:' || b.id
          where u.person_id = $1 and u.action = 'looked' and b.id <> $1
          order by u.at desc limit 10) x) as seen`,
    [personId],
  );
  if (row === undefined) throw new Error('nothing came back');
  const { seen, ...counts } = row;
  return { ...counts, seenBy: (seen ?? []).map((one) => ({ name: one.name, at: new Date(one.at) })) };
}

/** What the person said of courses; `unfit` and `done` are not offered again. */
export async function courseMarksOf(
  db: Database,
  personId: number,
): Promise<{ course: string; mark: 'interested' | 'saved' | 'unfit' | 'done' }[]> {
  return db.query('select course_id as course, mark from course_marks where person_id = $1', [personId]);
}
