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
      wordless: false,
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
  const asked = found(strict, 'KRS-901');
  const without = found(free, other);
  const { ranked, abstained, beyond } = besideConditions(asked, {
    ...without,
    // What meets the conditions is found without them too.
    scored: [...without.scored, ...asked.scored],
  });
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

it('shows beside what is better only what is near to it, and nothing where nothing is', () => {
  const free = found(-3, 'KRS-902');
  const [best] = free.scored;
  const near = (score: number) => {
    const also = { ...best, course: { id: 'KRS-901' } as Course, score } as (typeof free.scored)[number];
    return besideConditions(found(-0.5, 'KRS-901'), { ...free, scored: [...free.scored, also] });
  };
  expect(near(0.4)).toMatchObject({ abstained: false, ranked: [{ close: true }] });
  expect(near(0.3)).toMatchObject({ abstained: true, ranked: [], beyond: [{ id: 'KRS-902' }] });
});
