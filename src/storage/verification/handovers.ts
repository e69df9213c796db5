import { type Database, json } from '../../database/database.ts';
import { type DatedRule, ruleOn } from '../../domain/assessment/rules.ts';
import { nextAbove, type Ranked } from '../../domain/assessment/verification.ts';
import {
  type Calendar,
  calendarOfWeek,
  type WorkWeek,
  workingDayUntil,
} from '../../domain/reminders/calendar.ts';
import type { Told } from '../../domain/reminders/item.ts';
import { addDays, type LocalDate, type OfficeTime } from '../../domain/reminders/office.ts';
import { NEWLY_TOLD } from '../newly-told.ts';
import { loadCalendar } from '../reminders/calendar.ts';
import { SIX_DAYS } from '../reminders/weeks.ts';
import { rulesOf } from '../rules/rules.ts';
import { assignSecondLooks } from './objections.ts';
import { waitingAnswers } from './verify-rights.ts';

/** Where no rule is on record. Working days. */
const ESCALATE_AFTER = 10;
/** Looked at in one tick: the rest follows with the next, a minute later. */
const MOST_AT_ONCE = 1000;
/** Enough to count back thirty working days over the longest holidays. Days. */
const LOOK_BACK_DAYS = 90;

interface Waits {
  readonly id: number;
  readonly about: number;
  readonly holder: number;
}

/**
 * Whose turn it is goes to the superior above when it was waited for too long, or when whoever it waits for has left.
 * Where nobody stands above, it stays where it is. The person, the old and the new verifier are told.
 */
export async function passOn(db: Database, office: OfficeTime, now: Date): Promise<Told[]> {
  await assignSecondLooks(db, now);
  const today = office.dayOf(now);
  const calendar = await loadCalendar(db, addDays(today, -LOOK_BACK_DAYS), today);
  const rules = await rulesOf(db);
  const since = (week: WorkWeek): Date =>
    office.instantOf(addDays(lastDayInTime(rules, today, calendarOfWeek(calendar, week)), 1), 0);
  const waits = await db.query<Waits>(
    `select s.id, s.person_id as about, b.id as holder
     from assessments s join people b on b.id = coalesce(s.verifier_id, s.sent_to) and b.superior_id is not null
     where s.sent_at is not null and s.withdrawn_at is null
       and not exists (select 1 from periods z where z.id = s.period_id and z.closed_at is not null)
       and (not b.active or greatest(s.sent_at,
         (select max(h.at) from handovers h where h.assessment_id = s.id and h.at >= s.sent_at))
           < case when ${SIX_DAYS('b')} then $2::timestamptz else $1 end)
       and exists (select 1 from ${waitingAnswers('s.id')} w)
     order by s.id limit ${MOST_AT_ONCE}`,
    [since(5), since(6)],
  );
  if (waits.length === 0) return [];
  const people = new Map(
    (await db.query<Ranked>('select id, superior_id as superior, active from people')).map((one) => [
      one.id,
      one,
    ]),
  );
  const passed = waits.flatMap(({ id, about, holder }) => {
    const to = nextAbove(holder, about, people);
    const why = people.get(holder)?.active === true ? 'late' : 'left';
    return to === null ? [] : [{ id, about, from: holder, to, why }];
  });
  return passed.length === 0 ? [] : write(db, passed, today, now);
}

/** The last day on which something could be sent and still be in time today. */
function lastDayInTime(rules: readonly DatedRule[], today: string, calendar: Calendar): string {
  const days = ruleOn(rules, 'verification_escalate_days', today)?.value ?? ESCALATE_AFTER;
  let day = today;
  for (let n = 0; n < days; n += 1) day = workingDayUntil(addDays(day, -1), calendar);
  return addDays(day, -1);
}

interface Passed {
  readonly id: number;
  readonly about: number;
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

async function write(db: Database, passed: readonly Passed[], today: LocalDate, now: Date): Promise<Told[]> {
  return db.query<Told>(
    `with passed as (
       select * from jsonb_to_recordset($1::jsonb) as r(id bigint, about bigint, "from" bigint, "to" bigint, why text)
     ), kept as (
       insert into handovers (assessment_id, n, from_person, to_person, why, at)
       select r.id, 1 + coalesce((select max(h.n) from handovers h where h.assessment_id = r.id), 0), r."from", r."to",
         r.why, $2
       from passed r
     ), turned as (
       update assessments s set verifier_id = r."to" from passed r where s.id = r.id
     ), noted as (
       insert into audit (at, actor, action, person_id, agency_id, subject)
       select $2, 'sinau', 'passed on', s.person_id, s.agency_id, 'assessment:' || s.id
       from passed r join assessments s on s.id = r.id
     ), written as (
       insert into reminders (person_id, kind, subject, rung, due_at, window_at)
       select about, 'handed', id::text, 'at:' || $3::text, $2, $2 from passed
       union select "from", 'passed', '0', 'at:' || $3::text, $2, $2 from passed
       union select "to", 'verify', '0', 'handed:' || $3::text, $2, $2 from passed
       on conflict do nothing
       returning person_id, kind, subject, rung, due_at
     )
     ${NEWLY_TOLD}`,
    [json(passed), now, today],
  );
}
