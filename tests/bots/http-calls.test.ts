import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { type Calls, createCalls } from '../../src/bots/http-calls.ts';

const waiting: ServerResponse[] = [];
const server = createServer((_request, response) => {
  waiting.push(response);
  server.emit('asked');
});
let calls: Calls | undefined;
const open = async (): Promise<URL> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
};
afterEach(async () => {
  calls?.close();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  waiting.length = 0;
});
const connections = (): Promise<number> =>
  new Promise((resolve) => {
    server.getConnections((_error, count) => resolve(count));
  });

it('lets a call that is under way come to its end when they are closed, also one that begins later', async () => {
  const url = await open();
  calls = createCalls();
  const asked = once(server, 'asked');
  const first = calls.send(url, { body: 'a' });
  await asked;
  calls.close();
  const askedAgain = once(server, 'asked');
  const second = calls.send(url, { body: 'b' });
  await askedAgain;
  for (const response of waiting) response.end('ok');
  expect((await first).content.toString()).toBe('ok');
  expect((await second).content.toString()).toBe('ok');
});

it('lets go of every connection once nothing is under way', async () => {
  const url = await open();
  calls = createCalls();
  const asked = once(server, 'asked');
  const only = calls.send(url, {});
  await asked;
  waiting[0]?.end('ok');
  await only;
  expect(await connections()).toBe(1);
  calls.close();
  // The server notices a moment later; one that is kept would run into the test's time-out.
  while ((await connections()) > 0) await setImmediate();
  expect(await connections()).toBe(0);
});
