import type { ImportTexts } from '../../domain/dialog/texts/importing.ts';
import type { ImportKind } from '../../domain/tables/import.ts';
import { list, number } from './format.ts';

const KINDS: Readonly<Record<ImportKind, string>> = {
  catalogue: 'course catalogue',
  roster: 'staff roster',
  holidays: 'holiday calendar',
};
const ITEMS: Readonly<Record<ImportKind, string>> = {
  catalogue: 'courses',
  roster: 'people',
  holidays: 'days',
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const importing: ImportTexts = {
  title: 'Import data',
  ask: 'What would you like to update? Nothing changes before you have seen the check and pressed a button.',
  notYours: 'Only an admin of BKPP can import data.',
  kind: (kind) => capital(KINDS[kind]),
  send: (kind, columns) =>
    `Please send the file of the ${KINDS[kind]}: XLSX, CSV or JSON, at most 10 MB.\n\nColumns it must have: ${list(columns)}.`,
  sendNote: 'I delete nothing that the file lacks. With a single wrong cell nothing is imported.',
  sheet: 'Download a sample file',
  sheetSays: (kind, rows) =>
    rows === 0
      ? `A sample file of the ${KINDS[kind]}, still empty. Fill it and send it back here.`
      : `The ${KINDS[kind]} as it is now: ${number(rows)} rows. Edit it and send it back here.`,
  pleaseSend: 'Please send the file here, or press a button above.',
  tried: (kind, { rows, added, changed, unchanged }) =>
    `I have checked the file of the ${KINDS[kind]}: ${number(rows)} rows.\n\nNew: ${number(added)}\nChanged: ${number(changed)}\nUnchanged: ${number(unchanged)}`,
  nothingNew: 'This file holds what is there already, so there is nothing to import.',
  wrong: (rows) => `${number(rows)} rows need a correction first:`,
  wrongMore: (rows) => `… and ${number(rows)} more rows.`,
  wrongNote: 'Nothing was imported. Please correct the file and send it here again.',
  odd: (rows) => `${number(rows)} rows can be imported, but please look at them:`,
  take: 'Import now',
  leave: 'Never mind',
  gone: 'That file is no longer here. Please send it again.',
  taken: (kind, { added, changed }) =>
    `Imported. ${capital(ITEMS[kind])} added: ${number(added)}, changed: ${number(changed)}.`,
  left: 'All right, nothing was imported.',
  undo: (kind) => `Undo import: ${KINDS[kind]}`,
  undoSure: (kind, when, added, changed) =>
    `The import of the ${KINDS[kind]} of ${when} will be undone: ${number(added)} new ones are removed again, ${number(changed)} changed ones return to what they were. Go on?`,
  undoYes: 'Yes, undo the import',
  keep: 'Leave it',
  undoNone: 'There is no import to undo. Only the last one can be undone, once, within 30 days.',
  undone: (restored, removed, left) =>
    [
      `The import was undone: ${number(restored)} are as they were, ${number(removed)} were removed.`,
      ...(left > 0
        ? [`${number(left)} people already have records here, so they were set inactive instead of removed.`]
        : []),
    ].join(' '),
  changedSince: (count) =>
    `I did not undo this import: ${number(count)} of its rows have been changed since, and those changes would be lost.`,
};
