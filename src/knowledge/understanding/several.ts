import type { Intent, Wanted } from '../../domain/dialog/typed/reading.ts';

/** A clause as read alone. */
export interface ClauseReading extends Wanted {
  readonly chance: number;
  readonly clarify: boolean;
  readonly loose: boolean;
}

/** Held-out readings this sure were right in nineteen of twenty. */
const SURE = 0.85;
/** Behind a mere comma a clause usually goes on with the wish before it. */
const SURE_LOOSE = 0.9;
const LEAST_LOOSE_WORDS = 3;
/** Likelier than not by far: what is put off was the rest. */
const LIKELY = 0.6;
/** More wishes than this are a speech. */
const MOST = 4;

/** Wishes that come to the same when they stand in one message. */
const KIN: readonly (readonly Intent[])[] = [
  ['rekomendasi', 'detail_kursus', 'daftar_kursus'],
  ['klaim_jp', 'verifikasi'],
  ['ikut_forum', 'tidak_ikut_forum'],
  ['atur_pengingat', 'tunda_pengingat', 'berhenti_pengingat'],
  ['hasil_saya', 'kesenjangan_saya'],
  ['cari_mentor', 'jadi_mentor'],
  ['data_saya', 'hapus_data'],
];
/** Manners, and what is said about the conversation: beside a wish they are none. */
const BESIDE: ReadonlySet<Intent> = new Set<Intent>([
  'salam',
  'terima_kasih',
  'bantuan',
  'di_luar_cakupan',
  'keluhan_hubungi_admin',
  'jeda',
]);
const PUT_OFF: ReadonlySet<Intent> = new Set<Intent>(['jeda', 'tunda_pengingat']);

const kinOf = (intent: Intent): string => String(KIN.findIndex((kin) => kin.includes(intent)) + 1 || intent);

/** The wishes that are surely in a message, in its order and each once; less than two: it has one wish at most. */
export function wishesIn(clauses: readonly ClauseReading[], whole: Intent): readonly Wanted[] {
  const sure = clauses.filter(isSure).filter(({ intent }) => !BESIDE.has(intent));
  const kinds = new Set<string>();
  const wishes: Wanted[] = [];
  for (const { intent, slots, text } of sure) {
    if (kinds.has(kinOf(intent))) continue;
    kinds.add(kinOf(intent));
    wishes.push({ intent, slots, text });
  }
  return wishes.length > 1 && wishes.some(({ intent }) => kinOf(intent) === kinOf(whole))
    ? wishes.slice(0, MOST)
    : [];
}

const isSure = ({ chance, clarify, loose, text }: ClauseReading): boolean =>
  !clarify &&
  (loose ? chance >= SURE_LOOSE && text.split(/\s+/).length >= LEAST_LOOSE_WORDS : chance >= SURE);

/** "yang komunikasi dulu boleh? yang lain ntar": what is wanted first counts, not that the rest is put off. */
export function wishBeforePuttingOff(clauses: readonly ClauseReading[], whole: Intent): Wanted | null {
  if (!PUT_OFF.has(whole)) return null;
  const off = clauses.findIndex(({ intent }) => PUT_OFF.has(intent));
  const before = clauses
    .slice(0, Math.max(off, 0))
    .find(({ intent, chance, clarify }) => !clarify && chance >= LIKELY && !BESIDE.has(intent));
  return before ?? null;
}
