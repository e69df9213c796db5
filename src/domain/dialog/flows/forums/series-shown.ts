import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { ForumLine, ForumPlace, SeriesLine } from '../../topics/forum-talk.ts';
import { moment } from './shown.ts';

export type Ending = Extract<ForumPlace, { at: 'forumSeries' }>;

/** Agency, rhythm and place of a series, and from when on it is not held. */
export function lineOf(
  { opd, rule, startsAt, minutes, place, endsFrom }: SeriesLine,
  { texts }: Context,
): string[] {
  const { forumPlan, clock, date } = texts;
  const rhythm = forumPlan.rhythm({ kind: 'series', rule, startsAt, minutes });
  return [
    forumPlan.seriesLine(opd, `${rhythm}, ${clock(startsAt)}–${clock(startsAt + minutes)}`, place),
    ...(endsFrom === null ? [] : [forumPlan.seriesEnds(date(endsFrom))]),
  ];
}

/** Takes the end of a series back. */
export const resumeDoor = ({ texts }: Context): Option => ({ id: 'resume', label: texts.forumPlan.resume });

/** "Rabu, 9 Desember 2026, 09.00: 12 orang akan hadir". */
export const meeting = (one: ForumLine, context: Context): string =>
  context.texts.forumPlan.meeting(moment(one.startsAt, context), one.attending);
