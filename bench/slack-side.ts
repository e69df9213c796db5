import { startSlackServer } from '../tests/support/slack-server.ts';

/**
 * The Slack of `turn-slack`, in a process of its own so that its CPU is not counted: sends signed messages over HTTP, and
 * tells when as many answers arrived.
 */
const server = await startSlackServer();
const tell = (message: object): void => {
  process.send?.(message);
};
process.on('message', (order: { url: string; users: number }) => {
  server.http.use(order.url);
  const before = server.calls.filter(({ method }) => method === 'chat.postMessage').length;
  for (let n = 0; n < order.users; n += 1) server.text(`U${n}`, 'jp');
  const wait = async (): Promise<void> => {
    for (;;) {
      const answers = server.calls.filter(({ method }) => method === 'chat.postMessage').length - before;
      if (answers >= order.users) break;
      await server.nextCall('chat.postMessage');
    }
    await server.quiet();
    tell({ done: true, objections: server.objections });
  };
  void wait();
});
tell({ api: server.url, botToken: server.botToken, signingSecret: server.signingSecret, team: server.team });
