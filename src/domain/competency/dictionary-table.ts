import {
  type CellCode,
  type CellProblem,
  problemAt,
  type TableRow,
  textOf,
  wholeOf,
} from '../tables/cell.ts';
import type { TableColumn } from '../tables/file.ts';
import { type Competency, type CompetencyKind, LEVELS, type Level } from './dictionary.ts';

/** A dictionary as people keep it in a sheet: a row an indicator; what repeats may be left empty below its first row. */
export const DICTIONARY_COLUMNS: readonly TableColumn[] = [
  { name: 'kode', also: ['kode kompetensi', 'code'], required: true },
  { name: 'nama', also: ['nama kompetensi', 'kompetensi', 'name'] },
  { name: 'jenis', also: ['jenis kompetensi', 'rumpun', 'kind'] },
  { name: 'definisi', also: ['definisi kompetensi', 'definition'] },
  { name: 'pertanyaan', also: ['pertanyaan pembuka', 'question', 'opening question'] },
  { name: 'tingkat', also: ['level', 'tingkat kompetensi'], required: true },
  { name: 'uraian', also: ['deskripsi', 'deskripsi tingkat', 'description', 'headline'] },
  { name: 'perilaku', also: ['indikator', 'indikator perilaku', 'indicator'], required: true },
];

/**
 * code_form: no such code can be. code_twice: a competency begins once more further down, so two were given one code.
 * differs: a second text where one was given. hole: a level is missing. no_indicator: a level without any behaviour.
 */
export type DictionaryCell = CellCode | 'code_form' | 'code_twice' | 'differs' | 'hole' | 'no_indicator';

/** What is wrong with a dictionary as JSON, where a place is a path. */
export type FileCell = 'form' | 'duplicate_code' | 'five_levels' | 'unknown_job_level' | 'unknown_competency';

export type DictionaryTable =
  | { readonly ok: true; readonly competencies: readonly Competency[] }
  | { readonly ok: false; readonly problems: readonly CellProblem<DictionaryCell>[] };

const CODE = /^[A-Z]+(\.[A-Z]+)?\.\d{2}$/;
const KINDS: Readonly<Record<string, CompetencyKind>> = {
  manajerial: 'manajerial',
  'sosial kultural': 'sosial_kultural',
  'sosial-kultural': 'sosial_kultural',
  sosial_kultural: 'sosial_kultural',
  teknis: 'teknis',
};
/** Longest text of one cell of a dictionary. Characters. */
const LONGEST = 600;

const TEXTS = ['nama', 'jenis', 'definisi', 'pertanyaan'] as const;

interface Draft {
  readonly code: string;
  /** Its first row: what is wrong with the whole is said there. */
  readonly line: TableRow;
  readonly texts: Map<string, string>;
  readonly levels: Map<Level, { headline: string; readonly indicators: string[]; readonly line: TableRow }>;
}

/** Reads the rows of a dictionary's table: five levels each with an indicator, no code twice, no hole. */
export function dictionaryOf(rows: readonly TableRow[]): DictionaryTable {
  const problems: CellProblem<DictionaryCell>[] = [];
  const drafts = new Map<string, Draft>();
  let current: Draft | undefined;
  for (const line of rows) {
    const code = textOf(line.cells.get('kode')).toUpperCase();
    if (code !== '' && code !== current?.code) {
      const known = drafts.get(code);
      if (!CODE.test(code)) problems.push(problemAt(line, 'kode', 'code_form'));
      else if (known !== undefined) problems.push(problemAt(line, 'kode', 'code_twice'));
      current = { code, line, texts: new Map(), levels: new Map() };
      if (known === undefined) drafts.set(code, current);
    }
    if (current === undefined) problems.push(problemAt(line, 'kode', 'missing'));
    else problems.push(...heed(current, line));
  }
  const competencies: Competency[] = [];
  for (const draft of drafts.values()) {
    const found = wholeness(draft);
    problems.push(...found);
    if (found.length === 0) competencies.push(competencyOf(draft));
  }
  return problems.length > 0 ? { ok: false, problems: byPlace(problems) } : { ok: true, competencies };
}

