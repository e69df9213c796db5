import type { Database } from '../../database/database.ts';
import type { FileOrder } from '../../domain/dialog/topics/file-wish.ts';
import { trends } from '../../domain/insight/trends.ts';
import type { Person } from '../../domain/people/person.ts';
import { standings } from '../../storage/assessment/standings.ts';
import { trendRows } from '../../storage/assessment/trends.ts';
import { agencyExport, hoursExport, teamExport } from '../../storage/files/exports.ts';
import { dataCopy } from '../../storage/people/data-copy.ts';
import { CSV_FOR_EXCEL, type WrittenCell, writeCsv, writeXlsx } from '../../tables/write.ts';
import type { Asker } from '../../turns.ts';
import type { Generators, Made, MakeParts } from './make.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Table {
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly period: string;
}

/** Tables for whoever may see them, each with the asker's own rights in its query. */
export function tableGenerators(parts: MakeParts): Pick<Generators, 'exportTable' | 'dataCopy'> {
  return {
    async exportTable({ what, format }, person, asker) {
      const table = await tableOf(what, person, asker, parts);
      if (table.rows.length === 0) return null;
      const { texts, today } = asker.context;
      const said = texts.exporting;
      const sheet = {
        sheet: said.title(what),
        columns: said
          .columns(what)
          .split('|')
          .map((title) => ({ title })),
        rows: table.rows,
        notes: [
          said.done(what, table.rows.length, texts.date(today), table.period).replace('\n', ' '),
          said.note(what),
        ],
      };
      const content =
        format === 'xlsx' ? await writeXlsx(sheet) : Buffer.from(writeCsv(sheet, CSV_FOR_EXCEL), 'utf8');
      return {
        name: `${said.name(what, today)}.${format}`,
        type: format === 'xlsx' ? XLSX : 'text/csv',
        picture: false,
        content,
        message: {
          title: said.title(what),
          body: said.done(what, table.rows.length, texts.date(today), table.period),
          note: said.note(what),
        },
      };
    },
    dataCopy: (_order, person, asker) => copyOf(person, asker, parts),
  };
}

async function tableOf(
  what: Extract<FileOrder, { make: 'exportTable' }>['what'],
  person: Person,
  asker: Asker,
  { db, now, office }: MakeParts,
): Promise<Table> {
  const { context } = asker;
  const { texts, today } = context;
  switch (what) {
    case 'result': {
      const found = await standings(db, person.id, office.dayOf(now()));
      const { competencies } = context.dictionary(found.version);
      const rows = found.standings
        .filter((one) => one.supported !== null || one.required !== null)
        .map(({ code, required, supported }): WrittenCell[] => [
          competencies.get(code)?.name ?? code,
          supported?.level ?? texts.sheet.noLevel,
          required ?? texts.sheet.noRequirement,
          supported === null || required === null ? null : Math.max(0, required - supported.level),
          supported === null ? null : texts.sheet.source(supported.source),
        ]);
      return { rows, period: '' };
    }
    case 'hours': {
      const rows = (await hoursExport(db, person.id)).map((one): WrittenCell[] => [
        one.title,
        one.form,
        one.organiser,
        { day: one.endedOn },
        one.jp,
        texts.exporting.entry(one.state),
      ]);
      return { rows, period: '' };
    }
    case 'team': {
      const { period, lines } = await teamExport(db, person.id, today, office.zone);
      const rows = lines.map((one): WrittenCell[] => [
        one.name,
        one.unit,
        one.answered,
        one.total,
        one.sentOn === null ? null : { day: one.sentOn },
        one.verified,
      ]);
      return { rows, period };
    }
    case 'agency': {
      const { period, lines } = await agencyExport(db, person.id, today);
      const { few } = texts.exporting;
      const rows = lines.map((one): WrittenCell[] => [
        one.group,
        one.total ?? few,
        one.sent ?? few,
        one.verified ?? few,
      ]);
      return { rows, period };
    }
    case 'trends':
      return { rows: await trendTable(person.id, asker, db), period: '' };
  }
}

/** Whatever of the trends may be told, of the whole and of each agency, period by period. */
async function trendTable(person: number, { context }: Asker, db: Database): Promise<WrittenCell[][]> {
  const { texts, today } = context;
  const found = await trendRows(db, person, '', today);
  if (found === null) return [];
  const { scope, rows, least } = found;
  const agencies = new Set(scope.of === 'city' ? rows.participation.map(({ opd }) => opd) : []);
  return [scope.opd, ...agencies].flatMap((opd) => {
    const { periods, comparable, gaps } = trends(rows, least, opd);
    const group = texts.trends.scope({ ...scope, opd });
    return [
      ...periods.map(({ name, people }): WrittenCell[] =>
        people === null
          ? [name, group, null, texts.trends.few]
          : [name, group, null, people.total, people.sent, people.verified],
      ),
      ...gaps.flatMap(({ code, shares }) =>
        comparable.map(({ name, version }, n): WrittenCell[] => {
          const share = shares[n] ?? null;
          const competency = context.dictionary(version).competencies.get(code)?.name ?? code;
          const figures = share === null ? [texts.trends.few] : [share.known, share.below];
          return [name, group, competency, null, null, null, ...figures];
        }),
      ),
    ];
  });
}

/** Everything stored about the asker, a line a fact, for any spreadsheet. */
async function copyOf(person: Person, { context }: Asker, { db, office }: MakeParts): Promise<Made> {
  const { texts, today } = context;
  const said = texts.exporting;
  const lines = await dataCopy(db, person.id);
  const done = said.copyDone(lines.length, texts.date(today));
  const content = await writeXlsx({
    sheet: said.copyTitle,
    columns: said.copyColumns.split('|').map((title, n) => ({ title, width: n === 4 ? 80 : 24 })),
    rows: lines.map((line): WrittenCell[] => [
      said.copyPart(line.part),
      said.copyAbout(line),
      line.value,
      said.copyState(line.state),
      line.words,
      line.at === null ? null : { day: office.dayOf(line.at) },
    ]),
    notes: [done],
  });
  return {
    name: `${said.copyName(today)}.xlsx`,
    type: XLSX,
    picture: false,
    content,
    message: { title: said.copyTitle, body: done },
  };
}
