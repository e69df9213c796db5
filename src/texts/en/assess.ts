import type { FollowUp } from '../../domain/assessment/evidence.ts';
import type { AssessTexts } from '../../domain/dialog/texts/assess.ts';
import { stopped } from './format.ts';
import { ESTIMATE, levelHead, levelWords, UNSUPPORTED } from './levels.ts';

const MORE: Readonly<Record<FollowUp, string>> = {
  example: 'Could you tell one real example of something you did yourself?',
  own_role: 'What was your own part in that?',
  fitting: 'Could you tell another example that shows this competency?',
  detail: 'A little more, please: what did you do, and what came of it?',
};

/** What a story seems to be about instead. */
const about = (closer: string | null): string =>
  closer === null
    ? 'Thank you. This seems to be about something else.'
    : `Thank you. This seems to be more about ${closer}.`;

const mark = (unsupported: boolean): string => (unsupported ? `, ${UNSUPPORTED}` : '');

export const assess: AssessTexts = {
  whoseWords: 'This message was forwarded from another chat. Is it a story of your own work?',
  position: (n, total, minutes) => `${n} of ${total} · ±${minutes} min`,
  intro: (period, deadline, total) =>
    [
      period === null ? 'Self-assessment outside a period' : `Self-assessment: ${period}`,
      ...(deadline === null ? [] : [`Due ${deadline}`]),
      `${total === 1 ? '1 competency' : `${total} competencies`}, one example from work for each. Take breaks as you like: answers are saved at once and can be changed until you send them.`,
    ].join('\n'),
  askExample:
    'One real example from the last six months is enough. Please leave out names of citizens and secret data.',
  more: (why, named) => {
    // Thanked only when something was told; a bare number is no story.
    const thanks = why === 'example' ? '' : 'Thank you. ';
    if (named === null) return `${thanks}${MORE[why]}`;
    return `${thanks}You named level ${named}. ${MORE[why]}\n\nYou may also go without an example. I then mark it “${UNSUPPORTED}”.`;
  },
  behavioursAsk: 'Do you do this consistently?',
  proposalTitle: (level, name) => `${name}: I propose ${levelWords(level)}`,
  fromWords: (quote) => `From what you told me: “${quote}”`,
  matches: (level) => `Matches ${levelWords(level)}`,
  nearest: (level) => `Nearest to ${levelWords(level)}`,
  fitting: (name, closer) =>
    `${about(closer)} Could you add an example that shows ${name}? If there is none, choose behaviours instead.`,
  nearNote: (name, closer, unsupported) =>
    `${about(closer)} You may add an example that fits ${name} better.${unsupported ? ` If you agree as it is, I mark it “${UNSUPPORTED}”.` : ''}`,
  needs: (level) => `Still needed for ${levelWords(level)}`,
  youDecide: 'This is only a proposal. You decide.',
  unchanged: 'That does not change what I propose. Please choose one of these, or tell one more example.',
  doubted:
    'I read this proposal from your story alone, not from your post. If it does not fit, choose another level or add an example.',
  unsure: 'That is fine. You may choose behaviours instead, skip this question, or stop for now.',
  noAnswer: 'Sorry, I cannot answer that one yet. The question of the assessment is still open.',
  chooseLevel: 'Which one fits your daily work best?',
  chooseUnsupported: `That is fine. Which one fits best in your view? I mark this choice “${UNSUPPORTED}”.`,
  chooseAbove: (proposed) =>
    `Which one fits your daily work best?\n\nWhat you told shows level ${proposed}. You may choose a higher one, and I mark it “${UNSUPPORTED}”. If another example shows it, please add it.`,
  levelZero: levelHead(0),
  levelName: levelHead,
  saved: (name, level, unsupported) => `Saved. ${name}: ${levelWords(level)}${mark(unsupported)}.`,
  current: (level, unsupported) => `Your answer now: ${levelWords(level)}${mark(unsupported)}.`,
  kept: (name, level, unsupported) =>
    `Nothing was changed. ${name} stays at ${levelWords(level)}${mark(unsupported)}.`,
  skipped: (name) => `${name} is skipped. You can fill it in any time before sending.`,
  closed: 'This assessment is closed or already sent, so its answers can no longer be changed.',
  none: 'No assessment is waiting for you at the moment.',
  ownOffer:
    'No assessment from BKPP is waiting for you. You may assess yourself outside a period: there is no deadline, and nobody sees it unless you send it.',
  explain:
    'I mean one thing that really happened at work, what you did yourself, and how it ended. The behaviour is of this kind. If telling is hard, you can choose behaviours instead.',
  explainProposal:
    'I mean: from what you told me, the way you work looks like this. If it is so, choose “Agree”. If not, choose another level or add an example.',
  notInAssessment: 'That competency is not part of this assessment of yours.',
  reviewTitle: 'Summary of your self-assessment',
  reviewLine: (level, unsupported) =>
    level === null ? 'Not filled in' : `${levelHead(level)}${mark(unsupported)}`,
  reviewCounts: (answered, skipped, total) => {
    const open = total - answered - skipped;
    const parts = [`${answered} of ${total} answered`];
    if (skipped > 0) parts.push(`${skipped} skipped`);
    if (open > 0) parts.push(`${open} still open`);
    return `${parts.join(', ')}.`;
  },
  reviewNote: `${ESTIMATE} Answers can be changed until you send them.`,
  changeAsk: 'Which answer would you like to change?',
  sendTitle: 'Send this assessment?',
  sendTo: (superior) => stopped(`It goes to your supervisor: ${superior}`),
  sendSeen: (superior) =>
    [
      `What ${superior} will see:\n- the level you chose for each competency\n- its mark, with or ${UNSUPPORTED}\n- your example, exactly as you wrote it`,
      'When absent, a stand-in sees it instead; when it waits too long, the supervisor above. You are told, and “my data” shows who opened it.',
      'The umpeg officer only sees how many are filled in, and whether they are sent.',
      'What nobody sees: drafts, anything you told about skipped competencies, and searches under your name.',
    ].join('\n\n'),
  sendNobody:
    'No supervisor is on record for you, so this assessment goes to nobody. Your result stays saved for you. If there should be one, please tell your umpeg officer.',
  sent: (superior) =>
    superior === null
      ? 'Your assessment is complete and saved. Thank you.'
      : `${stopped(`Your assessment was sent to ${superior}`)} Thank you.`,
  reminderGone: 'The assessment of that reminder is already sent or closed. There is nothing left to do.',
};