const byPlace = <T extends { readonly row: number }>(problems: readonly T[]): readonly T[] =>
  problems.toSorted((a, b) => a.row - b.row);

/** Takes what one row says of its competency; returns what is wrong with it. */
function heed(draft: Draft, line: TableRow): CellProblem<DictionaryCell>[] {
  const problems: CellProblem<DictionaryCell>[] = [];
  for (const column of TEXTS) {
    const kept = once(line, column, draft.texts.get(column) ?? '');
    if (typeof kept === 'string') draft.texts.set(column, kept);
    else if (kept !== null) problems.push(kept);
  }
  const level = levelOf(draft, line);
  if (typeof level !== 'number') return [...problems, level];
  const own = draft.levels.get(level) ?? { headline: '', indicators: [], line };
  draft.levels.set(level, own);
  const headline = once(line, 'uraian', own.headline);
  if (typeof headline === 'string') own.headline = headline;
  else if (headline !== null) problems.push(headline);
  const indicator = textOf(line.cells.get('perilaku'));
  if (indicator.length > LONGEST) problems.push(problemAt(line, 'perilaku', 'too_long'));
  else if (own.indicators.includes(indicator)) problems.push(problemAt(line, 'perilaku', 'twice_in_file'));
  else if (indicator !== '') own.indicators.push(indicator);
  return problems;
}

/** A text that is said once for several rows; null where the row says nothing, a problem where it says another. */
function once(line: TableRow, column: string, before: string): string | CellProblem<DictionaryCell> | null {
  const text = textOf(line.cells.get(column));
  if (text === '') return null;
  if (text.length > LONGEST) return problemAt(line, column, 'too_long');
  return before !== '' && before !== text ? problemAt(line, column, 'differs') : text;
}

/** An empty level is that of the row above, as in a merged cell. */
function levelOf(draft: Draft, line: TableRow): Level | CellProblem<DictionaryCell> {
  const cell = line.cells.get('tingkat');
  const read = cell === undefined ? null : wholeOf(cell, 1, 5);
  if (read !== null && !read.ok) return problemAt(line, 'tingkat', read.code);
  const level = read === null ? [...draft.levels.keys()].at(-1) : LEVELS.find((one) => one === read.value);
  return level ?? problemAt(line, 'tingkat', 'missing');
}

/** What the whole lacks: a text, a level, a behaviour. */
function wholeness({ line, texts, levels }: Draft): CellProblem<DictionaryCell>[] {
  const problems: CellProblem<DictionaryCell>[] = TEXTS.filter((column) => !texts.has(column)).map((column) =>
    problemAt(line, column, 'missing'),
  );
  const kind = texts.get('jenis');
  if (kind !== undefined && KINDS[kind.toLowerCase()] === undefined)
    problems.push(problemAt(line, 'jenis', 'unknown'));
  for (const level of LEVELS) {
    const own = levels.get(level);
    if (own === undefined) problems.push({ ...problemAt(line, 'tingkat', 'hole'), value: String(level) });
    else if (own.headline === '') problems.push(problemAt(own.line, 'uraian', 'missing'));
    else if (own.indicators.length === 0) problems.push(problemAt(own.line, 'perilaku', 'no_indicator'));
  }
  return problems;
}

function competencyOf({ code, texts, levels }: Draft): Competency {
  return {
    code,
    name: texts.get('nama') ?? '',
    kind: KINDS[(texts.get('jenis') ?? '').toLowerCase()] ?? 'teknis',
    definition: texts.get('definisi') ?? '',
    question: texts.get('pertanyaan') ?? '',
    levels: LEVELS.map((level) => ({
      level,
      headline: levels.get(level)?.headline ?? '',
      indicators: (levels.get(level)?.indicators ?? []).map((text, n) => ({ level, n: n + 1, text })),
    })),
  };
}
