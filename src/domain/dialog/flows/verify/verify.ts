import { levelOf } from '../../../assessment/ladder.ts';
import { RETURN_ACTIONS } from '../../../assessment/return-note.ts';
import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { DelegateView } from '../../topics/delegate.ts';
import type { DetailView } from '../../topics/details.ts';
import type { PeerView } from '../../topics/peers.ts';
import type { CaseRef, CaseThen, VerifyFound, VerifyView } from '../../topics/verify.ts';
import { type Heard, type Outcome, pressPlease, say } from '../../turn.ts';
import { peerTasksNews } from '../peers/answer.ts';
import { isPeer, peering, peersNews } from '../peers/peers.ts';
import { detailing, isMine, verdictNews, verdictsNews } from '../results/details.ts';
import { delegateNews, delegating } from './delegate.ts';
import { at, manyNews, openQueue, queueNews, type VerifyPlace } from './queue.ts';
import { isSecond, lookingAgain, objectionsNews, secondNews } from './second-look.ts';
import { caseNews } from './steps.ts';
import { LONGEST_NOTE, noteOf } from './windows.ts';

/** What a superior says or presses while verifying; null: the text is a wish of another kind. */
export function verify(place: VerifyPlace, heard: Heard, context: Context): Outcome | null {
  if (isDelegating(place.view)) return delegating(place.view, heard, context);
  if (isPeer(place.view)) return peering(place.view, heard, context);
  if (isMine(place.view)) return detailing(place.view, heard, context);
  if (isSecond(place.view)) return lookingAgain(place.view, heard, context);
  if (heard.kind === 'text') return typed(place, heard.text, context);
  return heard.kind === 'option' ? pressed(place, heard.id) : null;
}

export function verifyNews(place: Place, found: VerifyFound, context: Context): Outcome {
  switch (found.found) {
    case 'queue':
      return queueNews(found, context);
    case 'many':
      return manyNews(found, context);
    case 'delegation':
      return delegateNews(place, found, context);
    case 'verdicts':
      return verdictsNews(found, context);
    case 'verdict':
      return verdictNews(place, found, context);
    case 'peers':
      return peersNews(place, found, context);
    case 'peerTasks':
      return peerTasksNews(place, found, context);
    case 'objections':
      return objectionsNews(found, context);
    case 'second':
      return secondNews(place, found, context);
    case 'case':
      return caseNews(
        found,
        context,
        place.at === 'verify' ? place.view : { view: 'queue', shown: [], next: null },
      );
  }
}

const ALL_FIT =
  /^(?:(?:ya|iya|sudah|udah|sdh|wis|sampun|semua(?:nya)?)[, ]+)*sesuai(?: semua(?:nya)?)?(?: pak| bu)?[.! ]*$/i;

/** A note is typed; a number opens its line. "Sesuai semua" leads to where it is a button, and is told to be one there. */
function typed(place: VerifyPlace, text: string, context: Context): Outcome | null {
  const { view } = place;
  const plain = text.trim().replaceAll(/[^\S\n]+/g, ' ');
  if (view.view === 'reason' || view.view === 'note') {
    const note = noteOf(text);
    if (note === null) return say(place, { body: context.texts.verify.reasonLength(LONGEST_NOTE) });
    return {
      place: at({ ...view, note }),
      say: [],
      wish: { want: 'verify', ask: { ask: 'case', of: view.of, next: { do: 'check' } } },
    };
  }
  if (view.view === 'queue') {
    const number = /^(?:no(?:mor)?\.? ?)?(\d{1,2})$/i.exec(plain)?.[1];
    if (number !== undefined) return pressed(place, `n:${Number(number) - 1}`);
    if (ALL_FIT.test(plain)) return pressed(place, 'all');
  }
  if (view.view === 'many' && ALL_FIT.test(plain)) return pressPlease(place, context);
  return null;
}

const isDelegating = (view: VerifyView): view is DelegateView =>
  view.view === 'who' || view.view === 'until' || view.view === 'agree' || view.view === 'standing';

