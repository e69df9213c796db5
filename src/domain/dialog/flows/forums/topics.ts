import type { Context } from '../../context.ts';
import type { ForumTopics } from '../../facts.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { TopicCommand } from '../../topics/forum-run.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { looksLikeWish } from '../assess/words.ts';
import { wayBack } from '../home.ts';
import { kept } from '../kept.ts';
import { rowsOf } from '../rows.ts';
import { wordsForm } from '../windows.ts';

/** Proposals of one person for one event: a forum has one agenda, and everyone should find a place on it. */
const MOST_PROPOSED = 3;
/** A topic is a line, not a speech. Characters. */
const LONGEST = 200;
const SHORTEST = 3;
/** Said before the topic also by whoever was asked for nothing else. */
const PROPOSING =
  /^\s*(?:saya\s+)?(?:mau\s+)?(?:usul(?:kan|an)?|topik|propos(?:e|al)|topic)(?:\s+(?:topik|topic|forum))*\s*:\s*/i;

type Asked = Extract<Place, { at: 'topic' }>;

/** Shows what was proposed for a forum, and asks for another topic, or whether the words should be one of them. */
export function topics(
  place: Place,
  { event: wanted, words }: Extract<TopicCommand, { do: 'topics' }>,
  context: Context,
): Outcome {
  const event = wanted ?? context.facts?.forum?.id ?? null;
  if (event === null) return say(place, { body: context.texts.office.forumNone, options: wayBack(context) });
  return {
    place: words === null ? looking(place) : { at: 'topic', event, words },
    say: [],
    wish: { want: 'topics', event },
  };
}

/** Whoever only looks is not asked for a topic any more: what is typed next is read like anything else. */
const looking = (place: Place): Place => (place.at === 'topic' ? { at: 'home' } : place);

export function topicsNews(place: Place, found: ForumTopics | null, context: Context): Outcome {
  const { texts } = context;
  if (found === null) return say({ at: 'home' }, { body: texts.office.forumOver, options: wayBack(context) });
  const full = found.proposed >= MOST_PROPOSED;
  const asking = place.at === 'topic' && place.event === found.event && !full ? place : null;
  if (asking !== null && asking.words !== '')
    return asking.saves === true ? saved(asking, context) : confirm(asking, found.title, context);
  const message: Message = {
    title: texts.forums.topicsTitle(found.title),
    items: found.topics.map((one, n) => ({
      head: `${n + 1}. ${one.words}`,
      lines: [texts.forums.topicLine(one.votes, one.supported)],
    })),
    ...(found.topics.length === 0 ? { body: texts.forums.topicsNone } : {}),
    ...noteOf(asking !== null, full, context),
    options: [
      ...supportDoors(found, context),
      ...(full ? [] : [[asking === null ? propose(found.event, context) : keep(context)]]),
      ...wayBack(context),
    ],
  };
  return say(asking ?? looking(place), message);
}

function noteOf(asked: boolean, full: boolean, { texts }: Context): Pick<Message, 'note'> {
  if (full) return { note: texts.forums.topicsFull(MOST_PROPOSED) };
  return asked ? { note: texts.forums.topicAsk } : {};
}

const keep = ({ texts }: Context): Option => ({ id: 'keep', label: texts.forums.topicKeep });

const propose = (event: number, context: Context): Option => {
  const { topicPropose, topicAsk } = context.texts.forums;
  const size = { least: SHORTEST, most: LONGEST };
  return {
    id: `s:propose:${event}`,
    label: topicPropose,
    form: wordsForm(topicPropose, topicAsk, size, false, context),
  };
};

/** A vote was saved by its wish already: what follows is its audit row and the list as it is now. */
export function voted(place: Place, found: ForumTopics | null, context: Context): Outcome {
  const shown = topicsNews(place.at === 'topic' ? { ...place, words: '' } : place, found, context);
  if (found === null) return shown;
  return { ...shown, changes: [{ change: 'noted', action: 'vote', subject: `event:${found.event}` }] };
}

/** Hears a proposal, or the decision about it. */
export function topic(place: Asked, heard: Heard, context: Context): Outcome | null {
  const { texts } = context;
  if (heard.kind === 'text') return looksLikeWish(heard.text) ? null : proposed(place, heard.text, context);
  if (heard.kind !== 'option') return null;
  if (heard.id === 'keep')
    return say(
      { at: 'home' },
      {
        body: place.words === '' ? texts.home.cancelled : texts.forums.topicDropped,
        options: wayBack(context),
      },
    );
  // The forum may have begun, and others may have been proposed since: it is looked at once more.
  return heard.id === 'save' && place.words !== ''
    ? { place: { ...place, saves: true }, say: [], wish: { want: 'topics', event: place.event } }
    : null;
}

function saved({ event, words }: Asked, context: Context): Outcome {
  const { forums } = context.texts;
  const options: Option[][] = [[{ id: `s:topics:${event}`, label: forums.topics }], ...wayBack(context)];
  return say({ at: 'home' }, { body: forums.topicSaved(words), options }, [
    { change: 'topic', event, words },
  ]);
}

/** What was typed is a topic after all. How many the person has proposed is looked at before it is asked about. */
export function proposed(place: Asked, text: string, context: Context): Outcome {
  const topic = text.replace(PROPOSING, '');
  const { words } = kept(topic, context);
  if (words.length < SHORTEST || words.length > LONGEST)
    return say(
      { ...place, words: '' },
      { body: context.texts.forums.topicLength(LONGEST), options: [[keep(context)]] },
    );
  return {
    place: { at: 'topic', event: place.event, words: topic },
    say: [],
    wish: { want: 'topics', event: place.event },
  };
}

/** Whatever writes is confirmed: a topic is read by the whole agency. */
function confirm({ event, words: typed }: Asked, title: string, context: Context): Outcome {
  const { forums } = context.texts;
  const { words, note } = kept(typed, context);
  const topic = words.slice(0, LONGEST);
  return say(
    { at: 'topic', event, words: topic },
    {
      body: forums.topicConfirm(title, topic),
      ...(note === undefined ? {} : { note }),
      options: [[{ id: 'save', label: forums.topicSave, primary: true }, keep(context)]],
    },
  );
}

/** Support for those not yet supported. Standing doors: the list may be older than the next vote. */
function supportDoors(found: ForumTopics, { texts }: Context): Option[][] {
  const open = found.topics.flatMap((one, n) =>
    one.supported ? [] : [{ id: `s:vote:${one.id}`, label: texts.forums.support(n + 1) }],
  );
  return rowsOf(open);
}
