import type { FilePurpose, FileRefusal } from '../../files/file.ts';
import type { ImportKind } from '../../tables/import.ts';
import type { Message, SentFile, SentOut } from '../message.ts';
import type { ExportFormat, ExportWhat } from './facts-files.ts';

/** What can be made for a person. A variant needs a generator of its own in `wire/files`. */
export type FileOrder =
  | { readonly make: 'forumCalendar'; readonly event: number }
  | { readonly make: 'importSheet'; readonly kind: ImportKind }
  | { readonly make: 'resultPicture' }
  | { readonly make: 'resultPage' }
  | { readonly make: 'exportTable'; readonly what: ExportWhat; readonly format: ExportFormat }
  /** Everything stored about the asker. */
  | { readonly make: 'dataCopy' };

/** A file that was fetched, found good and kept. */
export interface ReceivedFile {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export type FileWish =
  /** Fetch what was sent, check it and keep it. With person, purpose and subject it is one file: sent again it takes the former's place. */
  | {
      readonly want: 'receiveFile';
      readonly sent: SentFile;
      readonly purpose: Exclude<FilePurpose, 'voice' | 'made'>;
      readonly subject: string;
    }
  | { readonly want: 'makeFile'; readonly order: FileOrder }
  /** A stored file, for whoever may read it. */
  | { readonly want: 'openFile'; readonly file: number }
  | { readonly want: 'dropFile'; readonly file: number };

export type FileCommand =
  | { readonly do: 'openFile'; readonly file: number }
  | { readonly do: 'dropFile'; readonly file: number };

/** Somebody opened a file of another person, who can read of it. */
export type FileChange = { readonly change: 'opened'; readonly owner: number; readonly file: number };

export type FileNews =
  | {
      readonly granted: 'receiveFile';
      readonly purpose: FilePurpose;
      readonly subject: string;
      readonly sent: SentFile;
      readonly got: ReceivedFile | { readonly refused: FileRefusal };
    }
  /** null: not there (any more), or not for this person. `owner` null: the own one. */
  | {
      readonly granted: 'openFile';
      readonly found: { readonly out: SentOut; readonly owner: number | null } | null;
    }
  /** False: not there, or it has to stay with an answer that was sent. */
  | { readonly granted: 'dropFile'; readonly dropped: boolean }
  /** null: there is nothing to put into it, or it is not this person's to have. */
  | {
      readonly granted: 'makeFile';
      readonly order: FileOrder;
      readonly made: { readonly out: SentOut; readonly message: Message } | null;
    };
