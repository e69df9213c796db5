import type { Below, Participation, Trends } from '../../../insight/trends.ts';
import type { Context } from '../../context.ts';
import type { Item, Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import { EXPORT_FORMATS } from '../../topics/facts-files.ts';
import type { TrendScope, TrendsNews } from '../../topics/trends.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** Lines in one message, and periods beside one another: more is no table on a phone. */
const SHOWN = 10;
const PERIODS = 3;

/** Participation and gaps over periods, for whoever answers for a group; what is left out is in the file. */
export function trendsNews(place: Place, { found }: TrendsNews, context: Context): Outcome {
  const { trends: said } = context.texts;
  if (found === null) return say(place, { body: said.notYours, options: wayBack(context) });
  const { scope, trends } = found;
  if (trends.periods.length === 0) return say(place, { body: said.none, options: wayBack(context) });
  const messages = [
    participation(trends, scope, context),
    ...(trends.agencies.length > 0 ? [agencies(trends, context)] : []),
    gaps(trends, context),
  ];
  return { place, say: messages.map((message) => ({ message })) };
}

function participation({ periods }: Trends, scope: TrendScope, { texts }: Context): Message {
  const { trends: said } = texts;
  const cells = (people: Participation | null): readonly string[] =>
    people === null ? [said.few, said.few, said.few] : said.cells(people);
  return {
    title: said.title,
    body: said.scope(scope),
    columns: said.columns,
    items: periods.map(({ name, people }) => ({
      head: name,
      lines: [people === null ? said.few : said.participation(people)],
      cells: [name, ...cells(people)],
    })),
  };
}

function agencies({ agencies: all, periods }: Trends, { texts: { trends: said } }: Context): Message {
  const sent = (people: Participation | null): string => (people === null ? said.few : said.sent(people));
  const names = periods.slice(-2).map(({ name }) => name);
  return {
    title: said.agenciesTitle,
    body: said.agenciesBody,
    columns: [said.agency, ...names],
    items: all.slice(0, SHOWN).map(({ opd, people }) => row(opd, names, people.map(sent))),
    note: said.note(all.length - Math.min(all.length, SHOWN)),
  };
}

function gaps({ gaps: all, comparable, periods }: Trends, context: Context): Message {
  const { trends: said, exporting } = context.texts;
  const names = comparable.slice(-PERIODS).map(({ name }) => name);
  const share = (one: Below | null): string => (one === null ? said.few : said.below(one));
  const version = comparable.at(-1)?.version ?? 0;
  const { competencies } = context.dictionary(version);
  return {
    title: said.gapsTitle,
    body: all.length === 0 ? said.gapsNone : said.gapsBody(version, periods.length - comparable.length),
    columns: [said.competency, ...names],
    items: all
      .slice(0, SHOWN)
      .map(({ code, shares }) =>
        row(competencies.get(code)?.name ?? code, names, shares.slice(-PERIODS).map(share)),
      ),
    note: said.note(Math.max(0, all.length - SHOWN)),
    options: [
      EXPORT_FORMATS.map((format) => ({
        id: `s:export:trends:${format}`,
        label: exporting.button('trends', format),
      })),
      ...wayBack(context),
    ],
  };
}

/** Something over the periods `names`, a line and a cell each. */
const row = (head: string, names: readonly string[], figures: readonly string[]): Item => ({
  head,
  lines: figures.map((figure, n) => `${names[n] ?? ''}: ${figure}`),
  cells: [head, ...figures],
});
