import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { openPglite } from '../../src/database/pglite.ts';
import { requirementRules } from '../../src/storage/dictionary/dictionary.ts';
import { openTestPostgres, postgresUrl } from '../support/database.ts';

/* Migrations that touch tables with rows in them, each on a schema that was filled as the version before it would have. */

const MIGRATIONS = join(import.meta.dirname, '../../migrations');

/** Opens the schema before migration `before`, fills it, brings it up to date and hands it over. */
async function upgraded(
  kind: 'pglite' | 'postgres',
  before: string,
  filled: string,
  check: (db: Database) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sinau-populated-'));
  for (const name of readdirSync(MIGRATIONS).filter((one) => one < before))
    cpSync(join(MIGRATIONS, name), join(folder, name));
  const server =
    kind === 'postgres' && postgresUrl !== undefined ? await openTestPostgres(postgresUrl) : undefined;
  const db = server?.database ?? (await openPglite({}));
  try {
    // A test's server comes migrated: back to the first day.
    if (server !== undefined) await db.execute('drop schema public cascade; create schema public');
    await migrate(db, folder);
    await db.execute(PEOPLE);
    await db.execute(filled);
    await migrate(db);
    await check(db);
  } finally {
    await (server?.close() ?? db.close());
    rmSync(folder, { recursive: true });
  }
}

const PEOPLE = `
  insert into agencies (short, name, kind) values ('Dishub', 'Dinas Perhubungan', 'dinas');
  insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level) values
    ('\\x01', '\\x02', 'Ani', 'PNS', 1, 'U', 'J', 'PELAKSANA'), ('\\x03', '\\x04', 'Budi', 'PNS', 1, 'U', 'J', 'PELAKSANA');`;

const kinds = postgresUrl === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const);

it.each(kinds)(
  '0007: an event that was moved or cancelled gets a calendar entry newer than the one sent, others stay (%s)',
  async (kind) =>
    upgraded(
      kind,
      '0007',
      `insert into forum_events (agency_id, title, place, starts_at, ends_at, moved_at, cancelled_at) values
         (1, 'biasa', 'Aula', '2026-12-09T02:00Z', '2026-12-09T04:00Z', null, null),
         (1, 'pindah', 'Aula', '2026-12-10T02:00Z', '2026-12-10T04:00Z', '2026-11-20T02:00Z', null),
         (1, 'batal', 'Aula', '2026-12-11T02:00Z', '2026-12-11T04:00Z', null, '2026-11-20T02:00Z');
       insert into forum_replies values (1, 1, 'hadir', '2026-11-20T02:00Z')`,
      async (db) => {
        const sequences = () => db.query('select title, sequence from forum_events order by id');
        expect(await sequences()).toEqual([
          { title: 'biasa', sequence: 0 },
          { title: 'pindah', sequence: 1 },
          { title: 'batal', sequence: 1 },
        ]);
        await db.query(`update forum_events set place = 'Ruang B' where id = 1`);
        await db.query(`update forum_events set topic = 'Macet' where id = 2`);
        expect(await sequences()).toMatchObject([{ sequence: 1 }, { sequence: 1 }, { sequence: 1 }]);
        expect(await db.query('select person_id, reply from forum_replies')).toEqual([
          { person_id: 1, reply: 'hadir' },
        ]);
      },
    ),
  60_000,
);

it.each(kinds)(
  '0028: required levels that were there hold for every day, as one set (%s)',
  async (kind) =>
    upgraded(
      kind,
      '0028',
      `insert into post_requirements values ('J', 'T.01', 3, 'SK 1'), ('J', 'M.01', 2, 'SK 1');
       insert into job_level_requirements values ('PELAKSANA', '', 1, 'PermenPANRB 38/2017'), ('PELAKSANA', 'M.02', 2, '')`,
      async (db) => {
        const rules = await requirementRules(db, '2020-01-01');
        expect(rules.posts.get('J')).toEqual(
          new Map([
            ['T.01', 3],
            ['M.01', 2],
          ]),
        );
        expect(rules.jobLevels.get('PELAKSANA')).toEqual({ mansoskul: 1, overrides: new Map([['M.02', 2]]) });
        expect(await requirementRules(db, '2026-11-30')).toEqual(rules);
      },
    ),
  60_000,
);

