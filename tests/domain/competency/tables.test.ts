import { describe, expect, it } from 'vitest';
import { DICTIONARY_COLUMNS, dictionaryOf } from '../../../src/domain/competency/dictionary-table.ts';
import { officialColumns, officialOf } from '../../../src/domain/competency/official-table.ts';
import { requirementColumns, requirementsOf } from '../../../src/domain/competency/requirement-table.ts';
import type { TableRow } from '../../../src/domain/tables/cell.ts';
import { CHAT_TABLE, type TableColumn } from '../../../src/domain/tables/file.ts';
import { readTable } from '../../../src/tables/read.ts';

const KNOWN = [
  { code: 'M.01', name: 'Integritas' },
  { code: 'M.02', name: 'Kerja Sama' },
  { code: 'T.HUB.01', name: 'Lalu Lintas' },
];

async function rows(text: string, columns: readonly TableColumn[]): Promise<readonly TableRow[]> {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
  const table = await readTable(new TextEncoder().encode(lines), columns, CHAT_TABLE);
  if (!table.ok) throw new Error(JSON.stringify(table.problem));
  return table.rows;
}
const said = (read: { ok: boolean; problems?: readonly { cell: string; code: string }[] }): string[] =>
  (read.problems ?? []).map(({ cell, code }) => `${cell} ${code}`);

describe('A dictionary in a sheet', () => {
  const whole = `
    kode;nama;jenis;definisi;pertanyaan;tingkat;uraian;perilaku
    M.01;Integritas;Manajerial;Jujur.;Ceritakan.;1;Diri sendiri.;Melapor apa adanya.
    ;;;;;;;Menolak pemberian.
    ;;;;;2;Rekan.;Mengingatkan rekan.
    ;;;;;3;Unit.;Menetapkan aturan.
    ;;;;;4;OPD.;Membangun sistem.
    ;;;;;5;Kota.;Menjadi rujukan.`;
  const read = async (text: string) => dictionaryOf(await rows(text, DICTIONARY_COLUMNS));

  it('is read as people write it: what repeats is left empty below', async () => {
    const found = await read(whole);
    expect(found.ok && found.competencies).toMatchObject([
      {
        code: 'M.01',
        name: 'Integritas',
        kind: 'manajerial',
        levels: [
          { level: 1, indicators: [{ n: 1, text: 'Melapor apa adanya.' }, { n: 2 }] },
          { level: 2, headline: 'Rekan.' },
          { level: 3 },
          { level: 4 },
          { level: 5, indicators: [{ level: 5, n: 1, text: 'Menjadi rujukan.' }] },
        ],
      },
    ]);
  });

  it('with holes is refused cell by cell', async () => {
    const holes = whole
      .replace(';;;;;3;Unit.;Menetapkan aturan.\n', '')
      .replace('Membangun sistem.', '')
      .replace('Ceritakan.', '');
    expect(said(await read(holes))).toEqual(['E2 missing', 'F2 hole', 'H5 no_indicator']);
  });

  it('with a code twice, a second text, a foreign kind or level is refused', async () => {
    const again = `${whole}
    X-9;Lain;Manajerial;d;p;1;u;i
    M.01;Integritas Lagi;Manajerial;d;p;7;u;i`;
    expect(said(await read(again))).toEqual([
      'A8 code_form',
      'F8 hole',
      'F8 hole',
      'F8 hole',
      'F8 hole',
      'A9 code_twice',
      'F9 out_of_range',
    ]);
    expect(
      said(await read(whole.replace(';;;;;2;', ';Kejujuran;;;;2;').replace('Manajerial', 'Umum'))),
    ).toEqual(['C2 unknown', 'B4 differs']);
    expect(said(await read(whole.replace('Menolak pemberian.', 'Melapor apa adanya.')))).toEqual([
      'H3 twice_in_file',
    ]);
  });
});

