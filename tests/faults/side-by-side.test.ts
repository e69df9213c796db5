import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { openPostgres } from '../../src/database/postgres.ts';
import type { Received, Word } from '../../src/domain/dialog/message.ts';
import { claimNext, receive } from '../../src/storage/messages/inbox.ts';
import { claim, settle } from '../../src/storage/messages/outbox.ts';
import { textsId } from '../../src/texts/id/texts.ts';
import { bodies, createWorld, row, say, t0 } from '../delivery/world.ts';
import { openTestPostgres, postgresUrl, type TestDatabase } from '../support/database.ts';
import { type Ended, run, seen } from './run.ts';

/** Only a server has several processes: an embedded database belongs to one, by its lock. */
describe.skipIf(postgresUrl === undefined)('Processes side by side', { timeout: 60_000 }, () => {
  let test: TestDatabase | undefined;
  let second: Database | undefined;
  let folder = '';
  const opened = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the database is not open yet');
    return value;
  };
  const first = (): Database => opened(test).database;
  const both = (): [Database, Database] => [first(), opened(second)];

  beforeAll(async () => {
    test = await openTestPostgres(postgresUrl ?? '');
    if (!('url' in test.place)) throw new Error('this is no server');
    second = openPostgres({ url: test.place.url, onBroken: () => undefined });
    folder = await mkdtemp(join(tmpdir(), 'sinau-fault-'));
  });
  beforeEach(() =>
    first().execute('truncate inbox, outbox, channel_pauses, accounts, conversations restart identity'),
  );
  afterAll(async () => {
    await second?.close();
    await test?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const event = (key: string, word: Word = 'mulai', account = 'siti'): Received => ({
    key,
    origin: { channel: 'telegram', account, conversation: account },
    input: { kind: 'word', word, rest: '' },
  });
  const processes = (platform: string, ...events: (readonly Received[])[]): Promise<Ended[]> =>
    Promise.all(
      events.map((own) =>
        run({ place: opened(test).place, platform, now: t0.toISOString(), dieAt: null, events: own }),
      ),
    );

  it('answer an update once that all three of them receive', async () => {
    const platform = join(folder, 'same.jsonl');
    const ended = await processes(platform, [event('u1')], [event('u1')], [event('u1')]);
    expect(ended.map((one) => !one.died && one.complaints)).toEqual(['', '', '']);
    expect(seen(platform).arrived).toMatchObject([{ conversation: 'siti', maybeCopy: false }]);
    expect(await first().query('select key, state, attempts from inbox')).toEqual([
      { key: 'u1', state: 'done', attempts: 1 },
    ]);
  });

  it('answer both messages that one person sent to two of them, in the order in which they were received', async () => {
    const platform = join(folder, 'two.jsonl');
    await processes(platform, [event('u1', 'mulai')], [event('u2', 'bantuan')]);
    const texts = { u1: textsId.entry.welcome, u2: textsId.home.help };
    const order = await first().query<{ key: 'u1' | 'u2'; state: string }>(
      'select key, state from inbox order by id',
    );
    expect(order.map((one) => one.state)).toEqual(['done', 'done']);
    expect(seen(platform).arrived.map((one) => one.arrived)).toEqual(order.map((one) => texts[one.key]));
    expect(await first().query('select version from conversations')).toEqual([{ version: 2 }]);
  });

  it('claim two hundred messages at once without one of them twice', async () => {
    const names = Array.from({ length: 200 }, (_, n) => `p${n}`);
    await say(first(), ...names.map((account) => row(account, { account })));
    const take = { limit: 7, leaseMs: 60_000 };
    const worker = async (db: Database): Promise<string[]> => {
      const own: string[] = [];
      for (;;) {
        const rows = await claim(db, ['telegram'], t0, take);
        own.push(...rows.map((one) => one.conversation));
        if (rows.length === 0) return own;
      }
    };
    const claimed = await Promise.all([...both(), ...both(), ...both()].map(worker));
    expect(claimed.flat().sort()).toEqual(names.sort());
    expect(claimed.filter((own) => own.length > 0).length).toBeGreaterThan(1);
    expect(await first().query('select distinct attempts, maybe_copy from outbox')).toEqual([
      { attempts: 1, maybe_copy: false },
    ]);
  });

  it('never claim the next message of a conversation while another of them sends the one before', async () => {
    const names = ['siti', 'budi', 'tono'];
    for (let n = 0; n < 40; n += 1)
      await say(first(), ...names.map((account) => row(`${account}:${n}`, { account })));
    const sent = new Map<string, string[]>(names.map((name) => [name, []]));
    const busy = new Set<string>();
    const worker = async (db: Database): Promise<void> => {
      for (let idle = 0; idle < 50; ) {
        const rows = await claim(db, ['telegram'], t0, { limit: 2, leaseMs: 60_000 });
        idle = rows.length === 0 ? idle + 1 : 0;
        for (const one of rows) {
          expect(busy.has(one.conversation)).toBe(false);
          busy.add(one.conversation);
        }
        for (const one of rows) {
          sent.get(one.conversation)?.push(one.outgoing.message.body ?? '');
          busy.delete(one.conversation);
          expect(await settle(db, one, { state: 'sent', handle: null }, t0)).toBe(true);
        }
      }
    };
    await Promise.all([...both(), ...both()].map(worker));
    for (const name of names)
      expect(sent.get(name)).toEqual(Array.from({ length: 40 }, (_, n) => `${name}:${n}`));
  });

  it('lease one person’s messages to one of them at a time', async () => {
    for (const key of ['u1', 'u2', 'u3']) await receive(first(), event(key), t0);
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        claimNext(both()[n % 2] ?? first(), 'telegram', 'siti', t0, 60_000),
      ),
    );
    expect(claims.flatMap((one) => (one === null ? [] : [one.id]))).toEqual([1]);
  });

  it('receive one event from many sides at once and keep it once', async () => {
    const told = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        receive(both()[n % 2] ?? first(), { ...event(`event:${n}`), alsoKey: 'message:1' }, t0),
      ),
    );
    expect(told.toSorted()).toEqual([...Array.from({ length: 19 }, () => 'known'), 'new']);
  });

  it('deliver a backlog between them, each message once and each conversation in order', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `p${n}`);
    for (let n = 0; n < 5; n += 1)
      await say(first(), ...names.map((account) => row(`${account}:${n}`, { account })));
    const world = createWorld(first);
    const [one, other] = both().map((db) => world.process({ db }));
    await Promise.all([
      one?.delivery.sweep(),
      other?.delivery.sweep(),
      one?.delivery.deliverNow('telegram', 'p3'),
    ]);
    await Promise.all([one?.delivery.stop(), other?.delivery.stop()]);
    for (const name of names) {
      const own = world.arrived.filter((sending) => sending.conversation === name);
      expect(bodies(own)).toEqual(Array.from({ length: 5 }, (_, n) => `${name}:${n}`));
    }
    expect([one?.complaints, other?.complaints]).toEqual([[], []]);
  });
});
