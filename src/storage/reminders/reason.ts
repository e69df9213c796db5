import { KINDS, TOPICS } from '../../domain/reminders/kinds.ts';
import { NOTES_GONE } from '../forums/notes-notices.ts';
import { SPEAKS } from '../forums/speakers.ts';
import { HOURS_GONE } from '../learning/hours-notices.ts';
import { MENTORING_GONE, MENTORING_JOIN } from '../mentoring/notices.ts';
import { OF_ASSESSMENT, verifyGone } from '../verification/verify-notices.ts';
import { PENDING_UNTIL } from './pending.ts';

/**
 * The facts behind a reminder `r`, joined so that its reason can be checked at any moment. One text for planning's
 * dropping and for sending: they must never disagree.
 */
export const REMINDER_FACTS = `
  join people p on p.id = r.person_id
  left join reminder_preferences f on f.person_id = r.person_id
  left join assessments a on r.kind in ${OF_ASSESSMENT}
    and a.id = case when r.kind in ${OF_ASSESSMENT} then r.subject::bigint end and a.person_id = r.person_id
  left join periods d on d.id = a.period_id
  left join forum_events e on r.kind = 'forum'
    and e.id = case when r.kind = 'forum' then r.subject::bigint end
  left join forum_replies y on y.event_id = e.id and y.person_id = r.person_id
  left join forum_speakers k on k.event_id = e.id and k.person_id = r.person_id and ${SPEAKS('k')}${MENTORING_JOIN}`;

/** The topic of a reminder `r`. */
const TOPIC = `case ${TOPICS.map((topic) => `when r.kind in (${KINDS[topic].map((kind) => `'${kind}'`).join(', ')}) then '${topic}'`).join(' ')} end`;

/** Why the reminder has no reason any more, or null. English: it is read by operators. `zone` is a `$n`. */
export const reasonGone = (zone: string): string => `case
    when not p.active then 'the person is no longer in service'
    when f.stopped_at is not null then 'the person stopped all reminders'
    when ${TOPIC} = any(f.muted) then 'the person muted this topic'
    when r.kind in ${OF_ASSESSMENT} and a.id is null then 'the assessment was deleted'
    when r.kind in ('assessment', 'returned') and a.sent_at is not null then 'the assessment was sent'
    when r.kind = 'assessment' and a.mend_until is not null then 'what the superior handed back has its own day and reminder'
    when a.withdrawn_at is not null then 'the person left the scope of the period'
    when r.kind in ('assessment', 'returned') and d.closed_at is not null then 'the period was closed'
    when r.kind = 'forum' and e.id is null then 'the event was deleted'
    when e.cancelled_at is not null then 'the event was cancelled'
    when e.agency_id <> p.agency_id and k.person_id is null then 'the person belongs to another agency now'
    when y.reply = 'tidak' and k.person_id is null then 'the person declined'${verifyGone(zone)}${HOURS_GONE}${MENTORING_GONE}${NOTES_GONE}
  end`;

/** When the reminder would speak of something past: the end of the last day, the beginning of the event. `zone` is a `$n`. */
export const expiryIn = (zone: string): string =>
  `coalesce(e.starts_at, (case when r.kind = 'assessment' then d.closes_on when r.kind = 'returned' then a.mend_until ${PENDING_UNTIL} end + 1)::timestamp at time zone ${zone}, 'infinity')`;