describe('A matrix of required levels', () => {
  const read = async (text: string) => requirementsOf(await rows(text, requirementColumns(KNOWN)), KNOWN);

  it('may be a column a competency, or a row a competency, with job levels as the fallback', async () => {
    const wide = await read(`
      jabatan;jenjang;Integritas;M.02;T.HUB.01;mansoskul;sumber
      Pengatur Lalu Lintas;;2;-;3;;SK Walikota
      ;Pengawas;;;;2;`);
    expect(wide).toEqual({
      ok: true,
      rows: [
        {
          post: 'Pengatur Lalu Lintas',
          jobLevel: null,
          competency: 'M.01',
          level: 2,
          source: 'SK Walikota',
          from: null,
        },
        {
          post: 'Pengatur Lalu Lintas',
          jobLevel: null,
          competency: 'T.HUB.01',
          level: 3,
          source: 'SK Walikota',
          from: null,
        },
        { post: null, jobLevel: 'PENGAWAS', competency: '', level: 2, source: '', from: null },
      ],
    });
    const long = await read(`
      jabatan;kompetensi;tingkat
      Pengatur Lalu Lintas;lalu lintas;3
      Pengatur Lalu Lintas;M.02;belum ditetapkan`);
    expect(long.ok && long.rows).toMatchObject([{ competency: 'T.HUB.01', level: 3 }]);
    const dated = await read(`
      jabatan;berlaku sejak;M.01
      Pengatur Lalu Lintas;1/1/2027;2
      Pengatur Lalu Lintas;1/7/2027;3`);
    expect(dated.ok && dated.rows).toMatchObject([{ from: '2027-01-01' }, { from: '2027-07-01' }]);
    expect(said(await read('jabatan;berlaku;M.01\nPengatur;besok;2'))).toEqual(['B2 not_a_date']);
  });

  it('never takes a level of nought, an unknown competency, or a holder that is none or both', async () => {
    const wrong = await read(`
      jabatan;jenjang;kompetensi;tingkat
      Pengatur;;M.01;0
      Pengatur;;M.99;2
      Pengatur;;M.02;
      ;;M.01;2
      Pengatur;Pengawas;M.01;2
      ;Camat;M.01;2
      Pengatur;;mansoskul;2
      Pengatur;;M.01;2
      Pengatur;;M.01;3`);
    expect(said(wrong)).toEqual([
      'D2 out_of_range',
      'C3 competency_unknown',
      'D4 missing',
      'A5 missing',
      'B6 both_named',
      'B7 unknown',
      'C8 competency_unknown',
      'C10 twice_in_file',
    ]);
  });
});

describe('Official results', () => {
  const NIP = '198001012005011001';
  const read = async (text: string) =>
    officialOf(await rows(text, officialColumns(KNOWN)), KNOWN, '2026-11-24', (nip) => nip === NIP);

  it('carry who assessed and when; a level of nought is one', async () => {
    const found = await read(`
      nip;asesor;tanggal;M.01;M.02
      19800101 200501 1 001;Puspenkom BKN;3 Maret 2025;0;3`);
    const whose = { nip: NIP, assessor: 'Puspenkom BKN', assessedOn: '2025-03-03' };
    expect(found).toEqual({
      ok: true,
      rows: [
        { ...whose, competency: 'M.01', level: 0 },
        { ...whose, competency: 'M.02', level: 3 },
      ],
    });
  });

  it('of nobody, by nobody, of tomorrow or of an unknown competency are refused, and no NIP is said back', async () => {
    const wrong = await read(`
      nip;asesor;tanggal;kompetensi;tingkat
      198001012005011999;BKN;2025-03-03;M.01;2
      ${NIP};;2026-11-25;M.01;2
      ${NIP};BKN;31/02/2025;M.77;6
      ${NIP};BKN;2025-03-03;mansoskul;2`);
    expect(said(wrong)).toEqual([
      'A2 person_unknown',
      'B3 missing',
      'C3 in_future',
      'C4 not_a_date',
      'D4 competency_unknown',
      'D5 competency_unknown',
    ]);
    expect(JSON.stringify(wrong)).not.toContain('198001012005011999');
  });
});
