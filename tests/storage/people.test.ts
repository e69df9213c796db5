import { expect, it } from 'vitest';
import type { RosterRow } from '../../src/domain/people/roster.ts';
import { findByEmail, findByNip, findInAgency, people, personById } from '../../src/storage/people/people.ts';
import { importRoster } from '../../src/storage/people/roster.ts';
import { saveAgencies } from '../../src/storage/reference.ts';
import { sealing } from '../../src/storage/sealing.ts';
import { onEveryDatabase } from '../support/database.ts';

const seals = sealing(new Uint8Array(32).fill(7));
const NOW = new Date('2026-11-24T03:00:00Z');
const HEAD = '197403152000122900';
const OFFICER = '198004192007031901';
const RETNO = '199001182015032902';
const OTHER = '198801182015032903';

const row = (nip: string, nama: string, more: RosterRow = {}): RosterRow => ({
  nip,
  nama,
  status: 'PNS',
  opd: 'Dishub',
  unit: 'Bidang Parkir',
  jabatan: 'Pengelola Perparkiran',
  jenjang: 'PELAKSANA',
  nip_atasan: nip === HEAD ? '' : HEAD,
  ...more,
});

const ROSTER = [
  row(HEAD, 'Slamet Riyanto', { jenjang: 'JPT_PRATAMA', peran: 'kepala' }),
  row(OFFICER, 'Dimas Aditya', { peran: 'umpeg' }),
  row(RETNO, 'Retno Palupi', { email: 'retno@contoh.example' }),
  row(OTHER, 'Retno Wulandari', { opd: 'Dinkes', unit: 'Puskesmas 100%', peran: 'admin' }),
];

onEveryDatabase('people', (database) => {
  const load = async (rows: RosterRow[] = ROSTER, dryRun = false) => {
    await saveAgencies(database(), [
      { short: 'Dishub', name: 'Dinas Perhubungan', kind: 'dinas' },
      { short: 'Dinkes', name: 'Dinas Kesehatan', kind: 'dinas' },
    ]);
    return importRoster(database(), rows, NOW, { sealing: seals, actor: 'test', dryRun });
  };
  const id = async (nip: string): Promise<number> => (await findByNip(database(), seals, nip))?.id ?? 0;

  it('are added once; the same roster again changes nothing', async () => {
    const good = { rows: 4, rejected: [], unusualAges: [] };
    expect(await load()).toEqual({ ...good, added: 4, changed: 0, unchanged: 0, id: 1 });
    expect(await load()).toEqual({ ...good, added: 0, changed: 0, unchanged: 4, id: null });
  });

  it('keep their place when a roster moves them, and are counted as changed', async () => {
    await load();
    const before = await id(RETNO);
    const moved = row(RETNO, 'Retno Palupi', { unit: 'Bidang Angkutan', nip_atasan: OFFICER });
    expect(await load([moved])).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    const after = await findByNip(database(), seals, RETNO);
    expect(after).toMatchObject({ id: before, unit: 'Bidang Angkutan' });
    const [above] = await database().query('select superior_id as id from people where id = $1', [before]);
    expect(above).toEqual({ id: await id(OFFICER) });
  });

  it('are only counted by a dry run', async () => {
    expect(await load(ROSTER, true)).toMatchObject({ added: 4 });
    const led = row('198501182010031905', 'Anto', { nip_atasan: '199001182015032909' });
    expect(await load([...ROSTER, led], true)).toMatchObject({ rows: 5, added: 4, rejected: [{ row: 5 }] });
    expect(await people(database(), seals)).toEqual([]);
  });

  it('come in all or not at all, and the wrong lines are named', async () => {
    const result = await load([
      ...ROSTER,
      row('1.98E+17', 'Excel'),
      row('198501182010031905', 'Anto', { status: '?' }),
    ]);
    expect(result).toMatchObject({ rows: 6, added: 0, id: null });
    expect(await people(database(), seals)).toEqual([]);
    expect(result.rejected).toEqual([
      { row: 5, column: 'nip', value: '1.98E+17', why: 'spreadsheet_number' },
      { row: 6, column: 'status', value: '?', why: 'unknown' },
    ]);
  });

  it('never share an e-mail, but two may swap theirs in one roster', async () => {
    await load([
      ...ROSTER.slice(0, 2),
      row(RETNO, 'Retno', { email: 'r@x.example' }),
      row(OTHER, 'Rina', { email: 's@x.example' }),
    ]);
    const newcomer = row('198501182010031905', 'Anto', { email: 'R@x.example' });
    expect((await load([newcomer])).rejected).toMatchObject([{ column: 'email', why: 'taken' }]);
    const swapped = [
      row(RETNO, 'Retno', { email: 's@x.example' }),
      row(OTHER, 'Rina', { email: 'r@x.example' }),
    ];
    expect(await load(swapped)).toMatchObject({ changed: 2, rejected: [] });
    expect((await findByEmail(database(), 'R@X.example'))?.name).toBe('Rina');
  });

  it('lie in the database without a readable NIP', async () => {
    await load();
    const rows = await database().query<{ all: string }>('select p::text as all from people p');
    expect(rows.length).toBe(4);
    for (const { all } of rows)
      for (const nip of [HEAD, OFFICER, RETNO, OTHER]) {
        expect(all).not.toContain(nip);
        expect(all).not.toContain(Buffer.from(nip).toString('hex'));
      }
  });

  it('are listed for an operator with NIP, superior and what is linked', async () => {
    await load();
    await database().query(
      `insert into accounts (channel, account, conversation, person_id, last_heard_at) values ('telegram', '7', '7', $1, $2)`,
      [await id(RETNO), NOW],
    );
    const listed = await people(database(), seals);
    expect(listed.map(({ nama }) => nama)).toEqual([
      'Slamet Riyanto',
      'Dimas Aditya',
      'Retno Palupi',
      'Retno Wulandari',
    ]);
    expect(listed[2]).toEqual({
      nip: RETNO,
      nama: 'Retno Palupi',
      opd: 'Dishub',
      unit: 'Bidang Parkir',
      jabatan: 'Pengelola Perparkiran',
      jenjang: 'PELAKSANA',
      status: 'PNS',
      peran: [],
      nipAtasan: HEAD,
      linked: { telegram: true, slack: false },
    });
  });

  it('are found by any spelling of the NIP, unless they have left', async () => {
    await load();
    expect((await findByNip(database(), seals, '19900118 201503 2 902'))?.name).toBe('Retno Palupi');
    await load([row(RETNO, 'Retno Palupi', { aktif: 'tidak' })]);
    expect(await findByNip(database(), seals, RETNO)).toBeNull();
  });

  it('are found by words for the umpeg of their own agency, by an admin anywhere, by nobody else', async () => {
    await load();
    const names = async (asker: string, words: string): Promise<string[]> =>
      (await findInAgency(database(), await id(asker), words)).map(({ name }) => name);
    expect(await names(OFFICER, 'retno')).toEqual(['Retno Palupi']);
    expect(await names(OTHER, 'RETNO')).toEqual(['Retno Palupi', 'Retno Wulandari']);
    expect(await names(OTHER, 'retno dinkes')).toEqual(['Retno Wulandari']);
    expect(await names(HEAD, 'retno')).toEqual([]);
    expect(await names(RETNO, 'retno')).toEqual([]);
    expect(await names(OTHER, '100%')).toEqual(['Retno Wulandari']);
    expect(await names(OFFICER, '%')).toEqual([]);
    expect(await names(OFFICER, '   ')).toEqual([]);
  });

  it('are nobody under an unknown id', async () => {
    expect(await personById(database(), 99)).toBeNull();
  });
});
