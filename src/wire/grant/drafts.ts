import type { Database } from '../../database/database.ts';
import type { DraftLine, DraftNews, DraftWish } from '../../domain/dialog/topics/drafts.ts';
import {
  type DictionaryDraft,
  decideDraft,
  decidedDraft,
  draftDiff,
  mayPublish,
  openDrafts,
} from '../../storage/dictionary/dictionary-drafts.ts';

/** What BKPP's admin wishes about drafts of the dictionary: the second of two steps. */
export async function draftWish(wish: DraftWish, asker: number, db: Database, now: Date): Promise<DraftNews> {
  const actor = `person:${asker}`;
  const may = await mayPublish(db, asker);
  switch (wish.want) {
    case 'drafts':
      return { granted: 'drafts', lines: may ? (await openDrafts(db)).map((one) => lineOf(one, actor)) : [] };
    case 'draft': {
      const found = may ? await draftDiff(db, wish.draft) : null;
      return {
        granted: 'draft',
        shown: found === null ? null : { line: lineOf(found.draft, actor), diff: found.diff },
      };
    }
    case 'decideDraft': {
      const decided = await decideDraft(db, wish.draft, wish.decision, actor, now);
      // A turn that is decided again finds its own decision, which is no refusal.
      const before = decided.ok ? null : await decidedDraft(db, wish.draft, actor);
      return { granted: 'decideDraft', decided: before ?? decided };
    }
  }
}

const lineOf = ({ id, madeBy, maker, madeAt, competencies }: DictionaryDraft, actor: string): DraftLine => ({
  id,
  madeBy: maker,
  madeAt,
  competencies,
  own: madeBy === actor,
});
