import { INTENTS, type Intent } from '../../domain/dialog/typed/reading.ts';
import { classifierOf, softmax } from './classifier.ts';
import { type Features, featuresOf } from './features.ts';
import { plainWords } from './plain-words.ts';
import { contentHash, type Weights } from './weights.ts';

const ROUNDS = 24;
const RATE = 0.5;
/** Keeps single words from deciding alone: shrinks a weight each time it is touched. */
const SHRINK = 1e-4;
/** A feature none of whose weights reaches this decides nothing in a message and is not shipped. */
const NEGLIGIBLE = 0.02;
const FOLDS = 5;

interface Example {
  readonly intent: Intent;
  readonly features: Features;
}
type Fitted = Pick<Weights, 'columns' | 'cells' | 'scale' | 'rarity' | 'unseen'>;
interface Row {
  readonly target: number;
  readonly cells: readonly { readonly at: number; readonly value: number }[];
}

/** Trains on our own examples (seconds, synchronously) and calibrates by cross-validation. Same input, same weights. */
export function trainWeights(
  examples: Readonly<Record<Intent, readonly string[]>>,
  spelling: ReadonlyMap<string, string>,
): Weights {
  const all = examplesOf(examples, spelling);
  return {
    ...solve(all),
    temperature: temperatureOf(heldOut(all)),
    examples: contentHash(examples, spelling),
  };
}

/** Every example as the classifier sees it. */
export function examplesOf(
  examples: Readonly<Record<Intent, readonly string[]>>,
  spelling: ReadonlyMap<string, string>,
): readonly Example[] {
  return INTENTS.flatMap((intent) =>
    examples[intent].map((text) => ({ intent, features: featuresOf(plainWords(text, spelling)) })),
  );
}

/** For each example what a classifier trained without its fold thinks: unscaled by temperature. */
export function heldOut(
  all: readonly Example[],
): readonly { target: Intent; shares: ReadonlyMap<Intent, number> }[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = solve(all.filter((_, at) => at % FOLDS !== fold));
    const classify = classifierOf({ ...weights, temperature: 1, examples: '' });
    return all
      .filter((_, at) => at % FOLDS === fold)
      .map(({ intent, features }) => ({
        target: intent,
        shares: new Map(classify(features).map((guess) => [guess.intent, guess.probability])),
      }));
  });
}

/** The temperature under which held-out examples were most likely (log loss), to two digits. */
function temperatureOf(guesses: ReturnType<typeof heldOut>): number {
  const loss = (temperature: number): number => {
    let sum = 0;
    for (const { target, shares } of guesses) {
      let total = 0;
      for (const share of shares.values()) total += share ** (1 / temperature);
      sum -= Math.log(((shares.get(target) ?? 0) ** (1 / temperature) + 1e-12) / total);
    }
    return sum;
  };
  let best = 1;
  for (let step = 20; step <= 150; step++) if (loss(step / 100) < loss(best)) best = step / 100;
  return best;
}

/** Multinomial logistic regression with Adagrad; the order comes from a small congruential generator. */
function solve(examples: readonly Example[]): Fitted {
  const seen = new Map<string, number>();
  for (const { features } of examples) {
    for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const rarityOf = (count: number): number => Math.round(16 * Math.log(1 + examples.length / count));
  const column = new Map([...seen.keys()].map((name, at) => [name, at]));
  const rows = examples.map(({ intent, features }) => {
    const cells = [...features].map(([name, kind]) => ({
      at: column.get(name) ?? 0,
      value: kind * rarityOf(seen.get(name) ?? 1),
    }));
    const length = Math.sqrt(cells.reduce((sum, { value }) => sum + value * value, 0)) || 1;
    return {
      target: INTENTS.indexOf(intent),
      cells: cells.map(({ at, value }) => ({ at, value: value / length })),
    };
  });
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
  const kept = quantised(column, weights, classes);
  return {
    ...kept,
    rarity: Uint8Array.from([...kept.columns.keys()].map((name) => rarityOf(seen.get(name) ?? 1))),
    unseen: rarityOf(1),
  };
}

/** One Adagrad step on one example. */
function learn({ target, cells }: Row, weights: Float64Array, squares: Float64Array, classes: number): void {
  const sums = new Float64Array(classes);
  for (const { at, value } of cells) {
    for (let k = 0; k < classes; k++) sums[k] = (sums[k] ?? 0) + (weights[at * classes + k] ?? 0) * value;
  }
  const chances = softmax(sums);
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

/** A signed byte a weight, without the features that decide nothing. */
function quantised(
  column: ReadonlyMap<string, number>,
  weights: Float64Array,
  classes: number,
): Pick<Weights, 'columns' | 'cells' | 'scale'> {
  const largest = (at: number): number =>
    weights.subarray(at * classes, (at + 1) * classes).reduce((top, w) => Math.max(top, Math.abs(w)), 0);
  const kept = [...column].filter(([, at]) => largest(at) >= NEGLIGIBLE);
  const scale = kept.reduce((top, [, at]) => Math.max(top, largest(at)), 1e-9) / 127;
  const cells = new Int8Array(kept.length * classes);
  kept.forEach(([, at], to) => {
    for (let k = 0; k < classes; k++) {
      cells[to * classes + k] = Math.round((weights[at * classes + k] ?? 0) / scale);
    }
  });
  return { columns: new Map(kept.map(([name], at) => [name, at])), cells, scale };
}
