import { expect, it } from 'vitest';
import type { Course } from '../../../src/domain/recommendation/course.ts';
import { type Answered, besideConditions } from '../../../src/knowledge/retrieval/beside-conditions.ts';
import type { Signals } from '../../../src/knowledge/retrieval/score.ts';

const found = (doubt: number, id: string): Answered => {
  const course = { id } as Course;
  return {
    suggestions: {
      ranked: [{ course, score: 1, close: true, reasons: [], support: [], against: [] }],
      abstained: false,
      closed: [],
      beyond: [],
      filters: {},
    },
    scored: [
      {
        at: 0,
        course,
        over: false,
        signals: {} as Signals,
        label: { own: null, named: null },
        like: null,
        score: 1,
      },
    ],
    judged: { fits: true, coverage: 0, phrase: 0, strange: 0, office: 0, doubt },
  };
};
const beside = (strict: number, free: number, other = 'KRS-902') => {
  const { ranked, abstained, beyond } = besideConditions(found(strict, 'KRS-901'), found(free, other));
  return { offered: ranked.length, abstained, beyond: beyond.map(({ id }) => id) };
};

it('offers what meets the conditions only while it more likely fits than not, and names what does not', () => {
  expect(beside(0.5, -3)).toEqual({ offered: 0, abstained: true, beyond: ['KRS-902'] });
  expect(beside(-0.5, -3)).toEqual({ offered: 1, abstained: false, beyond: ['KRS-902'] });
});

it('says nothing of what is no surer by far, or meets the conditions itself', () => {
  const alone = { offered: 1, abstained: false, beyond: [] };
  expect(beside(0.5, -0.5)).toEqual(alone);
  expect(beside(0.5, -3, 'KRS-901')).toEqual(alone);
});
