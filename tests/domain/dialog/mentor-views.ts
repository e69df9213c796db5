import type { MentorCommand, MentorOpen, MentorView } from '../../../src/domain/dialog/topics/mentoring.ts';

const mentor = { id: 8, name: 'Budi', before: true };
const draft = { chosen: ['M.01'], capacity: 2, field: 'pengadaan' };

/** One of each place of mentoring. */
export const mentorViews: readonly MentorView[] = [
  { view: 'which', codes: [] },
  { view: 'which', codes: ['M.01', 'M.02'] },
  { view: 'matches', code: 'M.01', shown: [mentor] },
  { view: 'matches', code: 'M.01', shown: [] },
  { view: 'goal', code: 'M.01', mentor },
  { view: 'rhythm', code: 'M.01', mentor, goal: 'Memimpin rapat' },
  { view: 'agree', code: 'M.01', mentor, goal: 'Memimpin rapat', rhythm: 14 },
  { view: 'consent', offerable: ['M.01'] },
  { view: 'offer', offerable: ['M.01', 'M.02'], chosen: ['M.01'] },
  { view: 'capacity', draft },
  { view: 'field', draft },
  { view: 'offerAgree', draft },
  { view: 'own', offerable: ['M.01'] },
  { view: 'pair', pair: 3, name: 'Budi' },
  { view: 'when', pair: 3 },
  { view: 'ending', pair: 3 },
];

const opens: readonly MentorOpen[] = [
  { to: 'home' },
  { to: 'find' },
  { to: 'find', competency: 'M.01' },
  { to: 'offer' },
  { to: 'pair', pair: 3 },
  { to: 'met', pair: 3, met: true },
  { to: 'met', pair: 3, met: false },
  { to: 'claim', pair: 3, on: '2026-11-24' },
];
export const mentorCommands: readonly MentorCommand[] = opens.map((open) => ({ do: 'mentoring', open }));
