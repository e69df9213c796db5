import type { ClaimField, ClaimTexts } from '../../domain/dialog/texts/claims.ts';
import { number, stopped } from './format.ts';

const ASKS = {
  form: 'What kind of activity was it? You may also type it, for example internship.',
  title: 'What is it called, as the certificate or the invitation says?',
  dates: 'When was it? For example 12 Oct 2026, 1-3 Oct 2026, or yesterday.',
  organiser: 'Who organised it?',
  certificate: 'What is the number of the certificate?',
} as const;
const LENGTHS = {
  title: 'The name of the activity',
  organiser: 'The name of the organiser',
  certificate: 'The number of the certificate',
} as const;
const FORMS: Readonly<Record<string, string>> = {
  pelatihan: 'Training',
  seminar: 'Seminar',
  workshop: 'Workshop',
  bimtek: 'Technical guidance',
  sosialisasi: 'Briefing',
  webinar: 'Webinar',
  'e-learning': 'E-learning',
  coaching: 'Coaching',
  mentoring: 'Mentoring',
  'komunitas belajar': 'Learning community',
  'belajar mandiri': 'Self-study',
  benchmarking: 'Benchmarking',
  outbound: 'Outbound',
  magang: 'Internship',
  detasering: 'Secondment',
};
const FIELDS: Readonly<Record<ClaimField, string>> = {
  form: 'Kind',
  title: 'Name',
  dates: 'Dates',
  organiser: 'Organiser',
  amount: 'Amount',
  certificate: 'Number',
  scope: 'Scope',
};
const WINDOW: Readonly<Record<ClaimField, string>> = {
  form: 'Kind of activity',
  title: 'Name of the activity',
  dates: 'Dates, for example 1-3 Oct 2026',
  organiser: 'Organiser',
  amount: 'JP on the certificate (if any)',
  certificate: 'Number of the certificate (if any)',
  scope: 'Scope',
};
const STATES = {
  klaim: 'waits for your personnel officer',
  terverifikasi: 'verified',
  ditolak: 'refused by your personnel officer',
} as const;

const formName = (form: string): string => FORMS[form] ?? form;

/** "2 days × 4 JP = 8 JP". */
function counted(amount: number, unit: string | null, each: number | null, jp: number): string {
  const by = number(each ?? 0);
  if (unit === 'day')
    return `${number(amount)} ${amount === 1 ? 'day' : 'days'} × ${by} JP = ${number(jp)} JP`;
  if (unit === 'session')
    return `${number(amount)} ${amount === 1 ? 'session' : 'sessions'} × ${by} JP = ${number(jp)} JP`;
  if (unit === 'activity') return `${number(jp)} JP for one activity`;
  return each === 1 || each === null
    ? `${number(jp)} JP`
    : `${number(amount)} JP × ${by} (international) = ${number(jp)} JP`;
}

