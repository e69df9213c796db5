import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import { asksToBeReminded } from '../../typed/said-reminder.ts';
import { wayBack } from '../home.ts';
import { taskLines } from '../overview.ts';

/** A question is short; a story may hold any of these words. */
const LONGEST = 9;
const DEADLINE =
  /\b(deadline|tenggat(nya|e|ipun)?|batas (waktu|akhir|pengisian)|paling lambat|due date|(kapan|when) .*(ditutup|tutup|berakhir|close[sd]?|end))\b/i;
const HOW_MANY = /\b(berapa|brp|piro|pira|pinten|how many)\b/i;
const LEFT = /\b(sisa(nya|ku)?|kurang|belum|blm|durung|dereng|lagi|masih|isih|maneh|meneh|left|remain\w*)\b/i;
/** What else may end or be left over. */
const OTHER =
  /\b(forum|rapat|acara|event|kursus|pelatihan|diklat|course|daftar|pendaftaran|jp|jam|hours?|orang|people|staf|tim|team|bawahan|anak buah|anggota|mentor|cuti|pensiun|klaim|sertifikat|hari|days?)\b/i;

/**
 * "kapan deadline-nya?", "berapa yang belum saya isi?": about the own assessment. Stories and other matters are not, nor is
 * "ingatkan kirim SPJ paling lambat Jumat".
 */
export function asksOwnStanding(text: string): boolean {
  if (asksToBeReminded(text)) return false;
  if (text.trim().split(/\s+/).length > LONGEST || OTHER.test(text)) return false;
  return DEADLINE.test(text) || (HOW_MANY.test(text) && LEFT.test(text));
}

/** How far the own assessments are and until when. An aside: the question that is open stays open. */
export function ownStanding(place: Place, context: Context): Outcome {
  const body = taskLines(context.facts?.assessments ?? [], context).join('\n');
  // In the middle of a question its own buttons stay the ones to press.
  return say(place, place.at === 'assess' ? { body } : { body, options: wayBack(context) });
}
