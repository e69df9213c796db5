import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Received } from '../../src/domain/dialog/message.ts';
import { openTestPostgres, postgresUrl, type TestDatabase } from '../support/database.ts';
import { MOMENTS, type MomentName, type Order } from './process.ts';
import { type Ended, run, seen } from './run.ts';

const kinds = postgresUrl === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const);
const t0 = Date.parse('2026-11-24T02:00:00Z');
const after = (seconds: number): string => new Date(t0 + seconds * 1000).toISOString();

const start: Received = {
  key: 'telegram:bot:1',
  origin: { channel: 'telegram', account: 'siti', conversation: 'siti' },
  input: { kind: 'word', word: 'mulai', rest: '' },
};

describe.each(kinds)('A process that is killed (%s)', (kind) => {
  /** An embedded database knows that the former process is dead; beside a server its leases have to run out. */
  const LATER = kind === 'pglite' ? 1 : 200;
  const cleanUp: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const clean of cleanUp.splice(0)) await clean();
  });

  const world = async (): Promise<Pick<Order, 'place' | 'platform'>> => {
    const folder = await mkdtemp(join(tmpdir(), 'sinau-fault-'));
    cleanUp.push(() => rm(folder, { recursive: true, force: true }));
    const platform = join(folder, 'platform.jsonl');
    if (kind === 'pglite') return { place: { folder }, platform };
    const test: TestDatabase = await openTestPostgres(postgresUrl ?? '');
    cleanUp.push(() => test.close());
    return { place: test.place, platform };
  };

  /** One life of the process: the platform delivers again whatever nobody acknowledged. */
  const live = (
    where: Pick<Order, 'place' | 'platform'>,
    second: number,
    dieAt: MomentName | null = null,
  ): Promise<Ended> => {
    const { acknowledged } = seen(where.platform);
    const events = acknowledged.has(start.key) ? [] : [start];
    return run({ ...where, now: after(second), dieAt, events });
  };

  it.each(MOMENTS)('at "%s" still answers her once, or twice with a mark', async (moment) => {
    const where = await world();
    expect(await live(where, 0, moment)).toEqual({ died: true });
    const before = seen(where.platform);
    expect(before.acknowledged.has(start.key)).toBe(!['before-inbox', 'received'].includes(moment));
    const sentBefore = moment === 'delivery:sent' || moment === 'delivery:settled';
    expect(before.arrived.map((one) => one.maybeCopy)).toEqual(sentBefore ? [false] : []);

    const ended = await live(where, LATER);
    if (ended.died) throw new Error('the second process died');
    const { arrived } = seen(where.platform);
    // Sent or not sent when it died: nobody can tell. Every message that may be a copy says so.
    const marks = { 'delivery:claimed': [true], 'delivery:sent': [false, true] }[moment as string] ?? [false];
    expect(arrived.map((one) => one.maybeCopy)).toEqual(marks);
    expect(new Set(arrived.map((one) => `${one.conversation} ${one.arrived}`)).size).toBe(1);
    expect(ended.report.inbox).toMatchObject([{ key: start.key, state: 'done' }]);
    expect(ended.report.outbox).toEqual([{ key: 'turn:1:0', state: 'sent', body: false }]);
    expect(ended.report.conversations).toEqual([{ subject: 'account:telegram:siti', version: 1 }]);
  });

  it('twice in the middle of sending asks the operator instead of sending a third copy', async () => {
    const where = await world();
    await live(where, 0, 'delivery:sent');
    await live(where, LATER, 'delivery:sent');
    const ended = await live(where, 2 * LATER);
    if (ended.died) throw new Error('the last process died');
    expect(seen(where.platform).arrived.map((one) => one.maybeCopy)).toEqual([false, true]);
    expect(ended.report.outbox).toEqual([{ key: 'turn:1:0', state: 'unknown', body: true }]);
    expect(ended.complaints).toContain('will not be sent');
  });
});
