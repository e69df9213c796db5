/** The entry of a reminder `r` of its proof. */
const ENTRY = `from learning_entries l where r.kind = 'certificate' and l.person_id = r.person_id and l.id::text = r.subject`;

/** A proof that is kept for entry `l`. */
export const PROVEN = `exists (select 1 from stored_files s where s.person_id = l.person_id and s.purpose = 'certificate'
  and s.subject = 'entry:' || l.id)`;

/** Hours of person `who` in a year, with what waits. */
export const hoursOf = (
  who: string,
  year: string,
): string => `(select coalesce(sum(l.jp), 0) from learning_entries l
  where l.person_id = ${who} and l.state in ('klaim', 'terverifikasi') and extract(year from l.ended_on)::text = ${year})`;

/** The year's target of a status; null: there is none (a ceiling is never one). */
export const targetOf = (status: string, year: string): string => `(select t.min_jp from learning_rules t
  where t.status = ${status} and t.valid_from <= make_date(${year}::int, 12, 31) order by t.valid_from desc limit 1)`;

/** Checked since the person was last told. */
const CHECKED = `from learning_entries l where l.person_id = r.person_id and l.decided_by is not null
  and l.state in ('terverifikasi', 'ditolak') and l.decided_at > r.due_at - interval '14 days'
  and l.decided_at > coalesce((select max(b.settled_at) from reminders b
    where b.person_id = r.person_id and b.kind = 'claim' and b.state = 'sent'), '-infinity')`;

/** Who was at event `e`: by the code of the room; without one, whoever said to come. */
export const WERE_THERE = (
  e: string,
): string => `select w.person_id from forum_attendance w where w.event_id = ${e}.id
  union select w.person_id from forum_replies w where w.event_id = ${e}.id and w.reply = 'hadir'
    and not exists (select 1 from forum_codes k where k.event_id = ${e}.id)`;

/** An entry that came from the course or the forum of `r`, or has its name. */
const claimedFrom = (
  what: 'course' | 'forum',
  title: string,
): string => `exists (select 1 from learning_entries l
  where l.person_id = r.person_id and l.state <> 'ditarik'
    and (l.origin = '${what}:' || r.subject or lower(l.title) = lower(${title})))`;

const COURSE = 'select c.title from courses c where c.id = r.subject';
const EVENT = 'select v.title from forum_events v where v.id::text = r.subject';

/** Why a reminder `r` of learning hours has no reason any more: branches of `reasonGone`; `p` is the person. */
export const HOURS_GONE = `
    when r.kind = 'jp' and coalesce(${hoursOf('r.person_id', 'r.subject')} >= ${targetOf('p.status', 'r.subject')}, true)
      then 'the year''s hours are reached, or there is no target'
    when r.kind = 'certificate' and not exists (select 1 ${ENTRY} and l.state = 'klaim')
      then 'the claim was decided or withdrawn'
    when r.kind = 'certificate' and exists (select 1 ${ENTRY} and ${PROVEN}) then 'the proof is there'
    when r.kind = 'done' and not exists (select 1 from course_marks m
      where m.person_id = r.person_id and m.course_id = r.subject and m.mark = 'done') then 'the mark was changed'
    when r.kind = 'done' and ${claimedFrom('course', `(${COURSE})`)} then 'it was claimed'
    when r.kind = 'attended' and not exists (select 1 from forum_events v join lateral (${WERE_THERE('v')}) t on t.person_id = r.person_id
      where v.id::text = r.subject and v.cancelled_at is null)
      then 'the person was not there'
    when r.kind = 'attended' and ${claimedFrom('forum', `(${EVENT})`)} then 'it was claimed'
    when r.kind = 'claim' and not exists (select 1 ${CHECKED}) then 'nothing was checked that is still so'`;

/** The facts of a reminder `r` of learning hours, as JSON. */
export const HOURS_FACTS = `case
  when r.kind = 'jp' then (
    select jsonb_build_object('title', 'JP ' || r.subject,
      'verified', coalesce(sum(l.jp) filter (where l.state = 'terverifikasi'), 0),
      'other', coalesce(sum(l.jp) filter (where l.state = 'klaim'), 0),
      'hours', coalesce(${targetOf('p.status', 'r.subject')}, 0), 'reason', null)
    from learning_entries l where l.person_id = r.person_id and extract(year from l.ended_on)::text = r.subject)
  when r.kind = 'certificate' then (
    select jsonb_build_object('title', l.title, 'verified', 0, 'other', 0, 'hours', l.jp, 'reason', null) ${ENTRY})
  when r.kind = 'done' then jsonb_build_object('title', (${COURSE}), 'verified', 0, 'other', 0, 'hours', 0, 'reason', null)
  when r.kind = 'attended' then jsonb_build_object('title', (${EVENT}), 'verified', 0, 'other', 0, 'hours', 0, 'reason', null)
  when r.kind = 'claim' then (
    select jsonb_build_object('title', coalesce(min(l.title) filter (where l.state = 'ditolak'), min(l.title)),
      'verified', count(*) filter (where l.state = 'terverifikasi'), 'other', count(*) filter (where l.state = 'ditolak'),
      'hours', coalesce(sum(l.jp) filter (where l.state = 'terverifikasi'), 0),
      'reason', (array_agg(l.reason order by l.title) filter (where l.state = 'ditolak'))[1]) ${CHECKED})
  end`;
