import { HOURS_KINDS } from './hours-item.ts';
import { VERIFY_KINDS } from './verify-item.ts';

/** What somebody can have reminders about or not: each switches all of its kinds. A line of one's own has no switch. */
export const TOPICS = ['assessment', 'forum', 'jp', 'mentoring'] as const;
export type Topic = (typeof TOPICS)[number];
export const isTopic = (text: string): text is Topic => TOPICS.some((one) => one === text);

export const KINDS: Readonly<Record<Topic, readonly string[]>> = {
  assessment: ['assessment', ...VERIFY_KINDS],
  forum: ['forum', 'notes'],
  jp: HOURS_KINDS,
  mentoring: ['mentoring'],
};

/** What *Tunda* moves: news cannot wait for another day, and what is asked once is asked once. */
const PUT_OFF = ['assessment', 'forum', 'own', 'jp', 'certificate'] as const;
export type PutOffKind = (typeof PUT_OFF)[number];
export const isPutOff = (kind: string): kind is PutOffKind => PUT_OFF.some((one) => one === kind);
