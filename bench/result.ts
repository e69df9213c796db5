/** One line of a benchmark: ours and a peer doing the same work, measured in turn in the same run. */
export interface Row {
  readonly case: string;
  readonly ours: number;
  readonly peer: number;
  readonly unit: string;
  /** ours / peer; below 1 is faster where the unit is a time. */
  readonly ratio: number;
  /** What we aim at, in words. */
  readonly goal: string;
}

/** The middle of several figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that `work` takes by the wall. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs both in turn, ours first, `rounds` times after one that is not counted. */
export async function inTurn(
  rounds: number,
  ours: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<{ ours: number; peer: number }> {
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [a, b] = [await ours(), await peer()];
    if (round > 0) {
      mine.push(a);
      theirs.push(b);
    }
  }
  return { ours: median(mine), peer: median(theirs) };
}
