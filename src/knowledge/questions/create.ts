import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Reading } from '../../domain/dialog/typed/reading.ts';
import type { Language as Spoken } from '../../domain/people/person.ts';
import type { Questions } from '../../domain/ports.ts';
import type { Passage, QuestionReading } from '../../domain/questions/passage.ts';
import type { Language } from '../language/terms.ts';
import { plainWords } from '../understanding/plain-words.ts';
import { loadPassages, type PassageEntry } from './content.ts';
import { questionGate } from './gate.ts';
import { passageScorer, type Scored } from './score.ts';
import { RELATED, verdictOf } from './verdict.ts';

const words = z.object({ stop: z.array(z.string()), kept: z.array(z.string()), asking: z.array(z.string()) });

/** More words are a story, not a question. */
const LONGEST = 40;
const MOST_RELATED = 2;
/** Passages this much below the best are about something else. */
const FAR = 0.2;

export interface QuestionParts {
  /** `content/`. */
  readonly content: string;
  /** Words and vectors of retrieval; its stop words are replaced by those of questions. */
  readonly language: Language;
  /** Example wishes, without those that are questions themselves. */
  readonly wishes: readonly string[];
}

/** Answers questions about rules from approved passages only, without any outside model. */
export function createQuestions({ content, language, wishes }: QuestionParts): Questions {
  const file = loadPassages(content);
  const entries = file.passages;
  const { stop, kept, asking } = words.parse(
    JSON.parse(readFileSync(join(content, 'questions/words.json'), 'utf8')),
  );
  const own: Language = { ...language, stopWords: new Set(stop), kept: new Set(kept) };
  const plain = (text: string): string => plainWords(text, language.spelling).join(' ');
  const listed = new Map(entries.flatMap((entry) => entry.questions.map((one) => [plain(one), entry])));
  const byWords = passageScorer(file, own);
  /** "Apa itu JP" has one common word, which is too little to go by; but it is listed word for word. */
  const score = (text: string): readonly Scored[] => {
    const ranked = byWords(text);
    const same = listed.get(plain(text));
    if (same === undefined) return ranked;
    return [{ entry: same, score: 1, listed: true }, ...ranked.filter(({ entry }) => entry !== same)];
  };
  const asks = questionGate(
    [...entries.flatMap(({ questions }) => questions), ...file.unanswered],
    [...wishes, ...file.wishes],
    language.spelling,
  );
  const isAsking = (text: string): boolean =>
    text.includes('?') || plainWords(text, language.spelling).some((word) => asking.includes(word));
  return {
    read: async (text, reading, spoken) => readQuestion(text, reading, spoken, { score, asks, isAsking }),
    passage: async (id, spoken) => {
      const entry = entries.find((one) => one.id === id);
      return entry === undefined ? null : inLanguage(entry, spoken);
    },
  };
}

interface Readers {
  readonly score: (text: string) => readonly Scored[];
  readonly asks: (text: string) => number;
  readonly isAsking: (text: string) => boolean;
}

function readQuestion(
  text: string,
  reading: Reading,
  spoken: Spoken,
  { score, asks, isAsking }: Readers,
): QuestionReading {
  const words = text.trim().split(/\s+/).length;
  // One word names a topic, and asks nothing of it: "latsar" may be a course.
  if (words > LONGEST || (words === 1 && !isAsking(text))) return { kind: 'none' };
  const ranked = score(text);
  const [best, ...others] = ranked;
  if (best === undefined) return { kind: 'none' };
  const near = (from: readonly Scored[]): readonly Passage[] =>
    from
      .flatMap(({ entry, score: near }) =>
        entry !== null && near >= Math.max(RELATED, best.score - FAR) ? [inLanguage(entry, spoken)] : [],
      )
      .slice(0, MOST_RELATED);
  const verdict = verdictOf(best, others[0], asks(text), reading);
  if (best.entry === null)
    return verdict === 'none' || !isAsking(text)
      ? { kind: 'none' }
      : { kind: 'unknown', passages: near(others) };
  // "setop, jangan ganggu" is no question that could be left without an answer.
  const kind = verdict === 'unknown' && !isAsking(text) ? 'none' : verdict;
  switch (kind) {
    case 'none':
      return { kind };
    case 'answer':
      return { kind, passage: inLanguage(best.entry, spoken), related: near(others) };
    case 'maybe':
    case 'unknown':
      return { kind, passages: near(ranked) };
  }
}

const inLanguage = (entry: PassageEntry, spoken: Spoken): Passage => ({
  id: entry.id,
  title: entry.title[spoken],
  text: entry.text[spoken],
  source: entry.source[spoken],
  asOf: entry.asOf,
  confirmed: entry.status === 'dikonfirmasi',
  ask: entry.ask,
});
