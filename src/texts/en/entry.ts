import type { EntryTexts } from '../../domain/dialog/texts/entry.ts';

export const entry: EntryTexts = {
  welcomeTitle: 'Welcome to Sinau',
  welcome: [
    'I am the learning assistant for civil servants of Kota Semarang, run by BKPP.',
    'I help you assess your own competencies, find courses that fit, and keep deadlines in mind.',
    'What I store once your account is linked: answers and examples from work, course choices, JP hours and forum replies, and reminder settings. /data shows all of it.',
  ].join('\n\n'),
  welcomeNote: 'This is no SKP appraisal and no official assessment.',
  needLink: 'For that, your account has to be linked first. It is quick: one code from your umpeg officer.',
  askCode:
    'Please type the code from the umpeg officer of your agency (OPD). A code works once.\n\nNo code yet? Please ask the umpeg (personnel) officer at your office. It takes a moment to make one.',
  nipProvesNothing:
    'Please do not type your NIP here. Many people know it, so it does not prove who you are. What I need is the code from your umpeg officer.',
  wrongCode:
    'That code does not match or is no longer valid. Please check it, or ask your umpeg officer for a new one.',
  codeBlocked:
    'Too many wrong codes. To keep accounts safe, please try again in one hour. Your umpeg officer can help if the code is lost.',
  linkedTitle: (name) => `Thank you, ${name}`,
  linked: 'Your account is linked. You can go on in Telegram or Slack, once each account is linked.',
  emailFound: (name, opd) =>
    `The e-mail address of this Slack account belongs to ${name}, ${opd}. Is this you?`,
  emailUnknown:
    'The e-mail address of this Slack account is not in the staff roster. No harm done: a code from your umpeg officer works as well.',
  demoTitle: 'Example: head of services in a made-up kelurahan',
  demoIntro: 'The post is made up. Three short questions, then I show the result and some courses.',
  demoNote: 'Nothing you answer is kept once the example ends. You may leave at any time.',
  demoResult: (gap) =>
    gap === null
      ? 'No gap in this example: everything the post requires is met.'
      : `The widest gap in this example: ${gap}. These courses fit.`,
  demoEnd: 'The example is over and its answers are not kept. To assess yourself, please link your account.',
  demoLeft: 'You have left the example. Its answers are not kept.',
};
