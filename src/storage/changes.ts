import type { Change } from '../domain/dialog/change.ts';
import { withoutIdentifiers } from '../domain/people/identifiers.ts';
import { erasePeers } from './assessment/changes-peers.ts';
import { closeReturns, verifyStatements } from './assessment/changes-verify.ts';
import { tellAgain } from './assessment/verify-notices.ts';
import { topicStatement } from './forums/topics.ts';
import { ratingStatement } from './learning/changes-rating.ts';
import { chosenStatement } from './learning/course-choice.ts';
import { eraseStatements } from './people/erase.ts';
import { newToken, spentToken } from './people/link-tokens.ts';
import { consentStatement } from './people/outside-ai.ts';
import { remindStatements } from './reminders/own-reminders.ts';
import { roomStatement } from './rooms/changes-rooms.ts';
import type { Statement } from './statements.ts';
import type { Writer } from './writer.ts';

/**
 * The pieces of a turn's commit that carry out one change, with its audit row. A piece that must hit names the conflict:
 * somebody else was faster, so the turn is decided again from what is true now.
 */
export function changeStatements(change: Change, who: Writer, now: Date): Statement[] {
  switch (change.change) {
    case 'answer':
      return [answer(change, who, now), audit(who, 'answer', `assessment:${change.assessment}`, now)];
    case 'send':
      return [
        send(change, who, now),
        closeReturns(change.assessment, who, now),
        tellAgain(change.assessment, change.to, now),
        audit(who, 'send', `assessment:${change.assessment}`, now),
      ];
    case 'link':
      return [
        ...link(change, who, now),
        audit({ ...who, personId: change.person }, `link by ${change.how}`, '', now),
      ];
    case 'linkToken':
      return [
        newToken(change, { ...who, actor: actor(who), operator: who.operator === true }, now),
        audit(who, 'link token', `person:${change.person}`, now, change.person),
      ];
    case 'wrongCode':
      return [
        {
          sql: 'insert into link_attempts (channel, account, tried_at) values ($1, $2, $3)',
          values: [who.channel, who.account, now],
        },
        audit(who, 'wrong code', '', now),
      ];
    case 'linkCode':
      return [
        linkCode(change, who, now),
        audit(who, 'link code', `person:${change.person}`, now, change.person),
      ];
    case 'courseMark':
      return [
        {
          sql: `insert into course_marks (person_id, course_id, mark, at) values ($1, $2, $3, $4)
                on conflict (person_id, course_id) do update set mark = excluded.mark, at = excluded.at`,
          values: [who.personId, change.course, change.mark, now],
        },
        audit(who, 'course mark', change.course, now),
      ];
    case 'courseChosen':
      return [chosenStatement(who.personId, change.course, change.words, now)];
    case 'topic':
      return [
        topicStatement(who.personId, change.event, change.words, now),
        audit(who, 'forum topic', `event:${change.event}`, now),
      ];
    case 'remind':
    case 'unremind':
      return [...remindStatements(change, who.personId, now), audit(who, change.change, '', now)];
    case 'unmetNeed':
      return [
        {
          sql: `insert into unmet_needs (agency_id, competency, words, at, teller)
                values ((select agency_id from people where id = $1), $2, $3, $4, $5)`,
          values: [
            who.personId,
            change.competency,
            withoutIdentifiers(change.words).slice(0, 300),
            now,
            who.teller ?? null,
          ],
        },
        // A need that is counted no more needs no mark either.
        {
          sql: `update unmet_needs set teller = null
                where teller is not null and at <= $1::timestamptz - interval '6 months'`,
          values: [now],
        },
        // The need is kept without the person, so its audit row names nobody either.
        audit({ ...who, personId: null }, 'unmet need', '', now),
      ];
    case 'outsideAi':
      return [
        consentStatement(change, who.personId, now),
        audit(who, change.given ? 'outside AI allowed' : 'outside AI refused', '', now),
      ];
    case 'rating':
    case 'ratingReason':
      // Kept without the person, so its audit row names nobody either.
      return [ratingStatement(change), audit({ ...who, personId: null }, 'rating', '', now)];
    case 'noted':
      return [
        change.action === 'looked'
          ? looked(who, change.subject, now)
          : audit(who, change.action, change.subject, now),
      ];
    case 'bindRoom':
    case 'unbindRoom':
      return [roomStatement(change, who, now), audit(who, change.change, `room:${change.room}`, now)];
    case 'verify':
      return verifyStatements(change.what, who, now);
    case 'language':
      // A stranger's choice lives only as long as the answer: there is no row to keep it in.
      return [
        { sql: 'update people set language = $2 where id = $1', values: [who.personId, change.language] },
        audit(who, 'language', change.language, now),
      ];
    case 'opened':
      return [audit(who, 'looked', `file:${change.file}`, now, change.owner)];
    case 'erase':
      return [
        ...eraseStatements(who.personId, now),
        ...erasePeers(who.personId, who.today, now),
        audit(who, 'erase', '', now),
      ];
  }
}

