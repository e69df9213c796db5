import { eraseFilesStatement } from '../files/files.ts';
import type { Statement } from '../statements.ts';
import { eraseVerifying } from '../verification/delegations.ts';
import { eraseAiStatements } from './outside-ai.ts';

/**
 * What "delete my data" removes: unsent assessments with their stories, files, course marks, reminders and preferences, and the
 * links to all accounts. What was sent stays with BKPP for its retention; the conversation's own row is emptied by the
 * turn that asks for this.
 */
export function eraseStatements(personId: number | null, now: Date): Statement[] {
  return [
    {
      // A period's assignment stays, empty: the person is still in its scope.
      sql: `delete from answers w using assessments s
            where s.id = w.assessment_id and s.person_id = $1 and s.sent_at is null`,
      values: [personId],
    },
    eraseFilesStatement(personId),
    ...eraseVerifying(personId, now),
    ...eraseAiStatements(personId),
    { sql: 'delete from course_marks where person_id = $1', values: [personId] },
    { sql: 'update forum_topics set person_id = null where person_id = $1', values: [personId] },
    // Nobody could tell them that a seat is free.
    { sql: `delete from forum_replies where person_id = $1 and reply = 'tunggu'`, values: [personId] },
    { sql: 'delete from forum_speakers where person_id = $1', values: [personId] },
    { sql: 'delete from forum_topic_votes where person_id = $1', values: [personId] },
    { sql: 'delete from link_tokens where person_id = $1', values: [personId] },
    { sql: 'delete from leaves where person_id = $1', values: [personId] },
    { sql: 'delete from reminders where person_id = $1', values: [personId] },
    { sql: 'delete from reminder_preferences where person_id = $1', values: [personId] },
    {
      sql: `update outbox set state = 'dropped', outgoing = null, leased_until = null, settled_at = $2, failure = 'erased'
            where person_id = $1 and state = 'ready' and topic = 'reminder'`,
      values: [personId, now],
    },
    {
      sql: `delete from slack_threads t using accounts a
            where a.person_id = $1 and a.channel = 'slack' and a.account = t.account`,
      values: [personId],
    },
    {
      sql: 'update accounts set person_id = null, linked_at = null, tables = null where person_id = $1',
      values: [personId],
    },
  ];
}
