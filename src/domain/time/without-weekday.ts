import { WEEKDAYS } from './words.ts';

/** "Jumat, 4 Desember" is the 4th: the weekday before a date only repeats it, and is said back in full. */
export const withoutWeekday = (text: string): string =>
  text.replace(/^\s*([\p{L}']+),?\s+(?=\d)/u, (whole, word: string) =>
    WEEKDAYS[word.toLowerCase()] === undefined ? whole : '',
  );
