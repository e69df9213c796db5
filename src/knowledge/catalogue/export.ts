import type { Database } from '../../database/database.ts';

/** The catalogue in the form of `content/catalogue.json`: importing it again changes nothing. */
export async function catalogueFile(
  db: Database,
): Promise<{ schema: string; language: string; courses: object[] }> {
  const courses = await db.query(
    `select id, title, description, competencies, level_from, level_to, jp, form, mode, provider as provider_type,
            audience, cost, start_date, end_date, state as status
       from courses order by id`,
  );
  return { schema: 'kursus/1', language: 'id', courses };
}
