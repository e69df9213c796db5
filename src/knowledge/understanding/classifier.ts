import { INTENTS, type Intent } from '../../domain/dialog/typed/reading.ts';
import type { Features } from './features.ts';
import type { Weights } from './weights.ts';

export interface Guess {
  readonly intent: Intent;
  /** 0 to 1; all guesses of one message add up to 1. */
  readonly probability: number;
}
/** Best first. */
export type Classifier = (features: Features) => readonly Guess[];

/** A linear classifier over named features; the temperature makes its shares probabilities. */
export function classifierOf(weights: Weights): Classifier {
  const classes = INTENTS.length;
  return (features) => {
    const sums = new Float64Array(classes);
    let square = 0;
    for (const [name, kind] of features) {
      const column = weights.columns.get(name);
      const value = kind * (column === undefined ? weights.unseen : (weights.rarity[column] ?? 0));
      // Unseen words have no weight, but their length makes the message less certain.
      square += value * value;
      if (column === undefined) continue;
      const start = column * classes;
      for (let k = 0; k < classes; k++) sums[k] = (sums[k] ?? 0) + (weights.cells[start + k] ?? 0) * value;
    }
    const factor = weights.scale / (weights.temperature * (Math.sqrt(square) || 1));
    const chances = softmax(sums.map((sum) => sum * factor));
    return INTENTS.map((intent, k) => ({ intent, probability: chances[k] ?? 0 })).sort(
      (a, b) => b.probability - a.probability,
    );
  };
}

export function softmax(sums: Float64Array): Float64Array {
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}
