import { describe, expect, it } from 'vitest';
import { startLadder } from '../../../src/domain/assessment/ladder.ts';
import type { Command } from '../../../src/domain/dialog/command.ts';
import type { Context } from '../../../src/domain/dialog/context.ts';
import type { Place, Question } from '../../../src/domain/dialog/place.ts';
import { step } from '../../../src/domain/dialog/step.ts';
import type { Heard, Outcome } from '../../../src/domain/dialog/turn.ts';
import { INTENTS } from '../../../src/domain/dialog/typed/reading.ts';
import { answerCommands } from './answer-commands.ts';
import { claimCommands, claimPlaces } from './claim-places.ts';
import { forumCommands, forumPlaces } from './forum-places.ts';
import { mentorCommands, mentorViews } from './mentor-views.ts';
import { hours, linked, person, stranger } from './people.ts';
import { periodCommands, periodPlaces } from './period-places.ts';
import { views } from './verify-views.ts';

const asked: Place = { at: 'assess', assessment: 7, code: 'M.01', question: { ask: 'example' }, once: false };
const contexts: readonly (readonly [string, Context])[] = [
  ['a stranger', stranger],
  ['a stranger whose e-mail Slack vouches for', { ...stranger, verifiedEmail: 'siti@semarang.example' }],
  ['somebody linked', linked],
  ['BKPP’s admin', { ...linked, person: { ...person, roles: ['admin'] } }],
  ['somebody who left a question', { ...linked, paused: asked }],
  [
    'somebody with nothing to do and no superior',
    {
      ...linked,
      person: { ...person, roles: [] },
      facts: { assessments: [], hours, forum: null, superior: null, subordinates: 0, toVerify: 0 },
    },
  ],
];

const questions: readonly Question[] = [
  { ask: 'example' },
  { ask: 'more', story: 'level 5', why: 'example', named: 5 },
  { ask: 'more', story: 'kami rapat', why: 'own_role', named: null },
  { ask: 'behaviours', ladder: startLadder(2), story: '' },
  {
    ask: 'proposal',
    story: 'saya menolak',
    proposed: 1,
    quote: 'menolak',
    met: { level: 1, n: 1 },
    next: { level: 2, n: 1 },
  },
  { ask: 'proposal', story: 'saya menolak', proposed: 5, quote: '', met: null, next: null },
  { ask: 'level', story: '', quote: '', proposed: null, offered: [1, 2, 3, 4, 5] },
  { ask: 'level', story: 'x', quote: 'x', proposed: 2, offered: [3, 4, 5] },
  {
    ask: 'level',
    story: 'x',
    quote: '',
    proposed: null,
    offered: [1, 2, 3, 4, 5],
    from: { ask: 'more', story: 'x', why: 'detail', named: null },
  },
];

const base = { at: 'assess', assessment: 7, code: 'M.01', once: false } as const;
const places: readonly Place[] = [
  { at: 'home' },
  { at: 'link' },
  { at: 'linkByEmail', person: 1 },
  { at: 'linkByToken', person: 1, hash: 'ab' },
  { at: 'demo', ladder: startLadder(2), levels: [] },
  { at: 'demo', ladder: startLadder(2), levels: [1, 2] },
  ...questions.flatMap((question): Place[] => [
    { ...base, question },
    { ...base, question, once: true },
    { ...base, question, code: 'T.NONE.01' },
    { ...base, question, assessment: 99 },
  ]),
  ...[7, 99].flatMap((id): Place[] => [
    { at: 'review', assessment: id },
    { at: 'change', assessment: id },
    { at: 'send', assessment: id },
  ]),
  { at: 'certificate', sent: null, claims: [{ id: 3, title: 'Seminar' }], claim: null },
  { at: 'certificate', sent: null, claims: [{ id: 3, title: 'Seminar' }], claim: 3 },
  { at: 'claims', claims: [3], open: 3 },
  ...claimPlaces,
  { at: 'search' },
  { at: 'courses', query: 'excel', shown: ['KRS-001'], open: { id: 'KRS-001', title: 'Excel' } },
  { at: 'courses', query: '', shown: [], open: null },
  { at: 'prefs' },
  ...views.map((view): Place => ({ at: 'verify', view })),
  ...mentorViews.map((view): Place => ({ at: 'mentoring', view })),
  { at: 'remindWhen', about: { kind: 'own', words: '' }, instead: false },
  {
    at: 'remind',
    about: { kind: 'assessment', subject: '7', title: 'Semester II' },
    instead: true,
    dueAt: '2026-11-30T01:30:00.000Z',
    windowAt: '2026-11-30T01:30:00.000Z',
  },
  { at: 'steer', view: 'state' },
  { at: 'steer', view: 'pause' },
  { at: 'steer', view: 'holdOut', on: true },
  { at: 'steer', view: 'failed', shown: ['out-7'], open: 'out-7' },
  { at: 'leaveWhen' },
  { at: 'leave', first: '2026-12-01', last: '2026-12-05' },
  { at: 'topic', event: 5, words: '' },
  { at: 'topic', event: 5, words: 'trotoar' },
  { at: 'topic', event: 5, words: 'trotoar', saves: true },
  { at: 'code', people: [3, 4] },
  { at: 'language' },
  ...periodPlaces,
  ...forumPlaces,
  { at: 'draft', draft: 1, decision: null },
  { at: 'draft', draft: 1, decision: 'publish' },
  { at: 'draft', draft: 1, decision: 'reject' },
  { at: 'room', room: { id: 'T0:C0', name: 'dishub' }, doing: 'ask' },
  { at: 'rooms', shown: ['T0:C0'], open: null },
  { at: 'import', kind: 'catalogue' },
  { at: 'importReady', kind: 'roster', file: 7 },
  { at: 'importUndo', kind: 'holidays', id: 3 },
  { at: 'words', view: { see: 'menu', asking: 'course' } },
  { at: 'words', view: { see: 'menu', asking: 'model' } },
  {
    at: 'words',
    view: { see: 'review', word: { course: 'KRS-001', kind: 'alias', value: 'arsip' }, passed: 1 },
  },
  {
    at: 'words',
    view: { see: 'course', course: 'KRS-001', doing: 'removing', value: null, listed: ['arsip'] },
  },
  { at: 'words', view: { see: 'course', course: 'KRS-001', doing: 'adding', value: 'arsip', listed: [] } },
  { at: 'erase' },
  { at: 'clarify', text: 'halo', intents: INTENTS },
];

