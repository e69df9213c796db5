import type { Competency, Indicator, Level } from '../../domain/competency/dictionary.ts';
import { LEVELS } from '../../domain/competency/dictionary.ts';
import type { EvidenceContent } from './content.ts';
import { type WordSimilarity, wordLikeness } from './similarity.ts';
import { speller } from './speller.ts';
import { counter, type Word, wordsOf } from './words.ts';

/** How much each source says, and how wide a sign of one level spreads to its neighbours. Learnt on the development sets. */
export interface PlaceWeights {
  readonly likeness: number;
  /** Of the second nearest behaviour of a level, against the nearest. */
  readonly second: number;
  readonly cue: number;
  readonly spread: number;
  readonly modest: number;
  /** Own acts less like any behaviour than this are another matter (fetching the children). */
  readonly least: number;
  /** A clause without a written subject must come this near to a behaviour. */
  readonly dropped: number;
  /** And one without a verb this near. */
  readonly named: number;
  /** Keeps a behaviour of one word from being covered by chance. */
  readonly smooth: number;
  /** Without a sign of such breadth ("lintas OPD", "se-kota") a level of the organisation or above must be this near. */
  readonly broad: number;
  readonly prior: Readonly<Record<Level, number>>;
}

/** With vectors of single words at hand. */
export const PLACE_WEIGHTS: PlaceWeights = {
  likeness: 5.8,
  second: 0.3,
  smooth: 1.1,
  broad: 0.4,
  cue: 0.8,
  spread: 0.73,
  modest: 0.1,
  prior: { 1: 0.3, 2: 0.25, 3: 0.12, 4: 0.1, 5: -0.1 },
  least: 0.11,
  dropped: 0.2,
  named: 0.45,
};

/** Without them less is alike, so less must do. */
export const WORDS_ONLY_WEIGHTS: PlaceWeights = { ...PLACE_WEIGHTS, least: 0.05, dropped: 0.16, named: 0.45 };

/** The first level that is about a whole organisation. */
const BROAD: Level = 4;
/** Points that no level has more of than another. */
const BELOW_ALL = 20;

export interface Placed {
  readonly level: Level;
  readonly met: Indicator;
  /** How near that indicator is, 0 to 1. */
  readonly metLikeness: number;
  /** How near the nearest behaviour is, 0 to 1. */
  readonly likeness: number;
  /** Points of each level, 1 first. */
  readonly points: readonly number[];
}

interface Phrase {
  readonly words: readonly Word[];
  readonly indicator: Indicator | null;
}

/** Grammar and office words that every level shares. */
const EMPTY = new Set(
  'yang dan atau di ke dari untuk dengan pada agar oleh dalam secara serta bagi itu ini ada lebih sudah bila walau lewat saat satu saya jadi juga kalau tidak tiap setiap'.split(
    ' ',
  ),
);

export interface LevelPlacer {
  (competency: Competency, evidence: readonly Word[], required: Level | null): Placed;
  /** The indicator of one level that words come nearest to. */
  indicatorAt(competency: Competency, level: Level, words: readonly Word[]): Indicator;
}

