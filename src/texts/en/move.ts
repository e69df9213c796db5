import type { MoveTexts } from '../../domain/dialog/texts/move.ts';

export const move: MoveTexts = {
  ask: (name, opd) =>
    `This link is for ${name}, ${opd}. Is that you? If so, I will connect this Telegram account.`,
  notUsed: 'All right, I will not use that link. Nothing has been connected.',
  gone: 'That link has been used, or its ten minutes are over. Please ask for a new one, or type the code from your umpeg officer.',
  linkedAlready: 'This account is connected already, so the link is not needed.',
  somebodyElses: (name) =>
    `This account is connected as ${name}, so I do not use a link made for somebody else here.`,
  already: 'We are on Telegram already.',
  alreadySlack: 'We are on Slack already.',
  onSlack:
    'In Slack, please open Sinau under Apps and write “continue”. If the Slack account is not connected yet, you are asked about it once there. After that it is the same conversation, and nothing has to be repeated.',
  noTelegram: 'Sorry, BKPP does not use Sinau on Telegram yet. We can go on here.',
  ready: (until) => `Please open this link on the phone that has Telegram. It works once, until ${until}.`,
  readyNote: 'Please do not pass the link on to anybody else.',
  officerLink: (url, until) => `Or by a Telegram link, good once, until ${until}:\n${url}`,
};
