/**
 * A text in pieces of at most `most` characters (UTF-16 units, as Slack counts), cut after a paragraph, a line, a sentence
 * or a word, whichever comes first in that order within the second half; never inside a surrogate pair.
 */
export function pieces(text: string, most: number): string[] {
  const found: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const window = rest.slice(0, most);
    const ends = ['\n\n', '\n', '. ', ' '].map((mark) => window.lastIndexOf(mark) + (mark === '. ' ? 1 : 0));
    const end = ends.find((at) => at > most / 2);
    const last = window.charCodeAt(most - 1);
    const hard = last >= 0xd800 && last <= 0xdbff ? most - 1 : most;
    found.push(rest.slice(0, end ?? hard).trimEnd());
    rest = rest.slice(end ?? hard).trimStart();
  }
  if (rest !== '') found.push(rest);
  return found;
}
