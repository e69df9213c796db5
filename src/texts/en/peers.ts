import type { PeerTexts } from '../../domain/dialog/texts/peers.ts';
import { stopped } from './format.ts';
import { levelHead, levelWords } from './levels.ts';

export const peers: PeerTexts = {
  door: 'Ask colleagues for a view',
  waiting: (count) => (count === 1 ? '1 colleague asks for a view' : `${count} colleagues ask for a view`),
  tasksDoor: (count) => `Views for colleagues (${count})`,
  none: 'Colleagues can be asked once your assessment has been sent to your supervisor.',
  open: (until) =>
    `Your request is running, until ${until} at most. I show the summary once it is closed, and never say who has answered.`,
  resultTitle: 'Views of colleagues',
  result: ({ middle, near }) =>
    `In the middle: ${levelWords(middle)} · ${near ? 'the views are close' : 'the views differ'}`,
  tooFew: 'Not enough answers to show without pointing at people.',
  resultNote:
    'This is a view, not an appraisal. No level and no verdict changes, and your supervisor does not see it.',
  whatTitle: 'Ask colleagues for a view',
  what: (most) =>
    `About what? Choose ${most} competencies at most.\n\nYou get a summary only, without names. It is a view, not an appraisal.`,
  chosen: (names) => `Chosen: ${stopped(names.join(', '))}`,
  next: 'Go on',
  again: 'Choose again',
  who: (fewest, most) =>
    `Whom shall I ask? Choose ${fewest} to ${most} colleagues, or type a name. Supervisors and your own team are left out.`,
  nobody:
    'I cannot find that name among the colleagues of your agency who can be asked. Supervisors, your own team and whoever verifies your answers are left out.',
  agreeTitle: (count) => `Ask ${count} colleagues?`,
  agree: (names, competencies, days, least) =>
    `Whom: ${stopped(names.join(', '))}\nAbout: ${stopped(competencies.join(', '))}\n\nThey see your name and the competency, not your level. They have ${days} working ${days === 1 ? 'day' : 'days'}. A summary is shown when at least ${least} of them answer. The next request is possible some months later.`,
  yes: 'Yes, ask them',
  done: 'Done, I have passed it on. I tell you once it is closed.',
  gone: 'That choice does not hold any more, so nobody was asked. Please start again.',
  taskTitle: (name, competency) => `${name}: ${competency}`,
  task: (post, levels, until) =>
    `Your colleague (${post}) asks for your view. What do you see most often?\n\n${levels.join('\n')}\n\nOpen until ${until}.`,
  taskNote:
    'An answer is saved at once. Your colleague only gets a summary of several answers at once, without names. It is a view, not an appraisal.',
  level: levelHead,
  unknown: 'I do not know',
  decline: 'Rather not',
  declined: 'That is fine. Your colleague is not told.',
  thanks: 'Thank you, your view is saved.',
  tasksNone: 'No colleague waits for your view.',
};
