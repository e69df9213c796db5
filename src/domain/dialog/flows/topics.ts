import type { Context } from '../context.ts';
import type { ForumTopics } from '../facts.ts';
import type { Message, Option } from '../message.ts';
import type { Place } from '../place.ts';
import { type Heard, type Outcome, say } from '../turn.ts';
import { looksLikeWish } from './assess/words.ts';
import { wayBack } from './home.ts';
import { wordsForm } from './windows.ts';

/** Proposals of one person for one event: a forum has one agenda, and everyone should find a place on it. */
const MOST_PROPOSED = 3;
/** A topic is a line, not a speech. Characters. */
const LONGEST = 200;
const SHORTEST = 3;

/** Shows what was proposed for the coming forum; with `words`, asks whether they should be one of them. */
export function topics(place: Place, words: string, context: Context): Outcome {
  const event = context.facts?.forum ?? null;
  if (event === null) return say(place, { body: context.texts.office.forumNone, options: wayBack(context) });
  return {
    place: { at: 'topic', event: event.id, words },
    say: [],
    wish: { want: 'topics', event: event.id },
  };
}

export function topicsNews(place: Place, found: ForumTopics | null, context: Context): Outcome {
  const { texts } = context;
  if (found === null) return say({ at: 'home' }, { body: texts.office.forumOver, options: wayBack(context) });
  const waiting = place.at === 'topic' && place.event === found.event ? place.words : '';
  const full = found.proposed >= MOST_PROPOSED;
  if (waiting !== '' && !full) return confirm(found.event, waiting, context);
  const message: Message = {
    title: texts.forums.topicsTitle(found.title),
    items: found.topics.map((one, n) => ({
      head: `${n + 1}. ${one.words}`,
      lines: [texts.forums.topicLine(one.votes, one.supported)],
    })),
    ...(found.topics.length === 0 ? { body: texts.forums.topicsNone } : {}),
    note: full ? texts.forums.topicsFull(MOST_PROPOSED) : texts.forums.topicAsk,
    options: [...rowsOf(found, context), ...(full ? [] : [[propose(context)]]), ...wayBack(context)],
  };
  return {
    place: full ? { at: 'home' } : { at: 'topic', event: found.event, words: '' },
    say: [{ message }],
  };
}

const propose = (context: Context): Option => {
  const { topicPropose, topicAsk } = context.texts.forums;
  const size = { least: SHORTEST, most: LONGEST };
  return {
    id: 'propose',
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
export function topic(
  place: Extract<Place, { at: 'topic' }>,
  heard: Heard,
  context: Context,
): Outcome | null {
  const { texts } = context;
  if (heard.kind === 'text') return looksLikeWish(heard.text) ? null : proposed(place, heard.text, context);
  if (heard.kind !== 'option') return null;
  if (heard.id === 'propose') return say({ ...place, words: '' }, { body: texts.forums.topicAsk });
  if (place.words === '') return null;
  if (heard.id === 'keep')
    return say({ at: 'home' }, { body: texts.forums.topicDropped, options: wayBack(context) });
  if (heard.id !== 'save') return null;
  if (context.facts?.forum?.id !== place.event)
    return say({ at: 'home' }, { body: texts.office.forumOver, options: wayBack(context) });
  const options: Option[][] = [[{ id: 's:topics', label: texts.forums.topics }], ...wayBack(context)];
  return say({ at: 'home' }, { body: texts.forums.topicSaved(place.words), options }, [
    { change: 'topic', event: place.event, words: place.words },
  ]);
}

/** What was typed is a topic after all. */
export function proposed(place: Extract<Place, { at: 'topic' }>, text: string, context: Context): Outcome {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  if (words.length < SHORTEST || words.length > LONGEST)
    return say({ ...place, words: '' }, { body: context.texts.forums.topicLength(LONGEST) });
  return confirm(place.event, words, context);
}

/** Whatever writes is confirmed: a topic is read by the whole agency. */
function confirm(event: number, words: string, { texts }: Context): Outcome {
  return say(
    { at: 'topic', event, words: words.slice(0, LONGEST) },
    {
      body: texts.forums.topicConfirm(words.slice(0, LONGEST)),
      options: [
        [
          { id: 'save', label: texts.forums.topicSave, primary: true },
          { id: 'keep', label: texts.forums.topicKeep },
        ],
      ],
    },
  );
}

/** Support for those not yet supported, three a row. Standing doors: the list may be older than the next vote. */
function rowsOf(found: ForumTopics, { texts }: Context): Option[][] {
  const open = found.topics.flatMap((one, n) =>
    one.supported ? [] : [{ id: `s:vote:${one.id}`, label: texts.forums.support(n + 1) }],
  );
  const rows: Option[][] = [];
  for (let n = 0; n < open.length; n += 3) rows.push(open.slice(n, n + 3));
  return rows;
}
