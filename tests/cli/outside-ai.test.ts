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
const env = {
  AI_PROVIDER: 'anthropic',
  AI_BASE_URL: 'http://127.0.0.1:9',
  AI_CHAT_MODEL: 'm',
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(WITHOUT)}`,
};

it('a start without the package of the provider serves people, and it and doctor say what to install', async () => {
  const install = /npm install --no-save --save-prod --omit=dev @langchain\/anthropic@\d/;
  const started = await city.run(['start'], { lines: ['/mulai'], env });
  expect(started.code).toBe(0);
  expect(started.out).toMatch(/Sinau/);
  expect(started.err.filter((line) => install.test(line))).toHaveLength(1);
  const looked = await city.run(['doctor'], { env });
  expect(looked.code).toBe(1);
  expect(looked.out).toMatch(install);
}, 60_000);
