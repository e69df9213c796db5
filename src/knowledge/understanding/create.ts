import type { Understanding } from '../../domain/ports.ts';
import { type AnswerReader, answerReader } from '../evidence/answer-reader.ts';
import { loadEvidenceContent } from '../evidence/content.ts';
import { loadUnderstandingContent } from './content.ts';
import { messageReader } from './read-message.ts';

/**
 * Understanding without any outside model. Each half is loaded and trained when first used: a process that only sends
 * reminders pays for neither. A wrong content file shows then as the rejection of that call, with the field's path.
 */
export function createUnderstanding({ folder }: { readonly folder: string }): Understanding {
  let readMessage: ReturnType<typeof messageReader> | undefined;
  let readAnswer: AnswerReader | undefined;
  return {
    readMessage: async (text, awaiting) => {
      readMessage ??= messageReader(loadUnderstandingContent(folder));
      return readMessage(text, awaiting);
    },
    readAnswer: async (competency, text, earlier, required) => {
      readAnswer ??= answerReader(loadEvidenceContent(folder));
      return readAnswer(competency, text, earlier, required);
    },
  };
}
