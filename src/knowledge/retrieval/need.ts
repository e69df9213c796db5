import type { About } from '../../domain/insight/demand.ts';
import { bridgeOf } from './bridge.ts';
import type { RetrievalContent } from './content.ts';
import { wantedOf } from './request.ts';

/** How clearly a search must be about a competency before it is counted there. Standard deviations above the mean. */
const CLEARLY = 2.5;
/** And how much more than about the next one: what is near to everything is about none. */
const APART = 1;

/** Reads what a search that found nothing was about, in the words of the dictionary. */
export function needReader(content: RetrievalContent): (words: string) => About {
  const language = content.language();
  const bridge = bridgeOf(content, language);
  return (text) => {
    const wanted = wantedOf(text, language, content.thesaurus);
    const [best, next] = [...bridge.understand(wanted)].sort(([, a], [, b]) => b - a);
    return {
      competency:
        best !== undefined && best[1] >= CLEARLY && best[1] - (next?.[1] ?? 0) >= APART ? best[0] : null,
      words: wanted.map(({ term }) => term.plain),
    };
  };
}
