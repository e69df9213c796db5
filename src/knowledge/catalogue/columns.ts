import type { Course, CourseState } from '../../domain/recommendation/course.ts';
import {
  type CellProblem,
  dateOf,
  formulaErrors,
  listOf,
  problemAt,
  type Read,
  type TableCell,
  type TableRow,
  textOf,
  wholeOf,
} from '../../domain/tables/cell.ts';
import type { TableColumn } from '../../domain/tables/file.ts';

/** The catalogue's columns, as `content/catalogue.json` names them and as people head them. */
export const CATALOGUE_COLUMNS: readonly TableColumn[] = [
  { name: 'id', also: ['kode', 'kode pelatihan', 'nomor pelatihan', 'code', 'course code'], required: true },
  {
    name: 'title',
    also: ['judul', 'judul pelatihan', 'nama pelatihan', 'pelatihan', 'course', 'course title'],
    required: true,
  },
  { name: 'description', also: ['uraian', 'deskripsi', 'keterangan', 'isi'], required: true },
  { name: 'competencies', also: ['kompetensi', 'kode kompetensi', 'competency'] },
  { name: 'level_from', also: ['level awal', 'tingkat awal', 'dari level', 'level dari'], required: true },
  { name: 'level_to', also: ['level sasaran', 'tingkat sasaran', 'ke level', 'level ke'], required: true },
  { name: 'jp', also: ['jam pelajaran', 'jumlah jp', 'hours', 'learning hours'], required: true },
  { name: 'form', also: ['bentuk', 'jenis', 'bentuk pelatihan', 'type'], required: true },
  { name: 'mode', also: ['moda', 'metode'], required: true },
  {
    name: 'provider_type',
    also: ['penyelenggara', 'penyedia', 'provider', 'organiser', 'organizer'],
    required: true,
  },
  { name: 'audience', also: ['sasaran', 'peserta', 'sasaran peserta', 'participants'] },
  { name: 'cost', also: ['biaya', 'biaya rp', 'tarif', 'fee', 'price'] },
  { name: 'start_date', also: ['tanggal mulai', 'mulai', 'tgl mulai', 'start'] },
  { name: 'end_date', also: ['tanggal selesai', 'selesai', 'tgl selesai', 'end'] },
  { name: 'status', also: ['keadaan'] },
  { name: 'aliases', also: ['sebutan', 'sebutan lain', 'nama lain', 'alias'] },
];

/** A course as a file tells it. `aliases`: null where the file has no such column, so that known ones stay. */
export interface TableCourse extends Course {
  readonly aliases: readonly string[] | null;
}

export type ReadCourse =
  | { readonly ok: true; readonly course: TableCourse }
  | { readonly ok: false; readonly problems: readonly CellProblem[] };

const ID = /^KRS-\d{3,}$/;
const STATES: readonly CourseState[] = ['dibuka', 'selesai', 'setiap_saat', 'tanpa_jadwal'];
/** What people write for the modes the catalogue knows. */
const MODES: Readonly<Record<string, string>> = {
  blended: 'blended',
  campuran: 'blended',
  hybrid: 'blended',
  hibrida: 'blended',
  klasikal: 'klasikal',
  luring: 'klasikal',
  tatap_muka: 'klasikal',
  offline: 'klasikal',
  non_klasikal: 'non_klasikal',
  nonklasikal: 'non_klasikal',
  daring_sinkron: 'daring_sinkron',
  daring: 'daring_sinkron',
  online: 'daring_sinkron',
  daring_asinkron: 'daring_asinkron',
  mandiri: 'daring_asinkron',
  e_learning: 'daring_asinkron',
};
/** Most a cell that names several things may hold. */
const MOST_IN_LIST = 40;

/** Reads one line; every problem of it, so that a file is corrected in one go. */
export function readCourse(line: TableRow): ReadCourse {
  const failed = formulaErrors(line);
  if (failed.length > 0) return { ok: false, problems: failed };
  const problems: CellProblem[] = [];
  const refuse = (column: string, code: CellProblem['code']): void => {
    problems.push(problemAt(line, column, code));
  };
  const text = (column: string, most: number): string => {
    const written = textOf(line.cells.get(column)).replace(/\s+/g, ' ');
    if (written === '') refuse(column, 'missing');
    else if (written.length > most) refuse(column, 'too_long');
    return written;
  };
  const given = <T>(column: string, read: (cell: TableCell) => Read<T>): T | null => {
    const cell = line.cells.get(column);
    if (cell === undefined) return null;
    const found = read(cell);
    if (found.ok) return found.value;
    refuse(column, found.code);
    return null;
  };
  const whole = (column: string, most: number): number => {
    if (!line.cells.has(column)) refuse(column, 'missing');
    return given(column, (cell) => wholeOf(cell, 0, most)) ?? 0;
  };
  const list = (column: string): readonly string[] => {
    const found = listOf(line.cells.get(column));
    if (found.length > MOST_IN_LIST || found.some((one) => one.length > 120)) refuse(column, 'too_long');
    return found;
  };
  const course: TableCourse = {
    id: textOf(line.cells.get('id')).toUpperCase(),
    title: text('title', 200),
    description: text('description', 2000),
    competencies: list('competencies'),
    levelFrom: whole('level_from', 5),
    levelTo: whole('level_to', 5),
    jp: whole('jp', 2000),
    form: text('form', 60).toLowerCase(),
    mode: MODES[code(text('mode', 60))] ?? '',
    provider: text('provider_type', 120),
    audience: list('audience'),
    cost: given('cost', (cell) => (/^(gratis|free)$/i.test(textOf(cell)) ? FREE : wholeOf(cell, 0, 1e9))),
    startDate: given('start_date', dateOf),
    endDate: given('end_date', dateOf),
    state: given('status', stateOf),
    aliases: line.cells.has('aliases') ? list('aliases') : null,
  };
  if (course.id === '') refuse('id', 'missing');
  else if (!ID.test(course.id)) refuse('id', 'not_an_id');
  if (course.mode === '' && line.cells.has('mode')) refuse('mode', 'unknown');
  const level = problems.some(({ column }) => column.startsWith('level_'));
  if (!level && course.levelFrom >= course.levelTo) refuse('level_to', 'above_required');
  if (course.startDate !== null && course.endDate !== null && course.startDate > course.endDate)
    refuse('end_date', 'before_start');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, course };
}

const FREE: Read<number> = { ok: true, value: 0 };

const code = (written: string): string =>
  written
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '_');

function stateOf(cell: TableCell): Read<CourseState> {
  const state = STATES.find((one) => one === code(textOf(cell)));
  return state === undefined ? { ok: false, code: 'unknown' } : { ok: true, value: state };
}
