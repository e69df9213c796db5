import { FILE_RULES, MEGABYTE, proofRefusal } from '../../../files/file.ts';
import { FORMS } from '../../../learning/forms.ts';
import type { Context } from '../../context.ts';
import type { Filled } from '../../form.ts';
import type { Option, SentFile } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { ClaimDraft, ClaimNews, ClaimQuestion, NewClaimPlace } from '../../topics/claim.ts';
import { after, type Heard, type Outcome, say } from '../../turn.ts';
import { soundsAsking } from '../assess/words.ts';
import { wayBack } from '../home.ts';
import {
  type Asked,
  answered,
  counted,
  daysOf,
  emptyClaim,
  formAt,
  missing,
  prefilled,
  whole,
} from './draft.ts';

/** The order in which it is asked; where one stands is shown. */
const ORDER: readonly Asked[] = ['form', 'title', 'dates', 'organiser', 'amount', 'certificate'];
/** Forms that are shown at once; all others are typed. */
const SHOWN = 12;

export const claiming = (ask: ClaimQuestion, draft: ClaimDraft): NewClaimPlace => ({
  at: 'claimNew',
  ask,
  draft,
});

/** A new claim, with what was said in the same breath or filled into a window. */
export function startClaim(context: Context, words = '', sent: SentFile | null = null): Outcome {
  return goOn({ ...prefilled(emptyClaim(context), words, context), sent }, context);
}

/** A window brought all answers at once: what cannot be used is said, and asked for again in words. */
export function claimFilled(filled: Filled, context: Context): Outcome {
  let draft = emptyClaim(context);
  const faults: string[] = [];
  for (const question of ['form', 'title', 'dates', 'organiser'] as const) {
    const heeded = answered(draft, question, filled[question] ?? '', context);
    if ('problem' in heeded) faults.push(heeded.problem);
    else draft = heeded;
  }
  const number = (filled['certificate'] ?? '').trim();
  const numbered =
    number === '' ? { ...draft, certificate: '' } : answered(draft, 'certificate', number, context);
  if ('problem' in numbered) faults.push(numbered.problem);
  else draft = numbered;
  const jp = Number((filled['amount'] ?? '').replace(',', '.'));
  if (Number.isFinite(jp) && jp > 0) draft = { ...draft, said: jp };
  const next = goOn(draft, context);
  return faults.length === 0 ? next : after({ say: [{ message: { body: faults.join('\n') } }] }, next);
}

/** Asks for what is missing; how the form is counted is looked up once form and days are known. */
export function goOn(draft: ClaimDraft, context: Context): Outcome {
  if (draft.form !== null && draft.endedOn !== null && draft.unit === null)
    return {
      place: claiming('sure', draft),
      say: [],
      wish: { want: 'claimForm', form: draft.form, day: draft.endedOn },
    };
  const complete = whole(draft);
  if (complete !== null)
    return { place: claiming('sure', draft), say: [], wish: { want: 'tryClaim', draft: complete } };
  return askClaim(draft, missing(draft) ?? 'title', context);
}

/** One question about a draft. A position where it is put together, none where one thing is changed. */
export function askClaim(draft: ClaimDraft, question: Asked, context: Context): Outcome {
  const { claims } = context.texts;
  const days = daysOf(draft);
  const body =
    question === 'amount' ? claims.amountAsk(draft.unit ?? 'certificate', days) : claims.ask(question);
  return say(claiming(question, draft), {
    ...(draft.entry === null ? { position: claims.position(ORDER.indexOf(question) + 1, ORDER.length) } : {}),
    body,
    options: [...choices(draft, question, context), [{ id: 'later', label: claims.later }]],
  });
}

function choices(draft: ClaimDraft, question: Asked, { texts: { claims } }: Context): Option[][] {
  const days = daysOf(draft);
  if (question === 'title' && draft.named) return [[{ id: 'named', label: draft.named }]];
  if (question === 'certificate') return [[{ id: 'none', label: claims.noNumber }]];
  if (question === 'amount' && draft.unit === 'day') return [[{ id: 'all', label: claims.allDays(days) }]];
  if (question !== 'form') return [];
  const forms = FORMS.slice(0, SHOWN).map((form, n): Option => ({ id: `f:${n}`, label: claims.form(form) }));
  return [0, 3, 6, 9].map((from) => forms.slice(from, from + 3));
}

