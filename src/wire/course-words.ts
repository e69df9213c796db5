import type { ModelConfig } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { ASKED_ABOUT, type AskedInVain } from '../domain/dialog/topics/course-words.ts';
import { type AliasesFound, suggestAliases } from '../knowledge/catalogue/suggest-aliases.ts';
import { takeCatalogueQuestion } from '../storage/people/outside-ai.ts';
import { tagSuggestions } from './courses.ts';
import { budgetOf } from './grant/ai.ts';
import { modelOf, type OutsideLog, ordersInText } from './outside.ts';

export interface SuggestParts {
  readonly db: Database;
  readonly model: ModelConfig;
  readonly log: OutsideLog;
}

export interface SuggestRun {
  readonly now: Date;
  /** The office date, for the day's budget. */
  readonly today: string;
  /** Courses at most. */
  readonly most: number;
  readonly progress?: (courses: number, of: number) => void;
}

/** For one question about five courses: nobody waits for it in a conversation. Milliseconds. */
const TIMEOUT_MS = 60_000;

/** Asks the configured model what people would call courses; null without one. No person's words are among what is sent. */
export async function aliasSuggestions(
  { db, model, log }: SuggestParts,
  { now, today, most, progress }: SuggestRun,
): Promise<AliasesFound | null> {
  if (model.state === 'off') return null;
  return suggestAliases({
    db,
    model: modelOf(model, log, TIMEOUT_MS),
    orders: ordersInText(),
    allow: () => takeCatalogueQuestion(db, today, budgetOf(model).total),
    now,
    most,
    progress,
  });
}

export interface BackgroundSuggesting {
  /** Begins and returns at once; false while one runs already. What it found stays when the process ends. */
  readonly begin: (by: 'words' | 'model', moment: { readonly now: Date; readonly today: string }) => boolean;
  /** Why the model last asked in this process did not answer for all courses; null where it did, or was not asked. */
  readonly inVain: () => AskedInVain | null;
  /** Resolves when nothing runs any more. */
  readonly idle: () => Promise<void>;
}

/** Looks for suggestions while the bot goes on answering. */
export function backgroundSuggesting(parts: SuggestParts): BackgroundSuggesting {
  let running: Promise<void> | null = null;
  let inVain: AskedInVain | null = null;
  return {
    begin(by, { now, today }) {
      if (running !== null) return false;
      const work = async (): Promise<void> => {
        if (by === 'words') {
          await tagSuggestions(parts.db, now);
          return;
        }
        inVain = null;
        const asked = await aliasSuggestions(parts, { now, today, most: ASKED_ABOUT });
        if (asked !== null && asked.stopped !== null) inVain = { courses: asked.courses, why: asked.stopped };
      };
      running = work()
        .catch((error: unknown) => {
          if (by === 'model') inVain = { courses: 0, why: 'error' };
          const why = error instanceof Error ? error.message : String(error);
          parts.log.warn({ why }, 'catalogue: not every suggestion was looked for; asking again goes on');
        })
        .finally(() => {
          running = null;
        });
      return true;
    },
    inVain: () => inVain,
    idle: async () => {
      await running;
    },
  };
}
