import { HOURS_KINDS, type HoursKind } from './hours-item.ts';
import { VERIFY_KINDS, type VerifyKind } from './verify-item.ts';

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

/** The fact behind each kind while it holds, for the operator's log. */
const FACTS: Readonly<
  Record<'assessment' | 'forum' | 'notes' | 'mentoring' | 'own' | HoursKind | VerifyKind, string>
> = {
  assessment: 'the evaluation is not sent',
  returned: 'the evaluation was handed back to be mended',
  verdict: 'the superior has looked at the evaluation',
  second: 'the objection was decided',
  handed: 'the evaluation waits for another superior now',
  verify: 'somebody waits for this superior',
  passed: 'what waited too long went to another superior',
  delegated: 'stands in for a superior',
  peer: 'a colleague asks for a view',
  viewed: 'the request for views is closed',
  unlinked: 'people wait for superiors nothing reaches',
  pending: 'people of the agency have not sent',
  forum: 'the forum is coming and was not declined',
  notes: 'the forum is over without notes',
  jp: 'short of the target of the year',
  certificate: 'the claim has no proof',
  done: 'a course was done and not claimed',
  attended: 'was at a forum and has not claimed it',
  claim: 'claims were checked',
  mentoring: 'the pair has news, or its rhythm has come round',
  own: 'asked for by the person',
};

/** '': of a newer version. */
export const factOf = (kind: string): string =>
  Object.entries(FACTS).find(([known]) => known === kind)?.[1] ?? '';
