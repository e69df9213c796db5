/** Endings that carry grammar, not meaning: Indonesian first, then Javanese. Longest first. */
const SUFFIX = /(?:annya|kannya|kanlah|anku|ipun|aken|kan|nya|lah|kah|ake|ku|mu|an|i|e)$/;
const PREFIX = /^(?:dipun|meng|meny|mem|men|peng|peny|pem|pen|ber|ter|nge|nya|ny|di|me|ng)/;

/**
 * A message as plain Indonesian words: lower case, emoji that say something as words, doubled words once
 * ("teman2", "kanca-kanca"), stretched letters shortened ("lanjooot"), chat spelling and Javanese translated.
 */
export function plainWords(text: string, spelling: ReadonlyMap<string, string>): string[] {
  const flat = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:🙏|👍)/gu, ' makasih ')
    .replace(/krs[\s-]?\d+/g, ' kodekursus ')
    .replace(/📎/gu, ' lampiran ')
    .replace(/([a-z])\1{2,}/g, '$1');
  const words: string[] = [];
  for (const raw of flat.match(/[a-z0-9']+(?:-[a-z]+)*/g) ?? []) {
    for (const word of translated(raw, spelling).split(/[\s-]+/)) {
      if (word !== '') words.push(/^\d+$/.test(word) ? 'angka' : word);
    }
  }
  return words;
}

/** The plain words for one word as typed; an ending ("bijiku", "notifnya", "asile") is taken off when only then it is known. */
function translated(raw: string, spelling: ReadonlyMap<string, string>): string {
  const once = spelling.get(raw) ?? single(raw);
  const plain = spelling.get(once);
  if (plain !== undefined || once !== raw) return plain ?? once;
  const ended = /^([a-z]{3,}?)(ku|mu|nya|ne|ipun|e)$/.exec(raw);
  const base = spelling.get(ended?.[1] ?? '');
  if (base === undefined) return raw;
  return ended?.[2] === 'ku' ? `${base} saya` : base;
}

function single(word: string): string {
  const doubled = /^([a-z]{3,})(?:2|-\1)([a-z]*)$/.exec(word);
  return doubled === null ? word : `${doubled[1] ?? ''}${doubled[2] ?? ''}`;
}

/** The word without affixes, as far as at least four letters stay. Not a linguistic stem: the same for the same family. */
export function stem(word: string): string {
  const bare = word.replace(SUFFIX, '');
  const base = bare.length >= 4 ? bare : word;
  const root = base.replace(PREFIX, '');
  return root.length >= 4 ? root : base;
}
