/** Text with marks: what Telegram calls message entities, counted in UTF-16 units as JavaScript counts. */
export interface Mark {
  readonly type: 'bold' | 'italic';
  readonly offset: number;
  readonly length: number;
}
export interface Styled {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A string Telegram takes: no half surrogates ("strings must be encoded in UTF-8"), no control characters, no white ends. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
    .trim();
}

/** At most `most` UTF-16 units, ending in '…' when something was cut, never inside a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, safeEnd(text, most - 1)).trimEnd()}…`;
}

/** The last position up to `end` that doesn't stand inside a surrogate pair. */
export function safeEnd(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  return end < text.length && unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end;
}

/** Pieces joined by `between`; empty ones are left out. */
export function joined(pieces: readonly Styled[], between: string): Styled {
  let text = '';
  const marks: Mark[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (text !== '') text += between;
    for (const mark of piece.marks) marks.push({ ...mark, offset: mark.offset + text.length });
    text += piece.text;
  }
  return { text, marks };
}

export function plain(text: string): Styled {
  return { text: clean(text), marks: [] };
}

export function marked(type: Mark['type'], words: string): Styled {
  const text = clean(words);
  return { text, marks: text === '' ? [] : [{ type, offset: 0, length: text.length }] };
}

/** Where to cut, best first; the position after the match is the cut. */
const SEAMS: readonly RegExp[] = [/\n\n/g, /[.!?…]["'”’)\]]*(?=\s)|\n/g, /\s/g];

/** The best cut in `text` at or before `most`: a paragraph's end, a sentence's, a word's, else anywhere between characters. */
function cutAt(text: string, most: number): number {
  const window = text.slice(0, most + 1);
  for (const seam of SEAMS) {
    let best = 0;
    for (const match of window.matchAll(seam)) {
      const end = match.index + match[0].length;
      if (end <= most) best = end;
    }
    // Not before the middle: a lonely first line would otherwise become a message of its own.
    if (best >= most / 2) return best;
  }
  return safeEnd(text, most);
}

/** The stretch from `from` to `to`, trimmed, with the marks that lie in it. */
export function part(styled: Styled, from: number, to: number): Styled {
  const raw = styled.text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  const end = start + text.length;
  const marks = styled.marks.flatMap((mark) => {
    const offset = Math.max(mark.offset, start);
    const length = Math.min(mark.offset + mark.length, end) - offset;
    return length > 0 ? [{ type: mark.type, offset: offset - start, length }] : [];
  });
  return { text, marks };
}

/** Cuts at paragraph and sentence ends into parts of at most `most` units and `mostMarks` marks each. */
export function split(styled: Styled, most: number, mostMarks: number): readonly Styled[] {
  const parts: Styled[] = [];
  let from = 0;
  while (from < styled.text.length) {
    const rest = styled.text.slice(from);
    const tooMany = styled.marks.filter((mark) => mark.offset + mark.length > from)[mostMarks];
    const room = Math.min(most, tooMany === undefined ? most : Math.max(tooMany.offset - from, 1));
    const to = from + (rest.length <= room ? rest.length : cutAt(rest, room));
    const piece = part(styled, from, to);
    if (piece.text !== '') parts.push(piece);
    from = to;
  }
  return parts;
}
