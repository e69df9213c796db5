import { CAPACITIES, LONGEST_FIELD, MOST_OFFERED } from '../../../mentoring/offer.ts';
import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { MentorFound, MentorOffer, MentorView, OfferDraft } from '../../topics/mentoring.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { asking, at, nameOf, onward } from './shared.ts';

type Offering = Extract<
  MentorView,
  { view: 'consent' | 'offer' | 'capacity' | 'field' | 'offerAgree' | 'own' }
>;
type Mine = Extract<MentorFound, { found: 'mine' }>;

/** The own offer: first whether one can guide at all, then the consent to be seen, then what is offered. */
export function offerNews(place: Place, found: Mine, context: Context): Outcome {
  const { mentoring } = context.texts;
  const { offerable, consent, offer, least } = found;
  if (offerable.length === 0)
    return say({ at: 'home' }, { body: mentoring.notYetAble(least), options: onward(context) });
  if (consent !== true) return askConsent(offerable, context);
  if (found.next === 'save' && place.at === 'mentoring' && place.view.view === 'offerAgree')
    return save(place.view.draft, offerable, context);
  return offer === null ? askOffer(offerable, [], context) : ownOffer(offer, offerable, context);
}

function askConsent(offerable: readonly string[], context: Context): Outcome {
  const { mentoring } = context.texts;
  return say(at({ view: 'consent', offerable }), {
    title: mentoring.consentTitle,
    body: mentoring.consent,
    options: [
      [{ id: 'agree', label: mentoring.consentYes, primary: true }],
      [{ id: 'refuse', label: mentoring.consentNo }],
    ],
  });
}

export function offering(view: Offering, heard: Heard, context: Context): Outcome | null {
  if (heard.kind === 'text') return view.view === 'field' ? fieldHeard(view, heard.text, context) : null;
  if (heard.kind !== 'option') return null;
  const { id } = heard;
  switch (view.view) {
    case 'consent':
      return consented(view.offerable, id, context);
    case 'own':
      return changeOwn(view.offerable, id, context);
    case 'offer':
      return chosenCode(view, id, context);
    case 'capacity': {
      const capacity = CAPACITIES.find((one) => id === `p:${one}`);
      return capacity === undefined ? null : askField({ ...view.draft, capacity }, context);
    }
    case 'field':
      return id === 'skip' ? askAgree(view.draft, context) : null;
    case 'offerAgree':
      if (id === 'again') return asking(at(view), { ask: 'mine', next: 'offer' });
      return id === 'yes' ? asking(at(view), { ask: 'mine', next: 'save' }) : null;
  }
}

function fieldHeard(view: Extract<MentorView, { view: 'field' }>, text: string, context: Context): Outcome {
  const field = text.trim().replaceAll(/\s+/g, ' ');
  if (field.length <= LONGEST_FIELD) return askAgree({ ...view.draft, field }, context);
  const body = context.texts.mentoring.fieldLong(LONGEST_FIELD);
  return say(at(view), { body, options: skipping(context) });
}

function chosenCode(
  { offerable, chosen }: Extract<MentorView, { view: 'offer' }>,
  id: string,
  context: Context,
): Outcome | null {
  if (id === 'next') return chosen.length === 0 ? null : askCapacity(chosen, context);
  const code = offerable[Number(/^c:(\d{1,2})$/.exec(id)?.[1] ?? -1)];
  if (code === undefined || chosen.includes(code)) return null;
  const more = [...chosen, code];
  return more.length === MOST_OFFERED || more.length === offerable.length
    ? askCapacity(more, context)
    : askOffer(offerable, more, context);
}

/** The button is the consent, and nothing else is. */
function consented(offerable: readonly string[], id: string, context: Context): Outcome | null {
  const { mentoring } = context.texts;
  if (id === 'refuse')
    return say({ at: 'home' }, { body: mentoring.consentLeft, options: onward(context) }, [
      { change: 'mentoring', what: { mentoring: 'consent', given: false } },
    ]);
  if (id !== 'agree') return null;
  const changes = [{ change: 'mentoring', what: { mentoring: 'consent', given: true } }] as const;
  return { ...askOffer(offerable, [], context), changes };
}

