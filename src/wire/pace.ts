import { slackPace } from '../bots/slack/render/limits.ts';
import { telegramPaceOf } from '../bots/telegram/limits.ts';
import type { Pace } from '../domain/delivery/pace.ts';
import type { Channel } from '../domain/dialog/message.ts';

/** The terminal has no platform behind it that could be asked too much. */
export const TERMINAL_PACE: Pace = { perSecond: Number.POSITIVE_INFINITY, perChatMs: 0 };

/** How fast a conversation of a channel may be written to. */
export const paceOf = (channel: Channel, conversation: string): Pace => {
  switch (channel) {
    case 'telegram':
      return telegramPaceOf(conversation);
    case 'slack':
      return slackPace;
    case 'terminal':
      return TERMINAL_PACE;
  }
};

/** Waits; ends early and without an error when the signal aborts. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
