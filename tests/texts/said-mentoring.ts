import type { Pair } from '../../src/domain/dialog/topics/mentoring.ts';
import type { Match } from '../../src/domain/mentoring/match.ts';
import { RHYTHMS } from '../../src/domain/mentoring/offer.ts';
import type { AllSamples } from './said.ts';

const LONG = 'Dr. Ir. Raden Roro Siti Nur Aini Kusumaningtyas Widyastuti, S.T., M.T., Ph.D.';
const DAY = 'Jumat 27 Nov';
const named: [string][] = [['Budi'], [LONG]];

const match: Match = {
  id: 8,
  name: LONG,
  post: 'Analis',
  unit: 'Bidang',
  agency: 'Dishub',
  field: 'pengadaan',
  free: 2,
  before: false,
  reasons: ['family', 'agency'],
};
const pair: Pair = {
  id: 3,
  role: 'mentor',
  name: LONG,
  post: 'Analis',
  agency: 'Dishub',
  code: 'M.01',
  goal: 'Memimpin rapat koordinasi sendiri.',
  rhythm: 14,
  state: 'running',
  startedOn: '2026-11-24',
  meetings: 1,
  lastMet: '2026-11-27',
  bar: null,
};
const pairs: Pair[] = [
  pair,
  { ...pair, role: 'mentee', rhythm: 7, meetings: 0 },
  { ...pair, state: 'asked', rhythm: 30 },
  { ...pair, state: 'asked', role: 'mentee' },
];

/** Arguments for every sentence of mentoring. */
export const mentorSamples: AllSamples['mentoring'] = {
  pairHead: [['Integritas', LONG]],
  pairLine: pairs.flatMap((one): [Pair, string | null][] => [
    [one, null],
    [one, DAY],
  ]),
  matchesTitle: [['Integritas']],
  match: [
    [match, 'Integritas'],
    [{ ...match, field: '', free: 1, reasons: ['elsewhere'] }, 'Integritas'],
  ],
  none: [
    ['Integritas', true],
    ['Integritas', false],
  ],
  goal: named,
  goalLong: [[500]],
  rhythmAsk: named,
  rhythm: RHYTHMS.map((days): [typeof days] => [days]),
  agreeTitle: named,
  agree: [
    ['Integritas', pair.goal, 7, true],
    ['Integritas', pair.goal, 30, false],
  ],
  sent: named,
  notYetAble: [[3]],
  offerAsk: [[5]],
  chosen: [[['Integritas']], [['Integritas', 'Kerja Sama', 'Komunikasi']]],
  capacity: [[1], [3]],
  fieldLong: [[120]],
  offer: [
    [{ codes: ['M.01'], field: '', capacity: 1 }, ['Integritas']],
    [{ codes: ['M.01', 'M.02'], field: 'pengadaan', capacity: 3 }, ['Integritas', 'Kerja Sama']],
  ],
  requestTitle: named,
  request: pairs.map((one): [Pair, string] => [one, 'Integritas']),
  accepted: named,
  declined: named,
  bar: [['full'], ['apart']],
  waitingTitle: named,
  waiting: pairs.map((one): [Pair, string] => [one, 'Integritas']),
  running: pairs.flatMap((one): [Pair, string, string | null][] => [
    [one, 'Integritas', null],
    [one, 'Integritas', DAY],
  ]),
  endAsk: named,
  ended: [
    ['Budi', 0],
    ['Budi', 1],
    [LONG, 12],
  ],
  when: named,
  whenUnclear: [[DAY]],
  noted: [['Budi', 'Jumat, 27 November 2026', 1]],
  claimed: [[2], [0.5]],
  notYet: named,
};
