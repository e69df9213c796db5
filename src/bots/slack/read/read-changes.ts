import { type Fields, fieldsAt, isFields, textAt } from '../web/fields.ts';

/** Slack's new profile of somebody: switched off, made a guest, or any other change. */
export function readChange(body: Fields): { readonly user: string; readonly profile: Fields } | null {
  const profile = fieldsAt(body, 'event')['user'];
  const user = isFields(profile) ? textAt(profile, 'id') : undefined;
  return user === undefined || !isFields(profile) ? null : { user, profile };
}

export interface Removal {
  readonly team: string;
  readonly why: 'uninstalled' | 'revoked';
  /** When it happened. Slack may tell it late, after the app was installed again. */
  readonly at: Date;
}

/** `app_uninstalled`, or `tokens_revoked` of the bot; people's own tokens are not used here. */
export function readRemoval(body: Fields, now: Date): Removal | null {
  const event = fieldsAt(body, 'event');
  const team = textAt(body, 'team_id');
  if (team === undefined) return null;
  const seconds = body['event_time'];
  const at = typeof seconds === 'number' ? new Date(seconds * 1000) : now;
  if (event['type'] === 'app_uninstalled') return { team, why: 'uninstalled', at };
  const bots = fieldsAt(event, 'tokens')['bot'];
  return Array.isArray(bots) && bots.length > 0 ? { team, why: 'revoked', at } : null;
}