function pressed(place: VerifyPlace, id: string): Outcome | null {
  const { view } = place;
  if (isDelegating(view) || isPeer(view) || isMine(view) || isSecond(view)) return null;
  switch (view.view) {
    case 'queue':
      return inQueue(place, view, id);
    case 'many':
      if (id === 'back') return openQueue();
      if (id === 'yes') return many(place, view.all, 'confirm');
      return id === 'plain' ? many(place, view.plain, 'confirm') : null;
    default: {
      const then = thenOf(view, id);
      return then === null ? null : fresh(place, view.of, then);
    }
  }
}

function inQueue(
  place: VerifyPlace,
  view: Extract<VerifyView, { view: 'queue' }>,
  id: string,
): Outcome | null {
  if (id === 'all') return view.shown.length === 0 ? null : many(place, view.shown, 'ask');
  if (id === 'more') return openQueue(view.next ?? 0);
  const one = view.shown[Number(/^n:(\d{1,2})$/.exec(id)?.[1] ?? -1)];
  return one === undefined ? null : fresh(place, one, { do: 'show' });
}

const many = (place: VerifyPlace, of: readonly CaseRef[], then: 'ask' | 'confirm'): Outcome => ({
  place,
  say: [],
  wish: { want: 'verify', ask: { ask: 'many', of, next: then } },
});

/** Whatever is decided is decided on the case as it is now, not as it was shown. */
const fresh = (place: VerifyPlace, of: CaseRef, then: CaseThen): Outcome => ({
  place,
  say: [],
  wish: { want: 'verify', ask: { ask: 'case', of, next: then } },
});

type OneView = Exclude<VerifyView, { view: 'queue' | 'many' } | DelegateView | DetailView | PeerView>;

function thenOf(view: OneView, id: string): CaseThen | null {
  switch (view.view) {
    case 'case':
      return inCase(id);
    case 'pick':
      if (id === 'case') return { do: 'show' };
      return id.startsWith('i:') ? { do: 'item', code: id.slice(2) } : null;
    case 'item':
      return inItem(view.code, id);
    case 'handBack':
      if (id === 'back') return { do: 'show' };
      return id === 'yes' ? { do: 'handBack' } : null;
    default:
      return id === 'back' ? { do: 'item', code: view.code } : inAsk(view, id);
  }
}

/** Where a level, a reason, an action or a note is asked for. */
function inAsk(
  view: Extract<OneView, { view: 'level' | 'reason' | 'action' | 'note' }>,
  id: string,
): CaseThen | null {
  switch (view.view) {
    case 'level': {
      const digit = /^l:([0-5])$/.exec(id)?.[1];
      if (digit === undefined) return null;
      return { do: 'askReason', code: view.code, level: digit === '0' ? 0 : levelOf(Number(digit)) };
    }
    case 'reason':
      if (id === 'rewrite') return { do: 'askReason', code: view.code, level: view.level };
      return id === 'save' && view.note !== ''
        ? { do: 'setLevel', code: view.code, level: view.level, note: view.note }
        : null;
    case 'action': {
      const action = RETURN_ACTIONS.find((one) => id === `a:${one}`);
      return action === undefined ? null : { do: 'askNote', code: view.code, action };
    }
    case 'note':
      return inNote(view, id);
  }
}

function inCase(id: string): CaseThen | null {
  switch (id) {
    case 'rest':
      return { do: 'confirmRest' };
    case 'one':
      return { do: 'next', after: null };
    case 'pick':
      return { do: 'pick' };
    case 'handBack':
      return { do: 'askHandBack' };
    default:
      return null;
  }
}

function inItem(code: string, id: string): CaseThen | null {
  switch (id) {
    case 'ok':
      return { do: 'confirm', code };
    case 'level':
      return { do: 'levels', code };
    case 'example':
      return { do: 'askNote', code, action: 'example' };
    case 'mend':
      return { do: 'actions', code };
    case 'later':
      return { do: 'next', after: code };
    case 'case':
      return { do: 'show' };
    default:
      return null;
  }
}

function inNote(view: Extract<VerifyView, { view: 'note' }>, id: string): CaseThen | null {
  const { code, action, note } = view;
  switch (id) {
    case 'rewrite':
      return { do: 'askNote', code, action };
    case 'none':
      return { do: 'note', code, action, note: '', handBack: false };
    case 'save':
    case 'saveNow':
      return note === '' ? null : { do: 'note', code, action, note, handBack: id === 'saveNow' };
    default:
      return null;
  }
}
