import type { App } from '@slack/bolt';
import type { Threads } from '../../../domain/delivery/threads.ts';
import type { Input, Received } from '../../../domain/dialog/message.ts';
import { isSlacks } from '../files.ts';
import type { Opened } from '../render/carried.ts';
import { replyOf } from '../reply.ts';
import { roomOf } from '../room.ts';
import type { Log } from '../web/client.ts';
import { type Fields, fieldsAt, isFields, textAt } from '../web/fields.ts';
import { described } from '../web/trouble.ts';
import { within } from '../web/within.ts';
import { facts, type Workspace, type Workspaces } from '../workspace.ts';
import { createInOrder } from './in-order.ts';
import { type Heard, readCommand, readHome, readMessage } from './read.ts';
import { readChange, readRemoval } from './read-changes.ts';
import { type Mention, readFollowUp, readMention, readShortcut } from './read-elsewhere.ts';
import { readPress } from './read-press.ts';
import { readSubmission, viewOf } from './window.ts';

/** An acknowledgement has 3 seconds in all, and the inbox needs its part of them. */
const OPEN_MS = 1500;
/** A trigger lives 3 seconds from the press, and its acknowledgement as long. */
const WINDOW_MS = 2000;

export interface ListenParts {
  readonly workspaces: Workspaces;
  readonly log: Log;
  readonly now: () => Date;
  readonly receive: (event: Received) => Promise<void>;
  /** Without them a reply needs a new mention. */
  readonly threads: Threads | undefined;
  /** An account that Slack switched off or on. */
  readonly present: (account: string, here: boolean) => Promise<void>;
  /** A Web API other than Slack's own. */
  readonly apiUrl: string | undefined;
  /** Shown only to who spoke where others read along: the answer is elsewhere. */
  readonly elsewhere: Readonly<Record<'id' | 'en', string>> | undefined;
  readonly languageOf: (account: string) => Promise<'id' | 'en'>;
  readonly lookupMs: number | undefined;
  /** Work that nobody waits for, but that must end before the connections close. */
  readonly besides: (work: Promise<unknown>) => void;
}

/** The workspace that an event is for: in a channel shared by two it is sent to each that has the app. */
function teamOf(body: Fields): string {
  const [authorization]: unknown[] = Array.isArray(body['authorizations']) ? body['authorizations'] : [];
  const authorized = isFields(authorization) ? textAt(authorization, 'team_id') : undefined;
  return (
    authorized ??
    textAt(body, 'team_id') ??
    textAt(fieldsAt(body, 'team'), 'id') ??
    textAt(fieldsAt(body, 'user'), 'team_id') ??
    ''
  );
}

