/** One filled cell. Dates of a spreadsheet arrive as 'YYYY-MM-DD', whatever they look like on the screen. */
export interface TableCell {
  /** Where whoever corrects the file finds it: "C12" in a sheet or CSV, "courses[3].jp" in JSON. */
  readonly at: string;
  readonly value: string | number | boolean | readonly string[];
}

export interface TableRow {
  /** The first row of data is 1. */
  readonly row: number;
  /** Name of the list in a JSON file that holds several, else empty. */
  readonly list: string;
  /** Where a cell would stand that is empty. */
  readonly place: (column: string) => string;
  /** By the column's own name; empty cells are missing. */
  readonly cells: ReadonlyMap<string, TableCell>;
}

/** What stands in one cell is not what its column may hold. */
export interface CellProblem<Code extends string = CellCode> {
  readonly row: number;
  readonly column: string;
  readonly cell: string;
  /** As written, cut. */
  readonly value: string;
  readonly code: Code;
}

export type CellCode =
  | 'missing'
  | 'too_long'
  | 'unknown'
  | 'not_a_number'
  | 'not_whole'
  | 'out_of_range'
  | 'too_fine'
  | 'not_a_date'
  | 'not_an_id'
  | 'twice_in_file'
  | 'above_required'
  | 'before_start'
  | 'formula_error';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CellCode };

const good = <T>(value: T): Read<T> => ({ ok: true, value });
const bad = (code: CellCode): Read<never> => ({ ok: false, code });

/** A cell as somebody would have typed it. */
export function textOf(cell: TableCell | undefined): string {
  if (cell === undefined) return '';
  const { value } = cell;
  return (Array.isArray(value) ? value.join('; ') : String(value)).trim();
}

/** What parts several things in one cell: none of them can hold it. */
const PARTED = /[;|\n]/;

/** Several things in one cell, parted by semicolons, line breaks or bars; by commas only where none of these stands. */
export function listOf(cell: TableCell | undefined): readonly string[] {
  if (cell === undefined) return [];
  const { value } = cell;
  const parts =
    typeof value === 'object'
      ? value.flatMap((part) => part.split(PARTED))
      : String(value).split(PARTED.test(String(value)) ? PARTED : /,/);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

/** A text as one of several things: without what would part it in two. */
export const asOneThing = (text: string): string => text.replace(/\s*[;|\n]+\s*/g, ', ');

/** Several things as one cell, as `listOf` reads it. */
export const inOneCell = (things: readonly string[]): string =>
  // One thing with a comma in it would be read as two, but for the sign at its end.
  things.length === 1 ? things.join('').replace(/^.*,.*$/s, '$&;') : things.join('; ');

/**
 * A number as people of this country write it: "12,5", "1.500.000", "Rp 1.500.000,00", "20 JP"; and as computers do:
 * "12.5". "1.500" is one thousand five hundred.
 */
export function numberOf(cell: TableCell): Read<number> {
  if (typeof cell.value === 'number')
    return Number.isFinite(cell.value) ? good(cell.value) : bad('not_a_number');
  const text = textOf(cell)
    .replace(/^(rp|idr)\.?/i, '')
    .replace(/(jp|jam|rupiah|,-)\.?$/i, '')
    .replace(/[\s\u00a0']/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text))
    return good(Number(text.replaceAll('.', '').replace(',', '.')));
  if (/^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(text) || /^-?\d{1,3}(,\d{3})+\.\d+$/.test(text))
    return good(Number(text.replaceAll(',', '')));
  if (/^-?\d{1,15}([.,]\d+)?$/.test(text)) return good(Number(text.replace(',', '.')));
  return bad('not_a_number');
}

/** A whole number between two bounds, both allowed. */
export function wholeOf(cell: TableCell, least: number, most: number): Read<number> {
  const read = numberOf(cell);
  if (!read.ok) return read;
  if (!Number.isInteger(read.value)) return bad('not_whole');
  return read.value >= least && read.value <= most ? read : bad('out_of_range');
}

const MONTHS =
  'jan(?:uari|uary)? peb|feb(?:ruari|ruary)? mar(?:et|ch)? apr(?:il)? mei|may jun[ie]? jul[iy]? agt|agu(?:stus)?|aug(?:ust)? sept?(?:ember)? okt(?:ober)?|oct(?:ober)? nop|nov(?:ember)? des(?:ember)?|dec(?:ember)?'
    .split(' ')
    .map((pattern) => new RegExp(`^(?:${pattern})$`, 'i'));

/** Days between the zero of spreadsheets (30 December 1899) and that of computers. */
const SPREADSHEET_ZERO = 25_569;

/**
 * A date as 'YYYY-MM-DD' from ISO, "31/12/2027", "31-12-27", "31 Desember 2027" or the bare number a spreadsheet keeps.
 * Day before month, always: read the other way round, a deadline moves by months and nobody sees it.
 */
export function dateOf(cell: TableCell): Read<string> {
  if (typeof cell.value === 'number')
    return cell.value >= 20_000 && cell.value < 80_000
      ? good(new Date((Math.floor(cell.value) - SPREADSHEET_ZERO) * 86_400_000).toISOString().slice(0, 10))
      : bad('not_a_date');
  const text = textOf(cell);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(text);
  if (iso !== null) return day(iso[1], iso[2], iso[3]);
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (digits !== null) return day(century(digits[3]), digits[2], digits[1]);
  const words = /^(?:\p{L}+,?\s+)?(\d{1,2})[\s-]+(\p{L}+)\.?[\s-]+(\d{4}|\d{2})$/u.exec(text);
  const month = MONTHS.findIndex((pattern) => pattern.test(words?.[2] ?? ''));
  return words === null || month < 0
    ? bad('not_a_date')
    : day(century(words[3]), String(month + 1), words[1]);
}

const century = (year = ''): string => (year.length === 2 ? `20${year}` : year);

function day(year = '', month = '', date = ''): Read<string> {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text
    ? bad('not_a_date')
    : good(text);
}

/** What a spreadsheet shows where a formula failed. As a text it would become somebody's name. */
const FAILED = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/** Every cell of a row in which a formula failed. */
export const formulaErrors = (line: TableRow): CellProblem[] =>
  [...line.cells].flatMap(([column, cell]) =>
    FAILED.test(textOf(cell)) ? [problemAt(line, column, 'formula_error')] : [],
  );

/** A cell's problem, with what stands there cut to what a message can hold. */
export function problemAt<Code extends string>(
  line: TableRow,
  column: string,
  code: Code,
): CellProblem<Code> {
  const cell = line.cells.get(column);
  return {
    row: line.row,
    column,
    cell: cell?.at ?? line.place(column),
    value: textOf(cell).slice(0, 80),
    code,
  };
}
