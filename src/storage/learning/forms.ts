import { type Database, json } from '../../database/database.ts';
import { FORMS, type LearningForm } from '../../domain/learning/forms.ts';

/** All conversions, the oldest first. A form that this version does not know is left out. */
export async function learningForms(db: Database): Promise<LearningForm[]> {
  return db.query<LearningForm>(
    `select form, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", unit, jp, jp_international as international, monthly, basis
     from learning_forms where form = any($1::text[]) order by array_position($1::text[], form), valid_from`,
    [[...FORMS]],
  );
}

/** Adds conversions. One that is there stays as it is: what was counted by it must not change. @returns how many are new. */
export async function addLearningForms(db: Database, forms: readonly LearningForm[]): Promise<number> {
  const rows = await db.query(
    `insert into learning_forms (form, valid_from, unit, jp, jp_international, monthly, basis)
     select f.form, f."validFrom", f.unit, f.jp, f.international, f.monthly, f.basis
       from jsonb_to_recordset($1::jsonb) as f(form text, "validFrom" date, unit text, jp numeric,
            international numeric, monthly numeric, basis text)
     on conflict (form, valid_from) do nothing returning 1`,
    [json(forms)],
  );
  return rows.length;
}
