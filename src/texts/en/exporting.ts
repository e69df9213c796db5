import type { ExportTexts } from '../../domain/dialog/texts/exporting.ts';
import type { CopyPart, ExportWhat } from '../../domain/dialog/topics/facts-files.ts';
import { ESTIMATE, UNSUPPORTED } from './levels.ts';

const TITLES: Readonly<Record<ExportWhat, string>> = {
  result: 'My results',
  hours: 'My JP',
  team: 'Team progress',
  agency: 'Participation',
  trends: 'Trend of assessments',
};
const COLUMNS: Readonly<Record<ExportWhat, string>> = {
  result: 'Competency|Level|Required|Gap|Source',
  hours: 'Activity|Form|Organiser|Ended|JP|State',
  team: 'Name|Unit|Answered|Competencies|Sent|Verified',
  agency: 'Group|People|Sent|Fully verified',
  trends: 'Period|Group|Competency|People|Sent|Fully verified|Level known|Below what is required',
};
const PARTS: Readonly<Record<CopyPart, string>> = {
  person: 'About you',
  account: 'Linked account',
  answer: 'Answer',
  verdict: 'Verified by superior',
  return: 'Returned',
  objection: 'Objection',
  peers: 'Views of colleagues',
  peerAnswer: 'View of a colleague',
  mentorOffer: 'Offer as a mentor',
  mentoring: 'Mentoring',
  official: 'Official assessment',
  learning: 'JP',
  course: 'Course wish',
  forum: 'Forum',
  present: 'Present at a forum',
  speaker: 'Asked to speak',
  topic: 'Proposed topic',
  leave: 'Leave (no reminders)',
  reminder: 'Reminder settings',
  file: 'Stored file',
  former: 'Before an import',
  seen: 'Seen by',
};
const FIELDS: Readonly<Record<string, string>> = {
  name: 'Name',
  status: 'Status',
  agency: 'Agency',
  unit: 'Unit',
  post: 'Post',
  jobLevel: 'Job level',
  email: 'E-mail',
  roles: 'Roles',
  grade: 'Grade',
  job_family: 'Job family',
  work_pattern: 'Work pattern',
  active: 'Active',
  superior: 'Superior',
  level: 'Level',
  assessor: 'Assessor',
  valid_until: 'Valid until',
  jp: 'JP',
  organiser: 'Organiser',
  certificate: 'Certificate number',
  form: 'Form',
  started_on: 'Began',
  last_day: 'End of leave',
  state: 'Status',
  reason: 'Reason',
};
const STATES: Readonly<Record<string, string>> = {
  told: 'told in words',
  tapped: 'chosen from behaviours',
  unsupported: UNSUPPORTED,
  skipped: 'skipped',
  interested: 'interested',
  saved: 'saved',
  unfit: 'does not fit',
  done: 'done before',
  hadir: 'attending',
  tidak: 'not attending',
  tunggu: 'on the waiting list',
  bersedia: 'accepted',
  klaim: 'claimed, not checked yet',
  terverifikasi: 'verified',
  ditolak: 'rejected',
  stopped: 'all stopped',
  example: 'an example was asked for',
  level: 'asked to look at the level again',
  fill: 'asked to complete it',
  other: 'other',
  roster: 'staff roster',
  official: 'official results',
  jp: 'JP',
};

export const exporting: ExportTexts = {
  door: 'Download data',
  ask: 'What do you need as a file?',
  button: (what, format) => `${TITLES[what]} (${format === 'xlsx' ? 'Excel' : 'CSV'})`,
  title: (what) => TITLES[what],
  name: (what, day) => `${TITLES[what].toLowerCase().replaceAll(' ', '-')}-${day}`,
  columns: (what) => COLUMNS[what],
  done: (_what, rows, date, period) =>
    [`${rows === 1 ? '1 line' : `${rows} lines`}, as of ${date}.`, period === '' ? '' : `Period: ${period}.`]
      .filter((line) => line !== '')
      .join('\n'),
  note: (what) => {
    switch (what) {
      case 'result':
        return ESTIMATE;
      case 'hours':
        return 'What is still claimed does not count as verified JP.';
      case 'team':
        return 'This holds names. Please keep it for official use only.';
      case 'agency':
      case 'trends':
        return 'Numbers only. Groups of fewer than five people are not shown.';
    }
  },
  few: 'not shown',
  entry: (state) => STATES[state] ?? state,
  copyButton: 'Copy of my data',
  copyTitle: 'Copy of your data',
  copyName: (day) => `data-copy-${day}`,
  copyColumns: 'Part|About|Value|State|Content|Date',
  copyPart: (part) => PARTS[part],
  copyAbout: ({ part, about }) => (part === 'person' || part === 'former' ? (FIELDS[about] ?? about) : about),
  copyState: (state) => STATES[state] ?? state,
  copyDone: (rows, date) =>
    `${rows} lines, as of ${date}. They are all that is stored about you, and who has looked at it.`,
};
