import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import { nearWord } from '../../words.ts';
import { wayBack } from '../home.ts';

/** A word that no channel knows arrives as text: it is no sentence to be guessed at. */
export const isSlashed = (text: string): boolean => /^\s*\/[a-z]/i.test(text);

/** Longer ones are no words. Characters. */
const LONGEST = 24;

/** "/evaluasi": not a word here, but near one. The place stays, and its question with it. */
export function unknownWord(place: Place, text: string, context: Context): Outcome {
  const typed = text.trim().split(/\s+/)[0]?.slice(0, LONGEST) ?? '';
  const near = nearWord(text);
  const body = context.texts.home.unknownWord(typed, near === undefined ? null : `/${near}`);
  if (near === undefined) return say(place, { body, options: wayBack(context) });
  return say(place, { body, options: [[{ id: `s:word:${near}`, label: `/${near}` }], ...wayBack(context)] });
}
