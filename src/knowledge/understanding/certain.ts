import type { Intent } from '../../domain/dialog/typed/reading.ts';
import type { CertainWords } from './content.ts';

/** Intents that need no classifier, because the whole message is one set phrase. Null: let the examples decide. */
export function certainIntent(text: string, words: readonly string[], said: CertainWords): Intent | null {
  const whole = words.join(' ');
  if (said.stop.includes(whole)) return 'berhenti_pengingat';
  if (said.thanks.includes(whole)) return 'terima_kasih';
  // A greeting counts only when nothing else is there: "Selamat pagi, jp saya berapa" is a question.
  const opener = words[0];
  if (
    opener !== undefined &&
    said.openers.includes(opener) &&
    words.every((word) => said.greeting.includes(word))
  ) {
    return 'salam';
  }
  if (/^\s*krs[\s-]?\d{1,4}\s*\??\s*$/i.test(text)) return 'detail_kursus';
  return null;
}
