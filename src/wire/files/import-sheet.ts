import type { Database } from '../../database/database.ts';
import type { FileOrder } from '../../domain/dialog/topics/file-wish.ts';
import { LEAVE_COLUMNS } from '../../domain/reminders/leave-table.ts';
import type { TableColumn } from '../../domain/tables/file.ts';
import type { ImportKind } from '../../domain/tables/import.ts';
import { catalogueFile } from '../../knowledge/catalogue/export.ts';
import { competenciesInForce } from '../../storage/dictionary/dictionary-drafts.ts';
import { requirementLines } from '../../storage/dictionary/requirements.ts';
import { mayImport } from '../../storage/imports.ts';
import { holidayRows } from '../../storage/reminders/calendar-import.ts';
import { type WrittenTable, writeXlsx } from '../../tables/write.ts';
import { catalogueTable } from '../importing/catalogue-table.ts';
import { dictionaryTable } from '../importing/dictionary-table.ts';
import { holidayTable } from '../importing/holiday-table.ts';
import { hoursTable } from '../importing/hours-table.ts';
import { ROSTER_TABLE } from '../importing/importing.ts';
import { officialTable, requirementTable } from '../importing/requirement-table.ts';
import type { Generator } from './make.ts';

/** A workbook to fill and send back: what is kept of no single person as it is now, the rest as an empty form (no NIP goes out). */
export const importSheet =
  (db: Database): Generator<Extract<FileOrder, { make: 'importSheet' }>> =>
  async ({ kind }, person, { context }) => {
    if (!(await mayImport(db, person.id))) return null;
    const table = await tableOf(kind, db);
    const rows = [...table.rows];
    return {
      name: `${kind}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      picture: false,
      content: await writeXlsx({ ...table, rows }),
      message: { body: context.texts.importing.sheetSays(kind, rows.length) },
    };
  };

const emptyForm = (sheet: string, columns: readonly TableColumn[]): WrittenTable => ({
  sheet,
  columns: columns.map(({ name }) => ({ title: name, width: 18 })),
  rows: [],
});

async function tableOf(kind: ImportKind, db: Database): Promise<WrittenTable> {
  switch (kind) {
    case 'catalogue':
      return catalogueTable((await catalogueFile(db)).courses);
    case 'roster':
      return emptyForm(kind, ROSTER_TABLE);
    case 'holidays':
      return holidayTable(await holidayRows(db));
    case 'requirements':
      return requirementTable(await requirementLines(db), await competenciesInForce(db));
    case 'official':
      return officialTable([], await competenciesInForce(db));
    case 'jp':
      return hoursTable([]);
    case 'leave':
      return emptyForm(kind, LEAVE_COLUMNS);
    case 'dictionary':
      return dictionaryTable(await competenciesInForce(db));
  }
}
