import { type Assessment, toldStory } from '../../../assessment/state.ts';
import {
  type Case,
  type CaseItem,
  isDoubtful,
  isStale,
  itemState,
  notedItems,
  waitingItems,
} from '../../../assessment/verification.ts';
import type { Competency } from '../../../competency/dictionary.ts';
import type { Context } from '../../context.ts';
import type { Item, Message, Option } from '../../message.ts';
import { noteForm } from './windows.ts';

/** In the preview all stories stand in one message. */
const LONGEST_IN_PREVIEW = 600;

/** A story is read whole up to here: more would not fit one message of every channel. */
const LONGEST_STORY = 3000;

function competencyOf(found: Pick<Case, 'version'>, code: string, context: Context): Competency | null {
  return context.dictionary(found.version).competencies.get(code) ?? null;
}

export const nameIn = (found: Pick<Case, 'version'>, code: string, context: Context): string =>
  competencyOf(found, code, context)?.name ?? code;

/** Exactly what the superior sees of one person; the person is shown the same before sending. */
export function caseMessage(found: Case, context: Context): Message {
  const { texts, office } = context;
  const { verify } = texts;
  const filled = found.items.filter((item) => itemState(item) !== 'empty').length;
  return {
    title: verify.caseTitle(found.name, found.period),
    body: verify.caseBody({
      post: found.post,
      unit: found.unit,
      sentOn: texts.shortDate(office.dayOf(new Date(found.sentAt))),
      filled,
      total: found.items.length,
      inNameOf: found.inNameOf,
    }),
    items: found.items.map((item) => ({
      head: itemHead(found, item, context),
      lines: itemLines(item, context),
    })),
    note: texts.result.estimate,
  };
}

/** Marks what should be read before a yes to all. */
function itemHead(found: Case, item: CaseItem, context: Context): string {
  const name = nameIn(found, item.code, context);
  const look = itemState(item) === 'waiting' && isDoubtful(item);
  return look ? `${name} · ${context.texts.verify.worthALook}` : name;
}

export function caseOptions(found: Case, { texts }: Context): Option[][] {
  const { verify } = texts;
  const waiting = waitingItems(found).length;
  const noted = notedItems(found).length;
  const options: Option[][] = [];
  if (waiting > 0)
    options.push(
      [{ id: 'rest', label: verify.confirmRest(waiting), primary: noted === 0 }],
      [{ id: 'one', label: verify.oneByOne }],
    );
  options.push([{ id: 'pick', label: verify.giveBack }]);
  if (noted > 0) options.push([{ id: 'handBack', label: verify.handBackNow(noted), primary: true }]);
  options.push([{ id: 's:verify', label: verify.toQueue }]);
  return options;
}

function itemLines(item: CaseItem, context: Context): string[] {
  const { texts } = context;
  const { answer, proof } = item;
  return [
    ...texts.verify
      .itemLine({
        level: answer?.chosen ?? null,
        required: item.required,
        basis: answer?.basis ?? null,
        proposed: answer?.proposed ?? null,
      })
      .split('\n'),
    ...(proof == null ? [] : [texts.files.proofLine(proof.name)]),
    ...stateLines(item, context),
  ];
}

/** Verdict, stale verdict and notes of one competency, each as what it is. */
function stateLines(item: CaseItem, context: Context): string[] {
  const { texts } = context;
  const { verdict, noted, asked } = item;
  const lines: string[] = [];
  if (verdict !== null) {
    const on = texts.shortDate(context.office.dayOf(new Date(verdict.at)));
    if (itemState(item) === 'decided') lines.push(texts.verify.verdictLine(verdict, on));
    else if (isStale(item)) lines.push(texts.verify.staleLine(verdict, on));
  }
  if (noted !== null) lines.push(texts.verify.notedLine(noted.action, noted.note));
  else if (asked !== null) lines.push(texts.verify.askedLine(asked.action, asked.note));
  return lines;
}

