import type { CaseRef, VerifyChange } from '../../domain/dialog/topics/verify.ts';
import { peerStatements } from '../assessment/changes-peers.ts';
import type { Statement } from '../statements.ts';
import type { Writer } from '../writer.ts';
import { delegateStatements } from './delegations.ts';
import { objectionStatements } from './objections.ts';
import { tell } from './verify-notices.ts';
import { daysOf, mayVerify, sameSending, waitingAnswers } from './verify-rights.ts';

/**
 * What a superior decides, as pieces of the turn's commit. Each asks the right again and holds only for the sending that
 * was seen: what was handed back, sent anew, passed on or frozen meanwhile is a conflict, and the turn is decided again.
 */
export function verifyStatements(change: VerifyChange, who: Writer, now: Date): Statement[] {
  switch (change.verify) {
    case 'confirmAll':
      return [
        confirmAll(change.of, who, now),
        tell('verdict', change.of.id, who.today, now),
        audited('confirm', change.of, who, now),
      ];
    case 'verdict':
      return [
        verdict(change, who, now),
        withoutNote(change, who),
        tell('verdict', change.of.id, who.today, now),
        audited('verdict', change.of, who, now),
      ];
    case 'note':
      return [
        note(change, who, now),
        ...(change.handBack ? handBack(change.of, change.code, who, now) : []),
        audited(change.handBack ? 'hand back' : 'return note', change.of, who, now),
      ];
    case 'handBack':
      return [...handBack(change.of, '', who, now), audited('hand back', change.of, who, now)];
    case 'delegate':
    case 'endDelegation':
      return delegateStatements(change, who, now);
    case 'object':
    case 'second':
      return objectionStatements(change, who, now);
    case 'askPeers':
    case 'peerAnswer':
    case 'peerDecline':
      return peerStatements(change, who, now);
    case 'opened':
      return [audited('looked', change.of, who, now)];
  }
}

/** A new superior after a move is a direct one; only what was passed on for waiting too long is the next one's. */
const CAPACITY = `case when v.for_person <> $1 then 'delegate'
  when exists (select 1 from handovers h where h.assessment_id = s.id and h.to_person = v.for_person
    and h.at >= s.sent_at) then 'next' else 'direct' end`;

/** What was decided by whom in whose name: the beginning of both kinds of verdicts. */
const INTO = `insert into confirmations
  (assessment_id, competency, revision, n, by_person, level, note, at, capacity, for_person, channel)`;

function confirmAll(of: CaseRef, who: Writer, now: Date): Statement {
  return {
    name: 'verdict',
    must: 'hit',
    sql: `${INTO}
          select s.id, w.competency, w.revision, 1, $1, w.chosen, '', $5, ${CAPACITY}, nullif(v.for_person, $1), $6
          from ${mayVerify('$1', '$2')} v
          join assessments s on s.id = v.assessment_id
          cross join lateral ${waitingAnswers('s.id')} w
          where s.id = $3 and ${sameSending('$4')}
            and not exists (select 1 from returns r where r.assessment_id = s.id and r.competency = w.competency
              and r.handed_at is null and r.closed_at is null)
          on conflict do nothing`,
    values: [who.personId, who.today, of.id, of.sentAt, now, who.channel],
  };
}

/** On the newest answer only, and only as the verdict after the one that was seen. */
function verdict(change: Extract<VerifyChange, { verify: 'verdict' }>, who: Writer, now: Date): Statement {
  return {
    name: 'verdict',
    must: 'hit',
    sql: `${INTO}
          select s.id, w.competency, w.revision, $7, $1, $8, $9, $10, ${CAPACITY}, nullif(v.for_person, $1), $11
          from ${mayVerify('$1', '$2')} v
          join assessments s on s.id = v.assessment_id
          join answers w on w.assessment_id = s.id and w.competency = $5 and w.revision = $6 and w.chosen is not null
          where s.id = $3 and ${sameSending('$4')}
            and not exists (select 1 from answers x where x.assessment_id = s.id and x.competency = $5 and x.revision > $6)
            and $7 = 1 + coalesce((select max(c.n) from confirmations c
              where c.assessment_id = s.id and c.competency = $5 and c.revision = $6), 0)
          on conflict do nothing`,
    values: [
      who.personId,
      who.today,
      change.of.id,
      change.of.sentAt,
      change.code,
      change.revision,
      change.n,
      change.level,
      change.note.slice(0, 1000),
      now,
      who.channel,
    ],
  };
}

