import { expect, it } from 'vitest';
import type { Courses } from '../../../src/domain/ports.ts';
import type { Course, CourseRequest } from '../../../src/domain/recommendation/course.ts';
import { intervalOf } from '../../../src/knowledge/evaluation/bootstrap.ts';
import { evaluateRetrieval } from '../../../src/knowledge/evaluation/retrieval.ts';

const course = (id: string): Course => ({
  id,
  title: id,
  description: '',
  competencies: [],
  levelFrom: 0,
  levelTo: 1,
  jp: 1,
  form: '',
  mode: '',
  provider: '',
  audience: [],
  cost: null,
  startDate: null,
  endDate: null,
  state: null,
});

/** Answers every query by the words it is made of; an empty one abstains. */
function echo(asked: CourseRequest[] = []): Courses {
  return {
    async suggest(request) {
      asked.push(request);
      const ids = request.query === '' ? [] : request.query.split(' ');
      return {
        ranked: ids.map((id) => ({
          course: course(id),
          score: 1,
          close: true,
          reasons: [],
          support: [],
          against: [],
        })),
        abstained: ids.length === 0,
        closed: [],
        beyond: [],
        wordless: false,
        filters: {},
      };
    },
    byId: async () => null,
  };
}
const today = '2026-11-24';

it('counts a course below the fifth place as not found', async () => {
  const set = [
    { id: '1', query: 'A B', relevant: { A: 2, X: 1 }, kind: 'lexical' },
    { id: '2', query: 'b c d e f A', relevant: { A: 2 }, kind: 'typo' },
  ];
  const { figures, items } = await evaluateRetrieval(set, echo(), today);
  expect(figures).toMatchObject({ n: 2, recall5: 0.25, recall5Grade2: 0.5, mrr: (1 + 1 / 6) / 2 });
  expect(figures.perKind['lexical']?.ndcg5).toBeCloseTo(3 / (3 + 1 / Math.log2(3)));
  expect(items[1]).toEqual({ id: '2', ranked: ['b', 'c', 'd', 'e', 'f', 'A'], abstained: false });
});

it('keeps questions without an answer out of recall and counts them for abstention', async () => {
  const set = [
    { id: '1', query: 'A', relevant: { A: 1 } },
    { id: '2', query: '', relevant: { A: 1 } },
    { id: '3', query: '', relevant: {}, kind: 'none' },
    { id: '4', query: 'B', relevant: {}, kind: 'none' },
  ];
  const { figures } = await evaluateRetrieval(set, echo(), today);
  expect(figures).toMatchObject({ n: 4, recall5: 0.5, abstention: { precision: 0.5, recall: 0.5 } });
  expect(Object.keys(figures.perKind)).toEqual(['other']);
});

it('reads a profile in codes and in words, and nothing else of the item', async () => {
  const asked: CourseRequest[] = [];
  const relevant = { A: 1 };
  const set = [
    { id: '1', query: 'A', relevant, profile: { status: 'PNS', jenis_jabatan: 'PENGAWAS', gaps: ['M.03'] } },
    {
      id: '2',
      query: 'A',
      relevant,
      profile: { status: 'PPPK paruh waktu', jabatan: 'Guru SMP', opd: 'Disdik' },
    },
    { id: '3', query: 'A', relevant, profile: { jenjang: 'Ahli Muda' }, criteria: { cost_max: 0 } },
  ];
  await evaluateRetrieval(set, echo(asked), today);
  expect(asked.map(({ profile }) => profile)).toEqual([
    { status: 'PNS', jobLevel: 'PENGAWAS', gaps: [{ code: 'M.03', required: 5, actual: 0 }] },
    { status: 'PPPK_PW', opd: 'Disdik', post: 'Guru SMP' },
    { jobLevel: 'JF_AHLI_MUDA' },
  ]);
  expect(asked.every((request) => request.filters === undefined)).toBe(true);
});

it('gives an interval that holds the mean and is the same each time', () => {
  const values = [0, 1, 1, 0, 1, 1, 1, 0, 1, 1];
  const { low, high } = intervalOf(values);
  expect(low).toBeLessThan(0.7);
  expect(high).toBeGreaterThan(0.7);
  expect(intervalOf(values)).toEqual({ low, high });
  expect(intervalOf([1, 1, 1])).toEqual({ low: 1, high: 1 });
});