/** Places the words of own acts on a competency's five levels. Prepared once a competency. */
export function levelPlacer(
  content: EvidenceContent,
  meaning: WordSimilarity | undefined,
  weights: PlaceWeights = PLACE_WEIGHTS,
): LevelPlacer {
  const plainOf = speller(content);
  const alike = wordLikeness(meaning);
  const prepared = new WeakMap<Competency, ReturnType<typeof prepare>>();
  const cues = LEVELS.map((level) => counter(content.signs.cue[level]));
  const modest = counter(content.signs.modest);

  function prepare(competency: Competency): {
    levels: readonly (readonly Phrase[])[];
    rarity: (word: Word) => number;
  } {
    const told = content.behaviours.get(competency.code);
    const levels = competency.levels.map(({ level, indicators }) => [
      ...indicators.map((indicator) => ({ words: contentWords(indicator.text), indicator })),
      ...(told?.[level] ?? []).map((text) => ({ words: contentWords(text), indicator: null })),
    ]);
    const found = new Map<string, Set<number>>();
    levels.forEach((phrases, at) => {
      for (const phrase of phrases)
        for (const { root } of phrase.words) found.set(root, (found.get(root) ?? new Set()).add(at));
    });
    return { levels, rarity: (word) => Math.log(1 + LEVELS.length / (found.get(word.root)?.size ?? 1)) };
  }

  const contentWords = (text: string): Word[] =>
    wordsOf(text, plainOf).filter((word) => !EMPTY.has(word.plain));

  const readyFor = (competency: Competency): ReturnType<typeof prepare> => {
    const ready = prepared.get(competency) ?? prepare(competency);
    prepared.set(competency, ready);
    return ready;
  };

  const place = (competency: Competency, evidence: readonly Word[], required: Level | null): Placed => {
    const ready = readyFor(competency);
    const told = evidence.filter((word) => !EMPTY.has(word.plain));
    const near = ready.levels.map((phrases) => nearest(phrases, told, ready.rarity));
    const counts = cues.map((count) => Math.min(3, count(evidence)));
    const humble = Math.min(2, modest(evidence));
    const isBroad = counts.slice(BROAD - 1).some((count) => count > 0);
    const points = LEVELS.map((level, at) => {
      let cue = 0;
      counts.forEach((count, from) => {
        cue += count * Math.exp(-((from - at) ** 2) / (2 * weights.spread ** 2));
      });
      return (
        weights.likeness * (near[at]?.score ?? 0) +
        weights.cue * cue +
        weights.prior[level] -
        weights.modest * humble * (at / 4) -
        (level >= BROAD && !isBroad && (near[at]?.score ?? 0) < weights.broad ? BELOW_ALL : 0)
      );
    });
    const best = Math.max(...points);
    const close = LEVELS.filter((_, at) => (points[at] ?? 0) >= best - 1e-9);
    const level = close.find((each) => each === required) ?? close[0] ?? 1;
    const met = nearestIndicator(competency, level, told);
    return {
      level,
      met: met.indicator,
      metLikeness: met.score,
      likeness: Math.max(...near.map((each) => each.score)),
      points,
    };
  };

  return Object.assign(place, {
    indicatorAt: (competency: Competency, level: Level, words: readonly Word[]) =>
      nearestIndicator(
        competency,
        level,
        words.filter((word) => !EMPTY.has(word.plain)),
      ).indicator,
  });

  function nearest(
    phrases: readonly Phrase[],
    told: readonly Word[],
    rarity: (word: Word) => number,
  ): { score: number } {
    const scores = phrases.map((phrase) => covered(phrase, told, rarity)).sort((a, b) => b - a);
    return { score: (scores[0] ?? 0) + weights.second * (scores[1] ?? 0) };
  }

  function nearestIndicator(
    competency: Competency,
    level: Level,
    told: readonly Word[],
  ): { indicator: Indicator; score: number } {
    const { levels, rarity } = readyFor(competency);
    let [indicator, score] = [competency.levels[level - 1]?.indicators[0] ?? { level, n: 1, text: '' }, -1];
    for (const phrase of levels[level - 1] ?? []) {
      const reached = covered(phrase, told, rarity);
      if (phrase.indicator !== null && reached > score) [indicator, score] = [phrase.indicator, reached];
    }
    return { indicator, score: Math.max(0, score) };
  }

  /** Which share of a behaviour's words the telling covers, rarer words counting more. */
  function covered(phrase: Phrase, told: readonly Word[], rarity: (word: Word) => number): number {
    let [sum, total] = [0, weights.smooth];
    for (const word of phrase.words) {
      const weight = rarity(word);
      total += weight;
      let best = 0;
      for (const other of told) best = Math.max(best, alike(word, other));
      sum += weight * best;
    }
    return sum / total;
  }
}
