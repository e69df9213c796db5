import type { Form } from '../../../domain/dialog/form.ts';
import type { Input, Word } from '../../../domain/dialog/message.ts';
import { wordOf } from '../../../domain/dialog/words.ts';
import { LIMITS } from '../render/limits.ts';
import { shortened } from '../render/pieces.ts';
import { type Fields, fieldsAt, isFields, textAt } from '../web/fields.ts';
import { plainOf } from './plain.ts';

/** What somebody sent, before the conversation and the e-mail address are known. */
export interface Heard {
  readonly key: string;
  readonly alsoKey?: string;
  readonly team: string;
  readonly user: string;
  /** The direct message it was said in; missing for a slash command, which may be typed in any channel. */
  readonly direct?: string;
  /** Answered at Slack's address for this one command or press, see `reply.ts`; `original`: in place of what was pressed. */
  readonly reply?: 'new' | 'original';
  /** That address itself, where it is known already. */
  readonly address?: string;
  /** The window that the pressed button opens. */
  readonly form?: Form;
  /** The channel or direct message it was typed or pressed in, which may be anybody's. */
  readonly where?: string;
  readonly input: Input;
}

/** Subtypes of `message` that are somebody's words; all others (edits, deletions, joins, bots) are no new answer. */
const SPOKEN: ReadonlySet<unknown> = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast']);

function wordsOf(typed: string): Input {
  const whole = plainOf(typed);
  const cut = whole.length > LIMITS.input;
  const text = shortened(whole, LIMITS.input);
  const [, name = '', rest = ''] = /^\/([A-Za-z0-9_]{1,32})(?:\s+([\s\S]*))?$/.exec(text) ?? [];
  const word = wordOf(name);
  if (word !== undefined) return { kind: 'word', word, rest: rest.trim() };
  return cut ? { kind: 'text', text, cut } : { kind: 'text', text };
}

function fileOf(value: unknown, team: string, words = ''): Input {
  const file = isFields(value) ? value : {};
  const size = file['size'];
  const mime = textAt(file, 'mimetype') ?? '';
  const caption = shortened(plainOf(words), LIMITS.input);
  const id = textAt(file, 'id');
  return {
    kind: 'file',
    name: shortened(textAt(file, 'name') ?? 'file', LIMITS.fileName),
    type: shortened(mime, LIMITS.fileName),
    bytes: typeof size === 'number' ? size : 0,
    voice: file['subtype'] === 'slack_audio' || mime.startsWith('audio/'),
    // With its workspace: only that one's token may fetch it.
    ref: id === undefined ? '' : `${team}:${id}`.slice(0, 300),
    ...(caption === '' ? {} : { caption }),
  };
}

/**
 * A `message` event, or null for what is nobody's message to us. Rules:
 * - only direct messages: a channel would show one person's results to others, so messages there are never read;
 * - bots, ourselves included, are never answered: two bots would talk for ever;
 * - an edited or deleted message is no new answer;
 * - what carries a file, or nothing that can be read (a shared message), is a file, so that it gets an answer.
 */
export function readMessage(body: Fields, botUser: string | undefined): Heard | null {
  const event = fieldsAt(body, 'event');
  const team = textAt(body, 'team_id');
  const user = textAt(event, 'user');
  const direct = textAt(event, 'channel');
  const ts = textAt(event, 'ts');
  if (team === undefined || user === undefined || direct === undefined || ts === undefined) return null;
  if (event['channel_type'] !== 'im' || !SPOKEN.has(event['subtype'])) return null;
  if (event['bot_id'] !== undefined || event['hidden'] === true || user === botUser) return null;
  const alsoKey = `slack:${team}:${direct}:${ts}`;
  const id = textAt(body, 'event_id');
  const files = event['files'];
  const input = Array.isArray(files)
    ? fileOf(files[0], team, textAt(event, 'text'))
    : wordsOf(textAt(event, 'text') ?? '');
  return {
    key: id === undefined ? alsoKey : `slack:${team}:${id}`,
    alsoKey,
    team,
    user,
    direct,
    input: input.kind === 'text' && input.text === '' ? fileOf({ name: 'attachment' }, team) : input,
  };
}

/** What stands behind `/sinau` or a mention: nothing begins, an unknown word is text. */
export function typedOf(typed: string): Input {
  const [, name = '', rest = ''] = /^\/?(\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
  const word: Word | undefined = typed === '' ? 'mulai' : wordOf(name);
  return word === undefined
    ? wordsOf(typed)
    : { kind: 'word', word, rest: shortened(plainOf(rest), LIMITS.input) };
}

/** `/sinau nilai rest`, typed anywhere. */
export function readCommand(body: Fields): Heard | null {
  const team = textAt(body, 'team_id');
  const user = textAt(body, 'user_id');
  const trigger = textAt(body, 'trigger_id');
  if (team === undefined || user === undefined || trigger === undefined) return null;
  const where = textAt(body, 'channel_id');
  return {
    key: `slack:${team}:${trigger}`,
    team,
    user,
    reply: 'new',
    ...(where === undefined ? {} : { where }),
    input: typedOf((textAt(body, 'text') ?? '').trim()),
  };
}

/** `app_home_opened` for the Home tab. The Messages tab tells the same event, and asks for nothing. */
export function readHome(body: Fields): Heard | null {
  const event = fieldsAt(body, 'event');
  const team = textAt(body, 'team_id');
  const user = textAt(event, 'user');
  const id = textAt(body, 'event_id');
  if (team === undefined || user === undefined || id === undefined || event['tab'] !== 'home') return null;
  const direct = textAt(event, 'channel');
  return {
    key: `slack:${team}:${id}`,
    team,
    user,
    ...(direct === undefined ? {} : { direct }),
    input: { kind: 'open' },
  };
}
