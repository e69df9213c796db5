import { Agent, request } from 'node:http';
import { startTelegramServer } from '../tests/support/telegram-server.ts';

/**
 * The Telegram of `turn-telegram` and `ingest`, in a process of its own so that its CPU is not counted. Polled, it hands out
 * a message each and tells when as many answers arrived; with a webhook it sends each as a request and tells when all are answered.
 */
interface Order {
  readonly users: number;
  /** Present: by webhook. */
  readonly url?: string;
  readonly secret?: string;
}

const AT_ONCE = 20;
const server = await startTelegramServer();
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
let update = 1_000_000;

const tell = (message: object): void => {
  process.send?.(message);
};

function post(url: string, secret: string, user: number): Promise<void> {
  update += 1;
  const body = JSON.stringify({
    update_id: update,
    message: {
      message_id: update,
      date: Math.floor(Date.now() / 1000),
      from: { id: user, is_bot: false, first_name: 'Warga', language_code: 'id' },
      chat: { id: user, type: 'private', first_name: 'Warga' },
      text: 'jp',
    },
  });
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-telegram-bot-api-secret-token': secret,
    };
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}

async function sendAll({ users, url = '', secret = '' }: Order): Promise<void> {
  const left = Array.from({ length: users }, (_, n) => n + 1).values();
  const some = async (): Promise<void> => {
    for (const user of left) await post(url, secret, user);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
}

const answers = (): number => server.calls.filter(({ method }) => method === 'sendMessage').length;

async function pollAll(users: number): Promise<void> {
  const before = answers();
  for (let user = 1; user <= users; user += 1) server.updates.text(user, 'jp');
  while (answers() - before < users) await server.nextCall('sendMessage');
  await server.quiet();
}

process.on('message', (order: Order | { readonly webhook: true }) => {
  if ('webhook' in order) {
    const set = server.calls.findLast(({ method }) => method === 'setWebhook');
    tell({ webhook: set?.payload['url'] });
    return;
  }
  const work = order.url === undefined ? pollAll(order.users) : sendAll(order);
  work.then(
    () => tell({ objections: server.calls.flatMap(({ problems }) => problems) }),
    (error: unknown) => tell({ objections: [String(error)] }),
  );
});
for (let user = 1; user <= 1000; user += 1) server.open(user);
tell({ api: server.url, token: server.token });
