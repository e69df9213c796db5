import { rename, writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { catalogueFile } from '../knowledge/catalogue/export.ts';
import { officialLines } from '../storage/assessment/official-results.ts';
import { noteAudit } from '../storage/audit.ts';
import { competenciesInForce } from '../storage/dictionary/dictionary-drafts.ts';
import { requirementLines } from '../storage/dictionary/requirements.ts';
import { agencyByShort } from '../storage/forums/admin.ts';
import { calendarEvents } from '../storage/forums/calendar.ts';
import { hoursLines } from '../storage/learning/hours.ts';
import { ratedAnswers } from '../storage/learning/ratings.ts';
import { wholeRoster } from '../storage/people/roster-rows.ts';
import { holidayRows } from '../storage/reminders/calendar-import.ts';
import {
  CSV_FOR_EXCEL,
  CSV_FOR_PROGRAMS,
  type CsvForm,
  type WrittenTable,
  writeCsv,
  writeXlsx,
} from '../tables/write.ts';
import type { App } from '../wire/app.ts';
import { forumCalendar } from '../wire/files/forum-calendar.ts';
import { catalogueTable } from '../wire/importing/catalogue-table.ts';
import { holidayTable } from '../wire/importing/holiday-table.ts';
import { hoursTable } from '../wire/importing/hours-table.ts';
import { officialTable, requirementTable } from '../wire/importing/requirement-table.ts';
import { rosterTable } from '../wire/importing/roster-table.ts';
import { type Command, type Io, Usage } from './command.ts';
import { needsTable } from './export-needs.ts';
import { sentenceOf } from './sentences.ts';
import { refuse } from './written.ts';

/** What `import` takes back and finds unchanged, and the calendar of coming forums for any calendar program. */
export const exporting: Command = {
  name: 'export',
  usage:
    'roster|official|jp|catalogue|holidays|requirements|calendar|needs|feedback FILE [--operator NAME] [--opd SHORT] [--json]',
  summary:
    'roster, official (results) and jp (learning hours) with NIPs (kept in the audit) as .csv or .xlsx; catalogue as .json, .csv or .xlsx; holidays, requirements (post x competency) and needs (what was searched in vain, without names) as .csv or .xlsx; calendar: coming forums as .ics; feedback: rated answers, without names, as .json',
  options: { operator: { type: 'string' }, opd: { type: 'string' } },
  words: [2, 2],
  async run({ words, options, json }, io, app) {
    const [what, file = ''] = words;
    const ofPeople = WITH_NIPS.get(what ?? '');
    const plain = TABLES.get(what ?? '');
    let rows: number;
    if (what === 'catalogue') {
      const catalogue = await catalogueFile(app.db);
      rows = catalogue.courses.length;
      await write(io, file, await catalogueIn(file, catalogue));
    } else if (what === 'feedback') {
      const feedback = await ratedAnswers(app.db);
      rows = feedback.length;
      await write(io, file, `${JSON.stringify({ schema: 'penilaian-jawaban/1', feedback }, null, 1)}\n`);
    } else if (ofPeople !== undefined) {
      const table = await ofPeople(app);
      rows = table.rows.length;
      // Before the file is there: NIPs that are out must never lack their row.
      await noteAudit(
        app.db,
        { actor: operatorOf(options['operator']), action: `export_${what}`, subject: `${rows}` },
        app.clock.now(),
      );
      await write(io, file, await tableIn(file, table, what === 'roster' ? CSV_FOR_PROGRAMS : CSV_FOR_EXCEL));
    } else if (plain !== undefined) {
      const { table, count } = await plain(app);
      rows = count;
      await write(io, file, await tableIn(file, table));
    } else if (what === 'calendar') {
      const { opd } = options;
      const short = typeof opd === 'string' ? opd : null;
      const agency = short === null ? null : await agencyByShort(app.db, short);
      if (short !== null && agency === null) return refuse(io, `No agency has the short name "${short}".`);
      const now = app.clock.now();
      const events = await calendarEvents(app.db, agency?.id ?? null, now);
      rows = events.length;
      await write(io, file, forumCalendar(events, now));
    } else throw new Usage(`Usage: sinau export ${exporting.usage}`);
    io.out(json ? JSON.stringify({ rows, file }) : `${rows} rows written to ${file}.`);
    return 0;
  },
};

function operatorOf(operator: string | boolean | undefined): string {
  const who = typeof operator === 'string' ? operator.trim().slice(0, 60) : '';
  return who === '' ? 'operator' : `operator:${who}`;
}

type Counted = WrittenTable & { readonly rows: readonly unknown[] };

/** What is told of people by their NIPs, each file with its audit row. */
const WITH_NIPS: ReadonlyMap<string, (app: App) => Promise<Counted>> = new Map([
  ['roster', async ({ db, sealing }: App) => rosterTable(await wholeRoster(db, sealing))],
  [
    'official',
    async ({ db, sealing }: App) =>
      officialTable(await officialLines(db, sealing), await competenciesInForce(db)),
  ],
  ['jp', async ({ db, sealing }: App) => hoursTable(await hoursLines(db, sealing))],
]);

/** What is a table of no single person: written as it is. */
const TABLES: ReadonlyMap<string, (app: App) => Promise<{ table: WrittenTable; count: number }>> = new Map([
  [
    'needs',
    async (app) => {
      const table = await needsTable(app);
      return { table, count: table.count };
    },
  ],
  [
    'holidays',
    async ({ db }) => {
      const days = await holidayRows(db);
      return { table: holidayTable(days), count: days.length };
    },
  ],
  [
    'requirements',
    async ({ db }) => {
      const table = requirementTable(await requirementLines(db), await competenciesInForce(db));
      return { table, count: table.rows.length };
    },
  ],
]);

const ending = (file: string): string => extname(file).slice(1).toLowerCase();

/** By the file's ending; JSON for any other than `csv` and `xlsx`. */
async function catalogueIn(
  file: string,
  catalogue: Awaited<ReturnType<typeof catalogueFile>>,
): Promise<string | Uint8Array> {
  return ['csv', 'xlsx'].includes(ending(file))
    ? tableIn(file, catalogueTable(catalogue.courses))
    : `${JSON.stringify(catalogue, null, 1)}\n`;
}

/** A workbook, or CSV for any ending but `xlsx`. */
const tableIn = async (
  file: string,
  table: WrittenTable,
  form: CsvForm = CSV_FOR_EXCEL,
): Promise<string | Uint8Array> => (ending(file) === 'xlsx' ? writeXlsx(table) : writeCsv(table, form));

/** Whole or not at all, and readable to its owner only. */
async function write({ cwd }: Io, file: string, text: string | Uint8Array): Promise<void> {
  const path = resolve(cwd, file);
  const aside = `${path}.${process.pid}.part`;
  try {
    await writeFile(aside, text, { mode: 0o600 });
    await rename(aside, path);
  } catch (error) {
    throw new Error(`${file} cannot be written: ${sentenceOf(error)}.`, { cause: error });
  }
}
