import { jobPersonMatch, type Standing } from '../../domain/assessment/gap.ts';
import type { Message } from '../../domain/dialog/message.ts';
import type { Person } from '../../domain/people/person.ts';
import { standings } from '../../storage/assessment/standings.ts';
import type { Asker } from '../../turns.ts';
import type { Generators, MakeParts } from './make.ts';
import type { Chart } from './result-chart.ts';

/** Own results as a picture and as a page. Both load their libraries only when somebody asks: low data, low memory. */
export function resultGenerators({
  db,
  now,
  office,
}: MakeParts): Pick<Generators, 'resultPicture' | 'resultPage'> {
  const sheetOf = async (person: Person, asker: Asker) => {
    const found = await standings(db, person.id, office.dayOf(now()));
    return found.standings.some((one) => one.supported !== null) ? sheet(found, person, asker) : null;
  };
  return {
    async resultPicture(_order, person, asker) {
      const found = await sheetOf(person, asker);
      if (found === null) return null;
      const { chartPng } = await import('./result-chart.ts');
      const { texts, today } = asker.context;
      return {
        name: texts.sheet.pictureName(today),
        type: 'image/png',
        picture: true,
        content: await chartPng(found.chart),
        message: words(found, texts.sheet.pictureNote, asker),
      };
    },
    async resultPage(_order, person, asker) {
      const found = await sheetOf(person, asker);
      if (found === null) return null;
      const { resultPage } = await import('./result-page.ts');
      const { texts, today, language } = asker.context;
      const content = await resultPage({
        chart: found.chart,
        language,
        figure: found.figure,
        columns: texts.sheet.columns,
        rows: found.rows,
        foot: [texts.sheet.estimate, texts.sheet.pageNote],
        made: now(),
      });
      return {
        name: texts.sheet.pageName(today),
        type: 'application/pdf',
        picture: false,
        content,
        message: words(found, texts.sheet.pageNote, asker),
      };
    },
  };
}

interface Sheet {
  readonly chart: Chart;
  readonly figure: string;
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly string[];
}

function sheet(
  { standings: all, version }: { readonly standings: readonly Standing[]; readonly version: number },
  person: Person,
  { context }: Asker,
): Sheet {
  const { sheet: said, date } = context.texts;
  const { competencies } = context.dictionary(version);
  const named = all.map(({ code, required, supported }) => ({
    name: competencies.get(code)?.name ?? code,
    required,
    actual: supported?.level ?? null,
    source: supported?.source ?? null,
  }));
  return {
    chart: {
      title: said.title,
      under: [`${person.name} · ${person.post}, ${person.opd}`, said.made(date(context.today), version)],
      lines: named.map(({ name, actual, required }) => ({
        name,
        actual,
        required,
        beside: said.beside(actual, required),
      })),
      legend: { actual: said.actual, required: said.required },
      foot: said.estimate,
    },
    figure: said.filled(jobPersonMatch(all)),
    rows: named.map(({ name, actual, required, source }) => [
      name,
      actual === null ? said.noLevel : String(actual),
      required === null ? said.noRequirement : String(required),
      actual === null || required === null ? '–' : String(Math.max(0, required - actual)),
      source === null ? '–' : said.source(source),
    ]),
    lines: named.map(({ name, actual, required, source }) => said.line(name, actual, required, source)),
  };
}

/** What picture and page show, in words: for who cannot see them, or is spared their download. */
function words({ chart, figure, lines }: Sheet, note: string, { context }: Asker): Message {
  return {
    title: chart.title,
    body: [figure, lines.join('\n')].join('\n\n'),
    note: [note, chart.under[1] ?? '', context.texts.sheet.estimate].join('\n'),
  };
}
