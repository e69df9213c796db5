import { expect, it } from 'vitest';
import { createDelivery } from '../../src/deliver.ts';
import { afterAttempt } from '../../src/domain/delivery/fate.ts';
import type { ChannelPort, Delivery, Sending } from '../../src/domain/dialog/channel.ts';
import type { Received } from '../../src/domain/dialog/message.ts';
import { failedDeliveries, retry } from '../../src/storage/messages/failed-deliveries.ts';
import {
  abandonedAccounts,
  claimNext,
  doneStatement,
  fail,
  receive,
} from '../../src/storage/messages/inbox.ts';
import {
  claim,
  endOverdue,
  type OutboxRow,
  sayStatement,
  settle,
} from '../../src/storage/messages/outbox.ts';
import { commit, type Statement, together } from '../../src/storage/statements.ts';
import { onEveryDatabase } from '../support/database.ts';

const t0 = new Date('2026-11-24T02:00:00Z');
const after = (seconds: number): Date => new Date(t0.getTime() + seconds * 1000);
const heard = (key: string, account = 'siti'): Received => ({
  key,
  origin: { channel: 'telegram', account, conversation: account },
  input: { kind: 'text', text: key },
});
const row = (key: string, more: Partial<OutboxRow> = {}): OutboxRow => ({
  key,
  channel: 'telegram',
  account: 'siti',
  conversation: 'siti',
  personId: null,
  topic: 'answer',
  language: 'id',
  outgoing: { kind: 'say', message: { body: key } },
  dueAt: t0,
  expiresAt: null,
  createdAt: t0,
  ...more,
});
const take = { limit: 10, leaseMs: 60_000 };

it('renumbers the placeholders of many pieces, $1 apart from $10', () => {
  for (const sizes of [
    [1, 12, 3],
    [11, 11],
    [0, 10, 1],
  ]) {
    const pieces = sizes.map(
      (size, n): Statement => ({
        sql: `p ${Array.from({ length: size }, (_, i) => `$${i + 1}`).join(' ')}`,
        values: Array.from({ length: size }, (_, i) => `${n}.${i}`),
      }),
    );
    const { sql, values } = together(pieces);
    const bound = [...sql.matchAll(/\$(\d+)/g)].map((found) => values[Number(found[1]) - 1]);
    expect(bound).toEqual(pieces.flatMap((piece) => piece.values));
  }
});

