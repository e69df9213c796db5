import type { Signs } from './content.ts';

/** A stretch of the text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds what is addressed to the machine rather than told about work. */
export type OrderFinder = (text: string) => readonly Span[];

const QUOTED =
  /"[^"]{3,}"|“[^”]{3,}”|«[^»]{3,}»|\[[^\]]{3,}\]|\{[^}]{3,}\}|<[^>]{3,}>|`{1,3}[^`]{3,}`{1,3}|'[^'\n]{12,}'/g;
/** A heading of a made-up protocol runs to the same mark again, or to the end of the line. */
const HEADED = /(#{2,}|={3,}|-{3,}|\*{3,})[^\n]*?(?:\1|$)/gm;
const ROLE = /^\s*(?:system|sistem|assistant|asisten|admin|developer|user|bot|penilai)\s*[:>][^\n]*/gim;
const SENTENCE = /[^.!?\n;]+[.!?\n;]*/g;

/**
 * Orders are found by shape, not by wording: a verb of giving near a word for a score, a word for dropping near a word
 * for rules, the vocabulary of machines, or make-believe. Told with an own subject before the verb ("saya beri nilai")
 * it is work of a teacher or an examiner, not an order.
 */
export function orderFinder(signs: Signs): OrderFinder {
  const { verb, object, ignore, rule, machine, pretend, verdict } = signs.order;
  const any = (words: readonly string[]): string =>
    `(?:${words.map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
  const gap = '(?:[^.!?\\n;,]{0,45}?)';
  const own = `(?<!\\b${any(signs.own)}\\s)(?<!\\b(?:ku|tak)-?)`;
  const number = '(?:[1-5]|lima|empat|gangsal|five)';
  const giving = new RegExp(
    `${own}\\b${any(verb)}(?:lah|no|en|na|ake|aken)?\\b${gap}\\b${any(object)}\\b`,
    'i',
  );
  const givingNumber = new RegExp(
    `${own}\\b${any(verb)}(?:lah|no|en|na|ake|aken)?\\b${gap}\\b(?:saya|aku|sy|kula|me|ku|diriku|hasil)\\b${gap}\\b${number}\\b(?!\\s*\\p{L}{3,})`,
    'iu',
  );
  const plainNumber = new RegExp(
    `${own}\\b${any(verb)}(?:lah|no|en|na|ake|aken)?\\b(?:(?!jam|pukul|tanggal)[^.!?\\n;,\\d]){0,14}?\\b${number}(?=\\s*(?:[.!?,;)"\\]]|$|ya\\b|dong|saja|aja|deh|min\\b|wae|mawon))`,
    'i',
  );
  const mine = new RegExp(
    `\\b${any(object)}(?:nya|ku)?\\b\\s*(?:saya|aku|sy|kula|me|untuk saya)?\\s*(?:=|:|jadi|jadikan|dadi|harus|itu|ke|to|is)?\\s*${number}\\b`,
    'i',
  );
  const dropping = new RegExp(`${own}\\b${any(ignore)}\\b${gap}\\b${any(rule)}\\b`, 'i');
  const machinery = new RegExp(any(machine), 'i');
  const make = new RegExp(`${own}\\b${any(pretend)}\\b`, 'i');
  const scored = new RegExp(`\\b${any(object)}\\b|${number}\\b`, 'i');

  const ordering = (part: string): boolean =>
    giving.test(part) ||
    plainNumber.test(part) ||
    givingNumber.test(part) ||
    mine.test(part) ||
    make.test(part) ||
    (dropping.test(part) &&
      (machinery.test(part) ||
        scored.test(part) ||
        /\b(?:instruksi|instructions?|prompt|kamus|perintah|aturan|rules)\b/i.test(part)));

  const owned = new RegExp(`\\b${any(signs.own.filter((word) => word.length > 2))}\\b`, 'i');
  const passed = new RegExp(any(verdict), 'i');
  /** "Kepada model bahasa: …" is a letter to the machine as a whole. */
  const addressed = new RegExp(
    `\\b(?:kepada|untuk|ps|catatan|pesan|note|dear|to|buat)\\b[^.!?\\n]{0,25}${any(machine)}[^.!?\\n]{0,15}:`,
    'i',
  );

  const framed = (text: string): Span[] =>
    [...text.matchAll(QUOTED)]
      .filter(
        ({ 0: part }) =>
          ordering(part) || ((machinery.test(part) || /^[{<`]/.test(part)) && scored.test(part)),
      )
      .concat([...text.matchAll(HEADED)], [...text.matchAll(ROLE)])
      .map((found) => ({ start: found.index, end: found.index + found[0].length }));

  const said = (sentence: string, at: number): Span[] => {
    const spans: Span[] = [];
    // What follows "anggap saya …" or a verdict is made up to the end of the sentence, however much it sounds like work.
    for (const opening of [make, passed, dropping]) {
      const found = opening.exec(sentence);
      // A teacher who says "nilai akhir murid saya olah" passes no verdict on herself.
      if (found !== null && !(opening === passed && owned.test(sentence)))
        spans.push({ start: at + found.index, end: at + sentence.length });
    }
    if (addressed.test(sentence) && !owned.test(sentence))
      spans.push({ start: at, end: at + sentence.length });
    let from = at;
    for (const clause of sentence.split(/(?<=,)|(?=\b(?:karena|sebab|soalnya|amargi|because)\b)/)) {
      if (ordering(clause)) spans.push({ start: from, end: from + clause.length });
      from += clause.length;
    }
    return spans;
  };

  return (text) => {
    const frames = framed(text);
    // Read again without the frames: an act that stands beside a notice in one sentence stays.
    return [
      ...frames,
      ...[...blank(text, frames).matchAll(SENTENCE)].flatMap((found) => said(found[0], found.index)),
    ];
  };
}

/** The text with every span blanked: the same length, so that offsets stay true. */
export function blank(text: string, spans: readonly Span[]): string {
  let left = text;
  for (const { start, end } of spans) {
    const gone = left.slice(start, end).replace(/[^\n]/g, ' ');
    left = `${left.slice(0, start)}${gone.length === 0 ? '' : `;${gone.slice(1)}`}${left.slice(end)}`;
  }
  return left;
}
