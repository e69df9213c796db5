import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Database } from '../database/database.ts';
import { openPglite } from '../database/pglite.ts';
import { preparedFolder } from '../database/prepared.ts';
import { OPERATOR_TABLE } from '../domain/tables/file.ts';
import { evaluateAnswers } from '../knowledge/evaluation/answers.ts';
import { evaluateIntents } from '../knowledge/evaluation/intents.ts';
import { evaluateRetrieval } from '../knowledge/evaluation/retrieval.ts';
import { loadUnderstandingContent } from '../knowledge/understanding/content.ts';
import { createUnderstanding } from '../knowledge/understanding/create.ts';
import { messageReader } from '../knowledge/understanding/read-message.ts';
import { officeTime } from '../office-time.ts';
import { loadDictionary, publishDictionary } from '../storage/dictionary/dictionary.ts';
import { sealing } from '../storage/sealing.ts';
import { textsEn } from '../texts/en/texts.ts';
import { CONTENT } from '../wire/content.ts';
import { coursesOf, embedBuiltIn, fillCatalogue, shippedCatalogue } from '../wire/courses.ts';
import { importFile } from '../wire/importing/importing.ts';
import { type Args, type ExitCode, type Io, readArgs, Usage } from './command.ts';
import { existing, readJson } from './files.ts';

/** The day for which the catalogue's dates were written (eval/README.md). */
const DEFAULT_NOW = new Date('2026-11-24T09:00:00+07:00');
const ZONE = 'Asia/Jakarta';

export const evaluation = {
  name: 'eval',
  usage: 'retrieval|answers|intents FILE [--catalogue FILE] [--items OUT.jsonl] [--now ISO] [--json]',
  summary: 'measures retrieval, level reading or intents on a file, through the same code as chat',
  options: { catalogue: { type: 'string' }, items: { type: 'string' } },
  words: [2, 2],
} as const;

interface Outcome {
  readonly figures: object;
  readonly items: readonly object[];
}

/** Needs no installation: the catalogue goes into a throw-away database. */
export async function evaluate(argv: readonly string[], io: Io): Promise<ExitCode> {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out(`sinau ${evaluation.name} ${evaluation.usage}\n${evaluation.summary}`);
    return 0;
  }
  const args = readArgs(evaluation, argv, ZONE);
  const [kind = '', file = ''] = args.words;
  if (!['retrieval', 'answers', 'intents'].includes(kind))
    throw new Usage(`Usage: sinau ${evaluation.name} ${evaluation.usage}`);
  const set = await readJson(io, file);
  const { figures, items } = await measured(kind, set, args, io);
  const out = args.options['items'];
  if (typeof out === 'string')
    await writeFile(resolve(io.cwd, out), items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  io.out(args.json ? JSON.stringify(figures) : JSON.stringify(figures, null, 2));
  return 0;
}

async function measured(kind: string, set: unknown, args: Args, io: Io): Promise<Outcome> {
  const now = args.moment ?? DEFAULT_NOW;
  const today = officeTime(ZONE).dayOf(now);
  switch (kind) {
    case 'intents': {
      const content = loadUnderstandingContent(join(CONTENT, 'understanding'));
      const read = messageReader(content);
      return evaluateIntents(set, (text) => read(text, 'nothing'), today);
    }
    case 'answers':
      return withDatabase(now, undefined, io, async (db) => {
        const dictionary = await loadDictionary(db, 1);
        const { readAnswer } = createUnderstanding({ folder: join(CONTENT, 'understanding') });
        return evaluateAnswers(set, dictionary?.competencies ?? new Map(), readAnswer);
      });
    case 'retrieval':
      return withDatabase(now, args.options['catalogue'], io, (db) =>
        evaluateRetrieval(set, coursesOf(db), today),
      );
    default:
      throw new Usage(`Usage: sinau ${evaluation.name} ${evaluation.usage}`);
  }
}

/** A catalogue with a wrong row is not measured: half of it would give figures of another catalogue. */
async function fillFrom(db: Database, catalogue: string, now: Date, io: Io): Promise<void> {
  const office = officeTime(ZONE);
  const run = {
    actor: 'eval',
    now,
    today: office.dayOf(now),
    limits: OPERATOR_TABLE,
    dryRun: false,
  };
  const path = await existing(io, catalogue);
  const { file, rejected } = await importFile(
    { db, sealing: sealing(new Uint8Array(32)), office },
    'catalogue',
    path,
    run,
  );
  const { tables } = textsEn;
  if (file !== null) throw new Error(`${catalogue}: ${tables.file(file)}`);
  const [first] = rejected;
  if (first !== undefined)
    throw new Error(`${catalogue}, ${tables.row(first.cell, first.value, tables.cell(first.code))}.`);
  await embedBuiltIn(db);
}

async function withDatabase<T>(
  now: Date,
  catalogue: string | boolean | undefined,
  io: Io,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), 'sinau-eval-'));
  const prepared = await preparedFolder('empty', '', async () => undefined);
  const db = await openPglite({ folder: join(parent, 'database'), prepared });
  try {
    const dictionary: unknown = JSON.parse(await readFile(join(CONTENT, 'dictionary.json'), 'utf8'));
    await publishDictionary(db, dictionary, now);
    if (typeof catalogue === 'string') {
      await fillFrom(db, catalogue, now, io);
    } else await fillCatalogue(db, await shippedCatalogue(), now);
    return await work(db);
  } finally {
    await db.close();
    await rm(parent, { recursive: true, force: true });
  }
}
