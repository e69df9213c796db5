import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { dictionaryDiff } from '../../domain/competency/dictionary-diff.ts';
import { DICTIONARY_COLUMNS, dictionaryOf } from '../../domain/competency/dictionary-table.ts';
import type { Known } from '../../domain/competency/level-table.ts';
import {
  nipOf,
  type OfficialRow,
  officialColumns,
  officialOf,
} from '../../domain/competency/official-table.ts';
import { requirementColumns, requirementsOf } from '../../domain/competency/requirement-table.ts';
import { HOURS_COLUMNS, type HoursRow, hoursOf } from '../../domain/learning/hours-table.ts';
import { LEAVE_COLUMNS, type LeaveRow, leavesOf } from '../../domain/reminders/leave-table.ts';
import type { TableRow } from '../../domain/tables/cell.ts';
import type { TableLimits } from '../../domain/tables/file.ts';
import {
  type ImportKind,
  type ImportOutcome,
  type ImportProblem,
  KEPT_PROBLEMS,
  NO_OUTCOME,
} from '../../domain/tables/import.ts';
import { knownNips, saveOfficial } from '../../storage/assessment/official-results.ts';
import { currentDictionaryVersion, publishVersion } from '../../storage/dictionary/dictionary.ts';
import { competenciesInForce, keepDraft } from '../../storage/dictionary/dictionary-drafts.ts';
import { type DictionaryContent, readDictionary } from '../../storage/dictionary/dictionary-file.ts';
import { saveRequirements } from '../../storage/dictionary/requirements.ts';
import type { Importer } from '../../storage/imports.ts';
import { saveHours } from '../../storage/learning/hours.ts';
import { saveLeaves } from '../../storage/reminders/leave-import.ts';
import { rulesOf } from '../../storage/rules/rules.ts';
import type { Sealing } from '../../storage/sealing.ts';
import { type Import, importRows, type Reading, refused, rowsIn } from './rows-in.ts';

/** What is imported for assessing, learning and reminding. */
export type AssessmentKind = Exclude<ImportKind, 'catalogue' | 'roster' | 'holidays'>;

export interface AssessmentRun extends Importer, Reading {
  readonly db: Database;
  readonly sealing: Sealing;
  readonly now: Date;
  /** The office date. */
  readonly today: string;
}

/** Imports a file of this kind. A dry run is for the caller to take back. @param source its bytes, or a path that is there. */
export function importAssessment(
  kind: AssessmentKind,
  source: Uint8Array | string,
  run: AssessmentRun,
): Promise<ImportOutcome> {
  switch (kind) {
    case 'dictionary':
      return dictionary(source, run);
    case 'requirements':
      return requirements(source, run);
    case 'official':
      return official(source, run);
    case 'jp':
      return hours(source, run);
    case 'leave':
      return leaves(source, run);
  }
}

async function dictionary(source: Uint8Array | string, run: AssessmentRun): Promise<ImportOutcome> {
  const { db, now } = run;
  const read = await dictionaryIn(source, run);
  if ('outcome' in read) return read.outcome;
  if ('problems' in read) return refused(read.rows, read.problems);
  const { content } = read;
  const diff = dictionaryDiff(await competenciesInForce(db), content.competencies);
  const counted = {
    ...NO_OUTCOME,
    rows: content.competencies.length,
    added: diff.added.length,
    changed: diff.changed.length,
    unchanged: diff.unchanged,
    removed: diff.removed.length,
  };
  if ((await currentDictionaryVersion(db)) === null)
    return { ...counted, version: await publishVersion(db, content, now) };
  // What would change nothing is for nobody to look at.
  if (diff.added.length + diff.changed.length + diff.removed.length + content.jobLevels.length === 0)
    return counted;
  return { ...counted, draft: await keepDraft(db, content, run, now) };
}

type DictionaryIn =
  | { readonly content: DictionaryContent }
  | { readonly rows: number; readonly problems: readonly ImportProblem[] }
  | { readonly outcome: ImportOutcome };

/** A dictionary as a table, or as JSON in the form of `content/dictionary.json`. */
async function dictionaryIn(source: Uint8Array | string, run: AssessmentRun): Promise<DictionaryIn> {
  const json = await jsonIn(source, run.limits);
  if (typeof json === 'object' && json !== null && 'competencies' in json) {
    const read = readDictionary(json);
    if (read.ok) return { content: read };
    const problems = read.problems.map(({ at, code, why }) => ({
      row: Number(/^competencies\.(\d+)/.exec(at)?.[1] ?? -1) + 1,
      column: at,
      cell: at,
      value: code,
      code: why,
    }));
    return { rows: problems.length, problems };
  }
  const table = await rowsIn(source, DICTIONARY_COLUMNS, run);
  if ('outcome' in table) return table;
  const read = dictionaryOf(table.rows);
  return read.ok
    ? { content: { note: '', competencies: read.competencies, jobLevels: [] } }
    : { rows: table.rows.length, problems: read.problems };
}

