import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INTENTS } from '../../domain/dialog/reading.ts';

const examples = z.record(z.enum(INTENTS), z.array(z.string().min(1)).min(10));
const spelling = z.object({ words: z.record(z.string(), z.string()) });
const names = z.object({ names: z.record(z.string(), z.array(z.string())) });

/** What non-programmers edit in `content/understanding/`. */
export interface UnderstandingContent {
  /** Our own example messages for every intent: the classifier is trained on these and on nothing else. */
  readonly examples: z.infer<typeof examples>;
  /** Chat spelling and Javanese → plain Indonesian, a word each. */
  readonly spelling: ReadonlyMap<string, string>;
  /** Competency code → what people call it. */
  readonly competencies: ReadonlyMap<string, readonly string[]>;
}

/** Reads `folder` (`content/understanding`). Throws with the field's path when a file is not of the expected form. */
export function loadUnderstandingContent(folder: string): UnderstandingContent {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    examples: examples.parse(read('intents.json')),
    spelling: new Map(Object.entries(spelling.parse(read('spelling.json')).words)),
    competencies: new Map(Object.entries(names.parse(read('competencies.json')).names)),
  };
}
