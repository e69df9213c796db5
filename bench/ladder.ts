import { type Ladder, levelOf, startLadder, type Tap, tap } from '../src/domain/assessment/ladder.ts';
import { LEVELS, type Level } from '../src/domain/competency/dictionary.ts';
import { type Random, seeded } from '../src/sample/random.ts';
import { median, type Row } from './result.ts';

const TRUTHS: readonly number[] = [0, ...LEVELS];
/** How many in a hundred stand so many levels from what the post requires. An assumption, written down in the docs. */
const SHARE_BY_DISTANCE: readonly number[] = [40, 20, 8, 2, 1, 1];

interface Figures {
  readonly median: number;
  readonly worst: number;
  /** Parts of one: settled in at most three taps, at the true level, at most one level from it. */
  readonly inThree: number;
  readonly atTruth: number;
  readonly nearTruth: number;
}

/** Simulated people: honest by their true level, but each tap is the wrong one in `noise` of the cases. */
export function ladderFigures(answerers: number, noise: number, seed: number): Figures {
  const random = seeded(seed);
  const taps: number[] = [];
  let inThree = 0;
  let atTruth = 0;
  let nearTruth = 0;
  for (let one = 0; one < answerers; one += 1) {
    const required = levelOf(random.between(1, LEVELS.length));
    const truth = truthNear(required, random);
    const settled = answered(required, (probe) => probe <= truth !== random.next() < noise);
    taps.push(settled.taps);
    if (settled.taps <= 3) inThree += 1;
    if (settled.level === truth) atTruth += 1;
    if (Math.abs(settled.level - truth) <= 1) nearTruth += 1;
  }
  return {
    median: median(taps),
    worst: Math.max(...taps),
    inThree: inThree / answerers,
    atTruth: atTruth / answerers,
    nearTruth: nearTruth / answerers,
  };
}

/** Taps to settle a level, against a form that has every level judged. */
export async function ladder(quick: boolean): Promise<Row[]> {
  const answerers = quick ? 2_000 : 100_000;
  return [0, 0.1].map((noise) => {
    const { inThree, atTruth, nearTruth, ...found } = ladderFigures(answerers, noise, 2026);
    const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
    return {
      case: `${answerers} answerers, ${percent(noise)} wrong taps: worst ${found.worst}, in three ${percent(inThree)}, true ${percent(atTruth)}, true or next to it ${percent(nearTruth)}`,
      ours: found.median,
      peer: LEVELS.length,
      unit: 'taps (median; the peer reads all five levels)',
      ratio: Number((found.median / LEVELS.length).toFixed(2)),
      goal: 'a median of two or three',
    };
  });
}

function answered(required: Level, consistent: (probe: Level) => boolean): { level: number; taps: number } {
  let rung: Ladder = startLadder(required);
  for (;;) {
    const answer: Tap = consistent(rung.probe) ? 'yes' : 'no';
    const step = tap(rung, answer);
    if (step.settled) return { level: step.level, taps: rung.taps + 1 };
    rung = step.ladder;
  }
}

function truthNear(required: Level, random: Random): number {
  const shares = TRUTHS.map((truth) => SHARE_BY_DISTANCE[Math.abs(truth - required)] ?? 0);
  let left = random.next() * shares.reduce((sum, share) => sum + share, 0);
  for (const [truth, share] of shares.entries()) {
    left -= share;
    if (left < 0) return truth;
  }
  return required;
}
