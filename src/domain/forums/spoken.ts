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

const ENGLISH: Readonly<Record<string, string>> = {
  monday: 'senin',
  tuesday: 'selasa',
  wednesday: 'rabu',
  thursday: 'kamis',
  friday: 'jumat',
  first: 'pertama',
  second: 'kedua',
  third: 'ketiga',
  fourth: 'keempat',
  last: 'terakhir',
};
const SPOKEN_ENGLISH =
  /^(?:(?:the )?([a-z]+) )?([a-z]+) (?:of )?(?:every|each) (month|week)(?: at)? (\d{1,2})[.:](\d{2})$/;

const SPOKEN =
  /^([a-z']+)(?: (?:minggu )?([a-z]+))? (?:tiap|setiap) (bulan|minggu)(?: (?:pukul|jam))? (\d{1,2})[.:](\d{2})$/;

/**
 * Reads "Rabu kedua tiap bulan 09.00", "Kamis minggu terakhir setiap bulan pukul 13.30", "Senin tiap minggu 08.00".
 * null: not such a sentence, a day that is no working day, or no time of day.
 */
export function spokenRule(words: string): SpokenRule | null {
  const plain = words.trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(',', '');
  const [, dayName = '', ordinalName, every, hour, minute] = SPOKEN.exec(translated(plain)) ?? [];
  const day = DAYS[dayName];
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  const startsAt = Number(hour) * 60 + Number(minute);
  if (every === 'minggu')
    return ordinalName === undefined ? { rule: `FREQ=WEEKLY;BYDAY=${day}`, startsAt } : null;
  const ordinal = ORDINALS[ordinalName ?? ''];
  return ordinal === undefined ? null : { rule: `FREQ=MONTHLY;BYDAY=${ordinal}${day}`, startsAt };
}

/** "second Wednesday of every month 09:00" in the words above; anything else as it is. */
function translated(plain: string): string {
  const [, ordinal, day = '', every, hour, minute] = SPOKEN_ENGLISH.exec(plain) ?? [];
  const rhythm = every === 'week' ? 'minggu' : 'bulan';
  const words = [ENGLISH[day], ordinal === undefined ? '' : ENGLISH[ordinal]];
  if (words.includes(undefined)) return plain;
  return `${words.filter((word) => word !== '').join(' ')} tiap ${rhythm} ${hour}.${minute}`;
}
