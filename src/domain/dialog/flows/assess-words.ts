import type { Tap } from '../../assessment/ladder.ts';

/** Longer texts are stories: a wish in the middle of an assessment is short. Words. */
const LONGEST_WISH = 7;

const YES = /^(y|ya+|iya+|iyo|yes|konsisten|ya,? konsisten|selalu|sering|sudah|wis|sampun)[.! ]*$/i;
const SOMETIMES = /^(kadang|kadang[- ]?kadang|kadang2|sometimes|jarang|sekali[- ]sekali)[.! ]*$/i;
const NO = /^(belum|blm|tidak|tdk|gak|ga|nggak|ora|dereng|durung|mboten|no|not yet)[.! ]*$/i;

/** A tap that was typed instead. "njih" is politeness, not an answer: it is none of these. */
export function tapIn(text: string): Tap | null {
  const plain = text.trim();
  if (YES.test(plain)) return 'yes';
  if (SOMETIMES.test(plain)) return 'sometimes';
  return NO.test(plain) ? 'no' : null;
}

const WISH =
  /\b(lanjut(kan|in)?( (nanti|besok))?|nanti|jeda|berhenti|udahan|break|istirahat|bantuan|tolong|panduan|help|batal|hapus|ubah|ganti|salah pencet|pengingat|ingatkan|forum|jp|pelatihan|kursus|bimtek|hasil|mentor|besok|apel|dulu)\b|\?\s*$/i;

/**
 * Whether a text in the middle of a question is rather a wish than an answer: short, and with a word that stories of
 * work seldom consist of. It only decides who reads it: the reader of messages then says what it is.
 */
export function looksLikeWish(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= LONGEST_WISH && WISH.test(text);
}
