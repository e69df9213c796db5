import { UNITS_OF_TEN } from '../../domain/time/words.ts';

/** A word as typed, and whether a comma, full stop or line end stands behind it. */
export interface Token {
  readonly said: string;
  /** Lower case, without signs around it. */
  readonly word: string;
  readonly closed: boolean;
}

/** The words of a message in order; signs and emoji between words close the word before. */
export function tokensOf(text: string): readonly Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’./&-]*/gu)) {
    const said = match[0].replace(/['’./&-]+$/u, '');
    const end = match.index + said.length;
    const closed = !/^[ ]*(?=[\p{L}\p{N}])/u.test(text.slice(end)) || /^[.,;:!?]/.test(text.slice(end));
    found.push({ said, word: said.toLowerCase().replace('’', "'"), closed });
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();

/** Where phrases begin, what they pass over and where they end. */
export interface PhraseRules {
  readonly cues: ReadonlySet<string>;
  readonly skip?: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  /** The longest phrase, in words. */
  readonly most: number;
  /** These go on where something follows. */
  readonly through?: ReadonlySet<string>;
  /** "ngadepin warga yang marah": behind `people` the words that begin a relative clause go on too. */
  readonly which?: { readonly people: ReadonlySet<string>; readonly relative: ReadonlySet<string> };
  /** A phrase of nothing else names nothing. */
  readonly empty?: ReadonlySet<string>;
}

/**
 * The phrase after the first cue that has one: from the word behind the cue (and behind words to skip) up to a word
 * that ends phrases, a number or a sign. Undefined when every cue is followed by nothing that names anything.
 */
export function phraseAfter(tokens: readonly Token[], rules: PhraseRules): readonly Token[] | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const cue = tokens[at];
    if (cue === undefined || !rules.cues.has(cue.word) || cue.closed) continue;
    const phrase = phraseFrom(tokens, at + 1, rules);
    if (phrase.some(({ word }) => rules.empty?.has(word) !== true)) return phrase;
  }
  return undefined;
}

function phraseFrom(
  tokens: readonly Token[],
  start: number,
  { cues, skip = NONE, ends, most, through = NONE, which }: PhraseRules,
): readonly Token[] {
  const ended = (token: Token | undefined): boolean => token === undefined || ends.has(token.word);
  let from = start;
  while (skip.has(tokens[from]?.word ?? '') || cues.has(tokens[from]?.word ?? '')) from++;
  const phrase: Token[] = [];
  for (const [n, token] of tokens.slice(from).entries()) {
    // "diklat PKA syaratnya apa": a word with -nya already asks about what was named.
    // "parkir liar di Simpang Lima" goes on, "parkir liar di forum" does not.
    const tells = which?.relative.has(token.word) === true && which.people.has(phrase.at(-1)?.word ?? '');
    const joins =
      (tells || through.has(token.word)) &&
      phrase.length > 0 &&
      !token.closed &&
      !ended(tokens[from + n + 1]);
    const owned = /^(.{3,})nya$/.exec(token.word)?.[1];
    // "pelatihan auditnya": what stands right behind the cue is named, unless it asks ("syaratnya").
    if (owned !== undefined && phrase.length === 0 && !ended(token) && !cues.has(owned) && !ends.has(owned))
      return [{ ...token, said: token.said.slice(0, -3), word: owned }];
    // "arsip delapan jp" ends before the number, "parkir Simpang Lima" has none.
    const counts = token.word in UNITS_OF_TEN && tokens[from + n + 1]?.word === 'jp';
    if (phrase.length === most || (ended(token) && !joins) || counts || /^\d|nya$/.test(token.word)) break;
    phrase.push(token);
    if (token.closed) break;
  }
  return phrase;
}

/** What is said before the first of `verbs`, back to a sign or a word that ends phrases: "sampah pasar perlu dibahas". */
export function phraseBefore(
  tokens: readonly Token[],
  { cues: verbs, skip = NONE, ends, most, empty = NONE }: PhraseRules,
): readonly Token[] | undefined {
  for (const [at, { word }] of tokens.entries()) {
    if (!verbs.has(word)) continue;
    let to = at;
    while (skip.has(tokens[to - 1]?.word ?? '')) to--;
    let from = to;
    for (let next = tokens[from - 1]; next !== undefined && to - from < most; next = tokens[from - 1]) {
      if (next.closed || ends.has(next.word)) break;
      from--;
    }
    const phrase = tokens.slice(from, to);
    if (phrase.some((one) => !empty.has(one.word))) return phrase;
  }
  return undefined;
}

/**
 * Finds a message without phrases that are refused ("bukan yang online", "webinar jangan"), and which of them were.
 */
export function refusalFinder(
  phrases: readonly string[],
  refusals: readonly string[],
): (text: string) => { readonly rest: string; readonly refused: string | undefined } {
  const any = (words: readonly string[]): string =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
  const not = `(?<![\\p{L}])(?:${any(refusals)})(?![\\p{L}])`;
  const before = `${not}(?:\\s+(?:yang|yg|sing|ingkang|usah|perlu|mau|suka|lewat|via|pakai|pake|di))*\\s+(${any(phrases)})(?![\\p{L}])`;
  const after = `(?<![\\p{L}])(${any(phrases)})(?:nya)?\\s+(?:jangan|jgn|ojo|emoh|males)(?![\\p{L}])`;
  const found = new RegExp(`${before}|${after}`, 'giu');
  return (text) => {
    let refused: string | undefined;
    const rest = text.replace(found, (_, one?: string, other?: string) => {
      refused = (one ?? other)?.toLowerCase();
      return ' ';
    });
    return { rest, refused };
  };
}

/** Whether one of the phrases stands in the message as whole words; the longest that does. */
export function longestOf(text: string, phrases: Iterable<string>): string | undefined {
  // "komunikasiku", "daringnya", "pdf-e": the ending says whose, not what.
  const bare = text.replace(
    /(?:(\p{L}{4,})(?:ku|mu|nya|ne|ipun)|(\p{L}{3,})-(?:nya|ne|e|ipun))(?!\p{L})/giu,
    '$1$2',
  );
  const flat = ` ${`${text} ${bare}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'.-]+/gu, ' ')
    .replace(/[.](?= |$)/g, '')} `;
  let best: string | undefined;
  for (const phrase of phrases) {
    if (flat.includes(` ${phrase} `) && phrase.length > (best?.length ?? 0)) best = phrase;
  }
  return best;
}
