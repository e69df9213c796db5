import { type Database, json } from '../../database/database.ts';
import type { Assessment } from '../../domain/assessment/state.ts';
import type { Facts, ForumEvent, LearningHours } from '../../domain/dialog/facts.ts';
import type { Channel } from '../../domain/dialog/message.ts';
import { type ConversationState, PLACES } from '../../domain/dialog/place.ts';
import type { Person } from '../../domain/people/person.ts';
import { peerTaskCount } from '../assessment/peers.ts';
import { PROOF } from '../files/files.ts';
import { claimsToCheckCount } from '../learning/claim-rights.ts';
import { accountRef } from '../people/changes-link.ts';
import type { Statement } from '../statements.ts';
import { RETURNED, toVerifyCount } from '../verification/verify-rights.ts';

/** Everything one turn stands on. */
export interface Loaded {
  /** 'person:<id>' once linked, so that every channel goes on at the same place; else 'account:<channel>:<account>'. */
  readonly subject: string;
  /** 0 when the conversation is new. */
  readonly version: number;
  /** null when it is new or lost. */
  readonly state: ConversationState | null;
  /** The saved place is of another version and cannot be read. */
  readonly lost: boolean;
  readonly person: Person | null;
  readonly facts: Facts | null;
  /** Whether this account's app shows tables; null: never said. */
  readonly tables: boolean | null;
  readonly accountRef: string;
}

/** What `LOADING` tells. */
export interface LoadedRow {
  /** null: the account is not there. */
  readonly subject: string | null;
  readonly version: number | null;
  readonly state: unknown;
  readonly person: Person | null;
  readonly assessments: readonly Assessment[] | null;
  readonly hours: LearningHours | null;
  readonly forum: (Omit<ForumEvent, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string }) | null;
  readonly superior: Facts['superior'];
  readonly subordinates: number | null;
  readonly toVerify: number | null;
  readonly peerTasks: number | null;
  readonly claimsToCheck: number | null;
  readonly tables: boolean | null;
  readonly accountRef: string | null;
}

/** Loads all of it in one round trip. `today` is the office date: it decides which periods are still open. */
export async function loadTurn(
  db: Database,
  channel: Channel,
  account: string,
  now: Date,
  today: string,
): Promise<Loaded> {
  const [row] = await db.query<LoadedRow>(LOAD, [channel, account, now, today], { plan: 'once' });
  const loaded = row === undefined ? null : loadedOf(row);
  if (loaded === null) throw new Error('the account of a message is not there');
  return loaded;
}

/** null: the account is not there. */
export function loadedOf(row: LoadedRow): Loaded | null {
  if (row.subject === null) return null;
  const state = readState(row.state);
  return {
    subject: row.subject,
    version: row.version ?? 0,
    state,
    lost: row.state !== null && state === null,
    person: row.person,
    facts: row.person === null ? null : factsOf(row),
    tables: row.tables,
    accountRef: row.accountRef ?? '',
  };
}

function factsOf(row: LoadedRow): Facts {
  const { forum } = row;
  return {
    assessments: row.assessments ?? [],
    hours: row.hours ?? { verified: 0, claimed: 0, target: null, ceiling: null },
    forum:
      forum === null
        ? null
        : { ...forum, startsAt: new Date(forum.startsAt), endsAt: new Date(forum.endsAt) },
    superior: row.superior,
    subordinates: row.subordinates ?? 0,
    toVerify: row.toVerify ?? 0,
    peerTasks: row.peerTasks ?? 0,
    claimsToCheck: row.claimsToCheck,
  };
}

/** A place of another version becomes a new conversation: the loop says so. */
function readState(value: unknown): ConversationState | null {
  return isState(value) ? value : null;
}

function isState(value: unknown): value is ConversationState {
  return typeof value === 'object' && value !== null && 'places' in value && value.places === PLACES;
}

/** Part of the turn's commit: the new place, if nobody moved it meanwhile. Conflict name: 'revision'. */
export function stateStatement(
  subject: string,
  version: number,
  state: ConversationState,
  now: Date,
): Statement {
  return {
    name: 'revision',
    must: 'hit',
    sql: `insert into conversations as c (subject, version, state, updated_at) values ($1, $2 + 1, $3::jsonb, $4)
          on conflict (subject) do update
            set version = excluded.version, state = excluded.state, updated_at = excluded.updated_at
            where c.version = $2`,
    values: [subject, version, json(state), now],
  };
}

