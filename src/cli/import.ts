import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ROSTER_COLUMNS, type RosterRow } from '../domain/people/roster.ts';
import { importHolidays } from '../storage/calendar.ts';
import { publishDictionary } from '../storage/dictionary.ts';
import { importRoster } from '../storage/roster.ts';
import type { App } from '../wire/app.ts';
import { fillFromFile } from '../wire/courses.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';

/** Larger files are refused before they are read. Bytes. */
const LARGEST = 20_000_000;

export const importing: Command = {
  name: 'import',
  usage: 'roster|catalogue|dictionary|holidays FILE [--dry-run] [--json]',
  summary: 'roster as CSV; catalogue, dictionary and holidays as JSON in the form of content/',
  options: { 'dry-run': { type: 'boolean' } },
  words: [2, 2],
  async run(args, io, app) {
    const [what = '', file = ''] = args.words;
    const path = resolve(io.cwd, file);
    const size = await stat(path).then(
      (found) => found.size,
      () => undefined,
    );
    if (size === undefined) return refuse(io, `There is no file ${file}.`);
    if (size > LARGEST) return refuse(io, `${file} is larger than ${LARGEST / 1_000_000} MB.`);
    return imported(what, path, args, io, app);
  },
};

function refuse(io: Io, why: string): ExitCode {
  io.err(why);
  return 1;
}

async function imported(what: string, path: string, args: Args, io: Io, app: App): Promise<ExitCode> {
  const dryRun = args.options['dry-run'] === true;
  const now = app.clock.now();
  if (what === 'roster') {
    const rows = rosterRows(await readFile(path, 'utf8'));
    const result = await importRoster(app.db, rows, now, { sealing: app.sealing, actor: 'operator', dryRun });
    return told(result, args, io);
  }
  if (dryRun && what !== 'catalogue')
    throw new Usage(`--dry-run is there for roster and catalogue, not for ${what}.`);
  const json: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (what === 'catalogue') return told(await fillFromFile(app.db, json, now, dryRun), args, io);
  if (what === 'holidays') {
    const { days, changed } = await importHolidays(app.db, json);
    return told({ rows: days, added: 0, changed, unchanged: days - changed, rejected: [] }, args, io);
  }
  if (what !== 'dictionary') throw new Usage(`Usage: sinau import ${importing.usage}`);
  const published = await publishDictionary(app.db, json, now);
  if (published.ok) return told({ rows: 1, added: 1, changed: 0, unchanged: 0, rejected: [] }, args, io);
  for (const problem of published.problems) io.err(`${problem.at}: ${problem.detail}`);
  return 1;
}

/** Semicolons or commas, with or without BOM: whatever an Excel of this country writes. */
function rosterRows(text: string): RosterRow[] {
  const header = text.split('\n', 1)[0] ?? '';
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ',';
  const records: Record<string, string>[] = parse(text, {
    bom: true,
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  return records.map((record) => {
    const row: Partial<Record<(typeof ROSTER_COLUMNS)[number], string>> = {};
    for (const column of ROSTER_COLUMNS) {
      const value = record[column];
      if (value !== undefined) row[column] = value;
    }
    return row;
  });
}

interface Told {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly {
    readonly row: number;
    readonly column: string;
    readonly value: string;
    readonly why: string;
  }[];
}

function told(result: Told, args: Args, io: Io): ExitCode {
  // Nothing of this version can be taken back by one command: the older file imported again does it.
  if (args.json) io.out(JSON.stringify({ ...result, undo: null }));
  else {
    io.out(
      `${result.rows} rows: ${result.added} added, ${result.changed} changed, ${result.unchanged} unchanged, ${result.rejected.length} rejected.`,
    );
    for (const { row, column, value, why } of result.rejected)
      io.out(`row ${row}, ${column} "${value}": ${why}`);
  }
  return result.rejected.length > 0 ? 1 : 0;
}
