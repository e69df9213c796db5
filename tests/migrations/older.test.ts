import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { migrate, pendingMigrations } from '../../src/database/migrate.ts';
import { openPglite } from '../../src/database/pglite.ts';
import { officeTime } from '../../src/office-time.ts';
import { claim } from '../../src/storage/messages/outbox.ts';
import { takeLook } from '../../src/storage/reminders/look.ts';
import { openTestPostgres, postgresUrl, type TestDatabase } from '../support/database.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');
const files = readdirSync(MIGRATIONS).sort();
/** The schema as somebody had it before the newest migrations. */
const OLDER = 4;

describe('migrations', () => {
  it('are plain SQL, numbered one after the other', () => {
    expect(files.length).toBeGreaterThan(OLDER);
    for (const name of files) expect(name).toMatch(/^\d{4}_[a-z][a-z0-9_]*\.sql$/);
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, n) => n + 1));
  });
});

const kinds = postgresUrl === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const);
describe.each(kinds)('an installation of an older version (%s)', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'sinau-migrations-'));
  let database: Database | undefined;
  let server: TestDatabase | undefined;
  const db = (): Database => {
    if (database === undefined) throw new Error('not open yet');
    return database;
  };
  beforeAll(async () => {
    for (const name of files.slice(0, OLDER)) cpSync(join(MIGRATIONS, name), join(folder, name));
    if (kind === 'postgres' && postgresUrl !== undefined) {
      server = await openTestPostgres(postgresUrl);
      database = server.database;
      // Back to the first day.
      await database.execute('drop schema public cascade; create schema public');
    } else database = await openPglite({});
    await migrate(db(), folder);
    await fill(db());
  }, 60_000);
  afterAll(async () => {
    await (server === undefined ? database?.close() : server.close());
    rmSync(folder, { recursive: true });
  });

  it('knows what it lacks, gets exactly that, and keeps every row', async () => {
    const lacking = files.slice(OLDER).map((name) => name.replace('.sql', ''));
    const before = await counts(db());
    expect(Object.values(before).filter((count) => count > 0).length).toBeGreaterThanOrEqual(12);
    expect(await pendingMigrations(db())).toEqual(lacking);
    expect(await migrate(db())).toEqual(lacking);
    expect(await pendingMigrations(db())).toEqual([]);
    expect(await counts(db())).toMatchObject(before);
    expect(await migrate(db())).toEqual([]);
  });

  it('still knows who she is, where she stopped and what she answered', async () => {
    const [row] = await db().query(
      `select p.name, c.state->>'flow' as flow, n.chosen, n.story, o.state as sent, r.due_at
         from people p
         join conversations c on c.subject = 'person:' || p.id
         join assessments a on a.person_id = p.id
         join answers n on n.assessment_id = a.id
         join outbox o on o.person_id = p.id
         join reminders r on r.person_id = p.id`,
    );
    expect(row).toEqual({
      name: 'Ani',
      flow: 'assess',
      chosen: 3,
      story: 'Saya mendampingi warga.',
      sent: 'ready',
      due_at: new Date('2026-11-25T01:30:00Z'),
    });
  });

  it('sends what waits for one workspace while the channel’s former pause is over', async () => {
    expect(await db().query('select place from outbox order by key')).toEqual([
      { place: '' },
      { place: 'T0A' },
    ]);
    expect(await db().query('select channel, place from channel_pauses')).toEqual([
      { channel: 'slack', place: '' },
    ]);
    const asked = (at: string) => claim(db(), ['slack'], new Date(at), { limit: 5, leaseMs: 1000 });
    expect(await asked('2026-11-20T02:04:59Z')).toEqual([]);
    expect(await asked('2026-11-20T02:05:00Z')).toMatchObject([{ account: 'T0A:U1' }]);
  });

  it('keeps a superior’s verdict as the first one on its answer', async () => {
    const rows = await db().query('select revision, n, level, note, capacity, for_person from confirmations');
    expect(rows).toEqual([
      { revision: 1, n: 1, level: 2, note: 'Belum tampak', capacity: 'direct', for_person: null },
    ]);
  });

  it('keeps a claim of learning hours waiting, without a source, and lets it be taken back', async () => {
    const [entry] = await db().query('select state, origin, amount, reason from learning_entries');
    expect(entry).toEqual({ state: 'klaim', origin: null, amount: null, reason: '' });
    await db().query(`update learning_entries set state = 'ditarik'`);
    await expect(db().query(`update learning_entries set state = 'hilang'`)).rejects.toThrow(/state_check/);
  });

  it('has planning look at everybody first, and then at whom something touched', async () => {
    const office = officeTime('Asia/Jakarta');
    const look = () => takeLook(db(), office, new Date('2026-11-24T03:00:00Z'));
    expect([await look(), await look()]).toEqual([
      'everybody',
      { people: [], since: new Date('2026-11-24T03:00:00Z') },
    ]);
    await db().query(`update assessments set opened_at = '2026-11-20T02:00Z'`);
    expect(await look()).toMatchObject({ people: [1] });
  });

  it('refuses to run a migration that was slipped in before those that ran', async () => {
    for (const name of files) cpSync(join(MIGRATIONS, name), join(folder, name));
    cpSync(join(MIGRATIONS, files[0] ?? ''), join(folder, '0000_forgotten.sql'));
    const before = await counts(db());
    await expect(migrate(db(), folder)).rejects.toThrow(
      /0001_core.*0000_forgotten|0000_forgotten.*0001_core/,
    );
    expect(await counts(db())).toEqual(before);
  });
});

