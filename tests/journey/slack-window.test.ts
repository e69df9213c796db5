import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSlackCity, type SlackCity } from '../support/slack-city.ts';
import { refused } from '../support/slack-server-faults.ts';
import { terminalSeat } from './seats.ts';

const BOSS = 'U0ATASAN';

let slack: SlackCity;
beforeAll(async () => {
  slack = await openSlackCity();
}, 60_000);
afterAll(() => slack.close());

const press = async (user: string, label: string): Promise<void> => {
  slack.server.press(user, label);
  await slack.settle();
};
const newest = (user: string): string => slack.server.newest(user).text;

/** Somebody's one told answer, sent to her superior, who sits in front of Slack with it open. */
async function waiting(): Promise<string> {
  const { city, linked, server, settle } = slack;
  const [somebody] = await city.app.db.query<{ id: number; name: string; boss: number }>(
    `select p.id, p.name, p.superior_id as boss from people p join assessments s on s.person_id = p.id and s.sent_at is null
     join periods d on d.id = s.period_id and d.closed_at is null
     where p.active and p.superior_id is not null and p.job_level = 'PELAKSANA' and p.roles = '{}'
       and not exists (select 1 from answers w where w.assessment_id = s.id) order by p.id limit 1`,
  );
  if (somebody === undefined) throw new Error('nobody has an untouched assessment');
  await city.app.db.query('update assessments set sent_to = null where sent_to = $1', [somebody.boss]);
  const seat = await terminalSeat(city.app, somebody.id);
  await seat.say(await city.codeFor(somebody.id));
  await seat.press('Mulai penilaian');
  await seat.say(
    'Saya mengingatkan dua rekan yang menerima uang rokok, lalu menolak dan melaporkannya ke kasi.',
  );
  await seat.press('Setuju');
  while (seat.screen().at(-1)?.buttons.includes('Lewati') === true) await seat.press('Lewati');
  await seat.press('Kirim ke atasan');
  await seat.press('Kirim ke atasan');
  await seat.leave();
  await linked(BOSS, somebody.boss);
  server.text(BOSS, '/verifikasi');
  await settle();
  await press(BOSS, '1');
  await press(BOSS, 'Periksa satu per satu');
  return somebody.name;
}

it('A superior hands back with a note out of a window, and is asked in words when the window comes too late', async () => {
  const { server, settle } = slack;
  const name = await waiting();
  server.failNext('views.open', refused('expired_trigger_id'));
  await press(BOSS, 'Minta contoh');
  expect(newest(BOSS)).toContain(`Contoh seperti apa yang Bapak/Ibu harapkan dari ${name}?`);
  await press(BOSS, 'Kembali');
  await press(BOSS, 'Minta contoh');
  expect(server.window(BOSS)?.title).toBe('Catatan');
  server.submit(BOSS, { words: 'Mohon contoh saat mengatur loket.' });
  await settle();
  expect(newest(BOSS)).toContain('“Mohon contoh saat mengatur loket.”');
  expect(newest(BOSS)).not.toContain('Contoh seperti apa');
  await press(BOSS, 'Kembalikan sekarang');
  expect(newest(BOSS)).toContain(`Sudah dikembalikan ke ${name}.`);
});

it('Hour and topics of reminders are set in one window, which shows what is set', async () => {
  const { server, settle, city } = slack;
  server.text(BOSS, '/ingatkan');
  await settle();
  await press(BOSS, 'Atur sekaligus');
  server.submit(BOSS, { hour: 'afternoon', topics: ['forum'] });
  await settle();
  expect(newest(BOSS)).toContain('Pengaturan pengingat sudah disimpan.');
  const saved = await city.app.db.query(
    'select hour, muted, stopped_at from reminder_preferences where hour is not null',
  );
  expect(saved).toContainEqual({ hour: 13, muted: ['assessment', 'jp', 'mentoring'], stopped_at: null });
  await press(BOSS, 'Atur sekaligus');
  expect(JSON.stringify(server.window(BOSS)?.fields)).toContain(
    '"initial_options":[{"text":{"type":"plain_text","text":"Forum"',
  );
});

it('Learning hours are claimed in one window; what cannot be used is asked for in words, and nothing else', async () => {
  const { server, settle, city, linked } = slack;
  const person = await city.fresh('Dishub');
  const before = server.objections.length;
  await linked('U0PEGAWAI', person.id);
  server.text('U0PEGAWAI', '/jp');
  await settle();
  await press('U0PEGAWAI', 'Catat kegiatan');
  const window = server.window('U0PEGAWAI');
  expect(window?.title).toBe('Klaim JP');
  // Every form of the table can be chosen, and the commonest is.
  const [form] = window?.fields ?? [];
  expect(JSON.stringify(form)).toContain('"value":"belajar_mandiri"');
  expect(JSON.stringify(form)).toMatch(/"initial_option":\{[^}]*\{[^}]*"Pelatihan"/);
  server.submit('U0PEGAWAI', {
    form: 'webinar',
    title: 'Webinar Layanan Publik',
    dates: '3 Maret 2019',
    organiser: 'BKPP',
    amount: '4',
    certificate: '',
  });
  await settle();
  expect(
    server
      .view('U0PEGAWAI')
      .map(({ text }) => text)
      .join('\n'),
  ).toContain('Yang bisa diklaim hanya kegiatan tahun ini dan tahun lalu');
  expect(newest('U0PEGAWAI')).toContain('Kapan kegiatannya?');
  server.text('U0PEGAWAI', 'kemarin');
  await settle();
  expect(newest('U0PEGAWAI')).toMatch(/Webinar Layanan Publik[\s\S]*BKPP[\s\S]*4 JP/);
  const claims = () =>
    city.app.db.query(
      'select title, form, organiser, jp, state from learning_entries where person_id = $1 and claimed_at is not null',
      [person.id],
    );
  expect(await claims()).toEqual([]);
  await press('U0PEGAWAI', 'Ya, ajukan');
  expect(await claims()).toEqual([
    { title: 'Webinar Layanan Publik', form: 'webinar', organiser: 'BKPP', jp: 4, state: 'klaim' },
  ]);
  // Slack opens no window: the same questions, one after the other.
  server.failNext('views.open', refused('expired_trigger_id'));
  server.text('U0PEGAWAI', '/jp');
  await settle();
  await press('U0PEGAWAI', 'Catat kegiatan');
  expect(newest('U0PEGAWAI')).toContain('Apa bentuk kegiatannya?');
  expect(server.objections).toHaveLength(before);
  expect(city.complaints).toEqual([]);
});
