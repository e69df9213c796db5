import { isFields } from './slack-server-check.ts';
import type { SlackRequest } from './slack-server-requests.ts';
import type { Socket } from './slack-server-socket.ts';

export interface Ack {
  readonly request: SlackRequest;
  readonly payload: unknown;
  /** How often it had been sent before without an acknowledgement. */
  readonly retries: number;
}
interface Waiting {
  readonly request: SlackRequest;
  readonly attempt: number;
}

/**
 * Slack's side of Socket Mode: every request goes to one connection, and what is not acknowledged when that connection
 * ends goes to the next, with another envelope. `objected` hears of acknowledgements that make no sense.
 */
export function createHub(objected: (why: string) => void, acknowledged: (ack: Ack) => void) {
  let sockets: { socket: Socket; open: Map<string, Waiting> }[] = [];
  let waiting: Waiting[] = [];
  let lastEnvelope = 0;
  let connections = 0;

  const flush = (): void => {
    const target = sockets[0];
    if (target === undefined) return;
    for (const each of waiting) {
      lastEnvelope += 1;
      const envelope = `envelope-${lastEnvelope}`;
      target.open.set(envelope, each);
      target.socket.send({
        envelope_id: envelope,
        payload: each.request.body,
        type: each.request.kind,
        accepts_response_payload: each.request.kind !== 'events_api',
        ...(each.attempt === 0 ? {} : { retry_attempt: each.attempt, retry_reason: 'timeout' }),
      });
    }
    waiting = [];
  };

  return {
    push: (request: SlackRequest): void => {
      waiting.push({ request, attempt: 0 });
      flush();
    },
    /** A connection was accepted; returns what its socket tells. */
    join: (socketOf: (on: { message: (value: unknown) => void; closed: () => void }) => Socket): void => {
      const open = new Map<string, Waiting>();
      const socket = socketOf({
        message: (value) => {
          const id = isFields(value) ? value['envelope_id'] : undefined;
          const known = typeof id === 'string' ? open.get(id) : undefined;
          if (!isFields(value) || typeof id !== 'string' || known === undefined)
            return objected(`socket: an acknowledgement of nothing: ${JSON.stringify(value)}`);
          open.delete(id);
          acknowledged({ request: known.request, payload: value['payload'], retries: known.attempt });
        },
        closed: () => {
          sockets = sockets.filter((each) => each.open !== open);
          waiting.push(...[...open.values()].map((each) => ({ ...each, attempt: each.attempt + 1 })));
          open.clear();
          flush();
        },
      });
      connections += 1;
      sockets.push({ socket, open });
      socket.send({ type: 'hello', num_connections: sockets.length, connection_info: { app_id: 'A0SINAU' } });
      flush();
    },
    /** Requests without an acknowledgement. */
    pending: (): number => waiting.length + sockets.reduce((sum, { open }) => sum + open.size, 0),
    connections: (): number => connections,
    online: (): number => sockets.length,
    /** Slack renews its connections every few hours. */
    refresh: (): void => {
      for (const { socket } of sockets) socket.send({ type: 'disconnect', reason: 'refresh_requested' });
    },
    /** A frame that is no event. */
    frame: (value: unknown): void => {
      for (const { socket } of sockets) socket.send(value);
    },
    drop: (): void => {
      for (const { socket } of sockets) socket.drop();
    },
  };
}
