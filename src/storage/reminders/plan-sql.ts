import type { Topic } from '../../domain/reminders/kinds.ts';
import { SPEAKS } from '../forums/speakers.ts';
import { SIX_DAYS } from './weeks.ts';

/** No preferred hour, as bound to SQL: null would join nothing. */
export const NO_HOUR = -1;
/** Added to the hour of who works six days: one number joins people to their slots. */
export const SIX_DAY_PACE = 100;

/** By what hour and week somebody `p` with preferences `f` is reminded: as the slots' `pace`. */
export const PACE = `coalesce(f.hour, ${NO_HOUR}) + case when ${SIX_DAYS('p')} then ${SIX_DAY_PACE} else 0 end`;

/** Asked for on its own, so that the server does not believe a filter on preferences leaves hardly anybody. */
export const silenced = (
  topic: Topic,
): string => `exists (select from reminder_preferences q where q.person_id = p.id
    and (q.stopped_at is not null or '${topic}' = any(q.muted)))`;

/** Every pace that somebody can have: looking for those that somebody has would be a look at everybody. */
export const PACES = `select h.hour, w."sixDays"
  from (select ${NO_HOUR} as hour union select hour from reminder_preferences where hour is not null) h
  cross join (values (false), (true)) w ("sixDays")`;

/** The first day an evaluation may be spoken of. */
export const OPENING = `greatest(d.opens_on, case when (a.opened_at at time zone $1)::date > d.opens_on
  then (a.opened_at at time zone $1)::date + 1 end)`;

/** Which people a statement is about; each takes an expression of their id. Binds an array of ids as $8. */
export interface Within {
  readonly person: (id: string) => string;
  /** Said once more of a fact or reminder, whose owner the server does not conclude from the person. */
  readonly own: (id: string) => string;
}
const range = (id: string, bound = '$8'): string =>
  `${id} between (${bound}::bigint[])[1] and (${bound}::bigint[])[2]`;
/** From the first to the last: or all facts would be read for every part of the people. */
export const RANGE: Within = { person: (id) => range(id), own: (id) => range(id) };
export const listed = (id: string, bound = '$8'): string => `${id} = any(${bound}::bigint[])`;
/** Exactly these: their facts are looked up one by one, and a list said twice would be gone through for each. */
export const LISTED: Within = { person: (id) => listed(id), own: () => 'true' };

/**
 * Who is told of which fact: source and opening as in the slots, $1 the zone, $2 the sources, `within` the people looked
 * at. A rung due before `since` is owed to nobody.
 */
export interface Facts {
  readonly kind: string;
  readonly people: (within: Within) => string;
  /** All people that the sources $1 can be about, and perhaps others: by them they are looked at in parts. */
  readonly whom: string;
}

export const EVALUATIONS: Facts = {
  kind: 'assessment',
  whom: 'select person_id from assessments where period_id = any($1::bigint[])',
  people: (within) => `
  select a.person_id, a.id as subject, a.period_id as source, ${OPENING} as opening, ${PACE} as pace, a.opened_at as since
  from assessments a
  join periods d on d.id = a.period_id and d.closed_at is null
  join people p on p.id = a.person_id and p.active
  left join reminder_preferences f on f.person_id = p.id
  where a.sent_at is null and a.withdrawn_at is null and a.mend_until is null and not ${silenced('assessment')}
    and a.period_id = any($2::bigint[]) and ${within.person('p.id')} and ${within.own('a.person_id')}`,
};

/** Events have no opening and need no zone; a bound value that no expression types is an error, so $1 is named all the same. */
export const FORUMS: Facts = {
  kind: 'forum',
  whom: `select p.id as person_id from forum_events e join people p on p.agency_id = e.agency_id
    where e.id = any($1::bigint[])
    union all select person_id from forum_speakers where event_id = any($1::bigint[])`,
  people: (within) => `
  select p.id as person_id, e.id as subject, e.id as source, date 'epoch' as opening, ${PACE} as pace, coalesce(e.created_at, '-infinity') as since
  from forum_events e
  join people p on p.agency_id = e.agency_id and p.active
  left join reminder_preferences f on f.person_id = p.id
  left join forum_replies y on y.event_id = e.id and y.person_id = p.id
  where y.reply is distinct from 'tidak' and not ${silenced('forum')}
    and e.id = any($2::bigint[]) and ${within.person('p.id')} and $1::text is not null
  union all
  -- Who speaks there comes from anywhere, and is no guest who may decline.
  select k.person_id, e.id, e.id, date 'epoch', ${PACE}, k.asked_at
  from forum_speakers k
  join forum_events e on e.id = k.event_id
  join people p on p.id = k.person_id and p.active
  left join reminder_preferences f on f.person_id = p.id
  left join forum_replies y on y.event_id = e.id and y.person_id = p.id
  where ${SPEAKS('k')} and (p.agency_id <> e.agency_id or y.reply = 'tidak') and not ${silenced('forum')}
    and e.id = any($2::bigint[]) and ${within.person('p.id')}`,
};

