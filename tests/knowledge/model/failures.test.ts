import { LLMock } from '@copilotkit/aimock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddingFailed, endpointEmbeds } from '../../../src/knowledge/embedding/endpoint.ts';
import { COURSE_ALIASES } from '../../../src/knowledge/model/course-aliases.ts';
import { createModel } from '../../../src/knowledge/model/create.ts';
import type { ModelSettings } from '../../../src/knowledge/model/providers.ts';
import { type Spoken, transcriber } from '../../../src/knowledge/model/transcribe.ts';
import { settingsOf, WIRES } from './wires.ts';
import { PROMPTS, SERVICE, worldAt } from './world.ts';

const SECRET = 'Pak Budi menerima amplop';
const UNCLEAR = 'yang itu lanjut atau gimana caranya Pak Budi';
const SPOKEN: Spoken = {
  content: Buffer.from(`OggS ${SECRET}`),
  kind: 'ogg',
  type: 'audio/ogg',
  language: 'id',
};

let mock: LLMock;
let logged: object[] = [];
const log = { warn: (facts: object, line: string) => void logged.push({ ...facts, line }) };
let clock = 0;
const now = () => clock;
beforeEach(async () => {
  logged = [];
  clock = 0;
  mock = new LLMock({ port: 0, host: '127.0.0.1' });
  await mock.start();
});
afterEach(() => mock.stop());

/** One use of a model, and how often it is asked before whoever needs it goes on without. */
interface Use {
  readonly use: string;
  /** Has the stand-in know a good answer. */
  readonly prepare: () => unknown;
  readonly tries: number;
  /** True when what came is what there is without a model. */
  readonly servedWithout: (timeoutMs: number) => Promise<boolean>;
}

const embeds = (queryTimeoutMs: number) =>
  endpointEmbeds({
    settings: { provider: 'openai', baseUrl: `${mock.url}/v1`, chatModel: 'm' },
    model: 'text-embedding-3-small',
    stored: async () => null,
    now,
    queryTimeoutMs,
    batchTimeoutMs: queryTimeoutMs,
  });
const writer = (timeoutMs?: number) =>
  transcriber({
    settings: { provider: 'openai', baseUrl: `${mock.url}/v1`, chatModel: 'm' },
    model: 'whisper-1',
    now,
    log,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
const vectors = () => mock.onEmbedding(/./, { embedding: [1, 2, 3] });
const heard = () => mock.onTranscription({ transcription: { text: 'halo' } });
const embeddingFails = (embedding: Promise<unknown>): Promise<boolean> =>
  embedding.then(
    () => false,
    (error: unknown) => error instanceof EmbeddingFailed && !error.message.includes('Budi'),
  );

const chatUses = (
  { provider, json }: (typeof WIRES)[number],
  settings: () => ModelSettings,
): readonly Use[] => [
  {
    use: `reading a message (${provider})`,
    prepare: () => mock.on({}, json('message_intent', JSON.stringify({ intent: 'lanjutkan', sure: true }))),
    tries: 2,
    async servedWithout(timeoutMs) {
      const { understanding, offline } = worldAt(settings(), timeoutMs);
      const reading = await understanding.readMessage(UNCLEAR, 'nothing');
      return JSON.stringify(reading) === JSON.stringify(await offline.readMessage(UNCLEAR, 'nothing'));
    },
  },
  {
    use: `reading an answer (${provider})`,
    prepare: () =>
      mock.on(
        {},
        json('answer_level', JSON.stringify({ level: 1, quote: 'saya koordinasi dengan', indicator: '1.1' })),
      ),
    tries: 2,
    async servedWithout(timeoutMs) {
      const told = 'Waktu itu saya koordinasi dengan Pak Budi soal data lama sampai beres hari itu.';
      const { understanding, offline } = worldAt(settings(), timeoutMs);
      const reading = await understanding.readAnswer(SERVICE, told, '', null);
      return JSON.stringify(reading) === JSON.stringify(await offline.readAnswer(SERVICE, told, '', null));
    },
  },
  {
    use: `names of courses (${provider})`,
    prepare: () => mock.on({}, json('course_aliases', JSON.stringify({ courses: [] }))),
    tries: 2,
    async servedWithout(timeoutMs) {
      const model = createModel(settings(), { prompts: PROMPTS, now, log, timeoutMs });
      return (await model.ask(COURSE_ALIASES, { courses: '[]' }, async () => true)) === null;
    },
  },
];

const USES: readonly Use[] = [
  ...WIRES.flatMap((wire) => chatUses(wire, () => settingsOf(wire, mock.url))),
  {
    use: 'a query as a vector',
    prepare: vectors,
    tries: 1,
    servedWithout: (timeoutMs) => embeddingFails(embeds(timeoutMs).query.embed([SECRET])),
  },
  {
    use: 'a catalogue as vectors',
    prepare: vectors,
    tries: 3,
    servedWithout: (timeoutMs) => embeddingFails(embeds(timeoutMs).catalogue().embed([SECRET])),
  },
  {
    use: 'a spoken message written down',
    prepare: heard,
    tries: 2,
    async servedWithout(timeoutMs) {
      const written = await writer(timeoutMs)(SPOKEN, async () => true);
      return 'why' in written && written.why === 'failed';
    },
  },
];

describe.each(USES)('$use', ({ tries, prepare, servedWithout }) => {
  beforeEach(() => prepare());

  it('is done by the model when nothing fails', async () => {
    expect(await servedWithout(20_000)).toBe(false);
    expect(mock.getRequests()).toHaveLength(1);
  });

  it.each([
    ['too many requests', { rateLimitRate: 1 }, tries],
    ['a fault of the server', { dropRate: 1 }, tries],
    ['a broken connection', { disconnectRate: 1 }, tries],
    ['half an answer', { malformedRate: 1 }, null],
  ])('goes on without the model after %s', async (_, chaos, asked) => {
    mock.setChaos(chaos);
    expect(await servedWithout(20_000)).toBe(true);
    if (asked !== null) expect(mock.getRequests()).toHaveLength(asked);
    expect(JSON.stringify(logged)).not.toMatch(/Budi|amplop/);
  });

  it('does not wait for one that is late', async () => {
    // Then it would answer well.
    mock.setChaos({ latencyMs: 30_000 });
    expect(await servedWithout(300)).toBe(true);
  });
});

describe('somebody who speaks', () => {
  it('does not wait for an endpoint that failed three times, nor is anything counted; after a minute it is tried', async () => {
    heard();
    const write = writer();
    let counted = 0;
    const allow = async () => {
      counted += 1;
      return true;
    };
    mock.setChaos({ malformedRate: 1 });
    for (let n = 0; n < 4; n++) expect(await write(SPOKEN, allow)).toEqual({ why: 'failed' });
    expect([counted, mock.getRequests().length]).toEqual([3, 3]);
    mock.clearChaos();
    clock += 60_000;
    expect(await write(SPOKEN, allow)).toEqual({ text: 'halo' });
  });
});
