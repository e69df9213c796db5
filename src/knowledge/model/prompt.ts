import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SetupError } from './setup-error.ts';

/** One file of `prompts/`: `<name>.<id|en>.md`. */
export interface Prompt {
  /** Which of the configured models it is for. */
  readonly model: 'chat';
  /** What must be filled in: each is used, and nothing else is. */
  readonly inputs: readonly string[];
  /** The form of the answer that it asks for; the code that asks must expect the same. */
  readonly output: string;
  readonly system: string;
  readonly user: string;
}

export interface FilledPrompt {
  readonly system: string;
  readonly user: string;
}

const FORM = /^---\n(?<head>[\s\S]*?)\n---\n\s*# system\n(?<system>[\s\S]*?)\n# user\n(?<user>[\s\S]*)$/;
const VARIABLE = /\{\{(\w+)\}\}/g;
const names = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(z.array(z.string().regex(/^\w+$/)).min(1));
const head = z.strictObject({ model: z.literal('chat'), inputs: names, output: z.string().regex(/^\w+$/) });

/** Reads and checks one prompt. Throws with the file's name: form, front matter, an undeclared or an unused variable. */
export function loadPrompt(folder: string, name: string): Prompt {
  return parsePrompt(readFileSync(join(folder, `${name}.md`), 'utf8'), name);
}

/** As `loadPrompt`, from the text of a file. */
export function parsePrompt(text: string, name: string): Prompt {
  const parts = FORM.exec(text.replaceAll('\r\n', '\n'))?.groups;
  if (parts === undefined)
    throw new SetupError(
      `prompt ${name}: it must be front matter between "---", then "# system", then "# user"`,
    );
  const lines = (parts['head'] ?? '').split('\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
  });
  const parsed = head.safeParse(Object.fromEntries(lines));
  if (!parsed.success) throw new SetupError(`prompt ${name}: ${z.prettifyError(parsed.error)}`);
  const system = (parts['system'] ?? '').trim();
  const user = (parts['user'] ?? '').trim();
  const used = new Set([...`${system}\n${user}`.matchAll(VARIABLE)].map((found) => found[1] ?? ''));
  const { inputs } = parsed.data;
  for (const input of inputs)
    if (!used.has(input)) throw new SetupError(`prompt ${name}: input ${input} is never used`);
  for (const variable of used)
    if (!inputs.includes(variable))
      throw new SetupError(`prompt ${name}: {{${variable}}} is not among its inputs`);
  return { ...parsed.data, system, user };
}

/** Fills every variable once; what is filled in is never read for variables again. Throws on a missing or unknown value. */
export function fillPrompt(prompt: Prompt, values: Readonly<Record<string, string>>): FilledPrompt {
  for (const name of Object.keys(values))
    if (!prompt.inputs.includes(name)) throw new SetupError(`the prompt has no input ${name}`);
  const filled = (text: string): string =>
    text.replace(VARIABLE, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new SetupError(`the prompt's input ${name} has no value`);
      return value;
    });
  return { system: filled(prompt.system), user: filled(prompt.user) };
}

/**
 * A person's words as data: one line of JSON without angle brackets, so that nothing in them can end the tag or the
 * line they stand in. It reads back to exactly the same words.
 */
export const asData = (words: unknown): string =>
  JSON.stringify(words).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
