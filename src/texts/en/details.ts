import type { Basis } from '../../domain/assessment/state.ts';
import type { Capacity } from '../../domain/assessment/verification.ts';
import type { DetailTexts } from '../../domain/dialog/texts/details.ts';
import { stopped } from './format.ts';
import { levelHead, levelWords, UNSUPPORTED } from './levels.ts';

const BASES: Readonly<Record<Basis, string>> = {
  told: 'with an example',
  tapped: 'chosen by behaviours',
  unsupported: UNSUPPORTED,
  skipped: 'skipped',
};
const CAPACITIES: Readonly<Record<Capacity, string>> = {
  direct: 'your supervisor',
  delegate: 'for your absent supervisor',
  next: 'the supervisor above',
  second: 'second look',
};
const because = (note: string): string => (note === '' ? '' : ` Reason: “${note}”`);
const short = (level: number): string => (level === 0 ? 'below 1' : String(level));
const lookedAt = (above: string | null): string =>
  above === null
    ? 'No supervisor above is on record. Your objection is kept, and passed on as soon as there is one.'
    : `It is looked at by ${stopped(above)} Only this answer is seen there.`;

export const details: DetailTexts = {
  door: 'Details',
  differs: (count) =>
    `In ${count === 1 ? '1 competency' : `${count} competencies`} your supervisor sees it differently from you. That is quite usual: from outside, other things show. The reason is in the details.`,
  since: ({ up, same, down, period }) => {
    const parts = [
      ...(up > 0 ? [`${up} up`] : []),
      ...(same > 0 ? [`${same} the same`] : []),
      ...(down > 0 ? [`${down} down`] : []),
    ];
    return `Compared with ${period}: ${parts.join(', ')}.`;
  },
  confidence: (low) =>
    `${low === 1 ? 'One of the gaps is' : `${low} of the gaps are`} ${UNSUPPORTED}: better make sure first, with an example.`,
  title: 'Your assessment in detail',
  line: ({ own, superior, official }) => {
    const parts = [`You ${short(own.level)}`];
    if (superior !== null && superior.revision === own.revision)
      parts.push(`supervisor ${short(superior.level)}`);
    else parts.push('supervisor not yet');
    if (official !== null) parts.push(`official ${short(official.level)}`);
    return parts.join(' · ');
  },
  columns: ['Competency', 'You', 'Supervisor', 'Official'],
  cell: (level) => (level === null ? 'not yet' : short(level)),
  note: 'Press a number to see source, date and reason.',
  required: (level) => (level === null ? 'Required: not set' : `Required: ${level}`),
  proposal: ({ proposal }) =>
    proposal === null
      ? 'Proposed by Sinau: nothing'
      : `Proposed by Sinau: ${levelWords(proposal.level)}${proposal.quote === '' ? '' : `, from the words “${proposal.quote}”`}`,
  own: ({ own }, on) => `Your own choice: ${levelWords(own.level)}, ${BASES[own.basis]}, ${on}`,
  superior: ({ superior, own }, on) => {
    if (superior === null) return 'Supervisor: nothing yet';
    const said = `${superior.by} (${CAPACITIES[superior.capacity]}), ${on}: ${levelWords(superior.level)}`;
    if (superior.revision < own.revision)
      return `Supervisor: the older verdict no longer holds, because your answer is newer. It was ${stopped(said)}`;
    return `Supervisor: ${stopped(said)}${because(superior.note)}`;
  },
  official: ({ official }, on, until) =>
    official === null
      ? 'Official assessment: none yet'
      : `Official assessment: ${levelWords(official.level)}, ${official.assessor}, ${on}, valid until ${until}`,
  version: ({ period, version }) => `${period ?? 'Outside a period'}, dictionary version ${version}`,
  kindly:
    'Your supervisor sees it differently here. You may add an example and send it again when it is handed back, talk about it, or ask for a second look.',
  objected: (to, decided) => {
    if (decided) return 'Your objection was looked at.';
    return to === null
      ? 'Your objection is kept until a supervisor above is on record.'
      : `Your objection is being looked at by ${stopped(to)}`;
  },
  historyDoor: 'History',
  historyTitle: (name) => `History of ${name}`,
  historyLine: ({ what, level, basis, by, capacity, note, period }) => {
    const where = period === null ? '' : ` (${period})`;
    if (what === 'objection') return `Objection: “${note}”${where}`;
    if (what === 'verdict')
      return `${by ?? ''}, ${capacity === null ? '' : CAPACITIES[capacity]}: ${stopped(levelWords(level ?? 0))}${because(note)}${where}`;
    return level === null ? `Skipped${where}` : `${levelHead(level)}, ${BASES[basis ?? 'told']}${where}`;
  },
  objectDoor: 'Object',
  objectAsk: (by, above) =>
    `What has ${by} not seen, in your view? Please write it in a few sentences.\n\n${lookedAt(above)} You can object once to this answer.`,
  objectCheck: (reason, above) => `Your objection:\n“${reason}”\n\n${lookedAt(above)}`,
  objectYes: 'Send it',
  objectDone: (above) =>
    above === null
      ? 'Your objection is kept. As soon as a supervisor above is on record, I pass it on and tell you.'
      : `Your objection was passed on to ${stopped(above)} I tell you what came of it, in working hours.`,
  objectGone: 'There is nothing to object to here at the moment. Nothing has changed.',
  objections: (count) => `Objections (${count})`,
  objectionsTitle: (count) => `Objections waiting for you: ${count}`,
  objectionLine: (name, on) => `${name} · since ${on}`,
  secondBody: ({ name, own, required, by, level, note, reason }) =>
    [
      `${name} chose ${levelWords(own)}. The post requires ${required ?? 'nothing set yet'}.`,
      `${by} saw ${stopped(levelWords(level))}${because(note)}`,
      `Objection of ${name}: “${reason}”`,
    ].join('\n\n'),
  secondStory: (story) => `What was told:\n${story}`,
  secondKeep: (level) => (level === 0 ? 'Keep it, below level 1' : `Keep level ${level}`),
  secondOwn: (level) => (level === 0 ? 'Follow the own choice' : `Follow the own choice, level ${level}`),
  secondAsk: (name, level) =>
    `Decision: ${levelWords(level)}.\n\nPlease write why, in a sentence or two. ${name} will read it.`,
  secondCheck: (name, level, note) =>
    `Decision for ${name}: ${levelWords(level)}.\nReason: “${note}”\n\nThis closes the objection.`,
  secondDone: (name, level) =>
    `Recorded: ${levelWords(level)} for ${stopped(name)} I tell ${name} in working hours.`,
  secondGone: 'That objection no longer waits for you: it was decided, or the answer was renewed.',
};
