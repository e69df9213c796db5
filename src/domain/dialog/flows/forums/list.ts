import type { Context } from '../../context.ts';
import type { RunLine } from '../../topics/forum-run.ts';
import type { ForumLine } from '../../topics/forum-talk.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { rowsOf } from '../rows.ts';
import { forumDoors, moment } from './shown.ts';

/** Coming forums in one list; what is later comes into sight by itself. */
const SHOWN = 9;

/** Those that come, those that were held lately, and the ways to plan another or look at the series. */
export function listed(lines: readonly ForumLine[], held: readonly RunLine[], context: Context): Outcome {
  const { forumPlan, forumRun } = context.texts;
  const shown = lines.slice(0, SHOWN);
  return say(
    { at: 'home' },
    {
      title: forumPlan.title,
      body: lines.length === 0 ? forumPlan.none : forumPlan.pick,
      items: shown.map((line, n) => ({
        head: `${n + 1}. ${line.title}`,
        lines: [forumPlan.line(line.opd, moment(line.startsAt, context), line.attending)],
      })),
      ...(lines.length > SHOWN ? { note: forumPlan.more(lines.length - SHOWN) } : {}),
      options: [
        ...rowsOf(
          shown.map((line, n) => ({ id: `s:forumEvent:${line.id}`, label: String(n + 1) })),
          3,
        ),
        ...rowsOf(
          held.map((run) => ({
            id: `s:forumEvent:${run.id}`,
            label: forumRun.heldDoor(heldOn(run, context)),
          })),
          1,
        ),
        ...forumDoors(context).map((row) => [
          ...row.slice(0, 1),
          { id: 's:forumSeries', label: forumPlan.series },
        ]),
        ...wayBack(context),
      ],
    },
  );
}

/** "Rabu 9 Des". */
const heldOn = ({ startsAt }: RunLine, { texts, office }: Context): string =>
  texts.shortDate(office.dayOf(startsAt));
