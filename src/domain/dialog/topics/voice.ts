import type { FileRefusal } from '../../files/file.ts';
import type { SentFile } from '../message.ts';

/** A spoken message, to be written down. Nothing of it is kept. */
export interface VoiceWish {
  readonly want: 'voice';
  readonly sent: SentFile;
}

export interface VoiceNews {
  readonly granted: 'voice';
  readonly heard:
    | { readonly text: string }
    /** off: nothing here writes down speech; notAllowed: the person did not agree, or used up the day. */
    | { readonly why: 'off' | 'notAllowed' | 'failed' | 'empty' | FileRefusal };
}
