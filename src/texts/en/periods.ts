import type { Scope } from '../../domain/assessment/period.ts';
import type { PeriodTexts } from '../../domain/dialog/texts/periods.ts';
import type { JobLevel, Status } from '../../domain/people/person.ts';
import { list, number } from './format.ts';

const JOB_LEVELS: Readonly<Record<JobLevel, string>> = {
  JPT_PRATAMA: 'JPT Pratama',
  ADMINISTRATOR: 'Administrator',
  PENGAWAS: 'Pengawas',
  PELAKSANA: 'Pelaksana',
  JF_AHLI_UTAMA: 'JF Ahli Utama',
  JF_AHLI_MADYA: 'JF Ahli Madya',
  JF_AHLI_MUDA: 'JF Ahli Muda',
  JF_AHLI_PERTAMA: 'JF Ahli Pertama',
  JF_PENYELIA: 'JF Penyelia',
  JF_MAHIR: 'JF Mahir',
  JF_TERAMPIL: 'JF Terampil',
  JF_PEMULA: 'JF Pemula',
};
const STATUSES: Readonly<Record<Status, string>> = {
  PNS: 'PNS',
  CPNS: 'CPNS',
  PPPK: 'PPPK',
  PPPK_PW: 'part-time PPPK',
};
const STATES = { coming: 'not begun', open: 'running', over: 'past its last day', closed: 'closed' } as const;
const UNKNOWN = {
  opd: (value: string) => `There is no agency “${value}” in the roster. Please write its short name.`,
  unit: (value: string) => `Nobody belongs to a unit “${value}”.`,
  competency: (value: string) => `The dictionary in force has no competency “${value}”.`,
} as const;
const FAULTS = {
  reversed: 'Its last day comes before its first. Please correct the dates.',
  over: 'Its last day is over already. Please correct the dates.',
  long: 'A period lasts a year at most. Please correct the dates.',
  few: 'There are fewer optional competencies than must be answered.',
  both: 'A competency is either for everybody or optional, not both.',
} as const;

/** Long lists are cut: a message must stay readable on a phone. */
function some(names: readonly string[]): string {
  return names.length > 8 ? `${names.slice(0, 7).join(', ')}, and ${names.length - 7} more` : list(names);
}

function scopeLine({ opd, units, jobLevels, statuses }: Scope): string {
  const parts = [
    opd === undefined ? '' : `agencies ${some(opd)}`,
    units === undefined ? '' : `units ${some(units)}`,
    jobLevels === undefined ? '' : `job levels ${some(jobLevels.map((one) => JOB_LEVELS[one]))}`,
    statuses === undefined ? '' : `status ${some(statuses.map((one) => STATUSES[one]))}`,
  ].filter((part) => part !== '');
  return `Who takes part: ${parts.length === 0 ? 'everybody in service' : parts.join('; ')}`;
}

