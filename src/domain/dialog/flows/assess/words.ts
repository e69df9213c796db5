import type { Tap } from '../../../assessment/ladder.ts';
import type { Question } from '../../place.ts';

/** Longer texts are stories: a wish in the middle of an assessment is short. Words. */
const LONGEST_WISH = 7;
/** A question is none either, even when it takes a few words more. */
const LONGEST_QUESTION = 14;

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

const SKIP =
  /^(tolong )?(skip|lewati|lewat|lompati|pass)( (saja|aja|wae|dulu|dl|ya|dong|(yang|yg|pertanyaan) (ini|iki)|ini|this one|this))*[.! ]*$/i;
/** Of what was asked before this. */
const BACK =
  /^(tolong )?(((soal|pertanyaan|kompetensi|yang|yg) )?(kembali|balik|mundur|sebelumnya|sebelum ini)|(go )?back|previous)( (satu|siji|dulu|dl|saja|aja|ya|one|question))*[.! ]*$/i;
const TELL = /^(tambah|nambah|add)( satu| an)? (contoh|example)[.! ]*$/i;
const PROPOSED: Readonly<Record<'agree' | 'higher' | 'lower', RegExp>> = {
  agree:
    /^((ya|iya|iyo|oke|ok|sip|njih|nggih|inggih|yes)[, ]+)?(sudah |udah |sdh |saya )?(setuju|sepakat|cocok|betul|benar|leres|bener|pas|agree|agreed|correct)( pak| bu| min| kok| saja| aja)?[.! ]*$/i,
  higher: /^(lebih tinggi|lebih dhuwur|kurang tinggi|higher)[.! ]*$/i,
  lower: /^(lebih rendah|ketinggian|terlalu tinggi|lower|too high)[.! ]*$/i,
};
/** Agreed to in words, where something was proposed. */
export const agrees = (text: string): boolean => PROPOSED.agree.test(text.trim());

const DIGIT = /^(?:tingkat |level |lv )?([0-5])(?: (?:wae|ae|aja|saja|lah|deh|ya|yo|kok))*[.! ]*$/i;
const STOP =
  /^(?:mau )?(?:stop|setop|berhenti|udahan|leren|cukup|keluar|exit|quit|leave)(?: (?:dulu|dl|dhisik|sik|aja|saja|for now))?[.! ]*$/i;

/** Out of what is being asked, for now. */
export const wantsToStop = (text: string): boolean => STOP.test(text.trim());

/** Agreement where nothing was proposed: no answer, and no wish that leads away from the question either. */
export const agreesToNothing = (text: string, question: Question): boolean =>
  question.ask !== 'proposal' && PROPOSED.agree.test(text.trim());

/** The button that was typed instead of pressed, where its words can mean nothing else; null for all other texts. */
export function choiceIn(text: string, question: Question): string | null {
  const plain = text.trim();
  if (SKIP.test(plain)) return 'skip';
  if (wantsToStop(plain)) return 'pause';
  if (BACK.test(plain)) return question.ask === 'example' ? 'previous' : 'back';
  switch (question.ask) {
    case 'proposal':
      if (TELL.test(plain)) return 'add';
      for (const id of ['agree', 'higher', 'lower'] as const) if (PROPOSED[id].test(plain)) return id;
      return beside(question.proposed, plain);
    case 'behaviours':
      return tapIn(plain);
    case 'level': {
      const level = Number(DIGIT.exec(plain)?.[1] ?? Number.NaN);
      const offered = question.offered.some((one) => one === level || (level === 0 && one === 1));
      return offered ? `level:${level}` : null;
    }
    case 'more':
      // Asked for an example and answered with a number once more: it is to be the own choice.
      return DIGIT.test(plain) ? 'choose' : null;
    case 'example':
      return null;
  }
}

/** A level said about a proposal: agreed to, or where another one is chosen. */
function beside(proposed: number, plain: string): string | null {
  const said = DIGIT.exec(plain)?.[1];
  if (said === undefined) return null;
  if (Number(said) === proposed) return 'agree';
  return Number(said) > proposed ? 'higher' : 'lower';
}

const SEND = /^(tolong )?(kirim|send)( saja| aja| sekarang| ke atasan| now)*[.! ]*$/i;

/** Sending was typed: it leads to where sending is a button. */
export const wantsToSend = (text: string): boolean => SEND.test(text.trim());

const PUZZLED =
  /\b(maksud(nya|e|ipun)?|arti(nya|ne|nipun)|tegese|mudheng|mudeng|paham|ngerti|ngertos|understand|mean)\b/i;
