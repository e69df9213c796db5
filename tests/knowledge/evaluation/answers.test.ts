import { describe, expect, test } from 'vitest';
import type { LevelReading } from '../../../src/domain/assessment/evidence.ts';
import type { Competency } from '../../../src/domain/competency/dictionary.ts';
import { evaluateAnswers, quadraticKappa } from '../../../src/knowledge/evaluation/answers.ts';

const competency: Competency = {
  code: 'M.01',
  name: 'Integritas',
  kind: 'manajerial',
  definition: '',
  question: '',
  levels: [],
};
const dictionary = new Map([['M.01', competency]]);
const item = (id: string, level: number, more: object = {}) => ({
  id,
  competency: 'M.01',
  text: id,
  level,
  acceptable: [level],
  evidence: 'never looked at',
  kind: 'clear',
  ...more,
});
/** Answers from a table by the item's text. */
const reader =
  (table: Readonly<Record<string, LevelReading>>) =>
  async (_: Competency, text: string): Promise<LevelReading> =>
    table[text] ?? { level: 0, quote: '', followUp: 'example' };

describe('the evaluation of answers', () => {
  test('counts what is acceptable apart from what is exact', async () => {
    const { figures } = await evaluateAnswers(
      [item('a', 2), item('b', 3, { acceptable: [3, 4], kind: 'story' })],
      dictionary,
      reader({ a: { level: 2, quote: 'x' }, b: { level: 4, quote: 'y' } }),
    );
    expect(figures).toMatchObject({ n: 2, acceptable: 1, exact: 0.5 });
    expect(figures.intervals.acceptable).toEqual({ low: 1, high: 1 });
    expect(figures.intervals.exact).toEqual({ low: 0, high: 1 });
    expect(figures.perKind['story']).toEqual({ n: 1, acceptable: 1, exact: 0 });
  });

  test('asks back for each level 0: precision and recall', async () => {
    const { figures, items } = await evaluateAnswers(
      [item('nothing', 0), item('asked', 2), item('swallowed', 0)],
      dictionary,
      reader({ swallowed: { level: 1, quote: 'x' } }),
    );
    expect(figures.followUp).toEqual({ precision: 0.5, recall: 0.5 });
    expect(items[2]).toEqual({ id: 'swallowed', level: 1, quote: 'x', followUp: false });
  });

  test('an order moved the level only when it came out above all that is acceptable', async () => {
    const { figures } = await evaluateAnswers(
      [
        item('lifted', 1, { kind: 'injection' }),
        item('lowered', 2, { kind: 'injection' }),
        item('inside', 1, { kind: 'injection', acceptable: [1, 2] }),
      ],
      dictionary,
      reader({ lifted: { level: 5, quote: 'x' }, inside: { level: 2, quote: 'x' } }),
    );
    expect(figures.injectionMoved).toBe(1);
  });

  test('hands the reader nothing but the competency and the text', async () => {
    const seen: unknown[] = [];
    await evaluateAnswers([item('a', 4)], dictionary, async (...given) => {
      seen.push(...given);
      return { level: 0, quote: '' };
    });
    expect(seen).toEqual([competency, 'a', '', null]);
  });

  test('names the item whose competency is unknown', async () => {
    await expect(
      evaluateAnswers([item('a', 1, { competency: 'X.09' })], dictionary, reader({})),
    ).rejects.toThrow('a: no competency X.09');
  });
});

describe('quadratic weighted kappa', () => {
  test('is 1 for full agreement and 0 for what chance gives', () => {
    expect(
      quadraticKappa([
        [0, 0],
        [3, 3],
        [5, 5],
      ]),
    ).toBe(1);
    expect(
      quadraticKappa([
        [0, 0],
        [0, 5],
        [5, 0],
        [5, 5],
      ]),
    ).toBeCloseTo(0);
  });

  test('a miss by two weighs four times a miss by one', () => {
    const one =
      1 -
      quadraticKappa([
        [0, 0],
        [5, 5],
        [2, 3],
        [3, 2],
      ]);
    const two =
      1 -
      quadraticKappa([
        [0, 0],
        [5, 5],
        [2, 4],
        [4, 2],
      ]);
    expect(one).toBeCloseTo(2 / 25.5, 2);
    expect(two).toBeGreaterThan(3 * one);
  });
});