/** Who gives a verdict after all wants nothing mended there any more. */
function withoutNote(change: Extract<VerifyChange, { verify: 'verdict' }>, who: Writer): Statement {
  return {
    sql: `delete from returns r where r.assessment_id = $3 and r.competency = $4 and r.handed_at is null
            and r.closed_at is null
            and exists (select 1 from ${mayVerify('$1', '$2')} v where v.assessment_id = r.assessment_id)`,
    values: [who.personId, who.today, change.of.id, change.code],
  };
}

/** Written again, it replaces the one that was not handed back yet. */
function note(change: Extract<VerifyChange, { verify: 'note' }>, who: Writer, now: Date): Statement {
  return {
    name: 'note',
    must: 'hit',
    sql: `insert into returns (assessment_id, competency, by_person, for_person, action, note, noted_at, handed_at)
          select s.id, i.competency, $1, nullif(v.for_person, $1), $6, $7, $8, case when $9 then $8::timestamptz end
          from ${mayVerify('$1', '$2')} v
          join assessments s on s.id = v.assessment_id
          join assessment_items i on i.assessment_id = s.id and i.competency = $5
          where s.id = $3 and ${sameSending('$4')}
          on conflict (assessment_id, competency) where closed_at is null do update
            set by_person = excluded.by_person, for_person = excluded.for_person, action = excluded.action,
              note = excluded.note, noted_at = excluded.noted_at, handed_at = excluded.handed_at`,
    values: [
      who.personId,
      who.today,
      change.of.id,
      change.of.sentAt,
      change.code,
      change.action,
      change.note.slice(0, 1000),
      now,
      change.handBack,
    ],
  };
}

/** Opens the assessment for mending. `but`: a note that the same commit writes, with its own moment. */
function handBack(of: CaseRef, but: string, who: Writer, now: Date): Statement[] {
  return [
    {
      name: 'hand back',
      must: 'hit',
      sql: `update assessments s set sent_at = null, verifier_id = null,
              mend_until = greatest((select d.closes_on + d.late_days from periods d where d.id = s.period_id),
                $2::date + coalesce(${daysOf('verification_mend_days', '$2')}, 7))
            where s.id = $3 and ${sameSending('$4')}
              and exists (select 1 from ${mayVerify('$1', '$2')} v where v.assessment_id = s.id)`,
      values: [who.personId, who.today, of.id, of.sentAt],
    },
    tell('returned', of.id, who.today, now),
    {
      sql: `update returns r set handed_at = $2
            where r.assessment_id = $1 and r.closed_at is null and r.handed_at is null and r.competency <> $3`,
      values: [of.id, now, but],
    },
  ];
}

/** The audit row is about the person whose answers they are: `/data` shows who read them. */
function audited(action: string, of: CaseRef, who: Writer, now: Date): Statement {
  return {
    sql: `insert into audit (at, actor, action, person_id, agency_id, subject)
          select $2, 'person:' || $1::bigint, $3, s.person_id, s.agency_id, 'assessment:' || s.id
          from assessments s join ${mayVerify('$1', '$4')} v on v.assessment_id = s.id where s.id = $5`,
    values: [who.personId, now, action, who.today, of.id],
  };
}

/** Sending again answers what was handed back. */
export function closeReturns(assessment: number, who: Writer, now: Date): Statement {
  return {
    sql: `update returns r set closed_at = $3 where r.assessment_id = $2 and r.closed_at is null
            and exists (select 1 from assessments s where s.id = r.assessment_id and s.person_id = $1)`,
    values: [who.personId, assessment, now],
  };
}
