import type { TrendsTexts } from '../../domain/dialog/texts/trends.ts';
import { number } from './format.ts';

const percent = (part: number, all: number): string => `${number(Math.round((100 * part) / all))}%`;
const partOf = (part: number, all: number): string => `${number(part)} (${percent(part, all)})`;

export const trends: TrendsTexts = {
  notYours:
    'Trends are for personnel officers, heads of agencies, supervisors and admins of BKPP. They hold no result of a single person.',
  title: 'Trend of assessments',
  scope: ({ of, opd }) => {
    if (of === 'team') return 'Your direct subordinates, as the roster has them now.';
    return opd === null ? 'The whole city.' : `People of ${opd}.`;
  },
  none: 'No assessment period has begun yet.',
  columns: ['Period', 'Assigned', 'Sent', 'Verified'],
  participation: ({ total, sent, verified }) =>
    `${number(sent)} of ${number(total)} people sent (${percent(sent, total)}) · ${number(verified)} verified`,
  cells: ({ total, sent, verified }) => [number(total), partOf(sent, total), partOf(verified, total)],
  sent: ({ total, sent }) => partOf(sent, total),
  few: 'not shown',
  gapsTitle: 'Gaps by period',
  gapsBody: (version, others) =>
    [
      `Share of people whose level is below what their post requires. Only periods with version ${version} of the dictionary.`,
      ...(others > 0 ? [`Periods with another dictionary, not compared: ${number(others)}.`] : []),
    ].join(' '),
  gapsNone: 'No group is large enough to be shown yet.',
  competency: 'Competency',
  below: ({ known, below }) => `${percent(below, known)} of ${number(known)} people`,
  agenciesTitle: 'Participation by agency',
  agenciesBody: 'Who has sent, in alphabetical order. For one agency type for instance: /trends Dishub',
  agency: 'Agency',
  note: (hidden) =>
    [
      'Without names. Groups of fewer than 5 people, and shares that would point at single people, are not shown.',
      ...(hidden > 0 ? [`More lines in the file: ${number(hidden)}.`] : []),
    ].join(' '),
};
