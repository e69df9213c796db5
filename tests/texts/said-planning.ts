import type { PlanTexts } from '../../src/domain/dialog/texts/planning.ts';

type Args<K extends keyof PlanTexts> = PlanTexts[K] extends (...args: infer A) => string ? A : never;

/** What is said of plans, with arguments at their edges. */
export const planning = {
  summary: [
    [1, 6, 1, 1],
    [2, 1000, 3, 12],
  ] satisfies Args<'summary'>[],
  closes: [[['Integritas']], [['Integritas', 'Kerja sama', 'Komunikasi']]] satisfies Args<'closes'>[],
  fewer: [
    [1, 1, 2],
    [5, 9, 12],
  ] satisfies Args<'fewer'>[],
  oneMore: [['Komunikasi Efektif', 6, ['Komunikasi'], 2]] satisfies Args<'oneMore'>[],
  open: [[['Komunikasi']]] satisfies Args<'open'>[],
  hopeless: [[['Komunikasi', 'Integritas']]] satisfies Args<'hopeless'>[],
  within: [
    [40, 'Rabu 24 Nov'],
    [null, 'Rabu 24 Nov'],
  ] satisfies Args<'within'>[],
  hours: [[20], [null]] satisfies Args<'hours'>[],
  months: [[3], [12]] satisfies Args<'months'>[],
  chosen: [['40 JP']] satisfies Args<'chosen'>[],
};
