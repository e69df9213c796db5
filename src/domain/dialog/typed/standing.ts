import { isImportKind, isUndoable } from '../../tables/import.ts';
import type { Command } from '../command.ts';
import type { Filled } from '../form.ts';
import { EXPORT_FORMATS, EXPORTS } from '../topics/facts-files.ts';
import { isForumPart } from '../topics/forum-run.ts';
import type { MentorOpen } from '../topics/mentoring.ts';
import { planWithin } from '../topics/planning.ts';
import { isReason } from '../topics/rating.ts';
import { wordOf } from '../words.ts';
import { commandOfWord } from './command-of.ts';

/** What a door opens; `a` and `b` are what its id names. null: no such subject. */
type Door = (a: string, b: string) => Command | null;

const numbered =
  (open: (id: number) => Command): Door =>
  (a) =>
    /^\d{1,15}$/.test(a) ? open(Number(a)) : null;
const always =
  (command: Command): Door =>
  () =>
    command;

/** A table that is no longer offered opens the choice of tables. */
const exportDoor: Door = (a, b) => {
  const what = EXPORTS.find((one) => one === a);
  const format = EXPORT_FORMATS.find((one) => one === b);
  return what === undefined || format === undefined ? { do: 'export' } : { do: 'exportTable', what, format };
};

const mentoring = (open: MentorOpen): Command => ({ do: 'mentoring', open });
const mentorDoors = [
  ['mentor', always(mentoring({ to: 'home' }))],
  [
    'mentorFind',
    (a) => mentoring(/^[A-Z]+(?:\.[A-Z]+)?\.\d\d$/.test(a) ? { to: 'find', competency: a } : { to: 'find' }),
  ],
  ['mentorOffer', always(mentoring({ to: 'offer' }))],
  ['mentorPair', numbered((pair) => mentoring({ to: 'pair', pair }))],
  [
    'met',
    (a, b) =>
      b === 'yes' || b === 'no'
        ? numbered((pair) => mentoring({ to: 'met', pair, met: b === 'yes' }))(a, b)
        : null,
  ],
  [
    'mentorClaim',
    (a, b) =>
      /^\d{4}-\d\d-\d\d$/.test(b) ? numbered((pair) => mentoring({ to: 'claim', pair, on: b }))(a, b) : null,
  ],
] satisfies readonly (readonly [string, Door])[];

const DOORS: ReadonlyMap<string, Door> = new Map([
  ...(
    [
      'home',
      'more',
      'next',
      'assess',
      'own',
      'resume',
      'change',
      'result',
      'recommend',
      'jp',
      'data',
      'language',
      'help',
      'link',
      'demo',
      'erase',
      'wrongData',
      'periods',
      'periodNew',
      'drafts',
      'verify',
      'delegate',
      'copy',
      'details',
      'objections',
    ] as const
  ).map((name) => [name, always({ do: name })] as const),
  ['consents', always({ do: 'consents' })],
  ['peers', always({ do: 'peers' })],
  ['peerTasks', always({ do: 'peerTasks' })],
  ...mentorDoors,
  ['prefs', always({ do: 'reminders' })],
  ['steer', always({ do: 'steer', ask: 'state' })],
  ['word', wordDoor],
  ['tables', tablesDoor],
  ['unlink', unlinkDoor],
  ['ai', aiDoor],
  ['plan', (a, b) => ({ do: 'plan', again: a !== '', ...planWithin(a, b) })],
  ['search', always({ do: 'search', words: '' })],
  ['forum', (a) => (a === '' ? { do: 'forum' } : numbered((event) => ({ do: 'forum', event }))(a, ''))],
  ['topics', topicsDoor(null)],
  ['propose', topicsDoor('')],
  ['import', (a) => (a === '' ? { do: 'import' } : importDoor('importKind', a))],
  ['importSheet', (a) => importDoor('importSheet', a)],
  ['importUndo', (a) => (isUndoable(a) ? { do: 'importUndo', kind: a } : null)],
  ['words', wordsOpened],
  ['team', (a) => numbered((period) => ({ do: 'team', period }))(a, '') ?? { do: 'team' }],
  ['draft', numbered((draft) => ({ do: 'draft', draft }))],
  [
    'speak',
    (a, b) =>
      b === 'bersedia' || b === 'tidak'
        ? numbered((event) => ({ do: 'speak', event, answer: b }))(a, b)
        : null,
  ],
  ['attend', always({ do: 'attend', code: '' })],
  ['forums', always({ do: 'forums' })],
  ['forumNew', always({ do: 'forumNew' })],
  [
    'forumSeries',
    (a) =>
      a === ''
        ? { do: 'forumSeries', series: null }
        : numbered((series) => ({ do: 'forumSeries', series }))(a, ''),
  ],
  ['forumEvent', numbered((event) => ({ do: 'forumEvent', event }))],
  [
    'forumRun',
    (a, b) => (isForumPart(b) ? numbered((event) => ({ do: 'forumRun', event, part: b }))(a, b) : null),
  ],
  ['period', numbered((period) => ({ do: 'period', period }))],
  ['vote', numbered((topic) => ({ do: 'vote', topic }))],
  ['ics', numbered((event) => ({ do: 'calendar', event }))],
  ['work', numbered((assessment) => ({ do: 'work', assessment }))],
  ['certificate', always({ do: 'certificate' })],
  ['claims', always({ do: 'claims' })],
  ['claim', always({ do: 'claim', words: '' })],
  ['claimNew', always({ do: 'claimNew' })],
  ['claimOn', always({ do: 'claimOn' })],
  ['claimFrom', sourceDoor],
  ['file', numbered((file) => ({ do: 'openFile', file }))],
  ['drop', numbered((file) => ({ do: 'dropFile', file }))],
  ['copy', always({ do: 'copy' })],
  ['export', exportDoor],
  ['sheet', (a) => (a === 'picture' || a === 'page' ? { do: 'sheet', as: a } : null)],
  [
    'later',
    (a, b) =>
      /^[a-z]{1,20}$/.test(a) && /^\d{1,15}$/.test(b) ? { do: 'snooze', kind: a, subject: b } : null,
  ],
  ['ask', (a) => (/^[a-z0-9-]{2,24}$/.test(a) ? { do: 'passage', id: a } : null)],
  [
    'rate',
    (a, b) =>
      /^[a-z0-9]{4,24}$/.test(a) && (b === 'up' || b === 'down') ? { do: 'rate', id: a, verdict: b } : null,
  ],
  ['why', (a, b) => (/^[a-z0-9]{4,24}$/.test(a) && isReason(b) ? { do: 'why', id: a, reason: b } : null)],
  [
    'rsvp',
    (a, b) =>
      b === 'hadir' || b === 'tidak' ? numbered((event) => ({ do: 'rsvp', event, reply: b }))(a, b) : null,
  ],
] satisfies readonly (readonly [string, Door])[]);

