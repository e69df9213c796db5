import { type Answer, type Assessment, minutesLeft } from '../../../assessment/state.ts';
import type { Competency, Level } from '../../../competency/dictionary.ts';
import type { Context } from '../../context.ts';
import type { Item, Message, Option } from '../../message.ts';
import type { Place, Question } from '../../place.ts';
import { shortened } from '../shortened.ts';

/** What was relied on must be seen to be hers, not read again in full. Characters. */
const LONGEST_QUOTE = 240;

export type AssessPlace = Extract<Place, { at: 'assess' }>;

/** The message that asks the place's question. null: the competency is not in this assessment or its dictionary. */
export function ask(place: AssessPlace, assessment: Assessment, context: Context): Message | null {
  const competency = context.dictionary(assessment.dictionaryVersion).competencies.get(place.code);
  const index = assessment.items.findIndex((item) => item.code === place.code);
  if (competency === undefined || index < 0) return null;
  const at = context.texts.assess.position(index + 1, assessment.items.length, minutesLeft(assessment));
  const position = assessment.items[index]?.optional === true ? context.texts.periods.optionalAt(at) : at;
  const kept = answered(assessment, place.code);
  const { buttons } = context.texts;
  const leaving: readonly Option[] = [
    { id: 'skip', label: kept === null ? buttons.skip : buttons.keepAnswer },
    ...(place.question.ask === 'example' && index > 0 && !place.once
      ? [{ id: 'previous', label: buttons.previous }]
      : []),
    { id: 'pause', label: buttons.pause },
  ];
  const asked = question(place.question, competency, leaving, context);
  if (kept === null || place.question.ask !== 'example') return { position, ...asked };
  const now = context.texts.assess.current(kept.chosen, kept.basis === 'unsupported');
  return { position, ...asked, body: `${now}\n\n${asked.body ?? ''}` };
}

/** The answer that holds, where a level was given. */
export function answered(
  assessment: Assessment,
  code: string,
): (Answer & { readonly chosen: NonNullable<Answer['chosen']> }) | null {
  const answer = assessment.items.find((item) => item.code === code)?.answer;
  if (answer === undefined || answer === null || answer.chosen === null) return null;
  return { ...answer, chosen: answer.chosen };
}

/** The place's question once more in other words, with behaviours of the level that is proposed or that the post asks for. */
export function explain(place: AssessPlace, assessment: Assessment, context: Context): Message | null {
  const message = ask(place, assessment, context);
  const competency = context.dictionary(assessment.dictionaryVersion).competencies.get(place.code);
  if (message === null || competency === undefined) return null;
  const { question: asked } = place;
  if (asked.ask === 'proposal') {
    const { note: _decide, ...rest } = message;
    const body = context.texts.assess.explainProposal;
    return { ...rest, body, items: [behaviourItem(competency, asked.proposed)] };
  }
  if (asked.ask !== 'example' && asked.ask !== 'more') return message;
  const required = assessment.items.find((item) => item.code === place.code)?.required ?? 2;
  const { note: _dropped, ...rest } = message;
  return { ...rest, body: context.texts.assess.explain, items: [behaviourItem(competency, required)] };
}

/** `leaving`: what leads away from this competency. */
function question(
  asked: Question,
  competency: Competency,
  leaving: readonly Option[],
  context: Context,
): Message {
  const { texts } = context;
  const { assess, buttons } = texts;
  const behaviours: Option = { id: 'tap', label: buttons.behaviours };
  switch (asked.ask) {
    case 'example':
      return {
        title: competency.name,
        body: `${competency.definition}\n\n${competency.question}`,
        note: assess.askExample,
        options: [[behaviours], leaving],
      };
    case 'more':
      return {
        title: competency.name,
        body:
          asked.why === 'fitting'
            ? assess.fitting(competency.name, closerName(asked.closer, context))
            : assess.more(asked.why, asked.named),
        options: [
          asked.named === null
            ? [{ id: 'choose', label: buttons.chooseLevel }]
            : [{ id: `keep:${asked.named}`, label: buttons.keepLevel(asked.named) }],
          [behaviours],
          leaving,
        ],
      };
    case 'behaviours':
      return {
        title: competency.name,
        body: assess.behavioursAsk,
        items: [behaviourItem(competency, asked.ladder.probe)],
        options: [
          [
            { id: 'yes', label: buttons.yes },
            { id: 'sometimes', label: buttons.sometimes },
            { id: 'no', label: buttons.no },
          ],
          [{ id: 'tell', label: buttons.tell }, ...leaving],
        ],
      };
    case 'proposal':
      return proposal(asked, competency, context);
    case 'level':
      return {
        title: competency.name,
        body: levelAsk(asked, context),
        items: asked.offered.map((level) => behaviourItem(competency, level, assess.levelName(level))),
        options: [
          ...asked.offered.map((level) => [{ id: `level:${level}`, label: buttons.level(level) }]),
          ...(asked.offered.includes(1) ? [[{ id: 'level:0', label: assess.levelZero }]] : []),
          ...(isAbove(asked) ? [[{ id: 'add', label: buttons.addExample }]] : []),
          [{ id: 'back', label: buttons.back }],
        ],
      };
  }
}

