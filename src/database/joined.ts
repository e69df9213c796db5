import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Remembers the transaction that the current call chain stands in, so that nested calls join it instead of waiting for a
 * second connection: on PGlite a plain query inside an open transaction deadlocks for ever.
 */
export interface Joined<Session> {
  current(): Session | undefined;
  run<T>(session: Session, work: () => Promise<T>): Promise<T>;
}

export function joined<Session>(): Joined<Session> {
  const storage = new AsyncLocalStorage<Session>();
  return {
    current: () => storage.getStore(),
    run: (session, work) => storage.run(session, work),
  };
}
