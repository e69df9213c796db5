import type { Awaiting, Intent } from '../../domain/dialog/reading.ts';

/** Below this probability the best guess is wrong more often than right (measured on held-out examples). */
const UNSURE = 0.3;
/** Two guesses are close when the second has this share of the first. */
const CLOSE = 0.75;
/** A wrong reading here costs the person something: their data, their reminders, a registration in their name. */
const CAREFUL: ReadonlyMap<Intent, number> = new Map<Intent, number>([
  ['hapus_data', 0.6],
  ['berhenti_pengingat', 0.5],
  ['daftar_kursus', 0.5],
]);
/** Wishes about the conversation itself: they count even where an answer is awaited. */
const CONTROL: ReadonlySet<Intent> = new Set<Intent>(['jeda', 'lanjutkan', 'ubah_jawaban', 'bantuan']);
/** Longer messages tell something; nobody needs more words to ask for a break. */
const SHORT = 8;

/** Whether one question should be put first: no guess is likely, two are about as likely, or a costly one is not certain. */
export function mustAsk(intent: Intent, chance: number, next: number): boolean {
  const needed = CAREFUL.get(intent);
  if (needed !== undefined && chance < needed) return true;
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
