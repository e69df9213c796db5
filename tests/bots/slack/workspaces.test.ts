import { randomBytes } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { createSlack } from '../../../src/bots/slack/channel.ts';
import { SCOPES } from '../../../src/bots/slack/web/scopes.ts';
import type { ChannelPort } from '../../../src/domain/dialog/channel.ts';
import { slackInstallations } from '../../../src/storage/rooms/slack-installations.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { type SlackServer, startSlackServer } from '../../support/slack-server.ts';
import { CLIENT_ID, CLIENT_SECRET } from '../../support/slack-server-installs.ts';
import { COPY, inbox, NOW, say } from './support.ts';

const KEY = randomBytes(32);
const words = {
  done: (name: string) => `terpasang: ${name}`,
  cancelled: 'batal',
  again: 'ulangi',
  refused: (team: string) => `ditolak: ${team}`,
  failed: 'gagal',
};

onEveryDatabase('Slack in several workspaces', (database) => {
  let now = NOW;
  const open: { server: SlackServer; channel: ChannelPort }[] = [];
  afterEach(async () => {
    now = NOW;
    for (const { server, channel } of open.splice(0)) {
      await channel.stop();
      await server.close();
      expect(server.objections).toEqual([]);
    }
  });
  const installations = () =>
    slackInstallations({ db: database(), key: KEY, random: randomBytes, now: () => now });

  async function started() {
    const server = await startSlackServer(() => now);
    server.profile('U0BUDI', {});
    const received = inbox();
    const lines: string[] = [];
    const keep = (facts: object, line: string): void => void lines.push(`${line} ${JSON.stringify(facts)}`);
    let root = '';
    const channel = createSlack({
      signingSecret: server.signingSecret,
      http: {
        port: 0,
        listening: (port) => {
          root = `http://127.0.0.1:${port}`;
          server.http.use(`${root}/slack/events`);
        },
      },
      install: {
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        publicUrl: 'https://sinau.example.go.id',
        // An organisation on the list is still none of its workspaces.
        teams: ['T0DISHUB', 'T0DINKES', 'E0KOTA'],
        scopes: SCOPES,
        installations: installations(),
        key: KEY,
        random: () => randomBytes(24).toString('base64url'),
        words,
      },
      apiUrl: server.url,
      log: { info: keep, warn: keep, error: keep },
      now: () => now,
      present: () => Promise.resolve(),
      words: { copy: COPY },
      pause: () => Promise.resolve(),
    });
    await channel.start(received.receive);
    open.push({ server, channel });
    const get = (path: string, cookie = '') =>
      fetch(`${root}${path}`, { redirect: 'manual', headers: { cookie } });
    const begin = async () => {
      const response = await get('/slack/install');
      const cookie = response.headers.get('set-cookie') ?? '';
      return {
        page: response.headers.get('location') ?? '',
        cookie: cookie.split(';')[0] ?? '',
        full: cookie,
      };
    };
    const install = async (team: string, more: { enterprise?: boolean } = {}) => {
      const { page, cookie } = await begin();
      const back = new URL(server.installs.consent(page, { team, ...more }));
      const response = await get(`${back.pathname}${back.search}`, cookie);
      return {
        status: response.status,
        text: await response.text(),
        again: () => get(`${back.pathname}${back.search}`, cookie),
      };
    };
    const from = (team: string, user: string, text: string, event: Record<string, unknown> = {}): void => {
      const { body } = server.requests.message(user, text);
      const told = { ...(body['event'] as object), team, ...event };
      server.push({
        kind: 'events_api',
        body: { ...body, team_id: team, authorizations: [{ team_id: team }], event: told },
      });
    };
    const about = (team: string, event: Record<string, unknown>, at: Date): void => {
      const { body } = server.requests.event(event);
      server.push({
        kind: 'events_api',
        body: {
          ...body,
          team_id: team,
          authorizations: [{ team_id: team }],
          event_time: at.getTime() / 1000,
        },
      });
    };
    const to = (team: string, id = 1) =>
      channel.send(say('D0BUDI', { body: `Halo ${team}` }, { id, account: `${team}:U0BUDI` }));
    return { server, received, lines, get, begin, install, from, about, to };
  }

  it('is installed by a browser, hears each workspace with its own token, and keeps no token in plain sight', async () => {
    const { server, received, install, from, to, lines } = await started();
    expect(await install('T0DISHUB')).toMatchObject({
      status: 200,
      text: expect.stringContaining('terpasang: Dinas'),
    });
    expect(await install('T0DINKES')).toMatchObject({ status: 200 });
    server.profile('U0BUDI', { team_id: 'T0DINKES' });
    from('T0DINKES', 'U0BUDI', 'nilai');
    await server.quiet();
    expect(received.events).toMatchObject([
      { origin: { account: 'T0DINKES:U0BUDI' }, verifiedEmail: 'u0budi@semarangkota.go.id' },
    ]);
    expect(await to('T0DISHUB')).toMatchObject({ outcome: 'sent' });
    const stored = await database().query<{ all: string }>(
      `select i::text || encode(coalesce(token_sealed, ''), 'escape') as all from slack_installations i`,
    );
    expect(stored).toHaveLength(2);
    for (const { all } of stored) expect(all).not.toContain('xoxb');
    expect(lines.join()).not.toMatch(/must-never-be-logged|cccc/);
    const audit = await database().query('select subject from audit where action = $1 order by id', [
      'slack installed',
    ]);
    expect(audit).toEqual([{ subject: 'workspace:T0DISHUB' }, { subject: 'workspace:T0DINKES' }]);
  });

  it('seals equal tokens differently, each for its workspace only', async () => {
    const store = installations();
    const one = { name: 'Dinas', botUser: 'U1', botId: null, token: 'xoxb-1', scopes: '' };
    await store.save({ ...one, team: 'T0A' }, 'U0');
    await store.save({ ...one, team: 'T0B' }, 'U0');
    const [a, b] = await database().query<{ token_sealed: Uint8Array }>(
      'select token_sealed from slack_installations order by team',
    );
    expect(Buffer.from(a?.token_sealed ?? [])).not.toEqual(Buffer.from(b?.token_sealed ?? []));
    expect(await store.of('T0A')).toEqual({ ...one, team: 'T0A' });
    await database().query(
      `update slack_installations set token_sealed = (select token_sealed from slack_installations where team = 'T0A') where team = 'T0B'`,
    );
    await expect(store.of('T0B')).rejects.toThrow();
  });

  it('takes a state once, in the browser that began, within ten minutes, and no other', async () => {
    const { server, begin, get, install } = await started();
    const done = await install('T0DISHUB');
    expect((await done.again()).status).toBe(400);
    const { page, cookie, full } = await begin();
    expect(full).toMatch(/HttpOnly; Secure; SameSite=Lax/);
    const back = new URL(server.installs.consent(page, { team: 'T0DISHUB' }));
    const path = `${back.pathname}${back.search}`;
    expect((await get(path)).status).toBe(400);
    expect((await get(path, (await begin()).cookie)).status).toBe(400);
    const forged = path.replace(/state=[^&]+/, 'state=9999999999999.x.y');
    expect((await get(forged, cookie)).status).toBe(400);
    now = new Date(NOW.getTime() + 600_001);
    expect((await get(path, cookie)).status).toBe(400);
    now = NOW;
    expect((await get(path, cookie)).status).toBe(200);
    const cancelled = await begin();
    const state = new URL(cancelled.page).searchParams.get('state') ?? '';
    const said = await get(`/slack/oauth?error=access_denied&state=${state}`, cancelled.cookie);
    expect([said.status, await said.text()]).toEqual([200, expect.stringContaining('batal')]);
    expect((await get('/slack/other')).status).toBe(404);
  });

  it('gives back the token of a workspace that is not on the list, and of a whole organisation', async () => {
    const { server, install, to } = await started();
    expect(await install('T0LAIN')).toMatchObject({
      status: 403,
      text: expect.stringContaining('ditolak: T0LAIN'),
    });
    expect(await install('T0DISHUB', { enterprise: true })).toMatchObject({ status: 403 });
    expect(server.calls.filter(({ method }) => method === 'auth.revoke')).toHaveLength(2);
    expect(await to('T0LAIN')).toMatchObject({ outcome: 'later' });
    expect(await database().query('select 1 from slack_installations')).toEqual([]);
  });

  it.each([
    ['app_uninstalled', { type: 'app_uninstalled' }],
    ['tokens_revoked', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0SINAU'] } }],
  ])(
    'sends nothing after %s, holds nobody else up, and goes on after the next installation',
    async (_name, event) => {
      const { server, install, about, to } = await started();
      await install('T0DISHUB');
      await install('T0DINKES');
      about('T0DISHUB', event, now);
      await server.quiet();
      const before = server.calls.length;
      expect(await to('T0DISHUB')).toMatchObject({ outcome: 'later' });
      expect(server.calls.length).toBe(before);
      expect(await to('T0DINKES')).toMatchObject({ outcome: 'sent' });
      expect(
        await database().query(`select token_sealed from slack_installations where team = 'T0DISHUB'`),
      ).toEqual([{ token_sealed: null }]);
      now = new Date(NOW.getTime() + 60_000);
      await install('T0DISHUB');
      // Slack tells the end of the former installation once more.
      about('T0DISHUB', event, NOW);
      await server.quiet();
      now = new Date(NOW.getTime() + 180_000);
      expect(await to('T0DISHUB', 2)).toMatchObject({ outcome: 'sent' });
    },
  );

  it('finds a dead token by itself, and a person’s own revoked token means nothing', async () => {
    const { server, install, about, to } = await started();
    await install('T0DISHUB');
    about('T0DISHUB', { type: 'tokens_revoked', tokens: { oauth: ['U0BUDI'] } }, now);
    await server.quiet();
    expect(await to('T0DISHUB')).toMatchObject({ outcome: 'sent' });
    server.installs.spoil('T0DISHUB', 'account_inactive');
    expect(await to('T0DISHUB', 2)).toMatchObject({ outcome: 'later' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await to('T0DISHUB', 3)).toMatchObject({ outcome: 'later' });
    const [ended] = await database().query<{ why: string }>(
      'select ended_why as why from slack_installations',
    );
    expect(ended).toEqual({ why: 'revoked' });
  });

  it('takes nothing from a workspace that has not installed it', async () => {
    const { server, received, from, lines } = await started();
    from('T0LAIN', 'U0BUDI', 'nilai');
    await server.quiet();
    expect(received.events).toEqual([]);
    expect(lines.join()).toContain('T0LAIN');
  });
});
