/** What a line of the copy of one's own data is about. */
export type CopyPart =
  | 'person'
  | 'account'
  | 'answer'
  | 'verdict'
  | 'return'
  | 'objection'
  | 'peers'
  | 'peerAnswer'
  | 'mentorOffer'
  | 'mentoring'
  | 'official'
  | 'learning'
  | 'course'
  | 'forum'
  | 'present'
  | 'speaker'
  | 'topic'
  | 'reminder'
  | 'leave'
  | 'file'
  | 'former'
  | 'seen';

/** One stored fact. `state` and the `about` of a person's own fields are codes that the texts put into words. */
export interface CopyLine {
  readonly part: CopyPart;
  readonly about: string;
  readonly value: number | null;
  readonly state: string;
  readonly words: string;
  readonly at: Date | null;
}

/** Tables that can be taken away as a file. */
export const EXPORTS = ['result', 'hours', 'team', 'agency', 'trends'] as const;
export type ExportWhat = (typeof EXPORTS)[number];
export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
