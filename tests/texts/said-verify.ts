import { RETURN_ACTIONS } from '../../src/domain/assessment/return-note.ts';
import type { FourVerdicts, HistoryLine } from '../../src/domain/assessment/verdicts.ts';
import type { Verdict } from '../../src/domain/assessment/verification.ts';
import type { QueueFacts } from '../../src/domain/dialog/texts/verify.ts';
import type { AllSamples } from './said.ts';

const LONG = 'Dr. Ir. Raden Roro Siti Nur Aini Kusumaningtyas Widyastuti, S.T., M.T., Ph.D.';
const DAY = 'Jumat 27 Nov';

const queue: QueueFacts = {
  count: 9,
  doubtful: 2,
  noted: 1,
  sentOn: DAY,
  period: 'Semester II 2026',
  inNameOf: LONG,
};
const verdict: Verdict = {
  revision: 1,
  n: 1,
  level: 2,
  note: '',
  by: LONG,
  capacity: 'direct',
  at: '2026-11-23T02:00:00.000Z',
};
const item = { level: 3, required: 2, basis: 'told', proposed: 2 } as const;
const facts = { post: 'Pengelola', unit: 'Bidang', sentOn: DAY, filled: 7, total: 9, inNameOf: null };
const actions = RETURN_ACTIONS.map((action): [typeof action, string] => [action, 'Mohon dilengkapi']);
const counted: [number][] = [[0], [1], [12]];
const levels: [number][] = [[0], [1], [5]];
const named: [string][] = [["Nur'aini"], [LONG]];

/** Arguments for every sentence of verifying. */
export const verifySamples: AllSamples['verify'] = {
  door: counted,
  waiting: [[1], [12]],
  queueTitle: [[1], [12]],
  queueLine: [[queue], [{ ...queue, count: 1, doubtful: 0, noted: 0, period: null, inNameOf: null }]],
  queueMore: [[1], [30]],
  confirmMany: [[1], [12]],
  manyTitle: [[1], [12]],
  manyBody: [
    [12, 0],
    [0, 1],
    [9, 3],
  ],
  manyLine: [
    [1, 0],
    [9, 2],
  ],
  manyYes: [[1], [12]],
  manyPlain: [[1], [9]],
  manyDone: [
    [[LONG], 1],
    [['A', 'B', LONG], 27],
  ],
  manyGone: [[1], [2]],
  caseTitle: [
    [LONG, null],
    [LONG, 'Semester II 2026'],
  ],
  caseBody: [[facts], [{ ...facts, unit: '', filled: 1, total: 1, inNameOf: LONG }]],
  itemLine: [
    [item],
    [{ ...item, required: null, proposed: null, basis: 'unsupported' }],
    [{ level: null, required: 2, basis: 'skipped', proposed: null }],
    [{ level: 0, required: 1, basis: 'tapped', proposed: null }],
  ],
  verdictLine: [
    [verdict, DAY],
    [{ ...verdict, capacity: 'delegate', note: 'Belum tampak', level: 0 }, DAY],
    [{ ...verdict, capacity: 'next' }, DAY],
    [{ ...verdict, capacity: 'second' }, DAY],
  ],
  staleLine: [[verdict, DAY]],
  notedLine: [...actions, ['example', '']],
  askedLine: [...actions, ['fill', '']],
  confirmRest: [[1], [9]],
  handBackNow: [[1], [3]],
  position: [
    [1, 1, LONG],
    [3, 9, 'Siti'],
  ],
  chosen: [
    [0, null],
    [3, 2],
  ],
  proposedAs: [[1], [5]],
  basis: [['told'], ['tapped'], ['unsupported'], ['skipped']],
  quote: [['saya menolak']],
  behaviours: [[1], [5]],
  fits: levels,
  confirmed: [
    ['Integritas', 0],
    ['Integritas', 3],
  ],
  confirmedRest: [
    [LONG, 1],
    ['Siti', 8],
  ],
  levelAsk: [
    [LONG, 0],
    ['Siti', 3],
  ],
  pickAsk: named,
  reasonAsk: [
    [LONG, 0],
    ['Siti', 2],
  ],
  reasonLength: [[500]],
  reasonCheck: [[LONG, 'Integritas', 0, 'Belum tampak']],
  changed: [
    ['Integritas', 0],
    ['Integritas', 2],
  ],
  actionAsk: named,
  action: RETURN_ACTIONS.map((action) => [action]),
  noteAsk: [
    [LONG, 'example'],
    ['Siti', 'other'],
  ],
  noteCheck: [[LONG, 'Integritas', 'example', 'Mohon contoh']],
  noted: [['Integritas']],
  handBackAsk: [
    [LONG, 1, DAY],
    ['Siti', 3, DAY],
  ],
  handedBack: named,
  returnedTitle: named,
  returnedBody: [
    [1, null],
    [3, DAY],
  ],
  returnedLine: [...actions, ['other', '']],
  returnedDoor: [[1], [9]],
  mend: [['Integritas']],
  mended: counted,
  asSuperiorNote: named,
  notLinked: named,
};

