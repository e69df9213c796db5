import type { Source } from '../../domain/assessment/supported.ts';
import type { ResultTexts } from '../../domain/dialog/texts/result.ts';
import { list, stopped } from './format.ts';
import { ESTIMATE, levelHead, UNSUPPORTED } from './levels.ts';

const SOURCES: Readonly<Record<Source, string>> = {
  official: 'official assessment',
  superior: 'verified by your supervisor',
  own: 'your own choice with evidence',
  unsupported: `your own choice, ${UNSUPPORTED}`,
};

export const result: ResultTexts = {
  title: 'Your results',
  // Rounded down: 100% is said only when nothing is missing.
  filled: ({ percent, counted, total }) =>
    percent === null
      ? `No competency can be compared with what your post requires yet (0 of ${total}).`
      : `±${Math.floor(percent)}% of what your post requires is met (${counted} of ${total} competencies counted).`,
  estimate: ESTIMATE,
  gap: (actual, required, source) =>
    `${levelHead(actual)}, your post requires ${required}. Source: ${SOURCES[source]}.`,
  gapHead: (name, size) => `${name} · a gap of ${size === 1 ? '1 level' : `${size} levels`}`,
  noGaps: 'No gap among the competencies you have answered.',
  met: (names) => (names.length === 0 ? '' : stopped(`Requirement met: ${list(names)}`)),
  unset: (names) => (names.length === 0 ? '' : stopped(`No requirement set yet: ${list(names)}`)),
  open: (names) =>
    names.length === 0 ? '' : stopped(`Not answered or skipped, so not counted: ${list(names)}`),
  nothing: 'No result yet. It appears once you have answered a competency.',
};
