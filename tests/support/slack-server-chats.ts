import { type Fields, isFields } from './slack-server-check.ts';
import type { SharedFile } from './slack-server-files.ts';

export const TEAM = 'T0SEMARANG';
export const BOT_USER = 'U0SINAU';
export const BOT_ID = 'B0SINAU';

export interface ShownButton {
  readonly label: string;
  readonly id: string;
  readonly action?: string;
  readonly style?: string;
}
/** What a person sees of one message, with all edits applied. */
export interface Shown {
  readonly ts: string;
  readonly from: 'bot' | 'person';
  readonly text: string;
  /** The notification. */
  readonly fallback: string;
  readonly buttons: readonly ShownButton[];
  readonly edits: number;
  readonly file?: SharedFile;
  /** Seen only by this person, and gone after a reload. */
  readonly ephemeral?: true;
}
/** What stands on somebody's App Home. */
export type Page = Pick<Shown, 'text' | 'buttons'>;
/** What `users.info` tells of a person; flags as Slack names them. */
export type Profile = Readonly<Record<string, unknown>> & { readonly email?: string };
type Answer = Readonly<Record<string, unknown>> & { readonly ok: boolean };

const done = (more: object): Answer => ({ ...more, ok: true });
const failed = (error: string): Answer => ({ ok: false, error });
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const textOf = (value: unknown): string =>
  isFields(value) && typeof value['text'] === 'string' ? value['text'] : '';

const listsOf = (value: unknown): Fields[][] => (Array.isArray(value) ? value.map(listOf) : []);
/** The two thumbs as buttons. */
const thumbsOf = (element: Fields): Fields[] =>
  element['type'] === 'feedback_buttons'
    ? [element['positive_button'], element['negative_button']]
        .filter(isFields)
        .map((one) => ({ ...one, action_id: element['action_id'] }))
    : [element];

function wordsOf(block: Fields): string {
  switch (block['type']) {
    case 'header':
    case 'section':
      return textOf(block['text']);
    case 'context':
      return listOf(block['elements']).map(textOf).join(' ');
    case 'rich_text':
      return listOf(block['elements'])
        .map((section) => listOf(section['elements']).map(textOf).join(''))
        .join('\n');
    case 'data_table':
      return [block['caption'], ...listsOf(block['rows']).map((row) => row.map(textOf).join(' | '))].join(
        '\n',
      );
    case 'card':
      return [block['title'], block['subtitle'], block['body']].map(textOf).filter(Boolean).join('\n');
    default:
      return '';
  }
}

/** What can be pressed in a block. */
function elementsOf(block: Fields): Fields[] {
  switch (block['type']) {
    case 'actions':
      return listOf(block['elements']);
    case 'context_actions':
      return listOf(block['elements']).flatMap(thumbsOf);
    case 'card':
      return listOf(block['actions']);
    default:
      return [];
  }
}

function contentOf(args: Fields): Pick<Shown, 'text' | 'fallback' | 'buttons'> {
  const fallback = String(args['text'] ?? '');
  const blocks = listOf(args['blocks']);
  const texts = blocks.map(wordsOf).filter((text) => text !== '');
  return {
    fallback,
    text: blocks.length === 0 ? fallback : texts.join('\n'),
    buttons: blocks.flatMap(elementsOf).map(({ text, value, style, action_id: action }) => ({
      label: textOf(text),
      id: String(value),
      ...(typeof action === 'string' ? { action } : {}),
      ...(typeof style === 'string' ? { style } : {}),
    })),
  };
}

