import type { Database } from '../../database/database.ts';
import { withoutIdentifiers } from '../../domain/people/identifiers.ts';
import type { OrderFinder } from '../evidence/orders.ts';
import { COURSE_ALIASES } from '../model/course-aliases.ts';
import type { Allow, Model } from '../model/create.ts';
import { asData } from '../model/prompt.ts';
import { suggestWord } from './words.ts';

/** Courses in one question: few enough that one of them can colour no more than these. */
const TOGETHER = 5;
/** Of a description; what a course is about stands in its beginning. Characters. */
const LONGEST_TEXT = 400;
const SHORTEST = 3;
const LONGEST = 60;
const MOST_WORDS = 6;
const MOST_A_COURSE = 4;
/** Letters, and what stands within names: a link, a bracket or a sentence is no name. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} &/'-]*$/u;

interface Sent {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly aliases: readonly string[];
}

export interface AliasParts {
  readonly db: Database;
  readonly model: Model;
  readonly orders: OrderFinder;
  /** Asked before each question leaves, and counts it. */
  readonly allow: Allow;
  readonly now: Date;
  /** Courses at most. */
  readonly most: number;
  readonly progress?: ((courses: number, of: number) => void) | undefined;
}

export interface AliasesFound {
  /** Courses a model was asked about. */
  readonly courses: number;
  readonly found: number;
  /** Courses with an order to the machine in their text: never sent. */
  readonly withheld: number;
  /** Why it ended before all were asked about; null when it did not. */
  readonly stopped: 'budget' | 'no answer' | null;
}

/** What was asked about, in SQL: a course whose words have changed since is another question. */
const ASKED_FOR = `md5(c.title || '. ' || c.description)`;
/** Batches without a usable answer, one after the other, after which the endpoint is taken to be away. */
const FAILURES = 2;

/**
 * Asks a model what people would call each course, those with the fewest names first, those asked about before not
 * again: whoever asks once more goes on where it ended. Suggests only: what it names of courses it was not shown, what
 * is no name, and what is there already is dropped; nothing counts before a person approves it.
 */
export async function suggestAliases(parts: AliasParts): Promise<AliasesFound> {
  const { db, orders, most, progress } = parts;
  const all = await db.query<Sent>(
    `select id, title, left(description, ${LONGEST_TEXT}) as description, aliases from courses c
      where not exists (select from course_names_asked a where a.course_id = c.id and a.asked_for = ${ASKED_FOR})
      order by cardinality(aliases), id limit $1`,
    [most],
  );
  const courses = all.filter(({ title, description }) => orders(`${title}. ${description}`).length === 0);
  const withheld = all.filter((one) => !courses.includes(one));
  await asked(db, withheld);
  let done = 0;
  let found = 0;
  let failures = 0;
  let stopped: AliasesFound['stopped'] = null;
  for (let at = 0; at < courses.length; at += TOGETHER) {
    const batch = courses.slice(at, at + TOGETHER);
    let left = false;
    const proposed = await ask(batch, {
      ...parts,
      allow: async () => {
        left = await parts.allow();
        return left;
      },
    });
    if (proposed !== null) {
      await asked(db, batch);
      done += batch.length;
      found += proposed;
      failures = 0;
      progress?.(done, courses.length);
    } else {
      // Five courses that no model answers must not keep all behind them waiting.
      failures += 1;
      stopped = left ? 'no answer' : 'budget';
      if (!left || failures === FAILURES) break;
    }
  }
  return { courses: done, found, withheld: withheld.length, stopped };
}

const asked = (db: Database, courses: readonly Sent[]): Promise<unknown> =>
  db.query(
    `insert into course_names_asked (course_id, asked_for)
     select c.id, ${ASKED_FOR} from courses c where c.id = any($1::text[])
     on conflict (course_id) do update set asked_for = excluded.asked_for`,
    [courses.map(({ id }) => id)],
  );

/** How many names were suggested; null when no usable answer came. */
async function ask(
  batch: readonly Sent[],
  { db, model, orders, allow, now }: AliasParts,
): Promise<number | null> {
  const proposal = await model.ask(COURSE_ALIASES, { courses: asData(batch) }, allow);
  if (proposal === null) return null;
  let found = 0;
  for (const course of batch) {
    const proposed = proposal.courses.filter(({ id }) => id === course.id).flatMap(({ aliases }) => aliases);
    for (const value of namesIn(proposed, course, orders)) {
      found += 1;
      await suggestWord(db, { course: course.id, kind: 'alias', value, source: 'model', score: 1 }, now);
    }
  }
  return found;
}

/** What may be shown to a person as a name of this course. */
function namesIn(proposed: readonly string[], course: Sent, orders: OrderFinder): readonly string[] {
  const known = new Set([course.title.toLowerCase(), ...course.aliases.map((one) => one.toLowerCase())]);
  const names = proposed.map((one) => one.trim().toLowerCase().replace(/\s+/g, ' '));
  return [...new Set(names)]
    .filter(
      (name) =>
        name.length >= SHORTEST &&
        name.length <= LONGEST &&
        name.split(' ').length <= MOST_WORDS &&
        NAME.test(name) &&
        !known.has(name) &&
        withoutIdentifiers(name) === name &&
        orders(name).length === 0,
    )
    .slice(0, MOST_A_COURSE);
}
