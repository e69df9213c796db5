import type { TableTexts } from '../domain/dialog/texts/tables.ts';
import type { Texts } from '../domain/dialog/texts.ts';
import { OPERATOR_TABLE } from '../domain/tables/file.ts';
import {
  IMPORT_KINDS,
  type ImportKind,
  type ImportOutcome,
  type UndoOutcome,
} from '../domain/tables/import.ts';
import { textsEn } from '../texts/en/texts.ts';
import { textsId } from '../texts/id/texts.ts';
import type { App } from '../wire/app.ts';
import { embedBuiltIn } from '../wire/courses.ts';
import { importFile, undoImport } from '../wire/importing/importing.ts';
import { ASSESSMENT_KINDS, type AssessmentKind } from '../wire/importing/importing-assessment.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';
import { existing } from './files.ts';
import { assessmentFile } from './import-assessment.ts';
import { takenBack } from './taken-back.ts';

const KINDS = [...IMPORT_KINDS, ...ASSESSMENT_KINDS] as const;
const isAssessment = (kind: (typeof KINDS)[number]): kind is AssessmentKind =>
  ASSESSMENT_KINDS.some((one) => one === kind);

export const importing: Command = {
  name: 'import',
  usage:
    'roster|catalogue|holidays|dictionary|requirements|official|jp FILE [--dry-run] [--operator NAME] [--language id|en] [--json] | undo roster|catalogue|holidays [--operator NAME] [--json]',
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
    const kind = KINDS.find((one) => one === what);
    if (kind === undefined) throw new Usage(`Usage: sinau import ${importing.usage}`);
    const texts = textsOf(args);
    if (isAssessment(kind))
      return assessmentFile(kind, word, args, io, app, { actor: actorOf(args), ...texts });
    return tableFile(kind, word, args, io, app, texts.tables);
  },
};

function textsOf({ options }: Args): Pick<Texts, 'tables' | 'dictionary'> {
  const language = options['language'] ?? 'en';
  if (language === 'en') return textsEn;
  if (language === 'id') return textsId;
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
  if (kind === 'catalogue' && outcome.id !== null) {
    next = EVERY;
    await embedBuiltIn(
      app.db,
      every((done) => `${done} courses embedded`),
    );
    await app.embedCatalogue();
  }
  return told(kind, outcome, args, io, texts);
}

function told(kind: ImportKind, outcome: ImportOutcome, args: Args, io: Io, texts: TableTexts): ExitCode {
  const { rows, added, changed, unchanged, rejectedRows, flaggedRows, id } = outcome;
  const rejected = outcome.rejected.map((one) => ({ ...one, why: texts.cell(one.code) }));
  const flagged = outcome.flagged.map((one) => ({ ...one, why: texts.flag(one.code) }));
  const undoWith = id === null ? null : `sinau import undo ${kind}`;
  if (args.json) {
    const counts = { rows, added, changed, unchanged };
    io.out(JSON.stringify({ ...counts, rejected, rejectedRows, flagged, flaggedRows, undo: undoWith }));
    return rejectedRows > 0 ? 1 : 0;
  }
  for (const { cell, value, why } of rejected) io.out(texts.row(cell, value, why));
  for (const { cell, value, why } of flagged) io.out(`(${texts.row(cell, value, why)})`);
  io.out(
    `${rows} rows: ${added} added, ${changed} changed, ${unchanged} unchanged, ${rejectedRows} rejected${flaggedRows > 0 ? `, ${flaggedRows} to look at` : ''}.`,
  );
  if (rejectedRows > 0) io.out('Nothing was imported: correct the cells above and import the file again.');
  if (undoWith !== null) io.out(`To take it back: ${undoWith}`);
  return rejectedRows > 0 ? 1 : 0;
}

async function undo(word: string, args: Args, io: Io, app: App): Promise<ExitCode> {
  const kind = IMPORT_KINDS.find((one) => one === word);
  if (kind === undefined) throw new Usage(`Usage: sinau import ${importing.usage}`);
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
