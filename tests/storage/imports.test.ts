import { expect, it } from 'vitest';
import type { RosterRow } from '../../src/domain/people/roster.ts';
import type { TableRow } from '../../src/domain/tables/cell.ts';
import { dataCopy } from '../../src/storage/people/data-copy.ts';
import { findByNip, people } from '../../src/storage/people/people.ts';
import { importRoster } from '../../src/storage/people/roster.ts';
import { undoRoster } from '../../src/storage/people/roster-undo.ts';
import { saveAgencies } from '../../src/storage/reference.ts';
import { loadCalendar } from '../../src/storage/reminders/calendar.ts';
import {
  HOLIDAY_COLUMNS,
  importCalendar,
  undoCalendar,
} from '../../src/storage/reminders/calendar-import.ts';
import { sealing } from '../../src/storage/sealing.ts';
import { stored } from '../../src/storage/stored.ts';
import { onEveryDatabase } from '../support/database.ts';
import { linesOf } from '../support/lines.ts';

const seals = sealing(new Uint8Array(32).fill(7));
const NOW = new Date('2026-11-24T03:00:00Z');
const HEAD = '197403152000122900';
const ANI = '199001182015032902';
const BUDI = '198801182015032903';
const NEW = '198501182010031905';

const row = (nip: string, nama: string, more: RosterRow = {}): RosterRow => ({
  nip,
  nama,
  status: 'PNS',
  opd: 'Dishub',
  unit: 'Bidang',
  jabatan: 'Pengelola',
  jenjang: 'PELAKSANA',
  ...more,
});

onEveryDatabase('a roster that is taken back', (database) => {
  const load = async (rows: RosterRow[]) => {
    await saveAgencies(database(), [{ short: 'Dishub', name: 'Dinas Perhubungan', kind: 'dinas' }]);
    return importRoster(database(), rows, NOW, { sealing: seals, actor: 'operator' });
  };
  const undo = () => undoRoster(database(), 'person:1', NOW);
  const FIRST = [
    row(HEAD, 'Slamet'),
    row(ANI, 'Ani', { email: 'a@x.example', nip_atasan: HEAD }),
    row(BUDI, 'Budi', { email: 'b@x.example', nip_atasan: HEAD }),
  ];
  const SECOND = [
    row(ANI, 'Ani', { email: 'b@x.example', nip_atasan: NEW, unit: 'Lain' }),
    row(BUDI, 'Budi', { email: 'a@x.example', nip_atasan: HEAD, aktif: 'tidak' }),
    row(NEW, 'Baru', { nip_atasan: HEAD }),
  ];

  it('returns everybody to what they were, swapped addresses and superiors included', async () => {
    await load(FIRST);
    const before = await people(database(), seals);
    expect(await load(SECOND)).toMatchObject({ added: 1, changed: 2 });
    expect(await undo()).toMatchObject({ ok: true, removed: 1, restored: 2, left: 0 });
    expect(await people(database(), seals)).toEqual(before);
    expect(await load(FIRST)).toMatchObject({ unchanged: 3 });
    expect(await undo()).toEqual({ ok: false, why: 'none' });
  });

  it('keeps of each person only what it changed, and tells it to that person alone', async () => {
    await load(FIRST);
    await load([row(ANI, 'Ani', { email: 'a@x.example', nip_atasan: HEAD, unit: 'Lain' }), row(NEW, 'Baru')]);
    const id = async (nip: string) => (await findByNip(database(), seals, nip))?.id ?? 0;
    expect(
      await database().query('select person_id as person, before from import_rows order by person_id'),
    ).toEqual([
      { person: await id(ANI), before: { unit: 'Bidang' } },
      { person: null, before: null },
    ]);
    expect(await stored(database(), await id(ANI))).toMatchObject({ former: 1 });
    expect(await stored(database(), await id(BUDI))).toMatchObject({ former: 0 });
    const former = async (nip: string) =>
      (await dataCopy(database(), await id(nip))).filter(({ part }) => part === 'former');
    expect(await former(ANI)).toMatchObject([{ about: 'unit', state: 'roster', words: 'Bidang' }]);
    expect(await former(BUDI)).toEqual([]);
    expect(await undo()).toMatchObject({ ok: true, removed: 1, restored: 1 });
    expect((await findByNip(database(), seals, ANI))?.unit).toBe('Bidang');
  });

  it('keeps a newcomer who already has an account, as inactive', async () => {
    await load(FIRST);
    await load(SECOND);
    const id = (await findByNip(database(), seals, NEW))?.id ?? 0;
    await database().query(
      `insert into accounts (channel, account, conversation, person_id, last_heard_at) values ('telegram', '7', '7', $1, $2)`,
      [id, NOW],
    );
    expect(await undo()).toMatchObject({ ok: true, removed: 0, left: 1 });
    expect(await findByNip(database(), seals, NEW)).toBeNull();
    const [still] = await database().query('select active from people where id = $1', [id]);
    expect(still).toEqual({ active: false });
  });

  it('is refused once somebody was moved by another hand', async () => {
    await load(FIRST);
    await load(SECOND);
    await database().query(`update people set unit = 'Ketiga' where name = 'Ani'`);
    expect(await undo()).toEqual({ ok: false, why: 'changed_since', count: 1 });
    expect((await findByNip(database(), seals, ANI))?.unit).toBe('Ketiga');
  });

  it('leaves its trace in the audit, without a name', async () => {
    await load(FIRST);
    await undo();
    const audit = await database().query('select actor, action, subject from audit order by id');
    expect(audit).toEqual([
      { actor: 'operator', action: 'import_roster', subject: '3' },
      { actor: 'person:1', action: 'undo_import_roster', subject: '1' },
    ]);
    expect(await database().query('select * from import_rows')).toEqual([]);
  });
});

