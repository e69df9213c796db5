import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Translations } from '../../domain/competency/in-english.ts';

const list = z.array(z.string().min(1)).min(1);
const perLevel = z.object({ 1: list, 2: list, 3: list, 4: list, 5: list });

const signs = z.object({
  own: list,
  collective: list,
  otherAgent: list,
  negation: list,
  intention: list,
  opinion: list,
  /** Makes the whole sentence imagined. */
  condition: list,
  hearsay: list,
  praise: list,
  /** Who somebody is in an office: opens a title, which is no act. */
  role: list,
  credential: list,
  stateVerb: list,
  act: list,
  /** Also nouns or prepositions: they count only right after the own subject. */
  ambiguousAct: list,
  /** Virtues: keeping one always is a claim about character, not an act. */
  virtue: list,
  always: list,
  /** What became of a work, said without its doer. */
  outcome: list,
  /** May stand between the own subject and its verb. */
  adverb: list,
  /** Talk about the conversation itself. */
  talk: list,
  /** Asks for something: no story, where none was asked for. */
  request: list,
  order: z.object({
    verb: list,
    object: list,
    ignore: list,
    rule: list,
    machine: list,
    pretend: list,
    /** How a judgement already passed is headed: "Indikator terpenuhi: …". */
    verdict: list,
  }),
  cue: perLevel,
  modest: list,
  greeting: list,
});
/** Under the text of the indicator that they show, or under any other heading: those show the level and no one indicator. */
const phrases = z.record(z.string(), list);
const told = z.object({ 1: phrases, 2: phrases, 3: phrases, 4: phrases, 5: phrases });
const behaviours = z.object({ behaviours: z.record(z.string(), told) });
const spelling = z.object({ words: z.record(z.string(), z.string()) });

/** What tells an own act from everything else people write, as word lists. */
export type Signs = z.infer<typeof signs>;

export interface EvidenceContent {
  readonly signs: Signs;
  /** Competency code → level → indicator → how people speak of it. A code may be missing. */
  readonly behaviours: ReadonlyMap<string, z.infer<typeof told>>;
  /** Chat spelling and Javanese → plain Indonesian, a word each. */
  readonly spelling: ReadonlyMap<string, string>;
}

/** Reads `evidence.json`, `behaviours.json` and `spelling.json` of `folder` (`content/understanding`). Throws with the field's path. */
export function loadEvidenceContent(folder: string): EvidenceContent {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    signs: signs.parse(read('evidence.json')),
    behaviours: new Map(Object.entries(behaviours.parse(read('behaviours.json')).behaviours)),
    spelling: new Map(Object.entries(spelling.parse(read('spelling.json')).words)),
  };
}

/** The folder of what is read in English, in that of everything else. */
export const englishIn = (folder: string): string => join(folder, 'english');

const translations = z.object({ texts: z.record(z.string(), z.string().min(1)) });

/** Reads the dictionary's texts in English beside `folder`'s own content. */
export function loadTranslations(folder: string): Translations {
  const file: unknown = JSON.parse(readFileSync(join(englishIn(folder), 'dictionary.json'), 'utf8'));
  return new Map(Object.entries(translations.parse(file).texts));
}
