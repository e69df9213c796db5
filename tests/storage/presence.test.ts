import { beforeEach, expect, it } from 'vitest';
import { receive } from '../../src/storage/messages/inbox.ts';
import { setPresent } from '../../src/storage/messages/presence.ts';
import { onEveryDatabase } from '../support/database.ts';
import { NOW, seedWorld, WHO } from './world.ts';

const BUDI = 'T0:U0BUDI';

onEveryDatabase('an account that its platform switches off', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await database().query(
      `insert into accounts (channel, account, conversation, person_id, last_heard_at) values ('slack', $1, 'D0BUDI', $2, $3)`,
      [BUDI, WHO.asn, NOW],
    );
    const row =
      'insert into outbox (key, channel, account, conversation, topic, outgoing, due_at, created_at)';
    for (const topic of ['reminder', 'answer'])
      await database().query(`${row} values ($1, 'slack', $2, 'D0BUDI', $1, '{}', $3, $3)`, [
        topic,
        BUDI,
        NOW,
      ]);
  });
  const gone = async () => {
    const [row] = await database().query<{ gone: boolean }>(
      'select gone_at is not null as gone from accounts where account = $1',
      [BUDI],
    );
    return row?.gone;
  };
  const hear = (key: string, kind: 'barred' | 'text') =>
    receive(
      database(),
      {
        key,
        origin: { channel: 'slack', account: BUDI, conversation: 'D0BUDI' },
        input: kind === 'barred' ? { kind, page: false } : { kind, text: 'halo' },
      },
      NOW,
    );

  it('gets no reminder any more, what waits included; its answers stay', async () => {
    await setPresent(database(), 'slack', BUDI, false, NOW);
    await setPresent(database(), 'slack', BUDI, false, NOW);
    expect(await gone()).toBe(true);
    expect(await database().query('select topic, state from outbox order by topic')).toEqual([
      { topic: 'answer', state: 'ready' },
      { topic: 'reminder', state: 'dropped' },
    ]);
    expect(await database().query('select action, person_id from audit')).toEqual([
      { action: 'account gone', person_id: WHO.asn },
    ]);
  });

  it('is back when the platform says so or when its owner writes, but not when she is turned away', async () => {
    await setPresent(database(), 'slack', BUDI, false, NOW);
    await hear('1', 'barred');
    expect(await gone()).toBe(true);
    await setPresent(database(), 'slack', BUDI, true, NOW);
    expect(await gone()).toBe(false);
    await setPresent(database(), 'slack', BUDI, false, NOW);
    await hear('2', 'text');
    expect(await gone()).toBe(false);
  });

  it('that never wrote is not noted', async () => {
    await setPresent(database(), 'slack', 'T0:U0LAIN', false, NOW);
    expect(await database().query('select 1 from audit')).toEqual([]);
    expect(await database().query(`select 1 from accounts where account = 'T0:U0LAIN'`)).toEqual([]);
  });
});
