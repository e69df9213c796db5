import { openNotes, progress } from '../../assessment/state.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import type { Message, Option } from '../message.ts';
import { type Outcome, say } from '../turn.ts';
import { checkDoor } from './claims/door.ts';

/** Home, or for a stranger the two ways on. */
export function home(context: Context): Outcome {
  const { person, facts } = context;
  if (person === null || facts === null) return say({ at: 'home' }, welcome(context));
  return say({ at: 'home' }, homeMessage(context, person.name, facts));
}

export function welcome({ texts }: Context): Message {
  return {
    title: texts.entry.welcomeTitle,
    body: texts.entry.welcome,
    note: texts.entry.welcomeNote,
    options: [
      [{ id: 's:link', label: texts.buttons.link, primary: true }],
      [{ id: 's:demo', label: texts.buttons.demo }],
    ],
  };
}

function homeMessage(context: Context, name: string, facts: Facts): Message {
  const { texts } = context;
  const { buttons } = texts;
  const options: Option[][] = [];
  if (facts.assessments.length > 0) options.push([resumeOption(context, facts)]);
  if (facts.toVerify > 0) options.push([{ id: 's:verify', label: texts.verify.door(facts.toVerify) }]);
  options.push(...checkDoor(context));
  const views = facts.peerTasks ?? 0;
  if (views > 0) options.push([{ id: 's:peerTasks', label: texts.peers.tasksDoor(views) }]);
  options.push(
    [{ id: 's:search', label: buttons.search, primary: facts.assessments.length === 0 }],
    [
      { id: 's:result', label: buttons.result },
      { id: 's:forum', label: buttons.forum },
      { id: 's:more', label: buttons.more },
    ],
  );
  return { title: texts.home.greeting(name), body: status(context, facts), options };
}

/** The one line of home: hours, what waits and until when, the next forum. */
function status({ texts, office }: Context, facts: Facts): string {
  const deadlines = facts.assessments
    .flatMap((one) => (one.period === null ? [] : [one.period.lateUntil ?? one.period.closesOn]))
    .sort();
  const parts = [
    texts.home.hours(facts.hours),
    facts.assessments.length === 0
      ? texts.home.nothingPending
      : texts.home.pending(
          facts.assessments.length,
          deadlines[0] === undefined ? null : texts.shortDate(deadlines[0]),
        ),
  ];
  if (facts.toVerify > 0) parts.push(texts.verify.waiting(facts.toVerify));
  if ((facts.claimsToCheck ?? 0) > 0) parts.push(texts.certificate.checkWaiting(facts.claimsToCheck ?? 0));
  if ((facts.peerTasks ?? 0) > 0) parts.push(texts.peers.waiting(facts.peerTasks ?? 0));
  if (facts.forum !== null) {
    const { startsAt } = facts.forum;
    parts.push(
      texts.home.forum(
        `${texts.shortDate(office.dayOf(startsAt))} ${texts.clock(office.minuteOf(startsAt))}`,
      ),
    );
  }
  return parts.join(' · ');
}

function resumeOption({ texts }: Context, facts: Facts): Option {
  const [first] = facts.assessments;
  if (first === undefined) return { id: 's:assess', label: texts.buttons.assess };
  const notes = openNotes(first).length;
  if (notes > 0) return { id: 's:resume', label: texts.verify.returnedDoor(notes), primary: true };
  const { answered, skipped, total } = progress(first);
  if (answered + skipped === 0) return { id: 's:assess', label: texts.buttons.assess, primary: true };
  return { id: 's:resume', label: texts.buttons.resume(answered + skipped, total), primary: true };
}

/** What to put below an answer given in between: the way back to the open assessment, else home. */
export function wayBack(context: Context): Option[][] {
  const { facts, texts } = context;
  if (facts === null) return [[{ id: 's:home', label: texts.buttons.home }]];
  const back = facts.assessments.length > 0 ? [[resumeOption(context, facts)]] : [];
  return [...back, [{ id: 's:home', label: texts.buttons.home }]];
}
