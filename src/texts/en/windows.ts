import type { WindowTexts } from '../../domain/dialog/texts/windows.ts';
import { capital } from './format.ts';
import { TOPICS } from './topics.ts';

/** Windows in English. */
export const windows: WindowTexts = {
  save: 'Save',
  cancel: 'Cancel',
  note: 'Note',
  reason: 'Reason',
  prefs: 'Reminders',
  prefsAll: 'Set all at once',
  hour: 'Time of reminders',
  topics: 'Reminders to get',
  topic: (topic) => capital(TOPICS[topic]),
};