const importerOf = ({ actor, source }: AssessmentRun): Importer => ({ actor, source });

async function requirements(source: Uint8Array | string, run: AssessmentRun): Promise<ImportOutcome> {
  const known: readonly Known[] = await competenciesInForce(run.db);
  const lines = postsIn(await jsonIn(source, run.limits)) ?? null;
  const table = lines === null ? await rowsIn(source, requirementColumns(known), run) : { rows: lines };
  if ('outcome' in table) return table.outcome;
  const read = requirementsOf(table.rows, known);
  if (!read.ok) return refused(table.rows.length, read.problems);
  const { strangers, ...saved } = await saveRequirements(
    run.db,
    read.rows,
    importerOf(run),
    run.today,
    run.now,
  );
  const flagged = strangers.map((value) => ({ row: 0, cell: '', value, code: 'post_unknown' as const }));
  return {
    ...NO_OUTCOME,
    rows: table.rows.length,
    ...saved,
    flagged: flagged.slice(0, KEPT_PROBLEMS),
    flaggedRows: flagged.length,
  };
}

async function official(source: Uint8Array | string, run: AssessmentRun): Promise<ImportOutcome> {
  const { db, today, now } = run;
  const known: readonly Known[] = await competenciesInForce(db);
  const rules = await rulesOf(db);
  const seen = new Set<string>();
  const table: Import<OfficialRow> = {
    columns: officialColumns(known),
    check: async (lines) => officialOf(lines, known, today, await peopleIn(lines, run), seen),
    save: (rows) => saveOfficial(db, rows, { ...run, rules }, now),
  };
  return importRows(source, table, run);
}

async function hours(source: Uint8Array | string, run: AssessmentRun): Promise<ImportOutcome> {
  const { db, today, now } = run;
  const seen = new Set<string>();
  const table: Import<HoursRow> = {
    columns: HOURS_COLUMNS,
    check: async (lines) => hoursOf(lines, today, await peopleIn(lines, run), seen),
    save: async (rows) => {
      const { held, ...saved } = await saveHours(db, rows, run, now);
      const flagged = held.map((value) => ({ row: 0, cell: 'kegiatan', value, code: 'refused' as const }));
      return { ...saved, flagged: flagged.slice(0, KEPT_PROBLEMS), flaggedRows: flagged.length };
    },
  };
  return importRows(source, table, run);
}

async function leaves(source: Uint8Array | string, run: AssessmentRun): Promise<ImportOutcome> {
  const seen = new Set<string>();
  const table: Import<LeaveRow> = {
    columns: LEAVE_COLUMNS,
    check: async (lines) => leavesOf(lines, await peopleIn(lines, run), seen),
    save: (rows) => saveLeaves(run.db, rows, run, run.now),
  };
  return importRows(source, table, run);
}

/** Whose NIPs some rows may name. */
async function peopleIn(lines: readonly TableRow[], { db, sealing }: AssessmentRun) {
  const nips = await knownNips(db, sealing, lines.map(nipOf));
  return (nip: string): boolean => nips.has(nip);
}

/** What the source holds as JSON; undefined when it is none, or too large to be looked at. */
async function jsonIn(source: Uint8Array | string, limits: TableLimits): Promise<unknown> {
  const size = typeof source === 'string' ? (await stat(source)).size : source.byteLength;
  if (size > limits.bytes) return undefined;
  const bytes = typeof source === 'string' ? await readFile(source) : source;
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // The table reader says what is wrong with it.
    return undefined;
  }
}

const posts = z.object({
  sumber: z.string().default(''),
  jabatan: z.array(
    z.object({ jabatan: z.string(), kompetensi: z.record(z.string(), z.union([z.number(), z.string()])) }),
  ),
});

/** `content/posts.json`: a post with an object of levels, as one row a post. null: another form. */
function postsIn(json: unknown): TableRow[] | null {
  const read = posts.safeParse(json);
  if (!read.success) return null;
  const { sumber, jabatan } = read.data;
  return jabatan.map((entry, at) => {
    const place = (column: string): string => `jabatan[${at}].${column}`;
    const levels = Object.entries(entry.kompetensi);
    return {
      row: at + 1,
      list: 'jabatan',
      place,
      cells: new Map([
        ['sumber', { at: 'sumber', value: sumber }],
        ['jabatan', { at: place('jabatan'), value: entry.jabatan }],
        ...levels.map(([code, value]) => [code, { at: place(`kompetensi.${code}`), value }] as const),
      ]),
    };
  });
}
