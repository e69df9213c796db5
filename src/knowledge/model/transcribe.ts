import { z } from 'zod';
import { breaker } from './breaker.ts';
import type { Allow } from './create.ts';
import { clientOptions, type Fetch, type ModelSettings, NO_KEY } from './providers.ts';

/** A spoken message as the endpoint gets it: no name of a person or of a file, only what is heard. */
export interface Spoken {
  readonly content: Uint8Array;
  /** Ending of the file's kind: endpoints go by it. */
  readonly kind: 'ogg' | 'mp3' | 'mp4' | 'wav' | 'webm';
  readonly type: string;
  readonly language: 'id' | 'en';
}

/** null: nothing usable came. Rejects never. */
export type Transcribe = (spoken: Spoken, allow: Allow) => Promise<Transcribed>;
export type Transcribed = { readonly text: string } | { readonly why: 'notAllowed' | 'failed' | 'empty' };

/** The longest text that a message of a person may have. */
const LONGEST = 4_000;
const TIMEOUT_MS = 30_000;

const answer = z.object({ text: z.string() });

export interface TranscribeParts {
  readonly settings: ModelSettings;
  /** The name that the endpoint knows. */
  readonly model: string;
  /** Milliseconds that never go back, for the breaker. */
  readonly now: () => number;
  readonly log: { warn(facts: object, line: string): void };
  readonly fetch?: Fetch;
  /** For the question with its retry. Milliseconds. */
  readonly timeoutMs?: number;
}

/** Has spoken messages written down by the endpoint. Loads no client before the first one. */
export function transcriber({
  settings,
  model,
  now,
  log,
  fetch,
  timeoutMs = TIMEOUT_MS,
}: TranscribeParts): Transcribe {
  const gate = breaker({ now });
  return async ({ content, kind, type, language }, allow) => {
    try {
      // Nothing is counted that will not leave.
      if (gate.waits()) return { why: 'failed' };
      if (!(await allow())) return { why: 'notAllowed' };
      if (!gate.allows()) return { why: 'failed' };
      const { OpenAI, toFile } = await import('openai');
      const client = new OpenAI({
        ...clientOptions(settings, fetch),
        apiKey: settings.apiKey ?? NO_KEY,
        maxRetries: 1,
      });
      const file = await toFile(content, `voice.${kind}`, { type });
      const written: unknown = await client.audio.transcriptions.create(
        { file, model, language, response_format: 'json' },
        { signal: AbortSignal.timeout(timeoutMs) },
      );
      const text = answer.parse(written).text.replace(/\s+/g, ' ').trim().slice(0, LONGEST).toWellFormed();
      gate.succeeded();
      return text === '' ? { why: 'empty' } : { text };
    } catch (error) {
      gate.failed();
      // Its message may hold what was heard.
      const why = error instanceof Error ? error.name : typeof error;
      log.warn({ why }, 'voice: a spoken message could not be written down; the person was asked to type');
      return { why: 'failed' };
    }
  };
}
