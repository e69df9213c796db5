import { z } from 'zod';
import { INTENTS } from '../../domain/dialog/typed/reading.ts';
import type { Question } from './create.ts';

const answer = z.object({
  level: z.number().int().min(0).max(5),
  quote: z.string(),
  /** `level.n` of the competency, empty at level 0. */
  indicator: z.string(),
});
const message = z.object({ intent: z.enum(INTENTS), sure: z.boolean() });

export type AnswerProposal = z.infer<typeof answer>;

export const READ_ANSWER: Question<AnswerProposal> = {
  prompt: 'read-answer.en',
  output: 'answer_level',
  schema: answer,
};

export const READ_MESSAGE: Question<z.infer<typeof message>> = {
  prompt: 'read-message.en',
  output: 'message_intent',
  schema: message,
};
