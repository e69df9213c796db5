import type { Database } from '../database/database.ts';
import type { TeamMember } from '../domain/dialog/facts.ts';

/**
 * Progress in the newest open period, never a level: of the asker's direct subordinates, or for an umpeg officer of the
 * whole own agency. The right is part of the query. Who is neither gets nobody.
 */
export async function team(
  db: Database,
  askerId: number,
  today: string,
): Promise<{ members: TeamMember[]; scope: 'subordinates' | 'agency' }> {
  const rows = await db.query<TeamMember & { readonly whole: boolean }>(
    `with asker as (
       select id, agency_id, 'umpeg' = any(roles) as officer from people where id = $1 and active
     ), period as (
       select id from periods where closed_at is null and opens_on <= $2::date and closes_on >= $2::date
       order by opens_on desc, id desc limit 1
     )
     select p.name, a.officer as whole, s.sent_at is not null as sent,
       (select count(*)::int from assessment_items i where i.assessment_id = s.id) as total,
       (select count(distinct w.competency)::int from answers w where w.assessment_id = s.id) as answered
     from asker a
     join people p on p.active and p.id <> a.id
       and (p.superior_id = a.id or (a.officer and p.agency_id = a.agency_id))
     join period d on true
     join assessments s on s.person_id = p.id and s.period_id = d.id and s.withdrawn_at is null
     order by s.sent_at is not null, p.name, p.id`,
    [askerId, today],
  );
  return {
    scope: rows[0]?.whole === true ? 'agency' : 'subordinates',
    members: rows.map(({ name, answered, total, sent }) => ({ name, answered, total, sent })),
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
