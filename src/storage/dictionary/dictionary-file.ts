import { z } from 'zod';
import { type Competency, LEVELS, type Level } from '../../domain/competency/dictionary.ts';
import { JOB_LEVELS, type JobLevel } from '../../domain/people/person.ts';

/** One thing wrong in the file, at a place an editor can find: `competencies.3.levels.1`. */
export interface DictionaryProblem {
  readonly at: string;
  readonly code: string;
  readonly why:
    | 'form'
    | 'duplicate_code'
    | 'five_levels'
    | 'no_indicator'
    | 'unknown_job_level'
    | 'unknown_competency';
  readonly detail: string;
}

export interface JobLevelRequirement {
  readonly job_level: JobLevel;
  /** '' for every managerial and socio-cultural competency. */
  readonly competency: string;
  readonly level: Level;
  readonly source: string;
}

/** A dictionary with the levels by job level that came with it. */
export interface DictionaryContent {
  readonly note: string;
  readonly competencies: readonly Competency[];
  readonly jobLevels: readonly JobLevelRequirement[];
}

export type ReadDictionary =
  | ({ readonly ok: true } & DictionaryContent)
  | { readonly ok: false; readonly problems: readonly DictionaryProblem[] };

const level = z.literal([...LEVELS]);
const words = z.string().trim().min(1);
const file = z.object({
  note: z.string().default(''),
  job_levels: z
    .array(
      z.object({
        code: z.string(),
        default_required_level: level,
        source: z.string().default(''),
        overrides: z.record(z.string(), level).default({}),
      }),
    )
    .default([]),
  competencies: z
    .array(
      z.object({
        code: z.string().regex(/^[A-Z]+(\.[A-Z]+)?\.\d{2}$/, 'a code looks like M.01 or T.DIK.01'),
        name: words,
        kind: z.enum(['manajerial', 'sosial_kultural', 'teknis']),
        definition: words,
        opening_question: words,
        levels: z.array(
          z.object({ level, description: words, indicators: z.array(z.object({ text: words })) }),
        ),
      }),
    )
    .min(1),
});

/** A level that no post of a city has (JPT Madya): the file may name it, nothing is kept of it. */
const ELSEWHERE = ['JPT_MADYA'];

/** Reads a dictionary file (`content/dictionary.json`): five levels each with an indicator, no code twice, no hole. */
export function readDictionary(value: unknown): ReadDictionary {
  const parsed = file.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      at: issue.path.join('.'),
      code: '',
      why: 'form' as const,
      detail: issue.message,
    }));
    return { ok: false, problems };
  }
  const { competencies, job_levels: jobLevels, note } = parsed.data;
  const problems: DictionaryProblem[] = [];
  const seen = new Set<string>();
  competencies.forEach(({ code, levels }, index) => {
    const at = `competencies.${index}`;
    if (seen.has(code))
      problems.push({ at, code, why: 'duplicate_code', detail: `${code} stands here twice` });
    seen.add(code);
    const found = levels.map((each) => each.level);
    if (found.length !== LEVELS.length || LEVELS.some((wanted) => !found.includes(wanted))) {
      const detail = `levels 1 to 5 once each, found: ${found.join(', ') || 'none'}`;
      problems.push({ at: `${at}.levels`, code, why: 'five_levels', detail });
    }
    levels.forEach((each, place) => {
      if (each.indicators.length > 0) return;
      const detail = `level ${each.level} has no indicator`;
      problems.push({ at: `${at}.levels.${place}`, code, why: 'no_indicator', detail });
    });
  });
  const requirements: JobLevelRequirement[] = [];
  jobLevels.forEach((each, index) => {
    if (ELSEWHERE.includes(each.code)) return;
    const at = `job_levels.${index}`;
    const known = JOB_LEVELS.find((jobLevel) => jobLevel === each.code);
    if (known === undefined) {
      problems.push({
        at,
        code: each.code,
        why: 'unknown_job_level',
        detail: `one of ${JOB_LEVELS.join(', ')}`,
      });
      return;
    }
    const own = { job_level: known, source: each.source };
    requirements.push({ ...own, competency: '', level: each.default_required_level });
    for (const [code, required] of Object.entries(each.overrides)) {
      if (seen.has(code)) requirements.push({ ...own, competency: code, level: required });
      else problems.push({ at, code, why: 'unknown_competency', detail: `${code} is not in this file` });
    }
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, note, competencies: competencies.map(competency), jobLevels: requirements };
}

type Written = z.infer<typeof file>['competencies'][number];

function competency(written: Written): Competency {
  return {
    code: written.code,
    name: written.name,
    kind: written.kind,
    definition: written.definition,
    question: written.opening_question,
    levels: written.levels
      .toSorted((a, b) => a.level - b.level)
      .map((each) => ({
        level: each.level,
        headline: each.description,
        indicators: each.indicators.map(({ text }, index) => ({ level: each.level, n: index + 1, text })),
      })),
  };
}
