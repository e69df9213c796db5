import { LLMock } from '@copilotkit/aimock';
import { afterAll, expect, it } from 'vitest';
import { sinau } from './sinau.ts';

const city = sinau();
afterAll(() => city.clear());

/** A machine on which the provider's package is not installed. */
const WITHOUT = `import { registerHooks } from 'node:module';
registerHooks({
  resolve(name, context, next) {
    if (name === '@langchain/anthropic') throw new Error('not installed');
    return next(name, context);
  },
});`;
const withoutPackage = {
  AI_PROVIDER: 'anthropic',
  AI_BASE_URL: 'http://127.0.0.1:9',
  AI_CHAT_MODEL: 'm',
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(WITHOUT)}`,
};

it('a start without the package of the provider serves people, and it and doctor say what to install', async () => {
  const install = /npm install --no-save --save-prod --omit=dev @langchain\/anthropic@\d/;
  const started = await city.run(['start'], { lines: ['/mulai'], env: withoutPackage });
  expect(started.code).toBe(0);
  expect(started.out).toMatch(/Sinau/);
  expect(started.err.filter((line) => install.test(line))).toHaveLength(1);
  const looked = await city.run(['doctor'], { env: withoutPackage });
  expect(looked.code).toBe(1);
  expect(looked.out).toMatch(install);
}, 120_000);

it('asking for names of courses tells how far it is, ends at a 429 or a spent budget, and goes on from there', async () => {
  const mock = new LLMock({ port: 0, host: '127.0.0.1' });
  await mock.start();
  const asked: string[] = [];
  const tooMany = { error: { message: 'later', type: 'rate_limit_error' }, status: 429 };
  mock.on({}, ({ messages }) => {
    const ids = [...JSON.stringify(messages).matchAll(/KRS-\d+/g)].map(([id]) => id);
    asked.push(ids.join(' '));
    // The third question and its retry; the fourth and its retry.
    if (asked.length >= 3 && asked.length <= 6) return tooMany;
    return {
      content: JSON.stringify({
        courses: ids.map((id) => ({ id, aliases: asked.length === 1 ? ['sekar gadhung'] : [] })),
      }),
    };
  });
  const env = { AI_BASE_URL: `${mock.url}/v1`, AI_CHAT_MODEL: 'gpt-4o-mini', AI_PER_DAY: '6' };
  const suggest = () => city.run(['words', 'suggest', '--model', '--most', '25'], { env });
  try {
    const first = await suggest();
    expect(first.code).toBe(1);
    expect(first.err).toEqual([
      '5 of 25 courses asked about',
      '10 of 25 courses asked about',
      expect.stringContaining('"why":"status 429"'),
      expect.stringContaining('"why":"status 429"'),
      'It ended early: the model gave no usable answer, and the log says why. The same command goes on from there.',
    ]);
    expect(first.out).toContain('5 aliases suggested for 10 courses.');
    const second = await suggest();
    expect([second.code, second.err.at(-1)]).toEqual([
      1,
      "It ended early: the day's questions are used up (AI_PER_DAY). The same command goes on from there.",
    ]);
    // What failed comes first, and nothing that was answered comes again.
    expect(asked[6]).toBe(asked[2]);
    expect(new Set(asked.filter((_, at) => at < 2 || at > 5)).size).toBe(4);
  } finally {
    await mock.stop();
  }
}, 120_000);
