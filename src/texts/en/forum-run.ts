import type { ForumRunTexts } from '../../domain/dialog/texts/forum-run.ts';
import { list } from './format.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const SPEAKER_STATE = {
  open: 'asked, no answer yet',
  bersedia: 'accepted',
  tidak: 'cannot come',
} as const;
const YOU_SPEAK = {
  bersedia: 'You speak at this forum.',
  tidak: 'You are down as unable to speak.',
  open: 'You are asked to speak here. Please answer.',
} as const;

/** A forum as it is run, in English. */
export const forumRun: ForumRunTexts = {
  movedUpTitle: 'There is a seat for you',
  movedUp: (title, when, place) =>
    [
      title,
      when,
      `Place: ${place}`,
      '',
      'You moved up from the waiting list and are down as attending. If you cannot come, please give the seat away.',
    ].join('\n'),
  free: (free, seats) => (free === 0 ? `Seats: ${seats}, all taken` : `Seats: ${seats}, ${free} left`),
  queue: (at) => `Place on the waiting list: ${at}`,
  waitNote: (at) => `You are number ${at}. I will tell you in office hours as soon as a seat is free.`,
  seatsNow: (seats, attending, waiting) =>
    [
      seats === null ? 'Seats now: no limit' : `Seats now: ${seats}`,
      `Coming: ${people(attending)}`,
      ...(waiting === 0 ? [] : [`Waiting list: ${people(waiting)}`]),
    ].join('\n'),
  seatsAsk: 'How many seats are there? Please type the number, or “unlimited”.',
  seatsFault: (least, most) => `Please type a number from ${least} to ${most}, or “unlimited”.`,
  seatsCheck: (seats) =>
    [
      seats === null ? 'There will be no limit of seats.' : `There will be ${seats} seats.`,
      'Whoever has a seat keeps it. Those who wait move up in order, and I tell them.',
      'Save this?',
    ].join('\n'),
  seatsSaved: (up) =>
    up === 0
      ? 'The number of seats is saved.'
      : `The number of seats is saved. From the waiting list ${people(up)} moved up and will be told.`,
  seatsLine: (seats, waiting) =>
    [
      seats === null ? 'No limit of seats' : `Seats: ${seats}`,
      ...(waiting === 0 ? [] : [`${people(waiting)} on the waiting list`]),
    ].join(', '),
  room: (title, attended) =>
    attended
      ? `You are recorded as present at ${title}.`
      : `${title} is being held. Its code is shown in the room.`,
  attendAsk: 'Please type the code that is shown in the room.',
  attended: (title) => `Thank you. You are recorded as present:\n${title}`,
  claimFrom: (from) =>
    from === null
      ? 'This presence can be claimed as learning hours.'
      : `Its hours can be claimed once the forum ends at ${from}, here or at /forum.`,
  attendedBefore: (title) => `You were recorded as present before:\n${title}`,
  attendedLine: (count) => `Recorded as present by code: ${people(count)}`,
  wrongCode: (before, after) =>
    `That code does not fit a forum of your agency that is being held now. A code is good from ${before} minutes before it begins to ${after} minutes after its end. Please look at the screen again.`,
  codeBlocked: (minutes) =>
    `The code was wrong several times. Please try again in ${minutes} minutes, or ask whoever runs the forum.`,
  codeNotNow: 'A code is made from the day before the forum to half an hour after its end.',
  codeAsk: (when, coded, attended) =>
    [
      `The code is good ${when}.`,
      ...(attended === 0 ? [] : [`Recorded as present so far: ${people(attended)}. That stays.`]),
      coded ? 'The code there is ends as soon as a new one is made.' : 'I show the code once.',
      'Make a code?',
    ].join('\n'),
  code: (code, when) =>
    `Please show it in the room. Participants only type here:\nhadir ${code}\n\nGood ${when}. I do not keep this code, so please write it down.`,
  attend: 'Record my presence',
  codeDoor: 'Attendance code',
  makeCode: 'Make a code',
  agendaLine: (topic) => `Agenda: ${topic}`,
  votes: (count) => `Proposed by colleagues, ${count === 1 ? '1 vote' : `${count} votes`}`,
  gapPeople: (count) => `Among the widest confirmed gaps, ${people(count)}`,
  gapTopic: (competency) => `Sharing how we work: ${competency}`,
  agendaAsk:
    'These come from the votes of colleagues and from the agency’s gaps, without names. Use them, or type an agenda of your own in one sentence.',
  agendaNoIdeas: 'Please type the agenda in one sentence.',
  agendaLength: (least, most) => `Please write the agenda in ${least} to ${most} characters.`,
  agendaCheck: (words) =>
    `The agenda will be:\n“${words}”\n\nParticipants read it at /forum, in reminders and in the agency’s channel. Save this?`,
  agendaSaved: 'The agenda is saved.',
  speakerAsk: 'Who is to speak? Please type the name.',
  speakerState: (answer) => SPEAKER_STATE[answer ?? 'open'],
  speakerLine: (name, state) => `Speaker: ${name} (${state})`,
  speakerPick: 'Who should be asked?',
  speakerCheck: (name) =>
    `I will ask ${name} in office hours whether they would speak, and tell you the answer. Ask?`,
  speakerAsked: (name) => `${name} is being asked. I will tell you the answer.`,
  speakerUnlinked: (name) =>
    `The invitation of ${name} is noted, but there is no linked account yet. Please tell them yourself.`,
  speakerNot: 'That person was asked already, or the forum has begun. Nothing was changed.',
  withdraw: (name) => `Withdraw ${name}`,
  withdrawCheck: (name) =>
    `The invitation of ${name} will be withdrawn. I will tell ${name} in office hours. Withdraw it?`,
  withdrawYes: 'Yes, withdraw',
  withdrawn: (name) => `The invitation of ${name} is withdrawn. I will tell ${name}.`,
  withdrawNot: 'That invitation is gone already, or the forum has begun. Nothing was changed.',
  withdrawnTitle: 'Your invitation to speak was withdrawn',
  withdrawnBody: (title, opd, when) =>
    [
      `You will not speak at this forum of ${opd}:`,
      title,
      when,
      '',
      'Thank you for your readiness. There is nothing you need to do.',
    ].join('\n'),
  speakTitle: 'An invitation to speak',
  speakAgainTitle: 'A new time: would you still speak',
  speakBody: (title, opd, when, place) =>
    [
      `You are asked to speak at a forum of ${opd}:`,
      title,
      when,
      `Place: ${place}`,
      '',
      'If you accept, participants see your name. Would you speak there?',
    ].join('\n'),
  spoken: (accepts, title, when) =>
    accepts
      ? `Thank you. You are down as a speaker:\n${title}\n${when}\n\nI will remind you before the day.`
      : `All right. You are down as unable to speak:\n${title}\n${when}`,
  speakGone: 'That invitation no longer holds: it was withdrawn, or the forum has begun or was cancelled.',
  answeredTitle: (accepts) => (accepts ? 'The speaker accepts' : 'The speaker cannot come'),
  answered: (name, accepts, title, when) =>
    `${name} ${accepts ? 'will speak' : 'cannot speak'}:\n${title}\n${when}`,
  speakers: (names) => `Speaker: ${list(names)}`,
  youSpeak: (answer) => YOU_SPEAK[answer],
  speaker: 'Ask a speaker',
  speakerYes: 'Yes, ask',
  speakYes: 'I will speak',
  speakNo: 'I cannot',
  speakBack: 'I cannot speak after all',
  openEvent: 'Open this forum',
  notesAsk: 'What was decided at this forum? Please write it briefly, without anybody’s name.',
  notesLine: (notes) => `Decided: ${notes}`,
  notesLength: (least, most) => `Please write it in ${least} to ${most} characters.`,
  notesCheck: (notes) =>
    `Decided there:\n“${notes}”\n\nEverybody of the agency reads it at /forum, in next month’s reminder and in the agency’s channel. Save this?`,
  notesSaved: 'What was decided is saved.',
  decidedBefore: (on, notes) => `Decided on ${on}: ${notes}`,
  decidedLast: (notes) => `Decided last time: ${notes}`,
  notesDoor: 'Write what was decided',
  heldDoor: (on) => `Results of ${on}`,
  claimable: (title) => `Your presence at ${title} can be claimed as learning hours.`,
  claim: 'Claim JP',
  agenda: 'Set the agenda',
  agendaUse: 'Use this',
  seats: 'Set the seats',
  join: 'Join the waiting list',
  leave: 'Give up the seat',
  save: 'Save',
  onlyThis: 'Yes, this one only',
  wholeSeries: 'Yes, and the later ones too',
  backToEvent: 'Back to this forum',
};
