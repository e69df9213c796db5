import holidays from '../../../content/holidays.json' with { type: 'json' };
import type { Database } from '../../../src/database/database.ts';
import { composeWith } from '../../../src/domain/reminders/compose.ts';
import type { TickRow } from '../../../src/domain/reminders/item.ts';
import { officeTime } from '../../../src/office-time.ts';
import { recurrence } from '../../../src/recurrence.ts';
import { importHolidays } from '../../../src/storage/reminders/calendar.ts';
import { remindersEn } from '../../../src/texts/en/reminders.ts';
import { textsEn } from '../../../src/texts/en/texts.ts';
import { remindersId } from '../../../src/texts/id/reminders.ts';
import { textsId } from '../../../src/texts/id/texts.ts';
import { type TickDeps, tick } from '../../../src/tick.ts';

export const office = officeTime('Asia/Jakarta');

/** An office moment: `at('2026-11-24 08.30')`. */
export const at = (local: string): Date => new Date(`${local.replace(' ', 'T').replace('.', ':')}:00+07:00`);

/** A small office with one agency, its people and facts. */
export interface City {
  readonly deps: TickDeps;
  readonly logged: string[];
  person(name: string, over?: { agency?: number; linked?: boolean; channel?: string }): Promise<number>;
  agency(short: string): Promise<number>;
  period(name: string, opensOn: string, closesOn: string): Promise<number>;
  /** An evaluation of `person` in `period`, opened when the period opened unless said otherwise. */
  evaluation(person: number, period: number, openedAt?: Date): Promise<number>;
  /** An evaluation of `person`, until 18 December, with its one competency answered by a tap. Not sent yet. */
  answered(person: number, at: Date): Promise<number>;
  forum(agency: number, startsAt: Date, title?: string): Promise<number>;
  /** Ticks and tells each row as 'name kind rung outcome'. */
  tick(now: Date, options?: { dryRun?: boolean }): Promise<string[]>;
  rows(now: Date): Promise<readonly TickRow[]>;
  outbox(): Promise<{ key: string; person: string; channel: string; expires: Date; text: string }[]>;
}

export async function makeCity(database: Database): Promise<City> {
  await importHolidays(database, holidays);
  await database.query('insert into dictionaries (version, published_at) values (1, $1)', [
    at('2026-01-01 00.00'),
  ]);
  const logged: string[] = [];
  const deps: TickDeps = {
    database,
    office,
    recurrence,
    compose: composeWith({ id: remindersId(office), en: remindersEn(office) }),
    texts: { id: textsId, en: textsEn },
    log: (level, text) => logged.push(`${level} ${text}`),
  };
  const id = async (sql: string, values: Parameters<Database['query']>[1]): Promise<number> => {
    const [row] = await database.query<{ id: number }>(sql, values);
    if (row === undefined) throw new Error('nothing was inserted');
    return row.id;
  };
  const agency = (short: string): Promise<number> =>
    id(`insert into agencies (short, name, kind) values ($1, $1, 'dinas') returning id`, [short]);
  const home = await agency('Dishub');
  const period: City['period'] = (name, opensOn, closesOn) =>
    id(
      `insert into periods (name, opens_on, closes_on, dictionary_version, competencies)
       values ($1, $2, $3, 1, '{}') returning id`,
      [name, opensOn, closesOn],
    );
  const evaluation: City['evaluation'] = (person, of, openedAt) =>
    id(
      `insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at)
       select p.id, p.agency_id, d.id, 1, coalesce($3::timestamptz, d.opens_on::timestamp at time zone 'Asia/Jakarta')
       from people p, periods d where p.id = $1 and d.id = $2 returning id`,
      [person, of, openedAt ?? null],
    );
  return {
    deps,
    logged,
    agency,
    person: async (name, { agency: at_ = home, linked = true, channel = 'telegram' } = {}) => {
      const person = await id(
        `insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level)
         values ($1, $1, $2, 'PNS', $3, 'Sekretariat', 'Analis', 'PELAKSANA') returning id`,
        [new TextEncoder().encode(name), name, at_],
      );
      if (linked)
        await database.query(
          `insert into accounts (channel, account, conversation, person_id, linked_at, last_heard_at)
           values ($1, $2, $2, $3, $4, $4)`,
          [channel, `${channel}-${person}`, person, at('2026-01-02 09.00')],
        );
      return person;
    },
    period,
    evaluation,
    answered: async (person, moment) => {
      const assessment = await evaluation(person, await period('Semester II', '2026-11-02', '2026-12-18'));
      await database.query(
        `insert into assessment_items (assessment_id, competency, position, required) values ($1, 'INT', 1, 3)`,
        [assessment],
      );
      await database.query(
        `insert into answers (assessment_id, competency, revision, basis, chosen, answered_at, channel)
         values ($1, 'INT', 1, 'tapped', 3, $2, 'telegram')`,
        [assessment, moment],
      );
      return assessment;
    },
    forum: (agencyId, startsAt, title = 'Forum Dishub') =>
      id(
        `insert into forum_events (agency_id, title, place, starts_at, ends_at)
         values ($1, $2, 'Ruang rapat', $3, $4) returning id`,
        [agencyId, title, startsAt, new Date(startsAt.getTime() + 7_200_000)],
      ),
    tick: async (now, options) =>
      (await tick(deps, now, options)).map((row) => `${row.person} ${row.kind} ${row.rung} ${row.outcome}`),
    rows: (now) => tick(deps, now),
    outbox: () =>
      database.query(
        `select o.key, p.name as person, o.channel, o.expires_at as expires, o.outgoing::text as text
         from outbox o join people p on p.id = o.person_id order by o.id`,
      ),
  };
}

/** Somebody of that name with an evaluation of her own period, which closes on Thursday, 3 December unless said otherwise. */
export async function pendingIn(
  city: City,
  name: string,
  closesOn = '2026-12-03',
  opensOn = '2026-11-16',
): Promise<number> {
  const person = await city.person(name);
  const period = await city.period(`Penilaian ${name}`, opensOn, closesOn);
  await city.evaluation(person, period);
  return person;
}
