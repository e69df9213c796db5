import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackParts } from '../../../src/bots/slack/channel.ts';
import { emailOf } from '../../../src/bots/slack/email.ts';
import type { Received } from '../../../src/domain/dialog/message.ts';
import { type SlackServer, startSlackServer } from '../../support/slack-server.ts';
import { refused } from '../../support/slack-server-faults.ts';
import { channelOn, NOW } from './support.ts';

const BUDI = 'U0BUDI';
const EMAIL = 'u0budi@semarangkota.go.id';
const HOUR_MS = 3_600_000;

describe('the e-mail address that Slack verified', () => {
  let server: SlackServer;
  let opened: ReturnType<typeof channelOn>[] = [];
  let now = NOW;
  beforeEach(async () => {
    now = NOW;
    server = await startSlackServer(() => NOW);
  });
  afterEach(async () => {
    await Promise.all(opened.map(({ channel }) => channel.stop()));
    opened = [];
    await server.close();
  });
  const open = async (more: Partial<SlackParts> = {}) => {
    const events: Received[] = [];
    const made = channelOn(server, { now: () => now, ...more });
    opened.push(made);
    await made.channel.start(async (event) => void events.push(event));
    const emails = () => events.map((event) => event.verifiedEmail);
    const lookups = () => server.calls.filter(({ method }) => method === 'users.info').length;
    const hear = async (text: string) => {
      server.text(BUDI, text);
      await server.quiet();
    };
    return { ...made, emails, lookups, hear };
  };

  it('comes with every event of a person, and is looked up once', async () => {
    const { emails, lookups, hear } = await open();
    await hear('selamat pagi');
    await hear('hubungkan akun');
    server.command(BUDI, '/sinau jp');
    await server.quiet();
    expect(emails()).toEqual([EMAIL, EMAIL, EMAIL]);
    expect(lookups()).toBe(1);
  });

  it('is looked up afresh when she begins, and after an hour', async () => {
    const { emails, lookups, hear } = await open();
    await hear('selamat pagi');
    server.profile(BUDI, { is_restricted: true });
    await hear('halo');
    await hear('/mulai');
    await hear('halo');
    expect(emails()).toEqual([EMAIL, EMAIL, undefined, undefined]);
    server.profile(BUDI, { is_restricted: false });
    now = new Date(NOW.getTime() + HOUR_MS + 1);
    await hear('halo');
    expect(emails().at(-1)).toBe(EMAIL);
    expect(lookups()).toBe(3);
  });

  it.each([
    ['a guest of one channel', { is_ultra_restricted: true }],
    ['a guest', { is_restricted: true }],
    ['somebody of another organisation', { team_id: 'T0LAIN' }],
    ['a stranger in a shared channel', { is_stranger: true }],
    ['an address nobody confirmed', { is_email_confirmed: false }],
    ['a profile without an address', { email: undefined }],
    ['something that is no address', { email: 'budi di semarang' }],
  ])('does not come from %s', async (_, profile) => {
    server.profile(BUDI, Object.fromEntries(Object.entries(profile)));
    const { emails, hear } = await open();
    await hear('/mulai');
    expect(emails()).toEqual([undefined]);
  });

  it('counts as confirmed where Slack says nothing of it', () => {
    expect(emailOf({ team_id: 'T', profile: { email: 'a@b.id' } }, 'T')).toBe('a@b.id');
    expect(emailOf({ profile: { email: 'a@b.id' } }, 'T')).toBeUndefined();
    expect(emailOf(undefined, 'T')).toBeUndefined();
    // This flag says that she has used the app before, not that she is one.
    expect(emailOf({ team_id: 'T', is_app_user: true, profile: { email: 'a@b.id' } }, 'T')).toBe('a@b.id');
  });

  it('never holds a message back: a slow look-up is given up', async () => {
    server.failNext('users.info', { fault: 'hang' });
    const { emails, hear, lines } = await open({ lookupMs: 20 });
    await hear('/mulai');
    expect(emails()).toEqual([undefined]);
    expect(lines.join('\n')).toContain('people can link by code');
  });

  it('rests after a failure, but not for who begins', async () => {
    server.failNext('users.info', refused('missing_scope'), 2);
    const { emails, lookups, hear, lines } = await open();
    await hear('halo');
    await hear('halo lagi');
    expect(lookups()).toBe(1);
    await hear('/mulai');
    expect(lookups()).toBe(2);
    now = new Date(NOW.getTime() + 61_000);
    await hear('halo');
    expect(emails()).toEqual([undefined, undefined, undefined, EMAIL]);
    expect(lines.join('\n')).toContain('slack-manifest.json');
  });
});
