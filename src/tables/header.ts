import type { TableCell } from '../domain/tables/cell.ts';
import type { TableColumn } from '../domain/tables/file.ts';
import { TableRefused } from './refused.ts';

/** A row as it stands in a sheet or CSV, before its columns have names. */
export interface RawRow {
  /** Number of the row in the sheet, from 1. */
  readonly number: number;
  /** By column, from 0. */
  readonly cells: ReadonlyMap<number, TableCell['value']>;
  /** Cells of a line of a CSV, empty ones too: a sheet has no such end. */
  readonly width?: number;
}

export interface Header {
  /** Number of its last row. */
  readonly number: number;
  /** Column of the sheet → name. */
  readonly names: ReadonlyMap<number, string>;
  /** Headings that are nobody's column, as written. */
  readonly unread: readonly string[];
  /** Whether a row only says again what its columns are called: in a second language, or at the top of every page. */
  readonly repeatedBy: (row: RawRow) => boolean;
  /** Cells of its widest line in a CSV; nothing for a sheet. */
  readonly width?: number | undefined;
}

/** Rows above the header that titles, notes and logos may take. */
export const HEADER_WITHIN = 30;

/**
 * Finds the row that names the columns, or the two rows of a header with merged cells ("Tanggal" above "Mulai" and
 * "Selesai"): the one where most names are known. Throws `TableRefused` when a required one is nowhere.
 */
export function findHeader(rows: readonly RawRow[], columns: readonly TableColumn[]): Header {
  const known = columnNames(columns);
  let best: { header: Omit<Header, 'repeatedBy'>; count: number; twice: string | undefined } | undefined;
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1];
    for (const [number, labels, width] of [
      [row.number, single(row), row.width] as const,
      ...(next === undefined ? [] : [[next.number, double(row, next), widest(row, next)] as const]),
    ]) {
      const { names, twice, unread } = named(labels, known);
      if (names.size > (best?.count ?? 0))
        best = { header: { number, names, width, unread }, count: names.size, twice };
    }
  }
  const found = new Set(best?.header.names.values());
  const missing = columns.filter(({ name, required }) => required === true && !found.has(name));
  if (best === undefined || missing.length > 0)
    throw new TableRefused({ code: 'no_header', missing: missing.map(({ name }) => name) });
  if (best.twice !== undefined) throw new TableRefused({ code: 'column_twice', column: best.twice });
  const { names } = best.header;
  const repeatedBy = ({ cells }: RawRow): boolean => {
    const own = [...cells].filter(([at]) => names.has(at));
    return own.length > 1 && own.every(([at, value]) => nameOf(String(value), known) === names.get(at));
  };
  return { ...best.header, repeatedBy };
}

const widest = (upper: RawRow, lower: RawRow): number | undefined =>
  upper.width === undefined ? undefined : Math.max(upper.width, lower.width ?? 0);

type Labels = ReadonlyMap<number, readonly string[]>;

const single = (row: RawRow): Labels => new Map([...row.cells].map(([at, value]) => [at, [String(value)]]));

/** Both together first, then the lower alone, then the upper alone. A merged heading holds for the empty cells to its right. */
function double(upper: RawRow, lower: RawRow): Labels {
  const labels = new Map<number, string[]>();
  let above = '';
  for (let at = 0; at <= Math.max(...upper.cells.keys(), ...lower.cells.keys(), -1); at++) {
    const own = upper.cells.get(at);
    if (own !== undefined) above = String(own);
    const below = lower.cells.get(at);
    if (below !== undefined) labels.set(at, [`${above} ${String(below)}`, String(below)]);
    else if (own !== undefined) labels.set(at, [String(own)]);
  }
  return labels;
}

function named(
  labels: Labels,
  known: ReadonlyMap<string, string>,
): { names: Map<number, string>; twice: string | undefined; unread: readonly string[] } {
  const names = new Map<number, string>();
  const taken = new Set<string>();
  const unread: string[] = [];
  let twice: string | undefined;
  for (const [at, words] of labels) {
    const name = words.map((word) => nameOf(word, known)).find((one) => one !== undefined);
    if (name === undefined) {
      if (!RUNNING.test(plain(words[0] ?? ''))) unread.push((words[0] ?? '').replace(/\s+/g, ' ').trim());
      continue;
    }
    if (taken.has(name)) twice = name;
    else names.set(at, name);
    taken.add(name);
  }
  return { names, twice, unread };
}

/** Heads the column that numbers the rows: nobody misses it. */
const RUNNING = /^(?:no|nomor|nr|number|#)?(?: urut)?$/;

/**
 * The column that a heading stands for: as written, without what it explains in brackets ("Tanggal mulai (dd/mm/yyyy)"),
 * or in two languages ("Judul / Title"), where both mean the same: "Nama/NIP" holds two things and is neither.
 */
function nameOf(heading: string, known: ReadonlyMap<string, string>): string | undefined {
  const whole = known.get(plain(heading));
  if (whole !== undefined) return whole;
  const bare = heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const [name, ...others] = new Set(bare.split(/[/|\n]/).map((part) => known.get(plain(part))));
  return others.length === 0 ? name : undefined;
}

/** Every heading, plainly written, and the name it stands for. */
export const columnNames = (columns: readonly TableColumn[]): ReadonlyMap<string, string> =>
  new Map(
    columns.flatMap(({ name, also = [] }) => [name, ...also].map((word) => [plain(word), name] as const)),
  );

/** "Level (awal)*", "level_awal" and "LEVEL AWAL" are one heading. */
export const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The letters of a column, from 0: A … Z, AA … */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
