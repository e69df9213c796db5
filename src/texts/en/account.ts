import type { Channel } from '../../domain/dialog/message.ts';
import type { AccountTexts } from '../../domain/dialog/texts/account.ts';

const CHANNELS: Readonly<Record<Channel, string>> = {
  telegram: 'Telegram',
  slack: 'Slack',
  terminal: 'terminal',
};

export const account: AccountTexts = {
  newTitle: 'A new account is linked',
  newBody: (channel, when) =>
    `A ${CHANNELS[channel]} account was linked to your data: ${when}.\n\nIf that was you, there is nothing to do.`,
  notMine: 'Not me, unlink it',
  ask: (channel) =>
    `I will unlink that ${CHANNELS[channel]} account. After that it can no longer open your data. Go on?`,
  yes: 'Yes, unlink it',
  done: 'That account is not linked any more. Your answers are safe.\n\nIf somebody else may have used your code, please tell your personnel officer (umpeg).',
  told: 'This account was unlinked from another account of the same employee. If that was a mistake, please ask your personnel officer (umpeg) for a new code.',
};
