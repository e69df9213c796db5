import { startBots } from '../main.ts';
import { isSample } from '../sample/insert.ts';
import { demoPerson, playedAccount } from '../storage/people/sample-accounts.ts';
import type { App } from '../wire/app.ts';
import { missingForModel } from '../wire/outside.ts';
import { screen, strangerAccount } from './chat.ts';
import type { Command, ExitCode, Io } from './command.ts';

export const start: Command = {
  name: 'start',
  usage: '',
  summary: 'the bots whose tokens are set, else the terminal chat',
  options: {},
  words: [0, 0],
  long: true,
  async run({ json }, io, app) {
    const missing = missingForModel(app.config.model);
    if (missing !== null) app.log.warn({ todo: missing }, 'model: people are served without it');
    const stopping = new AbortController();
    // Beside everything else: until every course has its vector, search uses the built-in embedding.
    const embedding = app.embedCatalogue(stopping.signal);
    try {
      return await running(app, io, json);
    } finally {
      stopping.abort();
      await embedding;
    }
  },
};

async function running(app: App, io: Io, json: boolean): Promise<ExitCode> {
  const { telegram, slack } = app.config;
  if (telegram.state === 'off' && slack.state === 'off') return terminal(app, io, json);
  const bots = await startBots(app);
  app.log.info({ channels: bots.names }, 'Sinau is running; Ctrl-C stops it');
  await untilStopped();
  await bots.stop();
  return 0;
}

/** No token: a person at the keyboard, lines from a pipe, or with neither a demonstration. */
async function terminal(app: App, io: Io, json: boolean): Promise<ExitCode> {
  if (io.tty) {
    io.out(
      'Sinau, terminal chat. "#2" presses button 2, Ctrl-D ends. "npx sinau people" lists whom one may play.\n',
    );
    await screen({ app, io, channel: 'terminal', account: strangerAccount(), json, opening: '/mulai' });
    return 0;
  }
  const lines = io.lines[Symbol.asyncIterator]();
  const first = await lines.next();
  if (first.done === true) return demonstration(app, io, json);
  const rest = { [Symbol.asyncIterator]: () => lines };
  await screen({
    app,
    io: { ...io, lines: rest },
    channel: 'terminal',
    account: strangerAccount(),
    json,
    opening: first.value,
  });
  return 0;
}

/** What somebody of the sample city would type: an example told, behaviours tapped, results, courses, a pause. */
const JOURNEY = [
  '/mulai',
  '/nilai',
  'Minggu lalu saya keliru mencatat satu berkas pemohon. Saya laporkan apa adanya ke kepala seksi, lalu saya perbaiki hari itu juga dan saya minta maaf kepada pemohonnya.',
  '#1',
  '#1',
  '#1',
  '#3',
  'jeda dulu ya, mau rapat',
  'lanjut',
  '/batal',
  '/hasil',
  '/cari cara menghadapi warga yang marah di loket',
  '/forum',
];

/** A short journey through the real code, for a machine without a keyboard. */
async function demonstration(app: App, io: Io, json: boolean): Promise<ExitCode> {
  if (!(await isSample(app.db))) {
    io.err(
      'There is no input, no token, and the people here are real: nothing to show. "sinau --help" lists the commands.',
    );
    return 1;
  }
  const who = await demoPerson(app.db);
  if (who === null) {
    io.err('Nobody of the sample city has an open assessment left to show: name a new folder with --data.');
    return 1;
  }
  if (!json)
    io.out(
      `This is a demonstration: ${who.name} (${who.post}, ${who.opd}) is a fictional person of the sample city.\n`,
    );
  const account = await playedAccount(app.db, who.id, 'terminal', app.clock.now());
  await screen({ app, io: { ...io, lines: journey() }, channel: 'terminal', account, json });
  if (!json)
    io.out('The demonstration ends here. "npm start" in a terminal, or "npx sinau chat --as NIP", goes on.');
  return 0;
}

async function* journey(): AsyncIterable<string> {
  yield* JOURNEY;
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
