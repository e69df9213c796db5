import type { Change } from '../domain/dialog/change.ts';
import { answer, send } from './assessment/changes-answer.ts';
import { erasePeers } from './assessment/changes-peers.ts';
import { codeStatement, wrongCodeStatements } from './forums/attendance.ts';
import { topicStatement } from './forums/topics.ts';
import { needStatements } from './learning/changes-need.ts';
import { ratingStatement } from './learning/changes-rating.ts';
import { chosenStatement } from './learning/course-choice.ts';
import { eraseMentoring, mentoringStatements } from './mentoring/changes-mentoring.ts';
import { link, linkCode, unlink } from './people/changes-link.ts';
import { eraseStatements } from './people/erase.ts';
import { newToken } from './people/link-tokens.ts';
import { consentStatement } from './people/outside-ai.ts';
import { leaveStatements } from './reminders/leaves.ts';
import { remindStatements } from './reminders/own-reminders.ts';
import { roomStatement } from './rooms/changes-rooms.ts';
import type { Statement } from './statements.ts';
import { closeReturns, verifyStatements } from './verification/changes-verify.ts';
import { tellAgain } from './verification/verify-notices.ts';
import { mayVerify } from './verification/verify-rights.ts';
import { actor, type Writer } from './writer.ts';

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
    case 'unlink':
      return [
        ...unlink(change, who, now),
        audit(who, 'unlink', `account:${change.channel}.${change.ref}`, now),
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
    case 'forumCode':
      return [
        codeStatement(change.event, change.hash, who.personId, now),
        audit(who, 'forum code', String(change.event), now),
      ];
    case 'forumWrongCode':
      return [...wrongCodeStatements(who.personId, now), audit(who, 'wrong forum code', '', now)];
    case 'remind':
    case 'unremind':
      return [...remindStatements(change, who.personId, now), audit(who, change.change, '', now)];
    case 'leave':
    case 'unleave':
      return [...leaveStatements(change, who.personId, now), audit(who, change.change, '', now)];
    case 'unmetNeed':
      return [
        ...needStatements(change, who, now),
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
          ? looked(who, change.subject, change.about ?? null, now)
          : audit(who, change.action, change.subject, now),
      ];
    case 'bindRoom':
    case 'unbindRoom':
      return [roomStatement(change, who, now), audit(who, change.change, `room:${change.room}`, now)];
    case 'verify':
      return verifyStatements(change.what, who, now);
    case 'mentoring':
      return mentoringStatements(change.what, who, now);
    case 'language':
      // A stranger's choice lives only as long as the answer: there is no row to keep it in.
      return [
        { sql: 'update people set language = $2 where id = $1', values: [who.personId, change.language] },
        audit(who, 'language', change.language, now),
      ];
    case 'tables':
      return [
        {
          sql: 'update accounts set tables = $3 where channel = $1 and account = $2',
          values: [who.channel, who.account, change.shown],
        },
        audit(who, 'tables', change.shown ? 'on' : 'off', now),
      ];
    case 'opened':
      return [audit(who, 'looked', `file:${change.file}`, now, change.owner)];
    case 'erase':
      return [
        ...eraseStatements(who.personId, now),
        ...erasePeers(who.personId, who.today, now),
        ...eraseMentoring(who.personId, now),
        audit(who, 'erase', '', now),
      ];
  }
}

/**
 * Everybody whose progress was shown can read in /data who looked: a row for each, with the right of `team`, and of who
 * verifies them where they were asked for by name.
 */
function looked(who: Writer, subject: string, about: readonly number[] | null, now: Date): Statement {
  return {
    sql: `insert into audit (at, actor, action, person_id, agency_id, subject)
          select $2, 'person:' || a.id, 'looked', p.id, p.agency_id, $3
          from people a join people p on p.active and p.id <> a.id
            and (p.superior_id = a.id or ('umpeg' = any(a.roles) and p.agency_id = a.agency_id)
              or ($4::bigint[] is not null and exists (
                select from ${mayVerify('$1', '$5')} v join assessments s on s.id = v.assessment_id and s.person_id = p.id)))
          where a.id = $1 and ($4::bigint[] is null or p.id = any($4::bigint[]))`,
    values: [who.personId, now, subject, about, who.today],
  };
}

function audit(who: Writer, action: string, subject: string, now: Date, about = who.personId): Statement {
  return {
    sql: `insert into audit (at, actor, action, person_id, agency_id, subject)
          values ($1, $2, $3, $4, (select agency_id from people where id = $4), $5)`,
    values: [now, actor(who), action, about, subject],
  };
}
