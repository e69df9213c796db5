import { afterEach, expect, it, vi } from 'vitest';
import { createLog } from '../../src/log.ts';
import { startTicker } from '../../src/ticker.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('a beat that was missed is told in the log, and not past it', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T02:00:30Z') });
  const past = vi.spyOn(console, 'warn').mockReturnValue();
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const idle = (): Promise<void> => Promise.resolve();
  const stop = startTicker({ minute: idle, often: idle, hour: idle, log });
  // The machine slept.
  vi.setSystemTime(new Date('2026-11-24T02:03:30Z'));
  await vi.advanceTimersByTimeAsync(40_000);
  await stop();
  expect(lines.map((line) => JSON.parse(line)).at(0)).toMatchObject({
    msg: expect.stringContaining('ticker: missed execution'),
  });
  expect(past).not.toHaveBeenCalled();
});
