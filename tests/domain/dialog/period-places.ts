import type { Command } from '../../../src/domain/dialog/command.ts';
import type {
  PeriodDraft,
  PeriodPlace,
  PeriodQuestion,
} from '../../../src/domain/dialog/topics/period-talk.ts';

const draft: PeriodDraft = {
  name: 'Semester I 2027',
  opensOn: '2026-12-01',
  closesOn: '2026-12-11',
  scope: {},
  competencies: null,
  optional: [],
  optionalMin: 0,
  lateDays: 0,
};
const questions: readonly PeriodQuestion[] = [
  'name',
  'opensOn',
  'closesOn',
  'plan',
  'opd',
  'unit',
  'level',
  'status',
  'competencies',
  'optional',
  'late',
  'sure',
];
const seen = {
  at: 'period',
  period: 3,
  name: 'Semester II',
  seen: '2026-11-27',
  off: ['2026-12-25'],
} as const;

/** Every place of those who run periods, also half filled and with a list that leaves out everything. */
export const periodPlaces: readonly PeriodPlace[] = [
  { ...seen, decision: null, to: null },
  { ...seen, decision: 'extend', to: null },
  { ...seen, decision: 'extend', to: '2026-12-04' },
  { ...seen, decision: 'close', to: '2026-11-27' },
  { ...seen, decision: 'reopen', to: null },
  ...questions.map((ask) => ({ at: 'periodNew', ask, draft }) as const),
  {
    at: 'periodNew',
    ask: 'plan',
    draft: {
      ...draft,
      opensOn: null,
      closesOn: null,
      scope: { opd: ['Dishub'], units: ['Bidang A'], jobLevels: ['PENGAWAS'], statuses: ['PNS'] },
      competencies: ['M.01', 'X.99'],
      optional: ['M.02'],
      optionalMin: 1,
      lateDays: 3,
    },
  },
];

export const periodCommands: {
  readonly [D in 'periods' | 'period' | 'periodNew']: readonly Extract<Command, { do: D }>[];
} = {
  periods: [{ do: 'periods' }],
  period: [{ do: 'period', period: 3 }],
  periodNew: [{ do: 'periodNew' }],
};
