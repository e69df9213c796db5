import type { Topic } from '../../domain/reminders/kinds.ts';

/** What reminders are about, within a sentence. */
export const TOPICS: Readonly<Record<Topic, string>> = {
  assessment: 'penilaian',
  forum: 'forum',
  jp: 'JP',
  mentoring: 'mentoring',
};
