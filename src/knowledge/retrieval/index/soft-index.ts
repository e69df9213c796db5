import type { Idvec } from '../../language/idvec.ts';
import type { Term } from '../../language/terms.ts';
import { type Vocabulary, vocabularyOf } from './likeness.ts';

/** Something to be found: what it is called, what it says, and phrases each of which may answer a request alone. */
export interface Passages {
  readonly title: readonly Term[];
  readonly body: readonly Term[];
  readonly phrases: readonly (readonly Term[])[];
}

/** A word of a request with other words for it; the likeness of a synonym counts a little less. */
export interface Wanted {
  readonly term: Term;
  readonly synonyms: readonly Pick<Term, 'key' | 'row' | 'plain'>[];
}

/** How far a request is answered by one document. */
export interface Match {
  /** Sum over the request's words of their best likeness in the document, weighted by what a word tells. */
  readonly words: number;
  /** The best share of one phrase (title or alias) that the request covers, 0–1. */
  readonly phrase: number;
  /** The best sum over the request's words inside one single phrase. */
  readonly together: number;
}

export interface SoftIndex {
  readonly vocabulary: Vocabulary;
  /** Matches of every document, in order. */
  match(request: readonly Wanted[]): readonly Match[];
  /** The best likeness of each word of the request in one document, 0–1. */
  explain(request: readonly Wanted[], document: number): readonly number[];
  /** What share of the request's weight one document answers, 0–1. */
  coverage(request: readonly Wanted[], document: number): number;
  /** How much a word of a request tells, 0–1. */
  tells(wanted: Wanted): number;
}

/** A synonym is a guess of ours, not the person's word. */
const SYNONYM = 0.85;
/** A word in a phrase or body against one in the title. */
const FIELD = { title: 1, body: 0.9, phrase: 0.9 };
/** The weight of a word that no vector knows: a name or a term of art, so a rare one. */
const UNKNOWN = 1;

interface Field {
  readonly at: number;
  readonly weight: number;
}

/**
 * Per-word best similarity ("late interaction"): each word of the request looks for its own best answer.
 * @param total how many documents there are, where these are only those worth a look: what all of them hold is rare all the same.
 */
export function softIndex(
  documents: readonly Passages[],
  idvec: Idvec,
  total: number = documents.length,
): SoftIndex {
  const vocabulary = vocabularyOf(documents.flatMap(allTerms), idvec);
  const fields = documents.map((document) => fieldsOf(document, vocabulary));
  const phrases = documents.map(({ title, phrases: more }) =>
    [title, ...more].map((phrase) => numbersOf(phrase, vocabulary)).filter((phrase) => phrase.length > 0),
  );
  const rarity = rarityOf(fields, vocabulary.size, total);

  // A request asks for the same words many times: to rank, to explain, to decide whether anything fits.
  const remembered = new WeakMap<Wanted, Float32Array>();
  const likenessOf = (wanted: Wanted): Float32Array => {
    const known = remembered.get(wanted);
    if (known !== undefined) return known;
    const like = likenessTo(wanted);
    remembered.set(wanted, like);
    return like;
  };
  const likenessTo = ({ term, synonyms }: Wanted): Float32Array => {
    const like = vocabulary.likeness(term);
    for (const synonym of synonyms) {
      const other = vocabulary.likeness(synonym);
      for (let at = 0; at < like.length; at++) like[at] = Math.max(like[at] ?? 0, SYNONYM * (other[at] ?? 0));
    }
    return like;
  };
  const tells = ({ term }: Wanted): number => (term.row >= 0 ? Math.sqrt(idvec.weight(term.row)) : UNKNOWN);
  const best = (like: Float32Array, document: number): number => {
    let most = 0;
    for (const { at, weight } of fields[document] ?? [])
      most = Math.max(most, (like[at] ?? 0) * (rarity[at] ?? 0) * weight);
    return most;
  };
  const plain = (like: Float32Array, document: number): number => {
    let most = 0;
    for (const { at } of fields[document] ?? []) most = Math.max(most, like[at] ?? 0);
    return most;
  };

  return {
    vocabulary,
    tells,
    match(request) {
      const likes = request.map(likenessOf);
      const weights = request.map(tells);
      const covered = new Float32Array(vocabulary.size);
      for (const like of likes)
        for (let at = 0; at < like.length; at++) covered[at] = Math.max(covered[at] ?? 0, like[at] ?? 0);
      return documents.map((_, document) => {
        let words = 0;
        for (const [n, like] of likes.entries()) words += (weights[n] ?? 0) * best(like, document);
        let phrase = 0;
        let together = 0;
        for (const numbers of phrases[document] ?? []) {
          phrase = Math.max(phrase, shareOf(numbers, covered, rarity));
          together = Math.max(together, sumOf(numbers, likes, weights, rarity));
        }
        return { words, phrase, together };
      });
    },
    explain: (request, document) => request.map((wanted) => plain(likenessOf(wanted), document)),
    coverage(request, document) {
      let whole = 0;
      let answered = 0;
      for (const wanted of request) {
        whole += tells(wanted);
        answered += tells(wanted) * plain(likenessOf(wanted), document);
      }
      return whole === 0 ? 0 : answered / whole;
    },
  };
}

/** A phrase of one word answers less than one of three that is covered as well. */
const SHORT = 1.5;

function shareOf(numbers: readonly number[], covered: Float32Array, rarity: Float32Array): number {
  let whole = SHORT;
  let answered = 0;
  for (const at of numbers) {
    whole += rarity[at] ?? 0;
    answered += (rarity[at] ?? 0) * (covered[at] ?? 0) ** 2;
  }
  return answered / whole;
}

function sumOf(
  numbers: readonly number[],
  likes: readonly Float32Array[],
  weights: readonly number[],
  rarity: Float32Array,
): number {
  let sum = 0;
  for (const [n, like] of likes.entries()) {
    let most = 0;
    for (const at of numbers) most = Math.max(most, (like[at] ?? 0) * (rarity[at] ?? 0));
    sum += (weights[n] ?? 0) * most;
  }
  return sum;
}

const allTerms = ({ title, body, phrases }: Passages): Term[] => [...title, ...body, ...phrases.flat()];

const numbersOf = (terms: readonly Term[], vocabulary: Vocabulary): number[] => [
  ...new Set(terms.map(({ key }) => vocabulary.at(key)).filter((at) => at !== undefined)),
];

function fieldsOf({ title, body, phrases }: Passages, vocabulary: Vocabulary): Field[] {
  const weights = new Map<number, number>();
  const add = (terms: readonly Term[], weight: number): void => {
    for (const at of numbersOf(terms, vocabulary)) weights.set(at, Math.max(weights.get(at) ?? 0, weight));
  };
  add(title, FIELD.title);
  add(body, FIELD.body);
  add(phrases.flat(), FIELD.phrase);
  return [...weights].map(([at, weight]) => ({ at, weight }));
}

/** Inverse document frequency, scaled to a mean of one. */
function rarityOf(fields: readonly (readonly Field[])[], size: number, total: number): Float32Array {
  const rarity = new Float32Array(size);
  for (const document of fields) for (const { at } of document) rarity[at] = (rarity[at] ?? 0) + 1;
  let sum = 0;
  for (let at = 0; at < size; at++) {
    const held = rarity[at] ?? 0;
    rarity[at] = Math.log(1 + (total - held + 0.5) / (held + 0.5));
    sum += rarity[at] ?? 0;
  }
  const mean = sum / Math.max(1, size);
  for (let at = 0; at < size; at++) rarity[at] = (rarity[at] ?? 0) / mean;
  return rarity;
}
