import type { Awaiting, Intent, Reading } from '../../domain/dialog/typed/reading.ts';
import { certainIntent } from './certain.ts';
import { classifierOf } from './classifier.ts';
import { clausesOf } from './clauses.ts';
import { confidenceWhile, mustAsk, tells, weighed } from './confidence.ts';
import type { UnderstandingContent } from './content.ts';
import { featuresOf } from './features.ts';
import { plainWords } from './plain-words.ts';
import { type ClauseReading, wishBeforePuttingOff, wishesIn } from './several.ts';
import { slotReader } from './slots.ts';
import { trainWeights } from './train.ts';

/** A set phrase may still be meant otherwise (a greeting in an answer), so it is never quite 1. */
const SET_PHRASE = 0.97;
/** Longer messages are stories, and a story's clauses are no wishes. Characters. */
const LONGEST = 400;

/**
 * Returns the reader. Shipped weights are used when they belong to the examples; after somebody edited those it
 * trains once, synchronously (seconds), so that an edit always counts.
 */
export function messageReader(content: UnderstandingContent): (text: string, awaiting: Awaiting) => Reading {
  const classify = classifierOf(content.weights ?? trainWeights(content.examples, content.spelling));
  const slotsOf = slotReader(content);
  const readOne = (text: string, awaiting: Awaiting): Reading => {
    const words = plainWords(text, content.spelling);
    const guesses = weighed(classify(featuresOf(words)), words, content.certain.report);
    const sure = certainIntent(text, words, content.certain);
    const intent: Intent = sure ?? guesses[0]?.intent ?? 'bantuan';
    const others = guesses.filter((guess) => guess.intent !== intent);
    const chance = sure === null ? (guesses[0]?.probability ?? 0) : SET_PHRASE;
    const next = sure === null ? (others[0]?.probability ?? 0) : 0;
    return {
      intent,
      confidence: confidenceWhile(awaiting, intent, chance, words.length),
      ...(awaiting === 'nothing' ? {} : { chance }),
      clarify: mustAsk(intent, chance, next, tells(words, content.certain.report)),
      others: others.slice(0, 3).map((guess) => guess.intent),
      slots: slotsOf(text, intent),
    };
  };
  return (text, awaiting) => {
    const reading = readOne(text, awaiting);
    const clauses = awaiting === 'nothing' || awaiting === 'choice' ? clausesOf(text.slice(0, LONGEST)) : [];
    if (clauses.length < 2) return reading;
    const alone = clauses.map(({ text: clause, loose }): ClauseReading => {
      const { intent, slots, confidence: chance, clarify } = readOne(clause, 'nothing');
      return { intent, slots, chance, clarify, loose, text: clause };
    });
    const several = wishesIn(alone, reading.intent);
    if (several.length > 1) return { ...reading, several };
    const first = wishBeforePuttingOff(alone, reading.intent);
    return first === null ? reading : { ...reading, intent: first.intent, slots: first.slots };
  };
}
