import { type Logger as CronLogger, schedule } from 'node-cron';

/** What a beat does; each is told when to begin and may take as long as it needs. */
export interface Beats {
  /** Every minute: what is due. */
  readonly minute: () => Promise<void>;
  /** Every hour: what is settled long enough is forgotten. */
  readonly hour: () => Promise<void>;
  /** Every five seconds: what a crash or a failed try left behind. */
  readonly often: () => Promise<void>;
  /** Facts and a line. */
  readonly log: Readonly<Record<'info' | 'warn' | 'error', (facts: object, line: string) => void>>;
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
  const logger = inLog(beats.log);
  const tasks = [
    schedule('0 * * * * *', guarded('minute', beats.minute), { logger }),
    schedule('*/5 * * * * *', guarded('often', beats.often), { logger }),
    schedule('0 7 * * * *', guarded('hour', beats.hour), { logger }),
  ];
  return async () => {
    for (const task of tasks) await task.stop();
    await Promise.all(running);
  };
}

/** node-cron's own lines, of beats it missed: by itself it writes them to the console, among lines of JSON. */
function inLog(log: Beats['log']): CronLogger {
  const line = (message: string | Error): string => `ticker: ${String(message)}`;
  return {
    // Said of every beat, and of use to whoever mends node-cron.
    debug: () => undefined,
    info: (message) => log.info({}, line(message)),
    warn: (message) => log.warn({}, line(message)),
    error: (message, error) => log.error({ error: error && String(error) }, line(message)),
  };
}
