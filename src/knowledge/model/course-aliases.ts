import { z } from 'zod';
import type { Question } from './create.ts';

const aliases = z.object({
  courses: z.array(z.object({ id: z.string(), aliases: z.array(z.string()) })),
});

export type AliasProposal = z.infer<typeof aliases>;

export const COURSE_ALIASES: Question<AliasProposal> = {
  prompt: 'suggest-aliases.en',
  output: 'course_aliases',
  schema: aliases,
};