onEveryDatabase('Messages in and out', (database) => {
  const say = async (...rows: OutboxRow[]) => {
    for (const one of rows) expect(await commit(database(), [sayStatement(one)])).toBe('done');
  };
  const claimed = (seconds: number) => claim(database(), ['telegram'], after(seconds), take);

  it('takes an event that comes three times once, and welcomes back who had left', async () => {
    expect(await receive(database(), heard('u1'), t0)).toBe('new');
    await database().query('update accounts set gone_at = $1', [t0]);
    expect(await receive(database(), heard('u1'), t0)).toBe('known');
    expect(await database().query('select gone_at from accounts')).toEqual([{ gone_at: t0 }]);
    await receive(database(), heard('u2'), t0);
    expect(await database().query('select gone_at from accounts')).toEqual([{ gone_at: null }]);
  });

  it('answers one person in order, and the lost lease of a message saves nothing', async () => {
    for (const key of ['u1', 'u2']) await receive(database(), heard(key), t0);
    const first = await claimNext(database(), 'telegram', 'siti', t0, 60_000);
    expect(first?.input).toEqual({ kind: 'text', text: 'u1' });
    expect(await claimNext(database(), 'telegram', 'siti', after(1), 60_000)).toBeNull();
    expect(await abandonedAccounts(database(), after(1), 5)).toEqual([]);
    expect(await abandonedAccounts(database(), after(61), 5)).toEqual([
      { channel: 'telegram', account: 'siti' },
    ]);
    const again = await claimNext(database(), 'telegram', 'siti', after(61), 60_000);
    expect(again?.attempt).toBe(2);
    const id = first?.id ?? 0;
    expect(await commit(database(), [doneStatement(id, 1), sayStatement(row('a'))])).toEqual({
      conflict: 'inbox',
    });
    expect(await database().query('select key from outbox')).toEqual([]);
    expect(await commit(database(), [doneStatement(id, 2), sayStatement(row('a'))])).toBe('done');
    expect(await database().query('select key from outbox')).toEqual([{ key: 'a' }]);
    expect((await claimNext(database(), 'telegram', 'siti', after(62), 60_000))?.input).toEqual({
      kind: 'text',
      text: 'u2',
    });
  });

  it('gives a message up aloud: the operator sees it, the person gets one sentence', async () => {
    await receive(database(), heard('u1'), t0);
    const first = await claimNext(database(), 'telegram', 'siti', t0, 60_000);
    expect(await fail(database(), first?.id ?? 0, 1, 'boom', after(5), row('sorry'))).toBe('done');
    expect(await claimNext(database(), 'telegram', 'siti', after(4), 60_000)).toBeNull();
    const second = await claimNext(database(), 'telegram', 'siti', after(5), 60_000);
    expect(await fail(database(), second?.id ?? 0, 2, 'boom', null, row('sorry'))).toBe('done');
    expect(await database().query('select state, failure from inbox')).toEqual([
      { state: 'failed', failure: 'boom' },
    ]);
    expect(await database().query('select key from outbox')).toEqual([{ key: 'sorry' }]);
  });

  it('sends one conversation in order, others beside it; a pause blocks what follows', async () => {
    await say(row('a'), row('b'), row('c', { conversation: 'budi' }));
    const [a, c, ...rest] = await claimed(0);
    expect([a?.outgoing.message.body, c?.outgoing.message.body, rest.length]).toEqual(['a', 'c', 0]);
    if (a === undefined) throw new Error('nothing claimed');
    const unknown = afterAttempt({ ...a }, { outcome: 'unknown', why: 'reset' }, t0);
    expect(await settle(database(), a, unknown, t0)).toBe(true);
    expect(await claimed(1)).toEqual([]);
    const [copy] = await claimed(10);
    expect(copy).toMatchObject({ id: a.id, doubtful: true, attempt: 2 });
    expect(await settle(database(), a, unknown, after(11))).toBe(false);
  });

  it('sends once more after a crash, marked, and then asks the operator', async () => {
    await say(row('a'), row('b'));
    expect((await claimed(0))[0]?.doubtful).toBe(false);
    expect((await claimed(61))[0]?.doubtful).toBe(true);
    const next = await claimed(122);
    expect(next.map((one) => one.outgoing.message.body)).toEqual(['b']);
    expect(await endOverdue(database(), after(122))).toEqual([{ id: 1, state: 'unknown' }]);
    expect((await failedDeliveries(database())).map((one) => one.state)).toEqual(['unknown']);
    expect(await retry(database(), 1, after(130))).toBe(true);
  });

  it('rests the whole channel on 429, drops reminders of who left, and follows a moved chat', async () => {
    await receive(database(), heard('u1'), t0);
    await say(row('a'), row('r', { topic: 'reminder' }), row('c', { conversation: 'budi', account: 'budi' }));
    const [a, c] = await claimed(0);
    if (a === undefined || c === undefined) throw new Error('nothing claimed');
    await settle(database(), c, afterAttempt(c, { outcome: 'wait', seconds: 30 }, t0), t0);
    await settle(database(), a, afterAttempt(a, { outcome: 'moved', conversation: 'siti2' }, t0), t0);
    expect(await claimed(29)).toEqual([]);
    const [moved] = await claimed(30);
    if (moved === undefined) throw new Error('nothing claimed');
    expect(moved.conversation).toBe('siti2');
    await settle(database(), moved, afterAttempt(moved, { outcome: 'gone', why: 'blocked' }, t0), after(31));
    expect(await database().query('select key, state, conversation from outbox order by id')).toEqual([
      { key: 'a', state: 'refused', conversation: 'siti2' },
      { key: 'r', state: 'dropped', conversation: 'siti2' },
      { key: 'c', state: 'sending', conversation: 'budi' },
    ]);
    expect(await database().query('select conversation, gone_at from accounts')).toEqual([
      { conversation: 'siti2', gone_at: after(31) },
    ]);
  });

  it('does not send what has expired', async () => {
    await say(row('a', { expiresAt: after(5) }), row('b'));
    expect((await claimed(6)).map((one) => one.outgoing.message.body)).toEqual(['b']);
    expect(await endOverdue(database(), after(6))).toEqual([{ id: 1, state: 'expired' }]);
  });

  it('delivers each message once, in order in a chat, never above the pace, whoever asks', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `p${n}`);
    for (const name of names)
      for (const n of [1, 2, 3, 4, 5]) await say(row(`${name}:${n}`, { conversation: name, account: name }));
    let clock = t0.getTime();
    const waiting: { until: number; wake: () => void }[] = [];
    const arrived: { key: string; at: number }[] = [];
    const send = async (sending: Sending): Promise<Delivery> => {
      arrived.push({ key: sending.outgoing.message.body ?? '', at: clock });
      return { outcome: 'sent', handle: { conversation: sending.conversation, message: '1' } };
    };
    const port: ChannelPort = {
      channel: 'telegram',
      start: async () => undefined,
      stop: async () => undefined,
      fetch: async () => ({ outcome: 'gone' }),
      send,
    };
    const delivery = createDelivery({
      db: database(),
      channels: new Map([['telegram', port]]),
      now: () => new Date(clock),
      contentOf: async () => null,
      pace: () => ({ perSecond: 28, perChatMs: 1000 }),
      elapsed: () => clock,
      wait: (ms) =>
        new Promise((wake) => {
          waiting.push({ until: clock + ms, wake });
          setImmediate(() => {
            // Time goes on to whoever wakes first.
            const next = waiting.toSorted((a, b) => a.until - b.until)[0];
            if (next === undefined) return;
            waiting.splice(waiting.indexOf(next), 1);
            clock = Math.max(clock, next.until);
            next.wake();
          });
        }),
      log: {
        warn: (_, line) => expect.fail(line),
        error: (facts, line) => expect.fail(line + JSON.stringify(facts)),
      },
    });
    await Promise.all([delivery.sweep(), delivery.sweep(), delivery.deliverNow('telegram', 'p3')]);
    await delivery.stop();
    expect(arrived.length).toBe(60);
    for (const name of names)
      expect(arrived.filter(({ key }) => key.startsWith(`${name}:`)).map(({ key }) => key)).toEqual(
        [1, 2, 3, 4, 5].map((n) => `${name}:${n}`),
      );
    for (const { at } of arrived)
      expect(arrived.filter((one) => one.at >= at && one.at < at + 999.99).length).toBeLessThanOrEqual(28);
    expect(
      await database().query(`select count(*) as n from outbox where state = 'sent' and outgoing is null`),
    ).toEqual([{ n: 60 }]);
  });
});