it.each(kinds)(
  '0013: what people searched before is not taken for what they said of answers (%s)',
  async (kind) =>
    upgraded(
      kind,
      '0013',
      `insert into unmet_needs (agency_id, competency, words, at) values (1, 'M.03', 'kursus sandi', '2026-11-20T02:00Z');
       insert into conversations values ('person:1', 4, '{"at": "courses", "query": "kursus sandi"}', '2026-11-20T02:00Z')`,
      async (db) => {
        expect(await db.query('select * from answer_feedback')).toEqual([]);
        expect(await db.query('select words from unmet_needs')).toEqual([{ words: 'kursus sandi' }]);
        expect(await db.query(`select state->>'query' as query from conversations`)).toEqual([
          { query: 'kursus sandi' },
        ]);
      },
    ),
  60_000,
);

it.each(kinds)(
  '0017: nobody is taken to have agreed to an outside model, and a person who goes takes the consent along (%s)',
  async (kind) =>
    upgraded(
      kind,
      '0017',
      `insert into accounts values ('telegram', '7', '7', 1, '2026-11-20T02:00Z', null, '2026-11-20T02:00Z')`,
      async (db) => {
        expect(await db.query('select * from outside_ai_consents')).toEqual([]);
        await db.execute(`insert into outside_ai_consents values (1, true, '2026-11-21T02:00Z'), (2, false, '2026-11-21T02:00Z');
          insert into outside_ai_usage values (1, '2026-11-21', 2);
          delete from accounts where person_id = 1; delete from people where id = 1`);
        expect(await db.query('select person_id from outside_ai_consents')).toEqual([{ person_id: 2 }]);
        expect(await db.query('select * from outside_ai_usage')).toEqual([]);
      },
    ),
  60_000,
);

it.each(kinds)(
  '0033: a series that was ended can be taken up again with the meetings that it cancelled (%s)',
  async (kind) =>
    upgraded(
      kind,
      '0033',
      `insert into forum_series (agency_id, name, rule, starts_at, minutes, place, ends_from) values
         (1, 'Bincang', 'FREQ=MONTHLY;BYDAY=+2WE', '09:00', 120, 'Aula', '2026-12-10'),
         (1, 'Apel', 'FREQ=WEEKLY;BYDAY=MO', '09:00', 120, 'Aula', null);
       insert into audit (at, actor, action, agency_id, subject) values
         ('2026-12-02T01:30Z', 'operator', 'forum series ended', 1, '1:2026-12-20'),
         ('2026-12-03T01:30Z', 'operator', 'forum series ended', 1, '1:2026-12-10')`,
      async (db) =>
        expect(await db.query('select name, ended_at from forum_series order by id')).toEqual([
          { name: 'Bincang', ended_at: new Date('2026-12-03T01:30Z') },
          { name: 'Apel', ended_at: null },
        ]),
    ),
  60_000,
);

it.each(kinds)(
  '0032: series go on, their name stays theirs, and an invitation that a channel was sent is remembered (%s)',
  async (kind) =>
    upgraded(
      kind,
      '0032',
      `insert into forum_series (agency_id, name, rule, starts_at, minutes, place)
         values (1, 'Bincang', 'FREQ=MONTHLY;BYDAY=+2WE', '09:00', 120, 'Aula');
       insert into forum_events (agency_id, title, place, starts_at, ends_at) values
         (1, 'diundang', 'Aula', '2026-12-09T02:00Z', '2026-12-09T04:00Z'),
         (1, 'belum', 'Aula', '2026-12-19T02:00Z', '2026-12-19T04:00Z');
       insert into audit (at, actor, action, agency_id, subject) values
         ('2026-12-02T01:30Z', 'tick', 'room post', 1, 'forum:1:invitation')`,
      async (db) => {
        expect(await db.query('select name, ends_from from forum_series')).toEqual([
          { name: 'Bincang', ends_from: null },
        ]);
        await expect(
          db.query(`insert into forum_series (agency_id, name, rule, starts_at, minutes, place)
            values (1, 'Bincang', 'FREQ=WEEKLY;BYDAY=MO', '09:00', 120, 'Aula')`),
        ).rejects.toThrow(/forum_series_running/);
        expect(await db.query('select announced_at, sequence from forum_events order by id')).toEqual([
          { announced_at: new Date('2026-12-02T01:30Z'), sequence: 0 },
          { announced_at: null, sequence: 0 },
        ]);
      },
    ),
  60_000,
);
