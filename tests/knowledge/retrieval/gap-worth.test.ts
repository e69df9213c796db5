import { expect, it } from 'vitest';
import type { Course } from '../../../src/domain/recommendation/course.ts';
import { gapParts, worth } from '../../../src/knowledge/retrieval/gap-worth.ts';
import type { Signals } from '../../../src/knowledge/retrieval/score.ts';

const gap = { code: 'M.03', actual: 1, required: 2 };
const wide = { code: 'M.03', actual: 1, required: 3 };
const course: Course = {
  id: 'KRS-901',
  title: 'Menulis Surat',
  description: '',
  competencies: ['M.03'],
  levelFrom: 0,
  levelTo: 2,
  jp: 6,
  form: 'webinar',
  mode: 'daring_sinkron',
  provider: 'BKPP',
  audience: ['Semua ASN'],
  cost: null,
  startDate: '2026-12-03',
  endDate: '2026-12-03',
  state: null,
};
const partsOf = (more: Partial<Course>, of = gap, left = { jp: 12, year: '2026' }, audience = 0) =>
  gapParts(
    of,
    new Set(['Semua ASN']),
    left,
  )({
    course: { ...course, ...more },
    signals: { audience } as Signals,
    label: { own: audience > 0 ? 'Petugas loket' : null, named: null },
  });
const told = (parts: ReturnType<typeof partsOf>) => ({
  for: parts.flatMap(({ support }) => support?.also ?? []),
  against: parts.flatMap(({ against }) => against?.despite ?? []),
});

it('tells of a course that has everything every part of its worth, and nothing against it', () => {
  const parts = partsOf({});
  expect(told(parts)).toEqual({ for: ['level', 'audience', 'form', 'hours', 'focus'], against: [] });
  expect(worth(parts)).toBe(0.5 + 1 + 1 + 0.25 + 1);
});

it.each([
  ['it does not reach the level', { levelTo: 2 }, wide, 'short'],
  ['it is for others', { audience: ['Guru SD'] }, gap, 'audience'],
  ['it is heavier than one level needs', { mode: 'klasikal' }, gap, 'form'],
  ['it is lighter than two levels need', { levelTo: 3 }, wide, 'form'],
  ['its hours are more than still count', { jp: 13 }, gap, 'hours'],
  ['it ends next year', { endDate: '2027-01-05' }, gap, 'later'],
  ['its first subject is another', { competencies: ['T.ARS.01', 'M.03'] }, gap, 'aside'],
] as const)('says where a part was not earned that %s', (_, more, of, despite) => {
  const parts = partsOf(more, of);
  expect(told(parts).against).toContain(despite);
  expect(worth(parts)).toBeLessThan(
    worth(partsOf({ levelTo: 3, mode: of === gap ? 'daring_sinkron' : 'blended' }, of)),
  );
});

it('names the label that fits her work before the one for everyone, and speaks of no hours when none are left', () => {
  const own = partsOf({ audience: ['Petugas loket', 'Semua ASN'] }, gap, { jp: 0, year: '2026' }, 0.8);
  expect(own).toContainEqual({
    worth: 1.6,
    support: { also: 'audience', label: 'Petugas loket', who: 'own' },
  });
  expect(told(own)).toEqual({ for: ['level', 'audience', 'form', 'focus'], against: [] });
});
