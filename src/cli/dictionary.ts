import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadDictionary } from '../storage/dictionary/dictionary.ts';
import {
  decideDraft,
  dictionaryVersions,
  draftDiff,
  openDrafts,
  retireDictionary,
} from '../storage/dictionary/dictionary-drafts.ts';
import { CSV_FOR_EXCEL, writeCsv, writeXlsx } from '../tables/write.ts';
import { textsEn } from '../texts/en/texts.ts';
import type { App } from '../wire/app.ts';
import { dictionaryTable } from '../wire/importing/dictionary-table.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';
import { refuse, writtenText } from './written.ts';

const USAGE =
  '[list] | diff DRAFT | publish DRAFT --operator NAME | reject DRAFT --operator NAME | show VERSION [CODE] | export VERSION FILE | retire VERSION --operator NAME [--json]';

/** Longest name of an operator. Characters. */
const LONGEST = 60;

/** Versions of the competency dictionary: one person hands a draft in (`sinau import dictionary`), another publishes it. */
export const dictionary: Command = {
  name: 'dictionary',
  usage: USAGE,
  summary:
    'versions and drafts of the dictionary; a draft is published by somebody else than who imported it',
  options: { operator: { type: 'string' } },
  words: [0, 3],
  async run(args, io, app) {
    const [action = 'list', word, code] = args.words;
    if (action === 'list' && word === undefined) return list(args, io, app);
    if (
      word === undefined ||
      !/^\d{1,9}$/.test(word) ||
      (code !== undefined && action !== 'show' && action !== 'export')
    )
      throw new Usage(`Usage: sinau dictionary ${USAGE}`);
    switch (action) {
      case 'diff':
        return diff(Number(word), args, io, app);
      case 'publish':
      case 'reject':
        return decide(action, Number(word), args, io, app);
      case 'show':
        return show(Number(word), code ?? null, args, io, app);
      case 'export':
        if (code === undefined) throw new Usage(`Usage: sinau dictionary ${USAGE}`);
        return toFile(Number(word), code, args, io, app);
      case 'retire':
        return retire(Number(word), args, io, app);
      default:
        throw new Usage(`Usage: sinau dictionary ${USAGE}`);
    }
  },
};

const actorOf = ({ options }: Args): string =>
  `operator:${writtenText(options['operator'], 'name of whoever decides with --operator', LONGEST)}`;

async function list({ json }: Args, io: Io, app: App): Promise<ExitCode> {
  const versions = await dictionaryVersions(app.db);
  const drafts = await openDrafts(app.db);
  if (json) io.out(JSON.stringify({ versions, drafts }));
  else {
    const day = (at: Date): string => app.office.dayOf(at);
    const lines = versions.map(
      (one) =>
        `version ${one.version}  published ${day(one.publishedAt)}  ${one.competencies} competencies, ${one.running} running assessments${one.retiredAt === null ? '' : `, retired ${day(one.retiredAt)}`}`,
    );
    for (const one of drafts)
      lines.push(
        `draft ${one.id}  by ${one.madeBy} on ${day(one.madeAt)}  ${one.competencies} competencies, waits for somebody else`,
      );
    io.out(lines.length === 0 ? 'No dictionary yet; sinau import dictionary brings one.' : lines.join('\n'));
  }
  return 0;
}

const gone = (id: number): string => `There is no open draft ${id}; sinau dictionary lists them.`;

async function diff(id: number, { json }: Args, io: Io, app: App): Promise<ExitCode> {
  const found = await draftDiff(app.db, id);
  if (found === null) return refuse(io, gone(id));
  const { added, removed, changed, unchanged } = found.diff;
  if (json) {
    const named = ({ code, name }: { code: string; name: string }) => ({ code, name });
    io.out(
      JSON.stringify({
        draft: found.draft,
        added: added.map(named),
        removed: removed.map(named),
        changed,
        unchanged,
      }),
    );
    return 0;
  }
  const texts = textsEn.dictionary;
  const counts = { added: added.length, removed: removed.length, changed: changed.length, unchanged };
  const lines = [`Draft ${id} by ${found.draft.madeBy}: ${texts.counts(counts)}`];
  for (const one of added) lines.push(texts.added(one.code, one.name));
  for (const one of removed) lines.push(texts.removed(one.code, one.name));
  for (const one of changed)
    for (const change of one.changes)
      lines.push(`${one.code} ${texts.change(change).replaceAll('\n', '\n    ')}`);
  io.out(lines.join('\n'));
  return 0;
}