/** One of each; a command that is missing here does not compile. */
const commands: { readonly [D in Command['do']]: readonly Extract<Command, { do: D }>[] } = {
  home: [{ do: 'home' }],
  ...claimCommands,
  unlink: [
    { do: 'unlink', channel: 'slack', ref: '0a1b2c3d4e5f', sure: false },
    { do: 'unlink', channel: 'slack', ref: '0a1b2c3d4e5f', sure: true },
  ],
  tables: [{ do: 'tables' }, { do: 'tables', shown: true }, { do: 'tables', shown: false }],
  needs: [{ do: 'needs' }],
  trends: [
    { do: 'trends', opd: '' },
    { do: 'trends', opd: 'Dishub' },
  ],
  plan: [
    { do: 'plan', jp: 40, months: 12, again: false },
    { do: 'plan', jp: null, months: 3, again: true },
  ],
  import: [{ do: 'import' }],
  importKind: [{ do: 'importKind', kind: 'catalogue' }],
  importSheet: [{ do: 'importSheet', kind: 'roster' }],
  importUndo: [{ do: 'importUndo', kind: 'holidays' }],
  courseWords: [
    { do: 'courseWords', open: 'menu', course: '' },
    { do: 'courseWords', open: 'review', course: '' },
    { do: 'courseWords', open: 'find', course: '' },
    { do: 'courseWords', open: 'course', course: 'KRS-001' },
  ],
  rooms: [
    { do: 'rooms', room: null },
    { do: 'rooms', room: { id: 'T0:C0', name: 'dishub' } },
  ],
  remind: [
    { do: 'remind', text: 'ingetin isi evaluasi Senin jam 9', postpone: false },
    { do: 'remind', text: 'tunda', postpone: true },
    { do: 'remind', text: '', postpone: false },
  ],
  steer: [
    { do: 'steer', ask: 'state' },
    { do: 'steer', ask: 'effect' },
  ],
  leave: [
    { do: 'leave', text: '' },
    { do: 'leave', text: 'saya cuti 1-5 Desember' },
    { do: 'leave', text: 'saya cuti tiap Jumat' },
    { do: 'leave', text: 'saya cuti sampai tahun 2031' },
  ],
  overview: [{ do: 'overview' }],
  more: [{ do: 'more' }],
  greet: [{ do: 'greet' }],
  willing: [{ do: 'willing' }],
  consents: [{ do: 'consents' }],
  somebody: [
    { do: 'somebody', asked: { name: 'Budi', surely: true, text: 'nilai Pak Budi' } },
    { do: 'somebody', asked: { name: 'rapat', surely: false, text: 'hasil rapat' } },
  ],
  thanks: [{ do: 'thanks' }],
  standing: [{ do: 'standing' }],
  assess: [{ do: 'assess' }, { do: 'assess', competency: 'M.03' }, { do: 'assess', competency: 'X' }],
  work: [
    { do: 'work', assessment: 7 },
    { do: 'work', assessment: 99 },
  ],
  own: [{ do: 'own' }],
  resume: [{ do: 'resume' }],
  pause: [{ do: 'pause' }],
  change: [{ do: 'change' }, { do: 'change', competency: 'M.01' }, { do: 'change', competency: 'X' }],
  result: [{ do: 'result' }],
  recommend: [{ do: 'recommend' }],
  search: [
    { do: 'search', words: '' },
    { do: 'search', words: 'excel' },
  ],
  course: [
    { do: 'course', words: 'KRS-001' },
    { do: 'course', words: '' },
  ],
  jp: [{ do: 'jp' }],
  forum: [{ do: 'forum' }, { do: 'forum', event: 5 }],
  rsvp: [
    { do: 'rsvp', event: null, reply: 'hadir' },
    { do: 'rsvp', event: 5, reply: 'tidak' },
  ],
  topics: [
    { do: 'topics', event: null, words: null },
    { do: 'topics', event: null, words: '' },
    { do: 'topics', event: 5, words: 'trotoar' },
  ],
  vote: [{ do: 'vote', topic: 3 }],
  certificate: [{ do: 'certificate' }],
  claims: [{ do: 'claims' }],
  openFile: [{ do: 'openFile', file: 3 }],
  dropFile: [{ do: 'dropFile', file: 3 }],
  export: [{ do: 'export' }],
  exportTable: [{ do: 'exportTable', what: 'team', format: 'csv' }],
  copy: [{ do: 'copy' }],
  sheet: [
    { do: 'sheet', as: 'picture' },
    { do: 'sheet', as: 'page' },
  ],
  calendar: [{ do: 'calendar', event: 5 }],
  reminders: [{ do: 'reminders' }],
  snooze: [{ do: 'snooze', kind: 'assessment', subject: '7' }],
  ...answerCommands,
  mute: [
    { do: 'mute', topic: 'all' },
    { do: 'mute', topic: 'forum' },
  ],
  openToken: [{ do: 'openToken', token: '0'.repeat(32) }],
  telegram: [{ do: 'telegram' }],
  slack: [{ do: 'slack' }],
  wrongData: [{ do: 'wrongData' }],
  data: [{ do: 'data' }],
  erase: [{ do: 'erase' }],
  language: [{ do: 'language' }],
  help: [{ do: 'help' }],
  cancel: [{ do: 'cancel' }],
  code: [
    { do: 'code', words: '' },
    { do: 'code', words: 'budi' },
  ],
  team: [{ do: 'team' }, { do: 'team', period: 3 }],
  ...periodCommands,
  ...forumCommands,
  drafts: [{ do: 'drafts' }],
  draft: [{ do: 'draft', draft: 1 }],
  verify: [{ do: 'verify' }],
  delegate: [{ do: 'delegate' }],
  details: [{ do: 'details' }],
  objections: [{ do: 'objections' }],
  peers: [{ do: 'peers' }],
  peerTasks: [{ do: 'peerTasks' }],
  mentoring: mentorCommands,
  link: [{ do: 'link' }],
  demo: [{ do: 'demo' }],
  contact: [{ do: 'contact' }],
  others: [{ do: 'others' }],
  outside: [{ do: 'outside' }],
};

