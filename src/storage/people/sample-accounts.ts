import type { Database } from '../../database/database.ts';

/** Accounts that `sinau chat --as` plays: no platform knows them. */
export const PLAYED = 'chat-';

/**
 * Gives about two thirds of the sample people an account, so that reminders have somewhere to go: most on Telegram, some
 * on Slack, some on both, as a city would have it.
 */
export async function linkSampleAccounts(db: Database, now: Date): Promise<void> {
  await db.query(
    `insert into accounts (channel, account, conversation, person_id, linked_at, last_heard_at)
     select c.channel, $1 || p.id, $1 || p.id, p.id, $2, $2
     from people p
     join (values ('telegram', 3, 0), ('slack', 4, 1)) as c (channel, every, rest)
       on (c.channel = 'telegram' and p.id % c.every <> c.rest) or (c.channel = 'slack' and p.id % c.every = c.rest)
     where p.active
     on conflict do nothing`,
    [PLAYED, now],
  );
}

/** The played account of a person on a channel; made and linked when it is missing. */
export async function playedAccount(
  db: Database,
  personId: number,
  channel: string,
  now: Date,
): Promise<string> {
  const account = `${PLAYED}${personId}`;
  await db.query(
    `insert into accounts (channel, account, conversation, person_id, linked_at, last_heard_at)
     values ($1, $2, $2, $3, $4, $4)
     on conflict (channel, account) do update set person_id = $3, gone_at = null`,
    [channel, account, personId, now],
  );
  return account;
}

/** Before real bots run: nothing may be sent to accounts that exist on no platform. */
export async function retirePlayedAccounts(db: Database, now: Date): Promise<void> {
  await db.query(`update accounts set gone_at = $2 where account like $1 || '%' and gone_at is null`, [
    PLAYED,
    now,
  ]);
}

/** The running period begins for everybody now: no reminder of the days before the first start is missed. */
export async function beginRunningPeriodNow(db: Database, now: Date): Promise<void> {
  await db.query(
    `update assessments s set opened_at = $1 from periods d
     where d.id = s.period_id and d.closed_at is null and s.sent_at is null`,
    [now],
  );
}

export interface DemoPerson {
  readonly id: number;
  readonly name: string;
  readonly post: string;
  readonly opd: string;
}

/** Somebody at a counter whose assessment of the running period is the least advanced: whom a demonstration plays. */
export async function demoPerson(db: Database): Promise<DemoPerson | null> {
  const [row] = await db.query<DemoPerson>(
    `select p.id, p.name, p.post, a.short as opd
       from people p
       join agencies a on a.id = p.agency_id
       join assessments s on s.person_id = p.id and s.sent_at is null
       join periods d on d.id = s.period_id and d.closed_at is null
      where p.active
      order by (select count(distinct n.competency) from answers n where n.assessment_id = s.id),
               p.post ilike '%loket%' desc, p.id
      limit 1`,
  );
  return row ?? null;
}
