import { expect, it } from 'vitest';
import type { OutboxRow } from '../../src/storage/messages/outbox.ts';
import { claim } from '../../src/storage/messages/outbox.ts';
import { takeMoment } from '../../src/storage/messages/paces.ts';
import { after, row, say, t0 } from '../delivery/world.ts';
import { onEveryDatabase } from '../support/database.ts';

onEveryDatabase('The pace of all processes', (database) => {
  const claimed = async (...rows: OutboxRow[]) => {
    await say(database(), ...rows);
    return claim(database(), ['telegram', 'slack'], t0, { limit: 50, leaseMs: 60_000 });
  };
  const telegram = (account: string) => row(account, { account });
  const slack = (team: string) => row(team, { channel: 'slack', account: `${team}:U1` });

  it('gives each message of a channel a moment of its own, evenly, whoever asks', async () => {
    const rows = await claimed(...[...'abcde'].map(telegram));
    const moments = await Promise.all(rows.map((one) => takeMoment(database(), one, 250, t0)));
    expect(moments.toSorted((a, b) => a - b)).toEqual([0, 250, 500, 750, 1000]);
  });

  it('counts each workspace and each channel for itself', async () => {
    const rows = await claimed(telegram('a'), slack('T1'), slack('T2'));
    const moments: number[] = [];
    for (const one of [...rows, ...rows]) moments.push(await takeMoment(database(), one, 250, t0));
    expect(moments).toEqual([0, 0, 0, 250, 250, 250]);
  });

  it('saves nothing up while nothing is sent', async () => {
    const [one] = await claimed(telegram('a'));
    if (one === undefined) throw new Error('nothing was claimed');
    const moments: number[] = [];
    for (const at of [t0, after(10), after(10), after(10.1)])
      moments.push(await takeMoment(database(), one, 250, at));
    expect(moments).toEqual([0, 0, 250, 400]);
  });

  it('lets nobody wait for a clock that was put back', async () => {
    const [one] = await claimed(telegram('a'));
    if (one === undefined) throw new Error('nothing was claimed');
    const moments: number[] = [];
    for (const at of [after(3600), t0, t0, after(0.3)])
      moments.push(await takeMoment(database(), one, 250, at));
    expect(moments).toEqual([0, 0, 250, 200]);
  });
});
