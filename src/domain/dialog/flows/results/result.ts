import { gaps, jobPersonMatch, type Standing } from '../../../assessment/gap.ts';
import { changeSince, isSeenDifferently } from '../../../assessment/verdicts.ts';
import type { Context } from '../../context.ts';
import type { Item, Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { wayBack } from '../home.ts';

/** Where somebody stands against the post, in words: gaps first, each with its source. Never an official verdict. */
export function resultNews(
  place: Place,
  news: Extract<News, { granted: 'standings' }>,
  context: Context,
): Outcome {
  const { texts } = context;
  const { standings, version, verdicts = [] } = news;
  const name = (code: string): string => context.dictionary(version).competencies.get(code)?.name ?? code;
  if (standings.every((one) => one.supported === null)) {
    return say(place, {
      body: texts.result.nothing,
      options: [[{ id: 's:assess', label: texts.buttons.assess, primary: true }], ...wayBack(context)],
    });
  }
  const { columns } = texts.sheet;
  const found = gaps(standings);
  const since = changeSince(verdicts);
  const differing = verdicts.filter(isSeenDifferently).length;
  const message: Message = {
    title: texts.result.title,
    body: [
      texts.result.filled(jobPersonMatch(standings)),
      ...(since === null ? [] : [texts.details.since(since)]),
      ...(differing > 0 ? [texts.details.differs(differing)] : []),
    ].join('\n\n'),
    columns: [columns[0], columns[1], columns[2], columns[4]],
    items: found.map((gap): Item => {
      const source = standings.find((one) => one.code === gap.code)?.supported?.source ?? 'own';
      return {
        head: texts.result.gapHead(name(gap.code), gap.size),
        lines: [texts.result.gap(gap.actual, gap.required, source)],
        cells: [name(gap.code), String(gap.actual), String(gap.required), texts.sheet.source(source)],
      };
    }),
    note: [...rest(standings, found.length, name, context), texts.result.estimate].join('\n'),
    options: [
      ...(found.length > 0
        ? [
            [{ id: 's:recommend', label: texts.buttons.coursesForGaps, primary: true }],
            [{ id: 's:plan', label: texts.planning.door }],
          ]
        : []),
      [
        { id: 's:sheet:picture', label: texts.buttons.picture },
        { id: 's:sheet:page', label: texts.buttons.page },
      ],
      [{ id: 's:details', label: texts.details.door }],
      ...wayBack(context),
    ],
  };
  return say(place, message);
}

function rest(
  standings: readonly Standing[],
  gapCount: number,
  name: (code: string) => string,
  { texts }: Context,
): string[] {
  const names = (keep: (one: Standing) => boolean): string[] =>
    standings.filter(keep).map((one) => name(one.code));
  const met = names(
    (one) => one.required !== null && one.supported !== null && one.supported.level >= one.required,
  );
  const unset = names((one) => one.required === null);
  const open = names((one) => one.required !== null && one.supported === null);
  const unsure = standings.filter(
    (one) =>
      one.required !== null && one.supported?.source === 'unsupported' && one.supported.level < one.required,
  ).length;
  return [
    unsure > 0 ? texts.details.confidence(unsure) : '',
    gapCount === 0 ? texts.result.noGaps : '',
    met.length > 0 ? texts.result.met(met) : '',
    unset.length > 0 ? texts.result.unset(unset) : '',
    open.length > 0 ? texts.result.open(open) : '',
  ].filter((line) => line !== '');
}
