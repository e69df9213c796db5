import type { Database } from '../../database/database.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';

/**
 * Whom planning looks at: everybody, or only whom a fact has touched since it looked last (the triggers of
 * `planning_marks` say whom). What only the passing of time brings is planned for everybody, from what came near since.
 */
export type Look = 'everybody' | { readonly people: readonly number[]; readonly since: Date };

/** People a statement: so many are written well within the time a statement may take, and read by their range. */
export const AT_ONCE = 20_000;

/**
 * Takes the marks for one look; a transaction rolled back gives them back. Everybody is looked at first of all on each
 * day, where the clock went back and where many were marked: the net under what a mark may have missed. Inside a
 * transaction and before the facts are read: a fact committed later leaves its mark for the next look.
 */
export async function takeLook(db: Database, office: OfficeTime, now: Date): Promise<Look> {
  const [last] = await db.query<{ at: Date }>('select at from planning_looks');
  await db.query(
    'insert into planning_looks (at) values ($1) on conflict (one) do update set at = excluded.at',
    [now],
  );
  const people = new Set<number | null>();
  for (;;) {
    const taken = await db.query<{ person: number | null }>(
      `delete from planning_marks where ctid in (select ctid from planning_marks limit ${AT_ONCE})
       returning person_id as person`,
    );
    for (const { person } of taken) people.add(person);
    if (taken.length < AT_ONCE) break;
  }
  if (last === undefined || last.at > now || office.dayOf(last.at) !== office.dayOf(now)) return 'everybody';
  const marked = [...people].filter((person) => person !== null);
  return marked.length < people.size || marked.length > AT_ONCE
    ? 'everybody'
    : { people: marked, since: last.at };
}

/** The next look is at everybody: another version of the program may have other ladders. */
export async function forgetLook(db: Database): Promise<void> {
  await db.query('delete from planning_looks');
}
