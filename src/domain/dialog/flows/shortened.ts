/** The beginning of long words, at most `most` characters, broken between words. */
export function shortened(words: string, most: number): string {
  const plain = words.trim().replaceAll(/\s+/g, ' ');
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,.;:]+$/, '')} …`;
}
