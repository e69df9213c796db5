import { INTENTS, type Intent } from '../../domain/dialog/reading.ts';
import type { Features } from './features.ts';

export interface Guess {
  readonly intent: Intent;
  /** 0 to 1; all guesses of one message add up to 1. */
  readonly probability: number;
}
export type Classifier = (features: Features) => readonly Guess[];

const ROUNDS = 24;
const RATE = 0.5;
/** Keeps single words from deciding alone: shrinks a weight each time it is touched. */
const SHRINK = 1e-4;

/**
 * Multinomial logistic regression with Adagrad over sparse features. Deterministic: the order is fixed by a small
 * congruential generator, so the same examples always make the same classifier. Under a second for a thousand.
 */
export function train(
  examples: readonly { readonly intent: Intent; readonly features: Features }[],
): Classifier {
  const column = new Map<string, number>();
  const rows = examples.map(({ intent, features }) => ({
    target: INTENTS.indexOf(intent),
    cells: [...features].map(([name, value]) => {
      const at = column.get(name) ?? column.size;
      column.set(name, at);
      return { at, value };
    }),
  }));
  const classes = INTENTS.length;
  const weights = new Float64Array(column.size * classes);
  const squares = new Float64Array(column.size * classes).fill(1e-3);
  let seed = 20_261_124;
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = rows.length - 1; i > 0; i--) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const j = seed % (i + 1);
      const [a, b] = [rows[i], rows[j]];
      if (a !== undefined && b !== undefined) [rows[i], rows[j]] = [b, a];
    }
    for (const row of rows) learn(row, weights, squares, classes);
  }
  return (features) => {
    const cells: { at: number; value: number }[] = [];
    for (const [name, value] of features) {
      const at = column.get(name);
      if (at !== undefined) cells.push({ at, value });
    }
    const chances = softmax(scores(weights, cells, classes));
    return INTENTS.map((intent, k) => ({ intent, probability: chances[k] ?? 0 })).sort(
      (a, b) => b.probability - a.probability,
    );
  };
}

interface Row {
  readonly target: number;
  readonly cells: readonly { readonly at: number; readonly value: number }[];
}

/** One Adagrad step on one example. */
function learn({ target, cells }: Row, weights: Float64Array, squares: Float64Array, classes: number): void {
  const chances = softmax(scores(weights, cells, classes));
  for (let k = 0; k < classes; k++) {
    const error = (chances[k] ?? 0) - (k === target ? 1 : 0);
    if (Math.abs(error) < 1e-3) continue;
    for (const { at, value } of cells) {
      const cell = at * classes + k;
      const slope = error * value + SHRINK * (weights[cell] ?? 0);
      const square = (squares[cell] ?? 0) + slope * slope;
      squares[cell] = square;
      weights[cell] = (weights[cell] ?? 0) - (RATE * slope) / Math.sqrt(square + 1);
    }
  }
}

function scores(
  weights: Float64Array,
  cells: readonly { readonly at: number; readonly value: number }[],
  classes: number,
): Float64Array {
  const sums = new Float64Array(classes);
  for (const { at, value } of cells) {
    const start = at * classes;
    for (let k = 0; k < classes; k++) sums[k] = (sums[k] ?? 0) + (weights[start + k] ?? 0) * value;
  }
  return sums;
}

function softmax(sums: Float64Array): Float64Array {
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}
