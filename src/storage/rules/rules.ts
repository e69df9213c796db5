import { type Database, json } from '../../database/database.ts';
import { type DatedRule, RULES, type RuleName } from '../../domain/assessment/rules.ts';

/** All dated rules, oldest first. A name that this version does not know is left out. */
export async function rulesOf(db: Database): Promise<DatedRule[]> {
  return db.query<DatedRule>(
    `select name, valid_from as "from", value::float8 as value, basis, certainty from rules
     where name = any($1::text[]) order by name, valid_from`,
    [[...RULES]],
  );
}

/** The value of a rule on a day, in a query; `otherwise` where none is on record. */
export const ruleValue = (name: RuleName, today: string, otherwise: number): string =>
  `coalesce((select r.value::int from rules r where r.name = '${name}' and r.valid_from <= ${today}::date
    order by r.valid_from desc limit 1), ${otherwise})`;

/** Fewest people about whom a figure is shown on a day, in a query; five is the floor whatever the rule says. */
export const smallestGroup = (today: string): string =>
  `greatest(5, ${ruleValue('smallest_group', today, 5)})`;

/** The same by itself. */
export async function smallestGroupOn(db: Database, today: string): Promise<number> {
  const [rule] = await db.query<{ least: number }>(`select ${smallestGroup('$1')} as least`, [today]);
  return rule?.least ?? 5;
}

/** Adds rules. One that is there stays as it is: what somebody assessed under it must not change afterwards. @returns how many are new. */
export async function addRules(db: Database, rules: readonly DatedRule[]): Promise<number> {
  const rows = await db.query(
    `insert into rules (name, valid_from, value, basis, certainty)
     select r.name, r."from", r.value, r.basis, r.certainty
       from jsonb_to_recordset($1::jsonb) as r(name text, "from" date, value numeric, basis text, certainty text)
     on conflict (name, valid_from) do nothing returning 1`,
    [json(rules)],
  );
  return rows.length;
}
