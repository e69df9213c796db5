import type { AnswerNews, AnswerWish } from '../domain/dialog/answer-wish.ts';
import type { Awaiting } from '../domain/dialog/reading.ts';
import type { News, Wish } from '../domain/dialog/wish.ts';
import type { Questions, Understanding } from '../domain/ports.ts';
import type { Asker } from '../turns.ts';

export interface AnswerParts {
  readonly understanding: Understanding;
  readonly questions: Questions;
  /** Hides what points to somebody. */
  readonly mask: (text: string) => string;
}

/** A message as a wish, and as a question about rules. */
export async function messageRead(
  { text }: Extract<Wish, { want: 'messageRead' }>,
  awaiting: Awaiting,
  asker: Asker,
  { understanding, questions }: AnswerParts,
): Promise<News> {
  const reading = await understanding.readMessage(text, awaiting);
  const question = await questions.read(text, reading, asker.context.language);
  return { granted: 'messageRead', reading, text, question };
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
