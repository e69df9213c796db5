import type { RatingTexts } from '../../domain/dialog/texts/rating.ts';

const REASON = {
  missed: 'Did not answer',
  wrong: 'Not correct',
  unclear: 'Hard to understand',
  unrelated: 'Not what I meant',
  general: 'Too general',
  known: 'Done before',
  high: 'Too high',
  low: 'Too low',
  quote: 'Wrong quote',
} as const;

export const rating: RatingTexts = {
  up: 'Helpful',
  down: 'Not quite',
  reason: (reason) => REASON[reason],
  thanks: 'Thank you. This rating is kept without a name, to improve the answers.',
  why: (about) =>
    about === 'level'
      ? 'Thank you, noted without a name. What was not right? The level stays yours to choose.'
      : 'Thank you, noted without a name. What was not right?',
  noted: 'Noted. Thank you.',
  over: 'That answer has passed and can no longer be rated. Nothing has changed.',
};
