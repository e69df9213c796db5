import { type Call, createCalls, type GivingUp } from '../http-calls.ts';

/** What grammY hands to its `fetch`; only this much of it is used. */
export interface CallInit extends Omit<Call, 'signals'> {
  readonly signal?: GivingUp;
}
export interface Transport {
  /** `also`: a second signal that gives the call up, for who can't hand its own to grammY (its type is another). */
  fetch(url: string | URL, init: CallInit, also?: AbortSignal): Promise<{ json(): Promise<unknown> }>;
  close(): void;
}

/** The calls in the form that grammY takes. */
export function createTransport(): Transport {
  const calls = createCalls();
  return {
    fetch: async (url, { signal, ...init }, also) => {
      const { content } = await calls.send(new URL(url), { ...init, signals: [signal, also] });
      return {
        json: async () => {
          const parsed: unknown = JSON.parse(content.toString());
          return parsed;
        },
      };
    },
    close: calls.close,
  };
}
