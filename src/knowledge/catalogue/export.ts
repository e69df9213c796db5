import type { Database } from '../../database/database.ts';
import type { CourseContent } from './staged.ts';

/** One course as a file tells it, by the names of `CATALOGUE_COLUMNS`. */
export interface ExportedCourse extends Omit<CourseContent, 'provider' | 'state' | 'alias_text'> {
  readonly id: string;
  readonly provider_type: string;
  readonly status: string | null;
}

/** The catalogue in the form of `content/catalogue.json`, with what courses are called: importing it again changes nothing. */
export async function catalogueFile(
  db: Database,
): Promise<{ schema: string; language: string; courses: ExportedCourse[] }> {
  const courses = await db.query<ExportedCourse>(
    `select id, title, description, competencies, level_from, level_to, jp, form, mode, provider as provider_type,
            audience, cost, start_date, end_date, state as status, aliases
       from courses order by id`,
  );
  return { schema: 'kursus/1', language: 'id', courses };
}
