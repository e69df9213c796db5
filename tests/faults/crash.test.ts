import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Received } from '../../src/domain/dialog/message.ts';
import { openTestPostgres, postgresUrl } from '../support/database.ts';
import type { MomentName, Order, Report } from './process.ts';
import { run, seen } from './run.ts';

const kinds = postgresUrl === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const);
const t0 = Date.parse('2026-11-24T02:00:00Z');

/** Each story has its own person, all of them live on one database: a copy of it for each would take half the time. */
describe.each(kinds)('A process that is killed (%s)', { timeout: 60_000 }, (kind) => {
  /** An embedded database knows that the former process is dead; beside a server its leases have to run out. Seconds. */
  const later = kind === 'pglite' ? 1 : 200;
  let clock = 0;
  let folder = '';
  let where: Pick<Order, 'place' | 'platform'> | undefined;
  const cleanUp: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sinau-fault-'));
    cleanUp.push(() => rm(folder, { recursive: true, force: true }));
    const platform = join(folder, 'platform.jsonl');
    if (kind === 'pglite') {
      where = { place: { folder }, platform };
      return;
    }
    const test = await openTestPostgres(postgresUrl ?? '');
    cleanUp.unshift(() => test.close());
    where = { place: test.place, platform };
  });
  afterAll(async () => {
    for (const clean of cleanUp) await clean();
  });

  const person = (account: string) => {
    if (where === undefined) throw new Error('the database is not there yet');
    const { place, platform } = where;
    const start: Received = {
      key: `telegram:bot:${account}`,
      origin: { channel: 'telegram', account, conversation: account },
      input: { kind: 'word', word: 'mulai', rest: '' },
    };
    const acknowledged = (): boolean => seen(platform).acknowledged.has(start.key);
    const live = (dieAt: MomentName | null) => {
      clock += later;
      // The platform delivers again whatever nobody acknowledged.
      const events = acknowledged() ? [] : [start];
      return run({ place, platform, now: new Date(t0 + clock * 1000).toISOString(), dieAt, events });
    };
    return {
      acknowledged,
      arrived: () => seen(platform).arrived.filter((one) => one.conversation === account),
      dies: async (moment: MomentName): Promise<void> => {
        expect(await live(moment)).toEqual({ died: true });
      },
      lives: async (): Promise<{ readonly report: Report; readonly complaints: string }> => {
        const ended = await live(null);
        if (ended.died) throw new Error('the process died without an order');
        const { inbox, outbox } = ended.report;
        const own = (row: { readonly account: string }): boolean => row.account === account;
        return { ...ended, report: { inbox: inbox.filter(own), outbox: outbox.filter(own) } };
      },
    };
  };

  it.each<{ moment: MomentName; acknowledged: boolean; before: boolean[]; marks: boolean[]; tries: number }>([
    { moment: 'before-inbox', acknowledged: false, before: [], marks: [false], tries: 1 },
    { moment: 'received', acknowledged: false, before: [], marks: [false], tries: 1 },
    { moment: 'claimed', acknowledged: true, before: [], marks: [false], tries: 2 },
    { moment: 'decided', acknowledged: true, before: [], marks: [false], tries: 2 },
    { moment: 'committed', acknowledged: true, before: [], marks: [false], tries: 1 },
    // Nothing was sent, but nobody can know: whatever may be a copy says so.
    { moment: 'delivery:claimed', acknowledged: true, before: [], marks: [true], tries: 1 },
    { moment: 'delivery:sent', acknowledged: true, before: [false], marks: [false, true], tries: 1 },
    { moment: 'delivery:settled', acknowledged: true, before: [false], marks: [false], tries: 1 },
  ])('at "$moment" has answered her in the end: $marks.length time(s)', async (expected) => {
    const siti = person(`siti ${expected.moment}`);
    await siti.dies(expected.moment);
    expect(siti.acknowledged()).toBe(expected.acknowledged);
    expect(siti.arrived().map((one) => one.maybeCopy)).toEqual(expected.before);

    const { report, complaints } = await siti.lives();
    expect(siti.acknowledged()).toBe(true);
    expect(siti.arrived().map((one) => one.maybeCopy)).toEqual(expected.marks);
    expect(new Set(siti.arrived().map((one) => `${one.row} ${one.arrived}`)).size).toBe(1);
    expect(report.inbox).toMatchObject([{ state: 'done', attempts: expected.tries }]);
    expect(report.outbox).toMatchObject([{ state: 'sent', body: false }]);
    expect(complaints).toBe('');
  });

  it('twice in the middle of sending asks the operator instead of sending a third copy', async () => {
    const budi = person('budi');
    await budi.dies('delivery:sent');
    await budi.dies('delivery:sent');
    const { report, complaints } = await budi.lives();
    expect(budi.arrived().map((one) => one.maybeCopy)).toEqual([false, true]);
    expect(report.outbox).toMatchObject([{ state: 'unknown', body: true }]);
    expect(complaints).toContain('a message will not be sent');
  });
});
