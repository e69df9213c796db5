import type { FormName } from '../learning/forms.ts';

/** Fewest and most seats. */
export const SEATS = { least: 1, most: 5000 } as const;
/** A name that is looked for among the people. Characters. */
export const SPEAKER = { least: 2, most: 100 } as const;
/** A line on an invitation. Characters. */
export const AGENDA = { least: 5, most: 300 } as const;
/** What was decided: it is told again next month, in the middle of a reminder. Characters. */
export const NOTES = { least: 10, most: 300 } as const;

const UNLIMITED =
  /^(?:bebas|tanpa batas|tidak (?:di)?batas(?:i)?|tak terbatas|semua|unlimited|no limit|free)[.!]?$/i;
const COUNT = /^(\d{1,5})(?:\s*(?:kursi|orang|seats?|people))?[.!]?$/i;

/** "40", "40 kursi": that many; "bebas": null, as many as come. undefined: neither. */
export function seatsOf(text: string): number | null | undefined {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  if (UNLIMITED.test(words)) return null;
  const count = Number(COUNT.exec(words)?.[1] ?? Number.NaN);
  return count >= SEATS.least && count <= SEATS.most ? count : undefined;
}

/** Parts of an agenda as one line of at most the size it may have; what does not fit is left out. */
export function agendaOf(parts: readonly string[]): string {
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : `${line}; ${part}`;
    if (longer.length <= AGENDA.most) line = longer;
  }
  return line;
}

const SINGLE: readonly (readonly [RegExp, FormName])[] = [
  [/\b(?:seminar|konferensi|sarasehan)\b/i, 'seminar'],
  [/\b(?:workshop|lokakarya)\b/i, 'workshop'],
  [/\bwebinar\b/i, 'webinar'],
  [/\b(?:bimtek|bimbingan teknis)\b/i, 'bimtek'],
  [/\bsosialisasi\b/i, 'sosialisasi'],
];

/** As what an event counts for learning hours: a series is a learning community, a single one is what its name says. */
export const eventForm = (title: string, series: boolean): FormName =>
  (series ? undefined : SINGLE.find(([named]) => named.test(title))?.[1]) ?? 'komunitas belajar';