/** The people of one workspace and their direct messages with the bot. */
export function createChats() {
  /** What one person alone sees in a channel, by `channel/user`; and what everybody sees there. */
  const whispers = new Map<string, Map<string, Shown>>();
  const rooms = new Map<string, Record<string, unknown>>();
  const profiles = new Map<string, Profile>();
  const chats = new Map<string, Map<string, Shown>>();
  const pages = new Map<string, Page>();
  let last = 0;

  const directOf = (user: string): string => `D${user.slice(1)}`;
  const nextTs = (): string => {
    last += 1;
    return `${1_795_000_000 + last}.${String(100 + last).padStart(6, '0')}`;
  };
  const meet = (user: string): string => {
    if (!profiles.has(user)) profiles.set(user, { email: `${user.toLowerCase()}@semarangkota.go.id` });
    const direct = directOf(user);
    if (!chats.has(direct)) chats.set(direct, new Map());
    return direct;
  };
  const put = (direct: string, shown: Omit<Shown, 'ts' | 'edits'>): Shown => {
    const message = { ...shown, ts: nextTs(), edits: 0 };
    chats.get(direct)?.set(message.ts, message);
    return message;
  };
  /** Why the bot can't write there, if it can't. */
  const closed = (direct: string): Answer | null => {
    if (!chats.has(direct)) return failed('channel_not_found');
    const room = rooms.get(direct);
    if (room?.['is_archived'] === true) return failed('is_archived');
    if (room?.['is_member'] === false) return failed('not_in_channel');
    return profiles.get(`U${direct.slice(1)}`)?.['deleted'] === true ? failed('user_disabled') : null;
  };
  const posted = (direct: string, shown: Shown): Answer =>
    done({
      channel: direct,
      ts: shown.ts,
      message: { type: 'message', text: shown.fallback, user: BOT_USER, ts: shown.ts },
    });

  const isRoom = (channel: string): boolean => /^[CG]/.test(channel);
  const whisper = (of: Map<string, Shown>, content: ReturnType<typeof contentOf>): Shown => {
    const message: Shown = { ...content, from: 'bot', ephemeral: true, ts: nextTs(), edits: 0 };
    of.set(message.ts, message);
    return message;
  };

  return {
    /** A channel as `conversations.info` tells it; the bot is in it unless told otherwise. */
    room: (id: string, more: Record<string, unknown> = {}): void => {
      rooms.set(id, { id, name: 'dishub', is_member: true, ...rooms.get(id), ...more });
      if (!chats.has(id)) chats.set(id, new Map());
    },
    roomInfo: (args: Fields): Answer => {
      const room = rooms.get(String(args['channel']));
      return room === undefined || (room['is_private'] === true && room['is_member'] !== true)
        ? failed('channel_not_found')
        : done({ channel: room });
    },
    whispered: (channel: string, user: string): readonly Shown[] => [
      ...(whispers.get(`${channel}/${user}`)?.values() ?? []),
    ],
    posts: (channel: string): readonly Shown[] => [...(chats.get(channel)?.values() ?? [])],
    /** What a response URL shows; in the own direct message it stands among the others. */
    respond: (channel: string, user: string, ts: string | undefined, args: Fields): void => {
      const key = `${channel}/${user}`;
      const of = isRoom(channel) ? (whispers.get(key) ?? new Map<string, Shown>()) : chats.get(channel);
      if (of === undefined) return;
      if (isRoom(channel)) whispers.set(key, of);
      const before = ts === undefined ? undefined : of.get(ts);
      if (args['replace_original'] !== true || before === undefined) whisper(of, contentOf(args));
      else of.set(before.ts, { ...before, ...contentOf(args), edits: before.edits + 1 });
    },
    directOf,
    nextTs,
    meet,
    profile: (user: string, more: Profile): void => {
      meet(user);
      profiles.set(user, { ...profiles.get(user), ...more });
    },
    said: (user: string, text: string): Shown =>
      put(meet(user), { from: 'person', text, fallback: text, buttons: [] }),
    forget: (user: string, ts: string): void => void chats.get(directOf(user))?.delete(ts),
    view: (user: string): readonly Shown[] => [...(chats.get(directOf(user))?.values() ?? [])],
    post: (args: Fields, ephemeral: boolean): Answer => {
      const direct = String(args['channel']);
      const why = closed(direct);
      if (why !== null) return why;
      const shown = put(direct, {
        from: 'bot',
        ...contentOf(args),
        ...(ephemeral ? { ephemeral: true as const } : {}),
      });
      return ephemeral ? done({ message_ts: shown.ts }) : posted(direct, shown);
    },
    share: (direct: string, files: readonly SharedFile[]): Answer => {
      const why = closed(direct);
      if (why !== null) return why;
      for (const file of files) put(direct, { from: 'bot', text: '', fallback: '', buttons: [], file });
      return done({ files: files.map(({ name }) => ({ title: name })) });
    },
    update: (args: Fields): Answer => {
      const direct = String(args['channel']);
      const why = closed(direct);
      if (why !== null) return why;
      const before = chats.get(direct)?.get(String(args['ts']));
      if (before === undefined || before.ephemeral === true) return failed('message_not_found');
      if (before.from === 'person') return failed('cant_update_message');
      const after: Shown = { ...before, ...contentOf(args), edits: before.edits + 1 };
      chats.get(direct)?.set(before.ts, after);
      return posted(direct, after);
    },
    remove: (args: Fields): Answer => {
      const direct = String(args['channel']);
      const before = chats.get(direct)?.get(String(args['ts']));
      if (before === undefined) return failed('message_not_found');
      if (before.from === 'person') return failed('cant_delete_message');
      chats.get(direct)?.delete(before.ts);
      return done({ channel: direct, ts: before.ts });
    },
    page: (user: string): Page | null => pages.get(user) ?? null,
    publish: (args: Fields): Answer => {
      const user = String(args['user_id']);
      const profile = profiles.get(user);
      if (profile === undefined) return failed('user_not_found');
      if (profile['deleted'] === true) return failed('user_disabled');
      const { text, buttons } = contentOf(isFields(args['view']) ? args['view'] : {});
      pages.set(user, { text, buttons });
      return done({ view: { id: `V${user}`, type: 'home' } });
    },
    open: (args: Fields): Answer => {
      const user = String(args['users']);
      const profile = profiles.get(user);
      if (profile === undefined) return failed('user_not_found');
      if (profile['deleted'] === true) return failed('user_disabled');
      if (profile['is_bot'] === true) return failed('cannot_dm_bot');
      return done({ channel: { id: meet(user) } });
    },
    info: (args: Fields): Answer => {
      const user = String(args['user']);
      const profile = profiles.get(user);
      if (profile === undefined) return failed('user_not_found');
      const { email, ...flags } = profile;
      return done({
        user: {
          id: user,
          team_id: TEAM,
          name: user.toLowerCase(),
          deleted: false,
          is_bot: false,
          is_app_user: false,
          is_restricted: false,
          is_ultra_restricted: false,
          is_email_confirmed: true,
          ...flags,
          profile: { real_name: `Warga ${user}`, ...(email === undefined ? {} : { email }) },
        },
      });
    },
  };
}
export type Chats = ReturnType<typeof createChats>;