/** What one turn stands on, of account `a` of `LOADED`, at `$3`, on the office's day `$4`. */
export const LOADING = `
  case when p.id is null then 'account:' || a.channel || ':' || a.account else 'person:' || p.id end as subject,
  c.version, c.state, a.tables, ${accountRef('a')} as "accountRef",
  case when p.id is not null then jsonb_build_object(
    'id', p.id, 'name', p.name, 'status', p.status, 'opd', g.short, 'opdId', g.id, 'unit', p.unit, 'post', p.post,
    'jobLevel', p.job_level, 'jobFamily', p.job_family, 'roles', p.roles, 'language', p.language) end as person,
  open.assessments, learnt.hours, meeting.forum, boss.superior, led.subordinates,
  case when p.id is not null then (${toVerifyCount('p.id', '$4')}) end as "toVerify",
  case when p.id is not null then (${peerTaskCount('p.id', '$4')}) end as "peerTasks",
  (${claimsToCheckCount('p.id')}) as "claimsToCheck"`;

export const LOADED = `
left join people p on p.id = a.person_id and p.active
left join agencies g on g.id = p.agency_id
left join conversations c
  on c.subject = case when p.id is null then 'account:' || a.channel || ':' || a.account else 'person:' || p.id end
left join lateral (
  select jsonb_agg(jsonb_build_object(
      'id', s.id,
      'period', case when d.id is not null then jsonb_build_object('name', d.name, 'closesOn', d.closes_on,
        'optionalMin', d.optional_min, 'lateUntil', case when d.closes_on < $4::date then d.closes_on + d.late_days end) end,
      'dictionaryVersion', s.dictionary_version,
      'returned', ${RETURNED},
      'items', (
        select jsonb_agg(jsonb_build_object('code', i.competency, 'required', i.required, 'optional', i.optional, 'answer', (
            select jsonb_build_object('revision', w.revision, 'basis', w.basis, 'proposed', w.proposed,
              'quote', w.quote, 'chosen', w.chosen, 'story', w.story)
            from answers w where w.assessment_id = i.assessment_id and w.competency = i.competency
            order by w.revision desc limit 1), 'proof', ${PROOF}) order by i.position)
        from assessment_items i where i.assessment_id = s.id)
    ) order by d.closes_on nulls last, s.id) as assessments
  from assessments s
  left join periods d on d.id = s.period_id
  where s.person_id = p.id and s.sent_at is null and s.withdrawn_at is null
    and exists (select 1 from assessment_items i where i.assessment_id = s.id)
    and (d.id is null or (d.closed_at is null and d.opens_on <= $4::date and greatest(d.closes_on + d.late_days, s.mend_until) >= $4::date))
) open on p.id is not null
left join lateral (
  select jsonb_build_object(
    'verified', coalesce(sum(e.jp) filter (where e.state = 'terverifikasi'), 0),
    'claimed', coalesce(sum(e.jp) filter (where e.state = 'klaim'), 0),
    'target', (select r.min_jp from learning_rules r where r.status = p.status and r.valid_from <= $4::date
               order by r.valid_from desc limit 1),
    'ceiling', (select r.max_jp from learning_rules r where r.status = p.status and r.valid_from <= $4::date
               order by r.valid_from desc limit 1)) as hours
  from learning_entries e
  where e.person_id = p.id and extract(year from e.ended_on) = extract(year from $4::date)
) learnt on p.id is not null
left join lateral (
  select jsonb_build_object('id', f.id, 'title', f.title, 'topic', f.topic, 'place', f.place,
    'startsAt', f.starts_at, 'endsAt', f.ends_at, 'reply', y.reply) as forum
  from forum_events f
  left join forum_replies y on y.event_id = f.id and y.person_id = p.id
  where f.agency_id = p.agency_id and f.cancelled_at is null and f.ends_at > $3
  order by f.starts_at, f.id limit 1
) meeting on p.id is not null
left join lateral (
  select jsonb_build_object('id', b.id, 'name', b.name,
    'linked', exists (select 1 from accounts o where o.person_id = b.id and o.gone_at is null)) as superior
  from people b where b.id = p.superior_id and b.active
) boss on p.id is not null
left join lateral (
  select count(*)::int as subordinates from people u where u.superior_id = p.id and u.active
) led on p.id is not null`;

const LOAD = `select ${LOADING} from accounts a ${LOADED} where a.channel = $1 and a.account = $2`;
