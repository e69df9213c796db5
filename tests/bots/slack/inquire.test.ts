import { afterEach, beforeEach, expect, it } from 'vitest';
import { inquire } from '../../../src/bots/slack/web/inquire.ts';
import { SCOPES } from '../../../src/bots/slack/web/scopes.ts';
import { type SlackServer, startSlackServer } from '../../support/slack-server.ts';
import { broken, refused } from '../../support/slack-server-faults.ts';
import { NOW } from './support.ts';

let server: SlackServer;
beforeEach(async () => {
  server = await startSlackServer(() => NOW);
});
afterEach(() => server.close());
const ask = () => inquire(server, server.url);
const states = async () => (await ask()).map(({ about, state }) => `${about} ${state}`);

it('Slack is asked of both tokens and of what the app may do, and nobody sees anything of it', async () => {
  expect(await states()).toEqual(['bot token good', 'permissions good', 'app token good']);
  expect(server.calls.map(({ method }) => method)).toEqual(['auth.test', 'apps.connections.open']);
  expect(JSON.stringify(await ask())).not.toContain('must-never-be-logged');
});

it('A permission that is missing is named, with what to do', async () => {
  server.grant(SCOPES.filter((scope) => scope !== 'files:write' && scope !== 'groups:read'));
  expect((await ask())[1]).toMatchObject({
    state: 'wrong',
    detail: 'lacks files:write, groups:read',
    todo: expect.stringContaining('slack-manifest.json'),
  });
});

it('A revoked token, swapped tokens and a Slack that is away are told apart', async () => {
  server.failNext('auth.test', refused('token_revoked'));
  expect((await ask())[0]).toMatchObject({ state: 'wrong', todo: expect.stringContaining('revoked') });
  const { botToken, appToken } = server;
  const swapped = await inquire({ botToken: appToken, appToken: botToken }, server.url);
  expect(swapped.map(({ state, todo }) => [state, todo])).toEqual([
    ['wrong', expect.stringContaining('swapped')],
    ['wrong', expect.stringContaining('swapped')],
  ]);
  server.failNext('auth.test', broken);
  expect((await ask())[0]).toMatchObject({ state: 'unknown' });
});
