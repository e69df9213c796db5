import type { Reading } from '../../domain/dialog/typed/reading.ts';
import type { Scored } from './score.ts';

/** Thresholds were set on questions and wishes of our own, but for `CLEAR`, which was chosen on strangers' (`docs/questions.md`). */
const NEAR = 0.56;
/** Two passages nearer to each other than this are not told apart by their words. */
const CLEAR = 0.03;
/** For a message that is surely about something else, only a question in nearly the same words counts. */
const NEAR_OUTSIDE = 0.68;
/** Sounds like nothing but a wish, whatever it is near. */
const ONLY_A_WISH = -0.6;
/** Nearer than any passage that has nothing to do with it. */
export const RELATED = 0.42;
/** What sounds like a question rather than a wish (`questionGate`). */
const ASKS = 0.3;
/** A wish read with this chance outweighs a question that only half sounds like one. */
const SURE_WISH = 0.85;
const CERTAIN_WISH = 0.97;
const UNSURE_WISH = 0.6;

export type Verdict = 'none' | 'answer' | 'maybe' | 'unknown';

/**
 * Whether a message is answered from the nearest passage; `next` is the second. `asks`: how much it sounds like a question
 * about rules. A wish about the person's own data must never be answered with a rule, and a rule never with a
 * guess: between them one question is put.
 */
export function verdictOf(best: Scored, next: Scored | undefined, asks: number, reading: Reading): Verdict {
  const verdict = ofBest(best, asks, reading);
  const clear = best.listed === true || next === undefined || best.score >= next.score + CLEAR;
  return verdict === 'answer' && !clear ? 'maybe' : verdict;
}

function ofBest({ score, listed }: Scored, asks: number, reading: Reading): Verdict {
  const { intent } = reading;
  const confidence = reading.chance ?? reading.confidence;
  const outside = intent === 'di_luar_cakupan';
  // What is surely nobody's business here has an honest answer already.
  if (outside && confidence >= SURE_WISH) return score >= NEAR_OUTSIDE && asks >= ASKS ? 'answer' : 'none';
  if (listed === true && asks >= ONLY_A_WISH) return 'answer';
  const unsure = isUnsure(reading, confidence);
  // "data apa yang disimpan tentang saya" is near a rule, and yet about her own data.
  if (confidence >= CERTAIN_WISH && asks < 0.8 && !outweighsWish(score, asks)) return 'none';
  if (isNear(score, asks))
    return !unsure && confidence >= SURE_WISH && !outweighsWish(score, asks) ? 'maybe' : 'answer';
  if (outside) return score >= RELATED && asks >= 1 ? 'unknown' : 'none';
  return unsure ? withoutWish(score, asks, intent === 'bantuan') : besideWish(score, asks);
}

const isUnsure = ({ intent, clarify }: Reading, confidence: number): boolean =>
  clarify || confidence < (intent === 'bantuan' ? SURE_WISH : UNSURE_WISH);

/** So near and so much a question that a wish it may be read as counts less. */
const outweighsWish = (score: number, asks: number): boolean => score >= NEAR_OUTSIDE && asks >= 1;

const isNear = (score: number, asks: number): boolean => score >= NEAR && asks >= ASKS;

/** No wish is sure either: a question about rules is told honestly that there is no answer. */
function withoutWish(score: number, asks: number, help: boolean): Verdict {
  if (score < RELATED) return asks >= 1 && !help ? 'unknown' : 'none';
  if (asks >= 1) return 'unknown';
  return asks >= ASKS || (score >= 0.53 && asks >= -0.3) ? 'maybe' : 'none';
}

const besideWish = (score: number, asks: number): Verdict => (score >= 0.5 && asks >= 1.5 ? 'maybe' : 'none');
