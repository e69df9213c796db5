import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPglite } from '../../src/database/pglite.ts';
import { type Ended, type Sinau, sinau } from './sinau.ts';

const TUESDAY = '2026-11-24T09:00:00+07:00';
const KEY = `${'5f'.repeat(31)}a0`;

interface Checked {
  readonly ok: boolean;
  readonly checks: readonly { readonly name: string; readonly status: string; readonly detail: string }[];
}
const diagnosis = ({ out }: Ended): Checked => JSON.parse(out);
const red = (ended: Ended): string[] =>
  diagnosis(ended)
    .checks.filter(({ status }) => status === 'fail')
    .map(({ name }) => name);

describe('an operator who asks whether all is well', () => {
  let here: Sinau;
  let nips: string[] = [];
  const doctor = (env: Readonly<Record<string, string>> = {}) =>
    here.run(['doctor', '--json', '--now', TUESDAY], { env });
  /** Changes the data while nobody has it open. */
  const meanwhile = async (...statements: readonly string[]): Promise<void> => {
    const db = await openPglite({ folder: join(here.folder, 'database') });
    for (const sql of statements) await db.execute(sql);
    await db.close();
  };
  beforeAll(async () => {
    here = sinau();
    const { out } = await here.run(['people', '--json', '--now', TUESDAY]);
    nips = JSON.parse(out).map(({ nip }: { nip: string }) => nip);
  });
  afterAll(() => here.clear());

  it('hears yes on the sample city, with a word about the holidays that are only estimated', async () => {
    const ended = await doctor();
    expect({ code: ended.code, err: ended.err, red: red(ended) }).toEqual({ code: 0, err: [], red: [] });
    const { ok, checks } = diagnosis(ended);
    expect(ok).toBe(true);
    expect(checks.filter(({ status }) => status === 'warn')).toEqual([
      { name: 'holidays', status: 'warn', detail: expect.any(String), todo: expect.stringMatching(/\.$/) },
    ]);
    for (const nip of nips) expect(ended.out).not.toContain(nip);
    expect(ended.out).not.toContain(readFileSync(join(here.folder, 'nip.key'), 'utf8').trim());
  });

  it('hears no when courses have an outdated vector or none', async () => {
    await meanwhile(
      `update course_vectors set content_hash = 'old' where course_id = 'KRS-001'`,
      `delete from course_vectors where course_id = 'KRS-002'`,
    );
    const stale = await doctor();
    expect({ code: stale.code, red: red(stale) }).toEqual({ code: 1, red: ['catalogue'] });
    await meanwhile('delete from course_vectors');
    expect(red(await doctor())).toEqual(['catalogue']);
  });

  it('hears no when the key of the NIPs is not the one they were stored under, and nobody starts with it', async () => {
    const other = { NIP_KEY: KEY };
    expect(red(await doctor(other))).toEqual(['nip key']);
    expect(await here.run(['people'], { env: other })).toEqual({
      code: 1,
      out: '',
      err: [expect.stringMatching(/^The NIP key is not the one .+ backup\.$/)],
    });
    const file = join(here.folder, 'nip.key');
    const own = readFileSync(file);
    rmSync(file);
    expect(red(await doctor())).toEqual(['nip key']);
    writeFileSync(file, own, { mode: 0o600 });
    expect(red(await doctor())).toEqual(['catalogue']);
  }, 60_000);

  it('hears no when the server does not answer or the key of the NIPs is missing, without a password', async () => {
    const url = { DATABASE_URL: 'postgres://sinau:r4hasia@127.0.0.1:1/sinau' };
    const [away, keyless, people] = await Promise.all([
      doctor({ ...url, NIP_KEY: KEY }),
      doctor(url),
      here.run(['people'], { env: { ...url, NIP_KEY: KEY } }),
    ]);
    expect({ code: away.code, red: red(away) }).toEqual({ code: 1, red: ['database'] });
    expect({ code: keyless.code, red: red(keyless) }).toEqual({ code: 1, red: ['configuration'] });
    expect(people).toEqual({ code: 1, out: '', err: [expect.stringContaining('127.0.0.1:1')] });
    for (const { out, err } of [away, keyless, people])
      expect(out + err.join()).not.toMatch(new RegExp(`r4hasia|${KEY}`));
  });
});

describe('somebody who types a number or a secret into the chat', () => {
  it('does not find it in the log, however much that tells', async () => {
    const here = sinau();
    const secrets = [
      '199001012015011234',
      '1990 0101 2015 011234',
      '123456789:AAE4hT9wQzXrLmNoPqRsTuVwXyZ0123456',
      'xoxb-12-34-abcDEF',
    ];
    const lines = ['/mulai', ...secrets.map((secret) => `ini ${secret}`), '/kode'];
    const { code, out, err } = await here.run(['chat', '--now', TUESDAY], {
      lines,
      env: { LOG_LEVEL: 'trace', SINAU_SAMPLE: 'off' },
    });
    expect(code).toBe(0);
    for (const secret of secrets) {
      expect(out).toContain(secret);
      expect(err.join('\n')).not.toContain(secret);
    }
    await here.clear();
  });
});

describe('npm start', () => {
  it('shows a demonstration where nobody can type, says so, and ends', async () => {
    const here = sinau();
    const { code, out, err } = await here.run(['start', '--now', TUESDAY]);
    // Each button it presses is there, each message it answers came.
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(/^This is a demonstration: .+ is a fictional person of the sample city\./);
    expect(out).toMatch(/The demonstration ends here\..+\n$/);
    expect(out).toMatch(/usulan saya tingkat \d/);
    expect(out).toMatch(/karena /);
    for (const typed of ['/mulai', '/nilai', '#1', '/hasil', '/forum']) expect(out).toContain(`> ${typed}\n`);
    await here.clear();
  });
});
