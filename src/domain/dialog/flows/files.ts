import { FILE_RULES } from '../../files/file.ts';
import type { Context } from '../context.ts';
import type { SentFile } from '../message.ts';
import type { Place } from '../place.ts';
import { type Outcome, say } from '../turn.ts';
import type { News } from '../wish.ts';
import { wayBack } from './home.ts';

const MEGABYTE = 1_048_576;

/** A file or a voice note came: taken where something asks for it, else answered kindly. The question stays open. */
export function fileHeard(place: Place, file: SentFile, { texts }: Context): Outcome {
  return say(place, { body: file.voice ? texts.files.unaskedVoice : texts.files.unasked });
}

/** A file was fetched and kept, or refused. */
export function fileReceived(
  place: Place,
  news: Extract<News, { granted: 'receiveFile' }>,
  context: Context,
): Outcome {
  const { got, purpose } = news;
  const { texts } = context;
  if ('refused' in got) {
    const megabytes = FILE_RULES[purpose].bytes / MEGABYTE;
    return say(place, { body: texts.files.refused(got.refused, purpose, megabytes) });
  }
  return say(place, { body: texts.files.unasked });
}

/** A file was made: it goes out with its words. */
export function fileMade(
  place: Place,
  news: Extract<News, { granted: 'makeFile' }>,
  context: Context,
): Outcome {
  const { made } = news;
  if (made === null) return say(place, { body: context.texts.files.nothing, options: wayBack(context) });
  return {
    place,
    say: [{ message: made.message, file: made.out }],
    // Who is named in it can read in /data who took it.
    ...(news.order.make === 'exportTable' && news.order.what === 'team'
      ? { changes: [{ change: 'noted', action: 'looked', subject: 'export:team' } as const] }
      : {}),
  };
}
