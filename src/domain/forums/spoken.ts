/** What a monthly series is called in an office: "Rabu kedua tiap bulan 09.00". */
export interface SpokenRule {
  /** RFC 5545 RRULE without DTSTART. */
  readonly rule: string;
  /** Minutes from local 00.00. */
  readonly startsAt: number;
}

const DAYS: Readonly<Record<string, string>> = {
  senin: 'MO',
  selasa: 'TU',
  rabu: 'WE',
  kamis: 'TH',
  jumat: 'FR',
  "jum'at": 'FR',
};
const ORDINALS: Readonly<Record<string, string>> = {
  pertama: '+1',
  kesatu: '+1',
  kedua: '+2',
  ketiga: '+3',
  keempat: '+4',
  terakhir: '-1',
};

const SPOKEN =
  /^([a-z']+)(?: (?:minggu )?([a-z]+))? (?:tiap|setiap) (bulan|minggu)(?: (?:pukul|jam))? (\d{1,2})[.:](\d{2})$/;

/**
 * Reads "Rabu kedua tiap bulan 09.00", "Kamis minggu terakhir setiap bulan pukul 13.30", "Senin tiap minggu 08.00".
 * null: not such a sentence, a day that is no working day, or no time of day.
 */
export function spokenRule(words: string): SpokenRule | null {
  const plain = words.trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(',', '');
  const [, dayName = '', ordinalName, every, hour, minute] = SPOKEN.exec(plain) ?? [];
  const day = DAYS[dayName];
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  const startsAt = Number(hour) * 60 + Number(minute);
  if (every === 'minggu')
    return ordinalName === undefined ? { rule: `FREQ=WEEKLY;BYDAY=${day}`, startsAt } : null;
  const ordinal = ORDINALS[ordinalName ?? ''];
  return ordinal === undefined ? null : { rule: `FREQ=MONTHLY;BYDAY=${ordinal}${day}`, startsAt };
}
