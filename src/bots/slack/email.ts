import { isFields } from './web/fields.ts';

/** What somebody is to our workspace: one of its own, somebody it only lets in, a program, or switched off. */
export type Standing = 'member' | 'guest' | 'bot' | 'deleted';

/**
 * Guests are let in by anybody with any address; people of other organisations and of an Enterprise Grid are known to
 * another directory than ours. Nobody here can vouch for either, so neither is served.
 */
export function standingOf(user: unknown, team: string): Standing | undefined {
  if (!isFields(user)) return undefined;
  if (user['deleted'] === true) return 'deleted';
  if (user['is_bot'] === true || user['is_workflow_bot'] === true || user['id'] === 'USLACKBOT') return 'bot';
  const guest = ['is_restricted', 'is_ultra_restricted', 'is_stranger'].some((flag) => user[flag] === true);
  return guest || user['team_id'] !== team || isFields(user['enterprise_user']) ? 'guest' : 'member';
}

/** The address that Slack itself verified, or undefined; only of full members, and not one known to be unconfirmed. */
export function emailOf(user: unknown, team: string): string | undefined {
  if (!isFields(user) || standingOf(user, team) !== 'member') return undefined;
  if (user['is_email_confirmed'] === false) return undefined;
  const profile = user['profile'];
  const email = isFields(profile) ? profile['email'] : undefined;
  return typeof email === 'string' && /^[^@\s]+@[^@\s]+$/.test(email) ? email : undefined;
}
