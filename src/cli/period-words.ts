import {
  LONGEST_LIST,
  LONGEST_NAME,
  type NewPeriod,
  type PeriodFault,
  type PeriodUnknown,
  type Scope,
} from '../domain/assessment/period.ts';
import { JOB_LEVELS, STATUSES } from '../domain/people/person.ts';
import { type Args, Usage } from './command.ts';
import { writtenCount, writtenDay, writtenList, writtenText } from './written.ts';

/** Reads the period that a command line describes. Throws `Usage`. @param lateDays what the rules allow on its last day. */
export function writtenPeriod(
  name: string,
  options: Args['options'],
  lateDays: (closesOn: string) => number,
): NewPeriod {
  const closesOn = writtenDay(options['to'], '--to');
  const optional = short(writtenList(options['optional']), 'optional') ?? [];
  return {
    name: writtenText(name, 'name', LONGEST_NAME),
    opensOn: writtenDay(options['from'], '--from'),
    closesOn,
    scope: writtenScope(options),
    competencies: short(writtenList(options['competencies']), 'competencies') ?? null,
    optional,
    optionalMin: writtenCount(options['optional-min'], 'optional-min', [0, LONGEST_LIST], 0),
    lateDays: writtenCount(options['late'], 'late', [0, 60], lateDays(closesOn)),
  };
}

function writtenScope(options: Args['options']): Scope {
  const opd = short(writtenList(options['opd']), 'opd');
  // Names of units hold commas.
  const units = short(writtenList(options['unit'], ';'), 'unit');
  const jobLevels = known(writtenList(options['level']), JOB_LEVELS, 'level');
  const statuses = known(writtenList(options['status']), STATUSES, 'status');
  return {
    ...(opd === undefined ? {} : { opd }),
    ...(units === undefined ? {} : { units }),
    ...(jobLevels === undefined ? {} : { jobLevels }),
    ...(statuses === undefined ? {} : { statuses }),
  };
}

function short(list: string[] | undefined, option: string): string[] | undefined {
  if (list !== undefined && list.length > LONGEST_LIST)
    throw new Usage(`--${option} takes at most ${LONGEST_LIST} entries.`);
  return list;
}

function known<T extends string>(
  written: readonly string[] | undefined,
  all: readonly T[],
  option: string,
): T[] | undefined {
  return written?.map((word) => {
    const found = all.find((one) => one === word.toUpperCase());
    if (found === undefined) throw new Usage(`--${option} knows no "${word}": ${all.join(', ')}.`);
    return found;
  });
}

export const FAULTS: Readonly<Record<PeriodFault, string>> = {
  reversed: '--to must not be before --from.',
  over: 'The last day is already over.',
  long: 'A period lasts a year at most.',
  few: '--optional-min is more than --optional offers.',
  both: 'A competency is either for everybody or optional, not both.',
};

export const UNKNOWN: Readonly<Record<PeriodUnknown['what'], (value: string) => string>> = {
  opd: (value) => `There is no OPD "${value}" in the roster; the short name is asked for.`,
  unit: (value) => `Nobody in the roster belongs to a unit "${value}".`,
  competency: (value) => `The dictionary in force has no competency "${value}".`,
};
