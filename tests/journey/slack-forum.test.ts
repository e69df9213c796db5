import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSlackCity, type SlackCity } from '../support/slack-city.ts';
import { refused } from '../support/slack-server-faults.ts';

const OFFICER = 'U0UMPEG';

let slack: SlackCity;
beforeAll(async () => {
  slack = await openSlackCity();
}, 60_000);
afterAll(() => slack.close());

const press = async (label: string): Promise<void> => {
  slack.server.press(OFFICER, label);
  await slack.settle();
};
const say = async (text: string): Promise<void> => {
  slack.server.text(OFFICER, text);
  await slack.settle();
};
const newest = (): string => slack.server.newest(OFFICER).text;

it('An officer schedules a forum out of one window, and moves it out of another', async () => {
  const { server, settle, linked, somebody, city } = slack;
  const me = await somebody(`'umpeg' = any(p.roles) and not 'admin' = any(p.roles)`);
  await linked(OFFICER, me.id);
  await say('/forum');
  await press('Jadwalkan forum');
  expect(server.window(OFFICER)?.title).toBe('Jadwalkan forum');
  // What cannot be used is said, and only that is asked for again.
  server.submit(OFFICER, { name: 'Bedah Aplikasi', when: '16 Des 19.00', place: 'Aula' });
  await settle();
  expect(newest()).toContain('Kapan diadakan?');
  await say('16 Des 09.00');
  expect(newest()).toContain('Rancangan forum');
  await press('Ya, jadwalkan');
  expect(newest()).toContain('Forum “Bedah Aplikasi” sudah dijadwalkan.');
  const [event] = await city.app.db.query<{ id: number }>(
    `select id from forum_events where title = 'Bedah Aplikasi'`,
  );
  await press('Atur forum');
  const rows = await city.app.db.query<{ id: number }>(
    `select e.id from forum_events e join people p on p.id = $1 and p.agency_id = e.agency_id
     where e.cancelled_at is null and e.starts_at > $2 order by e.starts_at, e.id`,
    [me.id, city.app.clock.now()],
  );
  await press(String(1 + rows.findIndex(({ id }) => id === event?.id)));
  await press('Geser');
  expect(server.window(OFFICER)?.title).toBe('Geser');
  server.submit(OFFICER, { when: '17 Des 13.00', why: 'Narasumber berhalangan' });
  await settle();
  expect(newest()).toContain('Menjadi: Kamis, 17 Desember 2026, 13.00');
  await press('Ya, geser');
  expect(newest()).toContain('Forum sudah digeser.');
  const moved = await city.app.db.query('select starts_at as at from forum_events where id = $1', [
    event?.id ?? 0,
  ]);
  expect(moved).toEqual([{ at: new Date('2026-12-17T13:00:00+07:00') }]);
});

it('Seats, a speaker, the code of the room and what was decided are typed into windows', async () => {
  const { server, settle, city } = slack;
  const { db, clock } = city.app;
  const filled = async (label: string, words: string): Promise<string> => {
    await press(label);
    expect(server.window(OFFICER)?.title).toBe(label);
    server.submit(OFFICER, { words });
    await settle();
    return newest();
  };
  const [event] = await db.query<{ id: number }>(
    `select id from forum_events where title = 'Bedah Aplikasi'`,
  );
  // It begins in ten minutes: the first of the list.
  const held = (minutes: number) =>
    db.query(
      `update forum_events set starts_at = $2::timestamptz + make_interval(mins => $3),
         ends_at = $2::timestamptz + make_interval(mins => $3 + 60) where id = $1`,
      [event?.id ?? 0, clock.now(), minutes],
    );
  await held(10);
  await press('Atur forum');
  await press('1');
  expect(await filled('Atur kursi', 'secukupnya')).toMatch(
    // Said to be no number, and asked again: the first question tells how many there are now.
    /^Bedah Aplikasi\s+Berapa kursinya\?/,
  );
  await say('40');
  expect(newest()).toContain('Kursi menjadi 40.');
  await press('Simpan');
  await press('Kembali ke forum ini');
  const [colleague] = await db.query<{ name: string }>(
    `select p.name from people p join forum_events e on e.id = $1 and e.agency_id = p.agency_id
     where p.active and p.roles = '{}' order by p.id limit 1`,
    [event?.id ?? 0],
  );
  expect(await filled('Undang narasumber', colleague?.name ?? '')).toContain('Siapa yang diundang?');
  await press('Tidak jadi');
  await press('Kembali ke forum ini');
  await press('Kode hadir');
  await press('Buat kode');
  const code = /hadir ([A-Z0-9]{5})\b/.exec(newest())?.[1] ?? '';
  await say('/forum');
  expect(await filled('Catat kehadiran', code)).toContain('Kehadiran Bapak/Ibu sudah tercatat');
  await held(-90);
  await press('Atur forum');
  const [line] = await db.query<{ day: string }>(
    `select to_char(starts_at at time zone 'Asia/Jakarta', 'FMDD') as day from forum_events where id = $1`,
    [event?.id ?? 0],
  );
  const door = server
    .view(OFFICER)
    .flatMap((one) => one.buttons)
    .findLast(({ label }) => label.startsWith('Hasil forum') && label.includes(` ${line?.day} `));
  await press(door?.label ?? '');
  expect(await filled('Tulis hasil', 'Aplikasi parkir diuji coba mulai Januari.')).toContain('Hasil forum:');
  await press('Simpan');
  expect(newest()).toContain('Hasil forum sudah disimpan.');
});

