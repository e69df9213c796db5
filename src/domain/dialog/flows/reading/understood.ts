import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import { type Outcome, pressPlease, say } from '../../turn.ts';
import { commandOfReading } from '../../typed/command-of.ts';
import type { Intent, Reading } from '../../typed/reading.ts';
import { namesAssessment } from '../../typed/said.ts';
import type { News } from '../../wish.ts';
import { afterAll, helpHere } from '../assess/assess.ts';
import { isBrief, looksLikeWish, makesPlain } from '../assess/words.ts';
import { askAgain } from '../claims/new.ts';
import { search } from '../courses/courses.ts';
import { askCode } from '../entry/code.ts';
import { proposed } from '../forums/topics.ts';
import { welcome } from '../home.ts';
import { questionAsked } from '../questions.ts';
import { command } from './command.ts';
import { namesWhatItChanges, offerable } from './named.ts';
import { several } from './several.ts';
import { storyTold } from './story.ts';

/** In the middle of a question a wish must be likelier than not; else the text is an answer. */
const SURE_ENOUGH = 0.5;
/** Without a word of wishing, or where words were asked for: a reading in such a place counts 0.7 of what it would elsewhere. */
const CLEARLY = 0.65;
/** Offered by a clarifying question, besides help. */
const MOST_CHOICES = 3;

/** A message was read: a question about rules, several wishes, one, or something that has to be asked about first. */
export function understood(
  place: Place,
  news: Extract<News, { granted: 'messageRead' }>,
  context: Context,
): Outcome {
  const { reading, text } = news;
  if (place.at === 'assess') return inAssessment(place, news, context);
  const wishes = reading.several ?? [];
  if (wishes.length > 1 && news.question?.kind !== 'answer') return several(place, wishes);
  // Words to search by stand near many rules.
  const asked = place.at === 'search' && !looksLikeWish(text) ? null : questionAsked(place, news, context);
  if (asked !== null) return asked;
  const asWords = wordsAfterAll(place, reading, text, context);
  if (asWords !== null) return asWords;
  const named = namesWhatItChanges(reading.intent, text);
  const unsure = reading.clarify || reading.confidence < SURE_ENOUGH || !named;
  // A code or a name was asked for: what is no sure wish is a failed try at it, and is asked for again.
  if (unsure && place.at === 'link') return command(place, { do: 'link' }, context);
  if (unsure && place.at === 'code') return askCode(text, context);
  if (unsure && place.at === 'claimNew') return askAgain(place, context);
  if (unsure && place.at === 'demo') return pressPlease(place, context);
  const story = storyTold({ reading, text, wishes: offerable(reading, text, context) }, context);
  if (story !== null) return story;
  if (reading.clarify || !named) return whichWish(news, context);
  return command(place, commandOfReading(reading, text), context);
}

/** In the middle of a question: what is not surely a wish, nor a question with an answer, is an answer. */
function inAssessment(
  place: Extract<Place, { at: 'assess' }>,
  news: Extract<News, { granted: 'messageRead' }>,
  context: Context,
): Outcome {
  const { reading, text } = news;
  const likely = looksLikeWish(text);
  const asked = likely ? questionAsked(place, news, context) : null;
  if (asked !== null) return asked;
  // "Ga tau ah" is about the question that is open; what is longer and asks for nothing is told.
  if (reading.intent === 'bantuan' && !likely && isBrief(text) && !makesPlain(text))
    return helpHere(place, context);
  const sure = !reading.clarify && reading.confidence >= (likely ? SURE_ENOUGH : CLEARLY);
  return sure && namesWhatItChanges(reading.intent, text)
    ? command(place, commandOfReading(reading, text), context)
    : afterAll(place, text, context);
}

/** One clarifying question. Words that name nothing else may at least be looked for among the courses. */
function whichWish(
  { reading, text, offerAi }: Extract<News, { granted: 'messageRead' }>,
  context: Context,
): Outcome {
  const { texts, person } = context;
  const likely = offerable(reading, text, context).slice(0, MOST_CHOICES);
  const searchToo = person !== null && likely.length < MOST_CHOICES && !likely.includes('rekomendasi');
  const intents: readonly Intent[] = searchToo ? [...likely, 'rekomendasi'] : likely;
  const options: (readonly Option[])[] = [
    ...intents.map((intent, n) => [{ id: `i:${n}`, label: texts.buttons.intent(intent) }]),
    ...(person === null ? (welcome(context).options ?? []) : []),
    ...(offerAi === true ? [[{ id: 's:ai', label: texts.outsideAi.door }]] : []),
    [{ id: 's:help', label: texts.buttons.help }],
  ];
  return say({ at: 'clarify', text, intents }, { body: texts.home.clarify, options });
}

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

/** Where words were asked for, only a clear other wish is one; everything else is what was asked for. */
function wordsAfterAll(place: Place, reading: Reading, text: string, context: Context): Outcome | null {
  if (place.at !== 'topic' && place.at !== 'search') return null;
  const wish = NEVER_WORDS.has(reading.intent) && !reading.clarify && reading.confidence >= CLEARLY;
  // Alone, the word of the field is a subject as well.
  if (wish && !namesAssessment(text)) return null;
  return place.at === 'topic' ? proposed(place, text, context) : search(text, context);
}
