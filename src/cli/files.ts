import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from './command.ts';
import { sentenceOf } from './sentences.ts';

/** Larger files are refused before they are read. Bytes. */
const LARGEST = 20_000_000;

/** The path of a file that is there, as somebody named it. Throws a sentence for whoever named it. */
export async function existing({ cwd }: Pick<Io, 'cwd'>, file: string): Promise<string> {
  const path = resolve(cwd, file);
  const found = await stat(path).catch((error: unknown) => {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Error(missing ? `There is no file ${file}.` : unreadable(file, error), { cause: error });
  });
  if (!found.isFile()) throw new Error(`${file} is not a file.`);
  return path;
}

/** The text of a file as somebody named it. Throws a sentence for whoever named it. */
export async function readText({ cwd }: Pick<Io, 'cwd'>, file: string): Promise<string> {
  const path = await existing({ cwd }, file);
  const { size } = await stat(path);
  if (size > LARGEST) throw new Error(`${file} is larger than ${LARGEST / 1_000_000} MB.`);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Error(unreadable(file, error), { cause: error });
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error(`${file} is not UTF-8 text: save it as "CSV UTF-8" or as UTF-8.`, { cause: error });
  }
}

/** The same, read as JSON. */
export async function readJson(io: Pick<Io, 'cwd'>, file: string): Promise<unknown> {
  const text = await readText(io, file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${sentenceOf(error)}.`, { cause: error });
  }
}

const unreadable = (file: string, error: unknown): string => `${file} cannot be read: ${sentenceOf(error)}.`;