const WHY_NOT = {
  gone: (id: number) => gone(id),
  own: () => 'Whoever handed a draft in cannot publish it; somebody else has to look at it.',
  stale: () =>
    'Another version was published since this draft was handed in. Import the file again, so that it is compared with that one.',
} as const;

async function decide(
  action: 'publish' | 'reject',
  id: number,
  args: Args,
  io: Io,
  app: App,
): Promise<ExitCode> {
  const done = await decideDraft(app.db, id, action, actorOf(args), app.clock.now());
  if (!done.ok) return refuse(io, WHY_NOT[done.why](id));
  if (args.json) io.out(JSON.stringify({ draft: id, version: done.version }));
  else
    io.out(
      done.version === null
        ? `Draft ${id} was rejected.`
        : `Version ${done.version} is in force for whatever begins from now on; running assessments keep theirs.`,
    );
  return 0;
}

async function show(
  version: number,
  code: string | null,
  { json }: Args,
  io: Io,
  app: App,
): Promise<ExitCode> {
  const found = await loadDictionary(app.db, version);
  if (found === null) return refuse(io, `There is no version ${version}; sinau dictionary lists them.`);
  const one = code === null ? null : (found.competencies.get(code.toUpperCase()) ?? null);
  if (code !== null && one === null) return refuse(io, `Version ${version} has no competency "${code}".`);
  const all = [...found.competencies.values()];
  if (json) io.out(JSON.stringify(one ?? { version, competencies: all }));
  else if (one === null) io.out(all.map((each) => `${each.code}  ${each.name}  (${each.kind})`).join('\n'));
  else {
    const lines = [`${one.code}  ${one.name}  (${one.kind})`, one.definition, one.question];
    for (const { level, headline, indicators } of one.levels)
      lines.push(`${level}  ${headline}`, ...indicators.map(({ text }) => `   - ${text}`));
    io.out(lines.join('\n'));
  }
  return 0;
}

/** A version as the sheet that `sinau import dictionary` reads: changed in a spreadsheet, it comes back as a draft. */
async function toFile(version: number, file: string, args: Args, io: Io, app: App): Promise<ExitCode> {
  const found = await loadDictionary(app.db, version);
  if (found === null) return refuse(io, `There is no version ${version}; sinau dictionary lists them.`);
  const table = dictionaryTable([...found.competencies.values()]);
  const asCsv = /\.csv$/i.test(file);
  if (!asCsv && !/\.xlsx$/i.test(file)) throw new Usage('The file is named .xlsx or .csv.');
  const path = resolve(io.cwd, file);
  // Never over a file that is there: it may be the one somebody has just corrected.
  const content = asCsv ? writeCsv(table, CSV_FOR_EXCEL) : await writeXlsx(table);
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return refuse(io, `${file} is there already; name another file.`);
    throw error;
  }
  const rows = [...table.rows].length;
  io.out(
    args.json ? JSON.stringify({ version, file, rows }) : `Version ${version} is in ${file}, ${rows} rows.`,
  );
  return 0;
}

async function retire(version: number, args: Args, io: Io, app: App): Promise<ExitCode> {
  const done = await retireDictionary(app.db, version, actorOf(args), app.clock.now());
  if (!done)
    return refuse(io, `Version ${version} cannot be retired: it is not in force, or no other would be left.`);
  io.out(
    args.json
      ? JSON.stringify({ version, retired: true })
      : `Version ${version} is retired. It can still be read.`,
  );
  return 0;
}
