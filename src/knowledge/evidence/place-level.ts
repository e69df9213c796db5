import type { Competency, Indicator, Level } from '../../domain/competency/dictionary.ts';
import { LEVELS } from '../../domain/competency/dictionary.ts';
import type { EvidenceContent } from './content.ts';
import { type Grammar, INDONESIAN } from './grammar.ts';
import { type Nearness, nearnessTo } from './similarity.ts';
import { counter, type Word, wordsOf } from './words.ts';

/** How much each source says, and how wide a sign of one level spreads to its neighbours. Learnt on the development sets. */
export const PLACE_WEIGHTS = {
  likeness: 5.8,
  /** Of the second nearest behaviour of a level, against the nearest. */
  second: 0.3,
  cue: 0.8,
  spread: 0.73,
  modest: 0.1,
  prior: { 1: 0.3, 2: 0.25, 3: 0.12, 4: 0.1, 5: -0.1 },
  /** Own acts less like any behaviour than this are another matter (fetching the children). */
  least: 0.05,
  /** A clause without a written subject must come this near to a behaviour. */
  dropped: 0.16,
  /** And one without a verb this near. */
  named: 0.45,
  /** Keeps a behaviour of one word from being covered by chance. */
  smooth: 1.1,
  /** Without a sign of such breadth ("lintas OPD", "se-kota") a level of the organisation or above must be this near. */
  broad: 0.4,
} as const;

/**
 * A wrong indicator costs a person's trust, a missing one little: it is named where the telling covers so much of it, or
 * less and plainly more than of the next. Chosen on 210 stories of the looked-at sets, read by hand.
 */
const SURE = { alone: 0.3, least: 0.2, ahead: 0.1 };

/** The first level that is about a whole organisation. */
const BROAD: Level = 4;
/** Points that no level has more of than another. */
const BELOW_ALL = 20;

export interface Placed {
  readonly level: Level;
  /** How near the nearest behaviour is, 0 to 1. */
  readonly likeness: number;
  /** Points of each level, 1 first. */
  readonly points: readonly number[];
}

interface Phrase {
  /** Rarer words weigh more. */
  readonly words: readonly { readonly word: Word; readonly weight: number }[];
  /** The one it shows; null where it shows the level alone. */
  readonly indicator: Indicator | null;
}

/** Words as they are held against the behaviours: the same story is, of one competency after the other. */
interface Heard {
  readonly nearness: Nearness;
  /** Signs of each level, 1 first. */
  readonly cues: readonly number[];
  readonly modest: number;
}

export interface LevelPlacer {
  (competency: Competency, evidence: readonly Word[], required: Level | null): Placed;
  /** The indicator of one level that words surely show, in its own words or as people tell of it; null when none is sure. */
  shown(competency: Competency, level: Level, words: readonly Word[]): Indicator | null;
  /** How near words come to one indicator, 0 to 1. */
  near(competency: Competency, indicator: Indicator, words: readonly Word[]): number;
}

