import { type Language, type Term, termsOf } from '../language/terms.ts';
import { vocabularyOf } from '../retrieval/index/likeness.ts';
import type { PassageEntry, PassageFile } from './content.ts';

export interface Scored {
  /** null: what is known to have no answer. */
  readonly entry: PassageEntry | null;
  /** 0 to 1. */
  readonly score: number;
  /** Asked word for word as it is listed there. */
  readonly listed?: boolean;
}

/** What one question or a passage's own words are compared by: numbers of the vocabulary. */
type Bag = readonly number[];

/** How much the nearest question counts beside the passage as a whole. */
const QUESTION = 0.75;
/** One word alone is any question's that holds it ("kok rendah"), but for one that is about nothing else. */
const ALONE = 0.9;
/** The weight of one rare word, or of two common ones. */
const ENOUGH = 2.4;

/**
 * Ranks passages by how well each one's questions, title and text cover the words of a question, and how well the
 * question covers the nearest of them: one shared word in a long question is not enough, and neither is one in a short.
 */
export function passageScorer(
  { passages, unanswered }: PassageFile,
  language: Language,
): (question: string) => readonly Scored[] {
  const bags: readonly {
    entry: PassageEntry | null;
    questions: readonly Term[][];
    whole: readonly Term[];
  }[] = [
    ...passages.map((entry) => ({
      entry,
      questions: [...entry.questions, entry.title.id, entry.title.en].map((text) => termsOf(text, language)),
      whole: termsOf(
        [entry.title.id, entry.text.id, entry.title.en, entry.text.en, ...entry.questions].join(' '),
        language,
      ),
    })),
    {
      entry: null,
      questions: unanswered.map((text) => termsOf(text, language)),
      whole: termsOf(unanswered.join(' '), language),
    },
  ];
  const vocabulary = vocabularyOf(
    bags.flatMap(({ whole }) => whole),
    language.idvec,
  );
  const numbered = (terms: readonly Term[]): Bag => [
    ...new Set(terms.map(({ key }) => vocabulary.at(key)).filter((at) => at !== undefined)),
  ];
  const known = bags.map(({ entry, questions, whole }) => ({
    entry,
    questions: questions.map(numbered).filter((bag) => bag.length > 0),
    whole: numbered(whole),
  }));
  const rarity = raritiesOf(
    known.map(({ whole }) => whole),
    vocabulary.size,
  );
  const unseen = Math.log(1 + known.length);

  return (question) => {
    const terms = distinct(termsOf(question, language));
    if (terms.length === 0) return [];
    const asked = terms.map((term) => {
      const own = vocabulary.at(term.key);
      return {
        like: vocabulary.likeness(term),
        weight: own === undefined ? unseen : (rarity[own] ?? unseen),
      };
    });
    // "JP saya berapa" holds one common word: that is too little to be any question's.
    const told = Math.min(1, asked.reduce((sum, { weight }) => sum + weight, 0) / ENOUGH);
    return known
      .map(({ entry, questions, whole }) => {
        const nearest = Math.max(
          ...questions.map((bag) => Math.sqrt(covered(asked, bag) * covers(asked, bag, rarity))),
        );
        const near = QUESTION * nearest + (1 - QUESTION) * covered(asked, whole);
        return { entry, score: terms.length > 1 || near >= ALONE ? told * near : 0 };
      })
      .sort((a, b) => b.score - a.score);
  };
}

interface Asked {
  readonly like: Float32Array;
  readonly weight: number;
}

const nearestIn = (like: Float32Array, bag: Bag): number =>
  bag.reduce((best, at) => Math.max(best, like[at] ?? 0), 0);

/** Share of the question's words, by weight, that the bag has. */
function covered(asked: readonly Asked[], bag: Bag): number {
  let [sum, all] = [0, 0];
  for (const { like, weight } of asked) {
    sum += weight * nearestIn(like, bag);
    all += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** Share of the bag's words, by weight, that the question has. */
function covers(asked: readonly Asked[], bag: Bag, rarity: readonly number[]): number {
  let [sum, all] = [0, 0];
  for (const at of bag) {
    const weight = rarity[at] ?? 0;
    sum += weight * asked.reduce((best, { like }) => Math.max(best, like[at] ?? 0), 0);
    all += weight;
  }
  return all === 0 ? 0 : sum / all;
}

function raritiesOf(bags: readonly Bag[], size: number): readonly number[] {
  const holding = new Array<number>(size).fill(0);
  for (const bag of bags) for (const at of bag) holding[at] = (holding[at] ?? 0) + 1;
  return holding.map((count) => Math.log(1 + bags.length / (1 + count)));
}

function distinct(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<string>();
  return terms.filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined);
}
