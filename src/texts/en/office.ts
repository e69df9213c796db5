import type { Preferences, Stored } from '../../domain/dialog/facts.ts';
import type { OfficeTexts, RosterFacts } from '../../domain/dialog/texts/office.ts';
import { clock, list, number } from './format.ts';
import { hoursLine } from './home.ts';
import { TOPICS } from './topics.ts';

const REPLIES = {
  hadir: 'You said that you will attend.',
  tidak: 'You said that you cannot attend.',
  tunggu: 'You are on the waiting list.',
} as const;
const REPLIED = {
  hadir: 'Thank you. You are down as attending:',
  tidak: 'All right. You are down as not attending:',
  tunggu: 'All seats are taken. I have put you on the waiting list:',
} as const;
const CHANNELS: Readonly<Record<string, string>> = {
  telegram: 'Telegram',
  slack: 'Slack',
  terminal: 'terminal',
};

function preferenceLines({ hour, channel, platforms = [], muted, stopped }: Preferences): string {
  if (stopped) return 'Status: stopped.';
  const lines = [
    'Status: on',
    hour === null ? 'Hour: any, within working hours' : `Hour: around ${clock(hour * 60)}`,
    ...(platforms.length < 2
      ? []
      : [channel === null ? 'On: wherever you wrote last' : `On: ${CHANNELS[channel] ?? channel}`]),
    muted.length === 0
      ? `Topics: ${list(Object.values(TOPICS))}`
      : `Turned off: ${list(muted.map((topic) => TOPICS[topic]))}`,
    'At most three messages a week, never on a holiday.',
  ];
  return lines.join('\n');
}

const counted = (n: number, one: string, many: string): string => `- ${number(n)} ${n === 1 ? one : many}`;

function storedLines(stored: Stored, roster: RosterFacts | null): string {
  const {
    answers,
    stories,
    files,
    courseMarks,
    former,
    hours,
    viewsAsked,
    viewsGiven,
    mentorings,
    accounts,
  } = stored;
  return [
    'What I store about you:',
    ...(roster === null
      ? []
      : [
          `- staff record from BKPP: ${[roster.post, roster.unit].filter((part) => part !== '').join(', ')}`,
          roster.superior === null
            ? '- direct superior: not recorded yet'
            : `- direct superior: ${roster.superior}`,
        ]),
    counted(answers, 'assessment answer', 'assessment answers'),
    counted(stories, 'example from work', 'examples from work'),
    counted(files, 'file (evidence and certificates)', 'files (evidence and certificates)'),
    counted(courseMarks, 'mark on a course', 'marks on courses'),
    counted(hours, 'JP record', 'JP records'),
    ...(former > 0
      ? [
          counted(
            former,
            'former record that an import replaced, deleted within 30 days of it',
            'former records that an import replaced, deleted within 30 days of it',
          ),
        ]
      : []),
    ...(viewsAsked > 0
      ? [
          counted(
            viewsAsked,
            'request for colleagues’ views, with its summary',
            'requests for colleagues’ views, with their summaries',
          ),
        ]
      : []),
    ...(viewsGiven > 0
      ? [
          counted(
            viewsGiven,
            'answer about a colleague, deleted once that request is closed',
            'answers about colleagues, deleted once those requests are closed',
          ),
        ]
      : []),
    ...(mentorings > 0
      ? [counted(mentorings, 'mentoring pair or request', 'mentoring pairs or requests')]
      : []),
    accounts.length === 0
      ? '- no linked account yet'
      : `- linked accounts: ${list(accounts.map((one) => CHANNELS[one] ?? one))}`,
    '- reminder settings, language, and where we are in this chat',
  ].join('\n');
}

