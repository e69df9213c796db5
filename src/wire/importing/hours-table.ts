import { HOURS_COLUMNS, type HoursRow } from '../../domain/learning/hours-table.ts';
import type { WrittenCell, WrittenTable } from '../../tables/write.ts';

const WIDE: Readonly<Record<string, number>> = { nip: 22, kegiatan: 50, penyelenggara: 26 };

/** Learning hours that `import jp` takes back unchanged; without lines an empty form. */
export const hoursTable = (lines: readonly HoursRow[]): WrittenTable & { rows: WrittenCell[][] } => ({
  sheet: 'jp',
  columns: HOURS_COLUMNS.map(({ name }) => ({ title: name, width: WIDE[name] ?? 18 })),
  rows: lines.map((line): WrittenCell[] => [
    line.nip,
    line.title,
    line.jp,
    { day: line.endedOn },
    line.organiser,
    line.startedOn === null ? null : { day: line.startedOn },
    line.certificate,
    line.form,
    line.state,
  ]),
});
