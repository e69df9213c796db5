import type { QuestionTexts } from '../../domain/dialog/texts/questions.ts';

export const questions: QuestionTexts = {
  source: (source, day) => `Source: ${source} (as of ${day}).`,
  unconfirmed: 'Waiting for confirmation by BKPP.',
  confirmed: 'Confirmed by BKPP.',
  askFurther: (whom) =>
    whom === 'umpeg'
      ? 'To be certain, please ask the personnel officer (umpeg) of your agency.'
      : 'To be certain, please ask BKPP through the personnel officer (umpeg) of your agency.',
  unknown:
    'I am sorry, I have no approved answer to that, and I do not want to guess. Please ask the personnel officer (umpeg) of your agency, or BKPP.',
  unknownNear:
    'I am sorry, I have no approved answer to that, and I do not want to guess. Please ask the personnel officer (umpeg) of your agency, or BKPP. What comes nearest is below.',
  kept: 'I have noted the question without a name, so that an answer can be prepared.',
  gone: 'That answer is no longer there. Please ask again in your own words.',
};
