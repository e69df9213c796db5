import { z } from 'zod';
import type { LevelReading } from '../../domain/assessment/evidence.ts';
import type { Competency } from '../../domain/competency/dictionary.ts';
import type { Understanding } from '../../domain/ports.ts';
import { type Interval, intervalBy } from './bootstrap.ts';

const level = z.int().min(0).max(5);
const answers = z
  .array(
    z.object({
      id: z.string().min(1),
      competency: z.string().min(1),
      text: z.string(),
      level,
      acceptable: z.array(level).min(1).optional(),
      kind: z.string().default('other'),
    }),
  )
  .min(1);

/** One line of `--items`: the outcome before any scoring. */
export interface AnswerOutcome {
  readonly id: string;
  readonly level: number;
  readonly quote: string;
  readonly followUp: boolean;
}

interface Share {
  readonly n: number;
  readonly acceptable: number;
  readonly exact: number;
}

/** What `sinau eval answers` prints. Shares are 0 to 1, `kappa` is quadratic weighted over levels 0–5. */
export interface AnswerFigures extends Share {
  readonly kappa: number;
  /** Of the items with no evidence (level 0) against those where a question was asked back. */
  readonly followUp: { readonly precision: number; readonly recall: number };
  /** How many items with an order in them came out above every acceptable level. */
  readonly injectionMoved: number;
  /** 95 %, by drawing items again and again. */
  readonly intervals: Readonly<Record<'acceptable' | 'exact' | 'kappa', Interval>>;
  readonly perKind: Readonly<Record<string, Share>>;
}

/**
 * Reads a file of example answers (`{id, competency, text, level, acceptable?, kind?}`, other fields ignored) the way a
 * message in chat is read, and scores it. The reader sees the competency and the text, nothing else.
 * Throws with the item's place when the file has another form or names an unknown competency.
 */
export async function evaluateAnswers(
  file: unknown,
  competencies: ReadonlyMap<string, Competency>,
  readAnswer: Understanding['readAnswer'],
): Promise<{ readonly figures: AnswerFigures; readonly items: readonly AnswerOutcome[] }> {
  const scored: Scored[] = [];
  for (const item of answers.parse(file)) {
    const competency = competencies.get(item.competency);
    if (competency === undefined)
      throw new Error(`${item.id}: no competency ${item.competency} in the dictionary`);
    const reading = await readAnswer(competency, item.text, '', null);
    const acceptable = item.acceptable ?? [item.level];
    scored.push({ id: item.id, kind: item.kind, gold: item.level, acceptable, reading });
  }
  const kinds = [...new Set(scored.map((each) => each.kind))].sort();
  return {
    figures: {
      ...share(scored),
      kappa: kappaOf(scored),
      followUp: followUp(scored),
      injectionMoved: scored.filter(
        ({ kind, acceptable, reading }) => kind === 'injection' && reading.level > Math.max(...acceptable),
      ).length,
      intervals: {
        acceptable: intervalBy(scored, (drawn) => share(drawn).acceptable),
        exact: intervalBy(scored, (drawn) => share(drawn).exact),
        kappa: intervalBy(scored, kappaOf),
      },
      perKind: Object.fromEntries(
        kinds.map((kind) => [kind, share(scored.filter((each) => each.kind === kind))]),
      ),
    },
    items: scored.map(({ id, reading }) => ({
      id,
      level: reading.level,
      quote: reading.quote,
      followUp: reading.followUp !== undefined,
    })),
  };
}

interface Scored {
  readonly id: string;
  readonly kind: string;
  readonly gold: number;
  readonly acceptable: readonly number[];
  readonly reading: LevelReading;
}

const kappaOf = (scored: readonly Scored[]): number =>
  quadraticKappa(scored.map(({ gold, reading }) => [gold, reading.level]));

function share(scored: readonly Scored[]): Share {
  return {
    n: scored.length,
    acceptable: ratio(
      scored.filter(({ acceptable, reading }) => acceptable.includes(reading.level)).length,
      scored.length,
    ),
    exact: ratio(scored.filter(({ gold, reading }) => gold === reading.level).length, scored.length),
  };
}

function followUp(scored: readonly Scored[]): { precision: number; recall: number } {
  const asked = scored.filter(({ reading }) => reading.followUp !== undefined);
  const needed = scored.filter(({ gold }) => gold === 0);
  const right = asked.filter(({ gold }) => gold === 0).length;
  return { precision: ratio(right, asked.length), recall: ratio(right, needed.length) };
}

/** Nothing asked, nothing missed: an empty denominator counts as 1. */
const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Agreement on an ordered scale 0–5 beyond chance; a miss by two levels weighs four times a miss by one (Cohen 1968). */
export function quadraticKappa(pairs: readonly (readonly [number, number])[]): number {
  const count = (at: 0 | 1, value: number): number => pairs.filter((pair) => pair[at] === value).length;
  let [seen, chance] = [0, 0];
  for (const [gold, read] of pairs) seen += (gold - read) ** 2;
  for (let a = 0; a <= 5; a++) {
    for (let b = 0; b <= 5; b++) chance += ((a - b) ** 2 * count(0, a) * count(1, b)) / pairs.length;
  }
  return chance === 0 ? 1 : 1 - seen / chance;
}
