import type { Awaiting, Reading } from '../../domain/dialog/typed/reading.ts';
import type { Understanding } from '../../domain/ports.ts';
import type { AnswerReader } from '../evidence/answer-reader.ts';
import { bilingualReader, bilingualStories } from '../evidence/bilingual.ts';
import type { StoryReader } from '../evidence/story.ts';
import { loadUnderstandingContent } from './content.ts';
import { messageReader } from './read-message.ts';

/**
 * Understanding without any outside model. Each half is loaded and trained when first used: a process that only sends
 * reminders pays for neither. A wrong content file shows then as the rejection of that call, with the field's path.
 */
export function createUnderstanding({ folder }: { readonly folder: string }): Understanding {
  let readMessage: ReturnType<typeof messageReader> | undefined;
  let readAnswer: AnswerReader | undefined;
  let readStory: StoryReader | undefined;
  return {
    readMessage: async (text, awaiting) => {
      readMessage ??= messageReader(loadUnderstandingContent(folder));
      const reading = readMessage(text, awaiting);
      if (!mayBeStory(reading, awaiting)) return reading;
      readStory ??= bilingualStories(folder);
      const story = readStory(text);
      return story === null ? reading : { ...reading, story };
    },
    readAnswer: async (competency, text, earlier, required) => {
      readAnswer ??= bilingualReader(folder);
      return readAnswer(competency, text, earlier, required);
    },
  };
}

/** Nine in ten of our stories are read as a wish less sure than this, and four in 562 wishes that sound like a story. */
const SURE_WISH = 0.7;

const mayBeStory = ({ clarify, confidence, several }: Reading, awaiting: Awaiting): boolean =>
  (awaiting === 'nothing' || awaiting === 'choice') &&
  several === undefined &&
  (clarify || confidence < SURE_WISH);
