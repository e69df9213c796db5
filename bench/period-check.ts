import { standings } from '../src/storage/assessment/standings.ts';
import { together, type World } from './period-world.ts';

/** Each must find nothing: what has to hold whatever people did in whatever order. */
const NEVER: Readonly<Record<string, string>> = {
  'an answer is missing between two revisions': `
    select 1 from answers group by assessment_id, competency having count(*) <> max(revision) or min(revision) <> 1`,
  'a verdict has no place in its order': `
    select 1 from confirmations group by assessment_id, competency, revision having count(*) <> max(n) or min(n) <> 1`,
  'somebody decided about herself': `
    select 1 from confirmations c join assessments s on s.id = c.assessment_id where c.by_person = s.person_id`,
  'a verdict is about a skipped answer': `
    select 1 from confirmations c join answers w on (w.assessment_id, w.competency, w.revision)
      = (c.assessment_id, c.competency, c.revision) where w.chosen is null`,
  'something handed back is closed to mending, or open though it was sent again': `
    select 1 from returns r join assessments s on s.id = r.assessment_id
    where r.handed_at is not null and (r.closed_at is null) <> (s.sent_at is null and s.mend_until is not null)
      and r.id = (select max(q.id) from returns q where q.assessment_id = r.assessment_id and q.handed_at is not null)`,
  'a sent assessment waits for somebody who has left, though a superior stands above': `
    select 1 from assessments s join people b on b.id = coalesce(s.verifier_id, s.sent_to) and not b.active
    join people u on u.id = b.superior_id and u.active and u.id <> s.person_id
    where s.sent_at is not null and exists (select 1 from answers w where w.assessment_id = s.id and w.chosen is not null
      and not exists (select 1 from answers x where x.assessment_id = w.assessment_id and x.competency = w.competency
        and x.revision > w.revision)
      and not exists (select 1 from confirmations c where (c.assessment_id, c.competency, c.revision)
        = (w.assessment_id, w.competency, w.revision)))`,
  'an objection was decided by whoever it is against': `
    select 1 from objections o join confirmations c on (c.assessment_id, c.competency, c.revision, c.n)
      = (o.assessment_id, o.competency, o.revision, o.n) where o.decided_by = c.by_person`,
  'an objection was decided without a verdict after the disputed one': `
    select 1 from objections o where o.decided_at is not null and not exists (select 1 from confirmations c
      where (c.assessment_id, c.competency, c.revision) = (o.assessment_id, o.competency, o.revision)
        and c.n > o.n and c.capacity = 'second')`,
  'a write left no row in the audit': `
    select 1 where (select count(*) from audit where action = 'answer') <> (select count(*) from answers)
      or (select count(*) from audit where action = 'objection') <> (select count(*) from objections)
      or (select count(*) from audit where action = 'passed on') <> (select count(*) from handovers)`,
};

/** What is wrong; empty when every invariant holds. */
export async function broken(world: World, today: string): Promise<string[]> {
  const found: string[] = [];
  for (const [what, sql] of Object.entries(NEVER))
    if ((await world.db.query(sql)).length > 0) found.push(what);
  const [stored] = await world.db.query<{ answers: number }>('select count(*)::int as answers from answers');
  if (stored?.answers !== world.counts.answers)
    found.push(`${world.counts.answers} answers were taken, ${stored?.answers} are stored`);
  found.push(...(await shownWrong(world, today)));
  return found;
}

interface Raw {
  readonly person: number;
  readonly code: string;
  readonly revision: number;
  readonly chosen: number | null;
  readonly verdict: number | null;
  readonly on: number | null;
}

/** Competencies whose newest answer nobody has looked at, though an older one was. */
const STALE = `
  select count(*)::int as n from answers w
  where w.chosen is not null
    and not exists (select 1 from answers x where x.assessment_id = w.assessment_id and x.competency = w.competency
      and x.revision > w.revision)
    and exists (select 1 from confirmations c where c.assessment_id = w.assessment_id and c.competency = w.competency
      and c.revision < w.revision)
    and not exists (select 1 from confirmations c where c.assessment_id = w.assessment_id and c.competency = w.competency
      and c.revision = w.revision)`;

/** What every person is shown against the bare rows, worked out here once more: a stale verdict must never count. */
async function shownWrong(world: World, today: string): Promise<string[]> {
  const rows = await world.db.query<Raw>(
    `select s.person_id as person, w.competency as code, w.revision, w.chosen, c.level as verdict, c.revision as "on"
     from assessments s join answers w on w.assessment_id = s.id
     left join confirmations c on c.assessment_id = s.id and c.competency = w.competency and c.revision = w.revision
     order by s.person_id, w.competency, w.revision, c.n`,
  );
  const expected = new Map<string, string>();
  for (const { person, code, chosen, verdict } of rows) {
    // Ordered by revision and n: the last one that says something is the current one.
    if (chosen === null) continue;
    expected.set(`${person}:${code}`, verdict === null ? `own ${chosen}` : `superior ${verdict}`);
  }
  const [stale] = await world.db.query<{ n: number }>(STALE);
  world.counts.stale += stale?.n ?? 0;
  const wrong: string[] = [];
  await together(world.people, async ({ id }) => {
    for (const { code, supported } of (await standings(world.db, id, today)).standings) {
      const shown = supported === null ? undefined : `${supported.source} ${supported.level}`;
      const is = expected.get(`${id}:${code}`);
      if (shown !== is) wrong.push(`${id} ${code} is shown as ${shown}, and is ${is}`);
    }
  });
  return wrong.slice(0, 5);
}
