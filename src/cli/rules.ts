import { z } from 'zod';
import { takenBack } from '../database/taken-back.ts';
import { type DatedRule, RULES, ruleOn } from '../domain/assessment/rules.ts';
import { noteAudit } from '../storage/audit.ts';
import { addRules, rulesOf } from '../storage/rules/rules.ts';
import { ruleFile } from '../storage/rules/rules-file.ts';
import type { App } from '../wire/app.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';
import { readJson } from './files.ts';
import { refuse, writtenDay } from './written.ts';

const USAGE = '[list] [--on DATE] | add FILE [--dry-run] [--json]';

/** Dated values of law or decision: which hold on a day, and new ones from a file in the form of `content/`. */
export const rules: Command = {
  name: 'rules',
  usage: USAGE,
  summary:
    'dated rules of assessment with their legal basis; a new value is added from a day on, none is overwritten',
  options: { on: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  words: [0, 2],
  async run(args, io, app) {
    const [action = 'list', file] = args.words;
    if (action === 'list' && file === undefined) return list(args, io, app);
    if (action === 'add' && file !== undefined) return add(file, args, io, app);
    throw new Usage(`Usage: sinau rules ${USAGE}`);
  },
};

async function list({ options, json }: Args, io: Io, app: App): Promise<ExitCode> {
  const on = options['on'] === undefined ? null : writtenDay(options['on'], '--on');
  const all = await rulesOf(app.db);
  const today = app.office.dayOf(app.clock.now());
  const shown = on === null ? all : RULES.flatMap((name) => ruleOn(all, name, on) ?? []);
  if (json) io.out(JSON.stringify(shown));
  else
    io.out(
      shown
        .map((one) => {
          const holds = on === null && ruleOn(all, one.name, today) === one ? '  (today)' : '';
          return `${one.name}  ${one.value}  from ${one.from}${holds}\n    ${one.basis} [${one.certainty}]`;
        })
        .join('\n'),
    );
  return 0;
}

async function add(file: string, { options, json }: Args, io: Io, app: App): Promise<ExitCode> {
  const read = ruleFile.safeParse(await readJson(io, file));
  if (!read.success) return refuse(io, `${file}: ${z.prettifyError(read.error).replaceAll(/\s+/g, ' ')}`);
  const wanted = read.data.aturan;
  const known = await rulesOf(app.db);
  const same = (a: DatedRule, b: DatedRule): boolean => a.name === b.name && a.from === b.from;
  const overwritten = wanted.find((one) => known.some((old) => same(old, one) && old.value !== one.value));
  if (overwritten !== undefined)
    return refuse(
      io,
      `${overwritten.name} has another value from ${overwritten.from} on already, and people were assessed by it. Add a row with a later day instead.`,
    );
  const now = app.clock.now();
  const work = async () => {
    const added = await addRules(app.db, wanted);
    if (added > 0)
      await noteAudit(app.db, { actor: 'operator', action: 'rules added', subject: `${added}` }, now);
    return added;
  };
  const added = await (options['dry-run'] === true
    ? takenBack(app.db, work)
    : app.db.transaction(async () => work()));
  const counts = { rows: wanted.length, added, unchanged: wanted.length - added };
  io.out(
    json ? JSON.stringify(counts) : `${counts.rows} rows: ${added} added, ${counts.unchanged} unchanged.`,
  );
  return 0;
}
