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
    const whole = spelling.get(raw);
    const once = whole ?? single(raw);
    for (const word of (spelling.get(once) ?? once).split(/[\s-]+/)) {
      if (word !== '') words.push(/^\d+$/.test(word) ? 'angka' : word);
    }
  }
  return words;
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
