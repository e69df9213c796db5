import type { LearningHours } from '../../domain/dialog/facts.ts';
import type { HomeTexts } from '../../domain/dialog/texts/home.ts';
import { number } from './format.ts';

/** "8/20" towards a target; a ceiling is named as one, so that nobody reads it as a target. */
export function hoursLine({ verified, target, ceiling }: LearningHours): string {
  if (target !== null) return `JP ${number(verified)}/${number(target)}`;
  if (ceiling !== null) return `JP ${number(verified)} (ceiling ${number(ceiling)})`;
  return `JP ${number(verified)}`;
}

export const home: HomeTexts = {
  greeting: (name) => `Hello, ${name}`,
  hours: hoursLine,
  pending: (count, deadline) => {
    const waiting = count === 1 ? '1 assessment waiting' : `${count} assessments waiting`;
    return deadline === null ? waiting : `${waiting}, due ${deadline}`;
  },
  nothingPending: 'no assessment waiting',
  forum: (when) => `Forum ${when}`,
  more: 'Please choose. You may also just type what you need.',
  help: [
    'I help with self-assessment, with finding courses and mentors, with learning hours, and with reminders of assessments and forums.',
    'Type it in your own words, for example:\n“start assessment”\n“how many JP do I have”\n“forum schedule this month”\n“does a webinar count as JP?”\nor for a course: /search excel',
    'Short commands: /assess, /results, /recommend, /search, /hours, /claim, /mentor, /forum, /reminders, /data, /language, /cancel. On Slack they begin with /sinau, as in /sinau assess, and “move to Telegram” takes the conversation there.',
  ].join('\n\n'),
  helpUmpeg:
    'For umpeg officers: /code makes a code that links an account. /verify opens the claims of learning hours that wait. /team shows whose assessment in your agency is not sent yet. /needs shows the gaps of your agency in counts, without names, /trends how they change.\n/channel sets the Slack channels that get the news of the agency, counts only.',
  helpSuperior:
    'For supervisors: /verify opens the answers of your team that wait for you. /team shows whose assessment is not sent yet, /trends the change over periods.',
  thanks: 'You are welcome. I hope your work goes well.',
  greetBack: 'Hello. How can I help?',
  contact:
    'For help or a complaint, please turn to the umpeg officer (personnel) of your agency, who can pass it on to BKPP. I have not forwarded your message to anyone.',
  outside:
    'Sorry, that is outside what I do. I help with self-assessment, courses, JP hours, forums and reminders. I do not show the results of other people. For other personnel matters, please ask your umpeg officer.',
  others:
    'I do not show anybody else’s results here. They are seen only by the person and, once sent, by the superior. The same holds for yours.',
  pressPlease: 'This one needs one of the buttons, please. Nothing has changed yet.',
  unknownWord: (typed, near) =>
    near === null
      ? `I do not know the command ${typed}. Type /help to see those that I do.`
      : `I do not know the command ${typed}. Did you mean ${near}?`,
  alsoWanted: (label) => `You also mentioned: ${label}. Press its button and I do that as well.`,
  willing: 'Thank you. Willing to do what?',
  willingForum: 'Forum: attend or speak',
  willingMentoring: 'A mentoring request',
  clarify: 'I am not sure yet. Which one do you mean?',
  storyTold: 'This sounds like a story of your work. Shall it be an example in your assessment?',
  notUnderstood: 'Sorry, I did not get that. Please say it in other words, or type “help”.',
  noFile: 'The file could not be sent here; what it says is in this message.',
  cut: 'That message was very long, so I read only the first part of it.',
  paused: (answered, skipped, total) =>
    `All right, we stop here. ${answered} of ${total} are saved${skipped === 0 ? '' : `, ${skipped} skipped`}. Type “continue” when you are ready, and we go on from here.`,
  nothingToCancel: 'There is nothing to cancel. What was saved is safe.',
  cancelled: 'All right, never mind. What was saved is safe.',
  stale: 'Sorry, that button belongs to an older message and its moment has passed. Nothing was changed.',
  alreadyTaken: 'I already have that choice. No need to press again.',
  identifiersLeftOut: 'I do not keep numbers and e-mail addresses.',
  movedOn: 'Sinau was updated since we last talked. We start from home, and your saved answers are safe.',
  barred:
    'I am sorry. Sinau serves full members of this Slack workspace only, not guests or members of other organisations. If you work for Kota Semarang, ask the Slack admin to make this account a full member, or use Sinau on Telegram.',
  failed:
    'Sorry, something went wrong on my side, so I did not process your message. Please try again in a moment. Your saved answers are safe.',
  elsewhere: 'I have answered in our direct messages, so that only you read it.',
  working: 'One moment, I am preparing it.',
  copy: 'You may have received this message already. The connection broke, so I am sending it once more.',
};
