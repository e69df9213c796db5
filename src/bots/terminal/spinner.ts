import { clearLine, cursorTo } from 'node:readline';
import type { Writable } from 'node:stream';

/** A quarter turn each. ASCII: every terminal and every screen reader has these. */
const FRAMES = ['|', '/', '-', '\\'] as const;
const FRAME_MS = 120;
/** Frames that pass unseen: most answers take less, and a flicker would only disturb. */
const PATIENCE = 4;

/** Calls `tick` every `ms` milliseconds until the function that it returns is called. */
export type Every = (ms: number, tick: () => void) => () => void;

const byTimer: Every = (ms, tick) => {
  const timer = setInterval(tick, ms);
  return () => clearInterval(timer);
};

export interface Spinner {
  /** Shows `words`, asked for anew each time, and a turning sign while `what` takes long. Ends as `what` ends, and leaves nothing on the screen. */
  during<T>(words: () => string, what: Promise<T>): Promise<T>;
  /** Frees the line for something else to be printed; the sign comes back below it while the work goes on. */
  hide(): void;
}

/** The last line of a terminal that turns while somebody waits. The words say it all: the sign only shows life. */
export function createSpinner(output: Writable, every: Every = byTimer): Spinner {
  let shown = false;
  const hide = (): void => {
    if (!shown) return;
    shown = false;
    cursorTo(output, 0);
    clearLine(output, 0);
  };
  return {
    hide,
    async during(words, what) {
      let frame = 0;
      const stop = every(FRAME_MS, () => {
        frame += 1;
        if (frame < PATIENCE) return;
        hide();
        output.write(`${FRAMES[frame % FRAMES.length] ?? ''} ${words()}`);
        shown = true;
      });
      try {
        return await what;
      } finally {
        stop();
        hide();
      }
    },
  };
}
