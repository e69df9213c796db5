import type { ServerResponse } from 'node:http';
import { type Answer, failed } from './telegram-server-chats.ts';
import type { Payload } from './telegram-server-strict.ts';

/** What goes wrong with one call. `drop` loses the answer after doing the work, `reset` loses the call before it. */
export type Fault =
  | {
      readonly fault: 'answer';
      readonly code: number;
      readonly description: string;
      readonly parameters?: Payload;
    }
  | { readonly fault: 'hang' }
  | { readonly fault: 'drop' }
  | { readonly fault: 'reset' }
  /** A proxy's page instead of an answer. */
  | { readonly fault: 'garbage' }
  | { readonly fault: 'redirect'; readonly to: string };

export const broken: Fault = { fault: 'answer', code: 500, description: 'Internal Server Error' };
export const tooMany = (seconds: number): Fault => ({
  fault: 'answer',
  code: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  parameters: { retry_after: seconds },
});

export function answer(response: ServerResponse, body: Answer): void {
  if (response.destroyed) return;
  response.writeHead(body.ok ? 200 : body.error_code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Faults in the order they were planned; '*' stands for any method but getUpdates. */
export function createFaults() {
  const planned: { method: string; fault: Fault; left: number; skip: number }[] = [];
  return {
    plan: (method: string, fault: Fault, times = 1, skip = 0): void => {
      planned.push({ method, fault, left: times, skip });
    },
    take: (method: string): Fault | undefined => {
      const at = planned.findIndex(
        (each) => each.method === method || (each.method === '*' && method !== 'getUpdates'),
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
      response.writeHead(502).end('<html>Bad Gateway</html>');
      return true;
    case 'redirect':
      response.writeHead(302, { location: fault.to }).end();
      return true;
    case 'answer':
      answer(response, failed(fault.code, fault.description, fault.parameters));
      return true;
    case 'drop':
    case undefined:
      return false;
  }
}
