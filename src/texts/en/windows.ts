import type { WindowTexts } from '../../domain/dialog/texts/windows.ts';

const TOPICS = { assessment: 'Assessments', forum: 'Forums', jp: 'JP' } as const;

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
  topic: (topic) => TOPICS[topic],
};
