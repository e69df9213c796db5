import type { Database } from '../../database/database.ts';
import { counted, noteImport, undoOf } from '../../database/imports.ts';
import type { Course } from '../../domain/recommendation/course.ts';
import { type CellCode, problemAt, type TableRow } from '../../domain/tables/cell.ts';
import { type Collected, collected } from '../../domain/tables/collect.ts';
import { type ImportOutcome, NO_OUTCOME } from '../../domain/tables/import.ts';
import { readCourse } from './columns.ts';
import {
  countStaged,
  keepReplaced,
  openStage,
  restoreCourses,
  type StagedCourse,
  sameTitles,
  stage,
  writeStaged,
} from './staged.ts';

export interface ImportOptions {
  /** Who imports, for the audit: 'operator:name' or 'person:<id>'. */
  readonly actor: string;
  /** What it was made from: the same a second time is the same import. */
  readonly source?: string | undefined;
  /** The office date that decides what is over. */
  readonly today: string;
  /** What the shipped courses are called; part of what is searched. */
  readonly aliases: (course: Course) => readonly string[];
  /** Counts, writes nothing. */
  readonly dryRun?: boolean;
  /** Told after each batch how many rows have been read. */
  readonly progress?: ((rows: number) => void) | undefined;
}

/** Rows that wait in memory before they go to the database. */
const BATCH = 500;

/** Ends the transaction without an error: what was staged goes with it. */
class TakenBack extends Error {}

/**
 * Adds and changes courses, all or none: with one wrong row nothing is written, and every wrong cell is named. Courses
 * that the file lacks stay. Rows are read one at a time and wait in the database, so a long file costs little memory.
 * Vectors are not made here: `embedStale` follows, because it may wait for a network.
 * Throws what `rows` throws (a file that turns out to be no table), with nothing written.
 */
export async function importCatalogue(
  db: Database,
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  now: Date,
  options: ImportOptions,
): Promise<ImportOutcome> {
  let outcome: ImportOutcome | undefined;
  try {
    await db.transaction(async () => {
      outcome = await staged(db, rows, now, options);
      if (outcome.id === null) throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  if (outcome === undefined) throw new TakenBack();
  return outcome;
}

/** Fills the catalogue with courses that need no reading: the shipped ones. No import that anybody could take back. */
export async function fillCourses(
  db: Database,
  courses: readonly Course[],
  aliases: ImportOptions['aliases'],
  now: Date,
): Promise<void> {
  await db.transaction(async () => {
    await openStage(db);
    const rows = courses.map((course, at) => ({
      row: at + 1,
      cell: course.id,
      course: { ...course, aliases: null },
    }));
    await stage(db, rows, aliases, now);
    await writeStaged(db);
  });
}

async function staged(
  db: Database,
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  now: Date,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const found = collected<CellCode>();
  await openStage(db);
  const total = await stageAll(db, rows, now, options, found);
  const { added, changed, total: good } = await countStaged(db);
  for (const { row, cell, title, other } of await sameTitles(db))
    found.flag({ row, cell, value: `${title} (${other})`, code: 'same_title' });
  const refused = found.rejectedRows > 0;
  const counts = { rows: total, added, changed, unchanged: good - added - changed };
  // A file that changes nothing must not become the last import: the one before could no longer be taken back.
  const write = options.dryRun !== true && !refused && added + changed > 0;
  const id = write
    ? await noteImport(
        db,
        { kind: 'catalogue', actor: options.actor, source: options.source, ...counts },
        now,
      )
    : null;
  if (id !== null) {
    await keepReplaced(db, id);
    await writeStaged(db);
  }
  return {
    ...NO_OUTCOME,
    ...(refused && options.dryRun !== true ? { rows: total, added: 0, changed: 0, unchanged: 0 } : counts),
    rejected: found.rejected,
    rejectedRows: found.rejectedRows,
    flagged: found.flagged,
    flaggedRows: found.flaggedRows,
    id,
  };
}

async function stageAll(
  db: Database,
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  now: Date,
  { aliases, today, progress }: ImportOptions,
  found: Collected<CellCode>,
): Promise<number> {
  const seen = new Set<string>();
  let batch: StagedCourse[] = [];
  let total = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await stage(db, batch, aliases, now);
    batch = [];
    progress?.(total);
  };
  for await (const line of rows) {
    total += 1;
    const read = readCourse(line);
    if (!read.ok) found.reject(read.problems);
    else if (seen.has(read.course.id)) found.reject([problemAt(line, 'id', 'twice_in_file')]);
    else {
      const { course } = read;
      seen.add(course.id);
      batch.push({ row: line.row, cell: line.cells.get('title')?.at ?? '', course });
      if (course.endDate !== null && course.endDate < today && course.state !== 'selesai')
        found.flag({ ...problemAt(line, 'end_date', 'expired') });
    }
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return total;
}

/** Takes the last import back: what it replaced returns, what it added goes. Refused when somebody changed a course since. */
export const undoCatalogue = undoOf('catalogue', {
  changedSince: (db, id) =>
    counted(
      db,
      `select count(*) from import_rows r left join courses c on c.id = r.key
        where r.import_id = $1 and c.content_hash is distinct from r.after`,
      id,
    ),
  restore: async (db, { id }) => {
    await restoreCourses(db, id);
    return {};
  },
});
