import type { CourseOrder } from '../../../recommendation/order.ts';
import type { Change } from '../../change.ts';

type Mark = (Change & { change: 'courseMark' })['mark'];

const ORDINALS: Readonly<Record<string, number>> = {
  pertama: 1,
  kapisan: 1,
  kesatu: 1,
  first: 1,
  kedua: 2,
  kapindho: 2,
  second: 2,
  ketiga: 3,
  katelu: 3,
  third: 3,
  keempat: 4,
  kapapat: 4,
  fourth: 4,
  kelima: 5,
  kalima: 5,
  fifth: 5,
};
/** A word of counting names a place in the list only after "nomor": "satu" alone may be much else. */
const CARDINALS: Readonly<Record<string, number>> = {
  satu: 1,
  siji: 1,
  setunggal: 1,
  one: 1,
  dua: 2,
  loro: 2,
  kalih: 2,
  two: 2,
  tiga: 3,
  telu: 3,
  tigo: 3,
  three: 3,
  empat: 4,
  papat: 4,
  sekawan: 4,
  four: 4,
  lima: 5,
  limo: 5,
  gangsal: 5,
  five: 5,
};
const NUMBERED = new RegExp(
  `^(?:(?:ya|yo|iya|yang|yg|sing|ingkang|pilih|buka|lihat|liat|mau|coba|detail|rincian|tentang|open|show(?: me)?|tell me|more|about|the|number) )*(?:(?:no(?:mor|mer)?[. ]*)?(\\d{1,2}|${Object.keys(ORDINALS).join('|')})|(?:no(?:mor|mer)?|number)[. ]*(${Object.keys(CARDINALS).join('|')}))(?: (?:dong|aja|saja|wae|ya|pak|bu|min|one|please))*[?.! ]*$`,
  'i',
);

/** The place in a shown list that was typed: "nomor 2", "yang pertama", "tell me more about the first one". */
export function numberSaid(text: string): number | null {
  const [, place, counted] = NUMBERED.exec(text.trim().toLowerCase()) ?? [];
  if (counted !== undefined) return CARDINALS[counted] ?? null;
  return place === undefined ? null : (ORDINALS[place] ?? Number(place));
}

const BEFORE = '^(?:(?:saya|aku|sy|mau|ingin|pengin|tolong|please|i) )*';
const AFTER = '(?: (?:saya|aku|dong|ya|aja|saja|wae|yang ini|ini|itu|pak|bu|min|me|it|this|please))*[.! ]*$';
const said = (words: string): RegExp => new RegExp(`${BEFORE}(?:${words})${AFTER}`, 'i');

/** The buttons below one course, as people type them. */
const TYPED: readonly (readonly [Mark | 'list', RegExp])[] = [
  [
    'interested',
    said("daftar(?:kan|in)?(?: minat)?|ikut|melu|minat|sign me up|register|join|i'?m interested"),
  ],
  ['saved', said('simpan(?:kan)?|save')],
  ['unfit', said('(?:tidak|gak?|nggak|kurang|ora|not) (?:cocok|pas|sesuai|suitable)')],
  ['done', said('(?:sudah|udah|udh|wis|already) (?:pernah|tau|ikut|done)')],
  ['list', said('kembali(?: ke daftar)?|balik|back(?: to (?:the )?list)?')],
];

/** The button below an open course that was typed instead of pressed. */
export function markSaid(text: string): Mark | 'list' | null {
  return TYPED.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null;
}

const OTHERS =
  /^(?:ada |cari |coba )?(?:yang |yg |sing )?(?:lain(?:nya|e)?|liyane)(?: (?:lagi|dong|ada|aja|ya|pak|bu|min))*[?.! ]*$|^(?:show |any )?(?:others?|more|other ones)[?.! ]*$/i;

/** "Yang lain dong": the next ones of the same search. */
export const wantsOthers = (text: string): boolean => OTHERS.test(text.trim());

/** More words name a wish of their own. */
const LONGEST_NARROWING = 8;
const NARROWING =
  /^(?:tapi |tp |kalau |kalo |nek |but |cari |ada )?(?:yang|yg|sing|ingkang|only|just|hanya|cuma)\b/i;

/** "Yang gratis dan online": what was looked for before, with one more condition. */
export const narrows = (text: string): boolean =>
  text.trim().split(/\s+/).length <= LONGEST_NARROWING && NARROWING.test(text.trim());

const ordered = (words: string): RegExp =>
  new RegExp(
    `^(?:tolong |coba |please )*(?:(?:di)?(?:urut|susun|sortir)(?:kan|in|ke)?|sort(?: (?:them|it))?|order(?: them)?)?(?: ?(?:dari|berdasar(?:kan)?|menurut|yang|yg|sing|by|the|ones?|is|which|mana))* ?(?:${words})(?: (?:dulu|dahulu|aja|saja|wae|dong|ya|(?:yang )?mana|first|one|please|pak|bu|min))*[?.! ]*$`,
    'i',
  );

/** Words for an order of the list. "Murah" alone is a condition, "paling murah" an order. */
const ORDERS: readonly (readonly [CourseOrder, RegExp])[] = [
  [
    'soonest',
    ordered(
      '(?:paling |ter)(?:dekat|cepat|awal)(?: (?:tanggal|jadwal|mulai|waktu)(?:nya|ne)?)?|(?:tanggal|jadwal|waktu)(?:nya|ne)?(?: mulai)? (?:paling |ter)(?:dekat|cepat|awal)|(?<=urutkan )(?:tanggal|jadwal)(?:nya)?|soonest|earliest|(?:start )?date',
    ),
  ],
  [
    'cheapest',
    ordered(
      '(?:harga|biaya)?(?:nya|ne)? ?(?:paling |ter)murah(?: (?:harga|biaya)(?:nya|ne)?)?|(?<=urutkan )(?:harga|biaya)(?:nya)?|cheapest|price',
    ),
  ],
  [
    'shortest',
    ordered(
      '(?:paling |ter)(?:pendek|singkat|sebentar)(?: (?:waktu|durasi|lama)(?:nya|ne)?)?|(?:jp(?:nya|ne)? )?paling sedikit(?: jp(?:nya|ne)?)?|shortest|fewest (?:jp|hours)',
    ),
  ],
  [
    'longest',
    ordered(
      '(?:paling |ter)(?:panjang|lama)|(?:jp(?:nya|ne)? )(?:paling |ter)banyak|(?:paling |ter)banyak jp(?:nya|ne)?|longest|most (?:jp|hours)',
    ),
  ],
];

/** The order that was asked for: "urutkan termurah", "yang paling dekat tanggalnya", "shortest first". */
export const orderSaid = (text: string): CourseOrder | null =>
  ORDERS.find(([, pattern]) => pattern.test(text.trim().replaceAll(/\s+/g, ' ')))?.[0] ?? null;
