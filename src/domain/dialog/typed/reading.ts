/** The 31 intents of the evaluation sets. */
export const INTENTS = [
  'mulai_penilaian',
  'lanjutkan',
  'jeda',
  'ubah_jawaban',
  'rekomendasi',
  'detail_kursus',
  'daftar_kursus',
  'jp_saya',
  'klaim_jp',
  'kesenjangan_saya',
  'hasil_saya',
  'cari_mentor',
  'jadi_mentor',
  'jadwal_forum',
  'ikut_forum',
  'tidak_ikut_forum',
  'usul_topik',
  'atur_pengingat',
  'tunda_pengingat',
  'berhenti_pengingat',
  'status_tim',
  'tren_instansi',
  'ekspor',
  'verifikasi',
  'data_saya',
  'hapus_data',
  'bantuan',
  'salam',
  'terima_kasih',
  'keluhan_hubungi_admin',
  'di_luar_cakupan',
] as const;
export type Intent = (typeof INTENTS)[number];

export const SLOTS = [
  'topic',
  'competency',
  'course',
  'item',
  'jp',
  'maxJp',
  'form',
  'mode',
  'cost',
  'when',
  'time',
  'offset',
  'repeat',
  'period',
  'number',
  'opd',
  'unit',
  'forum',
  'format',
  'level',
] as const;
export type SlotName = (typeof SLOTS)[number];

/** One wish of a message, with the words it was read from. */
export interface Wanted {
  readonly intent: Intent;
  readonly slots: Readonly<Partial<Record<SlotName, string>>>;
  readonly text: string;
}

/** The results of somebody by name. */
export interface AskedAbout {
  readonly name: string;
  /** Said as of a person ("Pak Budi"); else the words may be anything. */
  readonly surely: boolean;
  /** All that was typed: read as everything else where it names nobody. */
  readonly text: string;
}

/** What a message seems to want. `clarify` asks the dialog to put one question with `intent` and `others` as buttons. */
export interface Reading {
  readonly intent: Intent;
  /** 0 to 1, calibrated on the development sets. */
  readonly confidence: number;
  /** The same without regard to what is awaited, where that lowers it. */
  readonly chance?: number;
  readonly clarify: boolean;
  /** Next best intents, best first, at most 3. */
  readonly others: readonly Intent[];
  readonly slots: Readonly<Partial<Record<SlotName, string>>>;
  /** Set where it may rather be told as an example of work: the codes of the competencies it is like, best first. */
  readonly story?: readonly string[];
  /** All wishes in their order, where a message surely has two or more. */
  readonly several?: readonly Wanted[];
}

/** What the dialog was waiting for when the message came: an answer should not be mistaken for a wish, nor the reverse. */
export type Awaiting = 'nothing' | 'example' | 'choice' | 'query' | 'code';
