import { randomUUID } from 'node:crypto';
import type { Database } from '../../../src/database/database.ts';
import { openPostgres } from '../../../src/database/postgres.ts';
import { openApp } from '../../../src/wire/app.ts';
import { TEAM } from '../../support/slack-server-chats.ts';
import type { Access } from './platform.ts';

/** Tuesday, before the office opens: the sample city's running evaluation closes on Friday. */
export const BEGIN = new Date('2026-11-24T00:00:00Z');

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const open = (url: string, connections = 4): Database =>
  openPostgres({ url, connections, onBroken: () => undefined });

function named(url: string, database: string): string {
  const own = new URL(url);
  own.pathname = `/${database}`;
  return own.href;
}

type Channel = Access['channel'];

/** The sample city in a database of its own, from which every run gets a copy. */
export interface Template {
  /** Its people have their accounts on this channel. */
  copy(channel: Channel): Promise<RunDatabase>;
  close(): Promise<void>;
}

export interface RunDatabase {
  readonly url: string;
  readonly db: Database;
  close(): Promise<void>;
}

/** How many people of the sample city have an account: enough for a tenth of them to leave, few enough to be quick. */
const PEOPLE = 30;

/** Who holds this advisory lock holds up every tick that has read what is due and is about to write what it made of it. */
export const HOLD = 4242;

/**
 * Ids of Telegram are numbers. Every text on its way out is stamped with its row, so that a copy at the platform is known
 * for what it is. `fault.clock_timestamp` stands before the server's own in the search path: a database clock that the
 * run moves, while everybody asks as in production.
 */
const SPOIL = `
  delete from accounts where channel <> 'telegram';
  delete from accounts where person_id not in (
    select person_id from accounts a join assessments s using (person_id) join periods d on d.id = s.period_id
    where s.sent_at is null and d.closed_at is null order by person_id limit ${PEOPLE});
  update accounts set account = 100000 + person_id, conversation = 100000 + person_id;
  create schema fault;
  create table fault.clock (ahead interval not null);
  insert into fault.clock values ('0');
  create table fault.said (id bigint primary key, key text not null, kind text not null, conversation text not null,
    topic text not null, due_at timestamptz not null);
  create function fault.clock_timestamp() returns timestamptz language sql volatile as
    'select pg_catalog.clock_timestamp() + ahead from fault.clock';
  create function fault.stamp() returns trigger language plpgsql as $$ begin
    new.outgoing := jsonb_set(new.outgoing, '{message,body}',
      to_jsonb(coalesce(new.outgoing #>> '{message,body}', '') || ' ⟦' || new.id || '⟧'));
    insert into fault.said values (new.id, new.key, new.outgoing ->> 'kind', new.conversation, new.topic, new.due_at);
    return new; end $$;
  create trigger stamp before insert on public.outbox for each row execute function fault.stamp();
  create function fault.hold() returns trigger language plpgsql as $$ begin
    perform pg_advisory_xact_lock_shared(${HOLD}); return null; end $$;
  create trigger hold before update of message on public.reminders for each statement execute function fault.hold();`;

export async function buildTemplate(url: string): Promise<Template> {
  const admin = open(url, 2);
  const template = `fault_${randomUUID().replaceAll('-', '')}`;
  await admin.execute(`create database ${template}`);
  const app = await openApp({
    config: {
      telegram: { state: 'off' },
      slack: { state: 'off' },
      database: { kind: 'postgres', url: named(url, template) },
      sample: true,
      model: { state: 'off' },
      nipKey: { kind: 'given', key: new Uint8Array(32) },
      zone: 'Asia/Jakarta',
      logLevel: 'warn',
      noColor: true,
    },
    moment: BEGIN,
    log: quiet,
  });
  await app.db.execute(SPOIL);
  await app.close();
  let copies = 0;
  return {
    async copy(channel) {
      copies += 1;
      const name = `${template}_${copies}`;
      await admin.execute(`create database ${name} template ${template}`);
      await admin.execute(`alter database ${name} set search_path = fault, public, pg_catalog`);
      const db = open(named(url, name));
      if (channel === 'slack')
        await db.query(
          `update accounts set channel = 'slack', account = $1 || ':U' || account, conversation = 'D' || account`,
          [TEAM],
        );
      return {
        url: named(url, name),
        db,
        close: async () => {
          await db.close();
          await admin.execute(`drop database ${name} with (force)`);
        },
      };
    },
    async close() {
      await admin.execute(`drop database ${template} with (force)`);
      await admin.close();
    },
  };
}
