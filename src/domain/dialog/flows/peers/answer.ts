import { LEVELS, type Level } from '../../../competency/dictionary.ts';
import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { PeerFound, PeerTask, PeerView } from '../../topics/peers.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

type Answering = Extract<PeerView, { view: 'peer' }>;

const asking = (place: Place): Outcome => ({
  place,
  say: [],
  wish: { want: 'verify', ask: { ask: 'peerTasks' } },
});

/** What colleagues ask this person for, one competency at a time. */
export const openPeerTasks = (): Outcome => asking({ at: 'home' });

/** Whether it is still asked for is looked up before it is written. */
export function answering(view: Answering, id: string): Outcome | null {
  const { of, code } = view;
  const asked = { view: 'peer', of, code } as const;
  const level = LEVELS.find((one) => id === `l:${one}`);
  if (level !== undefined) return asking({ at: 'verify', view: { ...asked, given: level } });
  if (id === 'unknown') return asking({ at: 'verify', view: { ...asked, given: null } });
  return id === 'decline' ? asking({ at: 'verify', view: { ...asked, declining: true } }) : null;
}

export function peerTasksNews(
  place: Place,
  { tasks }: Extract<PeerFound, { found: 'peerTasks' }>,
  context: Context,
): Outcome {
  const { peers } = context.texts;
  const view = place.at === 'verify' && place.view.view === 'peer' ? place.view : null;
  const task = tasks.find((one) => one.assessment === view?.of);
  if (view === null || task === undefined || !task.codes.includes(view.code))
    return show(tasks, context, peers.tasksNone);
  const { of, code, given } = view;
  if (view.declining === true) {
    const left = tasks.filter((one) => one !== task);
    const what = { verify: 'peerDecline', assessment: of } as const;
    return { ...show(left, context, peers.declined), changes: [{ change: 'verify', what }] };
  }
  if (given === undefined) return show(tasks, context, peers.tasksNone);
  const rest = { ...task, codes: task.codes.filter((one) => one !== code) };
  const left = tasks.map((one) => (one === task ? rest : one)).filter((one) => one.codes.length > 0);
  // The same colleague first, so that one conversation stays about one person.
  const ordered = [...left.filter((one) => one === rest), ...left.filter((one) => one !== rest)];
  const what = { verify: 'peerAnswer', assessment: of, code, level: given } as const;
  return { ...show(ordered, context, peers.thanks), changes: [{ change: 'verify', what }] };
}

/** The first open question, or what is said when none is left. */
function show(tasks: readonly PeerTask[], context: Context, none: string): Outcome {
  const { peers, date } = context.texts;
  const [task] = tasks;
  const code = task?.codes[0];
  if (task === undefined || code === undefined)
    return say({ at: 'home' }, { body: none, options: wayBack(context) });
  const competency = context.dictionary(task.version).competencies.get(code);
  const line = (level: Level): string => {
    const headline = competency?.levels.find((one) => one.level === level)?.headline ?? '';
    return headline === '' ? peers.level(level) : `${peers.level(level)}: ${headline}`;
  };
  const message = {
    title: peers.taskTitle(task.name, competency?.name ?? code),
    body: peers.task(task.post, LEVELS.map(line), date(task.until)),
    note: peers.taskNote,
    options: [
      ...LEVELS.map((level) => [{ id: `l:${level}`, label: peers.level(level) }]),
      [
        { id: 'unknown', label: peers.unknown },
        { id: 'decline', label: peers.decline },
      ],
    ],
  };
  return {
    place: { at: 'verify', view: { view: 'peer', of: task.assessment, code } },
    say: [{ message, inPlace: true }],
  };
}
