import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { MentorAsk, MentorPlace, MentorView, Pair } from '../../topics/mentoring.ts';
import type { Outcome } from '../../turn.ts';
import { wayBack } from '../home.ts';

export const at = (view: MentorView): MentorPlace => ({ at: 'mentoring', view });

/** Asks the services in this place. */
export const asking = (place: Place, ask: MentorAsk): Outcome => ({
  place,
  say: [],
  wish: { want: 'mentoring', ask },
});

/** A competency's name in today's dictionary. */
export const nameOf = (code: string, context: Context): string =>
  context.dictionary(null).competencies.get(code)?.name ?? code;

/** The date of the last meeting as it is said. */
export const lastMet = ({ lastMet: day }: Pair, { texts }: Context): string | null =>
  day === null ? null : texts.shortDate(day);

/** Ways on below what was done. */
export const onward = (context: Context): Option[][] => [
  [{ id: 's:mentor', label: context.texts.mentoring.door }],
  ...wayBack(context).slice(-1),
];

/** A mentor helps where no course does. */
export const findDoor = ({ texts }: Context): Option => ({
  id: 's:mentorFind',
  label: texts.mentoring.find,
});
