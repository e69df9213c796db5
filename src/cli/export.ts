import { rename, writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { catalogueFile } from '../knowledge/catalogue/export.ts';
import { noteAudit } from '../storage/audit.ts';
import { agencyByShort } from '../storage/forums/admin.ts';
import { calendarEvents } from '../storage/forums/calendar.ts';
import { ratedAnswers } from '../storage/learning/ratings.ts';
import { wholeRoster } from '../storage/people/roster-rows.ts';
import { holidayRows } from '../storage/reminders/calendar-import.ts';
import { CSV_FOR_EXCEL, type WrittenTable, writeCsv, writeXlsx } from '../tables/write.ts';
import { forumCalendar } from '../wire/files/forum-calendar.ts';
import { catalogueTable } from '../wire/importing/catalogue-table.ts';
import { holidayTable } from '../wire/importing/holiday-table.ts';
import { type Command, type Io, Usage } from './command.ts';
import { needsTable } from './export-needs.ts';
import { rosterCsv, rosterXlsx } from './roster-csv.ts';
import { sentenceOf } from './sentences.ts';

/** What `import` takes back and finds unchanged, and the calendar of coming forums for any calendar program. */
export const exporting: Command = {
  name: 'export',
  usage: 'roster|catalogue|holidays|calendar|needs|feedback FILE [--operator NAME] [--opd SHORT] [--json]',
  summary:
    'roster with its NIPs (kept in the audit) as .csv or .xlsx; catalogue as .json, .csv or .xlsx; holidays and needs (what was searched in vain, without names) as .csv or .xlsx; calendar: coming forums as .ics; feedback: rated answers, without names, as .json',
  options: { operator: { type: 'string' }, opd: { type: 'string' } },
  words: [2, 2],
  async run({ words, options, json }, io, app) {
    const [what, file = ''] = words;
    let rows: number;
    if (what === 'catalogue') {
      const catalogue = await catalogueFile(app.db);
      rows = catalogue.courses.length;
      await write(io, file, await catalogueIn(file, catalogue));
    } else if (what === 'feedback') {
      const feedback = await ratedAnswers(app.db);
      rows = feedback.length;
      await write(io, file, `${JSON.stringify({ schema: 'penilaian-jawaban/1', feedback }, null, 1)}\n`);
    } else if (what === 'needs') {
      const table = await needsTable(app);
      rows = table.count;
      await write(io, file, await tableIn(file, table));
    } else if (what === 'holidays') {
      const days = await holidayRows(app.db);
      rows = days.length;
      await write(io, file, await tableIn(file, holidayTable(days)));
    } else if (what === 'calendar') {
      const { opd } = options;
      const agency = typeof opd === 'string' ? await agencyByShort(app.db, opd) : null;
      if (typeof opd === 'string' && agency === null) {
        io.err(`No agency has the short name "${opd}".`);
        return 1;
      }
      const now = app.clock.now();
      const events = await calendarEvents(app.db, agency?.id ?? null, now);
      rows = events.length;
      await write(io, file, forumCalendar(events, now));
    } else if (what === 'roster') {
      const roster = await wholeRoster(app.db, app.sealing);
      rows = roster.length;
      const { operator } = options;
      const who = typeof operator === 'string' ? operator.trim().slice(0, 60) : '';
      // Before the file is there: NIPs that are out must never lack their row.
      await noteAudit(
        app.db,
        { actor: who === '' ? 'operator' : `operator:${who}`, action: 'export_roster', subject: `${rows}` },
        app.clock.now(),
      );
      await write(io, file, ending(file) === 'xlsx' ? await rosterXlsx(roster) : rosterCsv(roster));
    } else throw new Usage(`Usage: sinau export ${exporting.usage}`);
    io.out(json ? JSON.stringify({ rows, file }) : `${rows} rows written to ${file}.`);
    return 0;
  },
};

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
const tableIn = async (file: string, table: WrittenTable): Promise<string | Uint8Array> =>
  ending(file) === 'xlsx' ? writeXlsx(table) : writeCsv(table, CSV_FOR_EXCEL);

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
