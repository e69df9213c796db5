import { stem } from '../understanding/plain-words.ts';
import type { Signs } from './content.ts';
import { rootsOf } from './roots.ts';
import type { Word } from './words.ts';

/** Tells verbs of doing from other words, by list and by form. */
export interface Verbs {
  /** The word at `at` says what somebody does; some verbs are nouns unless the own subject stands before them. */
  readonly doing: (words: readonly Word[], at: number) => boolean;
  /** On the list, as it stands or under affixes. */
  readonly known: (word: Word) => boolean;
  /** "me-" in any register: its subject stands before it, so that "staf saya memeriksa" is not the own act. */
  readonly active: (word: Word) => boolean;
  /** The own subject fused with its verb: "kutaruh", "takcatat". */
  readonly fused: (word: Word) => boolean;
  readonly ownSubject: (word: Word) => boolean;
  /** A noun for who does it: "penyusun", "coordinator". */
  readonly doer: (word: Word) => boolean;
}

const ACTIVE = /^(?:me(?:m|n|ng|ny)?|nge|ng|ny)[a-z]{4,}$/;
const FUSED = /^(?:ku|tak|dak)-?(?=[a-z]{4})/;
/** Nouns made of verbs ("laporan", "pengawas", "rencananya") and verbs whose doer is another ("diperiksa"). */
const NOT_DOING = /^(?:di|pe[nmr]?g?|ke)[a-z]{4,}|(?<!k)an$|(?<!kan)nya$/;
const WITH_OBJECT = /^[a-z]{3,}(?:kan|aken|in|ke|no)$/;
/** After the formal negation "tak": what is denied, not done. */
const DENIED =
  /^(?:pernah|ada|bisa|mau|tahu|perlu|usah|boleh|sempat|mungkin|lagi|akan|hanya|sekali|sedikit|jarang|punya|paham|sampai|apa|enak|kenal|ikut|peduli|terlalu|begitu|me[a-z]+|ber[a-z]+|ter[a-z]+|di[a-z]+)$/;

export function verbsOf(signs: Signs): Verbs {
  const own = new Set(signs.own);
  const acts = new Set(signs.act);
  const roots = new Set(signs.act.map(stem));
  const ambiguous = new Set(signs.ambiguousAct);
  const states = new Set(signs.stateVerb);
  const modest = new Set(signs.modest);
  const adverbs = new Set(signs.adverb);

  const ownSubject = (word: Word): boolean => own.has(word.raw) || own.has(word.plain);
  const isState = (word: Word): boolean => states.has(word.raw) || states.has(word.plain);
  const known = (word: Word): boolean => {
    if (isState(word)) return false;
    const forms = [word.raw, word.plain, word.raw.replace(FUSED, '')];
    if (forms.some((form) => acts.has(form))) return true;
    // A bare word is a verb only when it is listed so: "jalan" is a street, "jalankan" is done.
    return forms.some(
      (form) => !NOT_DOING.test(form) && rootsOf(form).some((root) => root !== form && roots.has(root)),
    );
  };
  const active = (word: Word): boolean =>
    ACTIVE.test(word.plain) && !isState(word) && !/(?<!k)an$/.test(word.plain);
  return {
    ownSubject,
    known,
    active,
    fused: (word) => FUSED.test(word.raw) && known(word),
    doer: ({ plain }) =>
      /^pe[a-z]{4,}(?<!an|kan|i)$/.test(plain) &&
      [...rootsOf(plain), plain.replace(/^pem(?:b|p)?er/, '')].some(
        (root) => root !== plain && roots.has(root),
      ),
    doing: (words, at) => {
      const word = words[at];
      if (word === undefined || isState(word)) return false;
      if (words[at - 1]?.raw === 'tak') return word.raw.length >= 4 && !DENIED.test(word.raw);
      let back = at - 1;
      while (back > 0 && adverbs.has(words[back]?.plain ?? '')) back -= 1;
      const before = words[back];
      const mine = before !== undefined && ownSubject(before);
      const opens = words.slice(0, at).every((each) => adverbs.has(each.plain) || modest.has(each.raw));
      if (ambiguous.has(word.raw)) return mine || (at > 0 && opens && at + 1 < words.length);
      return known(word) || active(word) || (mine && WITH_OBJECT.test(word.plain) && !/^di/.test(word.plain));
    },
  };
}
