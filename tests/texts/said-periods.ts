import type { PeriodTexts } from '../../src/domain/dialog/texts/periods.ts';
import { JOB_LEVELS, STATUSES } from '../../src/domain/people/person.ts';
import type { Samples } from './samples.ts';

const NAME = 'Penilaian Mandiri Semester I 2027';
const DAY = 'Rabu, 16 Desember 2026';
const MANY = Array.from({ length: 60 }, (_, n) => `Dinas ${n + 1}`);

/** What BKPP's admin is told, with the longest lists a scope may have. */
export const periodSamples: Samples<PeriodTexts> = {
  older: [[3]],
  state: [['coming'], ['open'], ['over'], ['closed']],
  dates: [[DAY, DAY]],
  counts: [[{ assigned: 0, begun: 0, sent: 0 }], [{ assigned: 14_500, begun: 9_999, sent: 1 }]],
  scope: [
    [{}],
    [{ opd: ['Dishub'] }],
    [{ opd: MANY, units: ['Bidang A, Seksi B'], jobLevels: [...JOB_LEVELS], statuses: [...STATUSES] }],
  ],
  competencies: [[null], [['Integritas', 'Kerja Sama']], [MANY]],
  optional: [
    [0, []],
    [2, ['Literasi Digital', 'Kearsipan']],
  ],
  late: [[0], [3]],
  opdLine: [['Dishub', 1200]],
  opdMore: [[40, 9000]],
  dayTooEarly: [[DAY]],
  extendAsk: [[NAME]],
  extendSure: [[NAME, DAY, DAY]],
  closeSure: [
    [NAME, 0],
    [NAME, 1200],
  ],
  reopenAsk: [[NAME]],
  reopenSure: [[NAME, DAY]],
  nameLength: [[120]],
  planName: [[NAME]],
  competencyUnknown: [['M.99']],
  listTooLong: [[60]],
  unknown: [
    [{ what: 'opd', value: 'Disko' }],
    [{ what: 'unit', value: 'Gudang' }],
    [{ what: 'competency', value: 'M.99' }],
  ],
  fault: [['reversed'], ['over'], ['long'], ['few'], ['both']],
  nameTaken: [[NAME]],
  trial: [
    [1, 1],
    [14_500, 48],
  ],
  beside: [[NAME, 12]],
  optionalIntro: [
    [0, 2],
    [1, 3],
  ],
  optionalLeft: [[1]],
  optionalAt: [['3 dari 9 · ±4 menit']],
  lateIntro: [[DAY]],
  lastDayOff: [[null], ['Hari Raya Natal']],
  opened: [[139]],
  days: [[0], [3]],
  jobLevel: JOB_LEVELS.map((one) => [one]),
  status: STATUSES.map((one) => [one]),
  chosen: [['PNS']],
};