/** Everything Slack tells, read and put into the inbox before it is acknowledged. */
export function listen(app: App, parts: ListenParts): void {
  const { workspaces, log, receive } = parts;
  const inOrder = createInOrder();

  /** The workspace of a body, or null where the app is not (any more): then there is nobody to answer. */
  const workspaceOf = async (body: Fields): Promise<Workspace | null> => {
    const at = await workspaces.of(teamOf(body));
    if (at === null)
      log.warn(
        { channel: 'slack', team: teamOf(body) },
        'Slack: an event of a workspace without the app was not taken',
      );
    return at;
  };
  /** The answer's conversation; when Slack doesn't tell it in time, the person, whose conversation `send` opens later. */
  const directOf = async (at: Workspace, user: string): Promise<string> =>
    within(parts.lookupMs ?? OPEN_MS, at.directs.of(user), 'conversations.open').catch((error: unknown) => {
      log.warn(facts(error), 'Slack: a direct message was not opened yet');
      return user;
    });
  /** Slack's address for what only she sees; what a window brings back is no better than what Slack sends. */
  const replyFor = (heard: Heard, known: string | undefined, body: Fields): string | undefined => {
    if (heard.address !== undefined) return isSlacks(heard.address, parts.apiUrl) ? heard.address : undefined;
    return heard.reply && replyOf(body, heard.where !== undefined && heard.where === known, parts.apiUrl);
  };
  const accountIn = (at: Workspace, { team, user }: Heard): string => `${at.me()?.team ?? team}:${user}`;
  const takeOne = async (at: Workspace, heard: Heard, body: Fields): Promise<boolean> => {
    const { key, alsoKey, user, direct } = heard;
    if (direct !== undefined) at.directs.learn(user, direct);
    const begins = heard.input.kind === 'word' && heard.input.word === 'mulai';
    const known = at.directs.known(user);
    const reply = replyFor(heard, known, body);
    const [conversation, who, input] = await Promise.all([
      reply ?? direct ?? directOf(at, user),
      at.people.of(user, begins),
      heardWhere(at, heard, reply),
    ]);
    // Two programs that answer each other would talk for ever.
    if (who.standing === 'bot') return false;
    await receive({
      key,
      ...(alsoKey === undefined ? {} : { alsoKey }),
      origin: {
        channel: 'slack',
        // In a shared channel a press names the presser's own workspace: she must stay the same person to us.
        account: accountIn(at, heard),
        conversation,
        ...(reply === undefined ? {} : { home: known ?? user }),
      },
      input: who.standing === 'guest' ? { kind: 'barred', page: input.kind === 'open' } : input,
      ...(who.email === undefined ? {} : { verifiedEmail: who.email }),
    });
    return true;
  };
  /** With what only the place can tell: what is replaced by the answer, and which channel is meant. */
  const heardWhere = async (
    at: Workspace,
    { input, ...heard }: Heard,
    reply: string | undefined,
  ): Promise<Input> => {
    if (input.kind === 'press' && heard.reply === 'original' && reply !== undefined)
      return { ...input, message: { conversation: reply, message: 'original' } };
    if (input.kind !== 'word' || input.word !== 'kanal' || heard.where === undefined) return input;
    const room = await roomOf(at, heard.where, parts.lookupMs ?? OPEN_MS);
    return room === null ? input : { ...input, room };
  };
  /** Resolves once the event is in the inbox; false when nobody spoke to us. */
  const take = async (at: Workspace | null, heard: Heard | null, body: Fields): Promise<boolean> =>
    at === null || heard === null ? false : inOrder(heard.user, () => takeOne(at, heard, body));

  /** True when a window asks for the rest: its trigger dies in three seconds, then the option asks in words. */
  const asksInWindow = async (at: Workspace | null, heard: Heard | null, body: Fields): Promise<boolean> => {
    if (at === null || heard?.form === undefined || heard.input.kind !== 'press') return false;
    const reply = replyFor(heard, at.directs.known(heard.user), body);
    const { option, message } = heard.input;
    const opened: Opened = {
      option,
      ...(message === undefined ? {} : { message }),
      ...(heard.direct === undefined ? {} : { direct: heard.direct }),
      ...(reply === undefined ? {} : { reply }),
    };
    const view = viewOf(heard.form, opened);
    try {
      const opening = at.call('views.open', { trigger_id: body['trigger_id'], view });
      await within(parts.lookupMs ?? WINDOW_MS, opening, 'views.open');
      return true;
    } catch (error) {
      // Told again, the trigger is spent, and the window is open already.
      if (/exchanged/.test(described(error))) return true;
      log.warn(facts(error), 'Slack: a window did not open; it is asked in words');
      return false;
    }
  };

  /** Tells only who mentioned us that the answer is elsewhere; nobody waits for it, and nothing is lost without it. */
  const pointAway = (at: Workspace, heard: Mention): void => {
    const { user, place, thread } = heard;
    const { elsewhere } = parts;
    if (elsewhere === undefined) return;
    const where = thread === undefined ? { channel: place } : { channel: place, thread_ts: thread };
    parts.besides(
      parts
        .languageOf(accountIn(at, heard))
        .catch(() => 'id' as const)
        .then((language) => at.call('chat.postEphemeral', { ...where, user, text: elsewhere[language] }))
        .catch((error: unknown) => log.warn(facts(error), 'Slack: where the answer is was not told')),
    );
  };

  const mentioned = async (at: Workspace, heard: Mention | null, body: Fields): Promise<void> => {
    if (heard === null || !(await take(at, heard, body))) return;
    await parts.threads?.follow(accountIn(at, heard), heard.place, heard.begun);
    pointAway(at, heard);
  };
  /** What else is said in a channel is nobody's business: it is dropped here, unread and unlogged. */
  const goneOn = async (at: Workspace, body: Fields): Promise<void> => {
    const heard = readFollowUp(body, at.me()?.user);
    if (heard?.thread === undefined || parts.threads === undefined) return;
    const followed = await parts.threads.followed(accountIn(at, heard), heard.place, heard.thread);
    if (followed) await mentioned(at, heard, body);
  };

  /** Somebody switched off gets no reminders until she is back. */
  const changed = async (at: Workspace, body: Fields): Promise<void> => {
    const change = readChange(body);
    if (change === null) return;
    const { standing } = at.people.learn(change.user, change.profile);
    const team = at.me()?.team ?? teamOf(body);
    if (standing !== undefined && standing !== 'bot')
      await parts.present(`${team}:${change.user}`, standing === 'member');
  };

  const event = (name: string, read: (body: Fields, at: Workspace) => Promise<void>): void =>
    app.event(name, async ({ body }) => {
      if (!isFields(body)) return;
      const at = await workspaceOf(body);
      if (at !== null) await read(body, at);
    });

  event('message', async (body, at) => {
    const heard = readMessage(body, at.me()?.user);
    if (heard === null) return goneOn(at, body);
    await take(at, heard, body);
  });
  event('app_mention', async (body, at) => {
    const heard = readMention(body, at.me()?.user);
    await mentioned(at, heard, body);
  });
  event('app_home_opened', async (body, at) => {
    await take(at, readHome(body), body);
  });
  event('user_change', (body, at) => changed(at, body));
  for (const name of ['app_uninstalled', 'tokens_revoked'])
    app.event(name, async ({ body }) => {
      const removal = isFields(body) ? readRemoval(body, parts.now()) : null;
      if (removal !== null) await workspaces.ended(removal.team, removal.why, removal.at);
    });
  app.shortcut(/.*/, async ({ body, ack }) => {
    if (isFields(body)) await take(await workspaceOf(body), readShortcut(body), body);
    await ack();
  });
  app.action(/.*/, async ({ body, ack }) => {
    if (isFields(body)) {
      const at = await workspaceOf(body);
      const heard = readPress(body);
      if (!(await asksInWindow(at, heard, body))) await take(at, heard, body);
    }
    await ack();
  });
  app.view(/.*/, async ({ body, ack }) => {
    if (isFields(body)) await take(await workspaceOf(body), readSubmission(body), body);
    await ack();
  });
  // The name is the manifest's business: only our own commands reach us.
  app.command(/.*/, async ({ body, ack }) => {
    if (isFields(body)) await take(await workspaceOf(body), readCommand(body), body);
    await ack();
  });
  // Bolt would only log it; thrown on, it keeps the receiver from acknowledging.
  app.error(async (error) => {
    throw error;
  });
}
