import type { Reply } from '../facts.ts';

/** Sentences of the bot's own page. */
export interface OverviewTexts {
  readonly tasks: string;
  readonly ownTask: string;
  readonly task: (answered: number, skipped: number, total: number, deadline: string | null) => string;
  readonly noTask: string;
  readonly forum: (title: string, when: string, reply: Reply | null) => string;
  readonly team: string;
  readonly note: string;
}
