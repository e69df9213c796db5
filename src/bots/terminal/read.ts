import type { Input } from '../../domain/dialog/message.ts';
import { wordOf } from '../../domain/dialog/words.ts';

/** The longest text that is taken; the same as the neutral model's. */
const LONGEST = 4_000;

/** One line of standard input, before anything on the screen is looked up. */
export type Line =
  | { readonly line: 'empty' }
  | { readonly line: 'text'; readonly text: string }
  /** `message` undefined: the newest message that has buttons. Numbers count from 1. */
  | { readonly line: 'press'; readonly button: number; readonly message?: number }
  | { readonly line: 'file'; readonly path: string; readonly voice: boolean };

/** The forms of "Stable doors": `#2`, `#M7.2`, `@file PATH`, `@voice PATH`; anything else is what the person said. */
export function readLine(line: string): Line {
  const text = line.trim();
  if (text === '') return { line: 'empty' };
  const press = /^#(?:M(\d{1,6})\.)?(\d{1,3})$/i.exec(text);
  if (press !== null) {
    const button = Number(press[2]);
    return press[1] === undefined
      ? { line: 'press', button }
      : { line: 'press', button, message: Number(press[1]) };
  }
  const file = /^@(file|voice)\s+(.+)$/.exec(text);
  if (file?.[2] !== undefined) return { line: 'file', path: file[2], voice: file[1] === 'voice' };
  return { line: 'text', text };
}

/** Words typed → neutral input. An unknown `/word` stays text: the dialog answers it kindly. */
export function inputOf(text: string): Input {
  const command = /^\/(\S+)\s*([\s\S]*)$/.exec(text);
  const word = command?.[1] === undefined ? undefined : wordOf(command[1]);
  if (word !== undefined) return { kind: 'word', word, rest: (command?.[2] ?? '').slice(0, LONGEST) };
  if (text.length <= LONGEST) return { kind: 'text', text };
  return { kind: 'text', text: text.slice(0, LONGEST), cut: true };
}