function changeOwn(offerable: readonly string[], id: string, context: Context): Outcome | null {
  const { mentoring } = context.texts;
  switch (id) {
    case 'change':
      return askOffer(offerable, [], context);
    case 'stop':
      return say({ at: 'home' }, { body: mentoring.stopped, options: onward(context) }, [
        { change: 'mentoring', what: { mentoring: 'offerEnd' } },
      ]);
    case 'hide':
      return say({ at: 'home' }, { body: mentoring.hidden, options: onward(context) }, [
        { change: 'mentoring', what: { mentoring: 'consent', given: false } },
      ]);
    default:
      return null;
  }
}

function askOffer(offerable: readonly string[], chosen: readonly string[], context: Context): Outcome {
  const { mentoring } = context.texts;
  const names = chosen.map((code) => nameOf(code, context));
  const options = offerable.flatMap((code, n): Option[][] =>
    chosen.includes(code) ? [] : [[{ id: `c:${n}`, label: nameOf(code, context).slice(0, 60) }]],
  );
  if (chosen.length > 0) options.push([{ id: 'next', label: mentoring.next, primary: true }]);
  const body = [mentoring.offerAsk(MOST_OFFERED), ...(chosen.length > 0 ? [mentoring.chosen(names)] : [])];
  const message = { body: body.join('\n\n'), options: [...options, ...onward(context).slice(0, 1)] };
  return { place: at({ view: 'offer', offerable, chosen }), say: [{ message, inPlace: true }] };
}

function askCapacity(chosen: readonly string[], context: Context): Outcome {
  const { mentoring } = context.texts;
  const draft: OfferDraft = { chosen, capacity: 1, field: '' };
  return say(at({ view: 'capacity', draft }), {
    body: mentoring.capacityAsk,
    options: [CAPACITIES.map((count) => ({ id: `p:${count}`, label: mentoring.capacity(count) }))],
  });
}

const skipping = ({ texts }: Context): Option[][] => [[{ id: 'skip', label: texts.mentoring.skip }]];

function askField(draft: OfferDraft, context: Context): Outcome {
  const { mentoring } = context.texts;
  return say(at({ view: 'field', draft }), { body: mentoring.fieldAsk, options: skipping(context) });
}

const offerOf = ({ chosen, capacity, field }: OfferDraft): MentorOffer => ({
  codes: chosen,
  capacity,
  field,
});

function told(offer: MentorOffer, context: Context): string {
  return context.texts.mentoring.offer(
    offer,
    offer.codes.map((code) => nameOf(code, context)),
  );
}

function askAgree(draft: OfferDraft, context: Context): Outcome {
  const { mentoring } = context.texts;
  return say(at({ view: 'offerAgree', draft }), {
    title: mentoring.offerTitle,
    body: told(offerOf(draft), context),
    options: [
      [{ id: 'yes', label: mentoring.offerYes, primary: true }],
      [{ id: 'again', label: mentoring.again }],
    ],
  });
}

/** Only what the level is still enough for. */
function save(draft: OfferDraft, offerable: readonly string[], context: Context): Outcome {
  const { mentoring } = context.texts;
  const offer = offerOf(draft);
  const codes = offer.codes.filter((code) => offerable.includes(code));
  if (codes.length === 0) return askOffer(offerable, [], context);
  return say({ at: 'home' }, { body: mentoring.offered, options: onward(context) }, [
    { change: 'mentoring', what: { mentoring: 'offer', ...offer, codes } },
  ]);
}

function ownOffer(offer: MentorOffer, offerable: readonly string[], context: Context): Outcome {
  const { mentoring } = context.texts;
  return say(at({ view: 'own', offerable }), {
    title: mentoring.offerTitle,
    body: told(offer, context),
    note: mentoring.ownNote,
    options: [
      [{ id: 'change', label: mentoring.change }],
      [
        { id: 'stop', label: mentoring.stop },
        { id: 'hide', label: mentoring.hide },
      ],
      ...onward(context),
    ],
  });
}
