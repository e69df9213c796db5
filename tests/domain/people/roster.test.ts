import { describe, expect, it, test } from 'vitest';
import { type RosterRow, rosterReader } from '../../../src/domain/people/roster.ts';
import { settleSuperiors } from '../../../src/domain/people/superiors.ts';

const agency = (written: string): string | undefined =>
  ['dishub', 'dinas perhubungan'].includes(written.toLowerCase()) ? 'Dishub' : undefined;

const readRoster = (rows: readonly RosterRow[], known: typeof agency) => {
  const read = rows.map(rosterReader(known));
  return {
    entries: read.flatMap((one) => ('why' in one ? [] : [one])),
    rejected: read.flatMap((one) => ('why' in one ? [one] : [])),
  };
};

const RETNO = '199001182015032904';
const SLAMET = '197501182000031905';
const BAYU = '198001182005031906';

const row = (change: RosterRow = {}): RosterRow => ({
  nip: RETNO,
  nama: 'Retno Palupi',
  status: 'PNS',
  opd: 'Dinas Perhubungan',
  unit: 'Bidang Parkir',
  jabatan: 'Pengelola Perparkiran',
  jenjang: 'pelaksana',
  ...change,
});

describe('a line of the roster', () => {
  it('is read with the agency by its full name, roles in one cell and defaults for what is empty', () => {
    const { entries, rejected } = readRoster(
      [row({ peran: 'umpeg; kepala', email: 'Retno@Contoh.example' })],
      agency,
    );
    expect(rejected).toEqual([]);
    expect(entries[0]).toMatchObject({
      row: 1,
      opd: 'Dishub',
      jobLevel: 'PELAKSANA',
      roles: ['umpeg', 'kepala'],
      email: 'retno@contoh.example',
      workPattern: '5',
      superiorNip: null,
      active: true,
    });
  });

  test.each([
    ['nip', '1.98E+17', 'spreadsheet_number'],
    ['nip', '', 'missing'],
    ['nama', ' ', 'missing'],
    ['status', 'honorer', 'unknown'],
    ['opd', 'Dinas Sihir', 'unknown'],
    ['jenjang', 'JPT_MADYA', 'unknown'],
    ['email', 'retno.contoh', 'email_form'],
    ['peran', 'raja', 'unknown'],
    ['pola_kerja', '8', 'unknown'],
    ['nip_atasan', '123', 'not_18_digits'],
    ['aktif', 'mungkin', 'unknown'],
  ] as const)('is refused for its %s "%s": %s', (column, value, why) => {
    const { entries, rejected } = readRoster([row({ [column]: value })], agency);
    expect(entries).toEqual([]);
    expect(rejected).toEqual([{ row: 1, column, value: value.trim(), why }]);
  });

  it('is refused when the NIP or the e-mail stood further up already', () => {
    const rows = [row({ email: 'a@x.example' }), row(), row({ nip: SLAMET, email: 'A@x.example' })];
    const { rejected } = readRoster(rows, agency);
    expect(rejected.map(({ row: n, column, why }) => [n, column, why])).toEqual([
      [2, 'nip', 'twice_in_file'],
      [3, 'email', 'twice_in_file'],
    ]);
  });
});

describe('superiors', () => {
  const settle = (rows: RosterRow[], stored: [string, string | null][] = []) => {
    const settled = settleSuperiors(readRoster(rows, agency).entries, (nip) => nip, new Map(stored));
    return {
      kept: settled.entries.map(({ row: n }) => n),
      refused: settled.rejected.map(({ row: n, why }) => [n, why]),
    };
  };

  it('may stand further down in the file or only in the database', () => {
    expect(
      settle([row({ nip_atasan: SLAMET }), row({ nip: SLAMET, nip_atasan: BAYU })], [[BAYU, null]]),
    ).toEqual({
      kept: [1, 2],
      refused: [],
    });
  });

  it('are refused when nobody knows them, and so is whoever stands under the refused newcomer', () => {
    expect(settle([row({ nip_atasan: SLAMET }), row({ nip: SLAMET, nip_atasan: BAYU })])).toEqual({
      kept: [],
      refused: [
        [2, 'superior_unknown'],
        [1, 'superior_unknown'],
      ],
    });
  });

  it('are refused in a circle, also one that closes over a stored person', () => {
    expect(settle([row({ nip_atasan: RETNO })]).refused).toEqual([[1, 'superior_circle']]);
    expect(
      settle(
        [row({ nip_atasan: SLAMET })],
        [
          [SLAMET, BAYU],
          [BAYU, RETNO],
        ],
      ),
    ).toEqual({ kept: [], refused: [[1, 'superior_circle']] });
  });

  it('let those outside a circle pass when the circle was only in the file', () => {
    const rows = [row({ nip_atasan: SLAMET }), row({ nip: SLAMET, nip_atasan: RETNO }), row({ nip: BAYU })];
    expect(settle(rows)).toEqual({
      kept: [3],
      refused: [
        [1, 'superior_circle'],
        [2, 'superior_circle'],
      ],
    });
  });
});
