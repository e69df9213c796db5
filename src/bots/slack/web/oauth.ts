import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Installation, Installations } from '../../../domain/delivery/installation.ts';
import type { Call, Log } from './client.ts';
import { type Fields, fieldsAt, textAt } from './fields.ts';
import { described } from './trouble.ts';

/** Slack's page of consent. */
const CONSENT = 'https://slack.com/oauth/v2/authorize';
/** Somebody who needs longer begins again. */
const STATE_MS = 600_000;
const COOKIE = 'sinau_install';
/** Where installing begins, and where Slack sends people back to. */
const INSTALL_PATH = '/slack/install';
const BACK_PATH = '/slack/oauth';

/** The pages' few sentences. */
export interface InstallWords {
  readonly done: (workspace: string) => string;
  readonly cancelled: string;
  /** The state is wrong, old or used, or the browser is another. */
  readonly again: string;
  /** Not on the operator's list, or a whole organisation at once. */
  readonly refused: (team: string) => string;
  readonly failed: string;
}

export interface InstallParts {
  readonly clientId: string;
  readonly clientSecret: string;
  /** https://sinau.example.go.id */
  readonly publicUrl: string;
  /** Ids of the workspaces that may install: whoever runs one decides which addresses count there as verified. */
  readonly teams: readonly string[];
  readonly scopes: readonly string[];
  readonly installations: Pick<Installations, 'save' | 'spend'>;
  /** 32 bytes; the states are signed with a key derived from it. */
  readonly key: Uint8Array;
  readonly random: () => string;
  readonly words: InstallWords;
  readonly call: Call;
  readonly now: () => Date;
  readonly log: Log;
}

/** What a browser gets. */
export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
/** Answers what is asked with GET; null: there is no such page. */
export type Pages = (target: string, cookies: string | undefined) => Promise<Page | null>;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function page(status: number, sentence: string, more: Readonly<Record<string, string>> = {}): Page {
  const body = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Sinau</title><p>${escaped(sentence)}</p></html>`;
  return { status, headers: { ...HEADERS, ...more }, body };
}

/** Installing the app into a workspace: OAuth v2 with a state that is signed, bound to the browser and good once. */
export function createInstallPages(parts: InstallParts): Pages {
  const { words, now, log } = parts;
  const stateKey = Buffer.from(hkdfSync('sha256', parts.key, '', 'sinau/slack/state', 32));
  const back = new URL(BACK_PATH, parts.publicUrl).href;
  const macOf = (text: string): string => createHmac('sha256', stateKey).update(text).digest('base64url');

  const begin = (): Page => {
    const said = `${now().getTime() + STATE_MS}.${parts.random()}`;
    const state = `${said}.${macOf(said)}`;
    const consent = new URL(CONSENT);
    consent.search = new URLSearchParams({
      client_id: parts.clientId,
      scope: parts.scopes.join(','),
      redirect_uri: back,
      state,
    }).toString();
    const cookie = `${COOKIE}=${state}; Max-Age=${STATE_MS / 1000}; Path=${BACK_PATH}; HttpOnly; Secure; SameSite=Lax`;
    return page(302, '…', { location: consent.href, 'set-cookie': cookie });
  };

  /** The moment until which a state of ours is good, or null for any other. */
  const goodUntil = (state: string, cookies: string | undefined): Date | null => {
    const cut = state.lastIndexOf('.');
    const expected = Buffer.from(macOf(state.slice(0, cut)));
    const given = Buffer.from(state.slice(cut + 1));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    // Without the cookie somebody could finish in her browser what another began, and be in his workspace.
    if (!(cookies ?? '').split(/;\s*/).includes(`${COOKIE}=${state}`)) return null;
    const until = new Date(Number(state.split('.')[0]));
    return until > now() ? until : null;
  };

  const finish = async (asked: URLSearchParams, cookies: string | undefined): Promise<Page> => {
    const state = asked.get('state') ?? '';
    const until = goodUntil(state, cookies);
    if (until === null || !(await parts.installations.spend(state, until))) return page(400, words.again);
    const code = asked.get('code');
    if (code === null) return page(200, words.cancelled);
    const { clientId: client_id, clientSecret: client_secret } = parts;
    const answer = await parts.call('oauth.v2.access', {
      client_id,
      client_secret,
      code,
      redirect_uri: back,
    });
    const { installation, by } = installed(answer);
    if (answer['is_enterprise_install'] === true || !parts.teams.includes(installation.team)) {
      log.warn(
        { channel: 'slack', team: installation.team },
        'Slack: a workspace that is not on the list was refused',
      );
      await parts.call('auth.revoke', { token: installation.token }).catch(() => undefined);
      return page(403, words.refused(installation.team));
    }
    await parts.installations.save(installation, by);
    log.info({ channel: 'slack', team: installation.team }, 'Slack: installed into a workspace');
    return page(200, words.done(installation.name));
  };

  return async (target, cookies) => {
    const url = URL.parse(target, 'http://localhost');
    if (url?.pathname === INSTALL_PATH) return begin();
    if (url?.pathname !== BACK_PATH || target.length > 2000) return null;
    try {
      return await finish(url.searchParams, cookies);
    } catch (error) {
      log.error({ channel: 'slack', why: described(error) }, 'Slack: an installation failed');
      return page(502, words.failed);
    }
  };
}

/** What `oauth.v2.access` answered. Throws when it is no bot's installation. */
function installed(answer: Fields): { readonly installation: Installation; readonly by: string } {
  const team = fieldsAt(answer, 'team');
  const id = textAt(team, 'id') ?? textAt(fieldsAt(answer, 'enterprise'), 'id');
  const token = textAt(answer, 'access_token');
  const botUser = textAt(answer, 'bot_user_id');
  if (id === undefined || token === undefined || botUser === undefined || answer['token_type'] !== 'bot')
    throw new Error('oauth.v2.access answered without a bot');
  return {
    installation: {
      team: id,
      name: textAt(team, 'name') ?? id,
      botUser,
      botId: textAt(answer, 'bot_id') ?? null,
      token,
      scopes: textAt(answer, 'scope') ?? '',
    },
    by: textAt(fieldsAt(answer, 'authed_user'), 'id') ?? '',
  };
}
