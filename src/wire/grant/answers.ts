import type { AnswerNews, AnswerWish } from '../../domain/dialog/topics/answer-wish.ts';
import type { Awaiting } from '../../domain/dialog/typed/reading.ts';
import type { News, Wish } from '../../domain/dialog/wish.ts';
import type { Questions, Understanding } from '../../domain/ports.ts';
import type { Allow } from '../../knowledge/model/create.ts';
import type { DictionaryShelf } from '../../storage/dictionary/dictionary-shelf.ts';
import type { Asker } from '../../turns.ts';
import { type AiParts, allowOf, undecided } from './ai.ts';

export interface AnswerParts extends AiParts {
  readonly understanding: (allow: Allow) => Understanding;
  readonly dictionaries: DictionaryShelf;
  readonly questions: Questions;
  /** Hides what points to somebody. */
  readonly mask: (text: string) => string;
}

/** A message as a wish, and as a question about rules. */
export async function messageRead(
  { text }: Extract<Wish, { want: 'messageRead' }>,
  awaiting: Awaiting,
  asker: Asker,
  parts: AnswerParts,
): Promise<News> {
  const { understanding, questions } = parts;
  const { person } = asker.loaded;
  const { today } = asker.context;
  const reading = await understanding(allowOf(parts, person, today)).readMessage(text, awaiting);
  const question = await questions.read(text, reading, asker.context.language);
  const offerAi = reading.clarify && (await undecided(parts, person, today));
  return { granted: 'messageRead', reading, text, question, offerAi };
}

export async function answerWish(wish: AnswerWish, asker: Asker, parts: AnswerParts): Promise<AnswerNews> {
  switch (wish.want) {
    case 'passage':
      return {
        granted: 'passage',
        passage: await parts.questions.passage(wish.id, asker.context.language),
      };
    case 'masked':
      return {
        granted: 'masked',
        rated: wish.rated,
        verdict: wish.verdict,
        words: parts.mask(wish.rated.words),
      };
  }
}

/** An example as a level, in the dictionary its assessment began with. */
export async function answerRead(
  wish: Extract<Wish, { want: 'answerRead' }>,
  asker: Asker,
  parts: AnswerParts,
): Promise<News> {
  // Read by the dictionary's own words, whichever language it is shown in.
  const dictionary = await parts.dictionaries.hold([wish.version]);
  const competency = dictionary(wish.version).competencies.get(wish.code);
  if (competency === undefined)
    throw new Error(`competency ${wish.code} is not in dictionary version ${wish.version}`);
  const allow = allowOf(parts, asker.loaded.person, asker.context.today);
  const { text, earlier, required } = wish;
  const reading = await parts.understanding(allow).readAnswer(competency, text, earlier, required);
  return { granted: 'answerRead', reading, text: wish.text };
}
