import { expect, it } from 'vitest';
import { type Claim, claim, type OutboxRow } from '../../src/storage/messages/outbox.ts';
import { takeMoment } from '../../src/storage/messages/paces.ts';
import { after, row, say, t0 } from '../delivery/world.ts';
import { onEveryDatabase } from '../support/database.ts';

onEveryDatabase('The pace of all processes', (database) => {
  const claimed = async (...rows: OutboxRow[]) => {
    await say(database(), ...rows);
    return claim(database(), ['telegram', 'slack'], t0, { limit: 50, leaseMs: 60_000 });
  };
  const momentOf = async (one: Claim, at = t0) => (await takeMoment(database(), one, 250, at)).ms;
  const telegram = (account: string) => row(account, { account });
  const slack = (team: string) => row(team, { channel: 'slack', account: `${team}:U1` });

  it('gives each message of a channel a moment of its own, evenly, whoever asks', async () => {
    const rows = await claimed(...[...'abcde'].map(telegram));
    const moments = await Promise.all(rows.map((one) => momentOf(one)));
    expect(moments.toSorted((a, b) => a - b)).toEqual([0, 250, 500, 750, 1000]);
  });

  it('counts each workspace and each channel for itself', async () => {
    const rows = await claimed(telegram('a'), slack('T1'), slack('T2'));
    const moments: number[] = [];
    for (const one of [...rows, ...rows]) moments.push(await momentOf(one));
    expect(moments).toEqual([0, 0, 0, 250, 250, 250]);
  });

  it('tells what was told to rest since a message was claimed: its channel, or its workspace only', async () => {
    const rows = await claimed(telegram('a'), slack('T1'), slack('T2'));
    const rests = async (at = t0) => {
      const given: (Date | null)[] = [];
      for (const one of rows) given.push((await takeMoment(database(), one, 250, at)).restsUntil);
      return given;
    };
    expect(await rests()).toEqual([null, null, null]);
    const pause = 'insert into channel_pauses (channel, place, until) values ($1, $2, $3)';
    await database().query(pause, ['slack', 'T1', after(30)]);
    expect(await rests()).toEqual([null, after(30), null]);
    await database().query(pause, ['slack', '', after(40)]);
    expect(await rests()).toEqual([null, after(40), after(40)]);
    expect(await rests(after(40))).toEqual([null, null, null]);
  });

  it('saves nothing up while nothing is sent', async () => {
    const [one] = await claimed(telegram('a'));
    if (one === undefined) throw new Error('nothing was claimed');
    const moments: number[] = [];
    for (const at of [t0, after(10), after(10), after(10.1)]) moments.push(await momentOf(one, at));
    expect(moments).toEqual([0, 0, 250, 400]);
  });

  it('lets nobody wait for a clock that was put back', async () => {
    const [one] = await claimed(telegram('a'));
    if (one === undefined) throw new Error('nothing was claimed');
    const moments: number[] = [];
    for (const at of [after(3600), t0, t0, after(0.3)]) moments.push(await momentOf(one, at));
    expect(moments).toEqual([0, 0, 250, 200]);
  });
});
