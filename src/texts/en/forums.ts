import type { ForumTexts } from '../../domain/dialog/texts/forums.ts';

export const forums: ForumTexts = {
  cancelledTitle: 'Forum cancelled',
  takeOut: 'Take it out of my calendar',
  cancelled: (title, when, why) =>
    [
      `${title}, ${when}, will not take place.`,
      ...(why === '' ? [] : [`The reason: ${why}`]),
      'I have stopped its reminders. There is nothing you need to do.',
    ].join('\n'),
  movedTitle: 'Forum moved',
  moved: (title, from, to, place, why) =>
    [
      `${title} has moved.`,
      `It was: ${from}`,
      `It is now: ${to}`,
      `Place: ${place}`,
      ...(why === '' ? [] : [`The reason: ${why}`]),
      'Please say again whether you can come.',
    ].join('\n'),
  byCalendar: (off) => (off ? 'its day became a day off' : 'an earlier day is no day off after all'),
  endedTitle: 'Forum not held any more',
  ended: (name, from, meetings, why) =>
    [
      `${name} is not held any more from ${from}. These will not take place:`,
      ...meetings.map((when) => `- ${when}`),
      ...(why === '' ? [] : [`The reason: ${why}`]),
      'I have stopped its reminders. There is nothing you need to do.',
    ].join('\n'),
  resumedTitle: 'Forum held after all',
  resumed: (name, meetings) =>
    [
      `${name} is held after all:`,
      ...meetings.map((when) => `- ${when}`),
      'Your earlier reply still stands. If you cannot come, please change it in /forum.',
    ].join('\n'),
  topicsTitle: (event) => `Proposed topics: ${event}`,
  topicsNone: 'No topic has been proposed yet.',
  topicLine: (votes, supported) => (supported ? `${votes} in favour, you among them` : `${votes} in favour`),
  topicAsk: 'To propose a topic, please type it in one sentence.',
  topicsFull: (most) => `You have proposed ${most} topics for this forum. You may still support others.`,
  topicLength: (longest) =>
    `Please write the topic in one sentence of at most ${longest} characters. Please type it again.`,
  topicConfirm: (event, words) =>
    `The topic proposed for ${event}:\n“${words}”\n\nEveryone in your agency can read it, without your name. Save this proposal?`,
  topicSaved: (words) => `The proposal is saved:\n“${words}”`,
  topicDropped: 'Fine, I have not saved that proposal.',
  topics: 'Forum topics',
  topicPropose: 'Propose a topic',
  topicSave: 'Save proposal',
  topicKeep: 'Never mind',
  support: (n) => `Support ${n}`,
};
