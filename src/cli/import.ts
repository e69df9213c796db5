import { takenBack } from '../database/taken-back.ts';
import type { TableTexts } from '../domain/dialog/texts/tables.ts';
import { OPERATOR_TABLE, type SheetNames } from '../domain/tables/file.ts';
import {
  IMPORT_KINDS,
  type ImportKind,
  type ImportOutcome,
  isImportKind,
  isUndoable,
  UNDOABLE_KINDS,
  type UndoOutcome,
} from '../domain/tables/import.ts';
import { textsEn } from '../texts/en/texts.ts';
import { textsId } from '../texts/id/texts.ts';
import type { App } from '../wire/app.ts';
import { embedBuiltIn } from '../wire/courses.ts';
import { importFile, undoImport } from '../wire/importing/importing.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';
import { existing } from './files.ts';

export const importing: Command = {
  name: 'import',
  usage: `${IMPORT_KINDS.join('|')} FILE [--dry-run] [--operator NAME] [--language id|en] [--json] | undo ${UNDOABLE_KINDS.join('|')} [--dry-run] [--operator NAME] [--json]`,
  summary:
    'XLSX, CSV or JSON, all or nothing; "undo" takes the last one back. A dictionary waits for a second person; "jp" are learning hours verified elsewhere',
  options: {
    'dry-run': { type: 'boolean' },
    operator: { type: 'string' },
    language: { type: 'string' },
  },
  words: [2, 2],
  async run(args, io, app) {
    const [what, word = ''] = args.words;
    if (what === 'undo') return undo(word, args, io, app);
    if (what === undefined || !isImportKind(what)) throw new Usage(`Usage: sinau import ${importing.usage}`);
    return tableFile(what, word, args, io, app, tablesOf(args));
  },
};

function tablesOf({ options }: Args): TableTexts {
  const language = options['language'] ?? 'en';
  if (language === 'en') return textsEn.tables;
  if (language === 'id') return textsId.tables;
  throw new Usage('--language is id or en.');
}

const actorOf = ({ options }: Args): string => {
  const name = typeof options['operator'] === 'string' ? options['operator'].trim().slice(0, 60) : '';
  return name === '' ? 'operator' : `operator:${name}`;
};

/** Rows between two lines of progress on standard error. */
const EVERY = 10_000;

async function tableFile(
  kind: ImportKind,
  file: string,
  args: Args,
  io: Io,
  app: App,
  texts: TableTexts,
): Promise<ExitCode> {
  const path = await existing(io, file);
  const now = app.clock.now();
  let next = EVERY;
  const every = (words: (done: number) => string) => (done: number) => {
    if (done < next) return;
    io.err(words(done));
    next = done - (done % EVERY) + EVERY;
  };
  const outcome = await importFile(app, kind, path, {
    actor: actorOf(args),
    now,
    today: app.office.dayOf(now),
    limits: OPERATOR_TABLE,
    dryRun: args.options['dry-run'] === true,
    progress: every((rows) => `${rows} rows read`),
  });
  if (outcome.file !== null) {
    const detail = outcome.file.code === 'broken' ? ` (${outcome.file.detail.replace(/\s+/g, ' ')})` : '';
    throw new Error(`${file}: ${texts.file(outcome.file)}${detail}`);
  }
  // Also when the file changes nothing: an import whose process ended before its vectors were made is repeated like this.
  if (kind === 'catalogue' && outcome.rejectedRows === 0 && args.options['dry-run'] !== true) {
    next = EVERY;
    await embedBuiltIn(
      app.db,
      every((done) => `${done} courses embedded`),
    );
    await app.embedCatalogue();
  }
  return told(kind, outcome, args, io, texts);
}

/** How to take it back: the last one of its kind, or the draft that waits. */
function undoWith(kind: ImportKind, { id, draft }: ImportOutcome): string | null {
  if (draft !== null) return `sinau dictionary reject ${draft}`;
  return id === null ? null : `sinau import undo ${kind}`;
}

