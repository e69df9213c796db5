import type { OutsideAiTexts } from '../../domain/dialog/texts/outside-ai.ts';

export const outsideAi: OutsideAiTexts = {
  title: 'Outside AI',
  off: 'No outside AI is used here. Everything you write is read on this server only.',
  explain: (host) =>
    [
      `BKPP offers the help of an AI at ${host} for words that I do not understand.`,
      'Only those words are sent. NIP, names after “Pak” or “Bu”, agency, unit, e-mail addresses and numbers are masked first. A name that stands alone may be missed.',
      'Sinau works fully without this. You can withdraw it at any time in /data.',
    ].join('\n\n'),
  given: (asked, most) => `Status: allowed. Sent today: ${asked} of at most ${most} messages.`,
  undecided: 'Status: not decided. Nothing is sent.',
  refused: 'Status: not allowed. Nothing is sent.',
  door: 'Outside AI',
  allow: 'Allow',
  refuse: 'Do not send',
  withdraw: 'Withdraw consent',
  allowed: 'All right, that is saved. You can withdraw it at any time in /data.',
  notAllowed: 'All right, nothing you write is sent to an outside AI.',
};
