import type { Command } from '../../command.ts';

/** What a stranger may do; everything else needs the link first. */
export const OPEN_TO_STRANGERS: ReadonlySet<Command['do']> = new Set([
  'home',
  'overview',
  'greet',
  'thanks',
  'help',
  'link',
  'demo',
  'openToken',
  'cancel',
  'contact',
  'others',
  'somebody',
  'outside',
  'language',
  'pause',
]);

/** Longer texts are no wish for one of two doors. Words. */
const LONGEST = 8;
const AROUND =
  '(?:saya|aku|sy|kulo|mau|ingin|pengen|pengin|boleh|bisa|minta|coba|tolong|lihat|liat|dulu|dl|ya|dong|aja|saja|wae|ini|pak|bu|min|mas|mbak|akun|i|want|to|show|see|me|an|the|my|first|please|account|code)';
const only = (words: string): RegExp =>
  new RegExp(`^\\W*(?:${AROUND}\\W+)*(?:${words})(?:\\W+${AROUND})*\\W*$`, 'iu');
const EXAMPLE = only('contoh(?:nya|e)?|demo(?:nya)?|simulasi|example');
const CONNECT = only(
  'hubung(?:kan|in)?|sambung(?:kan|in)?|login|log in|masuk|daftar|registrasi|connect|link',
);
/** The code is asked about: there is none, it is lost, or nobody said where it comes from. */
const NO_CODE =
  /\b(?:kode(?:nya|ne)?|code)\b.*\b(?:hilang|ilang|lupa|belum|blm|tidak|tdk|ga|gak|nggak|ora|mboten|mana|apa|opo|siapa|lost|where|what)\b|\b(?:belum|blm|tidak|tdk|ga|gak|nggak|ora|mboten|lupa|hilang|dapat|dapet|minta|no|don['’]t|lost|forgot)\b.*\b(?:kode(?:nya|ne)?|code)\b/iu;

/** The two ways on of somebody who is not linked, in her own words: nothing else could be meant by them. */
export function strangersWish(text: string): Command | null {
  if (text.trim().split(/\s+/).length > LONGEST) return null;
  if (EXAMPLE.test(text)) return { do: 'demo' };
  return CONNECT.test(text) || NO_CODE.test(text) ? { do: 'link' } : null;
}
