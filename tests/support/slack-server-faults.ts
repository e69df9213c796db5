import type { ServerResponse } from 'node:http';

/** What goes wrong with one call. `drop` loses the answer after doing the work, `reset` loses the call before it. */
export type Fault =
  | { readonly fault: 'error'; readonly error: string }
  | { readonly fault: 'status'; readonly status: number; readonly retryAfter?: number }
  | { readonly fault: 'hang' }
  | { readonly fault: 'drop' }
  | { readonly fault: 'reset' }
  /** A proxy's page instead of an answer, with a status that looks well. */
  | { readonly fault: 'garbage' }
  | { readonly fault: 'redirect'; readonly to: string };

export const refused = (error: string): Fault => ({ fault: 'error', error });
export const broken: Fault = { fault: 'status', status: 503 };
export const tooMany = (seconds?: number): Fault => ({
  fault: 'status',
  status: 429,
  ...(seconds === undefined ? {} : { retryAfter: seconds }),
});

export function answer(
  response: ServerResponse,
  body: object,
  heads: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed) return;
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...heads });
  response.end(JSON.stringify(body));
}

/** Faults in the order they were planned; '*' stands for any method of the Web API; 'socket' is the WebSocket itself. */
export function createFaults() {
  const planned: { method: string; fault: Fault; left: number; skip: number }[] = [];
  return {
    plan: (method: string, fault: Fault, times = 1, skip = 0): void => {
      planned.push({ method, fault, left: times, skip });
    },
    take: (method: string): Fault | undefined => {
      const at = planned.findIndex(
        (each) =>
          each.method === method ||
          (each.method === '*' && !['socket', 'upload', 'download', 'response_url'].includes(method)),
      );
      const found = planned[at];
      if (found === undefined) return undefined;
      if (found.skip > 0) {
        found.skip -= 1;
        return undefined;
      }
      found.left -= 1;
      if (found.left === 0) planned.splice(at, 1);
      return found.fault;
    },
  };
}

/** Answers as the fault says, instead of the work; false for those that come after it, or for none. */
export function spoiled(fault: Fault | undefined, response: ServerResponse): boolean {
  switch (fault?.fault) {
    case 'hang':
      return true;
    case 'reset':
      response.destroy();
      return true;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to the network</html>');
      return true;
    case 'redirect':
      response.writeHead(302, { location: fault.to }).end();
      return true;
    case 'status':
      response
        .writeHead(
          fault.status,
          fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
        )
        .end('');
      return true;
    case 'error':
      answer(response, { ok: false, error: fault.error });
      return true;
    case 'drop':
    case undefined:
      return false;
  }
}
