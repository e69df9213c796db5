import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { OpenLink } from '../../topics/move.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { looksLikeWish } from '../assess/words.ts';
import { wayBack } from '../home.ts';

const mayIssue = ({ person }: Context): boolean =>
  person?.roles.some((role) => role === 'umpeg' || role === 'admin') === true;

/** Names, a unit and a title take no more words. */
const LONGEST_NAME = 5;
const isSentence = (text: string): boolean => text.trim().split(/\s+/).length > LONGEST_NAME;

/** A one-time link code for a colleague: umpeg for the own agency, BKPP's admin for everyone. */
export function askCode(words: string, context: Context): Outcome {
  const { office } = context.texts;
  if (!mayIssue(context))
    return say({ at: 'home' }, { body: office.codeNotYours, options: wayBack(context) });
  if (words.trim() === '')
    return say({ at: 'code', people: [] }, { body: office.codeAsk, options: wayBack(context) });
  return { place: { at: 'code', people: [] }, say: [], wish: { want: 'colleagues', words: words.trim() } };
}

export function code(place: Extract<Place, { at: 'code' }>, heard: Heard, context: Context): Outcome | null {
  if (!mayIssue(context)) return null;
  if (heard.kind === 'text')
    return looksLikeWish(heard.text) || isSentence(heard.text)
      ? null
      : { place, say: [], wish: { want: 'colleagues', words: heard.text.trim() } };
  if (heard.kind !== 'option') return null;
  const person = place.people[Number(/^p:(\d)$/.exec(heard.id)?.[1] ?? -1)];
  return person === undefined ? null : { place, say: [], wish: { want: 'linkCode', person } };
}

/** The same as an address: handed over in a message, it saves typing. */
function linkLine(link: OpenLink | null, { texts, office }: Context): string[] {
  if (link === null) return [];
  return [texts.move.officerLink(link.url, texts.clock(office.minuteOf(link.expiresAt)))];
}

export function codeNews(
  news: Extract<News, { granted: 'colleagues' | 'linkCode' }>,
  context: Context,
): Outcome {
  const { office, date, clock } = context.texts;
  if (news.granted === 'linkCode') {
    const { expiresAt } = news;
    const { link } = news;
    const until = `${date(context.office.dayOf(expiresAt))}, ${clock(context.office.minuteOf(expiresAt))}`;
    return say(
      { at: 'home' },
      {
        body: [office.code(news.name, news.code, until), ...linkLine(link, context)].join('\n\n'),
        options: wayBack(context),
      },
      [
        { change: 'linkCode', person: news.person, hash: news.hash, expiresAt },
        ...(link === null
          ? []
          : [
              {
                change: 'linkToken' as const,
                person: news.person,
                hash: link.hash,
                expiresAt: link.expiresAt,
              },
            ]),
      ],
    );
  }
  const people = news.people.slice(0, 6);
  if (people.length === 0)
    return say({ at: 'code', people: [] }, { body: office.codeNobody, options: wayBack(context) });
  return say(
    { at: 'code', people: people.map((one) => one.id) },
    {
      body: office.codePick,
      items: people.map((one, index) => ({ head: `${index + 1}. ${one.name}`, lines: [one.post] })),
      options: people.map((one, index) => [{ id: `p:${index}`, label: one.name.slice(0, 40) }]),
    },
  );
}
