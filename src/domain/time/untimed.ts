import type { Word } from './reading.ts';
import * as said from './words.ts';

const EVENT_AFTER = new Set([
  'habis',
  'abis',
  'setelah',
  'stlh',
  'sesudah',
  'sehabis',
  'selepas',
  'bakda',
  'bubar',
  'after',
  'menjelang',
  'pas',
  'sebelum',
  'sblm',
  'before',
  'selesai',
]);
const HOLIDAY =
  /^(?:lebaran|bodo|bada|riyaya|puasa|ramadh?an|romadhon|idul\p{L}*|natal|nyepi|waisak|imlek|libur\p{L}*|cuti|easter|christmas|holidays?)$/u;
const POINTING = new Set(['itu', 'ini', 'baru', 'kuwi', 'iku', 'that', 'this', 'tadi']);

/** "habis lebaran", "pas libur", "setelah rapat", "nanti saja": words of time that name none. */
export function withoutTime(
  text: string,
  words: readonly Word[],
): { readonly why: 'event' | 'vague'; readonly said: string } | null {
  const at = words.findIndex(
    ({ word }, n) =>
      HOLIDAY.test(word) ||
      (EVENT_AFTER.has(word) && words[n + 1] !== undefined && !POINTING.has(words[n + 1]?.word ?? '')),
  );
  const event = words[at];
  if (event !== undefined) {
    const end = HOLIDAY.test(event.word) ? event.end : (words[at + 1]?.end ?? event.end);
    const start = EVENT_AFTER.has(words[at - 1]?.word ?? '') ? words[at - 1]?.start : event.start;
    return { why: 'event', said: text.slice(start, end) };
  }
  const vague = words.find(({ word }) => said.VAGUE.has(word));
  return vague === undefined ? null : { why: 'vague', said: text.slice(vague.start, vague.end) };
}
