import { commandOfReading } from '../../command-of.ts';
import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { Intent, Reading } from '../../reading.ts';
import type { Outcome } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { afterAll } from '../assess/assess.ts';
import { search } from '../courses/courses.ts';
import { askCode } from '../entry/code.ts';
import { questionAsked } from '../questions.ts';
import { proposed } from '../topics.ts';
import { command } from './command.ts';
import { several } from './several.ts';

/** In the middle of a question a wish must be likelier than not; else the text is an answer. */
const SURE_ENOUGH = 0.5;

/** A message was read: a question about rules, several wishes, one, or something that has to be asked about first. */
export function understood(
  place: Place,
  news: Extract<News, { granted: 'messageRead' }>,
  context: Context,
): Outcome {
  const { reading, text } = news;
  const wishes = reading.several ?? [];
  if (wishes.length > 1 && place.at !== 'assess' && news.question?.kind !== 'answer')
    return several(place, wishes);
  const asked = questionAsked(place, news, context);
  if (asked !== null) return asked;
  const asWords = wordsAfterAll(place, reading, text, context);
  if (asWords !== null) return asWords;
  if (place.at === 'assess' && (reading.clarify || reading.confidence < SURE_ENOUGH))
    return afterAll(place, text, context);
  const named = namesWhatItChanges(reading.intent, text);
  const unsure = reading.clarify || reading.confidence < SURE_ENOUGH || !named;
  // A code or a name was asked for: what is no sure wish is a failed try at it, and is asked for again.
  if (unsure && place.at === 'link') return command(place, { do: 'link' }, context);
  if (unsure && place.at === 'code') return askCode(text, context);
  if (reading.clarify || !named) {
    const intents = [reading.intent, ...reading.others].slice(0, 3);
    return {
      place: { at: 'clarify', text, intents },
      say: [
        {
          message: {
            body: context.texts.home.clarify,
            options: [
              ...intents.map((intent, n) => [{ id: `i:${n}`, label: context.texts.buttons.intent(intent) }]),
              ...(news.offerAi === true ? [[{ id: 's:ai', label: context.texts.outsideAi.door }]] : []),
              ...(intents.includes('bantuan') ? [] : [[{ id: 's:help', label: context.texts.buttons.help }]]),
            ],
          },
        },
      ],
    };
  }
  return command(place, commandOfReading(reading, text), context);
}

/** Words of coming and joining, Indonesian, Javanese and English. */
const ATTENDING =
  /forum|acara|event|rapat|kumpul|hadir|datang|dateng|rawuh|tek[oa]\b|budhal|ikut|melu|tumut|derek|dherek|gabung|join|attend|come|count me|rsvp|daftar|bisa|iso\b|saged|absen|i[zj]in|halang|skip/i;
/**
 * What changes something at once, and the words of which one must stand in the message: "udah, ga usah" names nothing
 * that it would stop.
 */
const NAMED: Readonly<Partial<Record<Intent, RegExp>>> = {
  berhenti_pengingat:
    /ing[ae]t|eling|enget|notif|remind|pesan|message|kirim|kintun|send|ganggu|disturb|chat|bunyi|stop|henti|mute|bisu|spam|unsub|forum|penilaian/i,
  ikut_forum: ATTENDING,
  tidak_ikut_forum: ATTENDING,
};

const namesWhatItChanges = (intent: Intent, text: string): boolean => NAMED[intent]?.test(text) ?? true;

/** Wishes that stand where a topic or search words were asked for: they can be neither. */
const NEVER_WORDS: ReadonlySet<Intent> = new Set<Intent>([
  'mulai_penilaian',
  'lanjutkan',
  'jeda',
  'ubah_jawaban',
  'jp_saya',
  'klaim_jp',
  'kesenjangan_saya',
  'hasil_saya',
  'jadwal_forum',
  'ikut_forum',
  'tidak_ikut_forum',
  'atur_pengingat',
  'tunda_pengingat',
  'berhenti_pengingat',
  'status_tim',
  'ekspor',
  'verifikasi',
  'data_saya',
  'hapus_data',
  'bantuan',
  'salam',
  'terima_kasih',
  'keluhan_hubungi_admin',
]);
/** A reading in such a place counts 0.7 of what it would elsewhere. */
const CLEARLY = 0.65;

/** Where words were asked for, only a clear other wish is one; everything else is what was asked for. */
function wordsAfterAll(place: Place, reading: Reading, text: string, context: Context): Outcome | null {
  if (place.at !== 'topic' && place.at !== 'search') return null;
  const wish = NEVER_WORDS.has(reading.intent) && !reading.clarify && reading.confidence >= CLEARLY;
  if (wish) return null;
  return place.at === 'topic' ? proposed(place, text, context) : search(text, context);
}
