import type { DictionaryTexts } from '../../domain/dialog/texts/dictionary.ts';
import { number } from './format.ts';

const WHAT = {
  name: 'name',
  kind: 'kind',
  definition: 'definition',
  question: 'question',
  headline: 'headline',
  indicator: 'behaviour',
} as const;

const REFUSED = {
  gone: 'That draft was decided on, or is no longer there. Nothing was changed.',
  own: 'You handed this draft in yourself, so somebody else has to publish it.',
  stale:
    'Another dictionary was published since this draft was handed in. Please hand the file in again, so that it is compared with that one.',
} as const;

export const dictionary: DictionaryTexts = {
  title: 'Drafts of the competency dictionary',
  none: 'No draft of the dictionary is waiting.',
  gone: REFUSED.gone,
  draft: (id) => `Dictionary draft ${id}`,
  by: (maker, day, competencies) => `Handed in by ${maker}, ${day}: ${number(competencies)} competencies.`,
  comesAndGoes: 'New and removed competencies',
  versionNote: 'Running assessments keep their dictionary. Older ones stay readable.',
  publishSure:
    'This dictionary will hold for every assessment that begins from now on. Running ones do not change.\n\nPublish it?',
  rejectSure: 'This draft will not be used. Whoever handed it in can send a new file.\n\nReject it?',
  published: (version) => `Version ${version} of the dictionary is in force.`,
  rejected: 'The draft was rejected.',
  refused: (why) => REFUSED[why],
  drafts: (count) => `Dictionary drafts (${number(count)})`,
  publish: 'Publish',
  reject: 'Reject',
  counts: ({ added, changed, removed, unchanged }) =>
    `${number(added)} new, ${number(changed)} changed, ${number(removed)} gone, ${number(unchanged)} unchanged.`,
  added: (code, name) => `New: ${code} ${name}`,
  removed: (code, name) => `Gone: ${code} ${name}`,
  change: ({ what, level, before, after }) =>
    [
      `${WHAT[what]}${level === null ? '' : ` of level ${level}`}`,
      ...(before === null ? [] : [`was: ${before}`]),
      ...(after === null ? ['now: removed'] : [`now: ${after}`]),
    ].join('\n'),
};
