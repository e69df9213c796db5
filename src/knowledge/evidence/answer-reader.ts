import type { LevelReading } from '../../domain/assessment/evidence.ts';
import type { Competency, Indicator, Level } from '../../domain/competency/dictionary.ts';
import { actJudge, type Judged } from './acts.ts';
import { clausesOf } from './clauses.ts';
import type { EvidenceContent } from './content.ts';
import { fitJudge } from './fit.ts';
import { type Grammar, INDONESIAN } from './grammar.ts';
import { namedLevel } from './named-level.ts';
import { blank, orderFinder } from './orders.ts';
import { levelPlacer, PLACE_WEIGHTS, type Placed } from './place-level.ts';
import type { Word } from './words.ts';

/** Reads an example in a person's own words; pure and synchronous. `earlier` may be empty. */
export type AnswerReader = (
  competency: Competency,
  text: string,
  earlier: string,
  required: Level | null,
) => LevelReading;

const QUOTE_LIMIT = 220;

/** One telling taken apart, and which of its clauses are the person's own acts. */
interface Telling {
  readonly telling: string;
  readonly judged: readonly Judged[];
  readonly own: readonly Judged[];
}

/** Level by the person's own acts only: orders are cut, then hearsay, wishes, denials and the group's deeds fall away. */
export function answerReader(content: EvidenceContent, grammar: Grammar = INDONESIAN): AnswerReader {
  const orders = orderFinder(content.signs);
  const spell = grammar.speller(content);
  const judge = actJudge(content.signs, grammar);
  const place = levelPlacer(content, grammar);
  const fits = fitJudge(content, place);

  return (competency, text, earlier, required) => {
    const named = namedLevel(text);
    const told = [earlier, text]
      .filter((telling) => telling.trim() !== '')
      .map((telling) => {
        const judged = judge(clausesOf(blank(telling, orders(telling)), spell, grammar));
        return { telling, judged, own: judged.filter((each) => isEvidence(each, competency)) };
      });
    const { tellings, placed } = fittingPart(competency, told, required);
    const own = tellings.flatMap((telling) => telling.own);
    // What a story is about stands around the acts as well: "ada warga marah di loket. Saya minta maaf". Told at level 0
    // too, for whoever else reads the same story.
    const whole = tellings.flatMap(({ judged }) => judged.flatMap(({ clause }) => clause.words));
    const { fit, closer } = fits(competency, whole);
    const fitting = fit === 'good' ? {} : { fit, ...(closer === null ? {} : { closer }) };
    if (own.length === 0 || placed.likeness < PLACE_WEIGHTS.least) {
      const all = tellings.flatMap((telling) => telling.judged);
      return {
        level: 0,
        quote: '',
        ...next(competency, 1),
        followUp: followUp(all),
        ...(named === undefined ? {} : { named }),
        ...fitting,
      };
    }
    const evidence = tellings.flatMap(({ judged, own: kept }) => context(judged, kept, grammar));
    const met = fit === 'far' ? null : place.shown(competency, placed.level, evidence);
    // What is quoted and what it is held to show must speak of the same thing.
    const speaks = (words: readonly Word[]): number =>
      (place(competency, words, required).points[placed.level - 1] ?? 0) +
      (met === null ? 0 : PLACE_WEIGHTS.likeness * place.near(competency, met, words));
    const quote = tellings
      .flatMap(({ telling, own: kept }) => candidates(telling, kept))
      .map((each) => ({ ...each, points: speaks(each.words) }))
      .sort((a, b) => b.points - a.points)[0];
    return {
      level: placed.level,
      quote: quote?.quote ?? '',
      ...(met === null ? {} : { met }),
      ...(placed.level < 5 ? next(competency, placed.level + 1) : {}),
      ...(named === undefined ? {} : { named }),
      ...fitting,
    };
  };

  /**
   * A story told under one competency may go on with another ("… dan di tim, saya menyatukan empat dinas"). What plainly
   * belongs elsewhere is left out where it would lift the level, as long as something remains.
   */
  function fittingPart(
    competency: Competency,
    told: readonly Telling[],
    required: Level | null,
  ): { readonly tellings: readonly Telling[]; readonly placed: Placed } {
    const placedOf = (tellings: readonly Telling[]): Placed =>
      place(
        competency,
        tellings.flatMap(({ judged, own }) => context(judged, own, grammar)),
        required,
      );
    const whole = { tellings: told, placed: placedOf(told) };
    if (whole.placed.level === 1) return whole;
    const parts = told.map((telling) => withoutForeign(competency, telling));
    const rest = { tellings: parts, placed: placedOf(parts) };
    const kept = parts.some(({ own }) => own.length > 0) && rest.placed.likeness >= PLACE_WEIGHTS.least;
    return kept && rest.placed.level < whole.placed.level ? rest : whole;
  }

  /** What is foreign may be how a sentence begins or ends, where the rest of it tells an own act that is not; else all of it. */
  function withoutForeign(competency: Competency, { telling, judged, own }: Telling): Telling {
    const wordsOf = (part: readonly Judged[]): Word[] => part.flatMap(({ clause }) => clause.words);
    const level = (part: readonly Judged[]): Level => place(competency, wordsOf(part), null).level;
    const foreign = (part: readonly Judged[], of: 'sentence' | 'part'): boolean =>
      fits.foreign(competency, wordsOf(part), of);
    const gone = new Set<Judged>();
    for (const sentence of new Set(own.map(({ clause }) => clause.sentence))) {
      const clauses = judged.filter(({ clause }) => clause.sentence === sentence);
      const lifted = level(clauses);
      const parted = partings(clauses).find(
        ({ part, rest }) =>
          rest.some((one) => own.includes(one)) &&
          // Comparing with every other competency costs most: only where it would change the level.
          level(rest) < lifted &&
          foreign(part, 'part') &&
          !foreign(rest, 'part'),
      );
      for (const one of parted?.part ?? (foreign(clauses, 'sentence') ? clauses : [])) gone.add(one);
    }
    const stays = (one: Judged): boolean => !gone.has(one);
    return { telling, judged: judged.filter(stays), own: own.filter(stays) };
  }

  function isEvidence(
    { agent, acts, unreal, boasts, titled, clause }: Judged,
    competency: Competency,
  ): boolean {
    if (unreal || titled) return false;
    // A telling in key words ("rekap SPJ, kuis di kelas") has no verb at all: it must name the behaviour itself.
    if (!acts)
      return (
        agent === 'dropped' &&
        !boasts &&
        place(competency, clause.words, null).likeness >= PLACE_WEIGHTS.named
      );
    if (agent === 'own') return clause.words.length >= 3;
    if (clause.words.length < 3 || recites(clause.words, competency)) return false;
    return agent === 'dropped' && place(competency, clause.words, null).likeness >= PLACE_WEIGHTS.dropped;
  }
}

