import type { Database } from '../../database/database.ts';
import type { FileOrder } from '../../domain/dialog/file-wish.ts';
import type { ImportKind } from '../../domain/tables/import.ts';
import { catalogueFile } from '../../knowledge/catalogue/export.ts';
import { mayImport } from '../../storage/imports.ts';
import { holidayRows } from '../../storage/reminders/calendar-import.ts';
import { type WrittenTable, writeXlsx } from '../../tables/write.ts';
import { catalogueTable } from '../importing/catalogue-table.ts';
import { holidayTable } from '../importing/holiday-table.ts';
import { columnsOf } from '../importing/importing.ts';
import type { Generator } from './make.ts';

/** A workbook to fill and send back: catalogue and calendar as they are now, the roster as an empty form (no NIP goes out). */
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

async function tableOf(kind: ImportKind, db: Database): Promise<WrittenTable> {
  const columns = columnsOf(kind).map(({ name }) => ({ title: name, width: 18 }));
  switch (kind) {
    case 'catalogue':
      return catalogueTable((await catalogueFile(db)).courses);
    case 'roster':
      return { sheet: kind, columns, rows: [] };
    case 'holidays':
      return holidayTable(await holidayRows(db));
  }
}