export const periods: PeriodTexts = {
  help: 'For BKPP admins: /period opens, extends, closes and reopens assessment periods. /needs shows the city’s gaps in counts, /trends how they change. /import updates data from spreadsheets.',
  title: 'Assessment periods',
  notYours: 'Assessment periods are run by BKPP. For questions, please ask your umpeg officer.',
  none: 'There is no assessment period yet.',
  pick: 'Please choose the period to look at or to change.',
  older: (count) => `${number(count)} older periods are not shown.`,
  state: (state) => STATES[state],
  dates: (from, to) => `${from} to ${to}`,
  counts: ({ assigned, begun, sent }) =>
    `${number(assigned)} people · ${number(begun)} begun · ${number(sent)} sent`,
  gone: 'I cannot find that period. Please look at the list.',
  scope: scopeLine,
  competencies: (names) =>
    `Competencies: ${names === null ? 'all managerial and socio-cultural ones' : some(names)}, and the technical ones of each post`,
  optional: (least, names) =>
    names.length === 0 ? 'Optional competencies: none' : `Optional: at least ${least} of ${some(names)}`,
  late: (days) =>
    days === 0 ? 'Late answers: none' : `Late answers: up to ${days} days after the last one, marked as late`,
  opdHead: 'People by agency',
  opdLine: (opd, people) => `${opd}: ${number(people)}`,
  opdMore: (agencies, people) => `${number(agencies)} more agencies: ${number(people)}`,
  dayAsk: 'Another date may be typed, for example 16 December 2026.',
  dayUnclear: 'I did not understand the date. Please write it like this: 16 December 2026.',
  dayTooEarly: (day) => `The date must be after ${day}. Please choose or type again.`,
  extendAsk: (name) => `Until when is ${name} extended?`,
  extendSure: (name, from, to) =>
    `${name}\nLast day so far: ${from}\nNew last day: ${to}\n\nReminders follow the new last day. Extend it?`,
  closeSure: (name, waiting) =>
    [
      `${name} will be closed now. After that no answer is taken.`,
      waiting === 0 ? 'Everybody has sent.' : `${number(waiting)} have not sent. Their answers stay saved.`,
      'Close it now?',
    ].join('\n\n'),
  reopenAsk: (name) => `Until when is ${name} open again?`,
  reopenSure: (name, to) =>
    `${name} will be open again until ${to}. Everybody goes on where they were.\n\nReopen it?`,
  extended: 'The period was extended.',
  closed: 'The period was closed. Saved answers stay.',
  reopened: 'The period is open again.',
  busy: 'Somebody else changed this period just now, so I changed nothing. This is how it stands.',
  nameAsk: 'What is it called? Everybody reads this name, for example “Self-assessment, first half of 2027”.',
  nameLength: (longest) => `Please write a name of 3 to ${longest} characters.`,
  opensAsk: 'On which day does it begin?',
  closesAsk: 'What is its last day?',
  plan: 'Draft of the period',
  planName: (name) => `Name: ${name}`,
  opdAsk: 'Which agencies take part? Please type their short names, divided by commas: Dishub, Dinkes.',
  unitAsk: 'Which units take part? Please type them in full, divided by semicolons.',
  levelAsk: 'Which job levels take part? Press to choose, press again to take it back.',
  statusAsk: 'Which employment status takes part? Press to choose, press again to take it back.',
  competencyAsk: 'Which competencies for everybody? Please type codes or names, divided by commas.',
  competencyUnknown: (words) => `“${words}” is not in the dictionary in force. Please type again.`,
  optionalAsk:
    'Which optional competencies? Begin with how many must be answered: 2 of T.DIG.01, T.YAN.01, T.ARS.01.',
  lateAsk: 'How many days are late answers taken after the last day? They are marked as late.',
  listTooLong: (most) => `At most ${most} entries, please.`,
  unknown: ({ what, value }) => UNKNOWN[what](value),
  fault: (fault) => FAULTS[fault],
  nameTaken: (name) => `There is a period called “${name}” already. Please choose another name.`,
  nobody: 'Nobody fits this scope. Please change it first.',
  trial: (people, agencies) =>
    `${number(people)} people of ${number(agencies)} agencies will take part. Nothing is open yet, and nobody was told.`,
  beside: (name, people) => `Note: ${number(people)} of them are in ${name} at the same time.`,
  optionalIntro: (least, all) =>
    least === 0
      ? `The last ${all} competencies may be answered or skipped.`
      : `The last ${all} competencies are optional. Please answer at least ${least} of them.`,
  optionalLeft: (left) =>
    `Before sending, ${left} more optional competencies are needed. Please answer this one, or skip it to choose another.`,
  optionalAt: (position) => `${position} · optional`,
  lateIntro: (until) => `The last day is over. Late answers are taken until ${until}, and marked as late.`,
  lastDayOff: (holiday) =>
    `Note: its last day is no working day${holiday === null ? '' : ` (${holiday})`}. The reminder of the last day goes out the working day before.`,
  openSure: 'Open this period?',
  opened: (people) =>
    `The period is open for ${number(people)} people. They see it from its first day, and are reminded in office hours.`,
  manage: 'Assessment periods',
  see: 'Look at this period',
  open: 'Open a new period',
  list: 'All periods',
  extend: 'Extend',
  close: 'Close now',
  reopen: 'Reopen',
  yesExtend: 'Yes, extend it',
  yesClose: 'Yes, close it now',
  yesReopen: 'Yes, reopen it',
  yesOpen: 'Yes, open this period',
  keep: 'Never mind',
  todayLabel: 'Today',
  who: 'See who takes part',
  changePlan: 'Change the draft',
  nameLabel: 'Name',
  datesLabel: 'Dates',
  opdLabel: 'Agencies',
  unitLabel: 'Units',
  levelLabel: 'Job levels',
  statusLabel: 'Status',
  competencyLabel: 'Competencies',
  optionalLabel: 'Optional ones',
  lateLabel: 'Late answers',
  everybody: 'All of them',
  allManagerial: 'All managerial and socio-cultural',
  noOptional: 'No optional competencies',
  done: 'Done',
  days: (count) => (count === 0 ? 'No late answers' : `${count} days`),
  jobLevel: (level) => JOB_LEVELS[level],
  status: (status) => STATUSES[status],
  chosen: (label) => `✓ ${label}`,
};
