import { FORUM_SIZES } from '../../../forums/plan.ts';
import type { Context } from '../../context.ts';
import type { Field, Form } from '../../form.ts';
import type { Option } from '../../message.ts';
import type { Clash } from '../../topics/forum-talk.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** The right is asked for again in SQL: this only saves others a way that leads nowhere. */
export const plansForums = ({ person }: Context): boolean =>
  person?.roles.some((role) => role === 'umpeg' || role === 'admin') === true;

/** BKPP's admin plans for every agency, and says for which. */
export const choosesAgency = ({ person }: Context): boolean => person?.roles.includes('admin') === true;

export const notYours = (context: Context): Outcome =>
  say({ at: 'home' }, { body: context.texts.forumPlan.notYours, options: wayBack(context) });

/** "Rabu, 16 Desember 2026, 09.00". */
export const moment = (at: Date, { texts, office }: Context): string =>
  `${texts.date(office.dayOf(at))}, ${texts.clock(office.minuteOf(at))}`;

/** A warning before the button: nothing forbids two events at once. */
export const clashLines = (clashes: readonly Clash[], context: Context): string[] =>
  clashes.length === 0
    ? []
    : [context.texts.forumPlan.clash(clashes.map((one) => `${one.title}, ${moment(one.startsAt, context)}`))];

/** "Rabu, 16 Desember 2026, 08.45–11.30": within one day. */
export const hours = (from: Date, to: Date, context: Context): string =>
  `${moment(from, context)}–${context.texts.clock(context.office.minuteOf(to))}`;

/** One line of words in the size it may have; null when it has not. */
export function sized(text: string, what: 'name' | 'place' | 'why' | 'opd'): string | null {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  const { least, most } = FORUM_SIZES[what];
  return words.length < least || words.length > most ? null : words;
}

export const hereOf = ({ today, now, office }: Context) => ({ day: today, minute: office.minuteOf(now) });

const field = (name: keyof typeof FORUM_SIZES, { texts }: Context): Field => ({
  kind: 'words',
  name,
  label: texts.forumPlan.field(name),
  ...FORUM_SIZES[name],
});

/** All questions in one window. */
export function windowFor(
  title: string,
  fields: readonly (keyof typeof FORUM_SIZES)[],
  context: Context,
): Form {
  const { windows } = context.texts;
  return {
    title,
    submit: windows.save,
    cancel: windows.cancel,
    fields: fields.map((name) => field(name, context)),
  };
}

/** The doors of the forum page for those who plan; none for others. */
export function forumDoors(context: Context): Option[][] {
  if (!plansForums(context)) return [];
  const { forumPlan } = context.texts;
  const fields = [
    ...(choosesAgency(context) ? (['opd'] as const) : []),
    ...(['name', 'when', 'place'] as const),
  ];
  return [
    [
      { id: 's:forumNew', label: forumPlan.add, form: windowFor(forumPlan.add, fields, context) },
      { id: 's:forums', label: forumPlan.manage },
    ],
  ];
}

/** Back to the list of forums. */
export const backToForums = (context: Context): Option[][] => [
  [{ id: 's:forums', label: context.texts.forumPlan.manage }],
  ...wayBack(context),
];
