import { join } from 'node:path';
import type { Questions } from '../domain/ports.ts';
import { createQuestions } from '../knowledge/questions/create.ts';
import { loadUnderstandingContent } from '../knowledge/understanding/content.ts';
import { CONTENT } from './content.ts';
import { language } from './courses.ts';

let questions: Questions | undefined;

/** One for this process, read when the first message is. */
const ready = (): Questions => {
  questions ??= createQuestions({ content: CONTENT, language: language(), wishes: wishes() });
  return questions;
};

/** Examples that ask for help or are nobody's business are questions themselves, so they teach nothing here. */
function wishes(): readonly string[] {
  const { examples } = loadUnderstandingContent(join(CONTENT, 'understanding'));
  return Object.entries(examples).flatMap(([intent, said]) =>
    intent === 'bantuan' || intent === 'di_luar_cakupan' ? [] : said,
  );
}

export const approvedAnswers: Questions = {
  read: (text, reading, spoken) => ready().read(text, reading, spoken),
  passage: (id, spoken) => ready().passage(id, spoken),
};
