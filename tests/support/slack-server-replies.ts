import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Chats } from './slack-server-chats.ts';
import { callFault, type Fields, isFields } from './slack-server-check.ts';
import { type createFaults, spoiled } from './slack-server-faults.ts';

const HALF_HOUR_MS = 1_800_000;
const MOST_USES = 5;

/** Response URLs: half an hour, five times, and only one person sees what they show. */
export function createReplies(
  root: () => string,
  chats: Chats,
  now: () => Date,
  objected: (why: string) => void,
) {
  const open = new Map<
    string,
    { channel: string; user: string; ts: string | undefined; uses: number; until: number }
  >();

  const take = async (request: IncomingMessage): Promise<Fields> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    const parsed: unknown = JSON.parse(Buffer.concat(chunks).toString());
    return isFields(parsed) ? parsed : {};
  };
  const faultOf = (args: Fields): string | undefined => {
    const { response_type: type, replace_original: replaces, ...rest } = args;
    if (type !== undefined && type !== 'ephemeral') return `a response of type ${String(type)}`;
    if (typeof replaces !== 'boolean') return 'replace_original';
    // Not Slack's rule but ours: these calls are kept nowhere for a test to look at.
    if (rest['unfurl_links'] !== false || rest['unfurl_media'] !== false) return 'addresses would be fetched';
    const fault = callFault('chat.postMessage', { ...rest, channel: 'C' });
    return fault === undefined ? undefined : `${fault.error} ${fault.detail}`;
  };

  return {
    /** The address for one command or press; `ts`: of the pressed message that only its reader sees. */
    address: (channel: string, user: string, ts?: string): string => {
      const id = String(open.size + 1);
      open.set(id, { channel, user, ts, uses: 0, until: now().getTime() + HALF_HOUR_MS });
      return `${root()}/commands/${id}`;
    },
    serve: async (
      request: IncomingMessage,
      response: ServerResponse,
      faults: ReturnType<typeof createFaults>['take'],
    ): Promise<void> => {
      const given = open.get(/^\/commands\/(\d+)$/.exec(request.url ?? '')?.[1] ?? '');
      const args = await take(request);
      const fault = faults('response_url');
      if (spoiled(fault, response)) return;
      const answer = (status: number, text: string): void => {
        response.writeHead(status, { 'content-type': 'text/plain' });
        response.end(text);
      };
      if (given === undefined || given.until < now().getTime()) return answer(404, 'expired_url');
      given.uses += 1;
      if (given.uses > MOST_USES) return answer(404, 'used_url');
      const wrong = faultOf(args);
      if (wrong !== undefined) {
        objected(`response_url: ${wrong}`);
        return answer(400, wrong);
      }
      chats.respond(given.channel, given.user, given.ts, args);
      if (fault === undefined) answer(200, 'ok');
      else response.destroy();
    },
  };
}
export type Replies = ReturnType<typeof createReplies>;
