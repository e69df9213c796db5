import type { z } from 'zod';
import { keptAnswers } from './answers-kept.ts';
import { breaker } from './breaker.ts';
import { type Chat, openChat } from './chat.ts';
import { type FilledPrompt, fillPrompt, loadPrompt, type Prompt } from './prompt.ts';
import type { Fetch, ModelSettings } from './providers.ts';
import { SetupError } from './setup-error.ts';

/** What is asked of a model: a prompt of `prompts/`, what fills it, and the form that its answer must have. */
export interface Question<T extends Record<string, unknown>> {
  /** File name without `.md`. */
  readonly prompt: string;
  /** As the prompt's front matter says. */
  readonly output: string;
  readonly schema: z.ZodType<T>;
}

/** Whether a question may leave now: the person agreed, and the day's budget is not used up. */
export type Allow = () => Promise<boolean>;

/** An outside model. It proposes; whoever asks checks what it names and keeps working without it. */
export interface Model {
  /**
   * Null when nothing usable came: not allowed, switched off by failures, late, refused, or out of form. Rejects never.
   * `allow` is asked last before something leaves, and counts it; what was answered before is not asked again.
   */
  ask<T extends Record<string, unknown>>(
    question: Question<T>,
    inputs: Readonly<Record<string, string>>,
    allow: Allow,
  ): Promise<T | null>;
}

export interface ModelLog {
  warn(facts: object, line: string): void;
}

export interface ModelParts {
  /** `prompts/`. */
  readonly prompts: string;
  /** Milliseconds that never go back, for the breaker. */
  readonly now: () => number;
  readonly log: ModelLog;
  readonly fetch?: Fetch;
  /** For the question with its retry: somebody is waiting, and the offline reading is at hand. Milliseconds. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 8_000;
const RETRIES = 1;

/** Opens nothing and loads nothing before the first question. */
export function createModel(settings: ModelSettings, parts: ModelParts): Model {
  const { log, now, prompts, timeoutMs = TIMEOUT_MS } = parts;
  const gate = breaker({ now });
  const kept = keptAnswers(now);
  const loaded = new Map<string, Prompt>();
  let chat: Promise<Chat> | undefined;

  function promptOf({ prompt: name, output }: Question<Record<string, unknown>>): Prompt {
    const prompt = loaded.get(name) ?? loadPrompt(prompts, name);
    loaded.set(name, prompt);
    if (prompt.output !== output)
      throw new SetupError(`prompt ${name} asks for ${prompt.output}, the code expects ${output}`);
    return prompt;
  }

  async function attempt<T extends Record<string, unknown>>(
    question: Question<T>,
    filled: FilledPrompt,
  ): Promise<T | null> {
    chat ??= openChat(settings, parts.fetch);
    // What could not be opened must not be what every later question gets.
    chat.catch(() => {
      chat = undefined;
    });
    const ask = await chat;
    const signal = AbortSignal.timeout(timeoutMs);
    for (let left = RETRIES; ; left--) {
      try {
        const answer = await ask(filled, question.output, question.schema, signal);
        // A refusal is an answer: the endpoint works, and asking again would only cost time.
        return answer === null || answer === undefined ? null : question.schema.parse(answer);
      } catch (error) {
        if (left === 0 || signal.aborted || !worthRetrying(error)) throw error;
      }
    }
  }

  return {
    async ask(question, inputs, allow) {
      try {
        const filled = fillPrompt(promptOf(question), inputs);
        const before = question.schema.safeParse(kept.get(question.prompt, filled));
        if (before.success) return before.data;
        // Nothing is counted that will not leave; and the gate goes last, for a trial it lets through must come to its end.
        if (gate.waits() || !(await allow()) || !gate.allows()) return null;
        const answer = await attempt(question, filled);
        gate.succeeded();
        if (answer !== null) kept.put(question.prompt, filled, answer);
        return answer;
      } catch (error) {
        const opened = gate.failed();
        log.warn(
          { prompt: question.prompt, why: kindOf(error) },
          opened
            ? 'model: it failed again and again and is left alone for a minute; everything goes on without it'
            : 'model: no usable answer; what was asked goes on without one',
        );
        return null;
      }
    },
  };
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;

/** A cut answer and a broken connection may be luck; a wrong key or address is not. */
function worthRetrying(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status === 408 || status === 429 || status >= 500;
}

/** Never the error's own words: parsers quote the answer, and the answer quotes a person. */
function kindOf(error: unknown): string {
  if (error instanceof SetupError) return error.message;
  const status = statusOf(error);
  if (status !== undefined) return `status ${status}`;
  return error instanceof Error ? error.name : 'unknown';
}
