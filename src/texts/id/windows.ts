import type { WindowTexts } from '../../domain/dialog/texts/windows.ts';

const TOPICS = { assessment: 'Penilaian', forum: 'Forum', jp: 'JP' } as const;

/** Windows in Indonesian. */
export const windows: WindowTexts = {
  save: 'Simpan',
  cancel: 'Batal',
  note: 'Catatan',
  reason: 'Alasan',
  prefs: 'Pengingat',
  prefsAll: 'Atur sekaligus',
  hour: 'Jam pengingat',
  topics: 'Pengingat yang diterima',
  topic: (topic) => TOPICS[topic],
};
