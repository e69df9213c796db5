import type { NewPeriod, PeriodTrial } from '../../../assessment/period.ts';
import type { Context } from '../../context.ts';
import type { Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { PeriodDraft, PeriodShown } from '../../topics/period-talk.ts';
import { after, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { rowsOf } from '../rows.ts';
import { byAgency, namesOf, notYours } from './shown.ts';

/** The draft as a whole, with a button for each part of it. */
export function planned(draft: PeriodDraft, context: Context): Message {
  const { periods, date } = context.texts;
  return {
    title: periods.plan,
    body: [
      periods.planName(draft.name),
      draft.opensOn === null || draft.closesOn === null
        ? ''
        : periods.dates(date(draft.opensOn), date(draft.closesOn)),
      periods.scope(draft.scope),
      periods.competencies(draft.competencies === null ? null : namesOf(draft.competencies, context)),
      periods.optional(draft.optionalMin, namesOf(draft.optional, context)),
      periods.late(draft.lateDays),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    options: [
      [{ id: 'try', label: periods.who, primary: true }],
      ...rowsOf(
        [
          { id: 'q:opd', label: periods.opdLabel },
          { id: 'q:unit', label: periods.unitLabel },
          { id: 'q:level', label: periods.levelLabel },
          { id: 'q:status', label: periods.statusLabel },
          { id: 'q:competencies', label: periods.competencyLabel },
          { id: 'q:optional', label: periods.optionalLabel },
          { id: 'q:late', label: periods.lateLabel },
          { id: 'q:name', label: periods.nameLabel },
          { id: 'q:opensOn', label: periods.datesLabel },
        ],
        3,
      ),
      [{ id: 'keep', label: periods.keep }],
    ],
  };
}

/** Complete, or null while a date is missing. */
export function complete(draft: PeriodDraft): NewPeriod | null {
  const { opensOn, closesOn } = draft;
  return opensOn === null || closesOn === null ? null : { ...draft, opensOn, closesOn };
}

/** Back to the whole draft, with what is wrong with it said before. */
export function problem(draft: PeriodDraft, body: string, context: Context): Outcome {
  return after(
    { say: [{ message: { body } }] },
    say({ at: 'periodNew', ask: 'plan', draft }, planned(draft, context)),
  );
}

/** Who would take part; the button that opens comes only here. */
export function triedNews(place: Place, trial: PeriodTrial | null, context: Context): Outcome {
  if (trial === null || place.at !== 'periodNew') return notYours(context);
  const { periods } = context.texts;
  const { draft } = place;
  const [unknown] = trial.unknown;
  if (unknown !== undefined) return problem(draft, periods.unknown(unknown), context);
  if (trial.nameTaken) return problem(draft, periods.nameTaken(draft.name), context);
  if (trial.opd.length === 0) return problem(draft, periods.nobody, context);
  const people = trial.opd.reduce((sum, one) => sum + one.people, 0);
  return say(
    { ...place, ask: 'sure' },
    {
      title: draft.name,
      body: periods.trial(people, trial.opd.length),
      items: byAgency(trial.opd, context),
      note: [
        ...(trial.lastDayOff === null
          ? []
          : [periods.lastDayOff(trial.lastDayOff === 'weekend' ? null : trial.lastDayOff)]),
        ...trial.beside.map((one) => periods.beside(one.name, one.people)),
        periods.openSure,
      ].join('\n'),
      options: [
        [{ id: 'yes', label: periods.yesOpen, primary: true }],
        [
          { id: 'plan', label: periods.changePlan },
          { id: 'keep', label: periods.keep },
        ],
      ],
    },
  );
}

export function openedNews(place: Place, shown: PeriodShown | null, context: Context): Outcome {
  const { periods } = context.texts;
  if (shown === null)
    return place.at === 'periodNew'
      ? problem(place.draft, periods.nameTaken(place.draft.name), context)
      : notYours(context);
  return say(
    { at: 'home' },
    {
      title: shown.line.name,
      body: periods.opened(shown.line.assigned),
      options: [[{ id: `s:period:${shown.line.id}`, label: periods.see }], ...wayBack(context)],
    },
  );
}
