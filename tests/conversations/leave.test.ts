import { afterAll, beforeAll, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { type Colleague, linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
let somebody: () => Promise<Colleague>;
beforeAll(async () => {
  city = await openCity('pglite');
  somebody = somebodyNew(city);
}, 60_000);
afterAll(() => city.close());

const leaves = (person: number) =>
  city.app.db.query(
    'select first_day as first, last_day as last, made_by as by from leaves where person_id = $1 order by 1',
    [person],
  );

it('a leave is said in words, shown in full with what falls into it, and saved by a button', async () => {
  const sari = await somebody();
  const seat = await linkedSeat(city, sari.id);
  await talk(
    seat,
    `
    Ibu: saya cuti besok sampai Jumat ya
    Sinau: Cuti Rabu, 25 November 2026 sampai Jumat, 27 November 2026. Selama itu saya tidak mengirim pengingat. … Yang jatuh pada masa cuti: … tenggat … Sebaiknya dikirim sebelum cuti. [Ya, catat cutinya] [Tanggal lain] [Tidak jadi]
    Ibu: njih
    Sinau: … tombol …
    Ibu: [Tanggal lain]
    Sinau: Bapak/Ibu cuti dari tanggal berapa sampai tanggal berapa? …
    Ibu: 31 Februari
    Sinau: Tanggalnya belum saya tangkap. …
    Ibu: 1-5 Desember
    Sinau: Cuti Selasa, 1 Desember 2026 sampai Sabtu, 5 Desember 2026. … Benar begitu? … [Tidak jadi]
    Ibu: ya, betul
    Sinau: Baik, cuti Selasa, 1 Desember 2026 sampai Sabtu, 5 Desember 2026 saya catat. Selamat beristirahat, Bapak/Ibu. [Pengingat] …
    Ibu: [Pengingat]
    Sinau: Pengingat … Cuti (tanpa pengingat): Selasa, 1 Desember 2026 sampai Sabtu, 5 Desember 2026 … [Batalkan cuti … 1 Des … 5 Des …] [Saya akan cuti] …
    `,
  );
  expect(await leaves(sari.id)).toEqual([{ first: '2026-12-01', last: '2026-12-05', by: 'person' }]);
  await talk(
    seat,
    `
    Ibu: cuti saya batal
    Sinau: Pengingat … Cuti (tanpa pengingat): …
    `,
  );
  const cancel =
    seat
      .screen()
      .at(-1)
      ?.buttons.find((label) => label.startsWith('Batalkan cuti')) ?? '';
  await seat.press(cancel);
  expect(await leaves(sari.id)).toEqual([]);
  expect(
    await city.app.db.query(`select action from audit where action in ('leave', 'unleave') order by id`),
  ).toEqual([{ action: 'leave' }, { action: 'unleave' }]);
});

it('begins at the button of the settings, in English too, and other wishes win while days are awaited', async () => {
  const budi = await somebody();
  const seat = await linkedSeat(city, budi.id);
  await talk(
    seat,
    `
    Ibu: /ingatkan
    Sinau: Pengingat … [Saya akan cuti] …
    Ibu: [Saya akan cuti]
    Sinau: Bapak/Ibu cuti dari tanggal berapa …
    Ibu: cuti setahun mulai besok
    Sinau: …
    Ibu: /jp
    Sinau: … JP …
    Ibu: /language
    Sinau: …
    Ibu: [English]
    Sinau: …
    Ibu: I'm on leave December 1-5
    Sinau: Leave: Tuesday, 1 December 2026 to Saturday, 5 December 2026. I send no reminders … [Yes, note it] …
    Ibu: [Never mind]
    Sinau: All right, I noted nothing. …
    `,
  );
  expect(await leaves(budi.id)).toEqual([]);
});

it.each([
  'cuti bersama tanggal berapa?',
  'apakah cuti melahirkan dihitung JP?',
  'sisa cuti saya tinggal berapa',
])('%s is a question, not a leave', async (question) => {
  const seat = await linkedSeat(city, (await somebody()).id);
  await seat.say(question);
  expect(seat.screen().at(-1)?.words).not.toMatch(/Cuti .*Benar begitu|dari tanggal berapa sampai/);
});
