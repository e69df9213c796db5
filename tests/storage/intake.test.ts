import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import type { Received } from '../../src/domain/dialog/message.ts';
import { createIntake } from '../../src/storage/messages/intake.ts';
import { onEveryDatabase } from '../support/database.ts';

const NOW = new Date('2026-11-24T03:00:00Z');
const event = (n: number, account: string, more: Partial<Received> = {}): Received => ({
  key: `telegram:1:${n}`,
  origin: { channel: 'telegram', account, conversation: `chat-of-${account}` },
  input: { kind: 'text', text: `pesan ${n}` },
  ...more,
});

/** The same database, counting its statements. */
function counted(db: Database) {
  const statements: string[] = [];
  const query: Database['query'] = (sql, values) => {
    statements.push(sql);
    return db.query(sql, values);
  };
  return { db: { ...db, query }, statements };
}

onEveryDatabase('a rush of messages', (database) => {
  const kept = () =>
    database().query<{ key: string; text: string }>(
      `select key, input->>'text' as text from inbox order by id`,
    );

  describe('that come at the same time', () => {
    it('are saved in their order with a few inserts, each once', async () => {
      const { db, statements } = counted(database());
      const take = createIntake(db, () => NOW);
      const rush = Array.from({ length: 40 }, (_, n) => event(n, `a${n % 7}`));
      await Promise.all([...rush, ...rush].map((one) => take(one)));
      const rows = await kept();
      expect(rows).toHaveLength(40);
      expect(rows.map(({ key }) => key)).toEqual(rush.map(({ key }) => key));
      expect(statements.length).toBeLessThan(4);
      const accounts = await database().query('select account, conversation from accounts order by account');
      expect(accounts).toHaveLength(7);
      expect(accounts[0]).toEqual({ account: 'a0', conversation: 'chat-of-a0' });
    });

    it('know their second key, and bring back who was gone', async () => {
      await createIntake(database(), () => NOW)(event(1, 'budi'));
      await database().query('update accounts set gone_at = $1', [NOW]);
      const take = createIntake(database(), () => NOW);
      const same = { alsoKey: 'telegram:1:budi:5:edited' };
      await Promise.all([2, 3, 4, 5].map((n) => take(event(n, 'budi', same))));
      expect(await kept()).toHaveLength(2);
      expect(await database().query('select gone_at from accounts')).toEqual([{ gone_at: null }]);
    });

    it('are not taken along by one that cannot be saved, which alone is told so', async () => {
      const take = createIntake(database(), () => NOW);
      // A key without which no row may be.
      const broken = event(3, 'siti', { key: null as unknown as string });
      const fates = await Promise.allSettled(
        [event(1, 'a'), event(2, 'b'), broken, event(4, 'd')].map((one) => take(one)),
      );
      expect(fates.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
      expect((await kept()).map(({ text }) => text).sort()).toEqual(['pesan 1', 'pesan 2', 'pesan 4']);
    });

    it('leave somebody barred as gone as before, and a home where it is', async () => {
      const take = createIntake(database(), () => NOW);
      await take(event(1, 'tamu'));
      await database().query('update accounts set gone_at = $1', [NOW]);
      const barred = { input: { kind: 'barred', page: false } } as const;
      const away = { origin: { channel: 'slack', account: 'T:U', conversation: 'C9', home: 'D1' } } as const;
      await Promise.all([
        take(event(2, 'x')),
        take(event(3, 'y')),
        take(event(4, 'tamu', barred)),
        take(event(5, 'U', away)),
        take(event(6, 'z')),
      ]);
      const rows = await database().query(
        `select account, conversation, gone_at is not null as gone from accounts where account in ('tamu', 'T:U') order by 1`,
      );
      expect(rows).toEqual([
        { account: 'T:U', conversation: 'D1', gone: false },
        { account: 'tamu', conversation: 'chat-of-tamu', gone: true },
      ]);
      expect(await kept()).toHaveLength(6);
    });
  });
});
