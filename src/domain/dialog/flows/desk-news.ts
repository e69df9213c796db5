import { TOPICS } from '../../reminders/kinds.ts';
import type { Context } from '../context.ts';
import type { Preferences, Stored } from '../facts.ts';
import type { Message, Option } from '../message.ts';
import type { Place } from '../place.ts';
import type { RosterFacts } from '../texts/office.ts';
import { type Outcome, say } from '../turn.ts';
import type { News } from '../wish.ts';
import { steerDoor } from './admin/steer.ts';
import { consentsNews } from './consents.ts';
import { wayBack } from './home.ts';
import { leaveList } from './leave.ts';
import { afterSnooze, ownList } from './remind.ts';
import { prefsRow } from './windows.ts';

type DeskNews = Extract<
  News,
  { granted: 'team' | 'preferences' | 'snooze' | 'rsvp' | 'stored' | 'consents' }
>;

/** Names in one message: more is a wall on a phone, and what is left out is counted aloud. */
const MOST_NAMES = 20;
/** Other periods offered. */
const MOST_PERIODS = 4;

export function deskNews(place: Place, news: DeskNews, context: Context): Outcome {
  switch (news.granted) {
    case 'team':
      return team(place, news, context);
    case 'preferences':
      return preferences(news.preferences, news.saved, context);
    case 'snooze':
      return snoozed(place, news, context);
    case 'rsvp':
      return replied(place, news, context);
    case 'stored':
      return say(place, storedMessage(news.stored, context));
    case 'consents':
      return consentsNews(place, news, context);
  }
}

/** Who is pending: names and progress only, in private, never a level. */
function team(place: Place, news: Extract<DeskNews, { granted: 'team' }>, context: Context): Outcome {
  const { office } = context.texts;
  const { members } = news;
  const inNameOf = news.inNameOf.length === 0 ? '' : office.teamStandIn(news.inNameOf);
  if (members.length === 0) {
    const body = [office.teamNone, inNameOf].filter((part) => part !== '').join('\n\n');
    return say(place, { body, options: wayBack(context) });
  }
  const units = [...new Set(members.map((one) => one.unit))];
  const whose =
    news.scope === 'agency' ? office.teamOfAgency(context.person?.opd ?? '') : office.teamOfUnits(units);
  const open = members.filter((one) => !one.sent);
  // Several at once: which one is said, and the others are a button away.
  const others = news.periods.filter((one) => one.id !== news.period?.id).slice(0, MOST_PERIODS);
  return say(
    place,
    {
      title: office.teamTitle,
      body: [
        whose,
        ...(others.length === 0 || news.period === null ? [] : [news.period.name]),
        office.teamCount(members.length - open.length, members.length),
      ].join('\n'),
      columns: [office.teamName, office.teamProgress],
      items: open.slice(0, MOST_NAMES).map((one) => ({
        head: one.name,
        lines: [
          [office.teamLine(one.answered, one.total, one.sent), ...(units.length > 1 ? [one.unit] : [])].join(
            ' · ',
          ),
        ],
      })),
      note: [
        open.length > MOST_NAMES ? office.teamMore(open.length - MOST_NAMES) : '',
        office.teamNote,
        inNameOf,
      ]
        .filter((line) => line !== '')
        .join('\n'),
      options: [
        ...others.map((one) => [{ id: `s:team:${one.id}`, label: one.name.slice(0, 40) }]),
        ...wayBack(context),
      ],
    },
    [{ change: 'noted', action: 'looked', subject: `team:${news.scope}` }],
  );
}

