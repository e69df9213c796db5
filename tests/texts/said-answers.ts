import { REASONS } from '../../src/domain/dialog/rating.ts';
import type { Samples } from './said.ts';

export const answerSamples: Pick<Samples, 'rating' | 'questions'> = {
  rating: {
    reason: Object.values(REASONS)
      .flat()
      .map((reason) => [reason]),
    why: [['question'], ['search'], ['level']],
  },
  questions: {
    source: [['PP 11/2017', 'Selasa, 24 November 2026']],
    askFurther: [['bkpp'], ['umpeg']],
  },
};