export const office: OfficeTexts = {
  hoursTitle: 'Your JP hours',
  hours: (hours, year) => {
    const { verified, claimed, target, ceiling } = hours;
    const lines = [`Year ${year}: ${hoursLine(hours)}${claimed > 0 ? ` · +${number(claimed)} waiting` : ''}`];
    if (target !== null)
      lines.push(
        verified >= target
          ? 'You have reached the target for this year.'
          : `${number(target - verified)} JP to go to the target of ${number(target)} JP.`,
      );
    else if (ceiling !== null) lines.push(`${number(ceiling)} JP is a yearly ceiling, not a target.`);
    return lines.join('\n');
  },
  hoursNote: 'Only JP checked by your umpeg officer count. Those waiting do not count yet.',
  forumNone: 'No forum is scheduled for your agency yet.',
  forum: (place, topic, reply) => {
    const lines = [`Place: ${place === '' ? 'not decided yet' : place}`];
    if (topic !== '') lines.push(`Topic: ${topic}`);
    if (reply !== null) lines.push(REPLIES[reply]);
    return lines.join('\n');
  },
  forumOver: 'That forum is over or cancelled. Nothing was changed.',
  replied: (reply, title, when) => `${REPLIED[reply]}\n${title}\n${when}`,
  remindersTitle: 'Reminders',
  reminders: preferenceLines,
  remindersSaved: 'Your reminder settings are saved.',
  stopped: 'All right, I have stopped all reminders. You can turn them on again at any time.',
  snoozed: (when) => `All right, I will remind you again on ${when}.`,
  snoozeGone: 'This one can no longer be put off: it is done, or too little time is left.',
  dataTitle: 'Your data',
  data: storedLines,
  dataSeen: (name, when) => `${name} looked at your answers, ${when}`,
  dataNobody: 'Nobody else has looked at your answers yet.',
  dataWrongDoor: 'Something is wrong',
  dataWrong:
    'Name, NIP, post, unit, grade and superior come to me from the employee data of BKPP. I cannot change them here, and I passed your message on to nobody. Please tell the umpeg officer of your agency (OPD); once BKPP has put it right, it changes here too.\n\nAnswers you have not sent and claims of learning hours that nobody has checked are yours to change.',
  eraseAsk: [
    'What will be deleted: draft answers, stories and evidence you have not sent, certificates, marks on courses, settings, where we are in this chat, and the link to this account.',
    'What stays: assessments you have sent, and JP records. BKPP keeps assessments as long as the retention rule says, planned as 3 years. BKPP has yet to confirm how long.',
    'This cannot be undone. Delete now?',
  ].join('\n\n'),
  erased:
    'What could be deleted is deleted, and this account is no longer linked. Assessments you have sent stay with BKPP until their time is over.',
  languageAsk: 'Which language would you like to use?',
  languageSet: 'All right, we go on in English.',
  codeNotYours:
    'Only umpeg officers and BKPP admins can make link codes. Please ask the umpeg officer of your agency.',
  codeAsk: 'Who is the code for? Please type the name or NIP.',
  codeNobody: 'I cannot find that name or NIP in your agency. Please type it once more.',
  codePick: 'Who is this code for?',
  code: (name, code, until) =>
    `Code for ${name}:\n${code}\n\nIt works once, until ${until}. Please give it to the person directly, not in a group.`,
  teamName: 'Name',
  teamProgress: 'Progress',
  teamTitle: 'Assessment status of the team',
  teamOfAgency: (agency) => `Everybody at ${agency} who takes part in this period`,
  teamOfUnits: (units) => `Your direct subordinates: ${list(units)}`,
  teamStandIn: (superiors) =>
    `You also stand in for ${list(superiors)}. Their people are not shown here; what those have sent is in /verifikasi.`,
  teamNoneRunning: 'no assessment is running',
  resultsWhose: 'Answers and levels are seen only by the person and, once sent, by the superior.',
  teamNone: 'There is no team assessment I can show at the moment.',
  teamLine: (answered, total, sent) => {
    if (sent) return 'sent';
    return answered === 0 ? 'not started' : `${answered} of ${total} answered, not sent yet`;
  },
  teamMore: (count) => `${number(count)} more have not sent theirs and are not listed here.`,
  teamCount: (sent, total) => `${sent} of ${total} have sent theirs.`,
  teamNote: 'Only how far each one is. Answers are not shown here.',
};
