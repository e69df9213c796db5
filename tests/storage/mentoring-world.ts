import type { Database } from '../../src/database/database.ts';
import type { MentorAct, MentorChange } from '../../src/domain/dialog/topics/mentoring.ts';
import { TODAY, WHO } from './world.ts';

export const REQUEST = {
  mentor: WHO.asn,
  code: 'INT',
  goal: 'Memimpin rapat sendiri.',
  rhythm: 14,
  again: false,
} as const;

export const mentoringOf = (what: MentorAct): MentorChange => ({ change: 'mentoring', what });

/** `asn` may be seen and offers `INT`, for two at once. */
export async function offers(db: Database): Promise<void> {
  await db.query(
    `insert into mentor_consents values ($1, true, '2026-11-20T02:00Z') on conflict (person_id) do nothing`,
    [WHO.asn],
  );
  await db.query(
    `insert into mentor_offers (person_id, competencies, capacity, offered_at) values ($1, '{INT}', 2, '2026-11-20T02:00Z')
     on conflict (person_id) do nothing`,
    [WHO.asn],
  );
}

/** `asn` guides `colleague`, or is asked to. @returns the pair. */
export async function paired(db: Database, state: 'asked' | 'running', startedOn = TODAY): Promise<number> {
  await offers(db);
  const [row] = await db.query<{ id: number }>(
    `insert into mentorings (mentor_id, mentee_id, competency, goal, rhythm, state, asked_at, answered_at, started_on)
     values ($1, $2, 'INT', 'Memimpin rapat sendiri.', 14, $3, '2026-11-23T02:00Z',
       case when $3 = 'running' then timestamptz '2026-11-23T03:00Z' end, case when $3 = 'running' then $4::text::date end)
     returning id`,
    [WHO.asn, WHO.colleague, state, startedOn],
  );
  if (row === undefined) throw new Error('no pair');
  return row.id;
}
