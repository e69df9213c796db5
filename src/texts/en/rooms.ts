import type { RoomTexts } from '../../domain/dialog/texts/rooms.ts';

const PROBLEMS = {
  absent: (room: string) =>
    `I am not in #${room} yet. Invite me there with /invite @Sinau, then type /sinau kanal again.`,
  shared: (room: string) =>
    `Another organisation reads #${room} as well, so it cannot get your agency's news. Please use a channel of your own.`,
  unknown: () => 'Slack did not answer, so nothing was changed. Please type /sinau kanal again.',
} as const;

/** Agency channels in English. */
export const rooms: RoomTexts = {
  title: 'Channels of your agency',
  what: 'These channels get the news of your agency:',
  none: 'No channel gets the news of your agency yet.',
  how: 'To add one, invite Sinau to a Slack channel of your agency and type /sinau kanal there.',
  active: 'active',
  lost: 'cannot be written to any more; add it again from the channel',
  notYours: 'Only the personnel officer of an agency can add its channels. Please ask yours.',
  ask: (room, opd) =>
    [
      `Send the news of ${opd} to #${room}?`,
      'What is sent: opening, half-way and last day of an assessment; forum invitations; a summary at the start of each week.',
    ].join('\n\n'),
  privacy: 'Counts only, no names, and only for five people or more.',
  bind: 'Add it here',
  cancel: 'Cancel',
  keep: 'Keep it',
  takeOff: (room) => `Remove #${room.slice(0, 40)}`,
  bound: (room, opd) => `Done. The news of ${opd} will go to #${room}.`,
  unbound: (room) => `#${room} will get no more news.`,
  already: (room, opd) => `#${room} already gets the news of ${opd}.`,
  taken: (room) => `#${room} belongs to another agency. Please choose another channel.`,
  goneAlready: 'That channel is not active any more.',
  left: 'Nothing has changed.',
  problem: (problem, room) => PROBLEMS[problem](room),
};
