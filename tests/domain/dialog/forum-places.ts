import type { Command } from '../../../src/domain/dialog/command.ts';
import type { ForumDraft, ForumPlace } from '../../../src/domain/dialog/forum-talk.ts';

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

/** Every place of those who plan forums, also half filled. */
export const forumPlaces: readonly ForumPlace[] = [
  { at: 'forumNew', ask: 'opd', draft: { opd: '', name: '', place: '', time: null } },
  { at: 'forumNew', ask: 'name', draft: { ...draft, name: '', place: '', time: null } },
  { at: 'forumNew', ask: 'time', draft: { ...draft, place: '', time: null } },
  { at: 'forumNew', ask: 'place', draft: { ...draft, place: '' } },
  { at: 'forumNew', ask: 'sure', draft },
  { at: 'forumNew', ask: 'sure', draft: { ...draft, time: null } },
  { ...seen, decision: null, to: null, why: '' },
  { ...seen, decision: 'move', to: null, why: '' },
  { ...seen, decision: 'move', to, why: '' },
  { ...seen, decision: 'move', to, why: 'Aula dipakai' },
  { ...seen, decision: 'cancel', to: null, why: '' },
  { ...seen, decision: 'cancel', to: null, why: 'Aula dipakai' },
];

export const forumCommands: {
  readonly [D in 'forums' | 'forumEvent' | 'forumNew']: readonly Extract<Command, { do: D }>[];
} = {
  forums: [{ do: 'forums' }],
  forumEvent: [{ do: 'forumEvent', event: 5 }],
  forumNew: [
    { do: 'forumNew' },
    { do: 'forumNew', filled: { name: 'Bincang', when: 'entah', place: '' } },
    { do: 'forumNew', filled: { opd: 'Dishub', name: 'Bincang', when: 'besok 09.00', place: 'Aula' } },
  ],
};
