import type { Demand } from '../../../insight/demand.ts';
import type { GapCount } from '../../../insight/gap-counts.ts';
import type { Context } from '../../context.ts';
import type { Item, Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { Needs, NeedsNews } from '../../topics/needs.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** Groups in one message. */
const SHOWN = 8;

/** What people lack, and what they looked for and did not find, for those who plan training. */
export function askNeeds(place: Place, context: Context): Outcome {
  const roles = context.person?.roles ?? [];
  return roles.some((role) => role === 'umpeg' || role === 'kepala' || role === 'admin')
    ? { place, say: [], wish: { want: 'needs' } }
    : say(place, { body: context.texts.needs.notYours, options: wayBack(context) });
}

export function needsNews(place: Place, { needs }: NeedsNews, context: Context): Outcome {
  const { texts } = context;
  if (needs === null) return say(place, { body: texts.needs.notYours, options: wayBack(context) });
  return {
    place,
    say: [{ message: gapsMessage(needs, context) }, { message: demandsMessage(needs, context) }],
  };
}

function gapsMessage({ opd, gaps, courses }: Needs, context: Context): Message {
  const { needs, courses: words } = context.texts;
  const { ranked, withheld } = gaps;
  const lines = (one: GapCount): string[] => {
    const course = courses.get(one.code);
    return [
      needs.below(one.below, one.known, one.confirmed),
      ...(one.agencies.length > 0 ? [needs.agencies(one.agencies)] : []),
      ...(one.course === null ? [] : [course === undefined ? needs.course : needs.batch(course)]),
      ...(course === undefined ? [] : [words.facts(course, true)]),
    ];
  };
  return {
    title: needs.gapsTitle,
    body: ranked.length === 0 ? needs.gapsNone : needs.gapsScope(opd),
    items: ranked
      .slice(0, SHOWN)
      .map((one, n) => ({ head: `${n + 1}. ${nameOf(one.code, context)}`, lines: lines(one) })),
    note: needs.gapsNote(withheld),
  };
}

function demandsMessage({ opd, demands }: Needs, context: Context): Message {
  const { needs } = context.texts;
  const { ranked, withheld } = demands;
  return {
    title: needs.title,
    body: ranked.length === 0 ? needs.none : needs.scope(opd),
    items: ranked.slice(0, SHOWN).map((one, n) => item(one, n, context)),
    note: needs.note(withheld),
    options: wayBack(context),
  };
}

const nameOf = (code: string, context: Context): string =>
  context.dictionary(null).competencies.get(code)?.name ?? code;

function item(demand: Demand, n: number, context: Context): Item {
  const { needs } = context.texts;
  const { competency, searches, people, dismissed, words, course } = demand;
  return {
    head: `${n + 1}. ${competency === null ? needs.other : nameOf(competency, context)}`,
    lines: [
      ...(searches > 0 ? [needs.searches(searches, people)] : []),
      ...(dismissed > 0 ? [needs.dismissed(dismissed)] : []),
      ...(words.length > 0 ? [needs.words(words)] : []),
      ...(course ? [needs.course] : []),
    ],
  };
}