function preferences(now: Preferences, saved: boolean, context: Context): Outcome {
  const { office, buttons } = context.texts;
  const own = ownList(now.own ?? [], context);
  const away = leaveList(now.leaves ?? [], context);
  const topics = TOPICS.map((topic) =>
    now.muted.includes(topic)
      ? [{ id: `unmute:${topic}`, label: buttons.unmute(topic) }]
      : [{ id: `mute:${topic}`, label: buttons.mute(topic) }],
  );
  const options: Option[][] = now.stopped
    ? [[{ id: 'start', label: buttons.startAgain, primary: true }]]
    : [
        [
          { id: 'morning', label: buttons.morning },
          { id: 'afternoon', label: buttons.afternoon },
          { id: 'any', label: buttons.anyHour },
        ],
        ...platformRow(now, context),
        ...topics,
        ...prefsRow(now, context),
        ...own.options,
        ...away.options,
        [{ id: 'stop', label: buttons.stopAll }],
      ];
  const list = own.lines.length === 0 ? '' : [context.texts.remind.listTitle, ...own.lines].join('\n');
  const done = now.stopped ? office.stopped : office.remindersSaved;
  const message: Message = {
    title: office.remindersTitle,
    body: [saved ? done : '', office.reminders(now), list, away.lines.join('\n')]
      .filter((part) => part !== '')
      .join('\n\n'),
    options: [...options, ...steerDoor(context), ...wayBack(context)],
  };
  return {
    place: { at: 'prefs' },
    say: [{ message, inPlace: true }],
    ...(saved ? { changes: [{ change: 'noted', action: 'preferences', subject: '' } as const] } : {}),
  };
}

/** Whoever is linked on several platforms chooses one of them, or leaves it open again. */
function platformRow({ channel, platforms = [] }: Preferences, { texts }: Context): Option[][] {
  if (platforms.length < 2) return [];
  const others = [...platforms, null].filter((one) => one !== channel);
  return [others.map((one) => ({ id: `by:${one ?? 'any'}`, label: texts.buttons.remindBy(one) }))];
}

function snoozed(place: Place, news: Extract<DeskNews, { granted: 'snooze' }>, context: Context): Outcome {
  const { texts, office } = context;
  if (news.dueAt === null) return say(place, { body: texts.office.snoozeGone, options: wayBack(context) });
  const when = `${texts.date(office.dayOf(news.dueAt))}, ${texts.clock(office.minuteOf(news.dueAt))}`;
  const other = place.at === 'home' ? afterSnooze(news.kind, news.subject, context) : null;
  const body = [texts.office.snoozed(when), other === null ? '' : texts.remind.otherTime];
  return say(other ?? place, { body: body.filter(Boolean).join('\n\n') }, [
    { change: 'noted', action: 'snooze', subject: news.subject },
  ]);
}

function replied(place: Place, news: Extract<DeskNews, { granted: 'rsvp' }>, context: Context): Outcome {
  const { texts, office } = context;
  const { event } = news;
  if (event === null || event.reply === null)
    return say(place, { body: texts.office.forumOver, options: wayBack(context) });
  const when = `${texts.date(office.dayOf(event.startsAt))}, ${texts.clock(office.minuteOf(event.startsAt))}`;
  const other = event.reply === 'tidak' ? 'hadir' : 'tidak';
  const label =
    event.seats !== null && event.reply === 'hadir' ? texts.forumRun.leave : texts.buttons.decline;
  return say(
    place,
    {
      body: texts.office.replied(event.reply, event.title, when),
      ...(event.queue === null ? {} : { note: texts.forumRun.waitNote(event.queue) }),
      options: [
        ...(event.reply === 'hadir'
          ? [[{ id: `s:ics:${event.id}`, label: texts.buttons.calendar, primary: true }]]
          : []),
        [
          {
            id: `s:rsvp:${event.id}:${other}`,
            label: other === 'hadir' ? texts.buttons.attend : label,
          },
        ],
        ...wayBack(context),
      ],
    },
    [{ change: 'noted', action: 'rsvp', subject: String(event.id) }],
  );
}

function rosterOf({ person, facts }: Context): RosterFacts | null {
  if (person === null) return null;
  return { post: person.post, unit: person.unit, superior: facts?.superior?.name ?? null };
}

function storedMessage(stored: Stored, context: Context): Message {
  const { texts, office } = context;
  const seen = stored.seenBy.map((one) => texts.office.dataSeen(one.name, texts.date(office.dayOf(one.at))));
  return {
    title: texts.office.dataTitle,
    body: texts.office.data(stored, rosterOf(context)),
    note: seen.length === 0 ? texts.office.dataNobody : seen.join('\n'),
    options: [
      [{ id: 's:copy', label: texts.exporting.copyButton }],
      [
        { id: 's:consents', label: texts.consents.door },
        { id: 's:ai', label: texts.outsideAi.door },
      ],
      [{ id: 's:wrongData', label: texts.office.dataWrongDoor }],
      [{ id: 's:erase', label: texts.buttons.eraseAll, danger: true }],
      ...wayBack(context),
    ],
  };
}