function told(kind: ImportKind, outcome: ImportOutcome, args: Args, io: Io, texts: TableTexts): ExitCode {
  const { rows, added, changed, unchanged, removed, moved, rejectedRows, flaggedRows, draft, version } =
    outcome;
  const rejected = outcome.rejected.map((one) => ({ ...one, why: texts.cell(one.code) }));
  const flagged = outcome.flagged.map((one) => ({ ...one, why: texts.flag(one.code) }));
  const strangers = outcome.flagged.flatMap(({ code, value }) => (code === 'post_unknown' ? [value] : []));
  const undo = undoWith(kind, outcome);
  const { sheets, unread } = worthTelling(outcome);
  if (args.json) {
    const counts = { rows, added, changed, unchanged };
    const more = {
      sheets,
      unread,
      ...(kind === 'dictionary' ? { removed, draft, version } : {}),
      ...(kind === 'requirements' ? { removed, strangers } : {}),
      ...(kind === 'holidays' ? { removed, moved } : {}),
    };
    io.out(JSON.stringify({ ...counts, rejected, rejectedRows, flagged, flaggedRows, undo, ...more }));
    return rejectedRows > 0 ? 1 : 0;
  }
  for (const { cell, value, why } of rejected) io.out(texts.row(cell, value, why));
  for (const { cell, value, code, why } of flagged)
    if (code !== 'post_unknown') io.out(`(${texts.row(cell, value, why)})`);
  if (sheets !== undefined) io.out(texts.sheets(sheets));
  if (unread !== undefined) io.out(texts.unread(unread));
  for (const line of summary(outcome, strangers, undo)) io.out(line);
  return rejectedRows > 0 ? 1 : 0;
}

/** Which sheets were read only where there was a choice, and headings only where some were not: a plain file has neither. */
function worthTelling({ sheets, unread }: ImportOutcome): {
  readonly sheets: SheetNames | undefined;
  readonly unread: readonly string[] | undefined;
} {
  const several = sheets !== null && sheets.read.length + sheets.skipped.length > 1;
  return { sheets: several ? sheets : undefined, unread: unread.length > 0 ? unread : undefined };
}

/** What came of the file, in a few lines. */
function summary(outcome: ImportOutcome, strangers: readonly string[], undo: string | null): string[] {
  const { rows, added, changed, unchanged, removed, moved, rejectedRows, flaggedRows, draft, version } =
    outcome;
  const gone = removed > 0 ? `, ${removed} no longer set` : '';
  const odd = flaggedRows > strangers.length ? `, ${flaggedRows - strangers.length} to look at` : '';
  const named = `${strangers.slice(0, 20).join('; ')}${strangers.length > 20 ? '; …' : ''}`;
  const told: readonly (readonly [boolean, string])[] = [
    [
      true,
      `${rows} rows: ${added} added, ${changed} changed, ${unchanged} unchanged${gone}, ${rejectedRows} rejected${odd}.`,
    ],
    [rejectedRows > 0, 'Nothing was imported: correct the cells above and import the file again.'],
    [strangers.length > 0, `Nobody in the roster has these posts: ${named}`],
    [moved > 0, `Planned reminders that follow: ${moved}.`],
    [version !== null, `Version ${version} is in force.`],
    [
      draft !== null,
      `Draft ${draft} waits for a second person: sinau dictionary diff ${draft}, then sinau dictionary publish ${draft} --operator NAME.`,
    ],
    [undo !== null, `To take it back: ${undo}`],
  ];
  return told.flatMap(([is, line]) => (is ? [line] : []));
}

async function undo(word: string, args: Args, io: Io, app: App): Promise<ExitCode> {
  if (!isUndoable(word)) throw new Usage(`Usage: sinau import ${importing.usage}`);
  const kind = word;
  const work = (): Promise<UndoOutcome> => undoImport(app, kind, actorOf(args), app.clock.now());
  const dryRun = args.options['dry-run'] === true;
  const done = await (dryRun ? takenBack(app.db, work) : work());
  if (done.ok && kind === 'catalogue' && !dryRun) {
    await embedBuiltIn(app.db);
    await app.embedCatalogue();
  }
  if (args.json) {
    io.out(JSON.stringify(done));
    return done.ok ? 0 : 1;
  }
  if (!done.ok) {
    io.err(
      done.why === 'none'
        ? 'There is no import of this kind to take back: only the last one can be, once, within 30 days.'
        : `Nothing was taken back: ${done.count} of these rows have been changed since.`,
    );
    return 1;
  }
  const { removed, restored, left } = done;
  io.out(
    `Taken back: ${restored} as before, ${removed} removed${left > 0 ? `, ${left} set inactive because something is kept about them already` : ''}.`,
  );
  return 0;
}
