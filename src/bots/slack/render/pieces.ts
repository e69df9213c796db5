/** A string that Slack takes as it is: no half surrogates (its encoding has none), no control characters, no white ends. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
    .trim();
}

/** At most `most` UTF-16 units, never ending inside a character. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, safeEnd(text, most));
}

/** The last position up to `end` that doesn't stand inside a surrogate pair. */
function safeEnd(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  return end < text.length && unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end;
}

/**
 * A text in pieces of at most `most` characters (UTF-16 units, as Slack counts), cut after a paragraph, a line, a sentence
 * or a word, whichever comes first in that order within the second half; never inside a surrogate pair.
 */
export function pieces(text: string, most: number): string[] {
  const found: string[] = [];
  let rest = clean(text);
  while (rest.length > most) {
    const window = rest.slice(0, most);
    const ends = ['\n\n', '\n', '. ', ' '].map((mark) => window.lastIndexOf(mark) + (mark === '. ' ? 1 : 0));
    const end = ends.find((at) => at > most / 2);
    const cut = end ?? safeEnd(rest, most);
    found.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '') found.push(rest);
  return found;
}
