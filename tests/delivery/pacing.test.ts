import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { createPacing } from '../../src/pacing.ts';
import type { Claim } from '../../src/storage/messages/outbox.ts';

/** Lets everything that is ready go on. */
const settled = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/** A process of which only the test moves the clock, and a database that answers at once, or when its silence is over. */
function createProcess(perSecond: number, silence = { from: 0, until: 0 }) {
  let clock = 0;
  let given = 0;
  const sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const stopping = new AbortController();
  const sleep = (until: number): Promise<void> => new Promise((wake) => sleepers.push({ until, wake }));
  // All processes' next moment, as the database counts it.
  const db = {
    query: async () => {
      const at = Math.max(clock, given);
      const ms = at - clock;
      given = at + 1000 / perSecond;
      if (clock >= silence.from && clock < silence.until) await sleep(silence.until);
      return [{ ms, restsUntil: null }];
    },
  } as unknown as Database;
  const heldUntil = createPacing(
    {
      db,
      now: () => new Date(clock),
      elapsed: () => clock,
      pace: () => ({ perSecond, perChatMs: 0 }),
      wait: (ms, signal) =>
        Promise.race([
          sleep(clock + ms),
          new Promise<void>((wake) => {
            if (signal.aborted) wake();
            signal.addEventListener('abort', () => wake());
          }),
        ]),
      log: { warn: () => undefined },
    },
    stopping.signal,
  );
  const started: number[] = [];
  const held: Date[] = [];
  return {
    started,
    held,
    ask: (id: number): void => {
      const row = { id, channel: 'telegram', conversation: String(id) } as Claim;
      void heldUntil(row).then((until) => (until === null ? started.push(clock) : held.push(until)));
    },
    /** Wakes whoever is due by then, together. */
    async to(ms: number): Promise<void> {
      clock = ms;
      const due = sleepers.filter(({ until }) => until <= clock);
      for (const one of due) sleepers.splice(sleepers.indexOf(one), 1);
      for (const { wake } of due) wake();
      await settled();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await settled();
    },
  };
}

const mostInASecond = (starts: readonly number[]): number =>
  Math.max(...starts.map((from) => starts.filter((at) => at >= from && at < from + 1000).length));

const shortestGap = (starts: readonly number[]): number =>
  Math.min(...starts.slice(1).map((at, n) => at - (starts[n] ?? 0)));

const MESSAGES = 150;

describe('the starts of one process', () => {
  it.each([50, 200, 700, 2500])('keep their distance after a database silent for %d ms', async (silent) => {
    const process = createProcess(28.4, { from: 1000, until: 1000 + silent });
    for (let n = 0; n < MESSAGES; n += 1) process.ask(n);
    await settled();
    for (let ms = 1; process.started.length < MESSAGES; ms += 1) await process.to(ms);
    expect(mostInASecond(process.started)).toBeLessThanOrEqual(30);
    expect(shortestGap(process.started)).toBeGreaterThan(34);
  });

  it.each([50, 200, 700, 2500])('keep their distance after a sleep of %d ms', async (slept) => {
    const process = createProcess(28.4);
    for (let n = 0; n < MESSAGES; n += 1) process.ask(n);
    await settled();
    for (let ms = 1; ms < 1000; ms += 1) await process.to(ms);
    for (let ms = 1000 + slept; process.started.length < MESSAGES; ms += 1) await process.to(ms);
    expect(shortestGap(process.started)).toBeGreaterThan(34);
  });

  it('catch up what late wakings cost', async () => {
    const process = createProcess(28.4);
    for (let n = 0; n < MESSAGES; n += 1) process.ask(n);
    await settled();
    for (let ms = 0; process.started.length < MESSAGES; ms += 0.5 + (ms % 3) / 3) await process.to(ms);
    expect(process.started.at(-1)).toBeLessThan((1000 / 28.4) * (MESSAGES - 1) * 1.005);
  });

  it('end when it stops, and what waits for its turn is put back', async () => {
    const process = createProcess(10, { from: 0, until: 600 });
    for (let n = 0; n < 4; n += 1) process.ask(n);
    await settled();
    for (let ms = 1; ms <= 600; ms += 1) await process.to(ms);
    await process.stop();
    expect([process.started, process.held.length]).toEqual([[600], 3]);
  });
});
