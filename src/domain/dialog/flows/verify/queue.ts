import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { CaseRef, VerifyFound, VerifyView, Waiting } from '../../topics/verify.ts';
import type { Outcome } from '../../turn.ts';
import { checkDoor } from '../claims/door.ts';
import { wayBack } from '../home.ts';
import { rowsOf } from '../rows.ts';
import { openObjections } from './second-look.ts';

export type VerifyPlace = Extract<Place, { at: 'verify' }>;

/** People on one page: a unit fits, and a phone still shows whom the numbers mean. */
const PAGE = 12;

export const at = (view: VerifyView): VerifyPlace => ({ at: 'verify', view });

export const refOf = ({ id, sentAt }: CaseRef): CaseRef => ({ id, sentAt });

/** Opens the queue, or its next page. */
export const openQueue = (from = 0): Outcome => ({
  place: at({ view: 'queue', shown: [], next: null }),
  say: [],
  wish: { want: 'verify', ask: { ask: 'queue', from } },
});

/** Who waits, the longest waiting first; numbers open one, one button leads to all of them. */
export function queueNews(
  { queue, from, objections }: Extract<VerifyFound, { found: 'queue' }>,
  context: Context,
): Outcome {
  const { verify } = context.texts;
  // Nothing but objections waits: that is where the door leads.
  if (queue.length === 0 && objections > 0) return openObjections();
  // Only claims wait: an officer's door leads there.
  if (queue.length === 0 && (context.facts?.claimsToCheck ?? 0) > 0)
    return { place: { at: 'home' }, say: [], wish: { want: 'claimsToCheck', open: null } };
  if (queue.length === 0)
    return {
      place: { at: 'home' },
      say: [
        {
          message: {
            body: verify.queueNone,
            options: [
              ...((context.facts?.subordinates ?? 0) > 0
                ? [[{ id: 's:delegate', label: context.texts.delegate.door }]]
                : []),
              ...wayBack(context),
            ],
          },
        },
      ],
    };
  const start = from < queue.length ? from : 0;
  const shown = queue.slice(start, start + PAGE);
  const rest = queue.length - start - shown.length;
  const numbers = shown.map((_, n): Option => ({ id: `n:${n}`, label: String(n + 1) }));
  const message: Message = {
    title: verify.queueTitle(queue.length),
    items: shown.map((one, n) => ({ head: `${n + 1}. ${one.name}`, lines: lines(one, context) })),
    note: [
      rest > 0 ? verify.queueMore(rest) : '',
      shown.some((one) => one.doubtful > 0) ? verify.queueNote : verify.queueOpen,
    ]
      .filter((line) => line !== '')
      .join('\n'),
    options: [
      [{ id: 'all', label: verify.confirmMany(shown.length), primary: true }],
      ...rowsOf(numbers),
      ...(objections > 0
        ? [[{ id: 's:objections', label: context.texts.details.objections(objections) }]]
        : []),
      ...checkDoor(context),
      [{ id: 's:delegate', label: context.texts.delegate.door }],
      ...(rest > 0 ? [[{ id: 'more', label: context.texts.buttons.more }]] : []),
      ...wayBack(context).slice(-1),
    ],
  };
  const next = rest > 0 ? start + PAGE : null;
  return { place: at({ view: 'queue', shown: shown.map(refOf), next }), say: [{ message, inPlace: true }] };
}

function lines(one: Waiting, { texts, office }: Context): readonly string[] {
  const facts = {
    count: one.count,
    doubtful: one.doubtful,
    noted: one.noted,
    sentOn: texts.shortDate(office.dayOf(new Date(one.sentAt))),
    period: one.period,
    inNameOf: one.inNameOf,
  };
  return texts.verify.queueLine(facts).split('\n');
}

/**
 * Many at once: first everybody is named, with what deserves a look; only then a yes. What changed between the list and
 * the yes is left out and counted aloud.
 */
export function manyNews(
  { asked, queue, next }: Extract<VerifyFound, { found: 'many' }>,
  context: Context,
): Outcome {
  const { verify, buttons } = context.texts;
  const toQueue: Option[][] = [[{ id: 's:verify', label: verify.toQueue }], ...wayBack(context).slice(-1)];
  const gone = asked - queue.length;
  if (queue.length === 0)
    return {
      place: { at: 'home' },
      say: [{ message: { body: verify.caseGone, options: toQueue }, inPlace: true }],
    };
  if (next === 'confirm') {
    const count = queue.reduce((sum, one) => sum + one.count, 0);
    const done = verify.manyDone(
      queue.map((one) => one.name),
      count,
    );
    const body = gone > 0 ? `${done}\n\n${verify.manyGone(gone)}` : done;
    return {
      place: { at: 'home' },
      say: [{ message: { body, options: toQueue }, inPlace: true }],
      changes: queue.map((one) => ({ change: 'verify', what: { verify: 'confirmAll', of: refOf(one) } })),
    };
  }
  const plain = queue.filter((one) => one.doubtful === 0);
  const message: Message = {
    title: verify.manyTitle(queue.length),
    body: verify.manyBody(plain.length, queue.length - plain.length),
    items: queue.map((one) => ({ head: one.name, lines: [verify.manyLine(one.count, one.doubtful)] })),
    options: [
      [{ id: 'yes', label: verify.manyYes(queue.length), primary: plain.length === queue.length }],
      ...(plain.length > 0 && plain.length < queue.length
        ? [[{ id: 'plain', label: verify.manyPlain(plain.length), primary: true }]]
        : []),
      [{ id: 'back', label: buttons.back }],
    ],
  };
  const place = at({ view: 'many', all: queue.map(refOf), plain: plain.map(refOf) });
  return { place, say: [{ message, inPlace: true }] };
}