/** Places the words of own acts on a competency's five levels. Prepared once a competency. */
export function levelPlacer(content: EvidenceContent, grammar: Grammar = INDONESIAN): LevelPlacer {
  const spell = grammar.speller(content);
  const isContent = ({ plain }: Word): boolean => !grammar.empty.has(plain);
  const nearness = nearnessTo();
  const cues = LEVELS.map((level) => counter(content.signs.cue[level]));
  const modest = counter(content.signs.modest);

  const readyFor = remembered((competency: Competency): readonly (readonly Phrase[])[] => {
    const told = content.behaviours.get(competency.code);
    const levels = competency.levels.map(({ level, indicators }) => [
      ...indicators.map((indicator) => ({ words: contentWords(indicator.text), indicator })),
      ...Object.entries(told?.[level] ?? {}).flatMap(([shown, texts]) => {
        const indicator = indicators.find(({ text }) => text === shown) ?? null;
        return texts.map((text) => ({ words: contentWords(text), indicator }));
      }),
    ]);
    const found = new Map<string, Set<number>>();
    levels.forEach((phrases, at) => {
      for (const phrase of phrases)
        for (const { root } of phrase.words) found.set(root, (found.get(root) ?? new Set()).add(at));
    });
    const weighed = (word: Word) => ({
      word,
      weight: Math.log(1 + LEVELS.length / (found.get(word.root)?.size ?? 1)),
    });
    return levels.map((phrases) =>
      phrases.map(({ words, indicator }) => ({ words: words.map(weighed), indicator })),
    );
  });

  const contentWords = (text: string): Word[] => wordsOf(text, spell).filter(isContent);

  const heard = remembered(
    (evidence: readonly Word[]): Heard => ({
      nearness: nearness(evidence.filter(isContent)),
      cues: cues.map((count) => Math.min(3, count(evidence))),
      modest: Math.min(2, modest(evidence)),
    }),
  );

  const place = (competency: Competency, evidence: readonly Word[], required: Level | null): Placed => {
    const told = heard(evidence);
    const near = readyFor(competency).map((phrases) => nearest(phrases, told));
    const isBroad = told.cues.slice(BROAD - 1).some((count) => count > 0);
    const points = LEVELS.map((level, at) => {
      let cue = 0;
      told.cues.forEach((count, from) => {
        cue += count * Math.exp(-((from - at) ** 2) / (2 * PLACE_WEIGHTS.spread ** 2));
      });
      return (
        PLACE_WEIGHTS.likeness * (near[at] ?? 0) +
        PLACE_WEIGHTS.cue * cue +
        PLACE_WEIGHTS.prior[level] -
        PLACE_WEIGHTS.modest * told.modest * (at / 4) -
        (level >= BROAD && !isBroad && (near[at] ?? 0) < PLACE_WEIGHTS.broad ? BELOW_ALL : 0)
      );
    });
    const best = Math.max(...points);
    const close = LEVELS.filter((_, at) => (points[at] ?? 0) >= best - 1e-9);
    const level = close.find((each) => each === required) ?? close[0] ?? 1;
    return { level, likeness: Math.max(...near), points };
  };

  const near = (competency: Competency, indicator: Indicator, words: readonly Word[]): number => {
    const told = heard(words);
    // One word in common is chance, however rare it is.
    const touches = (phrase: Phrase): boolean =>
      phrase.words.filter(({ word }) => told.nearness(word) > 0).length >= 2;
    const phrases = (readyFor(competency)[indicator.level - 1] ?? []).filter(
      (phrase) => phrase.indicator === indicator && touches(phrase),
    );
    return Math.max(0, ...phrases.map((phrase) => covered(phrase, told)));
  };

  return Object.assign(place, {
    near,
    shown: (competency: Competency, level: Level, words: readonly Word[]) => {
      const [first, second] = (competency.levels[level - 1]?.indicators ?? [])
        .map((indicator) => ({ indicator, score: near(competency, indicator, words) }))
        .sort((a, b) => b.score - a.score);
      if (first === undefined) return null;
      const ahead = first.score - (second?.score ?? 0);
      const sure = first.score >= SURE.alone || (first.score >= SURE.least && ahead >= SURE.ahead);
      return sure ? first.indicator : null;
    },
  });
}

/** How near the behaviours of one level are: the nearest, and a little of the second. */
function nearest(phrases: readonly Phrase[], told: Heard): number {
  const scores = phrases.map((phrase) => covered(phrase, told)).sort((a, b) => b - a);
  return (scores[0] ?? 0) + PLACE_WEIGHTS.second * (scores[1] ?? 0);
}

/** Which share of a behaviour's words the telling covers. */
function covered({ words }: Phrase, { nearness }: Heard): number {
  let [sum, total] = [0, PLACE_WEIGHTS.smooth as number];
  for (const { word, weight } of words) {
    total += weight;
    sum += weight * nearness(word);
  }
  return sum / total;
}

/** Works out once for each object, as long as somebody holds it. */
function remembered<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
