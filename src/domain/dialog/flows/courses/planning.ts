import type { Plan } from '../../../recommendation/plan.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import { PLAN_HOURS, PLAN_MONTHS, type PlanNews, type PlanWithin } from '../../planning.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** The smallest set of courses that closes the most gaps, within hours and months. */
export function planned({ jp, months }: PlanWithin, again: boolean): Outcome {
  return {
    place: { at: 'courses', query: '', filters: {}, shown: [], open: null, plan: { jp, months } },
    say: [],
    wish: { want: 'plan', jp, months, again },
  };
}

export function planNews(news: PlanNews, context: Context): Outcome {
  const { plan, jp, months } = news;
  const { texts } = context;
  if (plan === null)
    return say(
      { at: 'home' },
      {
        body: texts.courses.noResultYet,
        options: [[{ id: 's:search', label: texts.buttons.search }], ...wayBack(context)],
      },
    );
  if (plan.gaps === 0) return say({ at: 'home' }, { body: texts.result.noGaps, options: wayBack(context) });
  const ids = plan.courses.map(({ course }) => course.id);
  return {
    place: { at: 'courses', query: '', filters: {}, shown: ids, open: null, plan: { jp, months } },
    say: [{ message: shown(plan, news, context), inPlace: news.again }],
  };
}

function shown(plan: Plan, { jp, months, until }: PlanNews, context: Context): Message {
  const { texts } = context;
  const { planning } = texts;
  const name = (code: string): string => context.dictionary(null).competencies.get(code)?.name ?? code;
  const closed = plan.gaps - plan.open.length;
  return {
    title: planning.title,
    body:
      plan.courses.length === 0
        ? planning.none
        : planning.summary(plan.courses.length, plan.jp, closed, plan.gaps),
    items: plan.courses.map(({ course, closes }, n) => ({
      head: `${n + 1}. ${course.title} (${course.id})`,
      lines: [texts.courses.facts(course, false), planning.closes(closes.map(name))],
    })),
    note: notes(plan, name, context)
      .concat(planning.within(jp, texts.date(until)), texts.courses.invented)
      .join('\n'),
    options: [
      ...inRows(ids(plan), 3),
      PLAN_HOURS.map((hours) => choice({ jp: hours, months }, jp === hours, planning.hours(hours), context)),
      [choice({ jp: null, months }, jp === null, planning.hours(null), context)],
      PLAN_MONTHS.map((one) => choice({ jp, months: one }, months === one, planning.months(one), context)),
      ...wayBack(context),
    ],
  };
}

/** What fewer would do, what one more would add, and what stays open. */
function notes(plan: Plan, name: (code: string) => string, { texts }: Context): string[] {
  const { planning } = texts;
  const count = plan.courses.length;
  const fewer = count > 1 ? plan.steps[count - 2] : undefined;
  const open = plan.open.filter((code) => !plan.hopeless.includes(code));
  return [
    ...(fewer === undefined ? [] : [planning.fewer(count - 1, fewer, plan.gaps)]),
    ...(plan.oneMore === null
      ? []
      : [
          planning.oneMore(
            plan.oneMore.course.title,
            plan.oneMore.course.jp,
            plan.oneMore.closes.map(name),
            plan.oneMore.beyond,
          ),
        ]),
    ...(open.length === 0 ? [] : [planning.open(open.map(name))]),
    ...(plan.hopeless.length === 0 ? [] : [planning.hopeless(plan.hopeless.map(name))]),
    ...(plan.exact ? [] : [planning.nearly]),
  ];
}

const ids = (plan: Plan): Option[] =>
  plan.courses.slice(0, 9).map((_, n) => ({ id: `n:${n + 1}`, label: String(n + 1) }));

function inRows(options: readonly Option[], width: number): Option[][] {
  const rows: Option[][] = [];
  for (let at = 0; at < options.length; at += width) rows.push(options.slice(at, at + width));
  return rows;
}

/** A door of its own for each limit: what was shown stays good in old messages. */
const choice = ({ jp, months }: PlanWithin, chosen: boolean, label: string, { texts }: Context): Option => ({
  id: `s:plan:${jp ?? 0}:${months}`,
  label: chosen ? texts.planning.chosen(label) : label,
});
