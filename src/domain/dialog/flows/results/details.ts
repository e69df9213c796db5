import {
  currentVerdict,
  type FourVerdicts,
  isSeenDifferently,
  mayObject,
} from '../../../assessment/verdicts.ts';
import type { Context } from '../../context.ts';
import type { Item, Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { DetailFound, DetailView, OneThen } from '../../topics/details.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { rowsOf } from '../rows.ts';
import { LONGEST_NOTE, noteOf } from '../verify/windows.ts';

export const at = (view: DetailView): Place => ({ at: 'verify', view });

export const openDetails = (): Outcome => ({
  place: at({ view: 'mine', codes: [] }),
  say: [],
  wish: { want: 'verify', ask: { ask: 'verdicts' } },
});

type MyView = Extract<DetailView, { view: 'mine' | 'one' | 'object' }>;

export const isMine = (view: { readonly view: string }): view is MyView =>
  view.view === 'mine' || view.view === 'one' || view.view === 'object';

/** The person looks at the own verdicts, their history, and may object. */
export function detailing(view: MyView, heard: Heard, context: Context): Outcome | null {
  if (heard.kind === 'text') return typed(view, heard.text, context);
  if (heard.kind !== 'option') return null;
  const { id } = heard;
  switch (view.view) {
    case 'mine': {
      const code = view.codes[Number(/^v:(\d{1,2})$/.exec(id)?.[1] ?? -1)];
      return code === undefined ? null : ask(view, code, 'show');
    }
    case 'one':
      return id === 'history' || id === 'object' ? ask(view, view.code, id) : null;
    case 'object':
      if (id === 'back') return ask(view, view.against.code, 'show');
      if (id === 'rewrite') return ask(view, view.against.code, 'object');
      return id === 'send' && view.reason !== '' ? ask(view, view.against.code, 'send') : null;
  }
}

function typed(view: MyView, text: string, context: Context): Outcome | null {
  if (view.view === 'object') {
    const reason = noteOf(text);
    if (reason === null) return say(at(view), { body: context.texts.verify.reasonLength(LONGEST_NOTE) });
    return ask({ ...view, reason }, view.against.code, 'check');
  }
  if (view.view !== 'mine') return null;
  const code = view.codes[Number(/^\d{1,2}$/.exec(text.trim())?.[0] ?? 0) - 1];
  return code === undefined ? null : ask(view, code, 'show');
}

const ask = (view: MyView, code: string, next: OneThen): Outcome => ({
  place: at(view),
  say: [],
  wish: { want: 'verify', ask: { ask: 'verdict', code, next } },
});

const nameOf = ({ version, code }: FourVerdicts, context: Context): string =>
  context.dictionary(version).competencies.get(code)?.name ?? code;

/** Own, superior's and official level; a superior's on an older answer is none. */
const levelsOf = ({ own, superior, official }: FourVerdicts): readonly (number | null)[] => [
  own.level,
  superior?.revision === own.revision ? superior.level : null,
  official?.level ?? null,
];

/** All competencies in one line each; where the superior sees it differently comes first. */
export function verdictsNews(
  { all }: Extract<DetailFound, { found: 'verdicts' }>,
  context: Context,
): Outcome {
  const { details, result, buttons } = context.texts;
  if (all.length === 0)
    return say(
      { at: 'home' },
      {
        body: result.nothing,
        options: [[{ id: 's:assess', label: buttons.assess, primary: true }], ...wayBack(context)],
      },
    );
  const shown = [...all.filter(isSeenDifferently), ...all.filter((one) => !isSeenDifferently(one))];
  const message: Message = {
    title: details.title,
    columns: details.columns,
    items: shown.map((one, n) => ({
      head: `${n + 1}. ${nameOf(one, context)}`,
      lines: [details.line(one)],
      cells: [`${n + 1}. ${nameOf(one, context)}`, ...levelsOf(one).map(details.cell)],
    })),
    note: [details.note, result.estimate].join('\n'),
    options: [
      ...rowsOf(shown.map((_, n): Option => ({ id: `v:${n}`, label: String(n + 1) }))),
      [
        { id: 's:peers', label: context.texts.peers.door },
        { id: 's:result', label: buttons.result },
      ],
    ],
  };
  return say(at({ view: 'mine', codes: shown.map((one) => one.code) }), message);
}

export function verdictNews(
  place: Place,
  found: Extract<DetailFound, { found: 'verdict' }>,
  context: Context,
): Outcome {
  const { one, next } = found;
  const { details } = context.texts;
  const back: Option[][] = [[{ id: 's:details', label: details.door }], ...wayBack(context).slice(-1)];
  if (one === null) return say({ at: 'home' }, { body: details.objectGone, options: back });
  if (next === 'history') return history(one, found, context);
  if (next === 'show') return showOne(one, context);
  const verdict = currentVerdict(one);
  if (!mayObject(one) || verdict === null)
    return say({ at: 'home' }, { body: details.objectGone, options: back });
  const above = found.above?.name ?? null;
  const against = { assessment: one.assessment, code: one.code, revision: verdict.revision, n: verdict.n };
  const reason = place.at === 'verify' && place.view.view === 'object' ? place.view.reason : '';
  if (next === 'object' || reason === '')
    return say(at({ view: 'object', against, reason: '' }), {
      title: nameOf(one, context),
      body: details.objectAsk(verdict.by, above),
      options: [[{ id: 'back', label: context.texts.buttons.back }]],
    });
  if (next === 'check')
    return say(at({ view: 'object', against, reason }), {
      title: nameOf(one, context),
      body: details.objectCheck(reason, above),
      options: [
        [{ id: 'send', label: details.objectYes, primary: true }],
        [
          { id: 'rewrite', label: context.texts.verify.rewrite },
          { id: 'back', label: context.texts.buttons.back },
        ],
      ],
    });
  const what = { verify: 'object', against, reason, to: found.above?.id ?? null } as const;
  return {
    place: { at: 'home' },
    say: [{ message: { body: details.objectDone(above), options: back }, inPlace: true }],
    changes: [{ change: 'verify', what }],
  };
}

/** One competency: each verdict with its source, date and version, none of them mixed with another. */
function showOne(one: FourVerdicts, context: Context): Outcome {
  const { details, result } = context.texts;
  const on = (at: string): string => context.texts.date(context.office.dayOf(new Date(at)));
  const { official, objection } = one;
  const lines = [
    details.required(one.required),
    details.proposal(one),
    details.own(one, on(one.own.at)),
    details.superior(one, one.superior === null ? '' : on(one.superior.at)),
    official === null
      ? details.official(one, '', '')
      : details.official(one, context.texts.date(official.on), context.texts.date(official.validUntil)),
    details.version(one),
  ];
  const open = mayObject(one);
  const notes = [
    ...(objection === null ? [] : [details.objected(objection.to, objection.decidedAt !== null)]),
    ...(open ? [details.kindly] : []),
    result.estimate,
  ];
  return say(at({ view: 'one', code: one.code }), {
    title: nameOf(one, context),
    body: lines.join('\n'),
    note: notes.join('\n'),
    options: [
      ...(open ? [[{ id: 'object', label: details.objectDoor }]] : []),
      [
        { id: 'history', label: details.historyDoor },
        { id: 's:details', label: details.door },
      ],
    ],
  });
}

function history(
  one: FourVerdicts,
  { history: lines }: Extract<DetailFound, { found: 'verdict' }>,
  context: Context,
): Outcome {
  const { details, shortDate } = context.texts;
  const items = lines.map(
    (line): Item => ({
      head: shortDate(context.office.dayOf(new Date(line.at))),
      lines: [details.historyLine(line)],
    }),
  );
  const options = [[{ id: 's:details', label: details.door }], ...wayBack(context).slice(-1)];
  const title = details.historyTitle(nameOf(one, context));
  return say(at({ view: 'one', code: one.code }), { title, items, options });
}
