import { inOneCell } from '../../domain/tables/cell.ts';
import { CATALOGUE_COLUMNS } from '../../knowledge/catalogue/columns.ts';
import type { ExportedCourse } from '../../knowledge/catalogue/export.ts';
import type { WrittenCell, WrittenTable } from '../../tables/write.ts';

const WIDE: Readonly<Record<string, number>> = { title: 50, description: 70, audience: 30, aliases: 40 };

/** The catalogue as a table that `import catalogue` takes back unchanged. */
export const catalogueTable = (courses: readonly ExportedCourse[]): WrittenTable => ({
  sheet: 'catalogue',
  columns: CATALOGUE_COLUMNS.map(({ name }) => ({ title: name, width: WIDE[name] ?? 14 })),
  rows: courses.map((course) => {
    const values: Readonly<Record<string, unknown>> = { ...course };
    return CATALOGUE_COLUMNS.map(({ name }) => cell(name, values[name]));
  }),
});

function cell(name: string, value: unknown): WrittenCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return inOneCell(value);
  return name.endsWith('_date') ? { day: String(value) } : String(value);
}
