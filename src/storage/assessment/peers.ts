import type { Database } from '../../database/database.ts';
import type { StandIn } from '../../domain/dialog/topics/delegate.ts';
import type { PeerAsk, PeerResult, PeerStanding, PeerTask } from '../../domain/dialog/topics/peers.ts';
import { ruleValue } from '../rules/rules.ts';

/** Fewer views of one competency are never shown, whatever the rule says: they would point at those who gave them. */
const NEVER_FEWER = 3;
export const leastViews = (today: string): string =>
  `greatest(${NEVER_FEWER}, ${ruleValue('peer_least', today, NEVER_FEWER)})`;
/** Asked again sooner, with one colleague more or less, two results could be held against each other. */
export const apart = (today: string): string =>
  `make_interval(days => ${ruleValue('peer_apart_days', today, 150)})`;
/** Working days that colleagues have. */
export const viewDays = (today: string): string => ruleValue('peer_days', today, 10);
/** Those already chosen are left out on screen, so more are read than shown. */
const MOST_NAMES = 14;

/** Superiors of `a` up to the top, or everybody below; a circle in the roster ends by itself. */
const above = (a: string): string => `(with recursive up as (
    select x.superior_id as id from people x where x.id = ${a}
    union select x.superior_id from people x join up on up.id = x.id)
  select up.id from up where up.id is not null)`;
const below = (a: string): string => `(with recursive down as (
    select x.id from people x where x.superior_id = ${a}
    union select x.id from people x join down on x.superior_id = down.id)
  select down.id from down)`;

/**
 * Whom `a` may ask: an active colleague of the same agency who neither leads nor follows her, and does not verify what she
 * sent. One text for offering and for writing.
 */
export const MAY_VIEW = `p.active and a.active and p.id <> a.id and p.agency_id = a.agency_id
  and p.id not in ${above('a.id')} and p.id not in ${below('a.id')}
  and not exists (select 1 from assessments v where v.person_id = a.id and p.id in (v.sent_to, v.verifier_id))
  and not exists (select 1 from delegations g join assessments v on g.from_person in (v.sent_to, v.verifier_id)
    where v.person_id = a.id and g.to_person = p.id and g.ended_at is null)`;

/** Newest first; `s` is the asker's own assessment. */
export const NEWEST_SENT = (
  asker: string,
): string => `(select s.* from assessments s where s.person_id = ${asker}
  and s.sent_at is not null and s.withdrawn_at is null order by s.sent_at desc, s.id desc limit 1)`;

/** Without words those who work nearest; with words everybody whose name has them. */
export async function possiblePeers(
  db: Database,
  askerId: number,
  ask: Extract<PeerAsk, { ask: 'peers' }>,
): Promise<StandIn[]> {
  const patterns = ask.words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return db.query<StandIn>(
    `select p.id, p.name, p.post from people a join people p on ${MAY_VIEW}
     where a.id = $1 and ($3::bigint[] is null or p.id = any($3)) and p.name ilike all($2::text[])
     order by p.unit = a.unit desc, exists (select 1 from accounts c where c.person_id = p.id) desc, p.name, p.id
     limit ${MOST_NAMES}`,
    [askerId, patterns, ask.of === null ? null : [...ask.of]],
  );
}

/** A request is over when its last day has passed or nobody who was asked still owes an answer. */
export const over = (today: string): string => `(q.closes_on < ${today}::date or not exists (
  select 1 from peer_invites i where i.assessment_id = q.assessment_id
    and (select count(*) from peer_answers w where w.invite_id = i.id) < cardinality(q.codes)))`;

/**
 * Closes what is over, once and for all: what may be shown is written, the single answers and who was asked are deleted.
 * Before that nothing is shown, so no result can be held against one with an answer more.
 */
