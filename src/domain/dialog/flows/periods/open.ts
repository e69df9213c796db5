import { LONGEST_NAME, periodFault } from '../../../assessment/period.ts';
import { addDays } from '../../../reminders/office.ts';
import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { PeriodDraft, PeriodPlace, PeriodQuestion } from '../../topics/period-talk.ts';
import { after, type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { dayChoices, dayHeard } from './days.ts';
import { askPart, partHeard } from './parts.ts';
import { complete, planned, problem } from './plan.ts';
import { notYours, runsPeriods } from './shown.ts';

type Asking = Extract<PeriodPlace, { at: 'periodNew' }>;

const EMPTY: PeriodDraft = {
  name: '',
  opensOn: null,
  closesOn: null,
  scope: {},
  competencies: null,
  optional: [],
  optionalMin: 0,
  lateDays: 0,
};

const SHORTEST_NAME = 3;

/** A new period is put together question by question, shown whole, tried, and only then opened by a button. */
export function startPeriod(context: Context): Outcome {
  return runsPeriods(context) ? ask(EMPTY, 'name', context) : notYours(context);
}

/** Asks one thing about the draft, or shows the whole. */
function ask(draft: PeriodDraft, question: PeriodQuestion, context: Context): Outcome {
  const place: Asking = { at: 'periodNew', ask: question, draft };
  const { periods } = context.texts;
  const keep: Option[] = [{ id: 'keep', label: periods.keep }];
  switch (question) {
    case 'name':
      return say(place, { body: periods.nameAsk, options: [keep] });
    case 'opensOn':
      return say(place, {
        body: `${periods.opensAsk}\n\n${periods.dayAsk}`,
        options: [
          [{ id: `d:${context.today}`, label: periods.todayLabel }],
          ...dayChoices(context.today, [7, 14], context),
          keep,
        ],
      });
    case 'closesOn':
      return say(place, {
        body: `${periods.closesAsk}\n\n${periods.dayAsk}`,
        options: [...dayChoices(draft.opensOn ?? context.today, [7, 14, 30], context), keep],
      });
    case 'plan':
    case 'sure':
      return { place: { ...place, ask: 'plan' }, say: [{ message: planned(draft, context), inPlace: true }] };
    default:
      return { place, say: [{ message: askPart(draft, question, context), inPlace: true }] };
  }
}

const QUESTIONS: ReadonlySet<string> = new Set([
  'opd',
  'unit',
  'level',
  'status',
  'competencies',
  'optional',
  'late',
  'name',
  'opensOn',
]);
const isQuestion = (word: string): word is PeriodQuestion => QUESTIONS.has(word);

/** Hears the answer to the question of the place. */
export function periodNew(place: Asking, heard: Heard, context: Context): Outcome | null {
  if (!runsPeriods(context)) return notYours(context);
  const { draft, ask: question } = place;
  const turned = heard.kind === 'option' ? turnedTo(place, heard.id, context) : null;
  if (turned !== null) return turned;
  switch (question) {
    case 'plan':
    case 'sure':
      return null;
    case 'name':
      return heard.kind === 'text' ? named(draft, heard.text, context) : null;
    case 'opensOn':
    case 'closesOn':
      return dated(draft, question, heard, context);
    default: {
      const part = partHeard(draft, question, heard, context);
      if (part === null) return null;
      if ('problem' in part)
        return after({ say: [{ message: { body: part.problem } }] }, ask(draft, question, context));
      return ask(part.draft, part.more ? question : 'plan', context);
    }
  }
}

/** The buttons that leave a question: another part, the whole, the trial, the decision. */
function turnedTo({ draft, ask: question }: Asking, id: string, context: Context): Outcome | null {
  const word = id.startsWith('q:') ? id.slice(2) : '';
  if (isQuestion(word)) return ask(draft, word, context);
  switch (id) {
    case 'plan':
      return ask(draft, 'plan', context);
    case 'keep':
      return say({ at: 'home' }, { body: context.texts.home.cancelled, options: wayBack(context) });
    case 'try':
      return tried(draft, context);
    case 'yes':
      return question === 'sure' ? opening(draft) : null;
    default:
      return null;
  }
}

/** Not yet complete: the next question; complete: the whole. */
const goOn = (draft: PeriodDraft, context: Context): Outcome => ask(draft, missing(draft) ?? 'plan', context);

function missing({ opensOn, closesOn }: PeriodDraft): 'opensOn' | 'closesOn' | null {
  if (opensOn === null) return 'opensOn';
  return closesOn === null ? 'closesOn' : null;
}

function named(draft: PeriodDraft, text: string, context: Context): Outcome {
  const name = text.trim().replaceAll(/\s+/g, ' ');
  if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME)
    return say(
      { at: 'periodNew', ask: 'name', draft },
      {
        body: context.texts.periods.nameLength(LONGEST_NAME),
        options: [[{ id: 'keep', label: context.texts.periods.keep }]],
      },
    );
  return goOn({ ...draft, name }, context);
}

function dated(
  draft: PeriodDraft,
  question: 'opensOn' | 'closesOn',
  heard: Heard,
  context: Context,
): Outcome | null {
  const { periods, date } = context.texts;
  if (heard.kind !== 'option' && heard.kind !== 'text') return null;
  const day = dayHeard(heard, context);
  const again = (body: string): Outcome =>
    after({ say: [{ message: { body } }] }, ask(draft, question, context));
  if (day === null) return heard.kind === 'option' ? null : again(periods.dayUnclear);
  // Both dates are asked for again: the last day means nothing without its first.
  if (question === 'opensOn') return ask({ ...draft, opensOn: day, closesOn: null }, 'closesOn', context);
  const least = draft.opensOn === null || draft.opensOn < context.today ? context.today : draft.opensOn;
  if (day < least) return again(periods.dayTooEarly(date(addDays(least, -1))));
  return goOn({ ...draft, closesOn: day }, context);
}

function tried(draft: PeriodDraft, context: Context): Outcome {
  const whole = complete(draft);
  if (whole === null) return goOn(draft, context);
  const fault = periodFault(whole, context.today);
  if (fault !== null) return problem(draft, context.texts.periods.fault(fault), context);
  return {
    place: { at: 'periodNew', ask: 'plan', draft },
    say: [],
    wish: { want: 'tryPeriod', draft: whole },
  };
}

function opening(draft: PeriodDraft): Outcome | null {
  const whole = complete(draft);
  return whole === null
    ? null
    : { place: { at: 'periodNew', ask: 'sure', draft }, say: [], wish: { want: 'openPeriod', draft: whole } };
}