/** Topics of one forum, or of the next: looked at, or with words one asked for. */
function topicsDoor(words: '' | null): Door {
  return (a) =>
    a === ''
      ? { do: 'topics', event: null, words }
      : numbered((event) => ({ do: 'topics', event, words }))(a, '');
}

/** A course or a forum that is to become a claim. */
function sourceDoor(a: string, b: string): Command | null {
  if (!/^[A-Za-z0-9-]{1,24}$/.test(b)) return null;
  return a === 'course' || a === 'forum' ? { do: 'claimFrom', what: a, subject: b } : null;
}

function tablesDoor(a: string): Command | null {
  if (a === '') return { do: 'tables' };
  return a === 'yes' || a === 'no' ? { do: 'tables', shown: a === 'yes' } : null;
}

/** `telegram.0a1b2c3d4e5f`, and `yes` behind it. */
function unlinkDoor(a: string, b: string): Command | null {
  const [, channel, ref = ''] = /^(telegram|slack|terminal)\.([0-9a-f]{12})$/.exec(a) ?? [];
  if (channel !== 'telegram' && channel !== 'slack' && channel !== 'terminal') return null;
  return b === '' || b === 'yes' ? { do: 'unlink', channel, ref, sure: b === 'yes' } : null;
}

function aiDoor(a: string): Command | null {
  if (a === '') return { do: 'outsideAi' };
  return a === 'yes' || a === 'no' ? { do: 'decideAi', given: a === 'yes' } : null;
}

/** One of the words, offered for a mistyped one. */
function wordDoor(a: string): Command | null {
  const word = wordOf(a);
  return word === undefined ? null : commandOfWord(word, '');
}

/** Words of the catalogue: all of them, or those of one course. */
function wordsOpened(a: string, b: string): Command | null {
  if (a === '' || a === 'review' || a === 'find')
    return { do: 'courseWords', open: a === '' ? 'menu' : a, course: '' };
  return a === 'course' && /^KRS-\d{3,12}$/.test(b) ? { do: 'courseWords', open: a, course: b } : null;
}

function importDoor(name: 'importKind' | 'importSheet', kind: string): Command | null {
  return isImportKind(kind) ? { do: name, kind } : null;
}

/**
 * Standing options (`s:…`) are doors, not answers: they stay good in old messages, because they only open something or
 * name their own subject. Anything that is not one of these is null. `filled`: what a window brought with it.
 */
export function commandOfStanding(id: string, filled?: Filled): Command | null {
  const [, name = '', a = '', b = ''] = id.split(':');
  const command = DOORS.get(name)?.(a, b) ?? null;
  return (command?.do === 'forumNew' || command?.do === 'claimNew') && filled !== undefined
    ? { ...command, filled }
    : command;
}
