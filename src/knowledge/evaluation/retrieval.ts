import { z } from 'zod';
import { JOB_LEVELS, type JobLevel, STATUSES, type Status } from '../../domain/people/person.ts';
import type { Courses } from '../../domain/ports.ts';
import type { CourseProfile } from '../../domain/recommendation/course.ts';
import { type Interval, intervalOf } from './bootstrap.ts';

const words = z.string().optional();
const items = z
  .array(
    z.object({
      id: z.string().min(1),
      query: z.string(),
      profile: z
        .object({
          status: words,
          jenis_jabatan: words,
          opd: words,
          jabatan: words,
          jenjang: words,
          gaps: z.array(z.string()).optional(),
        })
        .optional(),
      relevant: z.record(z.string(), z.number()),
      kind: z.string().default('other'),
    }),
  )
  .min(1);
type Item = z.infer<typeof items>[number];

/** One line of `--items`: the outcome before any scoring. */
export interface RetrievalOutcome {
  readonly id: string;
  /** Course ids, best first, at most 20. */
  readonly ranked: readonly string[];
  readonly abstained: boolean;
}

interface Measures {
  readonly n: number;
  readonly recall5: number;
  readonly ndcg5: number;
  readonly mrr: number;
}

/** What `sinau eval retrieval` prints: shares, 0–1. `n` counts all items; those without an answer count for abstention only. */
export interface RetrievalFigures extends Measures {
  readonly recall5Grade2: number;
  readonly abstention: { readonly precision: number; readonly recall: number };
  readonly perKind: Readonly<Record<string, Measures>>;
  /** 95 % bootstrap intervals. */
  readonly intervals: { readonly recall5: Interval; readonly ndcg5: Interval };
}

/** How deep a list is judged. */
const DEPTH = 5;
/** How many courses an outcome holds. */
const LISTED = 20;

/**
 * Asks for every item of a file in the form of the retrieval sets the way a message in chat does, and scores the
 * answers. Nothing but the query and the profile is read before scoring. `today` is the office date.
 */
export async function evaluateRetrieval(
  file: unknown,
  courses: Courses,
  today: string,
): Promise<{ readonly figures: RetrievalFigures; readonly items: readonly RetrievalOutcome[] }> {
  const wanted = items.parse(file);
  const outcomes: RetrievalOutcome[] = [];
  for (const { id, query, profile = {} } of wanted) {
    const found = await courses.suggest({ query, profile: profileOf(profile), today, limit: LISTED });
    outcomes.push({ id, ranked: found.ranked.map(({ course }) => course.id), abstained: found.abstained });
  }
  const scored = wanted
    .map((item, at) => ({ item, outcome: outcomes[at] }))
    .flatMap(({ item, outcome }) =>
      outcome === undefined ? [] : [{ item, outcome, ...scoreOf(item, outcome) }],
    );
  const answerable = scored.filter(({ item }) => Object.keys(item.relevant).length > 0);
  const abstained = scored.filter(({ outcome }) => outcome.abstained);
  const none = scored.filter(({ item }) => Object.keys(item.relevant).length === 0);
  const right = none.filter(({ outcome }) => outcome.abstained).length;
  const kinds = [...new Set(answerable.map(({ item }) => item.kind))];
  return {
    figures: {
      ...measuresOf(answerable),
      n: wanted.length,
      recall5Grade2: mean(answerable.flatMap(({ grade2 }) => (grade2 === null ? [] : [grade2]))),
      abstention: { precision: share(right, abstained.length), recall: share(right, none.length) },
      perKind: Object.fromEntries(
        kinds.map((kind) => [kind, measuresOf(answerable.filter(({ item }) => item.kind === kind))]),
      ),
      intervals: {
        recall5: intervalOf(answerable.map(({ recall }) => recall)),
        ndcg5: intervalOf(answerable.map(({ ndcg }) => ndcg)),
      },
    },
    items: outcomes,
  };
}

interface Score {
  readonly recall: number;
  readonly grade2: number | null;
  readonly ndcg: number;
  readonly reciprocal: number;
}

function scoreOf({ relevant }: Item, { ranked, abstained }: RetrievalOutcome): Score {
  const list = abstained ? [] : ranked;
  const top = list.slice(0, DEPTH);
  const share5 = (ids: readonly string[]): number =>
    share(ids.filter((id) => top.includes(id)).length, ids.length);
  const best = Object.keys(relevant).filter((id) => relevant[id] === 2);
  const gain = (id: string): number => 2 ** (relevant[id] ?? 0) - 1;
  const discounted = (ids: readonly string[]): number =>
    ids.reduce((sum, id, at) => sum + gain(id) / Math.log2(at + 2), 0);
  const ideal = discounted(
    Object.keys(relevant)
      .sort((a, b) => gain(b) - gain(a))
      .slice(0, DEPTH),
  );
  const first = list.findIndex((id) => relevant[id] !== undefined);
  return {
    recall: share5(Object.keys(relevant)),
    grade2: best.length === 0 ? null : share5(best),
    ndcg: share(discounted(top), ideal),
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
  };
}

const measuresOf = (scores: readonly Score[]): Measures => ({
  n: scores.length,
  recall5: mean(scores.map(({ recall }) => recall)),
  ndcg5: mean(scores.map(({ ndcg }) => ndcg)),
  mrr: mean(scores.map(({ reciprocal }) => reciprocal)),
});

function profileOf({
  status,
  jenis_jabatan,
  opd,
  jabatan,
  jenjang,
  gaps = [],
}: NonNullable<Item['profile']>): CourseProfile {
  const jobLevel = jobLevelOf(jenis_jabatan ?? jenjang ?? '');
  const known = statusOf(status ?? '');
  const post = [jabatan, jobLevel === undefined ? jenjang : undefined]
    .filter((word) => word !== undefined)
    .join(' ');
  return {
    ...(known === undefined ? {} : { status: known }),
    ...(jobLevel === undefined ? {} : { jobLevel }),
    ...(opd === undefined ? {} : { opd }),
    ...(post === '' ? {} : { post }),
    // The sets name gaps without levels: the widest, so that they rank and no window is known.
    ...(gaps.length === 0 ? {} : { gaps: gaps.map((code) => ({ code, required: 5, actual: 0 })) }),
  };
}

/** "PPPK paruh waktu", "PNS": the sets name the status as the roster or in words. */
function statusOf(said: string): Status | undefined {
  if (/^pppk.*(paruh|part|pw)/i.test(said)) return 'PPPK_PW';
  return STATUSES.find((status) => status === said.trim().toUpperCase());
}

/** "Pengawas", "JF Ahli Muda", "JF_AHLI_MUDA". */
function jobLevelOf(said: string): JobLevel | undefined {
  const code = said
    .trim()
    .toUpperCase()
    .replace(/[^A-Z]+/g, '_');
  return JOB_LEVELS.find(
    (level) => level === code || level === `JF_${code}` || level === `JF_AHLI_${code.replace(/^JF_/, '')}`,
  );
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
