import type { Fields } from './slack-server-check.ts';

export const CLIENT_ID = '111.222';
export const CLIENT_SECRET = 'c'.repeat(32);

export interface ConsentOf {
  readonly team: string;
  readonly name?: string;
  readonly enterprise?: boolean;
}

/** Slack's side of OAuth v2: codes that are good once, and the tokens they were exchanged for. */
export function createInstalls(scopes: () => string) {
  const codes = new Map<string, ConsentOf & { readonly back: string }>();
  const tokens = new Map<string, 'good' | 'token_revoked' | 'account_inactive'>();
  let last = 0;

  return {
    /** Somebody reads Slack's page of consent and allows it; returns where her browser is sent. */
    consent: (page: string, of: ConsentOf): string => {
      const asked = new URL(page).searchParams;
      if (asked.get('client_id') !== CLIENT_ID) throw new Error('Slack knows no such app');
      if (asked.get('scope') !== scopes()) throw new Error(`other scopes are asked: ${asked.get('scope')}`);
      last += 1;
      const code = `code-${last}`;
      const back = asked.get('redirect_uri') ?? '';
      codes.set(code, { ...of, back });
      return `${back}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
    },
    access: (args: Fields): object => {
      if (args['client_id'] !== CLIENT_ID || args['client_secret'] !== CLIENT_SECRET)
        return { ok: false, error: 'bad_client_secret' };
      const given = codes.get(String(args['code']));
      if (given === undefined) return { ok: false, error: 'invalid_code' };
      if (given.back !== args['redirect_uri']) return { ok: false, error: 'bad_redirect_uri' };
      codes.delete(String(args['code']));
      last += 1;
      const token = `xoxb-${given.team}-${last}-must-never-be-logged`;
      tokens.set(token, 'good');
      const team = { id: given.team, name: given.name ?? 'Dinas' };
      return {
        ok: true,
        access_token: token,
        token_type: 'bot',
        scope: scopes(),
        bot_user_id: 'U0SINAU',
        app_id: 'A0SINAU',
        team: given.enterprise === true ? null : team,
        enterprise: given.enterprise === true ? { id: 'E0KOTA', name: 'Kota' } : null,
        is_enterprise_install: given.enterprise === true,
        authed_user: { id: 'U0ADMIN' },
      };
    },
    revoke: (token: string): object => {
      tokens.set(token, 'token_revoked');
      return { ok: true, revoked: true };
    },
    /** From now on the newest token of this workspace is answered so. */
    spoil: (team: string, as: 'token_revoked' | 'account_inactive'): void => {
      for (const token of tokens.keys()) if (token.startsWith(`xoxb-${team}-`)) tokens.set(token, as);
    },
    stateOf: (token: string) => tokens.get(token),
  };
}
export type Installs = ReturnType<typeof createInstalls>;
