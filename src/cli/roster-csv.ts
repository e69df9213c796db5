import { parse } from 'csv-parse/sync';
import { ROSTER_COLUMNS, type RosterProblem, type RosterRow } from '../domain/people/roster.ts';

/** A cell that a spreadsheet would run as a formula, or that is such a cell with its guard already on. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** The roster as CSV with all its columns. A formula gets a leading apostrophe, which `rosterRows` takes off again. */
export function rosterCsv(rows: readonly Required<RosterRow>[]): string {
  const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;
  return [ROSTER_COLUMNS, ...rows.map((row) => ROSTER_COLUMNS.map((column) => row[column]))]
    .map(line)
    .join('');
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Semicolons, commas or tabs, with or without BOM: whatever an Excel of this country writes.
 * Throws a sentence when it is no roster at all.
 * @param file its name, for that sentence.
 */
export function rosterRows(text: string, file: string): RosterRow[] {
  const header = text.split('\n', 1)[0] ?? '';
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  const delimiter = counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
  let names: readonly string[] = [];
  let records: Record<string, string>[];
  try {
    records = parse(text, {
      bom: true,
      columns: (written: string[]) => {
        names = written.map((name) => name.trim().toLowerCase());
        return [...names];
      },
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    throw new Error(`${file} is no CSV: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
  if (!names.includes('nip'))
    throw new Error(
      `${file} is no roster: its first line must name the columns, ${ROSTER_COLUMNS.join(',')}.`,
    );
  return records.map((record) => {
    const row: Partial<Record<(typeof ROSTER_COLUMNS)[number], string>> = {};
    for (const column of ROSTER_COLUMNS) {
      const value = record[column];
      if (value !== undefined) row[column] = FORMULA.test(value) ? value.replace(/^'/, '') : value;
    }
    return row;
  });
}

/** Why a line of the roster was refused, for whoever corrects the file. */
export function refusal(why: RosterProblem): string {
  switch (why) {
    case 'spreadsheet_number':
      return 'a spreadsheet turned this NIP into a number and lost digits: format the column as text and fill it again';
    case 'not_18_digits':
      return 'a NIP has 18 digits';
    case 'birth_date':
      return 'the first eight digits of a NIP are a birth date, and these are none';
    case 'appointment':
      return 'digits 9 to 14 of a NIP are the year and month of appointment (or the mark of a PPPK), and these are neither';
    case 'appointment_age':
      return 'by this NIP the person was appointed before the age of 16';
    case 'sex':
      return 'digit 15 of a NIP is 1 or 2';
    case 'sequence':
      return 'the last three digits of a NIP are not 000';
    case 'missing':
      return 'this column must not be empty';
    case 'unknown':
      return 'this value is not one of those the column may hold';
    case 'twice_in_file':
      return 'it stands in this file twice';
    case 'taken':
      return 'another active person has this e-mail address';
    case 'superior_unknown':
      return 'nobody with this NIP is in the file or in the database';
    case 'superior_circle':
      return 'these superiors form a circle';
    case 'email_form':
      return 'this is no e-mail address';
  }
}
