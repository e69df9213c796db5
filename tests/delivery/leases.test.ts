import { expect, it } from 'vitest';
import { claimNext, fail, receive } from '../../src/storage/messages/inbox.ts';
import { releaseLeases } from '../../src/storage/messages/leases.ts';
import { claim, endOverdue } from '../../src/storage/messages/outbox.ts';
import { onEveryDatabase } from '../support/database.ts';
import { after, row, say, start, t0 } from './world.ts';

const take = { limit: 10, leaseMs: 180_000 };

onEveryDatabase('The leases of a dead process', (database) => {
  const claimed = async (seconds: number) =>
    (await claim(database(), ['telegram'], after(seconds), take)).map(({ outgoing, doubtful }) => [
      outgoing.message.body,
      doubtful,
    ]);

  it('end at the next start: what was being sent goes once more with a mark, what was being answered is answered', async () => {
    await say(database(), row('a'));
    await receive(database(), start('u1', 'budi'), t0);
    expect(await claimed(0)).toEqual([['a', false]]);
    await claimNext(database(), 'telegram', 'budi', t0, 60_000);
    expect(await claimed(1)).toEqual([]);
    expect(await claimNext(database(), 'telegram', 'budi', after(1), 60_000)).toBeNull();

    expect(await releaseLeases(database(), after(1))).toEqual({ received: 1, sending: 1 });
    expect(await claimed(1)).toEqual([['a', true]]);
    expect((await claimNext(database(), 'telegram', 'budi', after(1), 60_000))?.attempt).toBe(2);
  });

  it('end for a marked copy as well, which then is for the operator', async () => {
    await say(database(), row('a'));
    for (const second of [0, 1]) {
      await claimed(second);
      await releaseLeases(database(), after(second + 1));
    }
    expect(await claimed(2)).toEqual([]);
    expect(await endOverdue(database(), after(2))).toEqual([{ id: 1, state: 'unknown' }]);
  });

  it('are not mistaken for the pause between two tries, nor for a pause that the platform asked for', async () => {
    await receive(database(), start('u1'), t0);
    await claimNext(database(), 'telegram', 'siti', t0, 60_000);
    await fail(database(), 1, 1, 'no model', after(30), row('sorry'));
    await say(database(), row('a'));
    await database().query('update outbox set leased_until = $1', [after(30)]);
    expect(await releaseLeases(database(), after(1))).toEqual({ received: 0, sending: 0 });
    expect(await claimNext(database(), 'telegram', 'siti', after(29), 60_000)).toBeNull();
    expect(await claimed(29)).toEqual([]);
    expect(await claimed(30)).toEqual([['a', false]]);
  });

  it('end for a message in its second try as well', async () => {
    await receive(database(), start('u1'), t0);
    await claimNext(database(), 'telegram', 'siti', t0, 60_000);
    await fail(database(), 1, 1, 'no model', after(5), row('sorry'));
    await claimNext(database(), 'telegram', 'siti', after(5), 60_000);
    expect(await releaseLeases(database(), after(6))).toEqual({ received: 1, sending: 0 });
    expect((await claimNext(database(), 'telegram', 'siti', after(6), 60_000))?.attempt).toBe(3);
  });

  it('end once: a second start finds nothing', async () => {
    await say(database(), row('a'));
    await claimed(0);
    await releaseLeases(database(), after(1));
    expect(await releaseLeases(database(), after(1))).toEqual({ received: 0, sending: 0 });
  });
});
