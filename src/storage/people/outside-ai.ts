import type { Database } from '../../database/database.ts';
import type { OutsideAiChange } from '../../domain/dialog/topics/outside-ai.ts';
import type { Statement } from '../statements.ts';

/** What an outside model may be asked on a day: for one person, and for all together. */
export interface AiBudget {
  readonly perPerson: number;
  readonly total: number;
}

/** What a person decided, and how often a model was asked for her on that office day. */
export async function aiConsent(
  db: Database,
  personId: number,
  today: string,
): Promise<{ readonly given: boolean | null; readonly asked: number }> {
  const [row] = await db.query<{ given: boolean | null; asked: number }>(
    `select (select given from outside_ai_consents where person_id = $1) as given,
       coalesce((select asked from outside_ai_usage where person_id = $1 and on_day = $2::text::date), 0) as asked`,
    [personId, today],
  );
  if (row === undefined) throw new Error('nothing came back');
  return row;
}

/**
 * Takes one question out of the day's budget; false when the person has not agreed, or when hers or everybody's is used
 * up. One statement, so two processes cannot both take the last one of a person.
 */
export async function takeAiQuestion(
  db: Database,
  personId: number,
  today: string,
  { perPerson, total }: AiBudget,
): Promise<boolean> {
  const rows = await db.query(
    `insert into outside_ai_usage as u (person_id, on_day, asked)
     select c.person_id, $2::text::date, 1 from outside_ai_consents c
     join people p on p.id = c.person_id and p.active
     where c.person_id = $1 and c.given and $3::int > 0
       and (select coalesce(sum(t.asked), 0) from outside_ai_usage t where t.on_day = $2::text::date) < $4::int
     on conflict (person_id, on_day) do update set asked = u.asked + 1 where u.asked < $3::int
     returning 1`,
    [personId, today, perPerson, total],
  );
  return rows.length > 0;
}

/**
 * Takes one question about the catalogue out of the day's budget, which holds nothing of any person and so needs no
 * consent; false when what people and the catalogue asked that day reach the total. People's own questions come first:
 * theirs are not held back by this count.
 */
export async function takeCatalogueQuestion(db: Database, today: string, total: number): Promise<boolean> {
  const rows = await db.query(
    `insert into settings as s (name, value)
     select 'outside_ai_catalogue', jsonb_build_object('day', $1::text, 'asked', 1)
      where $2::int > (select coalesce(sum(asked), 0) from outside_ai_usage where on_day = $1::text::date)
     on conflict (name) do update set value = jsonb_build_object('day', $1::text, 'asked',
         case when s.value->>'day' = $1::text then (s.value->>'asked')::int else 0 end + 1)
       where case when s.value->>'day' = $1::text then (s.value->>'asked')::int else 0 end
         + (select coalesce(sum(asked), 0) from outside_ai_usage where on_day = $1::text::date) < $2::int
     returning 1`,
    [today, total],
  );
  return rows.length > 0;
}

export const consentStatement = (
  { given }: OutsideAiChange,
  personId: number | null,
  now: Date,
): Statement => ({
  sql: `insert into outside_ai_consents (person_id, given, decided_at) values ($1, $2, $3)
        on conflict (person_id) do update set given = excluded.given, decided_at = excluded.decided_at`,
  values: [personId, given, now],
});

/** Deleting one's data takes the consent back and forgets how often a model was asked. */
export const eraseAiStatements = (personId: number | null): Statement[] => [
  { sql: 'delete from outside_ai_consents where person_id = $1', values: [personId] },
  { sql: 'delete from outside_ai_usage where person_id = $1', values: [personId] },
];
