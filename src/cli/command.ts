import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { App } from '../wire/app.ts';

/** Where a command reads and writes: this process's streams, or those of somebody at the other end of the socket. */
export interface Io {
  /** Standard output, one block of lines. */
  out(text: string): void;
  /** Standard error, one sentence. */
  err(text: string): void;
  readonly lines: AsyncIterable<string>;
  /** Shows `words` while `what` takes long. Missing where there is no screen of our own to show it on. */
  readonly during?: <T>(words: () => string, what: Promise<T>) => Promise<T>;
  /** True when a person types and reads. */
  readonly tty: boolean;
  readonly width: number;
  readonly color: boolean;
  /** Where relative paths begin. */
  readonly cwd: string;
}

/** 0 done, 1 the answer is no (red, failed, refused), 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Args {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** `--now`, already read. */
  readonly moment: Date | undefined;
  readonly json: boolean;
}

export interface Command {
  readonly name: string;
  /** After the name: `NIP [--json]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: ParseArgsOptionsConfig;
  /** Words it takes, least and most. */
  readonly words: readonly [number, number];
  /**
   * True when it lives as long as somebody talks: others reach the data through it meanwhile. Everything else is short,
   * and others wait for its end.
   */
  readonly long?: boolean;
  run(args: Args, io: Io, app: App): Promise<ExitCode>;
}

/** Options that every command takes. `--data` is read before, by whoever opens the folder. */
const COMMON: ParseArgsOptionsConfig = {
  data: { type: 'string' },
  now: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/** A wrong use of a command, as one sentence. */
export class Usage extends Error {}

/** Reads what follows the command's name. Throws `Usage`. @param zone of a `--now` that names none. */
export function readArgs(
  command: Pick<Command, 'options' | 'words' | 'name' | 'usage'>,
  argv: readonly string[],
  zone: string,
): Args {
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...argv],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Usage(misused(command.name, error), { cause: error });
  }
  const [least, most] = command.words;
  if (parsed.positionals.length < least || parsed.positionals.length > most)
    throw new Usage(`Usage: sinau ${command.name} ${command.usage}`);
  const options: Record<string, string | boolean | undefined> = {};
  for (const [name, value] of Object.entries(parsed.values))
    if (typeof value === 'string' || typeof value === 'boolean') options[name] = value;
  return {
    words: parsed.positionals,
    options,
    moment: momentOf(options['now'], zone),
    json: options['json'] === true,
  };
}

/** What `parseArgs` says, without its advice for programmers. */
function misused(name: string, error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const option = /'(-[^ ']*)/.exec(text)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `sinau ${name} has no option ${option}: "sinau ${name} --help" shows those it has.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return text.includes('does not take')
      ? `The option ${option} takes no value.`
      : `The option ${option} needs a value.`;
  return text.replace(/\s*\n\s*/g, ' ');
}

/** A day that the month does not have is refused, not carried over as `Date` would. */
function momentOf(value: string | boolean | undefined, zone: string): Date | undefined {
  if (typeof value !== 'string') return undefined;
  const offset = /(Z|[+-]\d\d(:?\d\d)?)$/i.test(value);
  try {
    if (!/^\d{4}-\d\d-\d\dT/i.test(value)) throw new RangeError('not a date and a time');
    const instant = offset
      ? Temporal.Instant.from(value)
      : Temporal.PlainDateTime.from(value, { overflow: 'reject' }).toZonedDateTime(zone).toInstant();
    return new Date(instant.epochMilliseconds);
  } catch (error) {
    throw new Usage(`--now needs an ISO moment, as in 2026-11-24T09:00+07:00; "${value}" is none.`, {
      cause: error,
    });
  }
}
