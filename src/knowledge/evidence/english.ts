import type { EvidenceContent, Signs } from './content.ts';
import type { Grammar } from './grammar.ts';
import type { Verbs } from './verbs.ts';
import type { Speller, Word } from './words.ts';

/** Before these a bare or "-ing" form is something done: "had to close", "started coaching". */
const LEADS = /^(?:been|by|while|started|began|kept)$/;
const LEADS_TO = /^(?:had|managed|chose|started|began|used)$/;

/** The same in the past: opening a part they were done, though elsewhere they are nouns ("a set of rules"). */
const UNCHANGED = /^(?:set|put|cut|let|read|split|spread|shut)$/;

/** Grammar that every level shares. */
const EMPTY = new Set(
  "a an the of to in on at for with by from and or but so that this these those it its is are was were be been being have has had i i've i'd me my mine myself we us our you your he she him her his they them their who whom which what when where while as not no if then than there here also more most very just only own one up out into over after about again still now each every all some any other another will would can could".split(
    ' ',
  ),
);

/** English, of which `content/understanding/english` has the lists. */
export const ENGLISH: Grammar = {
  speller: spellerOf,
  verbs: verbsOf,
  empty: EMPTY,
  breaks:
    /,|:|\p{Extended_Pictographic}+|\s+[-–—]\s+|(?<=\s)(?=(?:but|so|because|since|while|then|until|although|though|instead|whereas|afterwards)\s)|(?<=\s)(?=and\s+(?:(?:also|then|now|later|finally|afterwards|always)\s+)?(?:i|we|he|she|they|it|[a-z]{2,}ed|told|made|took|built|wrote|taught|brought|gave|sat|went|found|set|led|ran|put|kept|met|held|drew|saw|did|got|sent|showed|chose|cut|let|heard|explain|check|coach|follow|correct)\b)/giu,
  contrast: /^(?:but|and|so|then|instead|only|just)$/,
  who: /^(?:but |and )?(?:the one who|those who|whoever) /,
  itself: /\b(?:was|is) (?:me|i)\b/,
  topic: /^(?:as for|regarding|speaking of) /,
  preposition: /^(?:to|with|for|of|from|at|in|on|by|between|among|together)$/,
  company: /^(?:and|with)$/,
  asTitle: /^as$/,
};

/** Bent forms back to the word itself: the irregular ones by list, the regular ones by their endings. */
function spellerOf({ spelling, signs }: EvidenceContent): Speller {
  const verbs = new Set(signs.act);
  return (raw) => {
    const plain = spelling.get(raw) ?? unbent(raw, verbs);
    const root = rootOf(plain);
    return { plain, root, roots: [root] };
  };
}

function unbent(word: string, verbs: ReadonlySet<string>): string {
  if (word.length < 4 || verbs.has(word)) return word;
  if (/(?:ies|ied)$/.test(word)) return `${word.slice(0, -3)}y`;
  const [, stem, ending] = /^(.{3,}?)(ing|ed|s)$/.exec(word) ?? [];
  if (stem === undefined || /(?:ss|us|is)$/.test(word)) return word;
  const once = stem.replace(/([b-df-hj-km-np-rtv-z])\1$/, '$1');
  const forms = ending === 's' ? [stem, stem.replace(/e$/, '')] : [stem, `${stem}e`, once];
  return forms.find((form) => verbs.has(form)) ?? (ending === 's' ? stem : once);
}

/** The same for the same family: "negotiate" and "negotiation". */
function rootOf(word: string): string {
  const root = word.replace(/(?:ations?|itions?|ates?|ions?|ments?|ances?|ences?|ness|ity|ive|ly|e)$/, '');
  return root.length >= 4 ? root : word;
}

function verbsOf(signs: Signs): Verbs {
  const own = new Set(signs.own);
  const acts = new Set(signs.act);
  const states = new Set(signs.stateVerb);
  const adverbs = new Set(signs.adverb);
  const ambiguous = new Set(signs.ambiguousAct);
  const small = new Set([...EMPTY, ...signs.negation]);

  const ownSubject = ({ raw }: Word): boolean => own.has(raw);
  const isState = ({ raw, plain }: Word): boolean => states.has(raw) || states.has(plain);
  const known = (word: Word): boolean => !isState(word) && acts.has(word.plain);
  const isPast = ({ raw, plain }: Word): boolean =>
    /..ed$/.test(raw) || (plain !== raw && !/(?:s|ing)$/.test(raw));
  const isLed = (words: readonly Word[], back: number): boolean => {
    const before = words[back]?.raw ?? '';
    return LEADS.test(before) || (before === 'to' && LEADS_TO.test(words[back - 1]?.raw ?? ''));
  };
  const opens = (words: readonly Word[], at: number): boolean =>
    words.slice(0, at).every(({ raw }) => adverbs.has(raw) || raw === 'and') &&
    at + 1 < words.length &&
    (UNCHANGED.test(words[at]?.raw ?? '') || !ambiguous.has(words[at]?.raw ?? ''));
  return {
    ownSubject,
    known,
    active: () => false,
    fused: () => false,
    doer: ({ raw }) =>
      /.(?:er|or)$/.test(raw) &&
      [raw.slice(0, -2), raw.slice(0, -1), `${raw.slice(0, -2)}e`].some((form) => acts.has(form)),
    doing: (words, at) => {
      const word = words[at];
      if (word === undefined || isState(word) || adverbs.has(word.raw)) return false;
      let back = at - 1;
      while (back > 0 && adverbs.has(words[back]?.raw ?? '')) back -= 1;
      const before = words[back];
      // Right after "I" stands a verb, listed or not, unless it is a small word.
      if (before !== undefined && ownSubject(before)) return !small.has(word.raw);
      if (!known(word)) return false;
      if (isPast(word)) return true;
      return isLed(words, back) || opens(words, at);
    },
  };
}
