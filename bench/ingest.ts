import { once } from 'node:events';
import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';
import { createTelegram } from '../src/bots/telegram/channel.ts';
import { createIntake } from '../src/storage/messages/intake.ts';
import { openCity } from '../tests/journey/city.ts';
import { inTurn, type Row } from './result.ts';
import { cpuOf, ours, quiet, type Side, telegramSide } from './turn-telegram.ts';

const SECRET = 'a-secret-of-thirty-two-characters_';

/** The address the side was told by `setWebhook`. */
async function webhookOf(side: Side): Promise<string> {
  side.process.send({ webhook: true });
  const [{ webhook }] = (await once(side.process, 'message')) as [{ webhook: string }];
  return webhook;
}

/** Messages a second by the wall until all requests are answered with 200. */
async function rateOf(side: Side, url: string, users: number): Promise<number> {
  const start = performance.now();
  side.process.send({ users, url, secret: SECRET });
  const [{ objections }] = (await once(side.process, 'message')) as [{ objections: string[] }];
  if (objections.length > 0) throw new Error(objections.join('\n'));
  return (users * 1000) / (performance.now() - start);
}

/**
 * A webhook request answered with 200 once the message is safe in the inbox, against a bare grammY webhook that answers in
 * the response and keeps nothing. Only the taking in: turns are measured by `turn-telegram`.
 */
export async function ingest(quick: boolean): Promise<Row[]> {
  const side = await telegramSide();
  const city = await openCity('postgres');
  const ports = Promise.withResolvers<number>();
  const port = createTelegram({
    token: side.token,
    apiRoot: side.api,
    log: quiet,
    now: () => new Date(),
    webhook: {
      url: 'https://sinau.example',
      secret: SECRET,
      host: '127.0.0.1',
      port: 0,
      listening: ports.resolve,
    },
    // Nobody answers here, so nobody is told that an answer comes.
    beat: (_, signal) =>
      new Promise((resume) => {
        signal.addEventListener('abort', () => resume());
      }),
    ...ours,
  });
  const bot = new Bot(side.token, {
    client: { apiRoot: side.api, canUseWebhookReply: (method) => method === 'sendMessage' },
  });
  bot.on('message:text', (context) => context.reply(context.message.text));
  await bot.init();
  const bare = createServer(webhookCallback(bot, 'http', { secretToken: SECRET }));
  try {
    await port.start(createIntake(city.app.db, city.app.clock.now));
    bare.listen(0, '127.0.0.1');
    await once(bare, 'listening');
    const address = bare.address();
    const barePort = typeof address === 'object' && address !== null ? address.port : 0;
    const path = new URL(await webhookOf(side)).pathname;
    const users = 1000;
    const ourUrl = `http://127.0.0.1:${await ports.promise}${path}`;
    const bareUrl = `http://127.0.0.1:${barePort}/`;
    const rounds = quick ? 3 : 9;
    const found = await inTurn(
      rounds,
      () => rateOf(side, ourUrl, users),
      () => rateOf(side, bareUrl, users),
    );
    const cpu = await inTurn(
      rounds,
      () => cpuOf(side, { users, url: ourUrl, secret: SECRET }),
      () => cpuOf(side, { users, url: bareUrl, secret: SECRET }),
    );
    const each = (ms: number): number => Number((ms / users).toFixed(3));
    return [
      {
        case: `${users} messages, 20 at once, ${city.app.db.kind}`,
        ours: Math.round(found.ours),
        peer: Math.round(found.peer),
        unit: 'messages a second, answered with 200',
        ratio: Number((found.ours / found.peer).toFixed(2)),
        goal: 'at least 0.7 (the peer keeps nothing)',
      },
      {
        case: `${users} messages, 20 at once, ${city.app.db.kind}`,
        ours: each(cpu.ours),
        peer: each(cpu.peer),
        unit: 'ms of CPU a message, in this process',
        ratio: Number((cpu.ours / cpu.peer).toFixed(2)),
        goal: 'none of its own: what the rate costs',
      },
    ];
  } finally {
    await port.stop();
    bare.closeAllConnections();
    bare.close();
    side.process.kill();
    await city.close();
  }
}