it('A topic is proposed in a window, and the agenda made of votes in another, taken as suggested or changed', async () => {
  const { server, settle, city } = slack;
  const { db } = city.app;
  await say('/forum');
  await press('Jadwalkan forum');
  server.submit(OFFICER, { name: 'Bincang Rutin', when: 'Rabu kedua tiap bulan 09.00', place: 'Aula' });
  await settle();
  await press('Ya, jadwalkan');
  await say('/forum');
  await press('Topik forum');
  await press('Usulkan topik');
  expect(server.window(OFFICER)?.title).toBe('Usulkan topik');
  server.submit(OFFICER, { words: 'Trotoar di Simpang Lima' });
  await settle();
  expect(newest()).toContain('Topik yang diusulkan untuk');
  await press('Simpan usulan');
  await press('Topik forum');
  await press('Dukung 1');
  await press('Usulkan topik');
  server.submit(OFFICER, { words: 'Parkir liar' });
  await settle();
  await press('Simpan usulan');
  const [event] = await db.query<{ id: number }>('select event_id as id from forum_topics where words = $1', [
    'Parkir liar',
  ]);
  const openEvent = async () => {
    await say('/forum');
    await press('Atur forum');
    await press('1');
    expect(newest()).toContain('Bincang Rutin');
  };
  await openEvent();
  await press('Susun agenda');
  const [field] = server.window(OFFICER)?.fields ?? [];
  expect(JSON.stringify(field)).toContain('Trotoar di Simpang Lima (Usulan pegawai, 1 dukungan)');
  server.submit(OFFICER, {});
  await settle();
  expect(newest()).toContain('“Trotoar di Simpang Lima; Parkir liar');
  await press('Simpan');
  await openEvent();
  await press('Susun agenda');
  server.submit(OFFICER, { words: 'Parkir liar di Simpang Lima' });
  await settle();
  await press('Simpan');
  expect(await db.query('select topic from forum_events where id = $1', [event?.id ?? 0])).toEqual([
    { topic: 'Parkir liar di Simpang Lima' },
  ]);
});

it('A series is ended out of one window; what cannot be used is asked for again', async () => {
  const { server, settle, city } = slack;
  await say('/forum');
  await press('Atur forum');
  await press('Forum berulang');
  await press('1');
  await press('Akhiri forum ini');
  expect(server.window(OFFICER)?.title).toBe('Akhiri forum ini');
  server.submit(OFFICER, { from: 'kapan-kapan', why: 'Peserta terlalu sedikit' });
  await settle();
  expect(newest()).toContain('Mulai kapan');
  await say('1 Januari');
  expect(newest()).toContain('Alasan: Peserta terlalu sedikit');
  await press('Ya, akhiri');
  expect(newest()).toContain('tidak diadakan lagi mulai Jumat, 1 Januari 2027.');
  const ended = await city.app.db.query(
    'select ends_from as "from" from forum_series where ends_from is not null',
  );
  expect(ended).toEqual([{ from: '2027-01-01' }]);
});

it('A window that comes too late is asked in words instead', async () => {
  const { server } = slack;
  await say('/forum');
  server.failNext('views.open', refused('expired_trigger_id'));
  await press('Jadwalkan forum');
  expect(newest()).toContain('Apa nama atau topik forumnya?');
});