/** One competency with everything a verdict stands on: own level, words, indicators, what the post requires. */
export function itemMessage(found: Case, item: CaseItem, context: Context): Message {
  const { verify, buttons } = context.texts;
  const competency = competencyOf(found, item.code, context);
  const { answer } = item;
  const n = found.items.indexOf(item) + 1;
  const options: Option[][] = [];
  const chosen = answer?.chosen ?? null;
  if (answer !== null && chosen !== null)
    options.push(
      [{ id: 'ok', label: verify.fits(chosen), primary: true }],
      [
        { id: 'level', label: verify.otherLevel },
        { id: 'example', label: verify.askExample, form: noteForm(found.name, 'example', context) },
      ],
    );
  if (item.proof != null)
    options.push([{ id: `s:file:${item.proof.id}`, label: context.texts.files.openProof }]);
  options.push(
    [{ id: 'mend', label: verify.askMending }],
    [
      { id: 'later', label: verify.later },
      { id: 'case', label: verify.toCase },
    ],
  );
  return {
    position: verify.position(n, found.items.length, found.name),
    title: competency?.name ?? item.code,
    body: body(item, context),
    items: competency === null || chosen === null ? [] : behaviours(competency, chosen, context),
    ...(stateLines(item, context).length === 0 ? {} : { note: stateLines(item, context).join('\n') }),
    options: options.length === 0 ? [[{ id: 'case', label: buttons.back }]] : options,
  };
}

function body({ answer, required }: CaseItem, { texts }: Context): string {
  const { verify, assess } = texts;
  if (answer === null || answer.chosen === null) return assess.reviewLine(null, false);
  const parts = [
    [
      verify.chosen(answer.chosen, required),
      verify.basis(answer.basis),
      ...(answer.proposed === null || answer.proposed === answer.chosen
        ? []
        : [verify.proposedAs(answer.proposed)]),
    ].join('\n'),
  ];
  const story = toldStory(answer);
  if (story !== '') parts.push(`${verify.told}\n${shortened(story)}`);
  // Said twice is read twice: a quote that is the whole story stays away.
  if (answer.quote !== '' && answer.quote.trim() !== story.trim()) parts.push(verify.quote(answer.quote));
  return parts.join('\n\n');
}

const shortened = (story: string, longest = LONGEST_STORY): string =>
  story.length <= longest ? story : `${story.slice(0, longest)} …`;

/** The superior's page of the own answers, before anything is sent. */
export function previewMessage(assessment: Assessment, superior: string, context: Context): Message {
  const { person, texts, now } = context;
  const items = assessment.items.map(
    ({ code, required, answer, proof = null }): CaseItem => ({
      code,
      required,
      answer,
      proof,
      verdict: null,
      noted: null,
      asked: null,
    }),
  );
  const seen = caseMessage(
    {
      id: assessment.id,
      name: person?.name ?? '',
      post: person?.post ?? '',
      unit: person?.unit ?? '',
      period: assessment.period?.name ?? null,
      version: assessment.dictionaryVersion,
      sentAt: now.toISOString(),
      inNameOf: null,
      mendUntil: context.today,
      items,
    },
    context,
  );
  return {
    ...seen,
    items: (seen.items ?? []).map((item, n) => {
      const answer = items[n]?.answer ?? null;
      const story = answer === null || answer.basis === 'skipped' ? '' : toldStory(answer);
      return story === '' ? item : { ...item, lines: [...item.lines, shortened(story, LONGEST_IN_PREVIEW)] };
    }),
    note: texts.verify.asSuperiorNote(superior),
    options: [
      [{ id: 'yes', label: texts.buttons.send, primary: true }],
      [{ id: 'review', label: texts.buttons.review }],
    ],
  };
}

/** What the chosen level looks like in the dictionary; below level 1 what level 1 would be. */
function behaviours(competency: Competency, chosen: number, { texts }: Context): Item[] {
  const level = competency.levels.find((one) => one.level === Math.max(1, chosen));
  if (level === undefined) return [];
  return [
    {
      head: texts.verify.behaviours(level.level),
      lines: [level.headline, ...level.indicators.map((one) => `• ${one.text}`)],
    },
  ];
}
