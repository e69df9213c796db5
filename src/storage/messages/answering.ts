import { type Database, json } from '../../database/database.ts';
import { gather } from '../../database/gather.ts';
import type { ConversationState } from '../../domain/dialog/place.ts';
import { type Committed, committed, type Statement } from '../statements.ts';
import { stateStatement } from './conversation.ts';
import { doneStatement, type InboxRow } from './inbox.ts';
import { type OutboxRow, sayStatements } from './outbox.ts';

/** What every turn's commit holds: the message is answered, the place moved, and something is said. */
export interface Answered {
  readonly row: InboxRow;
  readonly subject: string;
  /** The place's version that was decided on. */
  readonly version: number;
  readonly state: ConversationState;
  readonly say: readonly OutboxRow[];
  readonly at: Date;
}

export const answerStatements = ({ row, subject, version, state, say, at }: Answered): Statement[] => [
  doneStatement(row.id, row.attempt),
  stateStatement(subject, version, state, at),
  ...sayStatements(say),
];

/** Turns in one commit. */
const MOST = 50;

/**
 * Commits turns that change nothing else. Those that end together share a commit: all of them or none, and after a
 * conflict each by itself. With changes a turn commits alone: two that change the same row cannot be one statement.
 */
export function createAnswering(db: Database): (answered: Answered) => Promise<Committed> {
  return gather({
    most: MOST,
    together: async (turns) => {
      await answer(db, turns);
      return turns.map(() => 'done' as const);
    },
    alone: (turn) => committed(answer(db, [turn])),
  });
}

async function answer(db: Database, turns: readonly Answered[]): Promise<void> {
  const moved = turns.map(({ row, subject, version, state, at }) => ({
    id: row.id,
    attempt: row.attempt,
    subject,
    version,
    state,
    at,
  }));
  const said = turns.flatMap(({ say }) => say);
  await db.query(ANSWER, [json(moved), json(said)], { plan: 'once' });
}

/** As the statements of each turn by itself. In the order of what is locked, so that two of these never wait for each other. */
const ANSWER = `
with turned as (
  select * from jsonb_to_recordset($1::jsonb)
    as t (id bigint, attempt int, subject text, version bigint, state jsonb, at timestamptz)
), done as (
  update inbox i set state = 'done', input = null, verified_email = null, leased_until = null
  from turned t where i.id = t.id and i.attempts = t.attempt and i.state = 'waiting' returning 1
), moved as (
  insert into conversations as c (subject, version, state, updated_at)
  select subject, version + 1, state, at from turned order by subject
  on conflict (subject) do update
    set version = excluded.version, state = excluded.state, updated_at = excluded.updated_at
    where c.version = excluded.version - 1
  returning 1
), said as (
  insert into outbox (key, channel, account, conversation, person_id, topic, language, outgoing, due_at, expires_at, created_at)
  select key, channel, account, conversation, "personId", topic, language, outgoing, "dueAt", "expiresAt", "createdAt"
  from rows from (jsonb_to_recordset($2::jsonb) as (key text, channel text, account text, conversation text,
    "personId" bigint, topic text, language text, outgoing jsonb, "dueAt" timestamptz, "expiresAt" timestamptz,
    "createdAt" timestamptz)) with ordinality as s (key, channel, account, conversation, "personId", topic, language,
    outgoing, "dueAt", "expiresAt", "createdAt", n)
  order by n on conflict (key) do nothing
)
select sinau_require((select count(*) from done) = (select count(*) from turned), 'inbox'),
  sinau_require((select count(*) from moved) = (select count(*) from turned), 'revision')`;
