import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** What somebody may have been asked lately, the likeliest first: each door has the buttons that answer it. */
export function willing(place: Place, context: Context): Outcome {
  const { texts, facts } = context;
  const views = facts?.peerTasks ?? 0;
  const options: Option[][] = [
    ...(facts?.forum ? [[{ id: `s:forum:${facts.forum.id}`, label: texts.home.willingForum }]] : []),
    ...(views > 0 ? [[{ id: 's:peerTasks', label: texts.peers.tasksDoor(views) }]] : []),
    [{ id: 's:mentor', label: texts.home.willingMentoring }],
    [{ id: 's:mentorOffer', label: texts.mentoring.become }],
    ...wayBack(context).slice(-1),
  ];
  return say(place, { body: texts.home.willing, options });
}
