import type { RoomTexts } from '../../domain/dialog/texts/rooms.ts';

const PROBLEMS = {
  absent: (room: string) =>
    `I am not in the channel ${room} yet. Invite me there with /invite @Sinau, then type /sinau kanal again.`,
  shared: (room: string) =>
    `Another organisation reads the channel ${room} as well, so it cannot get your agency's news. Please use a channel of your own.`,
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
      `Send the news of ${opd} to the channel ${room}?`,
      'What is sent: opening, half-way and last day of an assessment; forum invitations; a summary at the start of each week.',
    ].join('\n\n'),
  privacy: 'Counts only, no names, and only for five people or more.',
  bind: 'Add it here',
  cancel: 'Cancel',
  keep: 'Keep it',
  takeOff: (room) => `Remove ${room.slice(0, 40)}`,
  bound: (room, opd) => `Done. The news of ${opd} will go to the channel ${room}.`,
  unbound: (room) => `The channel ${room} will get no more news.`,
  already: (room, opd) => `The channel ${room} already gets the news of ${opd}.`,
  taken: (room) => `The channel ${room} belongs to another agency. Please choose another channel.`,
  goneAlready: 'That channel is not active any more.',
  left: 'Nothing has changed.',
  opening: (period, closes) =>
    `${period} is open until ${closes}. You can answer bit by bit, and only you see it before you send it.`,
  openingTitle: 'The self-assessment is open',
  halfway: (period, closes) => `${period} is half-way. It closes on ${closes}.`,
  halfwayTitle: 'The assessment is half-way',
  lastDay: (period, closes) => `${period} closes on ${closes}. Today is the last working day to send it.`,
  lastDayTitle: 'Last day of the assessment',
  progress: (sent, total) => `${sent} of ${total} have finished.`,
  forumTitle: 'Forum invitation',
  forum: (when, place, topic) =>
    [
      when,
      place === '' ? 'Place to be decided' : `Place: ${place}`,
      ...(topic === '' ? [] : [`Topic: ${topic}`]),
    ].join('\n'),
  forumYes: (count, seats) => `${count} people will attend${seats === null ? '' : `, of ${seats} seats`}.`,
  forumMoved: (title, from, to, place) =>
    [
      `${title} has moved.`,
      `It was: ${from}`,
      `It is now: ${to}`,
      ...(place === '' ? [] : [`Place: ${place}`]),
      'Earlier answers do not count any more. Please answer again.',
    ].join('\n'),
  forumCancelled: (title, when) => `${title}, ${when}, will not take place.`,
  forumResumed: (title, when, place) =>
    [`${title} is held after all.`, when, ...(place === '' ? [] : [`Place: ${place}`])].join('\n'),
  digestTitle: 'Start of the week',
  digestPeriod: (period, closes) => `${period}, closes on ${closes}`,
  digestHours: (count, total) => `${count} of ${total} have recorded learning hours this year.`,
  postNote: 'Counts only, no names. Only you see the answer to a button you press.',
  problem: (problem, room) => PROBLEMS[problem](room),
};
