import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chat } from './cli/chat.ts';
import { code } from './cli/code.ts';
import { type Args, type Command, type ExitCode, type Io, readArgs, Usage } from './cli/command.ts';
import { answers, type Control, runThere, serveControl } from './cli/control.ts';
import { dictionary } from './cli/dictionary.ts';
import { doctor, doctorWithout } from './cli/doctor.ts';
import { effect } from './cli/effect.ts';
import { evaluate, evaluation } from './cli/eval.ts';
import { exporting } from './cli/export.ts';
import { failed } from './cli/failed.ts';
import { forum } from './cli/forum.ts';
import { importing } from './cli/import.ts';
import { people } from './cli/people.ts';
import { period } from './cli/period.ts';
import { reminders } from './cli/reminders.ts';
import { rules } from './cli/rules.ts';
import { searching } from './cli/search.ts';
import { sentenceOf } from './cli/sentences.ts';
import { start } from './cli/start.ts';
import { ownStreams } from './cli/streams.ts';
import { tick } from './cli/tick.ts';
import { courseWordsCommand } from './cli/words.ts';
import { type Config, environment, readConfig } from './config/config.ts';
import { type LockHolder, lockHolder } from './database/lock.ts';
import { createLog } from './log.ts';
import { type App, openApp } from './wire/app.ts';
import { FolderHeld } from './wire/open-database.ts';

const COMMANDS: readonly Command[] = [
  start,
  chat,
  people,
  code,
  tick,
  reminders,
  effect,
  importing,
  exporting,
  searching,
  courseWordsCommand,
  forum,
  period,
  dictionary,
  rules,
  doctor,
  failed,
];

function help(): string {
  const all = [...COMMANDS, evaluation];
  const width = Math.max(...all.map((one) => one.name.length));
  return [
    'sinau: competency self-assessment, courses and reminders in chat',
    '',
    ...all.map(
      (one) =>
        `  ${one.name.padEnd(width)}  ${one.summary}\n  ${' '.repeat(width)}  sinau ${one.name} ${one.usage}`,
    ),
    '',
    'Every command takes --data DIR (the embedded database, default .sinau) and honours DATABASE_URL.',
    '--json: one JSON object or list, or one object a line. --help: the forms of a command.',
    '--now ISO: as if it were that moment. Exit codes: 0 done, 1 the answer is no, 2 wrong usage.',
  ].join('\n');
}

/** The zone of a `--now` without one, where no valid configuration names another. */
const ZONE = 'Asia/Jakarta';

const commandOf = (name: string): Command => {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Usage(`There is no command "${name}". sinau --help lists them.`);
  return command;
};

/** Runs one command line with an open app: our own, or the one that answers on the socket. */
async function runHere(argv: readonly string[], io: Io, app: App): Promise<ExitCode> {
  const command = commandOf(argv[0] ?? '');
  const args = readArgs(command, argv.slice(1), app.config.zone);
  return command.run(args, io, args.moment === undefined ? app : app.at(args.moment));
}

async function main(typed: readonly string[]): Promise<ExitCode> {
  const first = typed[0] ?? '';
  const config = readConfig(environment(dotenv()), dataOf(typed));
  const io = ownStreams(config.ok && config.config.noColor);
  if (['--help', '-h', 'help'].includes(first)) {
    io.out(help());
    return 0;
  }
  if (first === '--version') {
    io.out(version());
    return 0;
  }
  // "sinau --data DIR" is "sinau start --data DIR".
  const argv = first === '' || first.startsWith('-') ? ['start', ...typed] : typed;
  const [name = '', ...rest] = argv;
  const zone = config.ok ? config.config.zone : ZONE;
  if (name === evaluation.name) return evaluate(rest, io);
  const command = commandOf(name);
  if (asksForHelp(rest)) {
    io.out(`sinau ${command.name} ${command.usage}\n${command.summary}`);
    return 0;
  }
  const args = readArgs(command, rest, zone);
  if (!config.ok) {
    if (command === doctor) return doctorWithout(io, args.json, config, null);
    for (const error of config.errors) io.err(error);
    return 1;
  }
  return withApp(command, argv, args, io, config.config);
}

/**
 * How long to wait for a holder that does not answer: one that has just come is opening the folder or is a short
 * command; one that has been there for longer will not answer any more. Milliseconds.
 */
const PATIENCE = { withNew: 20_000, withOld: 1_000, old: 60_000 } as const;

