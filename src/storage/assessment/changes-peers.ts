import type { PeerChange } from '../../domain/dialog/topics/peers.ts';
import type { Statement } from '../statements.ts';
import type { Writer } from '../writer.ts';
import { apart, leastViews, MAY_VIEW, mayView, NEWEST_SENT, over, viewDays } from './peers.ts';

const MOST_ASKED = 8;

/** Audit rows name whoever acted and never a level; an answer's does not name about whom either. */
const audited = (action: string, subject: string, who: Writer, now: Date): Statement => ({
  sql: `insert into audit (at, actor, action, person_id, agency_id, subject)
        values ($2, 'person:' || $1::bigint, $3, $1, (select agency_id from people where id = $1), $4)`,
  values: [who.personId, now, action, subject],
});

export function peerStatements(change: PeerChange, who: Writer, now: Date): Statement[] {
  switch (change.verify) {
    case 'askPeers':
      return askStatements(change, who, now);
    case 'peerAnswer':
      return [
        {
          name: 'peer answer',
          must: 'hit',
          sql: `insert into peer_answers (invite_id, competency, level)
                select i.id, $4, $5::int from ${mayView('$1', '$2')}
                where q.assessment_id = $3 and $4 = any(q.codes) for key share of i
                on conflict do nothing`,
          values: [who.personId, who.today, change.assessment, change.code, change.level],
        },
        audited('peer view', '', who, now),
      ];
    case 'peerDecline':
      return [
        {
          sql: `delete from peer_invites d where d.id in (select i.id from ${mayView('$1', '$2')}
                where q.assessment_id = $3)`,
          values: [who.personId, who.today, change.assessment],
        },
        audited('peer view declined', '', who, now),
      ];
  }
}

function askStatements(
  change: Extract<PeerChange, { verify: 'askPeers' }>,
  who: Writer,
  now: Date,
): Statement[] {
  const people = [...new Set(change.people)];
  return [
    {
      name: 'peers',
      must: 'hit',
      sql: `insert into peer_requests (assessment_id, codes, asked_at, closes_on)
            select s.id, $4::text[], $5, (select x.day from (
                select d::date as day, row_number() over (order by d) as n
                from generate_series($2::date + 1, $2::date + 90, interval '1 day') d
                where extract(isodow from d) < 6 and not exists (select 1 from holidays h where h.day = d::date)) x
              where x.n = ${viewDays('$2')})
            from ${NEWEST_SENT('$1')} s
            where s.id = $3
              and (select count(*) from people a join people p on ${MAY_VIEW} where a.id = $1 and p.id = any($6::bigint[]))
                = cardinality($6::bigint[])
              and cardinality($6::bigint[]) between ${leastViews('$2')} and ${MOST_ASKED}
              and cardinality($4::text[]) = (select count(*) from assessment_items i
                where i.assessment_id = s.id and i.competency = any($4::text[]))
              and not exists (select 1 from peer_requests o join assessments t on t.id = o.assessment_id
                where t.person_id = $1 and o.asked_at > $5::timestamptz - ${apart('$2')})
            on conflict do nothing`,
      values: [who.personId, who.today, change.assessment, [...change.codes], now, people],
    },
    {
      sql: 'insert into peer_invites (assessment_id, person_id) select $1, unnest($2::bigint[])',
      values: [change.assessment, people],
    },
    {
      sql: `insert into reminders (person_id, kind, subject, rung, due_at, window_at)
            select unnest($2::bigint[]), 'peer', $1::bigint::text, 'asked', $3, $3 on conflict do nothing`,
      values: [change.assessment, people, now],
    },
    audited('peers asked', `assessment:${change.assessment}`, who, now),
  ];
}

/**
 * Both sides of "delete my data". What she said of others goes with her invitation; once its last day is over the answer
 * stays without her until it is closed, so that nothing shown depends on one person's deleting. Her own request stays as a
 * bare date: else it could be asked again at once.
 */
export const erasePeers = (personId: number | null, today: string, now: Date): Statement[] => [
  {
    sql: `delete from peer_invites i using peer_requests q, assessments s
          where q.assessment_id = i.assessment_id and s.id = q.assessment_id
            and (s.person_id = $1 or (i.person_id = $1 and not ${over('$2')}))`,
    values: [personId, today],
  },
  {
    sql: `update peer_invites i set person_id = null from peer_requests q, assessments s
          where q.assessment_id = i.assessment_id and s.id = q.assessment_id
            and s.person_id <> $1 and i.person_id = $1 and ${over('$2')}`,
    values: [personId, today],
  },
  {
    sql: 'delete from peer_results k using assessments s where s.id = k.assessment_id and s.person_id = $1',
    values: [personId],
  },
  {
    sql: `update peer_requests q set closed_at = coalesce(q.closed_at, $2) from assessments s
          where s.id = q.assessment_id and s.person_id = $1`,
    values: [personId, now],
  },
];
