import type { Database } from '../../database/database.ts';

/** One course as a file tells it, by the names of `CATALOGUE_COLUMNS`. */
export interface ExportedCourse {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly competencies: readonly string[];
  readonly level_from: number;
  readonly level_to: number;
  readonly jp: number;
  readonly form: string;
  readonly mode: string;
  readonly provider_type: string;
  readonly audience: readonly string[];
  readonly cost: number | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly status: string | null;
  readonly aliases: readonly string[];
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
