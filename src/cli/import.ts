import type { Database } from '../database/database.ts';
import { importHolidays } from '../storage/calendar.ts';
import { publishDictionary } from '../storage/dictionary.ts';
import { importRoster } from '../storage/roster.ts';
import type { App } from '../wire/app.ts';
import { fillFromFile } from '../wire/courses.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';
import { readJson, readText } from './files.ts';
import { refusal, rosterRows } from './roster-csv.ts';

const KINDS = ['roster', 'catalogue', 'dictionary', 'holidays'] as const;

export const importing: Command = {
  name: 'import',
  usage: 'roster|catalogue|dictionary|holidays FILE [--dry-run] [--json]',
  summary: 'roster as CSV; catalogue, dictionary and holidays as JSON in the form of content/',
  options: { 'dry-run': { type: 'boolean' } },
  words: [2, 2],
  async run(args, io, app) {
    const [what, file = ''] = args.words;
    const kind = KINDS.find((one) => one === what);
    if (kind === undefined) throw new Usage(`Usage: sinau import ${importing.usage}`);
    return told(await imported(kind, file, args.options['dry-run'] === true, io, app), args, io);
  },
};

/** What an import did, or with `--dry-run` would do. */
interface Told {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly Refused[];
}

interface Refused {
  /** The first line or entry of data is 1; 0 is the file as a whole. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** A sentence. */
  readonly why: string;
  /** The same for a program, where there is a fixed set of reasons. */
  readonly code?: string;
}

async function imported(
  kind: (typeof KINDS)[number],
  file: string,
  dryRun: boolean,
  io: Io,
  app: App,
): Promise<Told> {
  const now = app.clock.now();
  switch (kind) {
    case 'roster': {
      const rows = rosterRows(await readText(io, file), file);
      const options = { sealing: app.sealing, actor: 'operator', dryRun };
      const result = await importRoster(app.db, rows, now, options);
      const rejected = result.rejected.map((one) => ({ ...one, why: refusal(one.why), code: one.why }));
      return { ...result, rejected };
    }
    case 'catalogue': {
      const filled = await fillFromFile(app.db, await readJson(io, file), now, dryRun);
      if (!dryRun) await app.embedCatalogue();
      return filled;
    }
    case 'holidays': {
      const json = await readJson(io, file);
      const work = () => importHolidays(app.db, json);
      const { days, changed } = await (dryRun ? takenBack(app.db, work) : work());
      return { rows: days, added: 0, changed, unchanged: Math.max(0, days - changed), rejected: [] };
    }
    case 'dictionary': {
      const json = await readJson(io, file);
      const work = () => publishDictionary(app.db, json, now);
      const published = await (dryRun ? takenBack(app.db, work) : work());
      const rejected = published.ok
        ? []
        : published.problems.map(({ at, code, why, detail }) => ({
            row: 0,
            column: at,
            value: code,
            why: detail,
            code: why,
          }));
      return { rows: 1, added: published.ok ? 1 : 0, changed: 0, unchanged: 0, rejected };
    }
  }
}

/** Does the work to see what comes of it, and undoes it. */
export async function takenBack<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const seen: { result?: T } = {};
  const undo = new Error('only tried');
  await db
    .transaction(async () => {
      seen.result = await work();
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (!('result' in seen)) throw undo;
  return seen.result;
}

function told(result: Told, args: Args, io: Io): ExitCode {
  // Nothing of this version can be taken back by one command: the older file imported again does it.
  if (args.json) io.out(JSON.stringify({ ...result, undo: null }));
  else {
    const { rows, added, changed, unchanged, rejected } = result;
    io.out(
      `${rows} rows: ${added} added, ${changed} changed, ${unchanged} unchanged, ${rejected.length} rejected.`,
    );
    for (const { row, column, value, why } of rejected) io.out(`row ${row}, ${column} "${value}": ${why}`);
  }
  return result.rejected.length > 0 ? 1 : 0;
}
