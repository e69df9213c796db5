import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LEVELS } from '../../src/domain/competency/dictionary.ts';
import { ROSTER_COLUMNS } from '../../src/domain/people/roster.ts';
import { type Running, type Sinau, sinau } from './sinau.ts';

const TUESDAY = '2026-11-24T09:00:00+07:00';
const WEDNESDAY = '2026-11-25T09:00:00+07:00';

// The objects of the stable doors. Strict: a field that appears or goes is seen here first.
const person = z.strictObject({
  nip: z.string().regex(/^\d{18}$/),
  nama: z.string(),
  opd: z.string(),
  unit: z.string(),
  jabatan: z.string(),
  jenjang: z.string(),
  status: z.string(),
  peran: z.array(z.enum(['umpeg', 'kepala', 'admin'])),
  nipAtasan: z.string().nullable(),
  linked: z.strictObject({ telegram: z.boolean(), slack: z.boolean() }),
});
const tickRow = z.strictObject({
  person: z.string(),
  kind: z.string(),
  subject: z.string(),
  rung: z.string(),
  channel: z.enum(['telegram', 'slack', 'terminal']).nullable(),
  dueAt: z.iso.datetime(),
  outcome: z.string(),
  reason: z.string(),
});
const shown = z.strictObject({
  id: z.string().regex(/^M\d+$/),
  kind: z.enum(['say', 'edit', 'file', 'ephemeral']),
  text: z.string(),
  options: z.array(z.object({ n: z.number(), label: z.string() })),
  file: z.unknown().optional(),
  ofMessage: z.string().optional(),
});
const chatLine = z.union([z.strictObject({ in: z.record(z.string(), z.unknown()) }), shown]);
const imported = z.strictObject({
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  rejected: z.array(
    z.strictObject({
      row: z.number(),
      column: z.string(),
      value: z.string(),
      why: z.string(),
      cell: z.string().optional(),
      code: z.string().optional(),
    }),
  ),
  rejectedRows: z.number().optional(),
  flagged: z.array(z.object({ row: z.number(), cell: z.string(), why: z.string() })).optional(),
  flaggedRows: z.number().optional(),
  undo: z.string().nullable(),
  removed: z.number().optional(),
  // Of a calendar: how many reminders it moves.
  moved: z.number().optional(),
  draft: z.number().nullable().optional(),
  version: z.number().nullable().optional(),
});

/** The one object or list that a command prints. */
const only = <T>(schema: z.ZodType<T>, out: string): T => {
  expect(out.trim().split('\n')).toHaveLength(1);
  return schema.parse(JSON.parse(out));
};

