import { schedule } from 'node-cron';

/** What a beat does; each is told when to begin and may take as long as it needs. */
export interface Beats {
  /** Every minute: what is due. */
  readonly minute: () => Promise<void>;
  /** Every hour: what is settled long enough is forgotten. */
  readonly hour: () => Promise<void>;
  /** Every five seconds: what a crash or a failed try left behind. */
  readonly often: () => Promise<void>;
  readonly log: { error(facts: object, line: string): void };
}

/**
 * Wakes, never decides: node-cron keeps nothing and misses beats while the event loop is busy, so a beat only says "look".
 * A beat that is still running is not started again. Returns what stops it; it waits for running beats.
 */
export function startTicker(beats: Beats): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const guarded = (name: string, beat: () => Promise<void>): (() => void) => {
    let busy = false;
    return () => {
      if (busy) return;
      busy = true;
      const work = beat()
        .catch((error: unknown) => {
          beats.log.error(
            { beat: name, error: String(error) },
            'ticker: a beat failed; the next one tries again',
          );
        })
        .finally(() => {
          busy = false;
          running.delete(work);
        });
      running.add(work);
    };
  };
  const tasks = [
    schedule('0 * * * * *', guarded('minute', beats.minute)),
    schedule('*/5 * * * * *', guarded('often', beats.often)),
    schedule('0 7 * * * *', guarded('hour', beats.hour)),
  ];
  return async () => {
    for (const task of tasks) await task.stop();
    await Promise.all(running);
  };
}