/** Hears the answer to the question of the place. */
export function claimNew(place: NewClaimPlace, heard: Heard, context: Context): Outcome | null {
  const { draft, ask: question } = place;
  if (heard.kind === 'option') return pressed(place, heard.id, context);
  if (heard.kind !== 'text' || question === 'sure' || question === 'which') return null;
  const heeded = answered(draft, question, heard.text, context);
  // What is asked in between is no failed answer.
  if ('problem' in heeded && soundsAsking(heard.text)) return null;
  if ('problem' in heeded)
    return after({ say: [{ message: { body: heeded.problem } }] }, askClaim(draft, question, context));
  return goOn(heeded, context);
}

function pressed({ draft, ask: question }: NewClaimPlace, id: string, context: Context): Outcome | null {
  if (id === 'later') return leave(draft, context);
  switch (question) {
    case 'form': {
      const form = formAt(Number(/^f:(\d{1,2})$/.exec(id)?.[1] ?? -1));
      return form === null ? null : goOn({ ...draft, form, unit: null }, context);
    }
    case 'title':
      return id === 'named' && draft.named ? goOn({ ...draft, title: draft.named }, context) : null;
    case 'certificate':
      return id === 'none' ? goOn({ ...draft, certificate: '' }, context) : null;
    case 'amount':
      return id === 'all' ? goOn({ ...draft, amount: daysOf(draft) }, context) : null;
    case 'which':
      return change(draft, id, context);
    case 'sure':
      return sure(draft, id, context);
    default:
      return null;
  }
}

function sure(draft: ClaimDraft, id: string, context: Context): Outcome | null {
  const complete = whole(draft);
  if (complete === null) return null;
  if (id === 'yes')
    return { place: claiming('sure', draft), say: [], wish: { want: 'saveClaim', draft: complete } };
  return id === 'change' ? whichToChange(draft, context) : null;
}

/** Which answer is changed; the others stay. */
function whichToChange(draft: ClaimDraft, context: Context): Outcome {
  const { claims, buttons } = context.texts;
  const option = (id: Asked | 'scope'): Option => ({ id, label: claims.field(id, draft.international) });
  return say(claiming('which', draft), {
    body: claims.whichAsk,
    options: [
      [option('form'), option('title'), option('organiser')],
      [option('dates'), ...(draft.unit === 'activity' ? [] : [option('amount')]), option('certificate')],
      [option('scope')],
      [{ id: 'back', label: buttons.back }],
    ],
  });
}

function change(draft: ClaimDraft, id: string, context: Context): Outcome | null {
  if (id === 'back') return goOn(draft, context);
  if (id === 'scope') return goOn({ ...draft, international: !draft.international }, context);
  const question = ORDER.find((one) => one === id);
  return question === undefined ? null : askClaim(draft, question, context);
}

/** Stepped out of: the draft is kept with the conversation, and it says so. */
export function leave(draft: ClaimDraft, context: Context): Outcome {
  const { claims } = context.texts;
  return say(
    { at: 'home' },
    {
      body: claims.left(draft.title),
      options: [[{ id: 's:claimOn', label: claims.goOn }], ...wayBack(context)],
    },
  );
}

/** How the form is counted is known now, or the table has nothing for it. */
export function unitNews(
  place: Place,
  { unit }: Extract<ClaimNews, { granted: 'claimForm' }>,
  context: Context,
): Outcome {
  if (place.at !== 'claimNew') return say({ at: 'home' }, { body: context.texts.home.stale });
  const { draft } = place;
  if (unit !== null) return goOn(counted(draft, unit), context);
  const body = draft.form === null ? '' : context.texts.claims.noForm(draft.form);
  return after({ say: [{ message: { body } }] }, askClaim({ ...draft, form: null }, 'form', context));
}

/** A file that comes while a claim is put together is its proof: kept once there is an entry to keep it for. */
export function proofSent(place: NewClaimPlace, sent: SentFile, context: Context): Outcome {
  const { claims, files } = context.texts;
  const why = proofRefusal('certificate', sent);
  if (why !== null) {
    const body = files.refused(why, 'certificate', FILE_RULES.certificate.bytes / MEGABYTE);
    return after({ say: [{ message: { body } }] }, askAgain(place, context));
  }
  const next = askAgain(claiming(place.ask, { ...place.draft, sent }), context);
  return after({ say: [{ message: { body: claims.fileTaken(sent.name) } }] }, next);
}

/** The question of the place once more: where somebody comes back to. */
export function askAgain({ ask: question, draft }: NewClaimPlace, context: Context): Outcome {
  if (question === 'sure') return goOn(draft, context);
  return question === 'which' ? whichToChange(draft, context) : askClaim(draft, question, context);
}
