import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { App } from '@slack/bolt';
import { createSlack } from '../src/bots/slack/channel.ts';
import { openCity } from '../tests/journey/city.ts';
import { inTurn, type Row } from './result.ts';

interface Side {
  readonly api: string;
  readonly botToken: string;
  readonly signingSecret: string;
  readonly team: string;
}
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** CPU milliseconds of this process until `users` messages are answered. The database's own process is not counted. */
async function cpuOf(side: ChildProcess, url: string, users: number): Promise<number> {
  const before = process.cpuUsage();
  side.send({ url, users });
  const [{ objections }] = await once(side, 'message');
  const { user, system } = process.cpuUsage(before);
  if (objections.length > 0) throw new Error(`Slack would refuse: ${objections.join('\n')}`);
  return (user + system) / 1000;
}

/** A linked person's message, durably taken, decided, committed and answered, against Bolt's own receiver and a bare `say`. */
export async function turnSlack(quick: boolean): Promise<Row[]> {
  const side = fork(join(import.meta.dirname, 'slack-side.ts'));
  const [{ api, botToken, signingSecret, team }]: [Side] = (await once(side, 'message')) as [Side];
  const city = await openCity('postgres');
  const { db, clock } = city.app;
  const people = await db.query<{ id: number }>('select id from people where active order by id limit 100');
  for (const [n, { id }] of people.entries())
    await db.query(
      `insert into accounts (channel, account, conversation, person_id, last_heard_at) values ('slack', $1, $2, $3, $4)`,
      [`${team}:U${n}`, `D${n}`, id, clock.now()],
    );
  const ports = Promise.withResolvers<number>();
  const ours = createSlack({
    botToken,
    signingSecret,
    apiUrl: api,
    http: { port: 0, listening: ports.resolve },
    log: quiet,
    // The signatures are dated by the other process's clock.
    now: () => new Date(),
    present: () => Promise.resolve(),
    words: { copy: { id: '(Mungkin salinan)', en: '(Maybe a copy)' } },
  });
  const { turns, delivery } = city.app.run([ours], { onScreen: true });
  await ours.start((event) => turns.receive(event));
  const bare = new App({ token: botToken, signingSecret, clientOptions: { slackApiUrl: api } });
  bare.message(async ({ say }) => {
    await say('JP 8/20');
  });
  const bareServer = await bare.start({ port: 0, host: '127.0.0.1' });
  const address = bareServer.address();
  const barePort = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    const users = people.length;
    const urlOf = (port: number): string => `http://127.0.0.1:${port}/slack/events`;
    const ourUrl = urlOf(await ports.promise);
    const found = await inTurn(
      quick ? 3 : 9,
      () => cpuOf(side, ourUrl, users),
      () => cpuOf(side, urlOf(barePort), users),
    );
    const each = (ms: number): number => Number((ms / users).toFixed(3));
    return [
      {
        case: `${users} people, a message each over HTTP, ${db.kind}`,
        ours: each(found.ours),
        peer: each(found.peer),
        unit: 'ms of CPU a message, in this process',
        ratio: Number((found.ours / found.peer).toFixed(2)),
        goal: 'at most 0.5 (the peer keeps nothing)',
      },
    ];
  } finally {
    await ours.stop();
    await turns.idle();
    await delivery.stop();
    await bare.stop();
    side.kill();
    await city.close();
  }
}
