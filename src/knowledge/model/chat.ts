import type { z } from 'zod';
import type { FilledPrompt } from './prompt.ts';
import { type Fetch, type ModelSettings, missingPackage, PROVIDERS } from './providers.ts';
import { SetupError } from './setup-error.ts';

/** Asks once; resolves to what came, unchecked, or null for a refusal. Rejects with the client's own error. */
export type Chat = <T extends Record<string, unknown>>(
  prompt: FilledPrompt,
  name: string,
  schema: z.ZodType<T>,
  signal: AbortSignal,
) => Promise<unknown>;

const TRACING = ['LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING', 'LANGCHAIN_TRACING'];

/**
 * Loads LangChain, which only a process with a model may do, and opens the chat model through it. Throws when the
 * environment tells LangChain to copy every prompt to a tracing service, or when the provider's package is missing.
 */
export async function openChat(settings: ModelSettings, fetch?: Fetch): Promise<Chat> {
  const { getEnvironmentVariable } = await import('@langchain/core/utils/env');
  const traced = TRACING.find((name) => getEnvironmentVariable(name) === 'true');
  if (traced !== undefined)
    throw new SetupError(
      `${traced} would send what people write to a third party: unset it to use the model`,
    );
  const missing = missingPackage(settings.provider);
  if (missing !== null) throw new SetupError(missing);
  const { options, strict } = PROVIDERS[settings.provider];
  const { initChatModel } = await import('langchain/chat_models/universal');
  const model = await initChatModel(settings.chatModel, {
    ...options(settings, fetch),
    modelProvider: settings.provider,
    maxRetries: 0,
  });
  return async (prompt, name, schema, signal) => {
    const { parsed } = await model
      .withStructuredOutput(schema, { name, includeRaw: true, ...(strict ? { strict } : {}) })
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
