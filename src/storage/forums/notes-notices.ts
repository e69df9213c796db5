import type { Database } from '../../database/database.ts';
import type { Told } from '../../domain/reminders/item.ts';
import { NEWLY_TOLD } from '../newly-told.ts';
import { silenced } from '../reminders/plan-sql.ts';

/** A forum that ended longer ago than this is not asked about any more. Days. */
const ASKED_WITHIN = 3;

/** The event `r` asks about. */
const HELD = 'from forum_events v where v.id::text = r.subject';

/** Why a reminder `r` of what was decided has no reason any more: branches of `reasonGone`; `p` is the person. */
export const NOTES_GONE = `
    when r.kind = 'notes' and not exists (select 1 ${HELD} and v.cancelled_at is null) then 'the event was cancelled'
    when r.kind = 'notes' and exists (select 1 ${HELD} and v.notes <> '') then 'what was decided is written'
    when r.kind = 'notes' and not exists (select 1 ${HELD} and v.agency_id = p.agency_id and 'umpeg' = any(p.roles))
      then 'the person does not run that forum any more'`;

/** The facts of a reminder `r` of what was decided, as JSON. */
export const NOTES_FACTS = `case when r.kind = 'notes' then (
  select jsonb_build_object('title', v.title, 'heldAt', v.starts_at) ${HELD}) end`;

/** Asks the agency's officers once what was decided at a forum that is over. By its natural identity planning again adds nothing. */
export async function planNotes(db: Database, now: Date): Promise<Told[]> {
  return db.query<Told>(
    `with written as (
       insert into reminders (person_id, kind, subject, rung, due_at, window_at)
       select p.id, 'notes', e.id::text, 'ended', $1, $1
       from forum_events e join people p on p.agency_id = e.agency_id and p.active and 'umpeg' = any(p.roles)
       where e.cancelled_at is null and e.notes = ''
         and e.ends_at between $1::timestamptz - make_interval(days => ${ASKED_WITHIN}) and $1::timestamptz
         and not ${silenced('forum')}
       on conflict (person_id, kind, subject, rung) do nothing
       returning person_id, kind, subject, rung, due_at
     )
     ${NEWLY_TOLD}`,
    [now],
  );
}
