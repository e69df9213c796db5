import type { MentorTexts } from '../../domain/dialog/texts/mentoring.ts';
import type { Rhythm } from '../../domain/mentoring/offer.ts';
import { list, stopped } from './format.ts';

const RHYTHM: Readonly<Record<Rhythm, string>> = {
  7: 'every week',
  14: 'every two weeks',
  30: 'every month',
};
const REASON = {
  family: 'the same job family as yours',
  agency: 'in your agency',
  elsewhere: 'from another agency',
} as const;

const meetings = (count: number, lastMet: string | null): string =>
  lastMet === null
    ? 'no meeting yet'
    : `${count} ${count === 1 ? 'meeting' : 'meetings'}, the last on ${lastMet}`;

export const mentoring: MentorTexts = {
  door: 'Mentoring',
  find: 'Find a mentor',
  become: 'Become a mentor',
  ownOffer: 'My offer',
  intro:
    'Learn directly from a colleague who knows it already, in a few meetings. You can look for a mentor, or offer to be one.',
  pairHead: (competency, name) => `${competency}, with ${name}`,
  pairLine: ({ role, state, rhythm, meetings: count }, lastMet) => {
    if (state === 'asked') return role === 'mentor' ? 'asks you to be the mentor' : 'waiting for an answer';
    return `${role === 'mentor' ? 'you are the mentor' : 'your mentor'} · ${RHYTHM[rhythm]} · ${meetings(count, lastMet)}`;
  },
  which: 'A mentor for which competency? These are still open, or type the name of one.',
  whichNoGap: 'A mentor for which competency? Please type its name, for example Komunikasi.',
  unknownCompetency: 'I do not find that competency in the dictionary. Please type its name once more.',
  matchesTitle: (competency) => `Mentors for ${competency}`,
  match: ({ post, unit, agency, field, free, reasons }, competency) =>
    [
      `${post}, ${unit}, ${agency}`,
      ...(field === '' ? [] : [`Field: ${field}`]),
      `because ${competency} is offered, at a level that is enough to guide you`,
      `${list(reasons.map((one) => REASON[one]))} · ${free} ${free === 1 ? 'place' : 'places'} left`,
    ].join('\n'),
  matchesNote: 'Nobody has been told yet. Direct supervisors and subordinates are not offered.',
  none: (competency, before) =>
    `No mentor is available for ${competency} yet.${before ? ' Those you were paired with before are not shown without asking.' : ''} The forum of your agency may be a place to ask. I note this need for BKPP without your name.`,
  showBefore: 'Show earlier ones',
  other: 'Another competency',
  goal: (name) =>
    `What do you want to reach together with ${name}? One or two sentences, please. ${name} will read them.`,
  goalLong: (most) => `That is too long. At most ${most} characters, please.`,
  rhythmAsk: (name) => `How often do you want to meet ${name}?`,
  rhythm: (days) => ({ 7: 'Every week', 14: 'Every two weeks', 30: 'Every month' })[days],
  agreeTitle: (name) => `Ask ${name} to be your mentor?`,
  agree: (competency, goal, days, before) =>
    `${before ? 'You two were paired before, or a request of yours was answered.\n\n' : ''}This will be read:\n- your name, post and agency\n- the competency: ${competency}\n- the goal: “${goal}”\n- meeting ${RHYTHM[days]}\n\nYour level and your answers are not shown.`,
  send: 'Send the request',
  again: 'Write it anew',
  leave: 'Leave it',
  left: 'Nothing was sent.',
  sent: (name) => `I have passed your request on to ${stopped(name)} I tell you the answer in office hours.`,
  gone: 'This mentor is not available any more, so nothing was sent. Please choose another one.',
  notYetAble: (least) =>
    `To be a mentor takes level ${least} in one competency, with an example from work, a supervisor’s verdict or an official result. Nothing of that kind is on record yet.`,
  consentTitle: 'To be seen as a mentor',
  consent:
    'Colleagues who look for a mentor will see your name, post, unit, agency, field and the competencies you offer, and that your level is enough to guide them.\n\nThe level itself, answers and evidence are not shown. You can take this back at any time.',
  consentYes: 'I agree, go on',
  consentNo: 'Not now',
  consentLeft: 'All right. You are not shown as a mentor.',
  offerAsk: (most) =>
    `Which competencies do you want to guide others in? Choose at most ${most}. Only those at a sufficient level are offered.`,
  chosen: (names) => `Chosen: ${stopped(list(names))}`,
  next: 'Next',
  capacityAsk: 'How many people can you guide at once?',
  capacity: (count) => (count === 1 ? '1 person' : `${count} people`),
  fieldAsk:
    'Which field of work do you know best? A few words, for example procurement of construction. You may skip this.',
  fieldLong: (most) => `That is too long. At most ${most} characters, please.`,
  skip: 'Skip',
  offerTitle: 'Your offer',
  offer: ({ field, capacity }, names) =>
    [
      `Competencies: ${list(names)}`,
      ...(field === '' ? [] : [`Field: ${field}`]),
      `At once: ${capacity === 1 ? '1 person' : `${capacity} people`}`,
    ].join('\n'),
  offerYes: 'Offer it',
  offered:
    'Thank you. Colleagues who look for a mentor can see your offer now. You decide about every request yourself.',
  ownNote: 'Seen by colleagues who look for a mentor.',
  change: 'Change the offer',
  stop: 'Stop offering',
  stopped: 'Your offer is not shown any more. Running pairs go on as they are. Thank you for guiding others.',
  hide: 'Take the consent back',
  hidden:
    'Your consent is taken back. You are not shown as a mentor any more. Running pairs go on as they are.',
  requestTitle: (name) => `${name} asks for mentoring`,
  request: ({ post, agency, goal, rhythm }, competency) =>
    `${post}, ${agency}\n\nCompetency: ${competency}\nGoal: “${goal}”\nMeeting ${RHYTHM[rhythm]}\n\nYou are free to decide. Nobody asks for a reason.`,
  accept: 'Accept',
  decline: 'Not possible now',
  bar: (bar) =>
    ({
      full: 'Your places are taken at the moment. You can say that it is not possible now, or wait until a pair has ended.',
      apart:
        'This request can no longer be accepted: one of you leads the other now, or has left the service. Please say that it is not possible now.',
    })[bar],
  accepted: (name) =>
    `Thank you. Mentoring with ${name} begins today, and I pass it on. Please agree on the first meeting.`,
  declined: (name) => `All right. I tell ${name} kindly that it is not possible now, without a reason.`,
  waitingTitle: (name) => `Waiting for ${name}`,
  waiting: ({ goal, rhythm }, competency) =>
    `Competency: ${competency}\nGoal: “${goal}”\nMeeting ${RHYTHM[rhythm]}`,
  withdraw: 'Take the request back',
  withdrawn: 'The request is taken back.',
  running: ({ role, goal, rhythm, meetings: count }, competency, lastMet) =>
    `${role === 'mentor' ? 'You are the mentor.' : 'Your mentor.'}\n\nCompetency: ${competency}\nGoal: “${goal}”\nMeeting ${RHYTHM[rhythm]}, ${meetings(count, lastMet)}`,
  met: 'Note a meeting',
  end: 'End the mentoring',
  endAsk: (name) =>
    `End the mentoring with ${name}? Meetings and JP claims stay. I tell ${name} with thanks and without a reason.`,
  endYes: 'Yes, end it',
  ended: (name, count) =>
    `The mentoring with ${name} has ended${count > 0 ? `, after ${count} ${count === 1 ? 'meeting' : 'meetings'}` : ''}. Thank you for the time you both gave.`,
  pairGone: 'That mentoring has ended or was answered already. Nothing has changed.',
  when: (name) => `When did you meet ${name}? You may also type the date.`,
  today: 'Today',
  yesterday: 'Yesterday',
  whenUnclear: (from) => `One date between ${from} and today, please, for example 24 November.`,
  noted: (name, day, nth) => `Noted: meeting no. ${nth} with ${name}, ${day}.`,
  claim: 'Claim JP',
  claimed: (jp) => `A claim of ${jp} JP is noted and waits to be checked by your umpeg officer.`,
  claimedBefore: 'This meeting was claimed before. Nothing has changed.',
  claimFull: 'Mentoring has reached the limit of JP for that month, so this meeting adds none.',
  claimGone: 'I do not find that meeting.',
  notYet: (name) =>
    `That is all right, work gets busy. I ask again next time. If you like, agree on another day with ${stopped(name)}`,
  open: 'See the mentoring',
};
