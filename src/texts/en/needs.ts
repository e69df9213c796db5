import type { NeedsTexts } from '../../domain/dialog/texts/needs.ts';
import { list, number } from './format.ts';

export const needs: NeedsTexts = {
  gapsTitle: 'Competency gaps',
  gapsScope: (opd) =>
    `${opd === null ? 'The whole city' : `People of ${opd}`}. How many people are below what their post requires, most first:`,
  gapsNone: 'No gap is wide enough in people to be shown yet.',
  below: (below, known, confirmed) => {
    const count = below === null ? 'Nearly all' : `${number(below)} of ${number(known)} people`;
    return `${count} below the requirement${confirmed > 0 ? ` · ${number(confirmed)} verified` : ''}`;
  },
  agencies: (agencies) =>
    `Most of them: ${list(agencies.map(({ opd, below }) => `${opd} ${number(below)}`))}`,
  batch: (course) => `Worth a class for all of them: ${course.title} (${course.id})`,
  gapsNote: (withheld) =>
    [
      'Only from evaluations that were sent, without names. Groups under 5 people are not shown.',
      ...(withheld > 0 ? [`Not shown: ${number(withheld)} competencies.`] : []),
    ].join(' '),
  title: 'Training looked for',
  notYours: 'The list of training needs is for personnel officers, heads of agencies and admins of BKPP.',
  scope: (opd) =>
    `${opd === null ? 'The whole city' : `People of ${opd}`}, the last six months. What was looked for and is not in the catalogue, most wanted first:`,
  none: 'No need has come up often enough to be shown yet.',
  other: 'Outside of the competency dictionary',
  searches: (count, people) =>
    `${number(count)} searches without a result, of at least ${number(people)} people`,
  dismissed: (people) => `${number(people)} people called a course about it unfit`,
  words: (words) => `Frequent words: ${list(words)}`,
  course: 'Worth proposing as a course for many.',
  note: (withheld) =>
    [
      'Without names. Groups under 5 people are not shown.',
      ...(withheld > 0 ? [`Not shown: ${number(withheld)} searches.`] : []),
    ].join(' '),
};
