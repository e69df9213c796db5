import { type ExitCode, type Io, Usage } from './command.ts';

/** What was typed for something that needs a day, as 'YYYY-MM-DD'. Throws `Usage`. @param what "--to", "the day". */
export function writtenDay(value: string | boolean | undefined, what: string): string {
  const text = typeof value === 'string' ? value : '';
  const read = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (read === null || Number.isNaN(read.getTime()) || !read.toISOString().startsWith(text))
    throw new Usage(
      `${what} needs a date${text === '' ? '' : `, and "${text}" is none`}; write it like 2026-12-16.`,
    );
  return text;
}

/** Words for people, trimmed and within their limit. Throws `Usage`. @param otherwise when nothing was typed. */
export function writtenText(
  value: string | boolean | undefined,
  name: string,
  longest: number,
  otherwise?: string,
): string {
  const found = typeof value === 'string' ? value.trim() : otherwise;
  if (found === undefined || (found === '' && otherwise === undefined))
    throw new Usage(`Please say the ${name}.`);
  if (found.length > longest) throw new Usage(`The ${name} is longer than ${longest} characters.`);
  return found;
}

/** A list in one option. Throws `Usage` on an empty one: it would mean nobody, and a slip must not mean everybody. */
export function writtenList(value: string | boolean | undefined, between = ','): string[] | undefined {
  if (typeof value !== 'string') return undefined;
  const list = [...new Set(value.split(between).map((word) => word.trim()))].filter((word) => word !== '');
  if (list.length === 0) throw new Usage('A list is empty; leave its option out for everybody.');
  return list;
}

/** A whole number within bounds. Throws `Usage`. */
export function writtenCount(
  value: string | boolean | undefined,
  option: string,
  [least, most]: readonly [number, number],
  otherwise: number,
): number {
  if (value === undefined) return otherwise;
  const count = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
  if (!(count >= least && count <= most))
    throw new Usage(`--${option} needs a whole number from ${least} to ${most}.`);
  return count;
}

/** Says why not. The exit code is that of an answer that is no. */
export function refuse(io: Io, sentence: string): ExitCode {
  io.err(sentence);
  return 1;
}
