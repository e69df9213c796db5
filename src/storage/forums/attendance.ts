import { createHmac, hkdfSync } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import type { AttendOutcome } from '../../domain/dialog/topics/forum-run.ts';
import { CODE_GOOD, CODE_LENGTH, CODE_SIGNS, WRONG } from '../../domain/forums/code.ts';
import type { Statement } from '../statements.ts';
import { mayPlan } from './rights.ts';

/** A new code and its hash. At least one letter and one digit, so that it is told from a word and from a number. */
export function attendanceCode(
  key: Uint8Array,
  random: (bytes: number) => Uint8Array,
): { readonly code: string; readonly hash: string } {
  for (;;) {
    let code = '';
    // Bytes above the last whole multiple are thrown away: each sign stays equally likely.
    for (const byte of random(CODE_LENGTH * 2))
      if (byte < 240 && code.length < CODE_LENGTH) code += CODE_SIGNS[byte % CODE_SIGNS.length];
    if (code.length === CODE_LENGTH && /\d/.test(code) && /[A-Z]/.test(code))
      return { code, hash: attendanceHash(key, code) };
  }
}

/** Keyed, so that a stolen table cannot be guessed through. Small letters, blanks and dashes make no difference. */
export function attendanceHash(key: Uint8Array, code: string): string {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'sinau/forum-code', 32));
  return createHmac('sha256', own)
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest('hex');
}

/** Part of a commit: this code is the event's from now on, if the person may run it. */
export const codeStatement = (
  event: number,
  hash: string,
  personId: number | null,
  now: Date,
): Statement => ({
  name: 'forum code',
  must: 'hit',
  sql: `insert into forum_codes (event_id, hash, made_at)
        select e.id, $2, $4 from forum_events e
        where e.id = $1 and e.cancelled_at is null and $3::bigint is not null and ${mayPlan('$3', 'e.agency_id')}
        on conflict (event_id) do update set hash = excluded.hash, made_at = excluded.made_at`,
  values: [event, hash, personId, now],
});

/** Parts of a commit: one more wrong code of this person; those that no longer count go. */
export const wrongCodeStatements = (personId: number | null, now: Date): Statement[] => [
  {
    sql: `delete from forum_code_attempts where person_id = $1
          and at < $2::timestamptz - make_interval(mins => ${WRONG.within})`,
    values: [personId, now],
  },
  {
    sql: 'insert into forum_code_attempts (person_id, at) select $1, $2 where $1::bigint is not null',
    values: [personId, now],
  },
];

/**
 * Records that the person is there. The code must be that of an event of the own agency, at its time; after too many
 * wrong ones no code is looked at for a while.
 */
export async function attend(
  db: Database,
  personId: number,
  hash: string,
  now: Date,
): Promise<{
  readonly outcome: AttendOutcome;
  readonly event: { readonly id: number; readonly title: string; readonly endsAt: Date } | null;
}> {
  const [tried] = await db.query<{ wrong: number }>(
    `select count(*)::int as wrong from forum_code_attempts
     where person_id = $1 and at > $2::timestamptz - make_interval(mins => ${WRONG.within})`,
    [personId, now],
  );
  if ((tried?.wrong ?? 0) >= WRONG.most) return { outcome: 'blocked', event: null };
  const [row] = await db.query<{ id: number; title: string; endsAt: Date; added: boolean }>(
    `with at as (
       select e.id, e.title, e.ends_at from forum_codes c join forum_events e on e.id = c.event_id
       join people p on p.id = $1 and p.active and p.agency_id = e.agency_id
       where c.hash = $2 and ${GOOD_NOW('e', '$3')}
     ), added as (
       insert into forum_attendance (event_id, person_id, at) select id, $1, $3 from at
       on conflict do nothing returning event_id
     )
     select at.id, at.title, at.ends_at as "endsAt", a.event_id is not null as added from at left join added a on a.event_id = at.id`,
    [personId, hash, now],
  );
  if (row === undefined) return { outcome: 'wrong', event: null };
  const { added, ...event } = row;
  return { outcome: added ? 'attended' : 'again', event };
}

/** Whether codes of the event `e` are good at `now`, a bound moment. */
export const GOOD_NOW = (e: string, now: string): string =>
  `${e}.cancelled_at is null and ${now}::timestamptz between ${e}.starts_at - make_interval(mins => ${CODE_GOOD.before})
    and ${e}.ends_at + make_interval(mins => ${CODE_GOOD.after})`;
