import type { Topic } from '../../reminders/kinds.ts';

/** Windows that ask for several things at once. Titles have at most 24 characters. */
export interface WindowTexts {
  readonly save: string;
  readonly cancel: string;
  readonly note: string;
  readonly reason: string;
  readonly prefs: string;
  readonly prefsAll: string;
  readonly hour: string;
  readonly topics: string;
  readonly topic: (topic: Topic) => string;
}