/** Whether only levels above the proposal are offered: what was told does not show them. */
function isAbove({ proposed, offered }: Extract<Question, { ask: 'level' }>): boolean {
  return proposed !== null && offered.every((level) => level > proposed);
}

function levelAsk(asked: Extract<Question, { ask: 'level' }>, { texts }: Context): string {
  if (asked.proposed === null) return texts.assess.chooseUnsupported;
  return isAbove(asked) ? texts.assess.chooseAbove(asked.proposed) : texts.assess.chooseLevel;
}

function proposal(
  asked: Extract<Question, { ask: 'proposal' }>,
  competency: Competency,
  context: Context,
): Message {
  const { texts } = context;
  const { assess, buttons } = texts;
  const met = asked.met === null ? undefined : indicator(competency, asked.met.level, asked.met.n);
  const next = asked.next === null ? undefined : indicator(competency, asked.next.level, asked.next.n);
  const headline = competency.levels.find((one) => one.level === asked.proposed)?.headline ?? '';
  // Without an indicator that is surely shown, what the level means is said: that is true of it in any case. A story of
  // something else is near none of it, and nothing more of it is missing.
  const foreign = met === undefined && asked.fit !== undefined;
  const told = met !== undefined && asked.fit === undefined ? assess.matches : assess.nearest;
  const head = foreign ? assess.levelName : told;
  const items: Item[] = [{ head: head(asked.proposed), lines: [met ?? headline] }];
  if (!foreign && next !== undefined && asked.next !== null)
    items.push({ head: assess.needs(asked.next.level), lines: [next] });
  const around: Option[] = [];
  if (asked.proposed < 5) around.push({ id: 'higher', label: buttons.higher });
  around.push({ id: 'lower', label: buttons.lower });
  return {
    title: assess.proposalTitle(asked.proposed, competency.name),
    ...(asked.quote === '' ? {} : { body: assess.fromWords(shortened(asked.quote, LONGEST_QUOTE)) }),
    items,
    note:
      asked.fit === undefined
        ? assess.youDecide
        : assess.nearNote(competency.name, closerName(asked.closer, context), asked.fit === 'far'),
    options:
      asked.fit === undefined
        ? [
            [{ id: 'agree', label: buttons.agree, primary: true }],
            around,
            [{ id: 'add', label: buttons.addExample }],
          ]
        : [
            [{ id: 'add', label: buttons.addExample, primary: true }],
            [{ id: 'agree', label: buttons.agree }],
            around,
          ],
  };
}

/** The competency that a story fits better, by name in today's dictionary; null when it is not there. */
const closerName = (code: string | undefined, context: Context): string | null =>
  code === undefined ? null : (context.dictionary(null).competencies.get(code)?.name ?? null);

function behaviourItem(
  competency: Competency,
  level: Level,
  name?: string,
): { head: string; lines: string[] } {
  const found = competency.levels.find((one) => one.level === level);
  const headline = found?.headline ?? '';
  return {
    head: name === undefined ? headline : `${name}: ${headline}`,
    lines: name === undefined ? (found?.indicators ?? []).map((one) => `• ${one.text}`) : [],
  };
}

function indicator(competency: Competency, level: Level, n: number): string | undefined {
  return competency.levels.find((one) => one.level === level)?.indicators.find((one) => one.n === n)?.text;
}
