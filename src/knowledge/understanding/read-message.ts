import { type Awaiting, INTENTS, type Intent, type Reading } from '../../domain/dialog/reading.ts';
import { certainIntent } from './certain.ts';
import { type Classifier, train } from './classifier.ts';
import type { UnderstandingContent } from './content.ts';
import { featuresOf } from './features.ts';
import { plainWords } from './plain-words.ts';
import { slotsOf } from './slots.ts';

/** Below this share of the best guess the dialog asks. Picked by hand, not calibrated yet. */
const ASK_BELOW = 0.22;

/** Trains on the content's examples (under a second, synchronously) and returns the reader. */
export function messageReader(content: UnderstandingContent): (text: string, awaiting: Awaiting) => Reading {
  const classify: Classifier = train(
    INTENTS.flatMap((intent) =>
      content.examples[intent].map((text) => ({
        intent,
        features: featuresOf(plainWords(text, content.spelling)),
      })),
    ),
  );
  return (text, awaiting) => {
    const words = plainWords(text, content.spelling);
    const guesses = classify(featuresOf(words));
    const sure = certainIntent(text, words);
    const best = guesses[0];
    const intent: Intent = sure ?? best?.intent ?? 'bantuan';
    const chance = sure === null ? (best?.probability ?? 0) : 0.97;
    // A long message while an example is awaited is most likely that example: a wish must be clear to count.
    const confidence = awaiting === 'example' && words.length > 12 ? chance * 0.5 : chance;
    return {
      intent,
      confidence,
      clarify: confidence < ASK_BELOW,
      others: guesses
        .map((guess) => guess.intent)
        .filter((other) => other !== intent)
        .slice(0, 3),
      slots: slotsOf(text, intent, content.competencies),
    };
  };
}
