import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openKeyboard } from '../../../src/bots/terminal/keyboard.ts';
import { createSpinner } from '../../../src/bots/terminal/spinner.ts';

/** A terminal line as a person sees it: what was cleared is gone. */
const seen = (output: PassThrough): string =>
  String(output.read() ?? '')
    .split('\u001b[2K')
    .at(-1)
    ?.replaceAll('\u001b[1G', '') ?? '';

function waiting() {
  const output = new PassThrough();
  let tick = (): void => undefined;
  let stopped = 0;
  const spinner = createSpinner(output, (_ms, call) => {
    tick = call;
    return () => {
      stopped += 1;
    };
  });
  const pass = (frames: number): void => {
    for (let n = 0; n < frames; n += 1) tick();
  };
  return { output, spinner, pass, stopped: () => stopped };
}

let words = 'Sebentar';

describe('somebody who waits at the terminal', () => {
  it('sees nothing turn when the answer comes at once', async () => {
    const { output, spinner, pass, stopped } = waiting();
    const answered = Promise.withResolvers<string>();
    const done = spinner.during(() => words, answered.promise);
    pass(3);
    answered.resolve('jawab');
    expect(await done).toBe('jawab');
    expect(output.read()).toBeNull();
    expect(stopped()).toBe(1);
  });

  it('reads words beside a sign that turns, and finds the line empty afterwards', async () => {
    const { output, spinner, pass } = waiting();
    const answered = Promise.withResolvers<void>();
    const done = spinner.during(() => words, answered.promise);
    pass(4);
    const first = seen(output);
    pass(1);
    const second = seen(output);
    expect([first, second]).toEqual(['| Sebentar', '/ Sebentar']);
    words = 'Sedang saya baca: 500 baris';
    pass(1);
    expect(seen(output)).toBe('- Sedang saya baca: 500 baris');
    words = 'Sebentar';
    answered.resolve();
    await done;
    expect(seen(output)).toBe('');
  });

  it('gets a free line for what is printed meanwhile', async () => {
    const { output, spinner, pass } = waiting();
    const answered = Promise.withResolvers<void>();
    const done = spinner.during(() => words, answered.promise);
    pass(4);
    spinner.hide();
    output.write('pengingat\n');
    expect(seen(output)).toBe('pengingat\n');
    answered.resolve();
    await done;
    expect(output.read()).toBeNull();
  });

  it('is left with a clean line and the error when the work fails', async () => {
    const { output, spinner, pass, stopped } = waiting();
    const answered = Promise.withResolvers<void>();
    const done = spinner.during(() => words, answered.promise);
    pass(5);
    answered.reject(new Error('rusak'));
    await expect(done).rejects.toThrow('rusak');
    expect(seen(output)).toBe('');
    expect(stopped()).toBe(1);
  });

  it('finds only the conversation in a pipe', async () => {
    const output = new PassThrough();
    const keyboard = openKeyboard(new PassThrough(), output, false);
    const answered = Promise.resolve('jawab');
    expect(keyboard.during(() => words, answered)).toBe(answered);
    expect(output.read()).toBeNull();
  });
});
