import type { ForumTexts } from '../../domain/dialog/texts/forums.ts';

export const forums: ForumTexts = {
  cancelledTitle: 'Forum cancelled',
  cancelled: (title, when, why) =>
    [
      `${title}, ${when}, will not take place.`,
      ...(why === '' ? [] : [`The reason: ${why}`]),
      'I have stopped its reminders. There is nothing you need to do.',
    ].join('\n'),
  movedTitle: 'Forum moved',
  moved: (title, from, to, place) =>
    [
      `${title} has moved.`,
      `It was: ${from}`,
      `It is now: ${to}`,
      `Place: ${place}`,
      'Please say again whether you can come.',
    ].join('\n'),
};
