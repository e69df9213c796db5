import type { ImportTexts } from '../../src/domain/dialog/texts/importing.ts';
import { IMPORT_KINDS, REQUIRED_COLUMNS, UNDOABLE_KINDS } from '../../src/domain/tables/import.ts';

const counts = (rows: number, added: number, changed: number) => ({
  rows,
  added,
  changed,
  unchanged: rows - added - changed,
  removed: changed,
  moved: changed,
});
const COUNTS = [counts(0, 0, 0), counts(330, 2, 1), counts(20_000, 20_000, 0)];
const kinds = IMPORT_KINDS.map((kind): [(typeof IMPORT_KINDS)[number]] => [kind]);
const numbers: [number][] = [[0], [1], [19_999]];

/** What is said of imports, with arguments at their edges. */
export const importing = {
  kind: kinds,
  send: IMPORT_KINDS.map((kind): Parameters<ImportTexts['send']> => [kind, REQUIRED_COLUMNS[kind]]),
  sheetSays: IMPORT_KINDS.flatMap((kind): Parameters<ImportTexts['sheetSays']>[] => [
    [kind, 0],
    [kind, 330],
  ]),
  tried: IMPORT_KINDS.flatMap((kind) => COUNTS.map((one): Parameters<ImportTexts['tried']> => [kind, one])),
  wrong: numbers,
  wrongMore: numbers,
  odd: numbers,
  taken: IMPORT_KINDS.flatMap((kind) => COUNTS.map((one): Parameters<ImportTexts['taken']> => [kind, one])),
  soFar: numbers,
  which: [['pegawai 2027.xlsx']] as [string][],
  sendNote: kinds,
  drafted: numbers,
  undo: UNDOABLE_KINDS.map((kind): [(typeof UNDOABLE_KINDS)[number]] => [kind]),
  undoSure: UNDOABLE_KINDS.map(
    (kind): Parameters<ImportTexts['undoSure']> => [kind, 'Selasa 24 Nov, 09.00', 2, 1],
  ),
  undone: [
    [0, 0, 0],
    [1, 2, 3],
  ] satisfies Parameters<ImportTexts['undone']>[],
  changedSince: numbers,
};