const NOT_OR_WHAT =
  /\b(apa|opo|pripun|piye|gimana|bagaimana|belum|blm|durung|dereng|tidak|tdk|ga|gak|ora|mboten|kurang|what|not|don['’]t)\b|\?/i;

const WHAT = '(?:apa|opo|napa|pripun|piye|gimana|bagaimana|kaya(?:k|n)? ?apa|what)';
const EXAMPLE = '(?:contoh(?:nya|e)?|conto(?:ne|nipun)|example)';
/** Asks for an example instead of telling one: it begins with what is asked, or ends with it. */
const EXAMPLE_ASKED = new RegExp(
  [`${EXAMPLE}\\b.*\\b${WHAT}\\b`, `${WHAT}\\b.*\\b${EXAMPLE}\\b`]
    .flatMap((asked) => [
      `^\\W*${asked}`,
      `\\b${asked}(?: (?:ya|sih|to|tho|dong|pak|bu|min|nggih|njih))*\\W*$`,
    ])
    .join('|'),
  'i',
);
const MAKES_PLAIN =
  /^(?!.*\?\W*$)(?!\W*(?:tolong|tulung|mohon|minta|coba|bisa|bisakah|boleh|please|can|could)\b).*\b(?:(?:ng|me)?kasih|(?:mem)?beri(?:kan)?|(?:mem)?buat(?:kan)?|bikin|(?:men)?jelas(?:kan|in)|njelas(?:ke|no|in))\b/i;

/** Made something plain to others, rather than asks that it be made plain. */
export const makesPlain = (text: string): boolean => MAKES_PLAIN.test(text);

/** No longer than a wish in the middle of an assessment. */
export const isBrief = (text: string): boolean => text.trim().split(/\s+/).length <= LONGEST_WISH;

/** "dereng mudheng maksudipun", "contohnya apa?": what was asked or proposed was not understood. */
export function isPuzzled(text: string): boolean {
  if (!isBrief(text) || makesPlain(text)) return false;
  return EXAMPLE_ASKED.test(text) || (PUZZLED.test(text) && NOT_OR_WHAT.test(text));
}

/** Somebody greets or thanks in between: no example of work. */
const COURTESY =
  /^(selamat |sugeng |met )?(pagi|siang|sore|malam|enjing|halo+|hai|hi|hello|assalam\S*|permisi|makasih|terima ?kasih|trims|suwun|matur ?(nuwun|suwun)|thanks?|thank you)\b/i;

const WISH =
  /\b(lanjut(kan|in)?( (nanti|besok))?|nanti|jeda|berhenti|udahan|break|istirahat|bantuan|tolong|panduan|help|batal|hapus|ubah|ganti|salah pencet|pengingat|ingatkan|forum|jp|pelatihan|kursus|bimtek|diklat|minat|hasil|mentor|besok|apel|dulu)\b/i;

/** Too long for a wish or a question: it can only be an answer. */
export const isStory = (text: string): boolean => text.trim().split(/\s+/).length > LONGEST_QUESTION;

/** Asks something, rather than telling what somebody else asked. `told`: an answer was given already. */
const asksBack = (text: string, told: boolean): boolean =>
  !isStory(text) && (told ? text.includes('?') : /\?\W*$/.test(text));

/**
 * What of a text is an answer: all of it, or what is told behind a doubt and too long for a wish ("kok rendah? saya juga
 * melatih …"). null: it only asks. `told`: an answer was given already.
 */
export function answerIn(text: string, told: boolean): string | null {
  if (!asksBack(text, told)) return text;
  const behind = text.slice(text.lastIndexOf('?') + 1).trim();
  return isBrief(behind) ? null : behind;
}

const ASKING =
  /^(?:apa(?:kah)?|bagaimana|gimana|piye|pripun|siapa|sapa|kenapa|mengapa|kapan|berapa|boleh(?:kah)?|bisa(?:kah)?|how|what|who|why|when|can|does|do|is|are)\b|\b(?:gak|ga|nggak|ndak|tidak|ora|mboten|gimana|bagaimana|piye|pripun|apa|kapan|berapa|siapa|ya)\W*$/i;
/** Words of the shortest question that is no answer either. */
const SHORTEST_QUESTION = 3;

/** What was no answer, and sounds like a question even without its mark: "forum itu wajib datang gak". */
export function soundsAsking(text: string): boolean {
  const plain = text.trim();
  return (
    asksBack(plain, true) ||
    (plain.split(/\s+/).length >= SHORTEST_QUESTION && !isStory(plain) && ASKING.test(plain))
  );
}

/**
 * Whether a text in the middle of a question is rather a wish than an answer: short, and with a word that stories of
 * work seldom consist of. It only decides who reads it: the reader of messages then says what it is.
 */
export function looksLikeWish(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length <= 4 && COURTESY.test(text.trim())) return true;
  if (words.length <= LONGEST_QUESTION && text.includes('?')) return true;
  return words.length <= LONGEST_WISH && WISH.test(text);
}
