import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { MoveNews, MovePlace, OpenLink } from '../../topics/move.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack, welcome } from '../home.ts';
import { linked } from './link.ts';

/** A link was opened. It shows whose it is and asks: a link that went astray must not connect by itself. */
export const openToken = (token: string): Outcome => ({
  place: { at: 'home' },
  say: [],
  wish: { want: 'personByToken', token },
});

export function linkByToken(place: MovePlace, heard: Heard, context: Context): Outcome | null {
  if (heard.kind !== 'option') return null;
  if (heard.id === 'yes') return { place, say: [], wish: { want: 'personByHash', hash: place.hash } };
  if (heard.id !== 'no') return null;
  return say({ at: 'home' }, { body: context.texts.move.notUsed, options: welcome(context).options ?? [] });
}

/** Asks for a link that opens this conversation on Telegram. */
export function moveToTelegram(place: Place, context: Context): Outcome {
  if (context.channel === 'telegram')
    return say(place, { body: context.texts.move.already, options: wayBack(context) });
  return { place, say: [], wish: { want: 'ownLink' } };
}

/** Slack knows its people already: there is nothing to open it with but itself. */
export const moveToSlack = (place: Place, context: Context): Outcome =>
  say(place, {
    body: context.channel === 'slack' ? context.texts.move.alreadySlack : context.texts.move.onSlack,
    options: wayBack(context),
  });

export function moveNews(place: Place, news: MoveNews, context: Context): Outcome {
  const { move, buttons } = context.texts;
  if (news.granted === 'ownLink') return ownLink(place, news.link, context);
  const { person, hash } = news;
  // Whoever is linked stays who she is: not even her own link is spent.
  if (context.person !== null) {
    const same = person === null || person.id === context.person.id;
    const body = same ? move.linkedAlready : move.somebodyElses(context.person.name);
    return say({ at: 'home' }, { body, options: wayBack(context) });
  }
  if (person === null)
    return say({ at: 'link' }, { body: move.gone, options: [[{ id: 's:demo', label: buttons.demo }]] });
  if (place.at === 'linkByToken' && place.person === person.id && place.hash === hash)
    return linked(person, { how: 'token', hash }, context);
  return say(
    { at: 'linkByToken', person: person.id, hash },
    {
      body: move.ask(person.name, person.opd),
      options: [
        [{ id: 'yes', label: buttons.yesItsMe, primary: true }],
        [{ id: 'no', label: buttons.notMe }],
      ],
    },
  );
}

function ownLink(place: Place, link: OpenLink | null, context: Context): Outcome {
  const { move, buttons, clock } = context.texts;
  const { person } = context;
  if (link === null || person === null)
    return say(place, { body: move.noTelegram, options: wayBack(context) });
  const { url, hash, expiresAt } = link;
  return say(
    place,
    {
      body: move.ready(clock(context.office.minuteOf(expiresAt))),
      note: move.readyNote,
      options: [[{ id: 's:home', label: buttons.openTelegram, primary: true, url }], ...wayBack(context)],
    },
    [{ change: 'linkToken', person: person.id, hash, expiresAt }],
  );
}
