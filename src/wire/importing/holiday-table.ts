import { HOLIDAY_COLUMNS, type HolidayRow } from '../../storage/reminders/calendar-import.ts';
import type { WrittenTable } from '../../tables/write.ts';

/** Holidays and Ramadan as a table that `import holidays` takes back unchanged. */
export const holidayTable = (days: readonly HolidayRow[]): WrittenTable => ({
  sheet: 'holidays',
  columns: HOLIDAY_COLUMNS.map(({ name }) => ({ title: name, width: name === 'name' ? 50 : 16 })),
  rows: days.map(({ day, name, kind, end, status }) => [
    { day },
    name,
    kind,
    end === null ? null : { day: end },
    status,
  ]),
});
