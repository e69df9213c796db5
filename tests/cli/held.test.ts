import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, jsonLines, type Running, type Sinau, sinau } from './sinau.ts';

const TUESDAY = '2026-11-24T09:00:00+07:00';
const WELCOME = /Selamat datang/;

/** NIPs of the sample city. */
const nips = ({ out }: Ended): string[] =>
  (jsonLines(out)[0] as readonly { readonly nip: string }[]).map(({ nip }) => nip);

describe('while a process holds the data folder', () => {
  let here: Sinau;
  let holder: Running;
  let somebody: string[] = [];
  beforeAll(async () => {
    here = sinau();
    holder = here.begin(['start', '--now', TUESDAY]);
    holder.say('/mulai');
    await holder.printed(WELCOME);
    somebody = nips(await here.run(['people', '--json']));
  });
  afterAll(() => here.clear());

  it('is reached through a socket that only its owner may use', () => {
    expect(statSync(join(here.folder, 'sinau.sock')).mode & 0o777).toBe(0o600);
    expect(statSync(here.folder).mode & 0o077).toBe(0);
    expect(statSync(join(here.folder, 'database')).mode & 0o077).toBe(0);
  });

  it('makes a code, checks itself and shows what is due, as of any moment', async () => {
    const [nip = ''] = somebody;
    const [code, doctor, early, late, wrong] = await Promise.all([
      here.run(['code', nip, '--json', '--now', TUESDAY]),
      here.run(['doctor', '--json', '--now', TUESDAY]),
      here.run(['tick', '--dry-run', '--json', '--now', '2026-11-25T07:00:00+07:00']),
      here.run(['tick', '--dry-run', '--json', '--now', '2026-11-25T09:00:00+07:00']),
      here.run(['code', '123']),
    ]);
    expect(code).toMatchObject({ code: 0, err: [] });
    expect(jsonLines(code.out)).toEqual([
      {
        code: expect.any(String),
        name: expect.any(String),
        expiresAt: expect.stringMatching(/^2026-11-2\d/),
      },
    ]);
    expect(doctor.code).toBe(0);
    for (const tick of [early, late]) expect(tick).toMatchObject({ code: 0, err: [] });
    const sent = /"outcome":"sent"/;
    expect([sent.test(early.out), sent.test(late.out)]).toEqual([false, true]);
    expect(wrong).toEqual({ code: 1, out: '', err: ['No active person has this NIP.'] });
  });

  it('lets two people talk at once, each reading only the own answers', async () => {
    const [one = '', other = ''] = somebody.slice(5);
    const chats = [one, other].map((nip) => here.begin(['chat', '--as', nip, '--json', '--now', TUESDAY]));
    for (const chat of chats) chat.say('/bantuan');
    await Promise.all(chats.map((chat) => chat.printed(/"M1"/)));
    for (const chat of chats) {
      chat.say('/hasil');
      chat.endInput();
    }
    for (const { code, out, err } of await Promise.all(chats.map((chat) => chat.ended))) {
      expect({ code, err }).toEqual({ code: 0, err: [] });
      expect(
        jsonLines(out).filter((line) => typeof line === 'object' && line !== null && 'in' in line),
      ).toEqual([{ in: { text: '/bantuan' } }, { in: { text: '/hasil' } }]);
    }
  });

  it('lets a command end while whoever started it keeps its input open', async () => {
    const [done, refused] = [here.begin(['people']), here.begin(['chat', '--as', '123'])];
    expect(await done.ended).toMatchObject({ code: 0, err: [] });
    expect(await refused.ended).toMatchObject({ code: 1, err: [expect.stringMatching(/^No active person/)] });
  });

  it('is not started a second time', async () => {
    expect(await here.run(['start'])).toEqual({
      code: 1,
      out: '',
      err: [expect.stringMatching(/^Sinau is running on this data folder already: .+\.$/)],
    });
  });

  it('stays for those who still talk when its own lines end', async () => {
    const guest = here.begin(['chat', '--as', somebody[0] ?? '']);
    guest.say('/bantuan');
    await guest.printed(/M1/);
    holder.endInput();
    for (const line of ['/hasil']) guest.say(line);
    await guest.printed(/M2/);
    guest.endInput();
    expect(await guest.ended).toMatchObject({ code: 0, err: [] });
    expect(await holder.ended).toMatchObject({ code: 0, err: [] });
    expect(existsSync(join(here.folder, 'sinau.lock'))).toBe(false);
    expect(existsSync(join(here.folder, 'sinau.sock'))).toBe(false);
  });

  it('is taken over by the next command after a sudden death', async () => {
    const chat = here.begin(['chat']);
    chat.say('halo');
    await chat.printed(WELCOME);
    await chat.kill('SIGKILL');
    expect(existsSync(join(here.folder, 'sinau.lock'))).toBe(true);
    expect(existsSync(join(here.folder, 'sinau.sock'))).toBe(true);
    expect(await here.run(['code', somebody[1] ?? ''])).toMatchObject({ code: 0, err: [] });
  });

  it('is taken over when its number was given to another process, as in a restarted container', async () => {
    const left = { pid: process.pid, host: hostname(), id: 'x', since: '2026-11-24T02:00:00Z', began: '1' };
    writeFileSync(join(here.folder, 'sinau.lock'), JSON.stringify(left));
    expect(await here.run(['code', somebody[1] ?? ''])).toMatchObject({ code: 0, err: [] });
  });

  it('lets commands that come at the same moment wait for each other', async () => {
    const all = await Promise.all([1, 2, 3].map(() => here.run(['code', somebody[1] ?? ''])));
    expect(all.map(({ code, err }) => ({ code, err }))).toEqual(Array(3).fill({ code: 0, err: [] }));
  });
});

describe.concurrent('a data folder whose holder does not answer', () => {
  it('is refused with a sentence, and left as it is', async () => {
    const here = sinau();
    mkdirSync(here.folder);
    const file = join(here.folder, 'sinau.lock');
    // This very process, which is alive and no Sinau.
    const began = readFileSync(`/proc/${process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
    const held = { pid: process.pid, host: hostname(), id: 'x', since: '2026-11-24T02:00:00Z', began };
    writeFileSync(file, JSON.stringify(held));
    const [people, doctor] = await Promise.all([here.run(['people']), here.run(['doctor', '--json'])]);
    expect(people).toEqual({
      code: 1,
      out: '',
      err: [expect.stringMatching(new RegExp(`in use by process ${process.pid} .*DATABASE_URL`))],
    });
    expect(doctor.code).toBe(1);
    expect(jsonLines(doctor.out)[0]).toMatchObject({
      ok: false,
      checks: expect.arrayContaining([expect.objectContaining({ name: 'data folder', status: 'fail' })]),
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(held);
    await here.clear();
  });
});

describe.concurrent('a data folder with a long name', () => {
  it('is reached as well', async () => {
    const here = sinau();
    const folder = here.at('a'.repeat(150));
    mkdirSync(folder);
    const env = { SINAU_DATA: folder, SINAU_SAMPLE: 'off' };
    const holder = here.begin(['chat'], { env });
    holder.say('halo');
    await holder.printed(WELCOME);
    expect(await here.run(['failed'], { env })).toMatchObject({ code: 0, err: [] });
    await here.clear();
  });
});
