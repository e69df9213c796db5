import { LIMITS } from '../render/limits.ts';
import { shortened } from '../render/pieces.ts';
import { type Fields, fieldsAt, textAt } from '../web/fields.ts';
import { plainOf } from './plain.ts';
import { type Heard, typedOf } from './read.ts';

/** What was said in a channel, and in which: only a word about where the answer is may go there. */
export interface Mention extends Heard {
  readonly place: string;
  /** The thread that goes on from here. */
  readonly begun: string;
  /** The thread it was said in. */
  readonly thread?: string;
}

/**
 * `@Sinau nilai` in a channel, read like `/sinau nilai` and answered in the direct message: whoever reads the channel
 * must not see one person's results. Bots are never answered. Slack tells an edited mention again with the same `ts`,
 * which the second key holds back.
 */
export function readMention(body: Fields, botUser: string | undefined): Mention | null {
  const event = fieldsAt(body, 'event');
  const team = textAt(body, 'team_id');
  const user = textAt(event, 'user');
  const place = textAt(event, 'channel');
  const ts = textAt(event, 'ts');
  if (team === undefined || user === undefined || place === undefined || ts === undefined) return null;
  if (event['bot_id'] !== undefined || user === botUser) return null;
  // A mention in the direct message arrives as a message as well.
  if (place.startsWith('D')) return null;
  const alsoKey = `slack:${team}:${place}:${ts}`;
  const id = textAt(body, 'event_id');
  const thread = textAt(event, 'thread_ts');
  // A first mention begins a thread of its own.
  const begun = thread ?? ts;
  const typed = withoutMention(textAt(event, 'text') ?? '', botUser);
  return {
    key: id === undefined ? alsoKey : `slack:${team}:${id}`,
    alsoKey,
    team,
    user,
    place,
    begun,
    ...(thread === undefined ? {} : { thread }),
    input: typedOf(typed),
  };
}

/**
 * A reply in a channel's thread that names nobody: for us only when its author mentioned us in that thread, which is
 * looked up before anything of it is kept. Whoever names somebody else speaks to them.
 */
export function readFollowUp(body: Fields, botUser: string | undefined): Mention | null {
  const event = fieldsAt(body, 'event');
  const thread = textAt(event, 'thread_ts');
  const shared = event['channel_type'] === 'channel' || event['channel_type'] === 'group';
  if (!shared || thread === undefined || event['subtype'] !== undefined) return null;
  if (/<@[A-Z0-9]{2,30}/.test(textAt(event, 'text') ?? '')) return null;
  return readMention(body, botUser);
}

/** Our own name is no word of the message. Before we know our id, the first name is taken for ours. */
function withoutMention(text: string, botUser: string | undefined): string {
  let first = true;
  return text
    .replace(/<@([A-Z0-9]{2,30})(?:\|[^>]{0,80})?>/g, (name, id: string) => {
      const ours = botUser === undefined ? first : id === botUser;
      first = false;
      return ours ? ' ' : name;
    })
    .trim();
}

/** The two shortcuts of the manifest: "Buka Sinau" anywhere, "Tanya Sinau tentang ini" on a message, whose words are looked for. */
export function readShortcut(body: Fields): Heard | null {
  const person = fieldsAt(body, 'user');
  const team = textAt(fieldsAt(body, 'team'), 'id') ?? textAt(person, 'team_id');
  const user = textAt(person, 'id');
  const trigger = textAt(body, 'trigger_id');
  if (team === undefined || user === undefined || trigger === undefined) return null;
  const key = `slack:${team}:${trigger}`;
  switch (body['callback_id']) {
    case 'sinau_open':
      return { key, team, user, input: { kind: 'word', word: 'mulai', rest: '' } };
    case 'sinau_ask': {
      const words = plainOf(textAt(fieldsAt(body, 'message'), 'text') ?? '');
      return { key, team, user, input: { kind: 'word', word: 'cari', rest: shortened(words, LIMITS.input) } };
    }
    default:
      return null;
  }
}