export async function closePeers(db: Database, today: string, now: Date): Promise<number> {
  const rows = await db.query(
    `with done as (
       update peer_requests q set closed_at = $2 where q.closed_at is null and ${over('$1')} returning q.assessment_id
     ), kept as (
       insert into peer_results (assessment_id, competency, views, middle, near)
       select i.assessment_id, w.competency, count(w.level),
         percentile_disc(0.5) within group (order by w.level), max(w.level) - min(w.level) <= 1
       from done join peer_invites i on i.assessment_id = done.assessment_id
       join peer_answers w on w.invite_id = i.id and w.level is not null
       group by i.assessment_id, w.competency having count(w.level) >= ${leastViews('$1')}
     ), gone as (
       delete from peer_invites i using done where i.assessment_id = done.assessment_id
     ), told as (
       insert into reminders (person_id, kind, subject, rung, due_at, window_at)
       select s.person_id, 'viewed', s.id::text, 'closed', $2, $2
       from done join assessments s on s.id = done.assessment_id on conflict do nothing
     )
     select assessment_id from done`,
    [today, now],
  );
  return rows.length;
}

interface Row {
  readonly until: string;
  readonly closed: boolean;
  readonly version: number;
  readonly codes: readonly string[];
  readonly results: readonly PeerResult[] | null;
}

/** Where the asker's own request stands. The minimum is asked of the row once more. */
export async function peerStanding(
  db: Database,
  askerId: number,
  today: string,
  now: Date,
): Promise<PeerStanding> {
  const [row] = await db.query<Row>(
    `select q.closes_on as until, q.closed_at is not null as closed, s.dictionary_version as version, q.codes,
       (select jsonb_agg(jsonb_build_object('code', k.competency, 'middle', k.middle, 'near', k.near))
        from peer_results k where k.assessment_id = q.assessment_id and q.closed_at is not null
          and k.views >= ${NEVER_FEWER}) as results
     from peer_requests q join assessments s on s.id = q.assessment_id
     where s.person_id = $1 and (q.asked_at > $2::timestamptz - ${apart('$3')}
       or q.assessment_id = (select n.id from ${NEWEST_SENT('$1')} n))
     order by q.asked_at desc limit 1`,
    [askerId, now, today],
  );
  if (row !== undefined)
    return row.closed
      ? { state: 'closed', version: row.version, codes: row.codes, results: row.results ?? [] }
      : { state: 'open', until: row.until };
  const [sent] = await db.query<{
    assessment: number;
    version: number;
    codes: string[];
    least: number;
    days: number;
  }>(
    `select s.id as assessment, s.dictionary_version as version,
       (select array_agg(i.competency order by i.position) from assessment_items i where i.assessment_id = s.id) as codes,
       ${leastViews('$2')} as least, ${viewDays('$2')} as days
     from ${NEWEST_SENT('$1')} s
     where not exists (select 1 from peer_requests q where q.assessment_id = s.id)`,
    [askerId, today],
  );
  return sent === undefined ? { state: 'none' } : { state: 'ready', ...sent };
}

/** Invitations that `asker` may still answer on that day, `q` the request and `i` the invitation. */
export const mayView = (asker: string, today: string): string => `
  peer_invites i join peer_requests q on q.assessment_id = i.assessment_id and q.closed_at is null
    and q.closes_on >= ${today}::date
  join assessments s on s.id = q.assessment_id and s.withdrawn_at is null
  join people a on a.id = i.person_id and a.id = ${asker} and a.active`;

const openCodes = `(select array_agg(c.code order by c.n) from unnest(q.codes) with ordinality c (code, n)
  where not exists (select 1 from peer_answers w where w.invite_id = i.id and w.competency = c.code))`;

/** What colleagues ask of `asker`: their names and competencies, no level. */
export async function peerTasks(db: Database, askerId: number, today: string): Promise<PeerTask[]> {
  return db.query<PeerTask>(
    `select q.assessment_id as assessment, p.name, p.post, s.dictionary_version as version, q.closes_on as until,
       ${openCodes} as codes
     from ${mayView('$1', '$2')} join people p on p.id = s.person_id
     where ${openCodes} is not null order by q.asked_at, q.assessment_id limit 20`,
    [askerId, today],
  );
}

/** How many of them, for home. */
export const peerTaskCount = (asker: string, today: string): string =>
  `select count(*)::int from ${mayView(asker, today)} where ${openCodes} is not null`;
