import { LONGEST_LIST, type Scope } from '../../../assessment/period.ts';
import { namesOf } from '../../../competency/named.ts';
import { JOB_LEVELS, STATUSES } from '../../../people/person.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { PeriodDraft, PeriodQuestion } from '../../topics/period-talk.ts';
import type { Heard } from '../../turn.ts';
import { rowsOf } from '../rows.ts';

type Part = Exclude<PeriodQuestion, 'name' | 'opensOn' | 'closesOn' | 'plan' | 'sure'>;

/** The draft after an answer; `more`: the same question stays open. Or what was wrong with the answer. */
type Heeded = { readonly draft: PeriodDraft; readonly more: boolean } | { readonly problem: string };

const LATE_DAYS = [0, 3, 5, 7] as const;

export function askPart(draft: PeriodDraft, part: Part, { texts }: Context): Message {
  const { periods } = texts;
  const end = (label: string): Option[] => [
    { id: 'all', label },
    { id: 'plan', label: periods.done },
  ];
  switch (part) {
    case 'opd':
      return { body: periods.opdAsk, options: [end(periods.everybody)] };
    case 'unit':
      return { body: periods.unitAsk, options: [end(periods.everybody)] };
    case 'level':
      return {
        body: periods.levelAsk,
        options: [
          ...toggles(JOB_LEVELS, draft.scope.jobLevels, periods.jobLevel, periods.chosen),
          end(periods.everybody),
        ],
      };
    case 'status':
      return {
        body: periods.statusAsk,
        options: [
          ...toggles(STATUSES, draft.scope.statuses, periods.status, periods.chosen),
          end(periods.everybody),
        ],
      };
    case 'competencies':
      return { body: periods.competencyAsk, options: [[{ id: 'all', label: periods.allManagerial }]] };
    case 'optional':
      return { body: periods.optionalAsk, options: [[{ id: 'all', label: periods.noOptional }]] };
    case 'late':
      return {
        body: periods.lateAsk,
        options: rowsOf(
          LATE_DAYS.map((days) => ({ id: `late:${days}`, label: periods.days(days) })),
          2,
        ),
      };
  }
}

function toggles<T extends string>(
  all: readonly T[],
  chosen: readonly T[] | undefined,
  label: (one: T) => string,
  mark: (label: string) => string,
): Option[][] {
  return rowsOf(
    all.map((one) => ({
      id: `t:${one}`,
      label: chosen?.includes(one) === true ? mark(label(one)) : label(one),
    })),
    2,
  );
}

export function partHeard(draft: PeriodDraft, part: Part, heard: Heard, context: Context): Heeded | null {
  if (heard.kind === 'option') return pressed(draft, part, heard.id);
  if (heard.kind !== 'text') return null;
  switch (part) {
    case 'opd':
    case 'unit': {
      const listed = listOf(heard.text, part === 'unit' ? ';' : /[,;]/);
      if (listed.length > LONGEST_LIST) return { problem: context.texts.periods.listTooLong(LONGEST_LIST) };
      if (listed.length === 0) return null;
      return within(draft, part === 'opd' ? { opd: listed } : { units: listed });
    }
    case 'competencies': {
      const codes = codesOf(heard.text, context);
      return 'problem' in codes ? codes : { draft: { ...draft, competencies: codes.codes }, more: false };
    }
    case 'optional':
      return optionalOf(draft, heard.text, context);
    case 'level':
    case 'status':
    case 'late':
      return null;
  }
}

const within = (draft: PeriodDraft, scope: Scope): Heeded => ({
  draft: { ...draft, scope: { ...draft.scope, ...scope } },
  more: false,
});

function pressed(draft: PeriodDraft, part: Part, id: string): Heeded | null {
  if (id === 'all') return part === 'late' ? null : { draft: without(draft, part), more: false };
  const word = id.startsWith('t:') ? id.slice(2) : '';
  switch (part) {
    case 'level': {
      const level = JOB_LEVELS.find((one) => one === word);
      if (level === undefined) return null;
      const jobLevels = toggled(draft.scope.jobLevels ?? [], level);
      const rest = without(draft, part);
      return jobLevels.length === 0
        ? { draft: rest, more: true }
        : { draft: { ...rest, scope: { ...rest.scope, jobLevels } }, more: true };
    }
    case 'status': {
      const status = STATUSES.find((one) => one === word);
      if (status === undefined) return null;
      const statuses = toggled(draft.scope.statuses ?? [], status);
      const rest = without(draft, part);
      return statuses.length === 0
        ? { draft: rest, more: true }
        : { draft: { ...rest, scope: { ...rest.scope, statuses } }, more: true };
    }
    case 'late': {
      const lateDays = LATE_DAYS.find((one) => id === `late:${one}`);
      return lateDays === undefined ? null : { draft: { ...draft, lateDays }, more: false };
    }
    default:
      return null;
  }
}

/** The part as it was before anything was chosen: everybody, every managerial competency, nothing optional. */
function without(draft: PeriodDraft, part: Exclude<Part, 'late'>): PeriodDraft {
  const { opd, units, jobLevels, statuses } = draft.scope;
  const scope = {
    ...(opd === undefined || part === 'opd' ? {} : { opd }),
    ...(units === undefined || part === 'unit' ? {} : { units }),
    ...(jobLevels === undefined || part === 'level' ? {} : { jobLevels }),
    ...(statuses === undefined || part === 'status' ? {} : { statuses }),
  };
  if (part === 'competencies') return { ...draft, competencies: null };
  return part === 'optional' ? { ...draft, optional: [], optionalMin: 0 } : { ...draft, scope };
}

const toggled = <T>(chosen: readonly T[], one: T): readonly T[] =>
  chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];

const listOf = (text: string, between: string | RegExp): string[] => [
  ...new Set(
    text
      .split(between)
      .map((word) => word.trim().slice(0, 200))
      .filter((word) => word !== ''),
  ),
];

/** Codes or whole names, as the dictionary in force has them. */
function codesOf(text: string, context: Context): { codes: string[] } | { problem: string } {
  const { competencies } = context.dictionary(null);
  const { periods } = context.texts;
  const byName = new Map(
    [...competencies.values()].flatMap((one) => namesOf(one).map((name) => [name, one.code])),
  );
  const codes: string[] = [];
  for (const word of listOf(text, /[,;]/)) {
    const code = competencies.has(word.toUpperCase()) ? word.toUpperCase() : byName.get(word.toLowerCase());
    if (code === undefined) return { problem: periods.competencyUnknown(word.slice(0, 60)) };
    codes.push(code);
  }
  if (codes.length > LONGEST_LIST) return { problem: periods.listTooLong(LONGEST_LIST) };
  return codes.length === 0
    ? { problem: periods.competencyUnknown(text.trim().slice(0, 60)) }
    : { codes: [...new Set(codes)] };
}

/** "2 dari T.DIG.01, T.YAN.01": how many must be answered, then which. Without the number, one. */
function optionalOf(draft: PeriodDraft, text: string, context: Context): Heeded {
  const [, count = '1', list = text] = /^\s*(?:(\d{1,2})\s+(?:dari|of)\s+)?(.*)$/is.exec(text) ?? [];
  const codes = codesOf(list, context);
  if ('problem' in codes) return codes;
  const optionalMin = Number(count);
  if (optionalMin > codes.codes.length) return { problem: context.texts.periods.fault('few') };
  return { draft: { ...draft, optional: codes.codes, optionalMin }, more: false };
}
