import { createHash, hkdfSync } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import type { Installation, Installations } from '../../domain/delivery/installation.ts';
import { fileSealing } from '../files/file-sealing.ts';

interface Row extends Omit<Installation, 'token'> {
  readonly sealed: Uint8Array;
}

export interface InstallationStoreParts {
  readonly db: Database;
  /** 32 bytes, the same that NIPs hang on; tokens get a key of their own derived from it. */
  readonly key: Uint8Array;
  readonly random: (bytes: number) => Uint8Array;
  readonly now: () => Date;
}

/** The workspaces that the Slack app is installed in. A token is encrypted for its workspace, with a nonce of its own. */
export function slackInstallations({ db, key, random, now }: InstallationStoreParts): Installations {
  const sealing = fileSealing(Buffer.from(hkdfSync('sha256', key, '', 'sinau/slack/token', 32)), random);
  const note = 'insert into audit (at, actor, action, subject)';
  return {
    async of(team) {
      const [row] = await db.query<Row>(
        `select team, name, bot_user as "botUser", bot_id as "botId", scopes, token_sealed as sealed
         from slack_installations where team = $1 and ended_at is null`,
        [team],
      );
      if (row === undefined) return null;
      const { sealed, ...about } = row;
      return { ...about, token: Buffer.from(sealing.open(sealed, team)).toString('utf8') };
    },
    async save({ team, name, botUser, botId, token, scopes }, by) {
      await db.query(
        `with saved as (
           insert into slack_installations as i (team, name, bot_user, bot_id, scopes, token_sealed, installed_by, installed_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (team) do update set name = excluded.name, bot_user = excluded.bot_user, bot_id = excluded.bot_id,
             scopes = excluded.scopes, token_sealed = excluded.token_sealed, installed_by = excluded.installed_by,
             installed_at = excluded.installed_at, ended_at = null, ended_why = null
         ), waiting as (
           -- What waited goes out at the next sweep, not only when its own pause is over.
           update outbox set leased_until = null
           where channel = 'slack' and account like $1 || ':%' and state = 'ready'
         )
         ${note} values ($8, 'account:slack', 'slack installed', 'workspace:' || $1)`,
        [
          team,
          name.slice(0, 200),
          botUser,
          botId,
          scopes.slice(0, 1000),
          sealing.seal(Buffer.from(token), team),
          by.slice(0, 30),
          now(),
        ],
      );
    },
    async end(team, why, at) {
      await db.query(
        `with ended as (
           update slack_installations set ended_at = $3, ended_why = $2, token_sealed = null
           where team = $1 and ended_at is null and installed_at <= $4 returning team
         )
         ${note} select $3::timestamptz, 'account:slack', 'slack ' || $2::text, 'workspace:' || team from ended`,
        [team, why, now(), at],
      );
    },
    async spend(state, expiresAt) {
      const rows = await db.query(
        `with old as (delete from slack_states where expires_at <= $3)
         insert into slack_states (state_hash, expires_at) values ($1, $2) on conflict do nothing returning 1 as spent`,
        [createHash('sha256').update(state).digest(), expiresAt, now()],
      );
      return rows.length === 1;
    },
  };
}
