import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { newAccountTold } from './unlink.ts';

/** 18 digits, however they are spaced: somebody typed a NIP, which proves nothing. */
const NIP = /^\D{0,20}(\d[\s.]?){18}\D{0,20}$/;
/** A one-time code with or without its dash; a plain word of eight small letters is none. */
const CODE = /^(?=.*[\dA-Z-])[a-z0-9]{4}[\s-]?[a-z0-9]{4}$/i;
const PLAIN_WORD = /^[a-z]+$/;
/** While a code is asked for, any short thing with a digit is a try at it. */
const ATTEMPT = /^(?=.*\d)\S{3,20}$/;

/** Begins linking: with the platform's verified e-mail where there is one, else with the code of the umpeg officer. */
export function askLink(context: Context): Outcome {
  if (context.person !== null) return say({ at: 'home' }, linkedMessage(context.person.name, context));
  if (context.verifiedEmail !== null)
    return { place: { at: 'link' }, say: [], wish: { want: 'personByEmail', email: context.verifiedEmail } };
  return askForCode(context);
}

const askForCode = (context: Context): Outcome =>
  say({ at: 'link' }, { body: context.texts.entry.askCode, options: elsewhere(context) });

const elsewhere = ({ texts }: Context) => [[{ id: 's:demo', label: texts.buttons.demo }]];

export function link(place: Extract<Place, { at: 'link' }>, heard: Heard, context: Context): Outcome | null {
  if (heard.kind !== 'text') return null;
  const text = heard.text.trim();
  if (ATTEMPT.test(text) && !NIP.test(text))
    return { place, say: [], wish: { want: 'personByCode', code: text } };
  return unasked(text, context);
}

/** A stranger's code or NIP is understood wherever it is typed. */
export function unasked(text: string, context: Context): Outcome | null {
  const place: Place = { at: 'link' };
  if (NIP.test(text))
    return say(place, { body: context.texts.entry.nipProvesNothing, options: elsewhere(context) });
  if (CODE.test(text) && !PLAIN_WORD.test(text))
    return { place, say: [], wish: { want: 'personByCode', code: text } };
  return null;
}

/** The verified e-mail belongs to somebody: linking still needs her button. */
export function linkByEmail(
  place: Extract<Place, { at: 'linkByEmail' }>,
  heard: Heard,
  context: Context,
): Outcome | null {
  if (heard.kind !== 'option') return link({ at: 'link' }, heard, context);
  if (heard.id === 'no') return askForCode(context);
  if (heard.id !== 'yes' || context.verifiedEmail === null) return null;
  return { place, say: [], wish: { want: 'personByEmail', email: context.verifiedEmail } };
}

export function linkNews(
  place: Place,
  news: Extract<News, { granted: 'personByCode' | 'personByEmail' }>,
  context: Context,
): Outcome {
  const { entry, buttons } = context.texts;
  if (news.granted === 'personByCode') {
    if (news.blocked) return say(place, { body: entry.codeBlocked, options: elsewhere(context) });
    if (news.person === null)
      return say(place, { body: entry.wrongCode, options: elsewhere(context) }, [{ change: 'wrongCode' }]);
    return linked(news.person, { how: 'code', hash: news.hash }, context);
  }
  if (news.person === null)
    return say({ at: 'link' }, { body: entry.emailUnknown, options: elsewhere(context) });
  const asked = place.at === 'linkByEmail' && place.person === news.person.id;
  if (asked) return linked(news.person, { how: 'email' }, context);
  return say(
    { at: 'linkByEmail', person: news.person.id },
    {
      body: entry.emailFound(news.person.name, news.person.opd),
      options: [
        [{ id: 'yes', label: buttons.yesItsMe, primary: true }],
        [{ id: 'no', label: buttons.notMe }],
      ],
    },
  );
}

type Proof = { readonly how: 'code' | 'token'; readonly hash: string } | { readonly how: 'email' };

export const linked = (person: { id: number; name: string }, proof: Proof, context: Context): Outcome =>
  say({ at: 'home' }, linkedMessage(person.name, context), [
    { change: 'link', person: person.id, told: newAccountTold(context), ...proof },
  ]);

function linkedMessage(name: string, { texts }: Context) {
  return {
    title: texts.entry.linkedTitle(name),
    body: texts.entry.linked,
    options: [
      [{ id: 's:assess', label: texts.buttons.assess, primary: true }],
      [{ id: 's:home', label: texts.buttons.home }],
    ],
  };
}
