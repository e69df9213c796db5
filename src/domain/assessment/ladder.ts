import type { Level } from '../competency/dictionary.ts';

/** One tap on a level's behaviours: *Ya, konsisten* · *Kadang* · *Belum*. */
export type Tap = 'yes' | 'sometimes' | 'no';

/** What is still possible: the level is at least `low` (0 = below level 1) and at most `high`; `probe` is being asked. */
export interface Ladder {
  readonly low: 0 | Level;
  readonly high: Level;
  readonly probe: Level;
  readonly taps: number;
}

export type LadderStep =
  | { readonly settled: false; readonly ladder: Ladder }
  | { readonly settled: true; readonly level: 0 | Level };

/** Begins at the level the post requires (2 where none is set): most people are near it, so most need two taps. */
export function startLadder(required: Level | null): Ladder {
  return { low: 0, high: 5, probe: required ?? 2, taps: 0 };
}

/**
 * Up on yes, down on no or sometimes: a level counts only when its behaviours are consistent (levels are cumulative,
 * PermenPANRB 38/2017). The first steps go one level at a time; after two taps the rest is halved, so that nobody taps
 * more than four times. An odd rest is halved towards where she came from: people are rarely far from their post.
 */
export function tap(ladder: Ladder, answer: Tap): LadderStep {
  const low = answer === 'yes' ? ladder.probe : ladder.low;
  const high = answer === 'yes' ? ladder.high : below(ladder.probe);
  const taps = ladder.taps + 1;
  if (high === 0 || low >= high) return { settled: true, level: low };
  const probe = nextProbe(low, high, answer === 'yes', taps);
  return { settled: false, ladder: { low, high, probe, taps } };
}

function nextProbe(low: 0 | Level, high: Level, up: boolean, taps: number): Level {
  const middle = (low + 1 + high) / 2;
  if (taps >= 2) return levelOf(up ? Math.floor(middle) : Math.ceil(middle));
  return levelOf(up ? low + 1 : high);
}

function below(level: Level): 0 | Level {
  return level === 1 ? 0 : levelOf(level - 1);
}

/** A whole number from 1 to 5 as a level; anything else is a mistake of the caller. */
export function levelOf(value: number): Level {
  if (value === 1 || value === 2 || value === 3 || value === 4 || value === 5) return value;
  throw new RangeError(`not a level: ${value}`);
}
