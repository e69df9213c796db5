import type { z } from 'zod';
import type { FilledPrompt } from './prompt.ts';
import { SetupError } from './setup-error.ts';

/** An OpenAI-compatible endpoint: `config.model` when it is on. */
export interface ModelSettings {
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly chatModel: string;
  readonly embeddingModel?: string;
}

export type Fetch = typeof globalThis.fetch;

/** Asks once; resolves to what came, unchecked, or null for a refusal. Rejects with the client's own error. */
export type Chat = <T extends Record<string, unknown>>(
  prompt: FilledPrompt,
  name: string,
  schema: z.ZodType<T>,
  signal: AbortSignal,
) => Promise<unknown>;

/** Local endpoints ask for no key; without one the client would take OPENAI_API_KEY from the environment and send it there. */
export const NO_KEY = 'none';

/** What both clients get: nothing from the environment, no prompt in a debug log, our own retries only. */
export const clientOptions = ({ baseUrl }: ModelSettings, fetch?: Fetch) =>
  ({
    baseURL: baseUrl,
    organization: null,
    project: null,
    logLevel: 'off',
    ...(fetch === undefined ? {} : { fetch }),
  }) as const;

const TRACING = ['LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING', 'LANGCHAIN_TRACING'];

/**
 * Loads LangChain, which only a process with a model may do, and opens the chat model through it. Throws when the
 * environment tells LangChain to copy every prompt to a tracing service.
 */
export async function openChat(settings: ModelSettings, fetch?: Fetch): Promise<Chat> {
  const { getEnvironmentVariable } = await import('@langchain/core/utils/env');
  const traced = TRACING.find((name) => getEnvironmentVariable(name) === 'true');
  if (traced !== undefined)
    throw new SetupError(
      `${traced} would send what people write to a third party: unset it to use the model`,
    );
  const { initChatModel } = await import('langchain/chat_models/universal');
  const model = await initChatModel(settings.chatModel, {
    modelProvider: 'openai',
    apiKey: settings.apiKey ?? NO_KEY,
    maxRetries: 0,
    configuration: clientOptions(settings, fetch),
  });
  return async (prompt, name, schema, signal) => {
    const { parsed } = await model
      .withStructuredOutput(schema, { name, strict: true, includeRaw: true })
      .invoke(
        [
          ['system', prompt.system],
          ['human', prompt.user],
        ],
        { signal },
      );
    // The client itself rejects half an answer and what breaks the schema; nothing at all is what a refusal leaves.
    return parsed ?? null;
  };
}
