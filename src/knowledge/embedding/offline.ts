import type { Language } from '../language/terms.ts';
import { termsOf } from '../language/terms.ts';
import type { Embed } from './embed.ts';

/** Change it whenever the file, the words that are left out or the way of adding them changes: it re-embeds everything. */
export const OFFLINE_MODEL = 'idvec-200-1';

/** The built-in embedding: needs no network and no key, about 0.05 ms a text. `language` is asked for on first use. */
export function offlineEmbed(language: () => Language): Embed {
  return {
    model: OFFLINE_MODEL,
    dimension: 200,
    async embed(texts) {
      const words = language();
      return texts.map((text) =>
        words.idvec.mean(
          termsOf(text, words)
            .filter((term) => term.row >= 0)
            .map(({ row }) => ({ row, weight: 1 })),
        ),
      );
    },
  };
}