/** The wanted rows of `people`, for the slots bound as $2 to $7. */
const WANTED = `t
  join unnest($2::bigint[], $3::date[], $4::text[], $5::int[], $6::timestamptz[], $7::timestamptz[])
    as s (source, opening, rung, pace, due_at, window_at)
    on s.source = t.source and s.pace = t.pace and s.opening = t.opening and s.due_at >= t.since`;

/** Set down once a person, or the zone's arithmetic would be done once a slot. */
const people = (facts: Facts, within: Within): string => `t as materialized (${facts.people(within)})`;

const mine = (
  { kind }: Facts,
  within: Within,
  r: string,
): string => `${r}.person_id = t.person_id and ${r}.kind = '${kind}'
    and ${r}.subject = t.subject::text and ${r}.rung = s.rung and ${within.own(`${r}.person_id`)}`;

export const LEFT = 'its ladder has no such moment any more';

/** A rung still to come: neither a person's own request nor what waits, which says why. $10 is now. */
const TO_COME = `r.state = 'planned' and r.due_at > $10 and r.reason = '' and r.rung not like 'own:%'`;

/**
 * Whether anything is to be added, moved or dropped: nearly always nothing is, and then this one look is all of planning.
 * Counted, not `exists`: for the first row alone the server would look everything up in turn. Also binds $9, whether a slot
 * is near enough to be planned, and $10, now.
 */
export const differsOf = (facts: Facts): string => `with ${people(facts, RANGE)},
  w as (
    select t.person_id, t.subject::text as subject, t.since, s.rung, s.due_at, s.near
    from t
    join unnest($2::bigint[], $3::date[], $4::text[], $5::int[], $6::timestamptz[], $7::timestamptz[], $9::boolean[])
      as s (source, opening, rung, pace, due_at, window_at, near)
      on s.source = t.source and s.pace = t.pace and s.opening = t.opening
  ), r as (
    select * from reminders where kind = '${facts.kind}' and ${RANGE.own('person_id')}
  )
  select count(*) > 0 as differs
    from w full join r on r.person_id = w.person_id and r.subject = w.subject and r.rung = w.rung
    where case when r.person_id is null then w.near and w.due_at >= w.since
      when w.due_at >= $10 then r.state = 'dropped' or (r.state = 'planned' and r.due_at <> w.due_at)
      else ${TO_COME} end`;

/** Whether anything of this kind is planned or was: of a new installation and a new period there is nothing to compare with. */
export const anyOf = ({ kind }: Facts): string =>
  `select exists (select from reminders where ${range('person_id', '$1')} and kind = '${kind}') as any`;

/**
 * What is not there yet. What is there is left out before it reaches the index, and nothing is set down in between: with a
 * city's worth of people that costs as much as the writing. Where there is not `any`, nothing is compared.
 */
export const addOf = (facts: Facts, within: Within, any: boolean): string => `with ${people(facts, within)}
  insert into reminders as r (person_id, kind, subject, rung, due_at, window_at)
  select t.person_id, '${facts.kind}', t.subject::text, s.rung, s.due_at, s.window_at
  from ${WANTED}
  ${any ? `where not exists (select from reminders o where ${mine(facts, within, 'o')})` : ''}
  on conflict (person_id, kind, subject, rung) do nothing`;

/** What is planned and has moved, or was dropped and has its reason again. A replay finds none, and touches no row. */
export const moveOf = (facts: Facts, within: Within): string => `with ${people(facts, within)}
  update reminders r set due_at = s.due_at, window_at = s.window_at, state = 'planned', reason = '', settled_at = null
  from ${WANTED}
  where ${mine(facts, within, 'r')} and (r.state = 'dropped' or (r.state = 'planned' and r.due_at <> s.due_at))`;

/**
 * What a rule or a day that moved has left behind: a rung that its ladder has no more, or whose new moment is past. Binds $9
 * and $10 like the look.
 */
export const leftOf = (facts: Facts, within: Within): string => `with ${people(facts, within)}
  update reminders r set state = 'dropped', reason = '${LEFT}', settled_at = $10
  from t
  where r.person_id = t.person_id and r.kind = '${facts.kind}' and r.subject = t.subject::text and ${TO_COME}
    and not exists (
      select from unnest($2::bigint[], $3::date[], $4::text[], $5::int[], $6::timestamptz[], $7::timestamptz[], $9::boolean[])
        as s (source, opening, rung, pace, due_at, window_at, near)
      where s.source = t.source and s.pace = t.pace and s.opening = t.opening and s.rung = r.rung and s.due_at >= $10)`;

/** The same, and what was changed by it; a running process does not read that, and spares the way. */
export const toldOf = (change: string, outcome: 'planned' | 'dropped', reason: string): string => `
  with w as (${change} returning r.person_id, r.kind, r.subject, r.rung, r.due_at)
  select p.id as "personId", p.name as person, w.kind, w.subject, w.rung, null as channel, w.due_at as "dueAt",
    '${outcome}' as outcome, '${reason}' as reason
  from w join people p on p.id = w.person_id
  order by w.due_at, w.person_id, w.kind, w.subject, w.rung`;
