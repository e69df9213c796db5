import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { NEW_CONVERSATION } from '../../src/domain/dialog/place.ts';
import { type Answered, createAnswering } from '../../src/storage/messages/answering.ts';
import { loadTurn } from '../../src/storage/messages/conversation.ts';
import { receive } from '../../src/storage/messages/inbox.ts';
import { createSendingTrips } from '../../src/storage/messages/sending.ts';
import { createTaking, type Taken } from '../../src/storage/messages/taking.ts';
import { onEveryDatabase } from '../support/database.ts';
import { after, row, say, start, t0 } from './world.ts';

const DAY = '2026-11-24';
const LEASE = 60_000;

/** The same database, counting its statements. */
function counted(db: Database) {
  const counts = { statements: 0 };
  const query: Database['query'] = (sql, values) => {
    counts.statements += 1;
    return db.query(sql, values);
  };
  return { db: { ...db, query }, counts };
}

onEveryDatabase('Trips that many share', (database) => {
  const heard = async (...accounts: string[]): Promise<void> => {
    for (const [n, account] of accounts.entries()) await receive(database(), start(`u${n}`, account), t0);
  };
  const telegram = (account: string) => ({ channel: 'telegram', account }) as const;
  const taker = (db = database(), at = t0) =>
    createTaking(
      db,
      () => at,
      () => DAY,
      LEASE,
    );
  const takeAll = (take: ReturnType<typeof taker>, accounts: readonly string[]) =>
    Promise.all(accounts.map((account) => take(telegram(account))));

  describe('taking messages', () => {
    it('gives each account its own oldest, with what its turn stands on', async () => {
      await heard('budi', 'siti', 'budi', 'rudi');
      const { db, counts } = counted(database());
      const taken = await takeAll(taker(db), ['siti', 'budi', 'nobody', 'rudi']);
      expect(counts.statements).toBe(1);
      expect(taken.map((one) => one && [one.row.origin.account, one.row.attempt])).toEqual([
        ['siti', 1],
        ['budi', 1],
        null,
        ['rudi', 1],
      ]);
      for (const one of taken)
        if (one !== null)
          expect(one.loaded).toEqual(await loadTurn(database(), 'telegram', one.row.origin.account, t0, DAY));
    });

    it('gives nobody a message that somebody works on, nor a later one of that account', async () => {
      await heard('budi', 'budi');
      expect(await takeAll(taker(), ['budi', 'budi'])).toMatchObject([{ row: { attempt: 1 } }, null]);
      expect(await takeAll(taker(), ['budi', 'siti'])).toEqual([null, null]);
      expect(await takeAll(taker(database(), after(61)), ['budi', 'siti'])).toMatchObject([
        { row: { attempt: 2 } },
        null,
      ]);
    });

    it('counts a try also where its turn cannot be loaded', async () => {
      await heard('budi', 'siti');
      const breaks: Database = {
        ...database(),
        query: (sql, values) =>
          sql.includes('"peerTasks"')
            ? Promise.reject(Object.assign(new Error('refused'), { code: '22P02' }))
            : database().query(sql, values),
      };
      expect(await takeAll(taker(breaks), ['budi', 'siti'])).toMatchObject([
        { row: { attempt: 1 }, loaded: null },
        { row: { attempt: 1 }, loaded: null },
      ]);
    });
  });

  describe('answering', () => {
    const answered = (taken: Taken | null, more: Partial<Answered> = {}): Answered => {
      if (taken?.loaded == null) throw new Error('nothing was taken');
      const { account } = taken.row.origin;
      return {
        row: taken.row,
        subject: taken.loaded.subject,
        version: taken.loaded.version,
        state: NEW_CONVERSATION,
        say: [row(`${account}:1`, { account }), row(`${account}:2`, { account })],
        at: t0,
        ...more,
      };
    };
    const said = async (): Promise<string[]> =>
      (await database().query<{ key: string }>('select key from outbox order by id')).map(({ key }) => key);

    it('is one commit for turns that change nothing else, each said in its order', async () => {
      await heard('budi', 'siti');
      const taken = await takeAll(taker(), ['budi', 'siti']);
      const { db, counts } = counted(database());
      const commit = createAnswering(db);
      expect(await Promise.all(taken.map((one) => commit(answered(one))))).toEqual(['done', 'done']);
      expect(counts.statements).toBe(1);
      expect(await said()).toEqual(['budi:1', 'budi:2', 'siti:1', 'siti:2']);
      expect(await database().query('select distinct state, input from inbox')).toEqual([
        { state: 'done', input: null },
      ]);
      const loaded = await loadTurn(database(), 'telegram', 'siti', t0, DAY);
      expect([loaded.version, loaded.state]).toEqual([1, NEW_CONVERSATION]);
    });

    it.each([
      ['whose lease was lost', 'inbox', { attempt: 9 }, {}],
      ['whose place moved meanwhile', 'revision', {}, { version: 4 }],
    ] as const)('takes nobody along who shares it with one %s', async (_, conflict, fence, more) => {
      await heard('budi', 'siti', 'rudi');
      await database().query(
        `insert into conversations (subject, version, state, updated_at) values ('account:telegram:siti', 1, $1, $2)`,
        [JSON.stringify(NEW_CONVERSATION), t0],
      );
      const [budi = null, siti = null, rudi = null] = await takeAll(taker(), ['budi', 'siti', 'rudi']);
      const hers = answered(siti, more);
      const commit = createAnswering(database());
      const fates = await Promise.all(
        [answered(budi), { ...hers, row: { ...hers.row, ...fence } }, answered(rudi)].map(commit),
      );
      expect(fates).toEqual(['done', { conflict }, 'done']);
      expect(await said()).toEqual(['budi:1', 'budi:2', 'rudi:1', 'rudi:2']);
    });

    it('answers one person who writes on two channels at once, one after the other', async () => {
      await heard('budi', 'siti');
      const taken = await takeAll(taker(), ['budi', 'siti']);
      const commit = createAnswering(database());
      const fates = await Promise.all(taken.map((one) => commit(answered(one, { subject: 'person:1' }))));
      expect(fates).toEqual(['done', { conflict: 'revision' }]);
    });
  });

  describe('sending', () => {
    it('leases the oldest of each conversation, and settles what arrived, if it is still ours', async () => {
      await say(database(), row('a'), row('b'), row('c', { account: 'budi' }));
      const { db, counts } = counted(database());
      const trips = createSendingTrips(db, () => t0, LEASE);
      const at = (conversation: string) => ({ channel: 'telegram', conversation }) as const;
      const claims = await Promise.all(['siti', 'siti', 'budi', 'rudi'].map((one) => trips.claim(at(one))));
      expect(claims.map((one) => one?.outgoing.message.body ?? null)).toEqual(['a', null, 'c', null]);
      expect(counts.statements).toBe(1);
      const [a, , c] = claims;
      if (a == null || c == null) throw new Error('nothing was claimed');
      const handle = { conversation: 'siti', message: '7' };
      const fates = await Promise.all([
        trips.settle(a, { state: 'sent', handle }),
        trips.settle({ ...c, attempt: c.attempt + 1 }, { state: 'sent', handle: null }),
      ]);
      expect(fates).toEqual([true, false]);
      expect(counts.statements).toBe(2);
      expect(
        await database().query('select state, handle, outgoing is null as gone from outbox order by id'),
      ).toEqual([
        { state: 'sent', handle, gone: true },
        { state: 'ready', handle: null, gone: false },
        { state: 'sending', handle: null, gone: false },
      ]);
    });
  });
});
