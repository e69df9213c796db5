import { LEVELS, type Level } from '../../../competency/dictionary.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { DetailFound, DetailView, SecondLook, SecondThen, VerdictRef } from '../../topics/details.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { at } from '../results/details.ts';
import { rowsOf } from '../rows.ts';
import { LONGEST_NOTE, noteOf } from './windows.ts';

type SecondView = Extract<DetailView, { view: 'objections' | 'second' | 'secondReason' }>;

export const isSecond = (view: { readonly view: string }): view is SecondView =>
  view.view === 'objections' || view.view === 'second' || view.view === 'secondReason';

export const openObjections = (): Outcome => ({
  place: at({ view: 'objections', shown: [] }),
  say: [],
  wish: { want: 'verify', ask: { ask: 'objections' } },
});

/** The superior above looks at one disputed answer, and at nothing else of that person. */
export function lookingAgain(view: SecondView, heard: Heard, context: Context): Outcome | null {
  if (heard.kind === 'text') return typed(view, heard.text, context);
  if (heard.kind !== 'option') return null;
  const { id } = heard;
  switch (view.view) {
    case 'objections': {
      const one = view.shown[Number(/^n:(\d{1,2})$/.exec(id)?.[1] ?? -1)];
      return one === undefined ? null : ask(view, one, { do: 'show' });
    }
    case 'second': {
      if (id === 'levels') return ask(view, view.against, { do: 'levels' });
      if (id === 'back') return ask(view, view.against, { do: 'show' });
      const level = LEVELS_AND_NONE.find((one) => id === `l:${one}`);
      return level === undefined ? null : ask(view, view.against, { do: 'askReason', level });
    }
    case 'secondReason':
      if (id === 'back') return ask(view, view.against, { do: 'show' });
      if (id === 'rewrite') return ask(view, view.against, { do: 'askReason', level: view.level });
      return id === 'save' && view.note !== ''
        ? ask(view, view.against, { do: 'decide', level: view.level, note: view.note })
        : null;
  }
}

const LEVELS_AND_NONE: readonly (0 | Level)[] = [0, ...LEVELS];

function typed(view: SecondView, text: string, context: Context): Outcome | null {
  if (view.view !== 'secondReason') return null;
  const note = noteOf(text);
  if (note === null) return say(at(view), { body: context.texts.verify.reasonLength(LONGEST_NOTE) });
  return ask({ ...view, note }, view.against, { do: 'check' });
}

const ask = (view: SecondView, against: VerdictRef, next: SecondThen): Outcome => ({
  place: at(view),
  say: [],
  wish: { want: 'verify', ask: { ask: 'second', against, next } },
});

const refOf = ({ assessment, code, revision, n }: SecondLook): VerdictRef => ({
  assessment,
  code,
  revision,
  n,
});

const nameOf = ({ version, code }: SecondLook, context: Context): string =>
  context.dictionary(version).competencies.get(code)?.name ?? code;

export function objectionsNews(
  { all }: Extract<DetailFound, { found: 'objections' }>,
  context: Context,
): Outcome {
  const { details, verify, shortDate } = context.texts;
  const options = [[{ id: 's:verify', label: verify.toQueue }], ...wayBack(context).slice(-1)];
  if (all.length === 0) return say({ at: 'home' }, { body: details.secondGone, options });
  const shown = all.slice(0, 12);
  return say(at({ view: 'objections', shown: shown.map(refOf) }), {
    title: details.objectionsTitle(all.length),
    items: shown.map((one, n) => ({
      head: `${n + 1}. ${nameOf(one, context)}`,
      lines: [details.objectionLine(one.name, shortDate(context.office.dayOf(new Date(one.at))))],
    })),
    options: [...rowsOf(shown.map((_, n): Option => ({ id: `n:${n}`, label: String(n + 1) }))), ...options],
  });
}

export function secondNews(
  place: Place,
  { one, next }: Extract<DetailFound, { found: 'second' }>,
  context: Context,
): Outcome {
  const { details, verify, buttons, assess } = context.texts;
  const options: Option[][] = [[{ id: 's:verify', label: verify.toQueue }], ...wayBack(context).slice(-1)];
  if (one === null) return say({ at: 'home' }, { body: details.secondGone, options });
  const against = refOf(one);
  const title = nameOf(one, context);
  const put = (view: DetailView, message: Message): Outcome => ({
    place: at(view),
    say: [{ message: { title, ...message }, inPlace: true }],
  });
  const view = place.at === 'verify' ? place.view : null;
  switch (next.do) {
    case 'show':
      return put({ view: 'second', against }, shown(one, context));
    case 'levels':
      return put(
        { view: 'second', against },
        {
          body: verify.levelAsk(one.name, one.own),
          options: [
            ...LEVELS.map((level) => [{ id: `l:${level}`, label: buttons.level(level) }]),
            [{ id: 'l:0', label: assess.levelZero }],
            [{ id: 'back', label: buttons.back }],
          ],
        },
      );
    case 'check':
      if (view?.view === 'secondReason' && view.note !== '')
        return put(view, {
          body: details.secondCheck(one.name, view.level, view.note),
          options: [
            [{ id: 'save', label: verify.saveLevel, primary: true }],
            [
              { id: 'rewrite', label: verify.rewrite },
              { id: 'back', label: buttons.back },
            ],
          ],
        });
      return put({ view: 'second', against }, shown(one, context));
    case 'askReason':
      return put(
        { view: 'secondReason', against, level: next.level, note: '' },
        {
          body: details.secondAsk(one.name, next.level),
          options: [[{ id: 'back', label: buttons.back }]],
        },
      );
    case 'decide': {
      const what = { verify: 'second', against, level: next.level, note: next.note } as const;
      return {
        place: { at: 'home' },
        say: [{ message: { body: details.secondDone(one.name, next.level), options }, inPlace: true }],
        changes: [{ change: 'verify', what }],
      };
    }
  }
}

function shown(one: SecondLook, { texts }: Context): Message {
  const { details, verify } = texts;
  const { name, own, required, verdict, reason, story } = one;
  const body = [
    details.secondBody({ name, own, required, ...verdict, reason }),
    ...(story === '' ? [] : [details.secondStory(story.slice(0, 2500))]),
  ].join('\n\n');
  return {
    body,
    options: [
      [{ id: `l:${verdict.level}`, label: details.secondKeep(verdict.level) }],
      [{ id: `l:${own}`, label: details.secondOwn(own) }],
      [{ id: 'levels', label: verify.otherLevel }],
      [{ id: 's:objections', label: verify.toQueue }],
    ],
  };
}
