import type { FilePurpose, FileRefusal } from '../../files/file.ts';

/** Files that come and go. */
export interface FileTexts {
  /** A file that nobody asked for. */
  readonly unasked: string;
  readonly unaskedVoice: string;
  /** What was understood of a spoken message. */
  readonly heard: (text: string) => string;
  readonly unheard: (
    why: 'off' | 'notAllowed' | 'failed' | 'empty' | FileRefusal,
    megabytes: number,
  ) => string;
  /** `megabytes`: the most that is taken for this purpose. */
  readonly refused: (why: FileRefusal, purpose: FilePurpose, megabytes: number) => string;
  readonly calendar: (when: string, place: string) => string;
  /** Of an event that was cancelled. */
  readonly calendarGone: (when: string) => string;
  /** Evidence of an answer. */
  readonly proofKept: (name: string, competency: string) => string;
  readonly proofNote: string;
  readonly proofLine: (name: string) => string;
  readonly openProof: string;
  readonly dropProof: string;
  readonly dropped: (gone: boolean) => string;
  /** Said with a stored file that is opened. */
  readonly opened: (name: string, own: boolean) => string;
  readonly closed: string;
  /** Nothing to put into the file yet. */
  readonly nothing: string;
}
