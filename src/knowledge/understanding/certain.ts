import type { Intent } from '../../domain/dialog/reading.ts';

const GREETING = new Set(
  (
    'halo hallo haloo hai hi hello helo pagi siang sore malam selamat met sugeng wilujeng assalamualaikum ' +
    'assalamu alaikum wr wb salam kenal sejahtera kulonuwun permisi punten shalom om swastiastu swastyastu namo buddhaya ' +
    'rahayu kebajikan bot admin kakak mas mbak bapak ibu sinau makasih'
  ).split(' '),
);
const OPENERS =
  /^(?:halo+|hallo|hai|hi|hello|pagi|siang|sore|malam|selamat|sugeng|wilujeng|assalam.*|kulonuwun|permisi|punten|shalom|om|namo|salam|rahayu)$/;

/** Intents that need no classifier, because the whole message is one set phrase. Null: let the examples decide. */
export function certainIntent(text: string, words: readonly string[]): Intent | null {
  const whole = words.join(' ');
  if (/^(?:stop|unsubscribe|berhenti)$/.test(whole)) return 'berhenti_pengingat';
  // A greeting counts only when nothing else is there: "Selamat pagi, jp saya berapa" is a question.
  if (
    words.length > 0 &&
    OPENERS.test(words[0] ?? '') &&
    words.every((word) => GREETING.has(word.replace(/'/g, '')))
  ) {
    return 'salam';
  }
  if (/^\s*krs[\s-]?\d{1,4}\s*\??\s*$/i.test(text)) return 'detail_kursus';
  return null;
}
