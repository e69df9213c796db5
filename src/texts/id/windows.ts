import type { WindowTexts } from '../../domain/dialog/texts/windows.ts';
import { capital } from './format.ts';
import { TOPICS } from './topics.ts';

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
  topic: (topic) => capital(TOPICS[topic]),
};
