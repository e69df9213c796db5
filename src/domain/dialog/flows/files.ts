import { FILE_RULES, isMoving, MEGABYTE } from '../../files/file.ts';
import type { Context } from '../context.ts';
import type { SentFile } from '../message.ts';
import { isAssessing, type Place } from '../place.ts';
import type { ReceivedFile } from '../topics/file-wish.ts';
import type { VoiceNews } from '../topics/voice.ts';
import { after, type Outcome, say } from '../turn.ts';
import type { News } from '../wish.ts';
import type { AssessPlace } from './assess/ask.ts';
import { repeat } from './assess/ask-about.ts';
import { assess } from './assess/assess.ts';
import { gone, openById } from './assess/open.ts';
import { nameOf } from './assess/overview.ts';
import { certificateKept, certificateSent } from './certificate.ts';
import { proofSent } from './claims/new.ts';
import { wayBack } from './home.ts';

type Unheard = Exclude<VoiceNews['heard'], { text: string }>['why'];

/** A file or a voice note came: taken where something asks for it, else answered kindly. The question stays open. */
export function fileHeard(place: Place, file: SentFile, context: Context): Outcome {
  const { texts, person } = context;
  if (file.voice)
    return person === null
      ? say(place, { body: texts.files.unaskedVoice })
      : { place, say: [], wish: { want: 'voice', sent: file } };
  if (person !== null && isMoving(file.type)) return notTaken(place, context);
  if (person !== null && place.at === 'assess' && openById(context, place.assessment) !== null)
    return {
      place,
      say: [],
      wish: {
        want: 'receiveFile',
        sent: file,
        purpose: 'evidence',
        subject: `answer:${place.assessment}:${place.code}`,
      },
    };
  if (person !== null && place.at === 'claimNew') return proofSent(place, file, context);
  const certificate = place.at === 'certificate' ? certificateSent(place, file) : null;
  if (certificate !== null) return certificate;
  // Perhaps the certificate of a claim: the claims are looked at, and the person says which.
  if (person !== null && !isAssessing(place))
    return { place, say: [], wish: { want: 'ownClaims', sent: file } };
  return say(place, { body: texts.files.unasked });
}

/** A film or a moving picture is no proof of anything: what is taken is said, and an open question keeps its buttons. */
function notTaken(place: Place, { texts }: Context): Outcome {
  const body = texts.files.refused('kind', 'certificate', FILE_RULES.certificate.bytes / MEGABYTE);
  return { place, say: [{ message: { body }, stillOpen: true }] };
}

/** Why a spoken message was not heard, and what to do instead. */
export function voiceNot(place: Place, why: Unheard, { texts }: Context): Outcome {
  const { files, outsideAi } = texts;
  const options = why === 'notAllowed' ? { options: [[{ id: 's:ai', label: outsideAi.door }]] } : {};
  return say(place, { body: files.unheard(why, FILE_RULES.voice.bytes / MEGABYTE), ...options });
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
  if (purpose === 'certificate' && place.at === 'certificate') return certificateKept(place, got, context);
  if (purpose === 'evidence' && place.at === 'assess') return evidence(place, news, got, context);
  return say(place, { body: texts.files.unasked });
}

/** Kept beside the answer; words that came with it are the answer itself, else the question is asked again. */
function evidence(
  place: AssessPlace,
  { sent }: Extract<News, { granted: 'receiveFile' }>,
  file: ReceivedFile,
  context: Context,
): Outcome {
  const { files } = context.texts;
  const assessment = openById(context, place.assessment);
  if (assessment === null) return gone(context);
  const kept = {
    body: files.proofKept(file.name, nameOf(assessment, place.code, context)),
    note: files.proofNote,
    options: [[{ id: `s:drop:${file.id}`, label: files.dropProof }]],
  };
  const text = sent.caption ?? '';
  const then =
    (text === '' ? null : assess(place, { kind: 'text', text }, context)) ??
    repeat(place, assessment, context);
  return after({ say: [{ message: kept }] }, then);
}

/** A stored file goes to whoever may read it; its owner can read in /data who did. */
export function fileOpened(
  place: Place,
  news: Extract<News, { granted: 'openFile' | 'dropFile' }>,
  context: Context,
): Outcome {
  const { files } = context.texts;
  if (news.granted === 'dropFile') return say(place, { body: files.dropped(news.dropped) });
  const { found } = news;
  if (found === null) return say(place, { body: files.closed });
  const { out, owner } = found;
  return {
    place,
    say: [{ message: { body: files.opened(out.name, owner === null) }, file: out }],
    ...(owner === null ? {} : { changes: [{ change: 'opened', owner, file: out.file } as const] }),
  };
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
