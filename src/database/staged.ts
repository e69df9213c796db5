import { type Database, json } from './database.ts';

/** Rows one at a time, from memory or as a file is read. */
export type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;

/** Rows that wait in memory before they go to the database. */
const BATCH = 500;

/**
 * Puts the rows of a long file into a temporary table, gone with the open transaction: they wait there until the last one
 * has been read, instead of in memory. Returns how many there are. Throws what `rows` throws, with nothing written.
 * @param line what a row is in the database, by the names that `STAGED` is given.
 */
export async function stageRows<Row>(
  db: Database,
  rows: Rows<Row>,
  line: (row: Row) => object,
): Promise<number> {
  await db.execute(
    `drop table if exists staged_rows;
     create temporary table staged_rows (line jsonb not null) on commit drop;`,
  );
  let batch: object[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    await db.query('insert into staged_rows select * from jsonb_array_elements($1::jsonb)', [json(batch)]);
    batch = [];
  };
  for await (const row of rows) {
    count += 1;
    if (batch.push(line(row)) === BATCH) await flush();
  }
  await flush();
  await db.execute('analyze staged_rows');
  return count;
}

/** The rows of `stageRows` as `x`. @param columns names and types of what a line holds. */
export const STAGED = (columns: string): string =>
  `staged_rows cross join lateral jsonb_to_record(staged_rows.line) as x(${columns})`;
