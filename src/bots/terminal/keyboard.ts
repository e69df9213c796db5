import { clearLine, createInterface, cursorTo } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { createSpinner } from './spinner.ts';

export interface Keyboard {
  readonly lines: AsyncIterable<string>;
  /** Prints a block above the prompt, so that what is being typed stays whole. */
  print(text: string): void;
  /** Shows `words` while `what` takes long; on a TTY only, so that a pipe holds nothing but the conversation. */
  during<T>(words: () => string, what: Promise<T>): Promise<T>;
}

/**
 * Lines of `input`. On a TTY with a prompt and line editing (Ctrl-D or Ctrl-C ends); piped, just the lines. The prompt
 * comes back only when the next line is asked for, which is after the answer.
 */
export function openKeyboard(input: Readable, output: Writable, tty: boolean, prompt = '› '): Keyboard {
  let ask: (() => void) | undefined;
  const spinner = createSpinner(output);

  async function* lines(): AsyncGenerator<string> {
    const keys = createInterface(tty ? { input, output, prompt, terminal: true } : { input });
    const next = keys[Symbol.asyncIterator]();
    try {
      for (;;) {
        if (tty) {
          ask = () => keys.prompt(true);
          keys.prompt();
        }
        const line = await next.next();
        ask = undefined;
        if (line.done === true) return;
        yield line.value;
      }
    } finally {
      ask = undefined;
      keys.close();
    }
  }

  return {
    lines: { [Symbol.asyncIterator]: lines },
    during: (words, what) => (tty ? spinner.during(words, what) : what),
    print(text) {
      spinner.hide();
      if (ask !== undefined) {
        cursorTo(output, 0);
        clearLine(output, 0);
      }
      output.write(`${text}\n`);
      ask?.();
    },
  };
}