/** Rows of every table. */
async function counts(db: Database): Promise<Record<string, number>> {
  const tables = await db.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await db.query<{ count: number }>(`select count(*) as count from "${name}"`);
    found[name] = row?.count ?? 0;
  }
  return found;
}

/** One person in the middle of everything, written as the older version would have. */
async function fill(db: Database): Promise<void> {
  await db.execute(`
    insert into settings values ('sample', 'true');
    insert into agencies (short, name, kind) values ('Setda', 'Sekretariat Daerah', 'sekretariat');
    insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level)
      values ('\\x01', '\\x02', 'Ani', 'PNS', 1, 'U', 'J', 'PELAKSANA');
    insert into accounts values ('telegram', '7', '7', 1, '2026-11-20T02:00Z', null, '2026-11-20T02:00Z');
    insert into conversations values ('person:1', 4, '{"flow": "assess"}', '2026-11-20T02:00Z');
    insert into inbox (key, channel, account, conversation, received_at)
      values ('telegram:1:2', 'telegram', '7', '7', '2026-11-20T02:00Z');
    insert into outbox (key, channel, account, conversation, person_id, topic, outgoing, due_at, created_at)
      values ('turn:1:1', 'telegram', '7', '7', 1, 'answer', '{}', '2026-11-20T02:00Z', '2026-11-20T02:00Z');
    insert into outbox (key, channel, account, conversation, topic, outgoing, due_at, created_at)
      values ('turn:2:1', 'slack', 'T0A:U1', 'D1', 'answer', '{}', '2026-11-20T02:00Z', '2026-11-20T02:00Z');
    insert into channel_pauses values ('slack', '2026-11-20T02:05Z');
    insert into audit (at, actor, action, person_id) values ('2026-11-20T02:00Z', 'operator', 'chat-as', 1);
    insert into dictionaries (version, published_at) values (1, '2026-11-01T02:00Z');
    insert into competencies values (1, 'M.01', 0, 'Integritas', 'manajerial', 'd', 'q', '[]');
    insert into assessments (person_id, agency_id, dictionary_version, opened_at) values (1, 1, 1, '2026-11-19T02:00Z');
    insert into assessment_items values (1, 'M.01', 0, 3);
    insert into answers (assessment_id, competency, revision, basis, proposed, chosen, story, answered_at, channel)
      values (1, 'M.01', 1, 'told', 3, 3, 'Saya mendampingi warga.', '2026-11-20T02:00Z', 'telegram');
    insert into confirmations (assessment_id, competency, revision, by_person, level, note, at)
      values (1, 'M.01', 1, 1, 2, 'Belum tampak', '2026-11-21T02:00Z');
    insert into course_marks values (1, 'KRS-001', 'saved', '2026-11-20T02:00Z');
    insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state)
      values (1, 'Latsar', 'pelatihan', '2026-10-01', '2026-10-02', 20, 'klaim');
    insert into holidays values ('2026-12-25', 'Natal', 'libur_nasional', true);
    insert into reminders (person_id, kind, subject, rung, due_at, window_at)
      values (1, 'assessment', '1', 'h-7', '2026-11-25T01:30Z', '2026-11-25T01:30Z');
  `);
}
