import type { Command } from '../../../src/domain/dialog/command.ts';
import type { RunPlace } from '../../../src/domain/dialog/topics/forum-run.ts';
import type { ForumDraft, ForumPlace } from '../../../src/domain/dialog/topics/forum-talk.ts';

const draft: ForumDraft = {
  opd: 'Dishub',
  name: 'Bincang Jumat',
  place: 'Aula',
  time: { kind: 'series', rule: 'FREQ=MONTHLY;BYDAY=+1FR', startsAt: 540, minutes: 120 },
};
const seen = {
  at: 'forumEvent',
  event: 5,
  title: 'Bincang Jumat',
  seen: '2026-12-04T02:00:00.000Z',
  minutes: 120,
} as const;
const to = '2026-12-16T02:00:00.000Z';

const ending = { at: 'forumSeries', series: 2, name: 'Bincang Jumat', seen: [5] } as const;

const running = { at: 'forumRun', event: 5, title: 'Bincang Jumat', series: true } as const;

/** Every place of those who plan forums, also half filled. */
export const forumPlaces: readonly (ForumPlace | RunPlace)[] = [
  { at: 'attend' },
  { at: 'forumSpeaker', event: 5, title: 'Bincang Jumat', found: [], chosen: null },
  { at: 'forumSpeaker', event: 5, title: 'Bincang Jumat', found: [{ id: 3, name: 'Sari' }], chosen: 0 },
  ...(['seats', 'code', 'agenda', 'notes'] as const).flatMap((part): RunPlace[] => [
    { ...running, part, words: '' },
    { ...running, part, words: '40' },
    { ...running, part, words: '40', series: false },
  ]),
  { at: 'forumNew', ask: 'opd', draft: { opd: '', name: '', place: '', time: null } },
  { at: 'forumNew', ask: 'name', draft: { ...draft, name: '', place: '', time: null } },
  { at: 'forumNew', ask: 'time', draft: { ...draft, place: '', time: null } },
  { at: 'forumNew', ask: 'place', draft: { ...draft, place: '' } },
  { at: 'forumNew', ask: 'sure', draft },
  { at: 'forumNew', ask: 'sure', draft: { ...draft, time: null } },
  { ...ending, ends: false, from: null, why: '', seen: [] },
  { ...ending, ends: false, from: null, why: '', resumes: true },
  { ...ending, ends: true, from: null, why: '' },
  { ...ending, ends: true, from: '2027-01-01', why: '' },
  { ...ending, ends: true, from: '2027-01-01', why: 'Peserta terlalu sedikit' },
  { ...seen, decision: null, to: null, why: '' },
  { ...seen, decision: 'move', to: null, why: '' },
  { ...seen, decision: 'move', to, why: '' },
  { ...seen, decision: 'move', to, why: 'Aula dipakai' },
  { ...seen, decision: 'cancel', to: null, why: '' },
  { ...seen, decision: 'cancel', to: null, why: 'Aula dipakai' },
];

export const forumCommands: {
  readonly [D in
    | 'forums'
    | 'forumEvent'
    | 'forumSeries'
    | 'forumNew'
    | 'forumRun'
    | 'attend'
    | 'speak']: readonly Extract<Command, { do: D }>[];
} = {
  forums: [{ do: 'forums' }],
  forumEvent: [{ do: 'forumEvent', event: 5 }],
  forumSeries: [
    { do: 'forumSeries', series: null },
    { do: 'forumSeries', series: 2 },
  ],
  forumRun: [
    { do: 'forumRun', event: 5, part: 'seats' },
    { do: 'forumRun', event: 5, part: 'code' },
    { do: 'forumRun', event: 5, part: 'agenda' },
    { do: 'forumRun', event: 5, part: 'speaker' },
    { do: 'forumRun', event: 5, part: 'notes' },
  ],
  speak: [
    { do: 'speak', event: 5, answer: 'bersedia' },
    { do: 'speak', event: 5, answer: 'tidak' },
  ],
  attend: [
    { do: 'attend', code: '' },
    { do: 'attend', code: 'K7RM4' },
  ],
  forumNew: [
    { do: 'forumNew' },
    { do: 'forumNew', filled: { name: 'Bincang', when: 'entah', place: '' } },
    { do: 'forumNew', filled: { opd: 'Dishub', name: 'Bincang', when: 'besok 09.00', place: 'Aula' } },
  ],
};
