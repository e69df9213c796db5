import { openKeyboard } from '../bots/terminal/keyboard.ts';
import type { Io } from './command.ts';

/** This process's own standard streams. `color`: bold and faint text may be used. */
export function ownStreams(noColor: boolean): Io {
  // Whoever read our output ("| head") has enough: that is no error.
  process.stdout.on('error', () => process.exit());
  const tty = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const keyboard = openKeyboard(process.stdin, process.stdout, tty);
  return {
    out: (text) => keyboard.print(text),
    during: (words, what) => keyboard.during(words, what),
    err: (text) => {
      process.stderr.write(`${text}\n`);
    },
    lines: keyboard.lines,
    tty,
    // A terminal that was never told its size says 0: a word a line would be the result.
    width: Math.min(process.stdout.columns || 80, 100),
    color: process.stdout.isTTY === true && !noColor,
    cwd: process.cwd(),
  };
}