describe('the doors that scripts rely on', () => {
  let here: Sinau;
  let holder: Running;
  let people: z.infer<typeof person>[] = [];
  beforeAll(async () => {
    here = sinau();
    holder = here.begin(['start', '--now', TUESDAY]);
    holder.say('halo');
    await holder.printed(/Selamat datang/);
    people = only(z.array(person), (await here.run(['people', '--json'])).out);
  });
  afterAll(() => here.clear());
  const json = async (argv: readonly string[], code = 0) => {
    const ended = await here.run([...argv, '--json']);
    expect({ code: ended.code, err: ended.err }).toEqual({ code, err: [] });
    return ended.out;
  };
  const put = (name: string, text: string | Uint8Array): string => {
    writeFileSync(here.at(name), text);
    return name;
  };

  it('people: whom one may try', () => {
    expect(people.length).toBeGreaterThan(100);
    expect(new Set(people.flatMap(({ peran }) => peran))).toEqual(new Set(['umpeg', 'kepala', 'admin']));
  });

  it('tick: what is due, shown without sending and then sent once', async () => {
    const tick = (...options: string[]) => json(['tick', '--now', WEDNESDAY, ...options]);
    const rows = only(z.array(tickRow), await tick('--dry-run'));
    expect(rows.map(({ outcome }) => outcome)).toContain('sent');
    const sent = (all: readonly z.infer<typeof tickRow>[]) => all.filter(({ outcome }) => outcome === 'sent');
    expect(sent(only(z.array(tickRow), await tick()))).toEqual(sent(rows));
    expect(sent(only(z.array(tickRow), await tick()))).toEqual([]);
  });

  it('chat: one object a line, in the order of the talk', async () => {
    const proof = put('proof.pdf', 'x');
    const lines = ['/bantuan', '#1', '#M1.1', '#9', `@file ${proof}`, '@voice none.ogg'];
    const { code, out, err } = await here.run(
      ['chat', '--as', people[5]?.nip ?? '', '--now', TUESDAY, '--json'],
      { lines },
    );
    expect(code).toBe(0);
    const said = out
      .trim()
      .split('\n')
      .map((line) => chatLine.parse(JSON.parse(line)));
    const heard = said.flatMap((line) => ('in' in line ? [line.in] : []));
    expect(heard).toMatchObject([
      { text: '/bantuan' },
      { press: expect.any(String) },
      { press: 'M1.1' },
      { press: '9' },
      { file: proof },
      { file: 'none.ogg' },
    ]);
    // No press and no file that cannot be read goes unanswered: those two on standard error, all else on the screen.
    expect(err).toEqual([
      'There is no button #9 to press.',
      'The file none.ogg cannot be read: nothing was sent.',
    ]);
    const answered = said.map((line) => ('in' in line ? 'in' : 'out')).join(' ');
    expect(answered).toMatch(/^in out( out)* in out( out)* in out( out)* in in out( out)* in$/);
  });

  it('chat: nobody speaks for somebody who is not there', async () => {
    for (const nip of ['123', '199001012015011001'])
      expect(await here.run(['chat', '--as', nip])).toEqual({
        code: 1,
        out: '',
        err: ['No active person has this NIP. "sinau people" lists whom one may try.'],
      });
    expect(await here.run(['chat', '--channel', 'fax'])).toMatchObject({ code: 2, out: '' });
  });

  it('export and import: the catalogue comes back unchanged, and a changed title is seen', async () => {
    await json(['export', 'catalogue', 'catalogue.json']);
    const all = { added: 0, changed: 0, unchanged: 330, rejected: [] };
    expect(only(imported, await json(['import', 'catalogue', 'catalogue.json']))).toMatchObject(all);
    const file = JSON.parse(readFileSync(here.at('catalogue.json'), 'utf8'));
    file.courses[0].title = 'Judul baru';
    file.courses[1].level_to = 9;
    put('changed.json', JSON.stringify(file));
    const told = only(imported, await json(['import', 'catalogue', 'changed.json', '--dry-run'], 1));
    expect(told).toMatchObject({ rows: 330, changed: 1, unchanged: 328, undo: null });
    expect(told.rejected).toMatchObject([
      { row: 2, column: 'level_to', cell: 'courses[1].level_to', value: '9', why: expect.any(String) },
    ]);
    const refused = only(imported, await json(['import', 'catalogue', 'changed.json'], 1));
    expect(refused).toMatchObject({ rows: 330, added: 0, changed: 0, undo: null });
    expect(only(imported, await json(['import', 'catalogue', 'catalogue.json']))).toMatchObject(all);
  });

  it('export and import: the roster comes back unchanged, however a spreadsheet saved it', async () => {
    await json(['export', 'roster', 'roster.csv', '--operator', 'Budi']);
    expect(statSync(here.at('roster.csv')).mode & 0o777).toBe(0o600);
    const text = readFileSync(here.at('roster.csv'), 'utf8');
    const [header, ...lines] = text.trimEnd().split('\r\n');
    expect(header).toBe(ROSTER_COLUMNS.join(','));
    expect(lines.length).toBeGreaterThanOrEqual(people.length);
    const separated = (sign: string) =>
      text
        .split('"')
        .map((part, n) => (n % 2 === 0 ? part.replaceAll(',', sign) : part))
        .join('"');
    for (const saved of [text, `\uFEFF${separated(';')}`, separated('\t')]) {
      const told = only(imported, await json(['import', 'roster', put('saved.csv', saved)]));
      expect(told).toMatchObject({ added: 0, changed: 0, unchanged: lines.length, rejected: [] });
    }
  });

  it('export: a name that a spreadsheet would run as a formula goes out harmless and comes back whole', async () => {
    const [first] = people;
    const header = 'nip;nama;status;opd;unit;jabatan;jenjang;golongan';
    const name = '=HYPERLINK("x")';
    const line = `198001012005011001;"${name.replaceAll('"', '""')}";PNS;${first?.opd};-;+1;PELAKSANA;'=`;
    expect(
      only(imported, await json(['import', 'roster', put('odd.csv', `${header}\n${line}\n`)])),
    ).toMatchObject({ added: 1, rejected: [] });
    await json(['export', 'roster', 'odd.csv']);
    const text = readFileSync(here.at('odd.csv'), 'utf8');
    expect(text).toContain(`"'=HYPERLINK(""x"")",PNS,${first?.opd},'-,'+1,PELAKSANA,`);
    expect(only(imported, await json(['import', 'roster', 'odd.csv']))).toMatchObject({
      added: 0,
      changed: 0,
    });
  });

  it('import roster: an unusual age in a NIP is said of each row, and keeps nobody out', async () => {
    const lines = [
      'nip,nama,status,opd,unit,jabatan,jenjang',
      '195901182018022004,Tua,PNS,Setda,U,J,PELAKSANA',
      '196001182018012004,Biasa,PNS,Setda,U,J,PELAKSANA',
    ];
    const command = ['import', 'roster', put('ages.csv', lines.join('\n')), '--dry-run'];
    expect(only(imported, await json(command))).toMatchObject({
      added: 2,
      rejected: [],
      flagged: [{ row: 1, cell: 'A2', why: expect.stringContaining('under 18 or over 58') }],
      flaggedRows: 1,
    });
  });

  it('import roster: every refused line says in words what to correct', async () => {
    const lines = [
      'nip,nama,status,opd,unit,jabatan,jenjang,email,nip_atasan',
      '1.98E+17,A,PNS,Setda,U,J,PELAKSANA,,',
      '19800101200501100,A,PNS,Setda,U,J,PELAKSANA,,',
      '198001012005011002,A,PNS,Dinas Sihir,U,J,PELAKSANA,,',
      '198001012005011003,A,PNS,Setda,U,J,PELAKSANA,,199001012015011009',
      '198001012005011004,A,PNS,Setda,U,J,PELAKSANA,bukan alamat,',
    ];
    const file = put('refused.csv', lines.join('\n'));
    const { rows, added, rejected } = only(imported, await json(['import', 'roster', file, '--dry-run'], 1));
    expect({ rows, added }).toEqual({ rows: 5, added: 0 });
    expect(rejected.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'nip', 'spreadsheet_number'],
      [2, 'nip', 'not_18_digits'],
      [3, 'opd', 'unknown'],
      [4, 'nip_atasan', 'superior_unknown'],
      [5, 'email', 'email_form'],
    ]);
    for (const { why } of rejected) expect(why).toMatch(/\w+ \w+ \w+/);
  });

  it('import: dictionary and holidays can be tried without a trace', async () => {
    const content = (name: string) => new URL(`../../content/${name}`, import.meta.url);
    const dictionary = put('dictionary.json', readFileSync(content('dictionary.json')));
    for (const _ of LEVELS.slice(0, 2))
      expect(only(imported, await json(['import', 'dictionary', dictionary, '--dry-run']))).toMatchObject({
        added: 0,
        changed: 0,
      });
    const { checks } = JSON.parse(await json(['doctor', '--now', TUESDAY]));
    expect(checks.find((check: { name: string }) => check.name === 'dictionary').detail).toContain(
      'version 1,',
    );
    const holidays = put('holidays.json', readFileSync(content('holidays.json')));
    expect(only(imported, await json(['import', 'holidays', holidays, '--dry-run']))).toMatchObject({
      changed: 0,
    });
  });

  it('import: a file that cannot be taken is one sentence, and so is a wrong word', async () => {
    put('broken.json', '{"courses":');
    for (const [argv, code, words] of [
      [['import', 'catalogue', 'broken.json'], 1, /^broken\.json: This file is damaged .+\(.*JSON.*\)$/],
      [['import', 'undo', 'catalogue'], 1, /^There is no import of this kind to take back/],
      [['import', 'roster', 'catalogue.json', '--language', 'jv'], 2, /^--language is id or en\.$/],
      [['import', 'frob', 'catalogue.json'], 2, /^Usage: sinau import /],
      [['export', 'catalogue', 'no/folder.json'], 1, /^no\/folder\.json cannot be written: .+\.$/],
      [['export', 'frob', 'x'], 2, /^Usage: sinau export /],
    ] as const)
      expect(await here.run(argv)).toEqual({ code, out: '', err: [expect.stringMatching(words)] });
  });
});
