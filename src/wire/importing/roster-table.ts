import { ROSTER_COLUMNS, type RosterRow } from '../../domain/people/roster.ts';
import type { WrittenCell, WrittenTable } from '../../tables/write.ts';

/** The roster with all its columns, as `import roster` takes it back. NIPs are text: as numbers they would lose digits. */
export const rosterTable = (
  rows: readonly Required<RosterRow>[],
): WrittenTable & { rows: WrittenCell[][] } => ({
  sheet: 'roster',
  columns: ROSTER_COLUMNS.map((title) => ({ title, width: title.startsWith('nip') ? 22 : 18 })),
  rows: rows.map((row) => ROSTER_COLUMNS.map((column) => row[column])),
});
