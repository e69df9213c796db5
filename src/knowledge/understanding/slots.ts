import type { Intent, SlotName } from '../../domain/dialog/reading.ts';
import { timeSlots } from './time-slots.ts';

type Slots = Partial<Record<SlotName, string>>;

const FORM =
  /\b(pelatihan|diklat|bimtek|webinar|seminar|workshop|lokakarya|kursus|e-learning|mooc|coaching|mentoring|magang|benchmarking|sosialisasi)\b/i;
const ABOUT =
  /\b(?:ttg|tentang|soal|mengenai|bahas|ngomongin|membahas|topik|tema|bicara|isu|bidang)\s+(.+)$/i;
const COURSE_TAKING: ReadonlySet<Intent> = new Set<Intent>(['detail_kursus', 'daftar_kursus']);
const TOPICAL: ReadonlySet<Intent> = new Set<Intent>([
  'cari_mentor',
  'jadi_mentor',
  'usul_topik',
  'rekomendasi',
]);
const NUMBERED: ReadonlySet<Intent> = new Set<Intent>(['tren_instansi']);

/** What a message names, by grammar. `when` and `period` stay as said; `time` is `HH.MM` in office reading. */
export function slotsOf(
  text: string,
  intent: Intent,
  competencies: ReadonlyMap<string, readonly string[]>,
): Slots {
  const slots: Slots = { ...timeSlots(text, intent) };
  const put = (name: SlotName, value: string | undefined): void => {
    const clean = value?.replace(/[.,!?]+$/, '').trim();
    if (clean !== undefined && clean !== '') slots[name] = clean;
  };
  put('competency', competencyIn(text, competencies));
  put('maxJp', /\b(?:maks\w*|paling (?:banyak|lama)|di bawah)\s*(\d{1,3})\s*jp\b/i.exec(text)?.[1]);
  if (slots.maxJp === undefined) put('jp', /\b(\d{1,3})\s*jp\b/i.exec(text)?.[1]);
  put('format', /\b(xlsx|csv|pdf|excel)\b/i.exec(text)?.[1]?.toLowerCase());
  put('level', /\blevel\s*([1-5])\b/i.exec(text)?.[1]);
  if (intent === 'rekomendasi' || intent === 'klaim_jp') put('form', FORM.exec(text)?.[1]?.toLowerCase());
  if (intent === 'rekomendasi') {
    if (/\b(?:online|onlen|daring|zoom)\b/i.test(text)) put('mode', 'daring');
    else if (/\b(?:tatap muka|klasikal|luring|offline)\b/i.test(text)) put('mode', 'klasikal');
    if (/\b(?:gratis|tanpa biaya|ora mbayar)\b/i.test(text)) put('cost', 'gratis');
  }
  put('item', /\b(?:nomor|nomer|no\.?|nmr)\s*(\d{1,2})\b/i.exec(text)?.[1]);
  if (COURSE_TAKING.has(intent) && slots.item === undefined) put('course', courseIn(text));
  if (TOPICAL.has(intent)) put('topic', trimTopic(ABOUT.exec(text)?.[1]));
  if (NUMBERED.has(intent)) put('number', /\b(?:top|besar|atas)?\s*(\d{1,2})\b/i.exec(text)?.[1]);
  if (intent === 'berhenti_pengingat' && /\bforum\b/i.test(text)) put('topic', 'forum');
  put('unit', /\b((?:Bidang|Seksi|Subbag|Subbagian)\s+[A-Z][\w]*(?:\s+[A-Z][\w]*)*)/.exec(text)?.[1]);
  put('opd', /\b(?:di|dinas)\s+(D[A-Z]{2,}|Din\w+|Dis\w+|B[A-Z]{3,}|Bap\w+)\b/.exec(text)?.[1]);
  if (intent === 'jadwal_forum') put('forum', /\b((?:MGMP|KKG|kombel)(?:\s+[A-Z]\w+)?)/i.exec(text)?.[1]);
  return slots;
}

function competencyIn(
  text: string,
  competencies: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const code = /\b(?:M\.0[1-8]|SK\.01|T\.[A-Z]{3,5}\.01)\b/i.exec(text)?.[0];
  if (code !== undefined) return code.toUpperCase();
  const lower = ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `;
  let best: { code: string; length: number } | undefined;
  for (const [key, names] of competencies) {
    for (const name of names) {
      // The longest name wins: "komunikasi pelayanan publik" is not "komunikasi".
      if (lower.includes(` ${name} `) && name.length > (best?.length ?? 0))
        best = { code: key, length: name.length };
    }
  }
  return best?.code;
}

function courseIn(text: string): string | undefined {
  const id = /\bkrs[\s-]?(\d{1,4})\b/i.exec(text)?.[1];
  if (id !== undefined) return `KRS-${id.padStart(3, '0')}`;
  const named =
    /\b(?:pelatihan|diklat|bimtek|kelas|kursus|webinar|seminar|workshop|biaya|mendaftar|ikut)\s+(.+)$/i;
  return named.exec(text)?.[1]?.replace(/\b(?:brp|berapa|ya|dong|kapan|dimulai|masih|bayar|itu)\b.*$/i, '');
}

function trimTopic(said: string | undefined): string | undefined {
  return said?.replace(/[.,!?].*$/, '').replace(/\s+(?:dong|ya|ga|gak|ke diskusi.*|bulan depan)$/i, '');
}
