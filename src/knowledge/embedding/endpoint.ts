import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { breaker } from '../model/breaker.ts';
import { clientOptions, type Fetch, type ModelSettings, NO_KEY } from '../model/providers.ts';
import type { Embed } from './embed.ts';

export interface EndpointParts {
  readonly settings: ModelSettings;
  /** The name that the endpoint knows; stored with each vector. */
  readonly model: string;
  /** Numbers in the vectors of this model that are stored already, null when none is. */
  readonly stored: () => Promise<number | null>;
  /** Milliseconds that never go back. */
  readonly now: () => number;
  readonly fetch?: Fetch;
  /** For one query: somebody is waiting, and the built-in embedding is at hand. Milliseconds. */
  readonly queryTimeoutMs?: number;
  /** For one try of one batch. Milliseconds. */
  readonly batchTimeoutMs?: number;
}

/** One model of an endpoint through two doors, with one idea of how long its vectors are. */
export interface EndpointEmbeds {
  /** For what people ask. Gives up early, and at once while the endpoint is left alone. */
  readonly query: Embed;
  /** For whole catalogues: in batches, patient. Ends early, with an error, when the signal aborts. */
  catalogue(signal?: AbortSignal): Embed;
}

/** The endpoint gave no usable vectors. The message says to the operator why, and holds nothing that was sent. */
export class EmbeddingFailed extends Error {
  override readonly name = 'EmbeddingFailed';
}

const QUERY_TIMEOUT_MS = 4_000;
const BATCH_TIMEOUT_MS = 60_000;
const BATCH = 96;

const vectors = z.array(z.array(z.number()).min(1));

/** Loads no client before the first text. */
export function endpointEmbeds(parts: EndpointParts): EndpointEmbeds {
  const { settings, model, fetch, now } = parts;
  const { queryTimeoutMs = QUERY_TIMEOUT_MS, batchTimeoutMs = BATCH_TIMEOUT_MS } = parts;
  const apiKey = settings.apiKey ?? NO_KEY;
  const gate = breaker({ now });
  let dimension: number | null = null;
  let queries: Promise<(text: string) => Promise<unknown>> | undefined;
  let batches: Promise<(texts: readonly string[], signal?: AbortSignal) => Promise<unknown>> | undefined;

  async function openQueries(): Promise<(text: string) => Promise<unknown>> {
    const { OpenAIEmbeddings } = await import('@langchain/openai');
    const client = new OpenAIEmbeddings({
      model,
      apiKey,
      // Base64 that a server ignores or sends unasked would be read as a wrong vector without a word.
      encodingFormat: 'float',
      maxRetries: 0,
      timeout: queryTimeoutMs,
      configuration: clientOptions(settings, fetch),
    });
    return (text) => client.embedQuery(text);
  }

  async function openBatches(): Promise<
    (texts: readonly string[], signal?: AbortSignal) => Promise<unknown>
  > {
    const { OpenAI } = await import('openai');
    const client = new OpenAI({
      ...clientOptions(settings, fetch),
      apiKey,
      timeout: batchTimeoutMs,
      maxRetries: 2,
    });
    return async (texts, signal) => {
      const { data } = await client.embeddings.create(
        { model, input: [...texts], encoding_format: 'float' },
        signal === undefined ? {} : { signal },
      );
      return data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding);
    };
  }

  async function checked(answer: unknown, count: number): Promise<readonly Float32Array[]> {
    const parsed = vectors.safeParse(answer);
    if (!parsed.success)
      throw new EmbeddingFailed(
        `${model} answered with something else than lists of numbers: its endpoint must support encoding_format "float"`,
      );
    if (parsed.data.length !== count)
      throw new EmbeddingFailed(`${model} answered with ${parsed.data.length} vectors for ${count} texts`);
    dimension ??= await parts.stored();
    for (const { length } of parsed.data) {
      dimension ??= length;
      if (length !== dimension)
        throw new EmbeddingFailed(
          `${model} answered with a vector of ${length} numbers, its others have ${dimension}: if the endpoint now runs another model, set AI_EMBEDDING_MODEL to another name; else delete its rows of course_vectors and start again`,
        );
    }
    return parsed.data.map(unit);
  }

  const port = (embed: Embed['embed']): Embed => ({
    model,
    get dimension() {
      return dimension ?? 0;
    },
    embed: (texts) => embed(texts).catch((error: unknown) => Promise.reject(failure(model, error))),
  });

  return {
    query: port(async (texts) => {
      // Endpoints refuse an empty text; zeros say that there is nothing to compare.
      if (texts.every((text) => text.trim() === '')) return texts.map(() => new Float32Array(dimension ?? 1));
      if (!gate.allows())
        throw new EmbeddingFailed(`${model} failed again and again and is left alone for a minute`);
      try {
        queries ??= openQueries();
        const ask = await queries;
        const found = await checked(await Promise.all(texts.map(ask)), texts.length);
        gate.succeeded();
        return found;
      } catch (error) {
        gate.failed();
        throw error;
      }
    }),
    catalogue: (signal) =>
      port(async (texts) => {
        batches ??= openBatches();
        const ask = await batches;
        const found: Float32Array[] = [];
        for (let at = 0; at < texts.length; at += BATCH) {
          signal?.throwIfAborted();
          const part = texts.slice(at, at + BATCH);
          found.push(...(await checked(await ask(part, signal), part.length)));
        }
        return found;
      }),
  };
}

/** Numbers in the stored vectors of a model, null when there is none. */
export async function storedDimension(db: Database, model: string): Promise<number | null> {
  const [row] = await db.query<{ dimension: number }>(
    'select dimension from course_vectors where model = $1 limit 1',
    [model],
  );
  return row?.dimension ?? null;
}

function unit(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers);
  return Float32Array.from(numbers, (each) => (length === 0 ? 0 : each / length));
}

/** Without the client's own words, which may quote what was sent. */
function failure(model: string, error: unknown): EmbeddingFailed {
  if (error instanceof EmbeddingFailed) return error;
  return new EmbeddingFailed(
    `${model} could not be asked (${kindOf(error)}): check AI_BASE_URL, AI_API_KEY and AI_EMBEDDING_MODEL`,
    { cause: error },
  );
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'status' in error && typeof error.status === 'number' ? `status ${error.status}` : error.name;
}
