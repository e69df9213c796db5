import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CourseRequest } from '../../../src/domain/recommendation/course.ts';
import { catalogueHealth } from '../../../src/knowledge/catalogue/health.ts';
import {
  EmbeddingFailed,
  type EndpointEmbeds,
  type EndpointParts,
  endpointEmbeds,
  storedDimension,
} from '../../../src/knowledge/embedding/endpoint.ts';
import { OFFLINE_MODEL } from '../../../src/knowledge/embedding/offline.ts';
import {
  coursesOf,
  coursesOver,
  embedOutside,
  fillCatalogue,
  shippedCatalogue,
} from '../../../src/wire/courses.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { type Endpoint, openEndpoint, type Reply } from './server.ts';

/** A vector that tells texts apart, of four numbers and not of unit length. */
const numbers = (text: string): number[] => [
  text.length,
  ...['a', 'i', 'u'].map((one) => text.split(one).length),
];
const good: Reply = { kind: 'vectors', of: numbers };
const unit = (vector: number[]): number[] => vector.map((each) => each / Math.hypot(...vector));

let endpoint: Endpoint;
let clock = 0;
const open = (more: Partial<EndpointParts> = {}): EndpointEmbeds =>
  endpointEmbeds({
    settings: { provider: 'openai', baseUrl: endpoint.baseUrl, apiKey: 'secret-1', chatModel: 'local-1' },
    model: 'embed-1',
    stored: async () => null,
    now: () => clock,
    ...more,
  });

beforeEach(async () => {
  clock = 0;
  endpoint = await openEndpoint();
});
afterEach(() => endpoint.close());

describe('an operator with an embedding endpoint', () => {
  it('gets unit vectors of plain numbers for what people ask', async () => {
    endpoint.replies = [good];
    const { query } = open();
    const [vector] = await query.embed(['antrean panjang']);
    for (const [at, each] of unit(numbers('antrean panjang')).entries())
      expect(vector?.[at]).toBeCloseTo(each, 6);
    expect(query.dimension).toBe(4);
    expect(endpoint.embeddings).toEqual([
      { model: 'embed-1', input: 'antrean panjang', encoding_format: 'float' },
    ]);
    expect(endpoint.keys).toEqual(['Bearer secret-1']);
  });

  it('gets a whole catalogue in batches, each vector with its own text', async () => {
    endpoint.replies = [good];
    const texts = Array.from({ length: 200 }, (_, n) => 'a'.repeat(n + 1));
    const found = await open().catalogue().embed(texts);
    expect(endpoint.embeddings.map(({ input }) => input.length)).toEqual([96, 96, 8]);
    expect(endpoint.embeddings.every(({ encoding_format }) => encoding_format === 'float')).toBe(true);
    for (const [at, text] of texts.entries())
      expect(found[at]?.[0]).toBeCloseTo(unit(numbers(text))[0] ?? 0, 6);
  });

  it('sends nothing for a question without words', async () => {
    endpoint.replies = [good];
    const [vector] = await open().query.embed(['']);
    expect(vector?.every((each) => each === 0)).toBe(true);
    expect(endpoint.bodies).toEqual([]);
  });

  const base64 = Buffer.from(new Float32Array([1, 2, 3, 4]).buffer).toString('base64');
  it.each<[string, Reply, RegExp]>([
    [
      'base64 instead of numbers',
      { kind: 'vectors', of: () => base64 },
      /must support encoding_format "float"/,
    ],
    ['no numbers', { kind: 'vectors', of: () => [] }, /must support encoding_format "float"/],
    ['holes', { kind: 'vectors', of: () => [1, null, 3] }, /must support encoding_format "float"/],
    ['a wrong key', { kind: 'status', status: 401 }, /status 401.*AI_API_KEY/],
  ])('is told of %s by both doors', async (_, reply, why) => {
    endpoint.replies = [reply];
    for (const door of [open().query, open().catalogue()]) {
      const failed = door.embed(['rahasia saya']);
      await expect(failed).rejects.toThrow(EmbeddingFailed);
      await expect(failed).rejects.toThrow(why);
      await expect(failed).rejects.not.toThrow('rahasia');
    }
  });

  it('is told of vectors of another length than before, in the same answer and in a later one', async () => {
    endpoint.replies = [{ kind: 'vectors', of: (text) => numbers(text).slice(0, text === 'b' ? 3 : 4) }];
    await expect(open().catalogue().embed(['a', 'b'])).rejects.toThrow(/3 numbers, its others have 4/);
    const embeds = open();
    await embeds.query.embed(['a']);
    await expect(embeds.catalogue().embed(['b'])).rejects.toThrow(/3 numbers, its others have 4/);
  });

  it('is told of vectors of another length than those stored, also after a restart', async () => {
    endpoint.replies = [good];
    await expect(open({ stored: async () => 1536 }).query.embed(['a'])).rejects.toThrow(
      /4 numbers, its others have 1536.*AI_EMBEDDING_MODEL/,
    );
  });

  it('does not wait for an endpoint that hangs, nor asks it again before a minute is over', async () => {
    endpoint.replies = [{ kind: 'hang' }];
    const { query } = open({ queryTimeoutMs: 40 });
    for (let n = 0; n < 4; n++) await expect(query.embed(['a'])).rejects.toThrow(EmbeddingFailed);
    expect(endpoint.bodies).toHaveLength(3);
    clock = 60_000;
    endpoint.replies = [good];
    expect(await query.embed(['a'])).toHaveLength(1);
  });

  it('can stop while a catalogue is being embedded', async () => {
    endpoint.replies = [{ kind: 'hang' }];
    const stopping = new AbortController();
    const embedding = open().catalogue(stopping.signal).embed(['a']);
    stopping.abort();
    await expect(embedding).rejects.toThrow(EmbeddingFailed);
  });
});

