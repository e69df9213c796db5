import type { ReturnNote } from '../../../assessment/return-note.ts';
import {
  type Case,
  type CaseItem,
  itemState,
  nextWaiting,
  notedItems,
  waitingItems,
  withItem,
} from '../../../assessment/verification.ts';
import type { Level } from '../../../competency/dictionary.ts';
import type { Change } from '../../change.ts';
import type { Context } from '../../context.ts';
import type { Message } from '../../message.ts';
import type { CaseThen, VerifyChange, VerifyFound, VerifyView } from '../../topics/verify.ts';
import { after, type Outcome } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { actionAsk, checkNote, handBackAsk, levelAsk, noteAsk, reasonAsk } from './asks.ts';
import { caseMessage, caseOptions, itemMessage, nameIn } from './case.ts';
import { at, refOf } from './queue.ts';

/** What follows on the case as it is now. */
export function caseNews(
  { case: found, next: then }: Extract<VerifyFound, { found: 'case' }>,
  context: Context,
  place: VerifyView,
): Outcome {
  if (found === null) return gone(context);
  switch (then.do) {
    case 'show':
      return after(
        { say: [], changes: [changed({ verify: 'opened', of: refOf(found) })] },
        show(found, context),
      );
    case 'pick':
      return pick(found, context);
    case 'next':
      return next(found, then.after, context, true);
    case 'confirmRest':
      return confirmRest(found, context);
    case 'askHandBack':
      return notedItems(found).length === 0 ? show(found, context) : handBackAsk(found, context);
    case 'handBack':
      return notedItems(found).length === 0 ? show(found, context) : handBack(found, context);
    case 'check':
      return checkNote(found, place, context) ?? show(found, context);
    default: {
      const item = found.items.find((one) => one.code === then.code);
      return item === undefined ? show(found, context) : onItem(found, item, then, context);
    }
  }
}

type ItemThen = Extract<CaseThen, { code: string }>;

function onItem(found: Case, item: CaseItem, then: ItemThen, context: Context): Outcome {
  switch (then.do) {
    case 'item':
      return showItem(found, item, context, true);
    case 'confirm':
      return confirm(found, item, context);
    case 'levels':
      return itemState(item) === 'empty'
        ? showItem(found, item, context, true)
        : levelAsk(found, item, context);
    case 'askReason':
      return reasonAsk(found, item, then.level, context);
    case 'setLevel':
      return setLevel(found, item, then.level, then.note, context);
    case 'actions':
      return actionAsk(found, item, context);
    case 'askNote':
      return noteAsk(found, item, then.action, context);
    case 'note':
      return note(found, item, then, context);
  }
}

const changed = (what: VerifyChange): Change => ({ change: 'verify', what });

const inPlace = (view: VerifyView, message: Message): Outcome => ({
  place: at(view),
  say: [{ message, inPlace: true }],
});

function gone(context: Context): Outcome {
  const { verify } = context.texts;
  const options = [[{ id: 's:verify', label: verify.toQueue }], ...wayBack(context).slice(-1)];
  return { place: { at: 'home' }, say: [{ message: { body: verify.caseGone, options } }] };
}

function show(found: Case, context: Context): Outcome {
  const message = { ...caseMessage(found, context), options: caseOptions(found, context) };
  return inPlace({ view: 'case', of: refOf(found) }, message);
}

function showItem(found: Case, item: CaseItem, context: Context, updating: boolean): Outcome {
  const message = itemMessage(found, item, context);
  const view: VerifyView = { view: 'item', of: refOf(found), code: item.code };
  return { place: at(view), say: [{ message, ...(updating ? { inPlace: true } : {}) }] };
}

/** The next one that waits; when none does, what there is to do with the whole. */
function next(found: Case, code: string | null, context: Context, updating: boolean): Outcome {
  const item = nextWaiting(found, code);
  if (item !== null) return showItem(found, item, context, updating);
  if (notedItems(found).length > 0) return handBackAsk(found, context);
  const { verify } = context.texts;
  const options = [[{ id: 's:verify', label: verify.toQueue, primary: true }], ...wayBack(context).slice(-1)];
  return {
    place: at({ view: 'case', of: refOf(found) }),
    say: [{ message: { body: verify.caseDone, options } }],
  };
}

