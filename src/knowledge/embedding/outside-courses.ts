import type { Courses } from '../../domain/ports.ts';
import { EmbeddingFailed } from './endpoint.ts';

export interface OutsideCoursesParts {
  /** Over the built-in embedding: always works. */
  readonly inside: Courses;
  /** Over an endpoint. */
  readonly outside: Courses;
  /** Whether a request may leave the house: nothing in it points to somebody. */
  readonly maySend: (query: string) => boolean;
  /** Whether every course has a current vector of the endpoint's model. */
  readonly complete: () => Promise<boolean>;
  /** Milliseconds that never go back. */
  readonly now: () => number;
  readonly log: { warn(facts: object, line: string): void };
}

const MINUTE = 60_000;

/**
 * Search over an endpoint's embedding, and over the built-in one whenever that cannot or must not be used. Half a
 * catalogue with vectors would silently rank the other half last, so the endpoint waits until all have one.
 */
export function outsideCourses(parts: OutsideCoursesParts): Courses {
  const { inside, outside, maySend, complete, now, log } = parts;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let whole = false;
  let warnedAt = Number.NEGATIVE_INFINITY;

  async function ready(): Promise<boolean> {
    if (now() - checkedAt >= MINUTE) {
      whole = await complete();
      checkedAt = now();
    }
    return whole;
  }

  return {
    async suggest(request) {
      if (!maySend(request.query) || !(await ready())) return inside.suggest(request);
      // Last, because it counts what leaves. A search by gaps alone has no words to send.
      if (request.query.trim() !== '' && !((await request.allow?.()) ?? false))
        return inside.suggest(request);
      try {
        return await outside.suggest(request);
      } catch (error) {
        if (!(error instanceof EmbeddingFailed)) throw error;
        if (now() - warnedAt >= MINUTE) {
          warnedAt = now();
          log.warn({ why: error.message }, 'embedding: searching with the built-in one instead');
        }
        return inside.suggest(request);
      }
    },
    byId: (id) => inside.byId(id),
  };
}