/** Runs the command where the data is: there when another process answers on the folder, else here. */
async function withApp(
  command: Command,
  argv: readonly string[],
  args: Args,
  io: Io,
  config: Config,
): Promise<ExitCode> {
  const folder = config.database.kind === 'pglite' ? config.database.dir : null;
  const bots = command === start && (config.telegram.state !== 'off' || config.slack.state !== 'off');
  // A person at the keyboard wants the conversation, not the log of it.
  const log = createLog(!bots && config.logLevel === 'info' ? 'warn' : config.logLevel, process.stderr);
  const moment = args.moment === undefined ? {} : { moment: args.moment };
  let app: App | 'there';
  try {
    app = await openedOrThere(folder, () => openApp({ config, log, ...moment }));
  } catch (error) {
    if (command === doctor) return doctorWithout(io, args.json, { ok: true, config }, error);
    io.err(sentenceOf(error));
    return 1;
  }
  if (app !== 'there') return served(command, argv, io, app, { folder, staysForOthers: !bots });
  if (folder === null) return 1;
  try {
    return await runThere(folder, argv, io);
  } finally {
    // Whoever started us may keep our input open: the command is done all the same.
    process.stdin.destroy();
  }
}

async function openedOrThere(folder: string | null, open: () => Promise<App>): Promise<App | 'there'> {
  for (const begun = performance.now(); ; await pause(100)) {
    const waited = performance.now() - begun;
    const holder = folder === null ? null : lockHolder(folder, new Date());
    if (folder !== null && holder !== null) {
      if (await answers(folder)) return 'there';
      if (waited < patienceWith(holder)) continue;
    }
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof FolderHeld) || waited >= patienceWith(error.holder)) throw error;
    }
  }
}

function patienceWith({ since }: LockHolder): number {
  return Date.now() - Date.parse(since) < PATIENCE.old ? PATIENCE.withNew : PATIENCE.withOld;
}

/** Runs the command here. A long one lets others in meanwhile; at its end a screen stays for those who still talk, bots don't. */
async function served(
  command: Command,
  argv: readonly string[],
  io: Io,
  app: App,
  { folder, staysForOthers }: { readonly folder: string | null; readonly staysForOthers: boolean },
): Promise<ExitCode> {
  let control: Control | undefined;
  try {
    if (folder !== null && command.long === true)
      control = await serveControl(folder, (line, there) => runSafely(line, there, app));
    const exit = await runHere(argv, io, app);
    if (staysForOthers) await control?.idle();
    return exit;
  } finally {
    await control?.stop();
    await app.close();
  }
}

/** A command for somebody at the other end of the socket must not end this process. */
async function runSafely(argv: readonly string[], io: Io, app: App): Promise<ExitCode> {
  try {
    if (argv[0] === start.name)
      throw new Error(
        'Sinau is running on this data folder already: stop that process, or name another folder with --data.',
      );
    return await runHere(argv, io, app);
  } catch (error) {
    return sayError(error, io);
  }
}

function sayError(error: unknown, io: Pick<Io, 'err'>): ExitCode {
  io.err(sentenceOf(error));
  return error instanceof Usage ? 2 : 1;
}

/** Asked before anything else is wrong with the line: whoever wants help has not got the line right yet. */
const asksForHelp = (argv: readonly string[]): boolean =>
  argv.some((word) => word === '--help' || word === '-h');

function version(): string {
  // Seen from src/ and from the compiled dist/src/.
  const place = ['../package.json', '../../package.json']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url));
  const file: unknown = place === undefined ? null : JSON.parse(readFileSync(place, 'utf8'));
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : '';
}

function dataOf(argv: readonly string[]): { dataDir?: string } {
  const at = argv.findIndex((word) => word === '--data' || word.startsWith('--data='));
  const word = argv[at];
  if (word === undefined) return {};
  const dir = word === '--data' ? argv[at + 1] : word.slice('--data='.length);
  return dir === undefined ? {} : { dataDir: dir };
}

function dotenv(): string | undefined {
  if (!existsSync('.env')) return undefined;
  try {
    return readFileSync('.env', 'utf8');
  } catch (error) {
    // Taken for none, Sinau would start as if no token were set.
    throw new Error('.env cannot be read: check that it is a file, and its rights.', { cause: error });
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = sayError(error, { err: (text) => process.stderr.write(`${text}\n`) });
}
