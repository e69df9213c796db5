import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { App } from '../wire/app.ts';

/** Where a command reads and writes: this process's streams, or those of somebody at the other end of the socket. */
export interface Io {
  /** Standard output, one block of lines. */
  out(text: string): void;
  /** Standard error, one sentence. */
  err(text: string): void;
  readonly lines: AsyncIterable<string>;
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
  run(args: Args, io: Io, app: App): Promise<ExitCode>;
}

/** Options that every command takes. `--data` is read before, by whoever opens the folder. */
export const COMMON: ParseArgsOptionsConfig = {
  data: { type: 'string' },
  now: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/** A wrong use of a command, as one sentence. */
export class Usage extends Error {}

/** Reads what follows the command's name. Throws `Usage`. */
export function readArgs(
  command: Pick<Command, 'options' | 'words' | 'name' | 'usage'>,
  argv: readonly string[],
): Args {
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...argv],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error), { cause: error });
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
    moment: momentOf(options['now']),
    json: options['json'] === true,
  };
}

function momentOf(value: string | boolean | undefined): Date | undefined {
  if (typeof value !== 'string') return undefined;
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime()) || !/^\d{4}-\d\d-\d\dT/.test(value))
    throw new Usage(`--now needs an ISO moment, as in 2026-11-24T09:00+07:00; "${value}" is none.`);
  return moment;
}
