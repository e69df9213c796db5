import type { Database } from '../../database/database.ts';
import type { CopyLine } from '../../domain/dialog/topics/facts-files.ts';

/** Everything that is stored about a person, a line a fact, in the order in which it is told. Only for the person's own eyes. */
export async function dataCopy(db: Database, personId: number): Promise<CopyLine[]> {
  const rows = await db.query<Omit<CopyLine, 'at'> & { readonly at: Date | null }>(DATA_COPY, [personId]);
  return rows;
}

/* A NIP is not in it: it lies sealed, and its owner knows it. Names of others only where they acted on this person. */
const DATA_COPY = `
with me as (
  select p.*, g.name as agency from people p join agencies g on g.id = p.agency_id where p.id = $1
), copy as (
  select 1 as place, 'person' as part, x.about, null::numeric as value, '' as state, x.words, null::timestamptz as at, x.n as ordered
  from me, lateral (values (1, 'name', me.name), (2, 'status', me.status), (3, 'agency', me.agency), (4, 'unit', me.unit),
    (5, 'post', me.post), (6, 'jobLevel', me.job_level), (7, 'email', coalesce(me.email, '')),
    (8, 'roles', array_to_string(me.roles, ', '))) x (n, about, words)
  where x.words <> ''
  union all
  select 2, 'account', a.channel, null, '', '', a.linked_at, 0 from accounts a where a.person_id = $1
  union all
  select 3, 'answer', coalesce(c.name, w.competency), w.chosen, w.basis,
    concat_ws(E'\\n', nullif(w.story, ''), nullif(w.quote, '')), w.answered_at, w.revision
  from assessments s join answers w on w.assessment_id = s.id
  left join competencies c on c.version = s.dictionary_version and c.code = w.competency where s.person_id = $1
  union all
  select 4, 'verdict', coalesce(c.name, k.competency) || ' · ' || b.name, k.level, '', k.note, k.at, k.n
  from assessments s join confirmations k on k.assessment_id = s.id join people b on b.id = k.by_person
  left join competencies c on c.version = s.dictionary_version and c.code = k.competency where s.person_id = $1
  union all
  select 5, 'return', coalesce(c.name, r.competency) || ' · ' || b.name, null, r.action, r.note, r.noted_at, 0
  from assessments s join returns r on r.assessment_id = s.id join people b on b.id = r.by_person
  left join competencies c on c.version = s.dictionary_version and c.code = r.competency
  where s.person_id = $1 and r.handed_at is not null
  union all
  select 6, 'objection', coalesce(c.name, o.competency), null, '', o.reason, o.at, 0
  from assessments s join objections o on o.assessment_id = s.id
  left join competencies c on c.version = s.dictionary_version and c.code = o.competency where s.person_id = $1
  union all
  select 6, 'peers', coalesce(c.name, x.code), k.middle, '', '', q.asked_at, 1
  from assessments s join peer_requests q on q.assessment_id = s.id cross join unnest(q.codes) x (code)
  left join peer_results k on k.assessment_id = q.assessment_id and k.competency = x.code
  left join competencies c on c.version = s.dictionary_version and c.code = x.code where s.person_id = $1
  union all
  select 6, 'peerAnswer', coalesce(c.name, w.competency) || ' · ' || b.name, w.level, '', '', null, 2
  from peer_invites i join peer_answers w on w.invite_id = i.id join assessments s on s.id = i.assessment_id
  join people b on b.id = s.person_id
  left join competencies c on c.version = s.dictionary_version and c.code = w.competency where i.person_id = $1
  union all
  select 6, 'mentorOffer', array_to_string(o.competencies, ', '), o.capacity,
    case when o.ended_at is null then '' else 'ended' end, o.field, o.offered_at, 3
  from mentor_offers o where o.person_id = $1
  union all
  select 6, 'mentoring', t.competency || ' · ' || b.name, (select count(*) from mentoring_sessions s where s.mentoring_id = t.id),
    t.state, t.goal, t.asked_at, 4
  from mentorings t join people b on b.id = case when t.mentor_id = $1 then t.mentee_id else t.mentor_id end
  where $1 in (t.mentor_id, t.mentee_id)
  union all
  select 7, 'official', o.competency || ' · ' || o.assessor, o.level, '', o.valid_until::text, o.assessed_on::timestamptz, 0
  from official_results o where o.person_id = $1
  union all
  select 8, 'learning', e.title, e.jp, e.state, concat_ws(' · ', nullif(e.organiser, ''), nullif(e.certificate, '')),
    e.ended_on::timestamptz, 0
  from learning_entries e where e.person_id = $1
  union all
  select 9, 'course', m.course_id, null, m.mark, '', m.at, 0 from course_marks m where m.person_id = $1
  union all
  select 10, 'forum', e.title, null, y.reply, '', y.at, 0
  from forum_replies y join forum_events e on e.id = y.event_id where y.person_id = $1
  union all
  select 10, 'present', e.title, null, '', '', t.at, 1
  from forum_attendance t join forum_events e on e.id = t.event_id where t.person_id = $1
  union all
  select 10, 'speaker', e.title, null, coalesce(k.answer, ''), '', k.asked_at, 2
  from forum_speakers k join forum_events e on e.id = k.event_id where k.person_id = $1
  union all
  select 11, 'topic', e.title, null, '', t.words, t.at, 0
  from forum_topics t join forum_events e on e.id = t.event_id where t.person_id = $1
  union all
  select 12, 'reminder', '', f.hour, case when f.stopped_at is null then '' else 'stopped' end,
    array_to_string(f.muted, ', '), f.stopped_at, 0
  from reminder_preferences f where f.person_id = $1
  union all
  select 12, 'leave', '', null, '', l.first_day || ' – ' || l.last_day, l.made_at, 1
  from leaves l where l.person_id = $1
  union all
  select 13, 'file', f.name, f.size, '', f.purpose, f.made_at, 0
  from stored_files f where f.person_id = $1 and f.purpose <> 'made'
  union all
  select 14, 'former', case b.key when 'agency_id' then 'agency' when 'job_level' then 'jobLevel' when 'superior_id' then 'superior'
    else b.key end, null, i.kind, case b.key
      when 'agency_id' then (select a.name from agencies a where a.id = (b.value #>> '{}')::bigint)
      when 'superior_id' then (select s.name from people s where s.id = (b.value #>> '{}')::bigint)
      else b.value #>> '{}' end, i.at, 0
  from import_rows r join imports i on i.id = r.import_id cross join jsonb_each(r.before) b
  where r.person_id = $1 and r.before is not null and b.key not similar to '(decided|made)_%' and jsonb_typeof(b.value) <> 'null'
  union all
  select 15, 'seen', b.name, null, '', '', u.at, 0
  from audit u join people b on u.actor = 'person:' || b.id
  where u.person_id = $1 and b.id <> $1 and u.action = 'looked'
)
select part, about, value, state, words, at from copy order by place, at nulls first, ordered, about`;