function pick(found: Case, context: Context): Outcome {
  const { verify, buttons } = context.texts;
  const options = found.items.map((item) => [
    { id: `i:${item.code}`, label: nameIn(found, item.code, context).slice(0, 40) },
  ]);
  return inPlace(
    { view: 'pick', of: refOf(found) },
    { body: verify.pickAsk(found.name), options: [...options, [{ id: 'case', label: buttons.back }]] },
  );
}

function confirm(found: Case, item: CaseItem, context: Context): Outcome {
  const { answer } = item;
  if (answer === null || answer.chosen === null) return showItem(found, item, context, true);
  const body = context.texts.verify.confirmed(nameIn(found, item.code, context), answer.chosen);
  return decided(found, item, answer.chosen, '', body, context);
}

function setLevel(found: Case, item: CaseItem, level: 0 | Level, why: string, context: Context): Outcome {
  if (itemState(item) === 'empty') return showItem(found, item, context, true);
  const body = context.texts.verify.changed(nameIn(found, item.code, context), level);
  return decided(found, item, level, why, body, context);
}

function decided(
  found: Case,
  item: CaseItem,
  level: 0 | Level,
  why: string,
  body: string,
  context: Context,
): Outcome {
  const revision = item.answer?.revision ?? 0;
  const n = item.verdict?.revision === revision ? item.verdict.n + 1 : 1;
  const verdict = {
    revision,
    n,
    level,
    note: why,
    by: context.person?.name ?? '',
    capacity: found.inNameOf === null ? 'direct' : 'delegate',
    at: context.now.toISOString(),
  } as const;
  const change = changed({
    verify: 'verdict',
    of: refOf(found),
    code: item.code,
    revision,
    n,
    level,
    note: why,
  });
  const saved = withItem(found, item.code, { verdict, noted: null });
  return after(
    { say: [{ message: { body }, inPlace: true }], changes: [change] },
    next(saved, item.code, context, false),
  );
}

function confirmRest(found: Case, context: Context): Outcome {
  const waiting = waitingItems(found);
  if (waiting.length === 0) return show(found, context);
  const { verify } = context.texts;
  const body = verify.confirmedRest(found.name, waiting.length);
  const done = {
    say: [{ message: { body }, inPlace: true }],
    changes: [changed({ verify: 'confirmAll', of: refOf(found) })],
  };
  if (notedItems(found).length > 0) return after(done, handBackAsk(found, context));
  const options = [[{ id: 's:verify', label: verify.toQueue, primary: true }], ...wayBack(context).slice(-1)];
  return {
    place: { at: 'home' },
    say: [{ message: { body, options }, inPlace: true }],
    changes: done.changes,
  };
}

function note(
  found: Case,
  item: CaseItem,
  then: Extract<ItemThen, { do: 'note' }>,
  context: Context,
): Outcome {
  const { code, action, handBack: now } = then;
  const noted: ReturnNote = { code, action, note: then.note, by: context.person?.name ?? '' };
  const saved = withItem(found, code, { noted });
  const change = changed({ verify: 'note', of: refOf(found), code, action, note: then.note, handBack: now });
  if (now) return { ...handBack(saved, context), changes: [change] };
  const body = context.texts.verify.noted(nameIn(found, item.code, context));
  return after(
    { say: [{ message: { body }, inPlace: true }], changes: [change] },
    next(saved, code, context, false),
  );
}

function handBack(found: Case, context: Context): Outcome {
  const { verify } = context.texts;
  const options = [[{ id: 's:verify', label: verify.toQueue }], ...wayBack(context).slice(-1)];
  return {
    place: { at: 'home' },
    say: [{ message: { body: verify.handedBack(found.name), options }, inPlace: true }],
    changes: [changed({ verify: 'handBack', of: refOf(found) })],
  };
}
