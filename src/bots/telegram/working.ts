import { type Api, GrammyError } from 'grammy';

/** Most answers are there sooner: a signal for them would cost as much as the answer itself. Milliseconds. */
const NOTICED_MS = 500;
/** Telegram shows "typing" for five seconds. */
const AGAIN_MS = 4500;
/** Beats until it is given up: an answer that takes longer than a minute has a fault, and its apology comes by itself. */
const BEATS = 13;
/** One draft a chat: the same number changes it in place. */
const DRAFT = 1;
/** Chats whose language is remembered. */
const REMEMBERED = 1000;

export interface WorkingParts {
  readonly api: Api;
  /** Waits; resolves early, without an error, when the signal aborts. */
  readonly beat: (ms: number, signal: AbortSignal) => Promise<void>;
  /** The line shown when it takes longer. */
  readonly words: Readonly<Record<'id' | 'en', string>>;
}

/**
 * Shows that an answer is on its way: "typing" once it takes noticeably long, and from the second beat on a line that
 * says so, as a draft, which Telegram takes away by itself. Throwaway: nobody waits for them, and their failure changes nothing.
 */
export function createWorking({ api, beat, words }: WorkingParts) {
  const working = new Map<number, { readonly stop: AbortController; words: string | null }>();
  const languages = new Map<number, 'id' | 'en'>();
  const running = new Set<Promise<void>>();
  let drafts = true;

  /** Servers older than Bot API 9.3, and chats that take none: from then on only "typing". */
  const draft = async (chat: number): Promise<void> => {
    try {
      const own = working.get(chat)?.words ?? words[languages.get(chat) ?? 'id'];
      await api.sendMessageDraft(chat, DRAFT, own);
    } catch (error) {
      if (error instanceof GrammyError && (error.error_code === 404 || error.error_code === 400))
        drafts = false;
    }
  };

  const show = async (chat: number, signal: AbortSignal): Promise<void> => {
    await beat(NOTICED_MS, signal);
    for (let n = 1; n <= BEATS && !signal.aborted; n += 1) {
      await api.sendChatAction(chat, 'typing').catch(() => undefined);
      if (n > 1 && drafts && !signal.aborted) await draft(chat);
      await beat(AGAIN_MS, signal);
    }
  };

  const end = (chat: number): void => {
    // With a reason of its own: without one an error is made for each answer.
    working.get(chat)?.stop.abort('answered');
    working.delete(chat);
  };

  return {
    /** Somebody in this private chat waits for an answer. */
    begin: (chat: number): void => {
      end(chat);
      const stop = new AbortController();
      working.set(chat, { stop, words: null });
      const shown = show(chat, stop.signal).finally(() => {
        running.delete(shown);
        if (working.get(chat)?.stop === stop) working.delete(chat);
      });
      running.add(shown);
    },
    /** What the line says from its next beat on, while somebody waits there. */
    tell: (chat: number, line: string): void => {
      const shown = working.get(chat);
      if (shown !== undefined) shown.words = line;
    },
    /** Something was sent there, in this language. */
    answered: (chat: number, language: 'id' | 'en'): void => {
      end(chat);
      languages.delete(chat);
      const [oldest] = languages.keys();
      if (languages.size >= REMEMBERED && oldest !== undefined) languages.delete(oldest);
      languages.set(chat, language);
    },
    /** Ends all; resolves when the last call has ended. */
    stop: async (): Promise<void> => {
      for (const chat of [...working.keys()]) end(chat);
      await Promise.all(running);
    },
  };
}
