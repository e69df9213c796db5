import type { Awaiting, Intent } from '../../domain/dialog/typed/reading.ts';
import type { Guess } from './classifier.ts';

/** Below this probability the best guess of a held-out example was wrong in two cases of three. */
const UNSURE = 0.3;
/** Two guesses are close when the second has this share of the first. */
const CLOSE = 0.75;
/**
 * A wrong reading here costs the person something: their data, their reminders, a registration in their name. Above
 * 0.7, held-out readings as `hapus_data` were right in 91 of 100, before words of telling (`tells`) are looked at.
 */
const CAREFUL: ReadonlyMap<Intent, number> = new Map<Intent, number>([
  ['hapus_data', 0.7],
  ['berhenti_pengingat', 0.6],
  ['daftar_kursus', 0.6],
]);
/** Whether taking a message for this wish by mistake would cost the person something. */
export const costly = (intent: Intent): boolean => CAREFUL.has(intent);

/** "Kok jawaban saya dihapus" tells of a deletion; taken as a wish it would cause a second one. */
const TOLD = 0.25;
/** Wishes about the conversation itself: they count even where an answer is awaited. */
const CONTROL: ReadonlySet<Intent> = new Set<Intent>(['jeda', 'lanjutkan', 'ubah_jawaban', 'bantuan']);
/** Longer messages tell something; nobody needs more words to ask for a break. */
const SHORT = 8;

/** Whether a message has a word of telling or complaining. */
export function tells(words: readonly string[], report: readonly string[]): boolean {
  return words.some((word) => report.includes(word));
}

/** The guesses once more, best first, with costly wishes less likely in a message that tells or complains of something. */
export function weighed(
  guesses: readonly Guess[],
  words: readonly string[],
  report: readonly string[],
): readonly Guess[] {
  if (!tells(words, report)) return guesses;
  const less = guesses.map(({ intent, probability }) => ({
    intent,
    probability: CAREFUL.has(intent) ? probability * TOLD : probability,
  }));
  const total = less.reduce((sum, { probability }) => sum + probability, 0);
  return less
    .map(({ intent, probability }) => ({ intent, probability: probability / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** Whether one question should be put first: no guess is likely, two are about as likely, or a costly one is not certain. */
export function mustAsk(intent: Intent, chance: number, next: number, told: boolean): boolean {
  const needed = CAREFUL.get(intent);
  if (needed !== undefined && (told || chance < needed)) return true;
  return chance < UNSURE || (chance < 0.5 && next > CLOSE * chance);
}

/** The chance that the message is this wish at all, given what the dialog waits for. */
export function confidenceWhile(awaiting: Awaiting, intent: Intent, chance: number, words: number): number {
  switch (awaiting) {
    case 'nothing':
      return chance;
    case 'example':
    case 'query':
    case 'code':
    case 'choice': {
      if (words <= SHORT && CONTROL.has(intent)) return chance;
      return chance * (words > 12 ? 0.4 : 0.7);
    }
  }
}
