import { isMuch } from '../../../learning/amount.ts';
import type { Context } from '../../context.ts';
import type { Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { ClaimDraft, ClaimNews, ClaimTrial, WholeClaim } from '../../topics/claim.ts';
import { after, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { daysOf, whole } from './draft.ts';
import { askClaim, claiming } from './new.ts';

/** What the claim would be, shown whole; or why there is nothing to claim. Only a button writes. */
export function triedClaim(place: Place, trial: ClaimTrial, context: Context): Outcome {
  const { claims } = context.texts;
  const complete = place.at === 'claimNew' ? whole(place.draft) : null;
  if (place.at !== 'claimNew' || complete === null)
    return say({ at: 'home' }, { body: context.texts.home.stale });
  const { draft } = place;
  const same = trial.twins.find((one) => one.same);
  if (same !== undefined) return doubled(draft, same, context);
  if (trial.jp <= 0 && trial.monthly !== null) {
    const body = claims.full(claims.form(complete.form), trial.monthly.most);
    return after(
      { say: [{ message: { body } }] },
      askClaim({ ...draft, amount: null, unit: null, endedOn: null }, 'dates', context),
    );
  }
  return say(claiming('sure', draft), preview(complete, trial, context));
}

/** The activity stands there already: adding it again would count it twice. */
function doubled(draft: ClaimDraft, twin: ClaimTrial['twins'][number], context: Context): Outcome {
  const { claims, date } = context.texts;
  return say(claiming('sure', draft), {
    body: `${claims.twin(twin, date(twin.endedOn))}\n\n${claims.same}`,
    options: [
      [{ id: 'change', label: claims.change }],
      [{ id: 's:claim', label: claims.mine }],
      ...wayBack(context).slice(-1),
    ],
  });
}

function preview(claim: WholeClaim, trial: ClaimTrial, context: Context): Message {
  const { claims, date } = context.texts;
  const { startedOn, endedOn } = claim;
  const days = startedOn === endedOn ? date(endedOn) : claims.range(date(startedOn), date(endedOn));
  const facts = {
    title: claim.title,
    form: claims.form(claim.form),
    organiser: claim.organiser,
    days,
    amount: claim.amount,
    international: claim.international,
    certificate: claim.certificate,
    proof: claim.sent?.name ?? trial.proof,
  };
  const notes = warnings(claim, trial, context);
  return {
    title: claims.checkTitle(claim.entry !== null),
    body: claims.check(facts, trial),
    note: [...notes, claims.sure].join('\n\n'),
    options: [
      [{ id: 'yes', label: claims.submit, primary: true }],
      [
        { id: 'change', label: claims.change },
        { id: 'later', label: claims.later },
      ],
    ],
  };
}

/** What deserves a second look before it is claimed; none of it forbids the claim. */
function warnings(claim: WholeClaim, trial: ClaimTrial, context: Context): string[] {
  const { texts, facts, today } = context;
  const { claims } = texts;
  const [near] = trial.twins;
  const year = claim.endedOn.slice(0, 4);
  const hours = facts?.hours;
  const ceiling = hours?.ceiling ?? null;
  const sum = (hours?.verified ?? 0) + (hours?.claimed ?? 0) + trial.jp;
  const { monthly } = trial;
  const full = (trial.each ?? 0) * claim.amount;
  return [
    ...(near === undefined ? [] : [`${claims.twin(near, texts.date(near.endedOn))} ${claims.near}`]),
    ...(trial.unit === 'certificate' && isMuch(trial.jp, daysOf(claim)) ? [claims.much] : []),
    ...(monthly !== null && trial.jp < full ? [claims.cut(trial.jp, monthly.most)] : []),
    ...(year === today.slice(0, 4) ? [] : [claims.lastYear(year)]),
    ...(ceiling !== null && year === today.slice(0, 4) && sum > ceiling ? [claims.overCeiling(ceiling)] : []),
  ];
}

/** Written: its proof follows, at once when it was sent already. */
export function savedClaim(
  place: Place,
  { saved }: Extract<ClaimNews, { granted: 'saveClaim' }>,
  context: Context,
): Outcome {
  const { claims } = context.texts;
  if (place.at !== 'claimNew' || saved === null)
    return { ...say({ at: 'home' }, { body: claims.notSaved, options: wayBack(context) }), claimOver: true };
  const { draft } = place;
  const done = claims.saved(draft.title, saved.jp, draft.entry !== null);
  const known = [{ id: saved.id, title: draft.title }];
  const next: Place = { at: 'certificate', sent: null, claims: known, claim: saved.id };
  if (draft.sent !== null)
    return {
      place: next,
      say: [{ message: { body: done } }],
      wish: { want: 'receiveFile', sent: draft.sent, purpose: 'certificate', subject: `entry:${saved.id}` },
      claimOver: true,
    };
  const options = wayBack(context);
  const waits = draft.entry === null && !saved.attended;
  return {
    // What is sent next is its proof; where there is one already, nothing is waited for.
    ...say(waits ? next : { at: 'home' }, { body: waits ? `${done}\n\n${claims.proofNow}` : done, options }),
    claimOver: true,
  };
}
