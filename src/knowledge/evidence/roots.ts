import { stem } from '../understanding/plain-words.ts';

/** Active prefixes that swallow the first letter of a root, and the letters they may have swallowed. */
const NASAL: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:me|pe)?ny(?=[aeiou])/, ['s', 'c']],
  [/^(?:me|pe)?nge(?=[a-z]{3})/, ['']],
  [/^(?:me|pe)?ng(?=[aeiou])/, ['k', '']],
  [/^(?:mem|pem)(?=[aeiou])/, ['p', '']],
  [/^(?:men|pen)(?=[aeiou])/, ['t', '']],
  [/^m(?=[aeiourl])/, ['p', '']],
  [/^n(?=[aeiou])/, ['t', '']],
];
const ENDING = /(?:kannya|annya|kan|aken|ake|nya|ipun|ne|ku|in|an|ke|i|e)$/;

/** The roots a word may come from, likeliest first: "menawarkan" → tawar, "nyusun" → susun, "mriksa" → priksa. */
export function rootsOf(word: string): readonly string[] {
  const roots = new Set([stem(word)]);
  const bare = word.replace(ENDING, '');
  for (const form of bare.length >= 4 && bare !== word ? [word, bare] : [word]) {
    for (const [prefix, swallowed] of NASAL) {
      const rest = form.replace(prefix, '');
      if (rest === form || rest.length < 3) continue;
      for (const letter of swallowed) if (letter.length + rest.length >= 4) roots.add(letter + rest);
    }
    if (form !== word) roots.add(form);
  }
  return [...roots];
}
