import { z } from 'zod';

const list = z.array(z.string().min(1));

/** `content/retrieval/criteria.json`: how people say their conditions. */
export const criteriaFile = z.object({
  free: list,
  modes: z.record(z.string(), list),
  /** Words for a mode that are never a topic; the others need the company of a course. */
  modeAlways: list,
  modeCompany: list,
  notMode: list,
  forms: z.record(z.string(), z.string()),
  atMost: list,
  atMostAfter: list,
  thousand: list,
  million: list,
  oneDay: list,
  day: list,
  before: list,
  after: list,
  latest: list,
  next: list,
  this: list,
  past: list,
  within: list,
  ahead: list,
  week: list,
  month: list,
  halfYear: list,
  year: list,
  yearEnd: list,
  yearStart: list,
  fasting: list,
  feast: list,
  wish: list,
  unless: list,
  refused: list,
  numbers: z.record(z.string(), z.int()),
  connectives: list,
});

/** The part of `content/holidays.json` that "sebelum puasa" is read by. */
export const fastingFile = z.object({
  ramadan: z.array(z.object({ start: z.iso.date(), end: z.iso.date() })).default([]),
});

export type CriteriaContent = z.infer<typeof criteriaFile> & {
  readonly ramadan: z.infer<typeof fastingFile>['ramadan'];
  /** A month's name as people write it → 1 to 12. */
  readonly months: Readonly<Record<string, number>>;
};
