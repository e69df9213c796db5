import type { Context } from '../../context.ts';
import { menuOf } from '../../menu.ts';
import type { Word } from '../../message.ts';
import { commandOfReading } from '../../typed/command-of.ts';
import type { Intent, Reading } from '../../typed/reading.ts';
import { OPEN_TO_STRANGERS } from './strangers.ts';

/** Words of coming and joining, Indonesian, Javanese and English. */
const ATTENDING =
  /forum|acara|event|rapat|kumpul|hadir|datang|dateng|rawuh|tek[oa]\b|budhal|ikut|melu|tumut|derek|dherek|gabung|join|attend|come|count me|rsvp|daftar|bisa|iso\b|saged|absen|i[zj]in|halang|skip/i;
/**
 * What changes something or leads away at once, and the words of which one must stand in the message: "udah, ga usah"
 * names nothing that it would stop, "satu2 aja" no time to put anything off to, "semua ok" nothing to delete.
 */
const NAMED: Readonly<Partial<Record<Intent, RegExp>>> = {
  berhenti_pengingat:
    /ing[ae]t|eling|enget|notif|remind|pesan|message|kirim|kintun|send|ganggu|disturb|chat|bunyi|stop|henti|mute|bisu|spam|unsub|forum|penilaian/i,
  ikut_forum: ATTENDING,
  tidak_ikut_forum: ATTENDING,
  atur_pengingat:
    /ing[ae]t|eling|enget|emut|notif|remind|alarm|jam|pukul|pagi|siang|sore|hari|minggu|kabar|colek|pesan|kirim/i,
  tunda_pengingat:
    /tunda|nanti|ntar|meng?k[eo]|mangke|besok|sesuk|benjing|lusa|jam|menit|hari|minggu|senin|selasa|rabu|kamis|jum|pagi|siang|sore|later|snooze|delay|postpone|remind|ing[ae]t|eling|tomorrow|day\b|habis|abis|setelah|bar\b|undur|mundur|geser|jangan/i,
  hapus_data:
    /hapus|delete|erase|remove|hilang|ilang|buang|musnah|bus[ea]k|tutup|lupa|cabut|tarik|bersih|clear|forget|wipe|keluar|metu|berhenti|copot|putus|tiada|unlink|jejak|lenyap/i,
  // "Saya harus ngapain dulu?" asks for a way on, not for a break.
  jeda: /^[^?]*$/,
};

/** Whether the message names what the wish would change; true for all that changes nothing. */
export const namesWhatItChanges = (intent: Intent, text: string): boolean =>
  NAMED[intent]?.test(text) ?? true;

/** Nothing to choose from a list: manners, and what this assistant does not do. */
const NO_CHOICE: ReadonlySet<Intent> = new Set<Intent>([
  'salam',
  'terima_kasih',
  'di_luar_cakupan',
  'bantuan',
]);

/** What an officer or a superior is for, by its word in the menu. */
const OFFICE: Readonly<Partial<Record<Intent, Word>>> = {
  status_tim: 'tim',
  tren_instansi: 'tren',
  verifikasi: 'verifikasi',
};

/** Whether it is hers to do at all: the way to a refusal is no choice. The right itself is asked for where it is done. */
function isHers(intent: Intent, reading: Reading, text: string, { person, facts }: Context): boolean {
  if (person === null || facts === null)
    return OPEN_TO_STRANGERS.has(commandOfReading({ ...reading, intent }, text).do);
  const word = OFFICE[intent];
  // Whoever stands in for a superior has no such word in the menu.
  if (word === undefined || (word === 'verifikasi' && facts.toVerify > 0)) return true;
  return menuOf([...person.roles, ...(facts.subordinates > 0 ? (['superior'] as const) : [])]).includes(word);
}

/** What a clarifying question may offer, likeliest first: nothing that the message does not even name. */
export const offerable = (reading: Reading, text: string, context: Context): readonly Intent[] =>
  [reading.intent, ...reading.others].filter(
    (one) => !NO_CHOICE.has(one) && namesWhatItChanges(one, text) && isHers(one, reading, text, context),
  );