onEveryDatabase('a calendar that an operator brings', (database) => {
  const load = async (rows: readonly object[], dryRun = false) => {
    const lines: TableRow[] = [];
    for await (const line of linesOf(rows, HOLIDAY_COLUMNS)) lines.push(line);
    return importCalendar(database(), lines, NOW, { actor: 'operator', dryRun });
  };
  const day = (date: string, more: object = {}) => ({
    date,
    nama: 'Libur',
    jenis: 'Libur nasional',
    status: 'resmi',
    ...more,
  });
  const days = async (): Promise<string[]> => [
    ...(await loadCalendar(database(), '2027-01-01', '2027-12-31')).holidays,
  ];
  const FAST = { tanggal: '08/02/2027', sampai: '09/03/2027', jenis: 'Ramadan', status: 'perkiraan' };

  it('reads it as people write it, and counts what it changes', async () => {
    expect(
      await load([day('1/1/2027'), day('17 Agustus 2027', { jenis: 'cuti bersama' }), FAST]),
    ).toMatchObject({
      rows: 3,
      added: 3,
      changed: 0,
      id: 1,
    });
    expect(await days()).toEqual(['2027-01-01', '2027-08-17']);
    expect((await loadCalendar(database(), '2027-02-08', '2027-02-09')).ramadan).toEqual([
      { from: '2027-02-08', to: '2027-03-09' },
    ]);
    // Moved: one is new, one is gone.
    expect(await load([day('1/1/2027'), day('18/8/2027', { jenis: 'cuti bersama' })])).toMatchObject({
      added: 1,
      changed: 0,
      unchanged: 1,
      removed: 1,
    });
    expect(await load([day('1/1/2027'), day('18/8/2027', { jenis: 'cuti bersama' })])).toMatchObject({
      unchanged: 2,
      id: null,
    });
  });

  it('takes nothing of a calendar with one wrong day, and names the cell', async () => {
    const { rejected, ...counts } = await load([
      day('1/1/2027'),
      day('31/2/2027'),
      day('1/5/2027', { jenis: 'pesta', nama: '' }),
      day('01-01-2027'),
      { ...FAST, sampai: '1/2/2027' },
    ]);
    expect(counts).toMatchObject({ rows: 5, added: 0, changed: 0, rejectedRows: 4, id: null });
    expect(rejected.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      '[1].date not_a_date',
      '[2].jenis unknown',
      '[2].name missing',
      '[3].date twice_in_file',
      '[4].sampai before_start',
    ]);
    expect(await days()).toEqual([]);
  });

  it('writes a calendar that only lacks a day, and says that it goes', async () => {
    await load([day('1/1/2027'), day('17/8/2027')]);
    expect(await load([day('1/1/2027')])).toMatchObject({ added: 0, changed: 0, unchanged: 1, removed: 1 });
    expect(await days()).toEqual(['2027-01-01']);
  });

  it('returns to the calendar before, months and all', async () => {
    await load([day('1/1/2027'), FAST]);
    await load([day('2/1/2027'), { ...FAST, tanggal: '9/2/2027', status: 'resmi' }]);
    expect(await undoCalendar(database(), 'operator', NOW)).toMatchObject({ ok: true, restored: 1 });
    expect(await days()).toEqual(['2027-01-01']);
    expect((await loadCalendar(database(), '2027-02-08', '2027-02-09')).ramadan[0]?.from).toBe('2027-02-08');
    expect(await undoCalendar(database(), 'operator', NOW)).toEqual({ ok: false, why: 'none' });
  });
});