const texts = [
  '',
  ' ',
  '3',
  'njih',
  '🙏',
  'setuju',
  'skip dulu',
  'nilai Pak Budi berapa?',
  '198306022006041978',
  'ABCD-2345',
  'maksudnya apa?',
  'saya menolak amplop dari pemohon',
  'x'.repeat(4000),
];

const offeredBy = (outcome: Outcome): string[] =>
  outcome.say.flatMap((one) => (one.message.options ?? []).flat().map((option) => option.id));

/** Buttons that any question offers, found by asking every question; and such as nobody was ever offered. */
function everyOption(): string[] {
  const found = new Set([
    'zz',
    'level:9',
    'level:0',
    'keep:5',
    'c:T.NONE.01',
    'n:9',
    'p:7',
    'i:9',
    '__proto__',
    '',
  ]);
  for (const [, context] of contexts)
    for (const place of places)
      for (const heard of [
        ...texts.map((text): Heard => ({ kind: 'text', text })),
        ...Object.values(commands)
          .flat()
          .map((command): Heard => ({ kind: 'command', command })),
      ])
        for (const id of offeredBy(step(place, heard, context))) if (!id.startsWith('s:')) found.add(id);
  for (const id of ['p:0', 'i:0', 'n:1', 'list', 'interested', 'done', 'mute:forum', 'stop', 'morning'])
    found.add(id);
  return [...found];
}

describe.each(contexts)('Whatever is heard from %s', (_who, context) => {
  const heards: Heard[] = [
    ...texts.map((text): Heard => ({ kind: 'text', text })),
    ...everyOption().map((id): Heard => ({ kind: 'option', id })),
    ...Object.values(commands)
      .flat()
      .map((command): Heard => ({ kind: 'command', command })),
  ];

  it.each(places.map((place) => [JSON.stringify(place).slice(0, 90), place] as const))(
    'is answered at %s, or somebody is asked who knows',
    (_name, place) => {
      const silent = heards.filter((heard) => {
        const { say, wish } = step(place, heard, context);
        const empty = say.some(({ message }) => !message.body && !message.title && !message.items?.length);
        return (say.length === 0 && wish === undefined) || empty;
      });
      expect(silent).toEqual([]);
    },
  );

  it('changes something only by what was offered, never by a word that is only polite', () => {
    const changed = places.filter(
      (place) => (step(place, { kind: 'text', text: 'njih' }, context).changes ?? []).length > 0,
    );
    expect(changed).toEqual([]);
  });
});
