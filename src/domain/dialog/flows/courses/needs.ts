import type { Demand } from '../../../insight/demand.ts';
import type { Context } from '../../context.ts';
import type { Item } from '../../message.ts';
import type { NeedsNews } from '../../needs.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** Groups in one message. */
const SHOWN = 8;

/** What people looked for and did not find, for those who plan training. */
export function askNeeds(place: Place, context: Context): Outcome {
  const roles = context.person?.roles ?? [];
  return roles.some((role) => role === 'umpeg' || role === 'kepala' || role === 'admin')
    ? { place, say: [], wish: { want: 'needs' } }
    : say(place, { body: context.texts.needs.notYours, options: wayBack(context) });
}

export function needsNews(place: Place, { opd, demands }: NeedsNews, context: Context): Outcome {
  const { needs } = context.texts;
  if (demands === null) return say(place, { body: needs.notYours, options: wayBack(context) });
  const { ranked, withheld } = demands;
  return say(place, {
    title: needs.title,
    body: ranked.length === 0 ? needs.none : needs.scope(opd),
    items: ranked.slice(0, SHOWN).map((one, n) => item(one, n, context)),
    note: needs.note(withheld),
    options: wayBack(context),
  });
}

function item(demand: Demand, n: number, context: Context): Item {
  const { needs } = context.texts;
  const { competency, searches, people, dismissed, words, course } = demand;
  const name =
    competency === null
      ? needs.other
      : (context.dictionary(null).competencies.get(competency)?.name ?? competency);
  return {
    head: `${n + 1}. ${name}`,
    lines: [
      ...(searches > 0 ? [needs.searches(searches, people)] : []),
      ...(dismissed > 0 ? [needs.dismissed(dismissed)] : []),
      ...(words.length > 0 ? [needs.words(words)] : []),
      ...(course ? [needs.course] : []),
    ],
  };
}
