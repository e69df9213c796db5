import type { ImportKind } from '../tables/import.ts';
import type { FilePurpose, FileRefusal } from '../files/file.ts';
import type { ExportFormat, ExportWhat } from './facts-files.ts';
import type { Message, SentFile, SentOut } from './message.ts';

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
  | { readonly want: 'makeFile'; readonly order: FileOrder };

export type FileNews =
  | {
      readonly granted: 'receiveFile';
      readonly purpose: FilePurpose;
      readonly subject: string;
      readonly sent: SentFile;
      readonly got: ReceivedFile | { readonly refused: FileRefusal };
    }
  /** null: there is nothing to put into it, or it is not this person's to have. */
  | {
      readonly granted: 'makeFile';
      readonly order: FileOrder;
      readonly made: { readonly out: SentOut; readonly message: Message } | null;
    };
