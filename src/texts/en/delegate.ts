import type { DelegateTexts } from '../../domain/dialog/texts/delegate.ts';

const days = (first: string, last: string): string =>
  first === last ? `on ${first}` : `from ${first} to ${last}`;

export const delegate: DelegateTexts = {
  door: 'Let somebody stand in',
  who: 'Who stands in for you? Please choose, or type the name of another official of your agency.',
  nobody:
    'I cannot find that name among those who can stand in: officials of your agency whose own answers do not wait for you.',
  until: (name) =>
    `Until when does ${name} stand in for you? Please choose, or type it: “30 November to 4 December”.`,
  untilDay: (day) => `Until ${day}`,
  dayUnclear:
    'I did not understand the days. Please write “until Friday” or “30 November to 4 December”, 60 days at most.',
  agreeTitle: (name) => `Let ${name} stand in?`,
  agree: (name, first, last) =>
    `${name} will read the answers of your team that wait for you and verify them in your name, ${days(first, last)}.\n\nThe answers of ${name} are left out: they still wait for you. You can go on verifying as well.`,
  yes: 'Yes, please',
  done: (name, first, last) => `Done. ${name} stands in for you ${days(first, last)}, and is told by me.`,
  standing: (name, first, last) => `${name} stands in for you ${days(first, last)}.`,
  end: 'End it now',
  ended: 'It has ended. Only you verify again.',
  gone: 'That no longer holds, so nothing has changed.',
};
