import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A person's words without persons and offices, and the way back. */
export interface Pseudonymous {
  readonly text: string;
  /** Whether anything was replaced. */
  readonly changed: boolean;
  /** The stretch of the original that `part` of `text` stands for; null when `part` is not in it. */
  original(part: string): string | null;
}

export type Pseudonymiser = (text: string) => Pseudonymous;

const list = z.array(z.string().min(1)).min(1);
const words = z.object({ honorifics: list, offices: list, capitalised: list, notNames: list });
const agencies = z.object({ opd: z.array(z.object({ short: z.string(), name: z.string() })).min(1) });

export interface PseudonymContent extends z.infer<typeof words> {
  /** Short and full names of agencies. */
  readonly agencies: readonly string[];
}

/** Reads `agencies.json` and `understanding/pseudonyms.json` of `folder` (`content/`). Throws with the field's path. */
export function loadPseudonymContent(folder: string): PseudonymContent {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    ...words.parse(read('understanding/pseudonyms.json')),
    agencies: agencies.parse(read('agencies.json')).opd.flatMap(({ short, name }) => [short, name]),
  };
}

/** It may begin at the beginning of a word only: else one long word would cost the square of its length. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+(?:@| @ | ?[[(]at[\])] ?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK = /\bhttps?:\/\/\S+/gi;
const MENTION = /<@[^>\s]+>|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu;
/** Six digits or more, however grouped: a NIP, a telephone number, an account. A price of that length goes with them. */
const NUMBER = /\+?\d(?:[ .\-/()]{0,2}\d){5,}/g;

/** "H 1234 AB": whose car it is can be looked up. */
const PLATE = /(?<![\p{L}\p{N}])\p{Lu}{1,2} [1-9]\d{0,3} \p{Lu}{1,3}(?![\p{L}\p{N}])/gu;

/**
 * Replaces what points to somebody: e-mail, links, mentions, long numbers, plates, names of agencies, a unit ("Seksi
 * Pemerintahan"), and who is named after "Pak" or "Bu", in any spelling; after "Lurah", "rekan saya", "Jalan" or "Saya"
 * where it is written with capitals. It would rather hide a harmless word than miss a name; a name that stands alone is
 * not recognised.
 * @param hides which markers count, for whom agencies may be told
 */
export function pseudonymiser(
  content: PseudonymContent,
  hides: (marker: string) => boolean = () => true,
): Pseudonymiser {
  const any = (choices: readonly string[]): string =>
    `(?:${[...choices]
      .sort((a, b) => b.length - a.length)
      .map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
      .join('|')})`;
  const start = '(?<![\\p{L}\\p{N}])';
  const end = '(?![\\p{L}\\p{N}])';
  const notName = `(?!(?i:${any(content.notNames)})${end})`;
  const heads = any([...content.honorifics, ...content.offices, ...content.capitalised]);
  // Another head begins another name: "RT 03 RW 05 Kelurahan Bulu Lor".
  const more = `(?!(?i:${heads})${end})${notName}`;
  const capital = "(?:\\p{Lu}[\\p{L}\\p{N}.'-]*|\\p{N}+)";
  /** @param least capitalised words that must follow; up to four are taken. */
  const capitals = (heads: string, least: number, joined = ''): string =>
    `${start}(?i:${heads})\\.?\\s+${notName}${capital}(?:[\\s/]+${joined}${more}${capital}){${least - 1},3}`;
  /** Capitalised words, else one word of any spelling. */
  const after = (heads: readonly string[], joined = ''): RegExp =>
    new RegExp(
      `${capitals(any(heads), 1, joined)}|${start}(?i:${any(heads)})\\.?\\s+${notName}[\\p{L}\\p{N}'-]+`,
      'gu',
    );
  const kinds: readonly (readonly [RegExp, string])[] = [
    [EMAIL, '[surel]'],
    [LINK, '[tautan]'],
    [MENTION, '[akun]'],
    [NUMBER, '[nomor]'],
    [PLATE, '[nomor]'],
    [new RegExp(`${start}${any(content.agencies)}${end}`, 'giu'), '[instansi]'],
    [after(content.offices, '(?:(?:dan|&)\\s+)?'), '[unit]'],
    [after(content.honorifics), '[nama]'],
    [new RegExp(capitals(any(content.capitalised), 1), 'gu'), '[nama]'],
    // One capital after "saya" is a verb of somebody who writes so; two are how people introduce themselves.
    [new RegExp(capitals('saya|aku|kula|i am', 2), 'gu'), '[nama]'],
  ];

  const hidden = kinds.filter(([, marker]) => hides(marker));
  return (text) => {
    const found = hidden
      .flatMap(([shape, marker], kind) =>
        [...text.matchAll(shape)].map((each) => ({
          start: each.index,
          end: each.index + each[0].length,
          marker,
          kind,
        })),
      )
      .sort((a, b) => a.start - b.start || b.end - a.end || a.kind - b.kind);
    return replaced(text, found);
  };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly marker: string;
}

interface Piece {
  /** Where it stands in the new text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly hidden: boolean;
}

function replaced(text: string, found: readonly Found[]): Pseudonymous {
  const pieces: Piece[] = [];
  let out = '';
  const put = (shown: string, source: string, hidden: boolean): void => {
    if (source !== '') pieces.push({ start: out.length, end: out.length + shown.length, source, hidden });
    out += source === '' ? '' : shown;
  };
  let from = 0;
  for (let at = 0; at < found.length; ) {
    const first = found[at];
    if (first === undefined) break;
    // What overlaps is one stretch: its uncovered rest would be half a name.
    let { end } = first;
    for (at++; (found[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++)
      end = Math.max(end, found[at]?.end ?? end);
    put(text.slice(from, first.start), text.slice(from, first.start), false);
    put(first.marker, text.slice(first.start, end), true);
    from = end;
  }
  put(text.slice(from), text.slice(from), false);
  return {
    text: out,
    changed: found.length > 0,
    original: (part) => {
      const start = part === '' ? -1 : out.indexOf(part);
      return start < 0 ? null : sourceOf(pieces, start, start + part.length);
    },
  };
}

/** A hidden piece that is touched comes back whole. */
const sourceOf = (pieces: readonly Piece[], start: number, end: number): string =>
  pieces
    .filter((piece) => piece.end > start && piece.start < end)
    .map((piece) =>
      piece.hidden
        ? piece.source
        : piece.source.slice(Math.max(0, start - piece.start), Math.max(0, end - piece.start)),
    )
    .join('');
