import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { expect, it } from 'vitest';
import { poll } from '../../../src/bots/telegram/poll.ts';

const said = (id: number) => ({ update_id: id, message: {} });
const left = (id: number) => ({ update_id: id, my_chat_member: {} });

/** One batch, then nothing more; the offsets that were asked with. */
async function polled(batch: readonly object[], take: (update: Update) => Promise<void>) {
  const stop = new AbortController();
  const offsets: (number | undefined)[] = [];
  const failures: string[] = [];
  const api = new Api('1:a', {
    fetch: (async (_: string, { body }: { body: string }) => {
      const asked: unknown = JSON.parse(body);
      offsets.push((asked as { offset?: number }).offset);
      if (offsets.length === 2) stop.abort();
      return { json: async () => ({ ok: true, result: offsets.length === 1 ? batch : [] }) };
    }) as never,
  });
  await poll(
    { api, take, pause: async () => undefined, failed: (where) => failures.push(where) },
    stop.signal,
  );
  return { offsets, failures };
}

it('takes a batch at once, but whoever blocks the bot or comes back in the order it was told', async () => {
  const moments: string[] = [];
  const { offsets } = await polled([said(1), said(2), left(3), said(4)], async ({ update_id: id }) => {
    moments.push(`${id} begins`);
    await new Promise((resume) => setImmediate(resume));
    moments.push(`${id} is safe`);
  });
  expect(moments).toEqual([
    '1 begins',
    '2 begins',
    '1 is safe',
    '2 is safe',
    '3 begins',
    '3 is safe',
    '4 begins',
    '4 is safe',
  ]);
  expect(offsets).toEqual([undefined, 5]);
});

it('confirms nothing of a batch of which one was not taken, and has all others settled before it asks again', async () => {
  const safe: number[] = [];
  const { offsets, failures } = await polled([said(1), said(2), said(3)], async ({ update_id: id }) => {
    if (id === 1) throw new Error('the inbox is away');
    await new Promise((resume) => setImmediate(resume));
    safe.push(id);
  });
  expect([safe, failures, offsets]).toEqual([[2, 3], ['inbox'], [undefined, undefined]]);
});
