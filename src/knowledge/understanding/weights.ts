import { createHash } from 'node:crypto';
import { z } from 'zod';
import { INTENTS } from '../../domain/dialog/reading.ts';
import { FEATURES_VERSION } from './features.ts';

const file = z.object({
  note: z.string(),
  examples: z.string(),
  temperature: z.number().positive(),
  scale: z.number().positive(),
  features: z.string(),
  cells: z.base64(),
});

/** Trained weights, a signed byte each: `cells[column × 31 + intent] × scale`. */
export interface Weights {
  /** `contentHash` of what they were trained on. */
  readonly examples: string;
  readonly temperature: number;
  readonly scale: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly cells: Int8Array;
}

/** Hash of everything the weights depend on: examples, spelling and the way features are made. */
export function contentHash(
  examples: Readonly<Record<string, readonly string[]>>,
  spelling: ReadonlyMap<string, string>,
): string {
  const said = INTENTS.map((intent) => examples[intent]);
  return createHash('sha256')
    .update(JSON.stringify([FEATURES_VERSION, said, [...spelling]]))
    .digest('hex');
}

/** Reads `intent-weights.json`; null when its cells do not fit its features (a truncated file). */
export function weightsFrom(text: string): Weights | null {
  const { examples, temperature, scale, features, cells } = file.parse(JSON.parse(text));
  const names = features.split('\n');
  const bytes = Buffer.from(cells, 'base64');
  if (bytes.length !== names.length * INTENTS.length) return null;
  return {
    examples,
    temperature,
    scale,
    columns: new Map(names.map((name, column) => [name, column])),
    cells: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  };
}

export function weightsText(weights: Weights): string {
  const { examples, temperature, scale, columns, cells } = weights;
  return `${JSON.stringify({
    note: 'Made by `npm run train` from intents.json and spelling.json. Do not edit.',
    examples,
    temperature,
    scale,
    features: [...columns.keys()].join('\n'),
    cells: Buffer.from(cells.buffer, cells.byteOffset, cells.length).toString('base64'),
  })}\n`;
}
