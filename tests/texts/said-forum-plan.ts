import type { ForumPlanTexts } from '../../src/domain/dialog/texts/forum-plan.ts';
import type { Samples } from './samples.ts';

const title = 'Forum Bulanan';
const from = 'Rabu, 9 Desember 2026, 09.00';
const to = 'Rabu, 16 Desember 2026, 13.00';
const why = 'Narasumber berhalangan';

export const forumPlanSamples: Samples<ForumPlanTexts> = {
  more: [[1], [30]],
  line: [
    ['Dishub', from, 0],
    ['Dishub', from, 1],
    ['Dishub', from, 120],
  ],
  length: [
    ['name', 3, 120],
    ['place', 2, 120],
    ['why', 5, 200],
    ['opd', 2, 40],
  ],
  fault: [['unread'], ['rhythm'], ['noTime'], ['past'], ['far'], ['dayOff'], ['hours']],
  noOpd: [['Disko']],
  taken: [[title]],
  preview: [['Dishub', title, 'Aula', 'Rabu kedua tiap bulan, 09.00–11.00']],
  rhythm: [
    [{ kind: 'series', rule: 'FREQ=MONTHLY;BYDAY=+2WE', startsAt: 540, minutes: 120 }],
    [{ kind: 'series', rule: 'FREQ=MONTHLY;BYDAY=-1TH', startsAt: 540, minutes: 120 }],
    [{ kind: 'series', rule: 'FREQ=WEEKLY;BYDAY=MO', startsAt: 540, minutes: 120 }],
    [{ kind: 'single', day: '2026-12-16', startsAt: 540, minutes: 120 }],
  ],
  moved: [['Kamis, 24 Desember 2026', 'Senin, 28 Desember 2026']],
  clash: [[['Lokakarya, Rabu, 16 Desember 2026, 09.00']]],
  sure: [[1], [120]],
  added: [[title]],
  moveAsk: [[title]],
  whyAsk: [['move'], ['cancel'], ['end']],
  moveCheck: [
    [title, from, to, why, 0],
    [title, from, to, why, 1],
    [title, from, to, why, 12],
  ],
  cancelCheck: [
    [title, from, why, 0],
    [title, from, why, 12],
  ],
  decided: [
    ['move', 0],
    ['move', 12],
    ['cancel', 1],
  ],
  seriesLine: [['Dishub', 'Rabu kedua tiap bulan, 09.00–11.00', 'Aula']],
  seriesEnds: [['Jumat, 1 Januari 2027']],
  meeting: [
    [from, 0],
    [from, 1],
    [from, 120],
  ],
  endAsk: [[title]],
  endFault: [['unread'], ['past'], ['far']],
  endCheck: [
    ['Jumat, 1 Januari 2027', from, why],
    ['Selasa, 1 Desember 2026', null, why],
  ],
  endSure: [[0], [12]],
  resumeSure: [[0], [12]],
  resumed: [
    [title, 0],
    [title, 12],
  ],
  ended: [
    [title, 'Jumat, 1 Januari 2027', 0],
    [title, 'Jumat, 1 Januari 2027', 12],
  ],
  endAfter: [['Rabu, 9 Des']],
  field: [['name'], ['when'], ['place'], ['why'], ['from'], ['opd']],
};
