import { takenBack } from '../database/taken-back.ts';
import {
  type PeriodLine,
  type PeriodState,
  type PeriodTrial,
  periodFault,
  periodState,
} from '../domain/assessment/period.ts';
import { ruleOn } from '../domain/assessment/rules.ts';
import { currentDictionaryVersion } from '../storage/dictionary/dictionary.ts';
import { tryPeriod } from '../storage/periods/period-trial.ts';
import {
  closePeriod,
  extendPeriod,
  openPeriod,
  peopleByAgency,
  periodLine,
  periodLines,
  reopenPeriod,
} from '../storage/periods/periods.ts';
import { rulesOf } from '../storage/rules/rules.ts';
import type { App } from '../wire/app.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';
import { FAULTS, UNKNOWN, writtenPeriod } from './period-words.ts';
import { refuse, writtenDay } from './written.ts';

const USAGE =
  '[list] | open NAME --from DATE --to DATE [--opd A,B] [--unit "A;B"] [--level L,…] [--status S,…] [--competencies M.01,…] [--optional T.DIG.01,… --optional-min N] [--late DAYS] | scope PERIOD | extend PERIOD --to DATE | close PERIOD | reopen PERIOD [--to DATE] [--dry-run] [--json]';

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
    optional: { type: 'string' },
    'optional-min': { type: 'string' },
    late: { type: 'string' },
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
  const lines = (await periodLines(app.db, 'operator')).map((line) => ({
    ...line,
    state: periodState(line, today),
  }));
  if (json) io.out(JSON.stringify(lines));
  else io.out(lines.length === 0 ? 'No period yet.' : lines.map(told).join('\n'));
  return 0;
}

async function open(written: string, { options, json }: Args, io: Io, app: App): Promise<ExitCode> {
  const now = app.clock.now();
  const rules = await rulesOf(app.db);
  const wanted = writtenPeriod(
    written,
    options,
    (closesOn) => ruleOn(rules, 'late_days', closesOn)?.value ?? 0,
  );
  const fault = periodFault(wanted, app.office.dayOf(now));
  if (fault === 'over') return refuse(io, FAULTS[fault]);
  if (fault !== null) throw new Usage(FAULTS[fault]);
  if ((await currentDictionaryVersion(app.db)) === null)
    return refuse(io, 'No dictionary is published yet; sinau import dictionary brings one.');
  const trial = await tryPeriod(app.db, wanted, 'operator');
  if (trial === null) throw new Error('the operator may try every period');
  const [unknown] = trial.unknown;
  if (unknown !== undefined) return refuse(io, UNKNOWN[unknown.what](unknown.value));
  if (trial.nameTaken) return refuse(io, `There is a period "${wanted.name}" already.`);
  if (trial.opd.length === 0) return refuse(io, 'Nobody in the roster fits this scope. Nothing was opened.');
  const work = async () => {
    const id = await openPeriod(app.db, wanted, 'operator', now);
    return id === null ? null : shown(id, app);
  };
  const opened = await (options['dry-run'] === true ? takenBack(app.db, work) : work());
  if (opened === null) return refuse(io, `There is a period "${wanted.name}" already.`);
  const { beside, lastDayOff } = trial;
  // The number is given away by the dry run: the real one will have another.
  if (options['dry-run'] === true)
    say({ ...opened, period: { ...opened.period, id: null }, beside, lastDayOff }, 'Would open', json, io);
  else say({ ...opened, beside, lastDayOff }, 'Opened', json, io);
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
  const to =
    options['to'] === undefined && action !== 'extend' ? line.closesOn : writtenDay(options['to'], '--to');
  if (action === 'reopen' ? !line.closed : line.closed)
    return refuse(io, `Period ${line.id} "${line.name}" is ${line.closed ? 'closed' : 'not closed'}.`);
  if (action === 'extend' && to <= line.closesOn)
    return refuse(io, `Period ${line.id} lasts until ${line.closesOn}; extending needs a later day.`);
  if (action !== 'close' && to < today)
    return refuse(io, `The last day ${to} is already over; name a later one with --to.`);
  const work = async () => {
    const done =
      action === 'close'
        ? await closePeriod(app.db, line, 'operator', now)
        : await (action === 'extend' ? extendPeriod : reopenPeriod)(app.db, line, to, 'operator', now);
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

interface Shown {
  readonly period: Omit<PeriodLine, 'id'> & { readonly id: number | null; readonly state: PeriodState };
  readonly opd: PeriodTrial['opd'];
  readonly beside?: PeriodTrial['beside'];
  readonly lastDayOff?: string | null;
}

async function shown(id: number, app: App): Promise<Shown> {
  const line = await periodLine(app.db, id, 'operator');
  if (line === null) throw new Error(`period ${id} is gone`);
  const state = periodState(line, app.office.dayOf(app.clock.now()));
  return { period: { ...line, state }, opd: await peopleByAgency(app.db, id, 'operator') };
}

function say(result: Shown, did: string, json: boolean, io: Io): void {
  const { period: line, opd, beside = [], lastDayOff = null } = result;
  if (json) io.out(JSON.stringify({ ...line, opd, beside, lastDayOff }));
  else
    io.out(
      [
        `${did} ${told(line)}`,
        `competencies: ${line.competencies.join(', ')}, and each post's technical ones`,
        ...(line.optional.length === 0
          ? []
          : [`optional: at least ${line.optionalMin} of ${line.optional.join(', ')}`]),
        ...(line.lateDays === 0
          ? []
          : [`late answers: ${line.lateDays} days after the last one, marked as late`]),
        ...opd.map((one) => `  ${String(one.people).padStart(6)}  ${one.opd}`),
        ...(lastDayOff === null ? [] : [`note: its last day is no working day (${lastDayOff})`]),
        ...beside.map((one) => `note: ${one.people} of them are in "${one.name}" at the same time`),
      ].join('\n'),
    );
}

const told = (line: Shown['period']): string =>
  `period ${line.id === null ? '' : `${line.id}  `}${line.name}  ${line.opensOn} to ${line.closesOn}  ${line.state}  ${line.assigned} people, ${line.begun} begun, ${line.sent} sent`;

async function lineOf(word: string, app: App): Promise<PeriodLine | null> {
  if (!/^\d{1,15}$/.test(word))
    throw new Usage(`"${word}" is no period number; sinau period list shows them.`);
  return periodLine(app.db, Number(word), 'operator');
}

const missing = (word: string): string => `There is no period ${word}; sinau period list shows them.`;
