import type { SlotName } from '../../domain/dialog/typed/reading.ts';
import { ONE_OF, UNIT_WORDS, UNITS_OF_TEN } from '../../domain/time/words.ts';
import { dayOf } from '../understanding/day.ts';

/** Words that change nothing in a slot's meaning ("nanti siang" is "siang", "pelatihan PPID" is "PPID"). */
const FILLER = new Set(
  'yang yg sing di ke dari untuk utk soal tentang ttg nanti hari tanggal tgl pelatihan kursus kelas nomor no dong ya'.split(
    ' ',
  ),
);

/** "seminggu" is "1 minggu". */
const ONES: ReadonlyMap<string, string> = new Map(
  UNIT_WORDS.flatMap(([words, unit]) =>
    Object.keys(ONE_OF)
      .filter((one) => ONE_OF[one] === unit)
      .map((one): [string, string] => [one, `1 ${[...words][0] ?? unit}`]),
  ),
);

/** Whether two slot values mean the same, leniently: letter case, signs, fillers and spelled-out numbers don't count. */
export function slotsAgree(
  name: SlotName,
  wanted: string | undefined,
  found: string | undefined,
  today: string,
): boolean {
  if (wanted === undefined || found === undefined) return false;
  if (plain(wanted) === plain(found)) return true;
  if (name !== 'when') return false;
  const day = dayOf(wanted, today);
  return day !== undefined && day === dayOf(found, today);
}

function plain(value: string): string {
  return value
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => ONES.get(word) ?? String(UNITS_OF_TEN[word] ?? word))
    .filter((word) => word !== '' && !FILLER.has(word))
    .join(' ');
}
