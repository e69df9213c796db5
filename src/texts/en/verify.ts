import type { ReturnAction } from '../../domain/assessment/return-note.ts';
import type { Basis } from '../../domain/assessment/state.ts';
import type { Capacity } from '../../domain/assessment/verification.ts';
import type { VerifyTexts } from '../../domain/dialog/texts/verify.ts';
import { list, stopped } from './format.ts';
import { levelHead, levelWords, UNSUPPORTED } from './levels.ts';

const BASES: Readonly<Record<Basis, string>> = {
  told: 'with an example',
  tapped: 'chosen by behaviours',
  unsupported: UNSUPPORTED,
  skipped: 'skipped',
};

const ACTIONS: Readonly<Record<ReturnAction, string>> = {
  example: 'Add an example',
  level: 'Think about the level again',
  fill: 'Fill in what is empty',
  other: 'Improve the answer',
};

const CAPACITIES: Readonly<Record<Capacity, string>> = {
  direct: 'supervisor',
  delegate: 'for the absent supervisor',
  next: 'the supervisor above',
  second: 'second look',
};

const competencies = (count: number): string => (count === 1 ? '1 competency' : `${count} competencies`);
const persons = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);
const quoted = (note: string): string => (note === '' ? '' : ` “${note}”`);
const because = (note: string): string => (note === '' ? '' : ` Reason: “${note}”`);

