import type { SlotName } from '../../domain/dialog/reading.ts';
import { ONE_OF, UNIT_WORDS, UNITS_OF_TEN } from '../../domain/time/words.ts';
import { dayOf } from '../understanding/day.ts';

/** Words that change nothing in a slot's meaning ("nanti siang" is "siang", "pelatihan PPID" is "PPID"). */
const FILLER = new Set(
  'yang yg sing di ke dari untuk utk soal tentang ttg nanti hari tanggal tgl pelatihan kursus kelas nomor no dong ya'.split(
    ' ',
  ),
);

/** "seminggu" is "1 minggu", "2 dina" is "2 hari". */
const SPELLED: ReadonlyMap<string, string> = new Map(
  UNIT_WORDS.flatMap(([words, unit]): [string, string][] => {
    const [name = unit] = words;
    const ones = Object.keys(ONE_OF).filter((one) => ONE_OF[one] === unit);
    return [
      ...[...words].map((word): [string, string] => [word, name]),
      ...ones.map((one): [string, string] => [one, `1 ${name}`]),
    ];
  }),
);

/**
 * Whether two slot values mean the same, leniently: letter case, signs, fillers and spelled-out numbers don't
 * count, "online" is "daring" (`modes`: a way of learning as said → as the catalogue names it). */
export function slotsAgree(
  name: SlotName,
  wanted: string | undefined,
  found: string | undefined,
  today: string,
  modes: Readonly<Record<string, string>>,
): boolean {
  if (wanted === undefined || found === undefined) return false;
  if (plain(wanted) === plain(found)) return true;
  if (name === 'mode') return modeOf(wanted, modes) === modeOf(found, modes);
  if (name !== 'when') return false;
  const day = dayOf(wanted, today);
  return day !== undefined && day === dayOf(found, today);
}

const modeOf = (value: string, modes: Readonly<Record<string, string>>): string =>
  modes[plain(value)] ?? plain(value);

function plain(value: string): string {
  return value
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => SPELLED.get(word) ?? String(UNITS_OF_TEN[word] ?? word))
    .filter((word) => word !== '' && !FILLER.has(word))
    .join(' ');
}
