import type { Plan } from '../../../recommendation/plan.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import {
  PLAN_HOURS,
  PLAN_MONTHS,
  type PlanNews,
  type PlanWish,
  type PlanWithin,
} from '../../topics/planning.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { rowsOf } from '../rows.ts';

/** The smallest set of courses that closes the most gaps, within hours and months. */
export function planned(within: Omit<PlanWish, 'want' | 'again'>, again: boolean): Outcome {
  const { words: _, ...plan } = within;
  return {
    place: { at: 'courses', query: '', shown: [], open: null, plan },
    say: [],
    wish: { want: 'plan', again, ...within },
  };
}

export function planNews(news: PlanNews, context: Context): Outcome {
  const { plan } = news;
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
    place: { at: 'courses', query: '', shown: ids, open: null, plan: limitsOf(news) },
    say: [{ message: shown(plan, news, context), inPlace: news.again }],
  };
}

const limitsOf = ({ jp, months, until }: PlanNews): PlanWithin => ({
  jp,
  months,
  ...(until === undefined ? {} : { until }),
});

function shown(plan: Plan, news: PlanNews, context: Context): Message {
  const within = limitsOf(news);
  const { jp, months, until } = within;
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
      .concat(planning.within(jp, texts.date(news.last)), texts.courses.invented)
      .join('\n'),
    options: [
      ...rowsOf(ids(plan)),
      PLAN_HOURS.map((hours) =>
        choice({ ...within, jp: hours }, jp === hours, planning.hours(hours), context),
      ),
      [choice({ ...within, jp: null }, jp === null, planning.hours(null), context)],
      PLAN_MONTHS.map((one) =>
        choice({ jp, months: one }, until === undefined && months === one, planning.months(one), context),
      ),
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

/** A door of its own for each limit: what was shown stays good in old messages. */
const choice = (
  { jp, months, until }: PlanWithin,
  chosen: boolean,
  label: string,
  { texts }: Context,
): Option => ({
  id: `s:plan:${jp ?? 0}:${until ?? months}`,
  label: chosen ? texts.planning.chosen(label) : label,
});
