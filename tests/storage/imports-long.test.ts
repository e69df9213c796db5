import { beforeEach, describe, expect, it } from 'vitest';
import { CHAT_TABLE, OPERATOR_TABLE } from '../../src/domain/tables/file.ts';
import type { ImportKind } from '../../src/domain/tables/import.ts';
import { sealing } from '../../src/storage/sealing.ts';
import { importFile } from '../../src/wire/importing/importing.ts';
import { onEveryDatabase } from '../support/database.ts';
import { office } from './reminders/city.ts';
import { NOW, seedWorld, TODAY } from './world.ts';

const seals = sealing(Buffer.alloc(32, 7));
/** More than are read, checked and sent to the database together. */
const PEOPLE = 601;
const nip = (n: number): string =>
  `19${70 + (n % 28)}${`${1 + (Math.floor(n / 28) % 12)}`.padStart(2, '0')}012015011${901 + Math.floor(n / 336)}`;

/** A file of each kind that may be long, one row a person; `bad` is what stands in a wrong row. */
const FILES = {
  roster: {
    head: 'nip;nama;status;opd;unit;jabatan;jenjang;email',
    row: (n: number) => `${nip(n)};Pegawai ${n};PNS;Dishub;Bidang;Pengelola;PELAKSANA;p${n}@contoh.example`,
    bad: `${nip(0)};Sama;PNS;Dishub;Bidang;Pengelola;PELAKSANA;`,
    table: 'people where id > 8',
    wrong: [`A${PEOPLE + 2}`, 'twice_in_file'],
  },
  jp: {
    head: 'nip;kegiatan;jp;tanggal;penyelenggara',
    row: (n: number) => `${nip(n)};Bimtek;12,5;02/11/2026;BKPP`,
    bad: `${nip(0)};BIMTEK;3;02/11/2026;BKPP`,
    table: 'learning_entries where person_id > 8',
    wrong: [`B${PEOPLE + 2}`, 'twice_in_file'],
  },
  leave: {
    head: 'nip;mulai;sampai',
    row: (n: number) => `${nip(n)};01/12/2026;04/12/2026`,
    bad: `${nip(0)};01/12/2026;05/12/2026`,
    table: 'leaves',
    wrong: [`B${PEOPLE + 2}`, 'twice_in_file'],
  },
  official: {
    head: 'nip;asesor;tanggal;kompetensi;tingkat',
    row: (n: number) => `${nip(n)};BKN;02/11/2026;INT;${n % 6}`,
    bad: `${nip(0)};BKN;02/11/2026;INT;3`,
    table: 'official_results',
    wrong: [`D${PEOPLE + 2}`, 'twice_in_file'],
  },
} as const satisfies Partial<Record<ImportKind, unknown>>;
type Long = keyof typeof FILES;

onEveryDatabase('a file that is longer than what is read at a time', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await database().query('delete from official_results');
  });
  const told: number[] = [];
  const bring = (kind: Long, more: readonly string[] = [], dryRun = false) => {
    told.length = 0;
    const rows = Array.from({ length: PEOPLE }, (_, n) => FILES[kind].row(n));
    const file = Buffer.from([FILES[kind].head, ...rows, ...more].join('\n'));
    return importFile({ db: database(), sealing: seals, office }, kind, file, {
      actor: 'operator',
      now: NOW,
      today: TODAY,
      limits: CHAT_TABLE,
      dryRun,
      progress: (done) => told.push(done),
    });
  };
  const count = async (from: string): Promise<number> =>
    (await database().query<{ n: number }>(`select count(*) as n from ${from}`))[0]?.n ?? -1;
  const people = async (kind: Long): Promise<void> => {
    if (kind !== 'roster') await bring('roster');
  };

  it('is refused where a table is judged as a whole: it would lie in memory', async () => {
    const days = Array.from({ length: 20_001 }, () => '2030-01-02;Hari uji;libur nasional');
    const outcome = await importFile(
      { db: database(), sealing: seals, office },
      'holidays',
      Buffer.from(['tanggal;nama;jenis', ...days].join('\n')),
      { actor: 'operator', now: NOW, today: TODAY, limits: OPERATOR_TABLE, dryRun: false },
    );
    expect(outcome.file).toEqual({ code: 'too_many_rows', most: 20_000 });
  });

  describe.each(Object.keys(FILES) as Long[])('%s', (kind) => {
    const { table, bad, wrong } = FILES[kind];

    it('is imported whole, tells how far it is, and changes nothing a second time', async () => {
      await people(kind);
      expect(await bring(kind, [], true)).toMatchObject({ rows: PEOPLE, added: PEOPLE, id: null });
      expect(await count(table)).toBe(0);
      expect(await bring(kind)).toMatchObject({ rows: PEOPLE, added: PEOPLE, changed: 0 });
      expect(told).toEqual([500, PEOPLE]);
      expect(await count(table)).toBe(PEOPLE);
      expect(await bring(kind)).toMatchObject({ added: 0, changed: 0, unchanged: PEOPLE, id: null });
    });

    it('leaves nothing when its last row repeats its first, and names that cell', async () => {
      await people(kind);
      const before = await count('imports');
      const { rejected, ...outcome } = await bring(kind, [bad]);
      expect(outcome).toMatchObject({ rows: PEOPLE + 1, added: 0, changed: 0, rejectedRows: 1, id: null });
      expect(rejected.map(({ cell, code }) => [cell, code])).toEqual([wrong]);
      expect([await count(table), await count('imports')]).toEqual([0, before]);
    });

    it('leaves nothing when a formula failed near its end', async () => {
      await people(kind);
      const broken = FILES[kind].row(PEOPLE).replace(/;[^;]+/, ';#N/A');
      const { rejected } = await bring(kind, [broken]);
      expect(rejected).toMatchObject([{ cell: `B${PEOPLE + 2}`, code: 'formula_error' }]);
      expect(await count(table)).toBe(0);
    });
  });
});
