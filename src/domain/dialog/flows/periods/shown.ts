import type { Context } from '../../context.ts';
import type { Item } from '../../message.ts';
import type { PeriodShown } from '../../topics/period-talk.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** Agencies in one message. */
const MOST_AGENCIES = 12;

export const runsPeriods = ({ person }: Context): boolean => person?.roles.includes('admin') === true;

export function notYours(context: Context): Outcome {
  return say({ at: 'home' }, { body: context.texts.periods.notYours, options: wayBack(context) });
}

/** Names from the dictionary in force; a code it no longer has stays a code. */
export function namesOf(codes: readonly string[], context: Context): string[] {
  const { competencies } = context.dictionary(null);
  return codes.map((code) => competencies.get(code)?.name ?? code);
}

/** How many take part in which agency, the largest first; the rest is counted. */
export function byAgency(opd: PeriodShown['opd'], { texts }: Context): Item[] {
  if (opd.length === 0) return [];
  const { periods } = texts;
  const sorted = opd.toSorted((a, b) => b.people - a.people || a.opd.localeCompare(b.opd));
  const rest = sorted.slice(MOST_AGENCIES);
  const lines = sorted.slice(0, MOST_AGENCIES).map((one) => periods.opdLine(one.opd, one.people));
  if (rest.length > 0)
    lines.push(
      periods.opdMore(
        rest.length,
        rest.reduce((sum, one) => sum + one.people, 0),
      ),
    );
  return [{ head: periods.opdHead, lines }];
}
