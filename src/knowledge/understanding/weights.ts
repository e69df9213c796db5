import { createHash } from 'node:crypto';
import { z } from 'zod';
import { INTENTS } from '../../domain/dialog/typed/reading.ts';
import { FEATURES_VERSION } from './features.ts';

const file = z.object({
  note: z.string(),
  examples: z.string(),
  temperature: z.number().positive(),
  scale: z.number().positive(),
  features: z.string(),
  unseen: z.number().int().positive(),
  rarity: z.base64(),
  cells: z.base64(),
});

/** Trained weights, a signed byte each: `cells[column × 31 + intent] × scale`. */
export interface Weights {
  /** `contentHash` of what they were trained on. */
  readonly examples: string;
  readonly temperature: number;
  readonly scale: number;
  readonly columns: ReadonlyMap<string, number>;
  /** How rare each feature is among the examples (inverse document frequency, sixteenths); `unseen`: of any other. */
  readonly rarity: Uint8Array;
  readonly unseen: number;
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

/** Reads `intent-weights.json`; null when it was written by another version or its cells do not fit. */
export function weightsFrom(text: string): Weights | null {
  const parsed = file.safeParse(JSON.parse(text));
  if (!parsed.success) return null;
  const { examples, temperature, scale, unseen, features, ...packed } = parsed.data;
  const names = features.split('\n');
  const bytes = Buffer.from(packed.cells, 'base64');
  const rarity = Buffer.from(packed.rarity, 'base64');
  if (bytes.length !== names.length * INTENTS.length || rarity.length !== names.length) return null;
  return {
    examples,
    temperature,
    scale,
    columns: new Map(names.map((name, column) => [name, column])),
    rarity,
    unseen,
    cells: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  };
}

export function weightsText(weights: Weights): string {
  const { examples, temperature, scale, columns, rarity, unseen, cells } = weights;
  return `${JSON.stringify({
    note: 'Made by `npm run train` from intents.json and spelling.json. Do not edit.',
    examples,
    temperature,
    scale,
    unseen,
    features: [...columns.keys()].join('\n'),
    rarity: Buffer.from(rarity).toString('base64'),
    cells: Buffer.from(cells.buffer, cells.byteOffset, cells.length).toString('base64'),
  })}\n`;
}
