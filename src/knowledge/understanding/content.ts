import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INTENTS, SLOTS } from '../../domain/dialog/typed/reading.ts';
import { contentHash, type Weights, weightsFrom } from './weights.ts';

const WEIGHTS = 'intent-weights.json';
const list = z.array(z.string().min(1));
const numbered = z.record(z.string(), z.number().int());
const named = z.record(z.string(), z.string());

const examples = z.record(z.enum(INTENTS), list.min(10));
const spelling = z.object({ words: named });
const names = z.object({ names: z.record(z.string(), list) });
const agencies = z.object({ opd: z.array(z.object({ short: z.string(), name: z.string() })) });
const certain = z.object({ openers: list, greeting: list, stop: list, thanks: list, report: list });
const time = z.object({
  ordinals: numbered,
  together: numbered,
  likened: list,
  spans: z.object({ units: list, which: list }),
  whole: list,
});
const slots = z.object({
  byIntent: z.record(z.enum(INTENTS), z.array(z.enum(SLOTS))),
  dayOnly: z.array(z.enum(INTENTS)),
  monthToo: z.array(z.enum(INTENTS)),
  cues: z.partialRecord(z.enum(INTENTS), list),
  courseCues: list,
  askedOf: list,
  broughtUp: z.object({ verbs: list, between: list }),
  skip: list,
  ends: list,
  empty: list,
  forms: named,
  anyForm: list,
  modes: named,
  otherMode: named,
  refused: list,
  through: z.partialRecord(z.enum(INTENTS), list),
  which: z.object({ people: list, relative: list }),
  free: list,
  unpaid: z.object({ not: list, between: list, pay: list }),
  atMost: list,
  formats: named,
  items: list,
  units: list,
  unitShort: named,
  forums: list,
  forumCues: list,
  noForum: list,
  company: list,
  with: list,
  topCues: list,
  muted: named,
});

export type Examples = z.infer<typeof examples>;
/** What messages say of time beyond the closed words of `domain/time/words.ts`: places of a list, spans, rhythms. */
export type TimeWords = z.infer<typeof time>;
/** Which slots belong to which intent, and the words that open and end them. */
export type SlotWords = z.infer<typeof slots>;
/** Messages that are one set phrase, and words of telling (`report`) rather than wishing. */
export type CertainWords = z.infer<typeof certain>;

/** What non-programmers edit in `content/understanding/`. */
export interface UnderstandingContent {
  /** Our own example messages for every intent: the classifier is trained on these and on nothing else. */
  readonly examples: Examples;
  /** Chat spelling and Javanese → plain Indonesian, a word each. */
  readonly spelling: ReadonlyMap<string, string>;
  /** Competency code → what people call it. */
  readonly competencies: ReadonlyMap<string, readonly string[]>;
  /** What people write for an agency, in lower case → its short name. */
  readonly agencies: ReadonlyMap<string, string>;
  readonly certain: CertainWords;
  readonly time: TimeWords;
  readonly slots: SlotWords;
  /** Null when the shipped weights were trained on other examples or spelling than these. */
  readonly weights: Weights | null;
}

/**
 * Reads `folder` (`content/understanding`) and the agencies beside it. Throws with the field's path when a file is
 * not of the expected form. Weights that do not belong to the examples are left out, never used.
 */
export function loadUnderstandingContent(folder: string): UnderstandingContent {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const read = (name: string): unknown => JSON.parse(text(name));
  const said = examples.parse(read('intents.json'));
  const words = new Map(Object.entries(spelling.parse(read('spelling.json')).words));
  const shipped = existsSync(join(folder, WEIGHTS)) ? weightsFrom(text(WEIGHTS)) : null;
  return {
    examples: said,
    spelling: words,
    competencies: new Map(Object.entries(names.parse(read('competencies.json')).names)),
    agencies: new Map(
      agencies.parse(read('../agencies.json')).opd.flatMap(({ short, name }): [string, string][] => [
        [short.toLowerCase(), short],
        [name.toLowerCase(), short],
        [short.toLowerCase().replace('kec. ', 'kecamatan '), short],
      ]),
    ),
    certain: certain.parse(read('certain.json')),
    time: time.parse(read('time.json')),
    slots: slots.parse(read('slots.json')),
    weights: shipped?.examples === contentHash(said, words) ? shipped : null,
  };
}
