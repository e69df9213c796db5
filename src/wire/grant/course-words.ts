import type { ModelConfig } from '../../config/config.ts';
import type { Database } from '../../database/database.ts';
import type { WordsAsk, WordsTold } from '../../domain/dialog/topics/course-words.ts';
import { coursesCalled, decideWord, nextWord } from '../../knowledge/catalogue/words.ts';
import { mayImport } from '../../storage/imports.ts';
import type { BackgroundSuggesting } from '../course-words.ts';

export interface WordsParts {
  readonly db: Database;
  readonly model: ModelConfig;
  /** Begins to give changed courses their vectors; returns at once. */
  readonly embed: () => void;
  readonly suggesting: Pick<BackgroundSuggesting, 'begin' | 'inVain'>;
}

/** What BKPP's admin asks about the words of the catalogue; null for anybody else, asked of the roster again each time. */
export async function wordsTold(
  ask: WordsAsk,
  asker: number,
  { db, model, embed, suggesting }: WordsParts,
  moment: { readonly now: Date; readonly today: string },
): Promise<WordsTold | null> {
  if (!(await mayImport(db, asker))) return null;
  switch (ask.words) {
    case 'menu': {
      const host = model.state === 'on' ? new URL(model.baseUrl).host : null;
      const { waiting } = await nextWord(db, 0);
      return { words: 'menu', waiting, model: host, inVain: suggesting.inVain() };
    }
    case 'next':
      return { words: 'next', ...(await nextWord(db, ask.passed)) };
    case 'called':
      return { words: 'called', courses: await coursesCalled(db, ask.by) };
    case 'decide': {
      const { word, verdict } = ask;
      const done = await decideWord(db, { ...word, verdict }, `person:${asker}`, moment.now);
      if (done) embed();
      return { words: 'decide', word, verdict, done };
    }
    case 'suggest': {
      const { by } = ask;
      if (by === 'model' && model.state === 'off') return { words: 'suggest', by, begun: 'cannot' };
      return { words: 'suggest', by, begun: suggesting.begin(by, moment) ? 'begun' : 'busy' };
    }
  }
}
