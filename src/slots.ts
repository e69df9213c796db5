/** Room for so many at a time. */
export interface Slots {
  /** Takes at least one and at most `most`, and leaves `keep` free; waits until that can be. Those who wait get it in turn. */
  take(most: number, keep: number): Promise<number>;
  release(slots: number): void;
}

interface Waiting {
  readonly most: number;
  readonly keep: number;
  readonly given: (slots: number) => void;
}

export function createSlots(all: number): Slots {
  let free = all;
  const waiting: Waiting[] = [];
  const serve = (): void => {
    for (;;) {
      // Who must leave some free does not hold up those behind.
      const next = waiting.findIndex(({ keep }) => free - keep >= 1);
      const [served] = next < 0 ? [] : waiting.splice(next, 1);
      if (served === undefined) return;
      const slots = Math.min(served.most, free - served.keep);
      free -= slots;
      served.given(slots);
    }
  };
  return {
    take: (most, keep) =>
      new Promise((given) => {
        waiting.push({ most, keep, given });
        serve();
      }),
    release: (slots) => {
      free += slots;
      serve();
    },
  };
}
