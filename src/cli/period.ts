import { type PeriodState, periodState, type Scope } from '../domain/assessment/period.ts';
import { JOB_LEVELS, STATUSES } from '../domain/people/person.ts';
import { currentDictionaryVersion } from '../storage/dictionary.ts';
import {
  closePeriod,
  extendPeriod,
  type NewPeriod,
  openPeriod,
  type PeriodLine,
  peopleByAgency,
  periodLine,
  periodLines,
  reopenPeriod,
  unknownIn,
} from '../storage/periods.ts';
import type { App } from '../wire/app.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';
import { takenBack } from './import.ts';

const USAGE =
  '[list] | open NAME --from DATE --to DATE [--opd A,B] [--unit "A;B"] [--level L,…] [--status S,…] [--competencies M.01,…] | scope PERIOD | extend PERIOD --to DATE | close PERIOD | reopen PERIOD [--to DATE] [--dry-run] [--json]';

/** Longest name. Characters. */
const LONGEST = 120;

/** Assessment periods, each written with its audit row. A dry run does the same and takes it back. */
export const period: Command = {
  name: 'period',
  usage: USAGE,
  summary:
    'lists, opens, extends, closes and reopens assessment periods; --dry-run shows how many people in which OPD',
  options: {
    'dry-run': { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
    opd: { type: 'string' },
    unit: { type: 'string' },
    level: { type: 'string' },
    status: { type: 'string' },
    competencies: { type: 'string' },
  },
  words: [0, 2],
  async run(args, io, app) {
    const [action = 'list', word] = args.words;
    if (action === 'list' && word === undefined) return list(args, io, app);
    if (word === undefined) throw new Usage(`Usage: sinau period ${USAGE}`);
    switch (action) {
      case 'open':
        return open(word, args, io, app);
      case 'scope':
        return scope(word, args, io, app);
      case 'extend':
      case 'close':
      case 'reopen':
        return change(action, word, args, io, app);
      default:
        throw new Usage(`Usage: sinau period ${USAGE}`);
    }
  },
};

async function list({ json }: Args, io: Io, app: App): Promise<ExitCode> {
  const today = app.office.dayOf(app.clock.now());
  const lines = (await periodLines(app.db)).map((line) => ({ ...line, state: periodState(line, today) }));
  if (json) io.out(JSON.stringify(lines));
  else io.out(lines.length === 0 ? 'No period yet.' : lines.map(told).join('\n'));
  return 0;
}

async function open(written: string, { options, json }: Args, io: Io, app: App): Promise<ExitCode> {
  const now = app.clock.now();
  const wanted = periodOf(written, options);
  if (wanted.closesOn < wanted.opensOn) throw new Usage('--to must not be before --from.');
  if (wanted.closesOn < app.office.dayOf(now))
    return refuse(io, `The last day ${wanted.closesOn} is already over.`);
  if ((await currentDictionaryVersion(app.db)) === null)
    return refuse(io, 'No dictionary is published yet; sinau import dictionary brings one.');
  const [unknown] = await unknownIn(app.db, wanted);
  if (unknown !== undefined) return refuse(io, UNKNOWN[unknown.what](unknown.value));
  const work = async () => {
    const id = await openPeriod(app.db, wanted, now);
    return id === null ? null : shown(id, app);
  };
  const opened = await (options['dry-run'] === true ? takenBack(app.db, work) : work());
  if (opened === null) return refuse(io, `There is a period "${wanted.name}" already.`);
  // The number is given away by the dry run: the real one will have another.
  if (options['dry-run'] === true)
    say({ ...opened, period: { ...opened.period, id: null } }, 'Would open', json, io);
  else say(opened, 'Opened', json, io);
  return 0;
}

async function scope(word: string, { json }: Args, io: Io, app: App): Promise<ExitCode> {
  const line = await lineOf(word, app);
  if (line === null) return refuse(io, missing(word));
  say(await shown(line.id, app), 'In scope of', json, io);
  return 0;
}

async function change(
  action: 'extend' | 'close' | 'reopen',
  word: string,
  { options, json }: Args,
  io: Io,
  app: App,
): Promise<ExitCode> {
  const now = app.clock.now();
  const today = app.office.dayOf(now);
  const line = await lineOf(word, app);
  if (line === null) return refuse(io, missing(word));
  const to = options['to'] === undefined && action !== 'extend' ? line.closesOn : day(options['to'], 'to');
  if (action === 'reopen' ? !line.closed : line.closed)
    return refuse(io, `Period ${line.id} "${line.name}" is ${line.closed ? 'closed' : 'not closed'}.`);
  if (action === 'extend' && to <= line.closesOn)
    return refuse(io, `Period ${line.id} lasts until ${line.closesOn}; extending needs a later day.`);
  if (action !== 'close' && to < today)
    return refuse(io, `The last day ${to} is already over; name a later one with --to.`);
  const work = async () => {
    const done =
      action === 'close'
        ? await closePeriod(app.db, line, now)
        : await (action === 'extend' ? extendPeriod : reopenPeriod)(app.db, line, to, now);
    return done ? shown(line.id, app) : null;
  };
  const result = await (options['dry-run'] === true ? takenBack(app.db, work) : work());
  if (result === null)
    return refuse(io, `Period ${line.id} was changed by somebody else just now. Nothing was done.`);
  say(result, DONE[action][options['dry-run'] === true ? 'would' : 'did'], json, io);
  return 0;
}

const DONE = {
  extend: { did: 'Extended', would: 'Would extend' },
  close: { did: 'Closed', would: 'Would close' },
  reopen: { did: 'Reopened', would: 'Would reopen' },
} as const;

const UNKNOWN = {
  opd: (value: string) => `There is no OPD "${value}" in the roster; the short name is asked for.`,
  unit: (value: string) => `Nobody in the roster belongs to a unit "${value}".`,
  competency: (value: string) => `The dictionary in force has no competency "${value}".`,
} as const;

interface Shown {
  readonly period: Omit<PeriodLine, 'id'> & { readonly id: number | null; readonly state: PeriodState };
  readonly opd: readonly { readonly opd: string; readonly people: number }[];
}

async function shown(id: number, app: App): Promise<Shown> {
  const line = await periodLine(app.db, id);
  if (line === null) throw new Error(`period ${id} is gone`);
  const state = periodState(line, app.office.dayOf(app.clock.now()));
  return { period: { ...line, state }, opd: await peopleByAgency(app.db, id) };
}

function say(result: Shown, did: string, json: boolean, io: Io): void {
  const { period: line, opd } = result;
  if (json) io.out(JSON.stringify({ ...line, opd }));
  else
    io.out(
      [
        `${did} ${told(line)}`,
        `competencies: ${line.competencies.join(', ')}, and each post's technical ones`,
        ...opd.map((one) => `  ${String(one.people).padStart(6)}  ${one.opd}`),
      ].join('\n'),
    );
}

const told = (line: Shown['period']): string =>
  `period ${line.id === null ? '' : `${line.id}  `}${line.name}  ${line.opensOn} to ${line.closesOn}  ${line.state}  ${line.assigned} people, ${line.begun} begun, ${line.sent} sent`;

async function lineOf(word: string, app: App): Promise<PeriodLine | null> {
  if (!/^\d{1,15}$/.test(word))
    throw new Usage(`"${word}" is no period number; sinau period list shows them.`);
  return periodLine(app.db, Number(word));
}

const missing = (word: string): string => `There is no period ${word}; sinau period list shows them.`;

function periodOf(written: string, options: Args['options']): NewPeriod {
  const name = written.trim();
  if (name === '' || name.length > LONGEST) throw new Usage(`The name needs 1 to ${LONGEST} characters.`);
  return {
    name,
    opensOn: day(options['from'], 'from'),
    closesOn: day(options['to'], 'to'),
    scope: scopeOf(options),
    competencies: words(options['competencies']) ?? null,
  };
}

function scopeOf(options: Args['options']): Scope {
  const opd = words(options['opd']);
  // Names of units hold commas.
  const units = words(options['unit'], ';');
  const jobLevels = known(words(options['level']), JOB_LEVELS, 'level');
  const statuses = known(words(options['status']), STATUSES, 'status');
  return {
    ...(opd === undefined ? {} : { opd }),
    ...(units === undefined ? {} : { units }),
    ...(jobLevels === undefined ? {} : { jobLevels }),
    ...(statuses === undefined ? {} : { statuses }),
  };
}

function words(value: string | boolean | undefined, between = ','): string[] | undefined {
  if (typeof value !== 'string') return undefined;
  const list = [...new Set(value.split(between).map((word) => word.trim()))].filter((word) => word !== '');
  // An empty list would mean nobody, and a slip of the hand must not mean everybody.
  if (list.length === 0) throw new Usage('A list of the scope is empty; leave its option out for everybody.');
  return list;
}

function known<T extends string>(
  written: readonly string[] | undefined,
  all: readonly T[],
  option: string,
): T[] | undefined {
  return written?.map((word) => {
    const found = all.find((one) => one === word.toUpperCase());
    if (found === undefined) throw new Usage(`--${option} knows no "${word}": ${all.join(', ')}.`);
    return found;
  });
}

function day(value: string | boolean | undefined, option: string): string {
  const text = typeof value === 'string' ? value : '';
  const read = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (read === null || Number.isNaN(read.getTime()) || !read.toISOString().startsWith(text))
    throw new Usage(`--${option} needs a date like 2026-12-16.`);
  return text;
}

function refuse(io: Io, sentence: string): ExitCode {
  io.err(sentence);
  return 1;
}
