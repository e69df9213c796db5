import { ROSTER_COLUMNS, type RosterRow } from '../domain/people/roster.ts';
import { CSV_FOR_PROGRAMS, type WrittenTable, writeCsv, writeXlsx } from '../tables/write.ts';

const table = (rows: readonly Required<RosterRow>[]): WrittenTable => ({
  sheet: 'roster',
  columns: ROSTER_COLUMNS.map((title) => ({ title, width: title.startsWith('nip') ? 22 : 18 })),
  rows: rows.map((row) => ROSTER_COLUMNS.map((column) => row[column])),
});

/** The roster with all its columns, as `import roster` takes it back. NIPs are text: as numbers they would lose digits. */
export const rosterCsv = (rows: readonly Required<RosterRow>[]): string =>
  writeCsv(table(rows), CSV_FOR_PROGRAMS);

/** The same as a workbook. */
export const rosterXlsx = (rows: readonly Required<RosterRow>[]): Promise<Uint8Array> =>
  writeXlsx(table(rows));
