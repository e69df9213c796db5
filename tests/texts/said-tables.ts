import type { TableTexts } from '../../src/domain/dialog/texts/tables.ts';
import type { FileProblem } from '../../src/domain/tables/file.ts';
import type { AnyCell } from '../../src/domain/tables/import.ts';

/** A problem of each kind: a new one without a sample does not compile. */
const FILES: { readonly [C in FileProblem['code']]: readonly Extract<FileProblem, { code: C }>[] } = {
  empty: [{ code: 'empty' }],
  too_large: [{ code: 'too_large', most: 10_000_000 }],
  other_kind: (
    ['pdf', 'web_page', 'opendocument', 'binary_workbook', 'document', 'archive', 'other'] as const
  ).map((found) => ({ code: 'other_kind', found })),
  old_format: [{ code: 'old_format' }],
  slipped: [{ code: 'slipped', line: 1200 }],
  stray_quote: [{ code: 'stray_quote', line: 3 }],
  locked: [{ code: 'locked' }],
  bomb: [{ code: 'bomb' }],
  broken: [{ code: 'broken', detail: 'unexpected end' }],
  no_header: [
    { code: 'no_header', missing: [] },
    { code: 'no_header', missing: ['judul'] },
    { code: 'no_header', missing: ['judul', 'jp', 'moda'] },
  ],
  column_twice: [{ code: 'column_twice', column: 'jp' }],
  too_many_rows: [{ code: 'too_many_rows', most: 20_000 }],
  cell_too_long: [{ code: 'cell_too_long', cell: 'C12', most: 8000 }],
};
const CELLS: Readonly<Record<AnyCell, true>> = {
  spreadsheet_number: true,
  not_18_digits: true,
  birth_date: true,
  appointment: true,
  appointment_age: true,
  sex: true,
  sequence: true,
  taken: true,
  superior_unknown: true,
  superior_circle: true,
  email_form: true,

  missing: true,
  too_long: true,
  unknown: true,
  not_a_number: true,
  not_whole: true,
  out_of_range: true,
  too_fine: true,
  not_a_date: true,
  not_an_id: true,
  twice_in_file: true,
  above_required: true,
  before_start: true,
  formula_error: true,

  code_form: true,
  code_twice: true,
  differs: true,
  hole: true,
  no_indicator: true,
  competency_unknown: true,
  person_unknown: true,
  in_future: true,
  both_named: true,
  form: true,
  duplicate_code: true,
  five_levels: true,
  unknown_job_level: true,
  unknown_competency: true,
};
const isCode = (word: string): word is AnyCell => word in CELLS;

/** What is said of tables, with arguments at their edges. */
export const tables = {
  file: Object.values(FILES).flatMap((problems) => problems.map((problem): [FileProblem] => [problem])),
  cell: Object.keys(CELLS)
    .filter(isCode)
    .map((code): [AnyCell] => [code]),
  flag: [['expired'], ['same_title'], ['post_unknown'], ['refused']] satisfies Parameters<
    TableTexts['flag']
  >[],
  column: [['level_from'], ['date'], ['nip_atasan']] satisfies Parameters<TableTexts['column']>[],
  sheets: [
    [{ read: ['Dishub', 'Dinkes'], skipped: [] }],
    [{ read: ['Data'], skipped: ['Petunjuk', 'Rekap'] }],
  ] satisfies Parameters<TableTexts['sheets']>[],
  unread: [[['Tempat']], [Array.from({ length: 12 }, (_, n) => `Kolom ${n}`)]] satisfies Parameters<
    TableTexts['unread']
  >[],
  row: [
    ['C12', '', 'belum diisi'],
    ['courses[3].jp', 'dua puluh', 'bukan angka'],
  ] satisfies Parameters<TableTexts['row']>[],
};
