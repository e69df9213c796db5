import { type Assessment, progress } from '../../assessment/state.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import type { Item, Message, Option } from '../message.ts';
import type { Place } from '../place.ts';
import type { Outcome } from '../turn.ts';
import type { News } from '../wish.ts';
import { checkDoor } from './claims/door.ts';
import { welcome } from './home.ts';

type Team = Extract<News, { granted: 'overview' }>['team'];

/** Tasks shown one by one; who has more finds them one after the other. */
const MOST_TASKS = 3;

/** The bot's own page. Opening it is no answer: the question that is open stays open, whatever stands here. */
export function overview(place: Place, context: Context): Outcome {
  const { person, facts } = context;
  if (person === null || facts === null) return onPage(place, welcome(context));
  if (facts.subordinates > 0 || person.roles.includes('umpeg'))
    return { place, say: [], wish: { want: 'overview' } };
  return onPage(place, page(context, person.name, facts, null));
}

export function overviewNews(
  place: Place,
  { team }: Extract<News, { granted: 'overview' }>,
  context: Context,
): Outcome {
  const { person, facts } = context;
  if (person === null || facts === null) return onPage(place, welcome(context));
  return onPage(place, page(context, person.name, facts, team));
}

const onPage = (place: Place, message: Message): Outcome => ({ place, say: [{ message, onPage: true }] });

/** Only doors (`s:…`): they stay good however old the page is, and none of them answers a question. */
function page(context: Context, name: string, facts: Facts, team: Team | null): Message {
  const { texts } = context;
  const { buttons, overview: words } = texts;
  const tasks = facts.assessments.slice(0, MOST_TASKS);
  const items: Item[] = [
    { head: words.tasks, lines: taskLines(tasks, context) },
    { head: buttons.hours, lines: [texts.home.hours(facts.hours)] },
    { head: buttons.forum, lines: [forumLine(facts, context)] },
  ];
  const views = facts.peerTasks ?? 0;
  if (facts.toVerify > 0)
    items.push({ head: texts.verify.door(0), lines: [texts.verify.waiting(facts.toVerify)] });
  const claims = facts.claimsToCheck ?? 0;
  if (claims > 0)
    items.push({ head: texts.certificate.checkDoor(0), lines: [texts.certificate.checkWaiting(claims)] });
  if (team !== null)
    items.push({
      head: words.team,
      lines: [team.total === 0 ? texts.office.teamNone : texts.office.teamCount(team.sent, team.total)],
    });
  return {
    title: texts.home.greeting(name),
    items,
    note: words.note,
    options: [
      ...tasks.map((one, n) => [{ ...door(one, context), primary: n === 0 }]),
      ...(facts.toVerify > 0 ? [[{ id: 's:verify', label: texts.verify.door(facts.toVerify) }]] : []),
      ...checkDoor(context),
      ...(views > 0 ? [[{ id: 's:peerTasks', label: texts.peers.tasksDoor(views) }]] : []),
      ...(team === null ? [] : [[{ id: 's:team', label: buttons.team }]]),
      [
        { id: 's:result', label: buttons.result },
        { id: 's:search', label: buttons.search },
      ],
      [
        { id: 's:jp', label: buttons.hours },
        { id: 's:forum', label: buttons.forum },
        { id: 's:prefs', label: buttons.reminders },
      ],
      [
        { id: 's:data', label: buttons.data },
        { id: 's:language', label: buttons.language },
        { id: 's:help', label: buttons.help },
      ],
    ],
  };
}

/** Each assessment that waits: its name, how far it is, until when. */
export function taskLines(tasks: readonly Assessment[], { texts }: Context): string[] {
  if (tasks.length === 0) return [texts.overview.noTask];
  return tasks.flatMap((one) => {
    const { answered, skipped, total } = progress(one);
    const deadline = one.period === null ? null : texts.shortDate(one.period.closesOn);
    return [
      one.period?.name ?? texts.overview.ownTask,
      texts.overview.task(answered, skipped, total, deadline),
    ];
  });
}

function door(one: Assessment, { texts }: Context): Option {
  const { answered, skipped, total } = progress(one);
  const { buttons } = texts;
  const begin = one.period === null ? buttons.assessOwn : buttons.assess;
  const label = answered + skipped === 0 ? begin : buttons.resume(answered + skipped, total);
  return { id: `s:work:${one.id}`, label };
}

function forumLine({ forum }: Facts, { texts, office }: Context): string {
  if (forum === null) return texts.office.forumNone;
  const { startsAt } = forum;
  const when = `${texts.shortDate(office.dayOf(startsAt))} ${texts.clock(office.minuteOf(startsAt))}`;
  return texts.overview.forum(forum.title, when, forum.reply);
}
