/** Keeps an endpoint that is down from costing every person a time-out. */
export interface Breaker {
  /** Whether to try now. After the pause one caller gets through, and the others wait for what that one finds. */
  allows(): boolean;
  /** Whether `allows` would say no now; asking changes nothing. */
  waits(): boolean;
  succeeded(): void;
  /** True when this failure opened it. */
  failed(): boolean;
}

export interface BreakerOptions {
  /** Milliseconds, never going back. */
  readonly now: () => number;
  /** Failures in a row that open it. */
  readonly failures?: number;
  readonly pauseMs?: number;
}

type State =
  | { readonly kind: 'closed'; readonly failures: number }
  | { readonly kind: 'open'; readonly until: number }
  | { readonly kind: 'trial' };

const CLOSED: State = { kind: 'closed', failures: 0 };

export function breaker({ now, failures = 3, pauseMs = 60_000 }: BreakerOptions): Breaker {
  let state: State = CLOSED;
  return {
    allows() {
      switch (state.kind) {
        case 'closed':
          return true;
        case 'trial':
          return false;
        case 'open':
          if (now() < state.until) return false;
          state = { kind: 'trial' };
          return true;
      }
    },
    waits() {
      return state.kind === 'trial' || (state.kind === 'open' && now() < state.until);
    },
    succeeded() {
      state = CLOSED;
    },
    failed() {
      const soFar = state.kind === 'closed' ? state.failures + 1 : failures;
      if (soFar < failures) {
        state = { kind: 'closed', failures: soFar };
        return false;
      }
      const opens = state.kind !== 'open';
      state = { kind: 'open', until: now() + pauseMs };
      return opens;
    },
  };
}