export const verify: VerifyTexts = {
  door: (count) => (count === 0 ? 'Verify' : `Verify (${count})`),
  waiting: (count) => `${persons(count)} waiting for you to verify`,
  queueTitle: (people) => `Waiting to be verified: ${persons(people)}`,
  queueNone: 'Nothing is waiting for you to verify.',
  queueLine: ({ count, doubtful, noted, sentOn, period, inNameOf }) => {
    const look = doubtful === 0 ? '' : `, ${doubtful} worth a look`;
    const lines = [`${competencies(count)}${look} · sent ${sentOn}`];
    if (period === null) lines.push('Own assessment outside a period');
    if (noted > 0) lines.push(`${notes(noted)} not handed back yet`);
    if (inNameOf !== null) lines.push(`In the name of ${inNameOf}`);
    return lines.join('\n');
  },
  queueMore: (count) => `${persons(count)} more to come.`,
  queueNote:
    '“Worth a look”: the choice differs from what Sinau proposed, or has no evidence. Press a number to read the answers.',
  queueOpen: 'Press a number to read the answers.',
  confirmMany: (people) => (people === 1 ? 'All fit' : `All fit (${persons(people)})`),
  manyTitle: (people) => `Confirm for ${persons(people)}?`,
  manyBody: (plain, doubtful) => {
    const meaning = 'Every level they chose will be recorded as your own view.';
    if (doubtful === 0) return meaning;
    if (plain === 0) return `${meaning}\n\nSome of these choices are worth reading first.`;
    return `${meaning}\n\nFor ${persons(doubtful)} some choices are worth reading first.`;
  },
  manyLine: (count, doubtful) =>
    doubtful === 0 ? competencies(count) : `${competencies(count)}, ${doubtful} worth a look`,
  manyYes: (people) => `Yes, for ${persons(people)}`,
  manyPlain: (people) => (people === 1 ? 'Only the other person' : `Only the other ${people} people`),
  manyDone: (names, count) => stopped(`Verified: ${competencies(count)} of ${list(names)}`),
  manyGone: (count) =>
    `${persons(count)} left out, because the answers just changed or were decided already.`,
  toQueue: 'List to verify',
  caseGone:
    'These answers are not waiting for you: they were handed back, sent again, passed on, or the period was closed. Nothing has changed.',
  caseTitle: (name, period) => `${name} · ${period ?? 'outside a period'}`,
  caseBody: ({ post, unit, sentOn, filled, total, inNameOf }) =>
    [
      [post, unit].filter((part) => part !== '').join(', '),
      `Sent ${sentOn}. ${filled} of ${competencies(total)} filled in.`,
      ...(inNameOf === null ? [] : [stopped(`You decide in the name of ${inNameOf}`)]),
    ].join('\n'),
  worthALook: 'worth a look',
  caseDone: 'Everything that waited here has been looked at. Thank you.',
  itemLine: ({ level, required, basis, proposed }) => {
    if (level === null || basis === null) return 'Not filled in';
    const need = required === null ? 'no requirement set' : `requires ${required}`;
    const lines = [`${levelHead(level)}, ${BASES[basis]} · ${need}`];
    if (proposed !== null && proposed !== level) lines.push(`Sinau proposed ${levelWords(proposed)}`);
    return lines.join('\n');
  },
  verdictLine: ({ level, by, capacity, note }, on) =>
    `${stopped(`Verdict of ${by}, ${CAPACITIES[capacity]}, ${on}: ${levelWords(level)}`)}${because(note)}`,
  staleLine: ({ level, by }, on) =>
    `The older verdict of ${by} (${levelWords(level)}, ${on}) no longer holds, because the answer was renewed.`,
  notedLine: (action, note) => `Note: ${ACTIONS[action]}.${quoted(note)}`,
  askedLine: (action, note) => `Asked for then: ${ACTIONS[action]}.${quoted(note)}`,
  confirmRest: (count) => `All fit (${count})`,
  oneByOne: 'One by one',
  giveBack: 'Pick a competency',
  handBackNow: (count) => `Hand back (${notes(count)})`,
  position: (n, total, name) => `${n} of ${total} · ${name}`,
  chosen: (level, required) =>
    required === null
      ? `Own choice: ${levelWords(level)}. No requirement is set for the post.`
      : `Own choice: ${levelWords(level)}. The post requires ${required}.`,
  proposedAs: (level) => `Sinau proposed ${levelWords(level)}.`,
  basis: (basis) => stopped(`It rests on this: ${BASES[basis]}`),
  told: 'What was told:',
  quote: (quote) => `What Sinau took as evidence: “${quote}”`,
  behaviours: (level) => `What ${levelWords(level)} looks like`,
  fits: (level) => (level === 0 ? 'It fits' : `It fits, level ${level}`),
  otherLevel: 'Another level',
  askExample: 'Ask for an example',
  askMending: 'Ask to improve',
  later: 'Not now',
  toCase: 'Summary',
  confirmed: (name, level) => `${name}: it fits, ${levelWords(level)}.`,
  confirmedRest: (name, count) => stopped(`Verified: ${competencies(count)} of ${name}`),
  levelAsk: (person, chosen) =>
    `${person} chose ${levelWords(chosen)}. Which level do you see in the daily work?`,
  pickAsk: (person) => `Which answer of ${person}?`,
  reasonAsk: (person, level) =>
    `In your view: ${levelWords(level)}.\n\nPlease write why, in a sentence or two. ${person} will read it.`,
  reasonLength: (most) => `Please write between 3 and ${most} characters. Nothing is saved yet.`,
  reasonCheck: (person, name, level, note) =>
    `${name}: ${levelWords(level)}.\nReason: “${note}”\n\nThis will be read by ${stopped(person)}`,
  saveLevel: 'Save',
  rewrite: 'Write it anew',
  changed: (name, level) => `${name}: recorded as ${levelWords(level)}, with your reason.`,
  actionAsk: (person) => `What should ${person} do?`,
  action: (action) => ACTIONS[action],
  noteAsk: (person, action) =>
    action === 'example'
      ? `What kind of example do you hope for from ${person}? A sentence or two will do.`
      : `Please write a short note for ${stopped(person)} A sentence or two will do.`,
  noteCheck: (person, name, action, note) => `Note for ${person}\n${name}: ${ACTIONS[action]}.\n“${note}”`,
  noNote: 'Without a note',
  saveNote: 'Save, go on with the others',
  saveAndHandBack: 'Hand back now',
  noted: (name) => `Your note on ${name} is saved. It is not sent until you hand the answers back.`,
  handBackAsk: (person, count, until) =>
    `Hand back to ${person} with ${notes(count)}?\n\nThe answers can be changed until ${until} and are then sent again. What you confirmed still holds as long as it is not changed.`,
  handBackYes: 'Hand back',
  handedBack: (person) =>
    `${stopped(`Handed back to ${person}`)} I tell them in working hours, and tell you as soon as it is sent again.`,
  returnedTitle: (by) => `Notes from ${by}`,
  returnedBody: (count, until) => {
    const what = `${count === 1 ? 'One answer was' : `${count} answers were`} handed back to be improved. The others need not be filled in again.`;
    return until === null ? what : stopped(`${what} It can be sent until ${until}`);
  },
  returnedLine: (action, note) => `${ACTIONS[action]}.${quoted(note)}`,
  returnedDoor: (count) => `Notes from your supervisor (${count})`,
  mend: (name) => `Improve ${name}`,
  mended: (left) =>
    left === 0 ? 'All notes are answered. It only has to be sent again.' : `${notes(left)} not answered yet.`,
  asSuperior: 'See it as your supervisor',
  asSuperiorNote: (superior) => `This is what ${superior} will read. Nothing has been sent yet.`,
  notLinked: (superior) =>
    `${superior} has not linked an account to Sinau yet. Your assessment is sent all the same and waits there. If it waits too long, I pass it on to the supervisor above.`,
};
