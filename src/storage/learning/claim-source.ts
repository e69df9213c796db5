import type { Database } from '../../database/database.ts';
import type { ClaimDraft } from '../../domain/dialog/topics/claim.ts';
import { eventForm } from '../../domain/forums/run.ts';
import { FORMS, type FormName } from '../../domain/learning/forms.ts';

interface SourceRow {
  readonly title: string;
  readonly form: string;
  readonly organiser: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly said: number | null;
  readonly series: boolean;
  readonly attended: boolean;
}

/**
 * A forum gives no certificate: whoever was recorded there by the code of the room has a number instead, that nothing else
 * gives.
 */
const heldIn = ({ title, series, attended }: SourceRow, event: string): Partial<ClaimDraft> => ({
  form: eventForm(title, series),
  certificate: attended ? `SINAU/FORUM/${event}` : '',
});

/** The catalogue's word for a learning community. */
const formOf = (form: string): FormName | null =>
  form === 'kombel' ? 'komunitas belajar' : (FORMS.find((one) => one === form) ?? null);

/**
 * What is known of an activity before anything is asked: a course of the catalogue that the person marked as done, or a
 * forum of the own agency that is over. null: no such thing of this person.
 */
export async function claimSource(
  db: Database,
  asker: number,
  what: 'course' | 'forum',
  subject: string,
  now: Date,
  zone: string,
): Promise<Partial<ClaimDraft> | null> {
  const sql =
    what === 'course'
      ? `select c.title, c.form, c.provider as organiser, c.start_date as "startedOn", c.end_date as "endedOn", c.jp as said,
           false as series, false as attended
         from courses c join course_marks m on m.course_id = c.id and m.person_id = $1 and m.mark = 'done'
         where c.id = $2 and $3::timestamptz is not null and $4::text is not null`
      : `select e.title, 'komunitas belajar' as form, g.name as organiser, (e.starts_at at time zone $4)::date as "startedOn",
           (e.ends_at at time zone $4)::date as "endedOn", null::numeric as said,
           e.series_id is not null as series, t.person_id is not null as attended
         from forum_events e join people p on p.id = $1 and p.active and p.agency_id = e.agency_id
         join agencies g on g.id = e.agency_id
         left join forum_attendance t on t.event_id = e.id and t.person_id = p.id
         where e.id::text = $2 and e.cancelled_at is null and e.ends_at <= $3`;
  const [row] = await db.query<SourceRow>(sql, [asker, subject, now, zone]);
  if (row === undefined) return null;
  const over = row.endedOn !== null && new Date(`${row.endedOn}T00:00:00Z`) <= now;
  return {
    origin: `${what}:${subject}`,
    title: row.title.slice(0, 200),
    form: formOf(row.form),
    organiser: row.organiser.slice(0, 120),
    said: row.said,
    ...(over ? { startedOn: row.startedOn ?? row.endedOn, endedOn: row.endedOn } : {}),
    ...(what === 'forum' ? heldIn(row, subject) : {}),
  };
}
