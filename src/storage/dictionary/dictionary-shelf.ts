import type { Database } from '../../database/database.ts';
import type { Dictionary } from '../../domain/competency/dictionary.ts';
import { dictionaryInEnglish, type Translations } from '../../domain/competency/in-english.ts';
import type { Language } from '../../domain/people/person.ts';
import { currentDictionaryVersion, loadDictionary } from './dictionary.ts';

/** Published versions never change, so each is loaded once. The current one is asked for anew after this. Milliseconds. */
const CURRENT_FOR_MS = 60_000;

export interface DictionaryShelf {
  /**
   * Makes sure that these versions and the current one are at hand; the answer gives them without waiting, in `language`
   * as far as they are translated.
   */
  hold(versions: readonly number[], language?: Language): Promise<(version: number | null) => Dictionary>;
}

/** Dictionaries in memory: a turn must not pay a query for sixty indicators that never change. */
export function dictionaryShelf(
  db: Database,
  now: () => Date,
  english: Translations = new Map(),
): DictionaryShelf {
  const held = new Map<number, Dictionary>();
  const translated = new Map<number, Dictionary>();
  let current: { version: number; until: number } | null = null;

  const load = async (version: number): Promise<Dictionary> => {
    const known = held.get(version);
    if (known !== undefined) return known;
    const loaded = await loadDictionary(db, version);
    if (loaded === null) throw new Error(`dictionary version ${version} is not there`);
    held.set(version, loaded);
    return loaded;
  };

  const inEnglish = (dictionary: Dictionary): Dictionary => {
    const found = translated.get(dictionary.version) ?? dictionaryInEnglish(dictionary, english);
    translated.set(dictionary.version, found);
    return found;
  };

  return {
    async hold(versions, language = 'id') {
      if (current === null || now().getTime() > current.until) {
        const version = await currentDictionaryVersion(db);
        if (version === null) throw new Error('no competency dictionary is published; import one first');
        current = { version, until: now().getTime() + CURRENT_FOR_MS };
      }
      const { version } = current;
      const newest = await load(version);
      for (const one of versions) await load(one);
      return (wanted) => {
        const found = wanted === null ? newest : (held.get(wanted) ?? newest);
        return language === 'en' ? inEnglish(found) : found;
      };
    },
  };
}
