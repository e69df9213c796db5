import type { SlotName } from '../../domain/dialog/reading.ts';
import type { TimeWords } from '../understanding/content.ts';
import { dayOf } from '../understanding/day.ts';

/** Words that change nothing in a slot's meaning ("nanti siang" is "siang", "pelatihan PPID" is "PPID"). */
const FILLER = new Set(
  'yang yg sing di ke dari untuk utk soal tentang ttg nanti hari tanggal tgl pelatihan kursus kelas nomor no dong ya'.split(
    ' ',
  ),
);

/** Whether two slot values mean the same, leniently: letter case, signs, fillers and spelled-out numbers don't count. */
export function slotsAgree(
  name: SlotName,
  wanted: string | undefined,
  found: string | undefined,
  today: string,
  words: TimeWords,
): boolean {
  if (wanted === undefined || found === undefined) return false;
  if (plain(wanted, words) === plain(found, words)) return true;
  if (name !== 'when') return false;
  const day = dayOf(wanted, today, words);
  return day !== undefined && day === dayOf(found, today, words);
}

function plain(value: string, words: TimeWords): string {
  return value
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => words.one[word] ?? String(words.numbers[word] ?? word))
    .filter((word) => word !== '' && !FILLER.has(word))
    .join(' ');
}
