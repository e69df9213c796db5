import type { ModelConfig } from '../../config/config.ts';
import type { Fetched } from '../../domain/dialog/channel.ts';
import type { VoiceNews, VoiceWish } from '../../domain/dialog/topics/voice.ts';
import { FILE_RULES, kindOf, MEDIA_TYPES, refusalOf } from '../../domain/files/file.ts';
import { type Transcribe, transcriber } from '../../knowledge/model/transcribe.ts';
import type { Asker } from '../../turns.ts';
import type { FileParts } from '../files/receive.ts';
import { elapsed } from '../outside.ts';
import { type AiParts, allowOf } from './ai.ts';

/** Null where no endpoint writes down what is spoken. */
export function transcribeOf(model: ModelConfig, log: FileParts['log']): Transcribe | null {
  if (model.state === 'off' || model.transcriptionModel === undefined) return null;
  return transcriber({ settings: model, model: model.transcriptionModel, now: elapsed, log });
}

/** Fetches a spoken message, has it written down if the person allows that, and keeps nothing of it. */
export async function heardVoice(
  { sent }: VoiceWish,
  asker: Asker,
  files: FileParts,
  ai: AiParts,
  transcribe: Transcribe | null,
): Promise<VoiceNews> {
  const not = (why: Exclude<VoiceNews['heard'], { text: string }>['why']): VoiceNews => ({
    granted: 'voice',
    heard: { why },
  });
  if (transcribe === null) return not('off');
  const { bytes: most } = FILE_RULES.voice;
  if (sent.bytes > most) return not('tooBig');
  const fetched: Fetched = await files.fetch(asker.channel, sent.ref, most);
  if (fetched.outcome !== 'fetched') return not(fetched.outcome);
  const { content } = fetched;
  const refused = refusalOf('voice', content);
  if (refused !== null) return not(refused);
  const kind = kindOf(content);
  if (kind !== 'ogg' && kind !== 'mp3' && kind !== 'mp4' && kind !== 'wav' && kind !== 'webm')
    return not('kind');
  const { context, loaded } = asker;
  const spoken = { content, kind, type: MEDIA_TYPES[kind], language: context.language };
  const heard = await transcribe(spoken, allowOf(ai, loaded.person, context.today));
  return { granted: 'voice', heard };
}
