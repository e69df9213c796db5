import type { TableTexts } from '../../domain/dialog/texts/tables.ts';
import type { FoundKind } from '../../domain/tables/file.ts';
import type { AnyCell, ImportFlag } from '../../domain/tables/import.ts';
import { list, number } from './format.ts';

const megabytes = (bytes: number): string => `${number(Math.floor(bytes / 1_000_000))} MB`;

const CELLS: Readonly<Record<AnyCell, string>> = {
  missing: 'is empty',
  too_long: 'is too long',
  unknown: 'is not known',
  not_a_number: 'is not a number',
  not_whole: 'must be a whole number',
  out_of_range: 'lies outside of what is allowed',
  too_fine: 'may have one digit after the point',
  not_a_date: 'is not a date; write it as in 31/12/2027',
  not_an_id: 'is not a course number; write it as in KRS-083',
  twice_in_file: 'stands in this file twice',
  above_required: 'the target level must lie above the starting level',
  formula_error: 'the formula in this cell failed; please write its value',
  before_start: 'the last day lies before the first',
  spreadsheet_number:
    'a spreadsheet turned this NIP into a number and lost digits: format the column as text and fill it again',
  not_18_digits: 'a NIP has 18 digits',
  birth_date: 'the first eight digits of a NIP are a birth date, and these are none',
  appointment:
    'digits 9 to 14 of a NIP are the year and month of appointment (or the mark of a PPPK), and these are neither',
  appointment_age: 'by this NIP the person was appointed before the age of 16',
  sex: 'digit 15 of a NIP is 1 or 2',
  sequence: 'the last three digits of a NIP are not 000',
  taken: 'another active person has this e-mail address',
  superior_unknown: 'nobody with this NIP is in the file or in the database',
  superior_circle: 'these superiors form a circle',
  email_form: 'this is no e-mail address',
  code_form: 'no code of a competency; it looks like M.01 or T.DIK.01',
  code_twice: 'another competency in this file has this code already',
  differs: 'differs from what an earlier row says of this competency',
  hole: 'this level is missing; each competency needs levels 1 to 5',
  no_indicator: 'this level has no behaviour yet',
  competency_unknown: 'the dictionary in force has no such competency',
  person_unknown: 'nobody has this NIP',
  in_future: 'this day has not come yet',
  both_named: 'a row is about a post or a job level, not both',
  form: 'not in the expected form',
  duplicate_code: 'this code is there twice',
  five_levels: 'levels 1 to 5 once each',
  unknown_job_level: 'no such job level',
  unknown_competency: 'not in this file',
};
const FLAGS: Readonly<Record<ImportFlag['code'], string>> = {
  expired: 'is over already',
  same_title: 'another course has the same title, provider and date',
  refused:
    'an umpeg officer refused this claim, so it stays refused; its owner can correct and submit it again',
  unusual_age: 'by the NIP this person was appointed under 18 or over 58; please look again',
  post_unknown: 'nobody in the roster has this post; it may be spelled otherwise',
};

const FOUND: Readonly<Record<FoundKind, string>> = {
  pdf: 'This file is a PDF and no table, whatever its name says. Please send the table itself (xlsx).',
  web_page:
    'This file is a web page that was given the name of an Excel file. Please open it in Excel and save it as “Excel Workbook (xlsx)”.',
  opendocument: 'This file has the format of LibreOffice (ods). Please save it as xlsx and send it again.',
  binary_workbook: 'This Excel file has the binary format (xlsb). Please save it as xlsx and send it again.',
  document: 'This file is a document or a presentation and no table. Please move its table to Excel (xlsx).',
  archive: 'This file is a ZIP archive. Please send the tables in it one by one.',
  other: 'This file is no table. I can read XLSX, CSV and JSON.',
};
/** Headings that are named; a file with more of them unread is another file. */
const SHOWN = 8;
const column = (name: string): string => name.replaceAll('_', ' ');

export const tables: TableTexts = {
  file: (problem) => {
    switch (problem.code) {
      case 'empty':
        return 'This file is empty.';
      case 'too_large':
        return `This file is larger than ${megabytes(problem.most)}.`;
      case 'other_kind':
        return FOUND[problem.found];
      case 'old_format':
        return 'This Excel file has the old format (xls). Please open it in Excel and save it as “Excel Workbook (xlsx)”.';
      case 'locked':
        return 'This file is locked by a password. Please save it without one and send it again.';
      case 'bomb':
        return 'I do not open this file: it holds far more than its size explains. Often thousands of empty rows carry a colour or a border. Please copy the table alone into a new workbook.';
      case 'slipped':
        return `Line ${number(problem.line)} has more columns than the header, so what it holds has slipped. Often a separator stands within a text. Please send it as xlsx.`;
      case 'stray_quote':
        return `Row ${number(problem.line)} has a quotation mark (") without its partner, so it is unclear where the cell ends. Please remove it, or send the file as xlsx.`;
      case 'broken':
        return 'This file is damaged or incomplete. Please save it again and send it once more.';
      case 'no_header':
        return problem.missing.length === 0
          ? 'I find no row in this file that names the columns.'
          : `The row of headings lacks these columns: ${list(problem.missing.map(column))}.`;
      case 'column_twice':
        return `The column ${column(problem.column)} is there twice. Please keep one.`;
      case 'too_many_rows':
        return `This file has more than ${number(problem.most)} rows. Please divide it into several files.`;
      case 'cell_too_long':
        return `What stands in cell ${problem.cell} is longer than ${number(problem.most)} characters.`;
    }
  },
  cell: (code) => CELLS[code],
  column,
  sheets: ({ read, skipped }) =>
    [
      `Sheets read: ${list(read)}.`,
      ...(skipped.length > 0 ? [`Not read, for want of the header: ${list(skipped)}.`] : []),
    ].join(' '),
  unread: (headings) =>
    `Columns not read: ${headings.length > SHOWN ? `${headings.slice(0, SHOWN).join(', ')}, and ${number(headings.length - SHOWN)} more` : list(headings)}.`,
  flag: (code) => FLAGS[code],
  row: (cell, value, why) => (value === '' ? `${cell}: ${why}` : `${cell}, “${value}”: ${why}`),
};
