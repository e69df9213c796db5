import { beforeEach, expect, it } from 'vitest';
import type { HoursRow } from '../../src/domain/learning/hours-table.ts';
import { saveHours, undoHours } from '../../src/storage/learning/hours.ts';
import { createYearHours } from '../../src/storage/learning/year-hours.ts';
import { sealing } from '../../src/storage/sealing.ts';
import { onEveryDatabase } from '../support/database.ts';
import { NOW, seedWorld, WHO } from './world.ts';

const NIP = '198001012005011001';
const row: HoursRow = {
  nip: NIP,
  title: 'Bimtek Kearsipan',
  jp: 20,
  startedOn: null,
  endedOn: '2026-10-12',
  organiser: 'ANRI',
  certificate: 'A-1',
  form: null,
  state: 'terverifikasi',
};

onEveryDatabase('Hours verified elsewhere', (database) => {
  const seal = sealing(Buffer.alloc(32, 7));
  beforeEach(async () => {
    await seedWorld(database());
    await database().query('delete from learning_entries');
    await database().query('update people set nip_hash = $1 where id = $2', [
      Buffer.from(seal.hash(NIP)),
      WHO.asn,
    ]);
  });
  const save = (...rows: HoursRow[]) =>
    saveHours(database(), rows, { sealing: seal, actor: 'operator:Tutik' }, NOW);
  const kept = () =>
    database().query<Record<string, unknown>>(
      `select title, jp::float8 as jp, started_on as began, certificate, form, state, decided_by as by
       from learning_entries where person_id = $1 order by id`,
      [WHO.asn],
    );

  it('are entered once, corrected under person, title and day, and keep what a file leaves empty', async () => {
    expect(await save(row)).toMatchObject({ added: 1, changed: 0, unchanged: 0 });
    expect(await save(row)).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await save({ ...row, title: 'BIMTEK kearsipan', certificate: null, jp: 24 })).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 0,
    });
    expect(await save({ ...row, endedOn: '2026-10-13' })).toMatchObject({ added: 1 });
    expect(await kept()).toMatchObject([
      { title: 'Bimtek Kearsipan', jp: 24, began: '2026-10-12', certificate: 'A-1', state: 'terverifikasi' },
      { jp: 20, began: '2026-10-13', form: 'pelatihan' },
    ]);
  });

  it('are told to each of those who ask at once, of the own year, and to who has none', async () => {
    await save(row, { ...row, title: 'Tahun lalu', endedOn: '2025-10-12' });
    const hours = createYearHours(database());
    const asked = [
      [WHO.superior, '2026-11-24'],
      [WHO.asn, '2026-11-24'],
      [WHO.asn, '2025-11-24'],
      [WHO.asn, '2026-11-24'],
    ] as const;
    const told = await Promise.all(asked.map(([asker, today]) => hours({ asker, today })));
    const mine = expect.objectContaining({ title: 'Bimtek Kearsipan', jp: 20, endedOn: '2026-10-12' });
    expect(told.map(({ entries }) => entries)).toEqual([
      [],
      [mine],
      [expect.objectContaining({ title: 'Tahun lalu' })],
      [mine],
    ]);
    expect(await hours({ asker: WHO.asn, today: '2026-11-24' })).toEqual(told[1]);
  });

  it('make her own claim of the same activity verified instead of standing beside it', async () => {
    await database().query(
      `insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state, decided_by, decided_at)
       values ($1, ' bimtek  Kearsipan', 'bimtek', '2026-10-10', '2026-10-12', 20, 'klaim', null, null),
         ($1, 'Lain', 'bimtek', '2026-10-10', '2026-10-12', 20, 'klaim', null, null)`,
      [WHO.asn],
    );
    expect(await save(row)).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(await kept()).toMatchObject([
      { began: '2026-10-10', certificate: 'A-1', form: 'bimtek', state: 'terverifikasi', by: null },
      { title: 'Lain', state: 'klaim' },
    ]);
  });

  it('do not overrule an officer who refused the claim, and say so; what a file refused itself, a file may verify', async () => {
    await database().query(
      `insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state, reason, decided_by, decided_at)
       values ($1, 'Bimtek Kearsipan', 'bimtek', '2026-10-10', '2026-10-12', 20, 'ditolak', 'Buram', $2, $3)`,
      [WHO.asn, WHO.umpeg, NOW],
    );
    expect(await save(row)).toMatchObject({ added: 0, changed: 0, unchanged: 1, held: ['Bimtek Kearsipan'] });
    expect(await kept()).toMatchObject([{ state: 'ditolak', by: WHO.umpeg }]);
    await save({ ...row, title: 'Lain', state: 'ditolak' });
    expect(await save({ ...row, title: 'Lain' })).toMatchObject({ changed: 1, held: [] });
  });

  it('leave an audit row for each entry that changed and one for the file, none with a NIP', async () => {
    await save(row);
    await save(row);
    await save({ ...row, state: 'ditolak' });
    const audits = await database().query<{
      actor: string;
      action: string;
      person: number | null;
      all: string;
    }>(
      `select actor, action, person_id as person, audit::text as all from audit where actor = 'operator:Tutik' order by id`,
    );
    expect(audits.map(({ action, person }) => [action, person])).toEqual([
      ['import_jp', null],
      ['hours terverifikasi', WHO.asn],
      ['import_jp', null],
      ['hours ditolak', WHO.asn],
    ]);
    for (const { all } of audits) expect(all).not.toContain(NIP);
  });

  const undo = (by = 'operator:Budi') => undoHours(database(), by, NOW);

  it('are taken back: new ones go, a claim is a claim again, and her audit says so', async () => {
    await database().query(
      `insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state, reason, decided_at)
       values ($1, 'Bimtek Kearsipan', 'bimtek', '2026-10-10', '2026-10-12', 20, 'ditolak', 'Kabur', '2026-11-01T03:00:00Z')`,
      [WHO.asn],
    );
    const all = () =>
      database().query('select * from learning_entries where person_id = $1 order by id', [WHO.asn]);
    const before = await all();
    const { id } = await save({ ...row, jp: 24 }, { ...row, title: 'Webinar' });
    expect(id).not.toBeNull();
    expect(await kept()).toMatchObject([{ jp: 24, state: 'terverifikasi' }, { title: 'Webinar' }]);
    expect(
      await database().query('select person_id as person, before from import_rows order by key'),
    ).toEqual([
      { person: WHO.asn, before: expect.objectContaining({ state: 'ditolak', reason: 'Kabur', jp: 20 }) },
      { person: WHO.asn, before: null },
    ]);
    expect(await undo()).toMatchObject({ ok: true, removed: 1, restored: 1 });
    expect(await all()).toEqual(before);
    expect(await undo()).toEqual({ ok: false, why: 'none' });
    const audit = await database().query(
      `select action, person_id as person from audit where actor = 'operator:Budi' order by id`,
    );
    expect(audit).toEqual([
      { action: 'hours undone', person: WHO.asn },
      { action: 'hours undone', person: WHO.asn },
      { action: 'undo_import_jp', person: null },
    ]);
  });

  it('stay once somebody has decided anew, or she has put a certificate to one', async () => {
    await save(row, { ...row, title: 'Webinar' });
    await database().query(`update learning_entries set state = 'ditolak' where title = 'Webinar'`);
    expect(await undo()).toEqual({ ok: false, why: 'changed_since', count: 1 });
    await database().query(`update learning_entries set state = 'terverifikasi' where title = 'Webinar'`);
    await database().query(
      `insert into stored_files (person_id, purpose, subject, name, type, size, content, made_at, expires_at)
       select $1, 'certificate', 'entry:' || id, 'a.pdf', 'application/pdf', 1, '\\x00', $2, $2
         from learning_entries where title = 'Webinar'`,
      [WHO.asn, NOW],
    );
    expect(await undo()).toEqual({ ok: false, why: 'changed_since', count: 1 });
    expect(await kept()).toHaveLength(2);
  });
});
