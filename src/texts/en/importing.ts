import type { ImportTexts } from '../../domain/dialog/texts/importing.ts';
import type { ImportKind } from '../../domain/tables/import.ts';
import { capital, list, number } from './format.ts';

const KINDS: Readonly<Record<ImportKind, string>> = {
  catalogue: 'course catalogue',
  roster: 'staff roster',
  holidays: 'holiday calendar',
  requirements: 'required levels',
  official: 'official results',
  jp: 'verified learning hours',
  leave: 'leave of staff',
  dictionary: 'competency dictionary',
};
const ITEMS: Readonly<Record<ImportKind, string>> = {
  catalogue: 'courses',
  roster: 'people',
  holidays: 'days',
  requirements: 'levels',
  official: 'results',
  jp: 'activities',
  leave: 'leaves',
  dictionary: 'competencies',
};
const STAYS = 'I delete nothing that the file lacks.';
/** What happens to what the file lacks. */
const LACKING: Readonly<Record<ImportKind, string>> = {
  catalogue: STAYS,
  roster: STAYS,
  holidays: 'The calendar of each year in the file is replaced as a whole; other years stay.',
  requirements:
    'The levels of each post and job level in the file are replaced as a whole; others stay. Assessments that have begun do not change.',
  official: `${STAYS} A result of the same day is replaced.`,
  jp: `${STAYS} The same activity is corrected, not entered twice.`,
  leave: `${STAYS} Only the days are kept, not the kind or the reason. While it lasts there are no reminders.`,
  dictionary:
    'The file is the whole dictionary: a competency it lacks is gone with it. It holds only after another admin has published it.',
};
/** A level stands in a column of its competency. */
const PER_COMPETENCY: ReadonlySet<ImportKind> = new Set(['requirements', 'official']);

export const importing: ImportTexts = {
  title: 'Import data',
  ask: 'What would you like to update? Nothing changes before you have seen the check and pressed a button.',
  notYours: 'Only an admin of BKPP can import data.',
  kind: (kind) => capital(KINDS[kind]),
  send: (kind, columns) =>
    [
      `Please send the file of the ${KINDS[kind]}: XLSX, CSV or JSON, at most 10 MB.`,
      `Columns it must have: ${list(columns)}${PER_COMPETENCY.has(kind) ? ', and a column for each competency (its code or name) that holds the level' : ''}.`,
    ].join('\n\n'),
  sendNote: (kind) => `${LACKING[kind]} With a single wrong cell nothing is imported.`,
  sheet: 'Download a sample file',
  sheetSays: (kind, rows) =>
    rows === 0
      ? `A sample file of the ${KINDS[kind]}, still empty. Fill it and send it back here.`
      : `The ${KINDS[kind]} as it is now: ${number(rows)} rows. Edit it and send it back here.`,
  which: (name) => `Which list is “${name}”? Nothing is imported before you have seen the check.`,
  pleaseSend: 'Please send the file here, or press a button above.',
  tried: (kind, { rows, added, changed, unchanged, removed, moved }) =>
    [
      `I have checked the file of the ${KINDS[kind]}: ${number(rows)} ${kind === 'dictionary' ? 'competencies' : 'rows'}.\n`,
      `New: ${number(added)}`,
      `Changed: ${number(changed)}`,
      `Unchanged: ${number(unchanged)}`,
      ...(removed > 0 ? [`No longer there: ${number(removed)}`] : []),
      ...(moved > 0 ? [`Planned reminders that move with it: ${number(moved)}`] : []),
      ...(removed > 0 ? [`\n${LACKING[kind]}`] : []),
    ].join('\n'),
  nothingNew: 'This file holds what is there already, so there is nothing to import.',
  wrong: (rows) => `${number(rows)} rows need a correction first:`,
  wrongMore: (rows) => `… and ${number(rows)} more rows.`,
  wrongNote: 'Nothing was imported. Please correct the file and send it here again.',
  odd: (rows) => `${number(rows)} rows can be imported, but please look at them:`,
  soFar: (rows) => `Reading the file: ${number(rows)} rows so far.`,
  take: 'Import now',
  leave: 'Never mind',
  gone: 'That file is no longer here. Please send it again.',
  taken: (kind, { added, changed, moved }) =>
    `Imported. ${capital(ITEMS[kind])} added: ${number(added)}, changed: ${number(changed)}.${moved > 0 ? ` Reminders that moved with it: ${number(moved)}.` : ''}`,
  drafted: (draft) =>
    `Dictionary draft ${draft} has been handed in. Nothing has changed yet: another admin checks and publishes it.`,
  seeDraft: 'See the draft',
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
