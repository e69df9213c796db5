import { afterAll, beforeAll, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat } from './people.ts';
import { talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

async function somebody(): Promise<number> {
  const [row] = await city.app.db.query<{ id: number }>(
    `select p.id from people p join assessments s on s.person_id = p.id join periods d on d.id = s.period_id
     where p.active and p.roles = '{}' and s.sent_at is null and d.closed_at is null
       and not exists (select from accounts a where a.person_id = p.id and a.account not like 'chat-%')
     order by p.id desc limit 1`,
  );
  return row?.id ?? 0;
}

it('a reminder of one’s own is said in words, confirmed, listed, moved and taken back', async () => {
  const sari = await somebody();
  const seat = await linkedSeat(city, sari);
  const waiting = () =>
    city.app.db.query(
      `select kind, words, state from reminders where person_id = $1 and rung like 'own:%' order by due_at, state`,
      [sari],
    );
  await talk(
    seat,
    `
    Ibu: ingetin kirim laporan SPJ Kamis jam 9 dong
    Sinau: Saya ingatkan tentang "kirim laporan SPJ" pada Kamis, … 09.00. Benar begitu? [Ya, ingatkan] [Waktu lain] [Tidak jadi]
    Ibu: njih
    Sinau: … tombol …
    Ibu: [Ya, ingatkan]
    Sinau: Baik, saya ingatkan tentang "kirim laporan SPJ" pada Kamis, … 09.00. [Pengingat] …
    `,
  );
  expect(await waiting()).toEqual([{ kind: 'own', words: 'kirim laporan SPJ', state: 'planned' }]);
  await talk(
    seat,
    `
    Ibu: ingatkan saya telepon vendor hari Minggu
    Sinau: Saya ingatkan tentang "telepon vendor" pada Senin, … 08.30. Benar begitu? Saya geser ke jam pengingat terdekat: … [Tidak jadi]
    Ibu: [Waktu lain]
    Sinau: Kapan saya ingatkan tentang "telepon vendor"? …
    Ibu: 31 Februari
    Sinau: Tanggal atau jam itu tidak ada. …
    Ibu: [Tidak jadi]
    Sinau: …
    Ibu: /ingatkan
    Sinau: Pengingat … 1. kirim laporan SPJ: Kamis, … 09.00 … [Batalkan nomor 1] …
    Ibu: [Batalkan nomor 1]
    Sinau: Baik, pengingat itu saya batalkan. …
    `,
  );
  expect(await waiting()).toEqual([{ kind: 'own', words: 'kirim laporan SPJ', state: 'dropped' }]);
  await talk(
    seat,
    `
    Ibu: ingatkan bayar listrik Jumat jam 9
    Sinau: Saya ingatkan tentang "bayar listrik" pada Jumat, … 09.00. Benar begitu? …
    Ibu: ingatkan telepon auditor Jumat jam 10
    Sinau: Saya ingatkan tentang "telepon auditor" pada Jumat, … 10.00. Benar begitu? …
    Ibu: iya betul
    Sinau: Baik, saya ingatkan tentang "telepon auditor" pada Jumat, … 10.00. …
    Ibu: /ingatkan
    Sinau: Pengingat … 1. telepon auditor: Jumat, … 10.00 … [Batalkan nomor 1] …
    Ibu: [Batalkan nomor 1]
    Sinau: Baik, pengingat itu saya batalkan. …
    `,
  );
  const audit = await city.app.db.query(
    `select action from audit where action in ('remind', 'unremind') order by id`,
  );
  const both = [{ action: 'remind' }, { action: 'unremind' }];
  expect(audit).toEqual([...both, ...both]);
});

it('a question that names hours is a question, also while a time is awaited', async () => {
  const seat = await linkedSeat(city, await somebody());
  await talk(
    seat,
    `
    Ibu: ingatkan saya telepon vendor tahun 2031
    Sinau: …
    Ibu: ingatkan saya telepon vendor besok pagi
    Sinau: Saya ingatkan tentang "telepon vendor" … Benar begitu? …
    Ibu: [Waktu lain]
    Sinau: Kapan saya ingatkan tentang "telepon vendor"? …
    Ibu: apakah webinar 3 jam dihitung JP?
    Sinau: … JP … Menunggu konfirmasi BKPP. …
    `,
  );
});

it('is about the open evaluation where nothing is named, in Javanese too', async () => {
  const seat = await linkedSeat(city, await somebody());
  const asked = 'Saya ingatkan tentang "Penilaian Mandiri';
  for (const words of [
    'besok jam 9 ingetin aku ya',
    'ingetno sesuk jam 9',
    'sesuk jam 9 ingetke aku ngisi penilaian yo',
  ]) {
    const [said] = await seat.say(words);
    expect(said?.words).toContain(asked);
    expect(said?.words).toMatch(/09\.00\. Benar begitu\?/);
    await seat.press('Tidak jadi');
  }
  // Monday comes after it.
  const [late] = await seat.say('ingetin isi evaluasi Senin jam 9');
  expect(late?.words).toContain('hari terakhirnya Jumat, 27 November 2026');
});

it('the settings are meant where no moment is, and a NIP is not kept', async () => {
  const seat = await linkedSeat(city, await somebody());
  await talk(
    seat,
    `
    Ibu: ingatkan pagi saja
    Sinau: Pengingat Status: aktif …
    Ibu: ingetin telepon 198001012005011001 besok jam 9
    Sinau: Saya ingatkan tentang …
    Ibu: [Ya, ingatkan]
    Sinau: Baik, saya ingatkan tentang …
    `,
  );
  const [row] = await city.app.db.query<{ words: string }>(
    `select words from reminders where kind = 'own' and state = 'planned' order by due_at desc limit 1`,
  );
  expect(row?.words).toBe('telepon …');
});

it('each topic has its own switch, by button and in words', async () => {
  const seat = await linkedSeat(city, await somebody());
  await talk(
    seat,
    `
    Ibu: /ingatkan
    Sinau: Pengingat … Topik: penilaian, forum, JP, dan mentoring … [Matikan pengingat mentoring] …
    Ibu: [Matikan pengingat mentoring]
    Sinau: … Dimatikan: mentoring … [Nyalakan lagi: mentoring] …
    Ibu: jangan kirim pengingat JP lagi
    Sinau: … Dimatikan: JP dan mentoring … [Nyalakan lagi: JP] …
    Ibu: [Nyalakan lagi: mentoring]
    Sinau: … Dimatikan: JP … [Matikan pengingat mentoring] …
    Ibu: stop pengingat mentoring
    Sinau: … Dimatikan: JP dan mentoring …
    `,
  );
});

it('whoever is linked on both platforms chooses where to be reminded, and nobody else is asked', async () => {
  const sari = await somebody();
  const seat = await linkedSeat(city, sari);
  const [alone] = await seat.say('/ingatkan');
  expect(alone?.words).not.toContain('Lewat');
  await city.app.db.query(
    `insert into accounts (channel, account, conversation, person_id, last_heard_at) values
       ('telegram', 'both-t', 'both-t', $1, $2), ('slack', 'both-s', 'both-s', $1, $2)`,
    [sari, city.app.clock.now()],
  );
  await talk(
    seat,
    `
    Ibu: /ingatkan
    Sinau: Pengingat … Lewat: yang terakhir Bapak/Ibu pakai … [Ingatkan lewat Telegram] [Ingatkan lewat Slack] …
    Ibu: [Ingatkan lewat Slack]
    Sinau: Pengingat Pengaturan pengingat sudah disimpan. … Lewat: Slack … [Ingatkan lewat Telegram] [Ingatkan di mana saja] …
    `,
  );
  const chosen = () =>
    city.app.db.query('select channel from reminder_preferences where person_id = $1', [sari]);
  expect(await chosen()).toEqual([{ channel: 'slack' }]);
  await seat.press('Ingatkan di mana saja');
  expect(await chosen()).toEqual([{ channel: null }]);
});

it('a second wish in the message is no part of what the reminder is about', async () => {
  const seat = await linkedSeat(city, await somebody());
  const said = await seat.say('ingatkan saya telepon vendor besok jam 9 dan tampilkan JP saya');
  expect(said.map(({ words }) => words).join(' ')).not.toContain('tampilkan JP');
});

it('a reminder that is not wanted now is put off, and without a time it is about the settings', async () => {
  const seat = await linkedSeat(city, await somebody());
  await talk(
    seat,
    `
    Ibu: jangan ingatkan saya sampai besok jam 10
    Sinau: Saya ingatkan tentang "Penilaian Mandiri Semester II 2026" pada Rabu, 25 November 2026, 10.00. …
    Ibu: [Tidak jadi]
    Sinau: …
    Ibu: jangan ingatkan saya
    Sinau: Pengingat Status: aktif …
    `,
  );
});

it('a typed "ya" is enough for what is one’s own and undone with a tap', async () => {
  const seat = await linkedSeat(city, await somebody());
  await talk(
    seat,
    `
    Ibu: ingatkan telepon auditor Jumat jam 9
    Sinau: Saya ingatkan tentang "telepon auditor" pada Jumat, … 09.00. Benar begitu? …
    Ibu: ya
    Sinau: Baik, saya ingatkan tentang "telepon auditor" pada Jumat, … 09.00. …
    Ibu: cuti 1-5 Desember
    Sinau: … Benar begitu? …
    Ibu: Ya.
    Sinau: Baik, cuti Selasa, 1 Desember 2026 sampai Sabtu, 5 Desember 2026 saya catat. …
    `,
  );
});

it.each([
  // The sample's today is Tuesday, 24 November 2026, 09.00; the evaluation closes on Friday.
  ['ingatkan besok kirim laporan jam 9', '"kirim laporan" pada Rabu, 25 November 2026, 09.00'],
  ['ingatkan kirim SPJ sebelum Jumat', '"kirim SPJ" pada Kamis, 26 November 2026'],
  ['ingatkan kirim SPJ paling lambat Jumat', '"kirim SPJ" pada Jumat, 27 November 2026'],
  ['ingatkan kirim SPJ besok sebelum jam 10', '"kirim SPJ" pada Rabu, 25 November 2026, 09.30'],
  ['ingatkan saya 2 jam lagi telepon vendor', '"telepon vendor" pada'],
  ['bikin pengingat cek surat minggu depan', '"cek surat" pada Senin, 30 November 2026'],
  ['ingatkan saya akhir bulan cek JP', '"cek JP" pada Senin, 30 November 2026'],
  ['bisa ingatkan saya nanti sore buat telepon bu Sri?', '"telepon bu Sri" pada'],
  ['remind me to send the report on Friday at 9', '"send the report" pada Jumat, 27 November 2026, 09.00'],
  ['ingatkan isi penilaian sehari sebelum tenggat', '"Penilaian Mandiri Semester II 2026" pada Kamis, 26'],
  ['gak sekarang, ingatkan besok aja jam 10', '"Penilaian Mandiri Semester II 2026" pada Rabu, 25'],
  ['ingatkan habis lebaran urus cuti', 'Saya belum tahu tanggal acara itu.'],
  ['ingatkan kirim laporan H-2', 'Saya belum tahu tanggal acara itu.'],
])('what a reminder is about and when stands in many orders: %s', async (words, wanted) => {
  const seat = await linkedSeat(city, await somebody());
  const [said] = await seat.say(words);
  expect(said?.words).toContain(wanted);
});