onEveryDatabase('somebody who looks for a course', (database) => {
  const now = new Date('2026-11-24T02:00:00Z');
  const request: CourseRequest = {
    allow: async () => true,
    query: 'menghadapi warga yang marah di loket',
    profile: {},
    today: '2026-11-24',
    limit: 5,
  };
  let logged: object[] = [];
  const log = { warn: (facts: object) => logged.push(facts) };
  const openOver = (): EndpointEmbeds =>
    open({ stored: () => storedDimension(database(), 'embed-1'), queryTimeoutMs: 5_000 });
  const fill = async (embeds: EndpointEmbeds): Promise<void> => {
    await fillCatalogue(database(), (await shippedCatalogue()).slice(0, 30), now);
    await embedOutside(database(), embeds, log);
  };

  beforeEach(() => {
    logged = [];
  });

  it('is answered over vectors of the endpoint, stored beside the built-in ones and never mixed', async () => {
    endpoint.replies = [good];
    const embeds = openOver();
    await fill(embeds);
    expect(await catalogueHealth(database(), 'embed-1')).toMatchObject({ courses: 30, vectors: 30 });
    expect(await catalogueHealth(database(), OFFLINE_MODEL)).toMatchObject({ courses: 30, vectors: 30 });
    expect(
      await database().query(
        'select distinct model, dimension, vector_dims(embedding) as dims from course_vectors order by model',
      ),
    ).toEqual([
      { model: 'embed-1', dimension: 4, dims: 4 },
      { model: OFFLINE_MODEL, dimension: 200, dims: 200 },
    ]);
    const before = endpoint.bodies.length;
    await coursesOver(database(), embeds, log).suggest(request);
    expect(endpoint.bodies).toHaveLength(before + 1);
    await embedOutside(database(), embeds, log);
    expect(endpoint.bodies).toHaveLength(before + 1);
  });

  it('has her words kept in the house while she has not agreed', async () => {
    endpoint.replies = [good];
    const embeds = openOver();
    await fill(embeds);
    const asked = endpoint.bodies.length;
    const courses = coursesOver(database(), embeds, log);
    const { allow: _agreed, ...silent } = request;
    expect(await courses.suggest(silent)).toEqual(await coursesOf(database()).suggest(silent));
    expect(await courses.suggest({ ...request, allow: async () => false })).toEqual(
      await coursesOf(database()).suggest(silent),
    );
    expect(endpoint.bodies).toHaveLength(asked);
  });

  it('is answered by the built-in embedding when the endpoint fails, and the log says so once', async () => {
    endpoint.replies = [good];
    const embeds = openOver();
    await fill(embeds);
    endpoint.replies = [{ kind: 'status', status: 500 }];
    const courses = coursesOver(database(), embeds, log);
    const expected = await coursesOf(database()).suggest(request);
    expect(expected.ranked.length).toBeGreaterThan(0);
    for (let n = 0; n < 3; n++) expect(await courses.suggest(request)).toEqual(expected);
    expect(logged).toHaveLength(1);
  });

  it('is answered by the built-in embedding while not every course has its vector', async () => {
    endpoint.replies = [{ kind: 'vectors', of: () => 'AAAA' }];
    const embeds = openOver();
    await fill(embeds);
    expect(JSON.stringify(logged)).toContain('encoding_format');
    endpoint.replies = [good];
    const asked = endpoint.bodies.length;
    const found = await coursesOver(database(), embeds, log).suggest(request);
    expect(found).toEqual(await coursesOf(database()).suggest(request));
    expect(endpoint.bodies).toHaveLength(asked);
  });

  it.each(['pelatihan untuk Bu Siti', 'webinar dinkes', 'kursus nip 198501012010011001'])(
    'is not sent to the endpoint with somebody in it: %s',
    async (query) => {
      endpoint.replies = [good];
      const embeds = openOver();
      await fill(embeds);
      const asked = endpoint.bodies.length;
      await coursesOver(database(), embeds, log).suggest({ ...request, query });
      expect(endpoint.bodies).toHaveLength(asked);
    },
  );
});