/** Every end and every beginning of a list with what it leaves, the longest first: many words are less alike by chance. */
function partings<T>(
  list: readonly T[],
): readonly { readonly part: readonly T[]; readonly rest: readonly T[] }[] {
  return list.slice(1).flatMap((_, n) => {
    const [after, before] = [n + 1, list.length - n - 1];
    return [
      { part: list.slice(after), rest: list.slice(0, after) },
      { part: list.slice(0, before), rest: list.slice(before) },
    ];
  });
}

/** An indicator read aloud is no example. */
const RECITED = 5;

function recites(words: readonly Word[], competency: Competency): boolean {
  const said = ` ${words.map((word) => word.raw).join(' ')} `;
  return competency.levels.some(({ indicators }) =>
    indicators.some(({ text }) => {
      const written = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
      return written.some(
        (_, at) =>
          at + RECITED <= written.length && said.includes(` ${written.slice(at, at + RECITED).join(' ')} `),
      );
    }),
  );
}

/**
 * Words of the own acts and of what was told around them in the same sentence, without what others did and without
 * what the person says she is: neither a boast nor a title may lift an act.
 */
function context(judged: readonly Judged[], own: readonly Judged[], grammar: Grammar): Word[] {
  const sentences = new Set(own.map((each) => each.clause.sentence));
  return judged
    .filter(
      (each) =>
        own.includes(each) ||
        (!each.unreal &&
          !each.acts &&
          (((sentences.has(each.clause.sentence) || sentences.has(each.clause.sentence + 1)) &&
            !each.boasts &&
            !each.titled &&
            !each.named) ||
            (each.outcome && [1, 2].some((back) => sentences.has(each.clause.sentence - back))))),
    )
    .flatMap((each) => withoutTitle(each.clause.words, grammar));
}

/** "Sebagai kepala bidang saya …" begins with a title: the telling begins after it. */
function withoutTitle(words: readonly Word[], { asTitle }: Grammar): readonly Word[] {
  if (!asTitle.test(words[0]?.raw ?? '')) return words;
  const subject = words.findIndex(
    ({ plain }) => plain === 'saya' || plain === 'saya_prefix' || plain === 'i',
  );
  return subject < 0 ? words : words.slice(subject);
}

/** Each own clause, and each run of them inside one sentence, as written. */
function candidates(telling: string, own: readonly Judged[]): { quote: string; words: readonly Word[] }[] {
  return own.flatMap((first, from) => {
    const runs: { quote: string; words: readonly Word[] }[] = [];
    for (let to = from; to < own.length; to++) {
      const last = own[to];
      if (last === undefined || last.clause.sentence !== first.clause.sentence) break;
      const quote = telling.slice(first.clause.start, last.clause.end);
      if (quote.length > QUOTE_LIMIT && to > from) break;
      runs.push({ quote, words: own.slice(from, to + 1).flatMap((each) => each.clause.words) });
    }
    return runs;
  });
}

function next(competency: Competency, level: number): { next: Indicator } | Record<never, never> {
  const indicator = competency.levels.find((each) => each.level === level)?.indicators[0];
  return indicator === undefined ? {} : { next: indicator };
}

function followUp(judged: readonly Judged[]): 'example' | 'own_role' | 'detail' {
  if (judged.some((each) => each.agent === 'group')) return 'own_role';
  return judged.some((each) => each.acts && !each.unreal && each.agent !== 'other') ? 'detail' : 'example';
}