const stretch: [string, string, string][] = [
  [LONG, DAY, DAY],
  ['Budi', DAY, 'Jumat 4 Des'],
];

/** Arguments for every sentence of standing in. */
export const delegateSamples: AllSamples['delegate'] = {
  until: named,
  untilDay: [[DAY]],
  agreeTitle: named,
  agree: stretch,
  done: stretch,
  standing: stretch,
};

const four: FourVerdicts = {
  code: 'M.01',
  required: 3,
  assessment: 31,
  version: 1,
  period: 'Semester II 2026',
  frozen: false,
  proposal: { level: 2, quote: 'saya menolak' },
  own: { level: 3, basis: 'told', revision: 1, at: verdict.at },
  superior: verdict,
  official: { level: 4, assessor: 'BKN', on: '2025-01-01', validUntil: '2027-12-31' },
  objection: null,
  before: null,
};
const bare: FourVerdicts = {
  ...four,
  period: null,
  proposal: null,
  own: { ...four.own, level: 0, basis: 'unsupported', revision: 2 },
  official: null,
};
const either: [FourVerdicts, string][] = [
  [four, DAY],
  [bare, DAY],
  [{ ...bare, superior: null }, DAY],
  [{ ...four, superior: { ...verdict, level: 0, note: 'Belum tampak', capacity: 'second' } }, DAY],
];
const line: HistoryLine = {
  what: 'answer',
  level: 2,
  basis: 'told',
  by: null,
  capacity: null,
  note: '',
  at: verdict.at,
  period: null,
};
const above: [string | null][] = [[null], [LONG]];
const seconds: [string, number][] = [
  [LONG, 0],
  ['Siti', 3],
];

/** Arguments for every sentence about the four verdicts. */
export const detailSamples: AllSamples['details'] = {
  differs: [[1], [4]],
  since: [
    [{ up: 2, same: 6, down: 1, period: 'Semester I 2026' }],
    [{ up: 0, same: 1, down: 0, period: 'Semester I 2026' }],
  ],
  confidence: [[1], [3]],
  line: either.map(([one]) => [one]),
  cell: [[null], [0], [3]],
  required: [[null], [3]],
  proposal: either.map(([one]) => [one]),
  own: either,
  superior: either,
  official: [
    [four, DAY, DAY],
    [bare, '', ''],
  ],
  version: [[four], [bare]],
  objected: [
    [null, false],
    [LONG, false],
    [LONG, true],
  ],
  historyTitle: named,
  historyLine: [
    [line],
    [{ ...line, level: null, basis: 'skipped', period: 'Semester II 2026' }],
    [{ ...line, what: 'verdict', by: LONG, capacity: 'second', note: 'Sudah tampak' }],
    [{ ...line, what: 'objection', level: null, note: 'Sudah rutin' }],
  ],
  objectAsk: [
    [LONG, null],
    ['Bambang', LONG],
  ],
  objectCheck: [
    ['Sudah rutin', null],
    ['Sudah rutin', LONG],
  ],
  objectDone: above,
  objections: counted,
  objectionsTitle: counted,
  objectionLine: [[LONG, DAY]],
  secondBody: [
    [{ name: LONG, own: 3, required: null, by: 'Bambang', level: 0, note: '', reason: 'Sudah rutin' }],
    [{ name: 'Siti', own: 0, required: 2, by: LONG, level: 2, note: 'Belum tampak', reason: 'Sudah rutin' }],
  ],
  secondStory: [['Saya menolak amplop.']],
  secondKeep: levels,
  secondOwn: levels,
  secondAsk: seconds,
  secondCheck: [
    [LONG, 0, 'Sudah tampak'],
    ['Siti', 3, 'Sudah tampak'],
  ],
  secondDone: seconds,
};

/** Arguments for every sentence of views asked of colleagues. */
export const peerSamples: AllSamples['peers'] = {
  waiting: [[1], [4]],
  tasksDoor: [[1], [4]],
  open: [[DAY]],
  result: [[{ code: 'M.01', middle: 3, near: true }], [{ code: 'M.01', middle: 5, near: false }]],
  what: [[5]],
  chosen: [[['Integritas']], [[LONG, 'Budi', 'Ani']]],
  who: [[3, 8]],
  agreeTitle: [[3], [8]],
  agree: [
    [['Ani', 'Budi', LONG], ['Integritas'], 10, 3],
    [['Ani'], ['Integritas'], 1, 4],
  ],
  taskTitle: [[LONG, 'Integritas']],
  task: [['Analis', ['Tingkat 1: …', 'Tingkat 2: …'], DAY]],
  level: [[1], [5]],
};
