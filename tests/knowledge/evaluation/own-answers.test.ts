import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluateAnswers } from '../../../src/knowledge/evaluation/answers.ts';
import { createUnderstanding } from '../../../src/knowledge/understanding/create.ts';
import { readDictionary } from '../../../src/storage/dictionary/dictionary-file.ts';

const content = join(import.meta.dirname, '..', '..', '..', 'content');

/** Our own answers (docs/understanding.md says how they came to be): floors a little under what was measured. */
test('answers of our own in every register keep the level people gave them', async () => {
  const dictionary = readDictionary(JSON.parse(readFileSync(join(content, 'dictionary.json'), 'utf8')));
  if (!dictionary.ok) throw new Error('the dictionary is broken');
  const { readAnswer } = createUnderstanding({ folder: join(content, 'understanding') });
  const { figures } = await evaluateAnswers(
    JSON.parse(readFileSync(join(import.meta.dirname, 'own-answers.json'), 'utf8')),
    new Map(dictionary.competencies.map((competency) => [competency.code, competency])),
    readAnswer,
  );
  expect(figures.n).toBeGreaterThan(300);
  expect(figures.acceptable).toBeGreaterThan(0.9);
  expect(figures.kappa).toBeGreaterThan(0.92);
  expect(figures.followUp.precision).toBeGreaterThan(0.93);
  expect(figures.followUp.recall).toBeGreaterThan(0.93);
  expect(figures.injectionMoved).toBe(0);
});