/** A claim of learning hours, in English. */
export const claims: ClaimTexts = {
  position: (n, of) => `JP claim · ${n} of ${of}`,
  ask: (what) => ASKS[what],
  amountAsk: (unit, days) => {
    if (unit === 'day') return `These dates span ${number(days)} days. How many days did you take part?`;
    if (unit === 'session') return 'How many sessions were there?';
    return 'How many JP does the certificate state? If it states none, say how long it took, for example 90 minutes or 3 hours.';
  },
  allDays: (days) => `All ${number(days)} days`,
  form: formName,
  formUnknown: 'I do not know that kind yet. Please choose one, or type for example seminar or internship.',
  noForm: (form) =>
    `There is no JP conversion for this kind on that day (${formName(form).toLowerCase()}). Please choose another one.`,
  length: (what, least, most) => `${LENGTHS[what]} takes ${least} to ${most} characters.`,
  days: (fault, today) => {
    if (fault === 'future') return 'That activity is not over yet. JP can be claimed after its last day.';
    if (fault === 'old')
      return `Only activities of this year and the last can be claimed, from 1 January ${Number(today.slice(0, 4)) - 1} on.`;
    if (fault === 'long') return 'That is more than a year. Please check the dates.';
    if (fault === 'order') return 'The last day lies before the first.';
    return 'I did not understand the dates. For example: 12 Oct 2026, or 1-3 Oct 2026.';
  },
  amount: (fault, days) => {
    if (fault === 'none') return 'That is less than 1 JP (45 minutes), so it cannot be counted.';
    if (fault === 'days')
      return days === 1
        ? 'By its dates the activity took only 1 day.'
        : `By its dates the activity took ${number(days)} days at most.`;
    if (fault === 'sessions') return 'One claim holds 31 sessions at most.';
    if (fault === 'hours')
      return `A day has only 32 JP (24 hours). That is impossible in ${days === 1 ? '1 day' : `${number(days)} days`}, please check it.`;
    return 'I did not understand the amount. A figure is enough, for example 8.';
  },
  noNumber: 'There is no number',
  checkTitle: (corrected) => (corrected ? 'Corrected JP claim' : 'JP claim'),
  check: (facts, trial) =>
    [
      facts.title,
      `Kind: ${facts.form}${facts.international ? ', international' : ''}`,
      `Dates: ${facts.days}`,
      `Organiser: ${facts.organiser}`,
      `Certificate: ${facts.certificate === '' ? 'no number' : facts.certificate}`,
      `Proof: ${facts.proof ?? (trial.attended ? 'on the forum’s attendance list' : 'none yet')}`,
      `Counted: ${counted(facts.amount, trial.unit, trial.each, trial.jp)}`,
    ].join('\n'),
  range: (from, to) => `${from} to ${to}`,
  twin: ({ title, jp, state }, ended) =>
    `Kept already: “${title}”, ended ${ended}, ${number(jp)} JP, ${STATES[state]}.`,
  same: 'It seems to be the same activity, so I do not log it twice. If it is another one, change the name, the dates or the number.',
  near: 'Please make sure that this is another activity.',
  much: 'That is a lot of JP for so short a time. Your personnel officer may ask about it.',
  cut: (left, most) =>
    `This kind counts ${number(most)} JP a month at most, so ${number(left)} JP are counted.`,
  full: (form, most) =>
    `${form} counts ${number(most)} JP a month at most, and that month is full. Nothing was saved.`,
  lastYear: (year) => `These JP count for ${year}.`,
  overCeiling: (ceiling) =>
    `With the others this goes beyond the ceiling of ${number(ceiling)} JP a year. It is kept, but what lies beyond is not counted.`,
  sure: 'Nothing is saved yet. Submit it to your personnel officer?',
  whichAsk: 'Which one do you want to change?',
  field: (what, international) => {
    if (what !== 'scope') return FIELDS[what];
    return international ? 'Make it national' : 'Make it international';
  },
  saved: (title, jp, corrected) =>
    corrected
      ? `The claim “${title}” is corrected, ${number(jp)} JP. Your personnel officer checks it again.`
      : `The claim “${title}” is submitted, ${number(jp)} JP. It counts once your personnel officer has checked it.`,
  proofNow:
    'Please send a photo or PDF of the proof here: certificate, letter of assignment or attendance list. 5 MB at most. Later is fine too.',
  notSaved: 'I did not save this claim: it was decided meanwhile, or the month is full.',
  left: (title) =>
    `All right, we stop here. ${title === '' ? 'This claim' : `The claim “${title}”`} is not submitted yet, I keep what you entered. Type /klaim to go on.`,
  leftOver: (title) =>
    title === '' ? 'One claim is not finished.' : `The claim “${title}” is not finished.`,
  fileTaken: (name) => stopped(`I keep it as proof once the claim is submitted: ${name}`),
  yearLine: ({ jp, state, reason, proven }, ended) => {
    const line = `${number(jp)} JP · ended ${ended}`;
    if (state === 'terverifikasi') return `${line}\nCounts: it is verified.`;
    if (state === 'ditolak')
      return `${line}\n${stopped(reason === '' ? 'Does not count: rejected' : `Does not count: rejected. Reason: ${reason}`)}`;
    return `${line}\nDoes not count yet: ${proven ? 'it waits for your umpeg officer' : 'there is no proof'}.`;
  },
  yearMore: (count) => `${number(count)} more entries: all of them are in /data, copy of the data.`,
  overYear: (ceiling) => `At most ${number(ceiling)} JP a year count.`,
  forecast: ({ sum, planned, missing, days }) =>
    [
      `Forecast to 31 December: ${number(sum)} JP if all claims are verified.`,
      ...(planned > 0
        ? [`With the courses on your list: ${number(sum + planned)} JP if you take them all.`]
        : []),
      ...(missing > planned
        ? [`${number(missing - planned)} JP are still missing, with ${number(days)} days left.`]
        : []),
    ].join('\n'),
  listTitle: 'Your JP claims',
  listBody: 'Press the number to change a claim, attach proof, or withdraw it.',
  entryLines: (entry, ended) =>
    [
      `${formName(entry.form)} · ${number(entry.jp)} JP · ended ${ended}`,
      `${STATES[entry.state]} · ${entry.proof === null ? 'no proof' : 'with proof'}`,
    ].join('\n'),
  refused: (reason) => stopped(`Reason: ${reason}`),
  withdrawAsk: (title) => `Withdraw the claim “${title}”? Its proof is deleted with it.`,
  withdrawn: 'The claim is withdrawn, and its proof is deleted.',
  decidedMeanwhile: 'That claim is decided or withdrawn already, or not yours. Nothing has changed.',
  noSource: 'That activity is not over yet, or not recorded for you.',
  add: 'Log an activity',
  goOn: 'Go on with the claim',
  afresh: 'Start a new claim',
  submit: 'Yes, submit',
  change: 'Change',
  later: 'Later',
  keep: 'Keep it',
  mend: 'Correct and submit again',
  withdraw: 'Withdraw',
  yesWithdraw: 'Yes, withdraw',
  mine: 'My claims',
  inWindow: (what) => WINDOW[what],
};
