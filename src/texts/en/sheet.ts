import type { Source } from '../../domain/assessment/supported.ts';
import type { SheetTexts } from '../../domain/dialog/texts/sheet.ts';
import { ESTIMATE, UNSUPPORTED } from './levels.ts';
import { result } from './result.ts';

const SOURCES: Readonly<Record<Source, string>> = {
  official: 'official assessment',
  superior: 'verified by superior',
  own: 'own choice',
  unsupported: UNSUPPORTED,
};
const NO_LEVEL = 'not answered';
const NO_REQUIREMENT = 'no requirement set';

const beside = (actual: number | null, required: number | null): string =>
  `${actual ?? NO_LEVEL}, ${required === null ? NO_REQUIREMENT : `required ${required}`}`;

export const sheet: SheetTexts = {
  title: 'Competency results (estimate)',
  made: (date, version) => `Made ${date} · Competency dictionary version ${version}`,
  actual: 'level now',
  required: 'required by the post',
  beside,
  source: (source) => SOURCES[source],
  noLevel: NO_LEVEL,
  noRequirement: 'not set',
  columns: ['Competency', 'Level', 'Required', 'Gap', 'Source'],
  filled: result.filled,
  estimate: ESTIMATE,
  line: (name, actual, required, from) =>
    `${name}: ${beside(actual, required)}${from === null ? '' : ` (${SOURCES[from]})`}`,
  pictureNote: 'Bar: level now. Upright line: required by the post.',
  pageNote: 'For your own archive.',
  pictureName: (day) => `competency-results-${day}.png`,
  pageName: (day) => `competency-results-${day}.pdf`,
};
