import { REASONS } from '../../src/domain/dialog/topics/rating.ts';
import type { AllSamples } from './said.ts';

export const answerSamples: Pick<AllSamples, 'rating' | 'questions' | 'outsideAi'> = {
  rating: {
    reason: Object.values(REASONS)
      .flat()
      .map((reason) => [reason]),
    why: [['question'], ['search'], ['level']],
  },
  outsideAi: {
    explain: [['ai.semarang.example']],
    given: [
      [0, 30],
      [30, 30],
    ],
  },
  questions: {
    source: [['PP 11/2017', 'Selasa, 24 November 2026']],
    askFurther: [['bkpp'], ['umpeg']],
  },
};
