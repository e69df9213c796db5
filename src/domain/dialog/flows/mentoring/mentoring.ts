import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { MentorFound, MentorPlace } from '../../topics/mentoring.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { agreed, finding, matchesNews, mayAskNews, which } from './find.ts';
import { offering, offerNews } from './offer.ts';
import { claimNews, pairHeard, pairNews } from './pair.ts';
import { lastMet, nameOf } from './shared.ts';

/** What a place of mentoring makes of a text or a choice; null when it is not meant for it. */
export function mentoring({ view }: MentorPlace, heard: Heard, context: Context): Outcome | null {
  switch (view.view) {
    case 'which':
    case 'matches':
    case 'goal':
    case 'rhythm':
      return finding(view, heard, context);
    case 'agree':
      return agreed(view, heard, context);
    case 'consent':
    case 'offer':
    case 'capacity':
    case 'field':
    case 'offerAgree':
    case 'own':
      return offering(view, heard, context);
    case 'pair':
    case 'when':
    case 'ending':
      return pairHeard(view, heard, context);
  }
}

export function mentoringNews(place: Place, found: MentorFound, context: Context): Outcome {
  switch (found.found) {
    case 'mine':
      if (found.next === 'find') return which(found.gaps, context);
      return found.next === 'home' ? mentoringHome(found, context) : offerNews(place, found, context);
    case 'matches':
      return matchesNews(found, context);
    case 'mayAsk':
      return mayAskNews(place, found, context);
    case 'pair':
      return pairNews(found, context);
    case 'claim':
      return claimNews(place, found, context);
  }
}

function mentoringHome(
  { offer, consent, pairs }: Extract<MentorFound, { found: 'mine' }>,
  context: Context,
): Outcome {
  const { mentoring: texts } = context.texts;
  const offers = offer !== null && consent === true;
  const message: Message = {
    title: texts.door,
    ...(pairs.length === 0 ? { body: texts.intro } : {}),
    items: pairs.map((pair) => ({
      head: texts.pairHead(nameOf(pair.code, context), pair.name),
      lines: [texts.pairLine(pair, lastMet(pair, context))],
    })),
    options: [
      ...pairs.map((pair): Option[] => [{ id: `s:mentorPair:${pair.id}`, label: pair.name.slice(0, 60) }]),
      [
        { id: 's:mentorFind', label: texts.find, primary: pairs.length === 0 },
        { id: 's:mentorOffer', label: offers ? texts.ownOffer : texts.become },
      ],
      ...wayBack(context),
    ],
  };
  return say({ at: 'home' }, message);
}
