import { readFileSync } from 'node:fs';
import { chat } from './cli/chat.ts';
import { code } from './cli/code.ts';
import { type Command, type ExitCode, type Io, readArgs, Usage } from './cli/command.ts';
import { answers, runThere, serveControl } from './cli/control.ts';
import { doctor, doctorWithout } from './cli/doctor.ts';
import { evaluate, evaluation } from './cli/eval.ts';
import { failed } from './cli/failed.ts';
import { importing } from './cli/import.ts';
import { people } from './cli/people.ts';
import { start } from './cli/start.ts';
import { ownStreams } from './cli/streams.ts';
import { tick } from './cli/tick.ts';
import { type Config, environment, readConfig } from './config.ts';
import { lockHolder } from './database/lock.ts';
import { createLog } from './log.ts';
import { type App, openApp } from './wire/app.ts';

const COMMANDS: readonly Command[] = [start, chat, people, code, tick, importing, doctor, failed];

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
    '--now ISO: as if it were that moment. Exit codes: 0 done, 1 the answer is no, 2 wrong usage.',
  ].join('\n');
}

/** Runs one command line with an open app: our own, or the one that answers on the socket. */
async function runHere(argv: readonly string[], io: Io, app: App): Promise<ExitCode> {
  const command = COMMANDS.find((one) => one.name === argv[0]);
  if (command === undefined)
    throw new Usage(`There is no command "${argv[0] ?? ''}". sinau --help lists them.`);
  const args = readArgs(command, argv.slice(1));
  return command.run(args, io, args.moment === undefined ? app : app.at(args.moment));
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  const [name = 'start', ...rest] = argv;
  const config = readConfig(environment(dotenv()), dataOf(rest));
  const io = ownStreams(config.ok && config.config.noColor);
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(help());
    return 0;
  }
  if (name === evaluation.name) return evaluate(rest, io);
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Usage(`There is no command "${name}". sinau --help lists them.`);
  const args = readArgs(command, rest);
  if (args.options['help'] === true) {
    io.out(`sinau ${command.name} ${command.usage}\n${command.summary}`);
    return 0;
  }
  if (!config.ok) {
    if (command === doctor) return doctorWithout(io, args.json, config, null);
    for (const error of config.errors) io.err(error);
    return 1;
  }
  return withApp(command, [name, ...rest], args.moment, io, config.config);
}

async function withApp(
  command: Command,
  argv: readonly string[],
  moment: Date | undefined,
  io: Io,
  config: Config,
): Promise<ExitCode> {
  const folder = config.database.kind === 'pglite' ? config.database.dir : null;
  if (folder !== null && lockHolder(folder, new Date()) !== null && (await answers(folder)))
    return runThere(folder, argv, io);
  // A person at the keyboard wants the conversation, not the log of it.
  const quiet = command !== start || (config.telegram.state === 'off' && config.slack.state === 'off');
  const log = createLog(quiet && config.logLevel === 'info' ? 'warn' : config.logLevel, process.stderr);
  let app: App;
  try {
    app = await openApp({ config, log, ...(moment === undefined ? {} : { moment }) });
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    if (command === doctor) return doctorWithout(io, argv.includes('--json'), { ok: true, config }, cause);
    io.err(cause.message);
    return 1;
  }
  const stop =
    folder === null
      ? async () => undefined
      : await serveControl(folder, (line, there) => runSafely(line, there, app));
  try {
    return await runHere(argv, io, app);
  } finally {
    await stop();
    await app.close();
  }
}

/** A command for somebody at the other end of the socket must not end this process. */
async function runSafely(argv: readonly string[], io: Io, app: App): Promise<ExitCode> {
  try {
    if (argv[0] === 'start') throw new Usage('Sinau is running on this data folder already.');
    return await runHere(argv, io, app);
  } catch (error) {
    return sayError(error, io);
  }
}

function sayError(error: unknown, io: Pick<Io, 'err'>): ExitCode {
  io.err(error instanceof Error ? error.message : String(error));
  return error instanceof Usage ? 2 : 1;
}

function dataOf(argv: readonly string[]): { dataDir?: string } {
  const at = argv.findIndex((word) => word === '--data' || word.startsWith('--data='));
  const word = argv[at];
  if (word === undefined) return {};
  const dir = word === '--data' ? argv[at + 1] : word.slice('--data='.length);
  return dir === undefined ? {} : { dataDir: dir };
}

function dotenv(): string | undefined {
  try {
    return readFileSync('.env', 'utf8');
  } catch {
    return undefined;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = sayError(error, { err: (text) => process.stderr.write(`${text}\n`) });
}