/** Only into an own, unsent, still open assessment, and only on top of the answer that was seen. */
function answer(change: Extract<Change, { change: 'answer' }>, who: Writer, now: Date): Statement {
  const { revision, basis, proposed, quote, chosen, story } = change.answer;
  return {
    name: 'answer',
    must: 'hit',
    sql: `insert into answers (assessment_id, competency, revision, basis, proposed, quote, chosen, story, answered_at, channel)
          select i.assessment_id, i.competency, $4, $5, $6, $7, $8, $9, $10, $11
          from assessment_items i
          join assessments s on s.id = i.assessment_id and s.person_id = $1 and s.sent_at is null and s.withdrawn_at is null
          left join periods d on d.id = s.period_id
          where i.assessment_id = $2 and i.competency = $3 and d.closed_at is null
            and (d.id is null or greatest(d.closes_on + d.late_days, s.mend_until) >= $12::text::date)
            and $4 = 1 + coalesce((select max(w.revision) from answers w
              where w.assessment_id = i.assessment_id and w.competency = i.competency), 0)
          on conflict do nothing`,
    values: [
      who.personId,
      change.assessment,
      change.code,
      revision,
      basis,
      proposed,
      quote.slice(0, 500),
      chosen,
      story.slice(0, 8000),
      now,
      who.channel,
      who.today,
    ],
  };
}

function send(change: Extract<Change, { change: 'send' }>, who: Writer, now: Date): Statement {
  return {
    name: 'send',
    must: 'hit',
    sql: `update assessments s set sent_at = $3, sent_to = $4, verifier_id = null, mend_until = null,
            late = s.late or coalesce((select d.closes_on < $5::text::date and s.mend_until is null from periods d where d.id = s.period_id), false)
          where s.id = $2 and s.person_id = $1 and s.sent_at is null and s.withdrawn_at is null
            and not exists (select 1 from periods d where d.id = s.period_id
              and (d.closed_at is not null or greatest(d.closes_on + d.late_days, s.mend_until) < $5::text::date))
            and (select count(*) from assessment_items i where i.assessment_id = s.id and i.optional and exists (
                select 1 from answers w where w.assessment_id = i.assessment_id and w.competency = i.competency
                  and w.chosen is not null))
              >= least((select d.optional_min from periods d where d.id = s.period_id),
                (select count(*) from assessment_items i where i.assessment_id = s.id and i.optional))
            and $4::bigint is not distinct from (
              select b.id from people p join people b on b.id = p.superior_id and b.active where p.id = $1)`,
    values: [who.personId, change.assessment, now, change.to, who.today],
  };
}

function link(change: Extract<Change, { change: 'link' }>, who: Writer, now: Date): Statement[] {
  const account: Statement = {
    name: 'account',
    must: 'hit',
    sql: `update accounts set person_id = $3, linked_at = $4
          where channel = $1 and account = $2
            and not exists (select 1 from people b where b.id = accounts.person_id and b.active)
            and exists (select 1 from people p where p.id = $3 and p.active)`,
    values: [who.channel, who.account, change.person, now],
  };
  if (change.how === 'email') return [account];
  if (change.how === 'token') return [spentToken(change.person, change.hash, now), account];
  const spent: Statement = {
    name: 'code',
    must: 'hit',
    sql: `update link_codes set used_at = $2
          where person_id = $1 and code_hash = decode($3, 'hex') and used_at is null and expires_at > $2`,
    values: [change.person, now, change.hash],
  };
  return [spent, account];
}

/** The right of `colleagueOf`, asked again in the write: a place or a stale grant is no permission. */
function linkCode(change: Extract<Change, { change: 'linkCode' }>, who: Writer, now: Date): Statement {
  return {
    name: 'right',
    must: 'hit',
    sql: `insert into link_codes (person_id, code_hash, made_by, made_at, expires_at)
          select p.id, decode($2, 'hex'), $3, $4, $5 from people p
          where p.id = $1 and p.active and ($7 or exists (
            select 1 from people o where o.id = $6 and o.active
              and ('admin' = any(o.roles) or ('umpeg' = any(o.roles) and o.agency_id = p.agency_id))))
          on conflict (person_id) do update set code_hash = excluded.code_hash, made_by = excluded.made_by,
            made_at = excluded.made_at, expires_at = excluded.expires_at, used_at = null`,
    values: [
      change.person,
      change.hash,
      actor(who),
      now,
      change.expiresAt,
      who.personId,
      who.operator === true,
    ],
  };
}

/** Everybody whose progress was shown can read in /data who looked: a row for each, with the right of `team`. */
function looked(who: Writer, subject: string, now: Date): Statement {
  return {
    sql: `insert into audit (at, actor, action, person_id, agency_id, subject)
          select $2, 'person:' || a.id, 'looked', p.id, p.agency_id, $3
          from people a join people p on p.active and p.id <> a.id
            and (p.superior_id = a.id or ('umpeg' = any(a.roles) and p.agency_id = a.agency_id))
          where a.id = $1`,
    values: [who.personId, now, subject],
  };
}

function actor({ personId, channel, operator }: Writer): string {
  if (operator === true) return 'operator';
  return personId === null ? `account:${channel}` : `person:${personId}`;
}

function audit(who: Writer, action: string, subject: string, now: Date, about = who.personId): Statement {
  return {
    sql: `insert into audit (at, actor, action, person_id, agency_id, subject)
          values ($1, $2, $3, $4, (select agency_id from people where id = $4), $5)`,
    values: [now, actor(who), action, about, subject],
  };
}
