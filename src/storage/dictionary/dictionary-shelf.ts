import type { Database } from '../../database/database.ts';
import type { Dictionary } from '../../domain/competency/dictionary.ts';
import { currentDictionaryVersion, loadDictionary } from './dictionary.ts';

/** Published versions never change, so each is loaded once. The current one is asked for anew after this. Milliseconds. */
const CURRENT_FOR_MS = 60_000;

export interface DictionaryShelf {
  /** Makes sure that these versions and the current one are at hand; the answer gives them without waiting. */
  hold(versions: readonly number[]): Promise<(version: number | null) => Dictionary>;
}

/** Dictionaries in memory: a turn must not pay a query for sixty indicators that never change. */
export function dictionaryShelf(db: Database, now: () => Date): DictionaryShelf {
  const held = new Map<number, Dictionary>();
  let current: { version: number; until: number } | null = null;

  const load = async (version: number): Promise<Dictionary> => {
    const known = held.get(version);
    if (known !== undefined) return known;
    const loaded = await loadDictionary(db, version);
    if (loaded === null) throw new Error(`dictionary version ${version} is not there`);
    held.set(version, loaded);
    return loaded;
  };

  return {
    async hold(versions) {
      if (current === null || now().getTime() > current.until) {
        const version = await currentDictionaryVersion(db);
        if (version === null) throw new Error('no competency dictionary is published; import one first');
        current = { version, until: now().getTime() + CURRENT_FOR_MS };
      }
      const { version } = current;
      const newest = await load(version);
      for (const one of versions) await load(one);
      return (wanted) => (wanted === null ? newest : (held.get(wanted) ?? newest));
    },
  };
}
