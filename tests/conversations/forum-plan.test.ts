import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { openForum } from './forum-desk.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { contents, talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

async function officer(where: string): Promise<number> {
  const [row] = await city.app.db.query<{ id: number }>(
    `select p.id from people p join agencies a on a.id = p.agency_id where p.active and ${where} order by 1 limit 1`,
  );
  if (row === undefined) throw new Error('the city has no such officer');
  return row.id;
}
const umpeg = (): Promise<number> => officer(`'umpeg' = any(p.roles) and a.short = 'Dishub'`);

async function eventOf(title: string): Promise<{ id: number; starts: Date; cancelled: boolean }> {
  const [row] = await city.app.db.query<{ id: number; starts: Date; cancelled: boolean }>(
    `select id, starts_at as starts, cancelled_at is not null as cancelled from forum_events
     where title = $1 order by starts_at limit 1`,
    [title],
  );
  if (row === undefined) throw new Error(`there is no event ${title}`);
  return row;
}

describe('An umpeg officer', () => {
  it('schedules a rhythm and a single forum in words, corrected where it cannot be, written by a button only', async () => {
    const me = await umpeg();
    const seat = await linkedSeat(city, me);
    const before = await contents(city.app.db);
    await talk(
      seat,
      `
      Ibu: /forum
      Sinau: … [Jadwalkan forum] [Atur forum] … [Beranda]
      Ibu: [Jadwalkan forum]
      Sinau: Apa nama atau topik forumnya? [Tidak jadi]
      Ibu: X
      Sinau: Nama forum mohon ditulis dalam 3 sampai 120 huruf.
      Sinau: Apa nama atau topik forumnya? [Tidak jadi]
      Ibu: Bincang Akhir Bulan
      Sinau: Kapan diadakan? … [Tidak jadi]
      Ibu: kapan-kapan
      Sinau: Waktunya belum saya pahami. …
      Sinau: Kapan diadakan? … [Tidak jadi]
      Ibu: Rabu keenam tiap bulan 09.00
      Sinau: Irama itu belum saya kenal. …
      Sinau: Kapan diadakan? … [Tidak jadi]
      Ibu: 16 November 2026 09.00
      Sinau: Waktu itu sudah lewat. …
      Sinau: Kapan diadakan? … [Tidak jadi]
      Ibu: 16 Des 19.00
      Sinau: Waktunya di luar jam kerja. Forum dimulai dan selesai antara 07.30 dan 16.00.
      Sinau: Kapan diadakan? … [Tidak jadi]
      Ibu: 16 Des
      Sinau: Jamnya belum disebut. …
      Sinau: Kapan diadakan? … [Tidak jadi]
      Ibu: Kamis keempat tiap bulan 13.00-15.00
      Sinau: Di mana tempatnya? [Tidak jadi]
      Ibu: ${'Aula '.repeat(30)}
      Sinau: Tempatnya mohon ditulis dalam 2 sampai 120 huruf.
      Sinau: Di mana tempatnya? [Tidak jadi]
      Ibu: Aula lantai 2
      Sinau: Rancangan forum Bincang Akhir Bulan OPD: Dishub Waktu: Kamis keempat tiap bulan, 13.00–15.00 Tempat: Aula lantai 2 Tanggal terdekat Kamis, 26 November 2026 Senin, 28 Desember 2026 (semula Kamis, 24 Desember 2026, hari libur) … pegawai akan melihatnya di /forum … Belum ada yang disimpan. Jadwalkan? [Ya, jadwalkan] [Ubah dari awal] [Tidak jadi]
      Ibu: ya
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. … […]
      `,
    );
    expect(await contents(city.app.db)).toEqual(before);
    await talk(
      seat,
      `
      Ibu: [Ya, jadwalkan]
      Sinau: Forum “Bincang Akhir Bulan” sudah dijadwalkan. [Atur forum] … [Beranda]
      Ibu: [Atur forum]
      Sinau: Atur forum … Bincang Akhir Bulan Dishub · Kamis, 26 November 2026, 13.00 · 0 orang akan hadir … [Jadwalkan forum] … [Beranda]
      Ibu: [Jadwalkan forum]
      Sinau: Apa nama … [Tidak jadi]
      Ibu: bincang akhir bulan
      Sinau: Kapan … [Tidak jadi]
      Ibu: Senin tiap minggu 08.00
      Sinau: Di mana … [Tidak jadi]
      Ibu: Aula
      Sinau: OPD ini sudah punya forum “bincang akhir bulan” yang seperti itu. …
      Sinau: Apa nama … [Tidak jadi]
      Ibu: Apel Berbagi
      Sinau: Rancangan forum Apel Berbagi … Senin tiap minggu, 08.00–10.00 … [Tidak jadi]
      Ibu: Senin tiap minggu 09.00-12.00
      Sinau: Rancangan forum Apel Berbagi … Senin tiap minggu, 09.00–12.00 … [Tidak jadi]
      Ibu: sudah benar, Senin jam 9
      Sinau: Rancangan forum Apel Berbagi … Senin tiap minggu, 09.00–12.00 … [Tidak jadi]
      Ibu: tiap tgl 15 jam setengah 9
      Sinau: Rancangan forum Apel Berbagi … Waktu: tanggal 15 tiap bulan, 08.30–11.30 … Selasa, 15 Desember 2026 … [Tidak jadi]
      Ibu: [Ubah dari awal]
      Sinau: Apa nama … [Tidak jadi]
      Ibu: Bedah Aplikasi
      Sinau: Kapan … [Tidak jadi]
      Ibu: Jumat 25 Des 09.00
      Sinau: Di mana … [Tidak jadi]
      Ibu: Ruang rapat
      Sinau: Hari itu hari libur. Mohon pilih hari kerja.
      Sinau: Kapan … [Tidak jadi]
      Ibu: 16 Des 09.00
      Sinau: Rancangan forum Bedah Aplikasi … satu kali, 09.00–11.00 … Rabu, 16 Desember 2026 … [Tidak jadi]
      Ibu: [Ya, jadwalkan]
      Sinau: Forum “Bedah Aplikasi” sudah dijadwalkan. … [Beranda]
      `,
    );
    const audit = await city.app.db.query(
      `select distinct actor, action, subject from audit where action like 'forum %' and actor <> 'operator' order by 2, 3`,
    );
    expect(audit).toEqual([
      { actor: `person:${me}`, action: 'forum event', subject: 'Bedah Aplikasi' },
      { actor: `person:${me}`, action: 'forum series', subject: 'Bincang Akhir Bulan' },
    ]);
    await seat.leave();
  });

  it('moves one and cancels it with a reason that those who come read, once', async () => {
    const me = await umpeg();
    const event = await eventOf('Bedah Aplikasi');
    const { id: guest } = await officerless();
    const guests = await linkedSeat(city, guest);
    await city.app.db.query(
      `insert into forum_replies (event_id, person_id, reply, at) values ($1, $2, 'hadir', now())`,
      [event.id, guest],
    );
    const seat = await linkedSeat(city, me);
    const number = await numberOf('Bedah Aplikasi');
    await talk(
      seat,
      `
      ${openForum(number)}
      Sinau: Bedah Aplikasi Dishub · Rabu, 16 Desember 2026, 09.00 · 1 orang akan hadir Ruang rapat [Geser] [Batalkan] … [Atur forum] … [Beranda]
      Ibu: [Geser]
      Sinau: Bedah Aplikasi digeser ke kapan? … [Tidak jadi]
      Ibu: Rabu kelima tiap bulan jam 9
      Sinau: Yang digeser hanya satu pertemuan. Mohon sebutkan satu tanggal dan jamnya.
      Sinau: Bedah Aplikasi digeser ke kapan? … [Tidak jadi]
      Ibu: jam 10
      Sinau: Harinya belum disebut. Mohon hari dan jamnya ditulis sekaligus.
      Sinau: Bedah Aplikasi digeser ke kapan? … [Tidak jadi]
      Ibu: Rabu kedua tiap bulan 09.00
      Sinau: Yang digeser hanya satu pertemuan. …
      Sinau: Bedah Aplikasi digeser ke kapan? … [Tidak jadi]
      Ibu: 16 Des 09.00
      Sinau: Itu waktunya yang sekarang. …
      Sinau: Bedah Aplikasi digeser ke kapan? … [Tidak jadi]
      Ibu: 17 Des 13.00
      Sinau: Apa alasannya digeser? … [Tidak jadi]
      Ibu: sip2
      Sinau: Alasannya mohon ditulis dalam 5 sampai 200 huruf.
      Sinau: Apa alasannya digeser? … [Tidak jadi]
      Ibu: Narasumber berhalangan
      Sinau: Bedah Aplikasi Semula: Rabu, 16 Desember 2026, 09.00 Menjadi: Kamis, 17 Desember 2026, 13.00 Alasan: Narasumber berhalangan Yang akan diberi tahu: 1 orang, satu kali. … Geser? [Ya, geser] [Tidak jadi]
      Ibu: [Ya, geser]
      Sinau: Forum sudah digeser. 1 orang diberi tahu. [Atur forum] … [Beranda]
      `,
    );
    expect((await eventOf('Bedah Aplikasi')).starts).toEqual(new Date('2026-12-17T13:00:00+07:00'));
    const told = await city.app.db.query<{ key: string; words: string }>(
      `select key, outgoing->'message'->>'body' as words from outbox where person_id = $1 and key like 'forum:%'`,
      [guest],
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.words).toContain('Alasannya: Narasumber berhalangan');
    await talk(
      seat,
      `
      Ibu: [Atur forum]
      Sinau: Atur forum … [Beranda]
      Ibu: [${await numberOf('Bedah Aplikasi')}]
      Sinau: Bedah Aplikasi … Kamis, 17 Desember 2026, 13.00 … [Beranda]
      Ibu: [Batalkan]
      Sinau: Apa alasannya dibatalkan? … [Tidak jadi]
      Ibu: Aula dipakai pelantikan
      Sinau: Bedah Aplikasi, Kamis, 17 Desember 2026, 13.00, akan dibatalkan. Alasan: Aula dipakai pelantikan … Batalkan? [Ya, batalkan] [Tidak jadi]
      `,
    );
    // Somebody at the command line is faster.
    await city.app.db.query(
      `update forum_events set starts_at = starts_at + interval '1 hour' where id = $1`,
      [event.id],
    );
    await talk(
      seat,
      `
      Ibu: [Ya, batalkan]
      Sinau: Forum ini baru saja diubah orang lain, jadi tidak ada yang saya ubah. … [Beranda]
      `,
    );
    expect((await eventOf('Bedah Aplikasi')).cancelled).toBe(false);
    await seat.leave();
    await guests.leave();
  });
});

it('Two forums of one agency at once are warned of before they are planned, and before one is moved', async () => {
  const seat = await linkedSeat(city, await umpeg());
  await talk(
    seat,
    `
    Ibu: /forum
    Sinau: … [Jadwalkan forum] … [Beranda]
    Ibu: [Jadwalkan forum]
    Sinau: Apa nama … [Tidak jadi]
    Ibu: Rapat Parkir
    Sinau: Kapan … [Tidak jadi]
    Ibu: 9 Des 10.00-12.00
    Sinau: Di mana … [Tidak jadi]
    Ibu: Aula
    Sinau: Rancangan forum Rapat Parkir … Perhatian, pada waktu itu OPD sudah punya: Forum Transportasi dan Tata Kota, Rabu, 9 Desember 2026, 09.00 … Jadwalkan? [Ya, jadwalkan] … [Tidak jadi]
    Ibu: [Tidak jadi]
    Sinau: … [Beranda]
    ${openForum(await numberOf('Bedah Aplikasi'))}
    Sinau: Bedah Aplikasi … [Beranda]
    Ibu: [Geser]
    Sinau: Bedah Aplikasi digeser ke kapan? … [Tidak jadi]
    Ibu: 9 Des 11.00
    Sinau: Apa alasannya digeser? … [Tidak jadi]
    Ibu: Narasumber berhalangan
    Sinau: Bedah Aplikasi Semula: … Geser? [Ya, geser] [Tidak jadi]
    Ibu: [Tidak jadi]
    Sinau: … [Beranda]
    Ibu: [Atur forum]
    Sinau: Atur forum … [Beranda]
    Ibu: [${await numberOf('Bedah Aplikasi')}]
    Sinau: Bedah Aplikasi … [Beranda]
    Ibu: [Geser]
    Sinau: Bedah Aplikasi digeser ke kapan? … [Tidak jadi]
    Ibu: 9 Des 10.30
    Sinau: Apa alasannya digeser? … [Tidak jadi]
    Ibu: Narasumber berhalangan
    Sinau: Perhatian, pada waktu itu OPD sudah punya: Forum Transportasi dan Tata Kota, … Bedah Aplikasi Semula: … Geser? [Ya, geser] [Tidak jadi]
    Ibu: [Tidak jadi]
    Sinau: … [Beranda]
    `,
  );
  await seat.leave();
});

it('A single forum whose day became a holiday says so to its officer, who moves it', async () => {
  const seat = await linkedSeat(city, await umpeg());
  const { starts } = await eventOf('Bedah Aplikasi');
  const day = city.app.office.dayOf(starts);
  await city.app.db.query(
    `insert into holidays (day, name, kind, official) values ($1::text::date, 'Cuti bersama', 'cuti_bersama', true)`,
    [day],
  );
  await talk(
    seat,
    `
    ${openForum(await numberOf('Bedah Aplikasi'))}
    Sinau: Bedah Aplikasi … Perhatian, hari itu hari libur. Forum ini belum digeser. [Geser] … [Beranda]
    `,
  );
  await city.app.db.query('delete from holidays where day = $1::text::date', [day]);
  await seat.leave();
});

/** Somebody of Dishub who decides about nothing. */
async function officerless(): Promise<{ id: number }> {
  return { id: await officer(`p.roles = '{}' and a.short = 'Dishub'`) };
}

/** Its number in the officer's list. */
async function numberOf(title: string): Promise<number> {
  const rows = await city.app.db.query<{ title: string }>(
    `select e.title from forum_events e join agencies a on a.id = e.agency_id and a.short = 'Dishub'
     where e.cancelled_at is null and e.starts_at > $1 order by e.starts_at, e.id`,
    [city.app.clock.now()],
  );
  return 1 + rows.findIndex((row) => row.title === title);
}

it('BKPP’s admin says for which agency', async () => {
  const seat = await linkedSeat(city, await officer(`'admin' = any(p.roles)`));
  await talk(
    seat,
    `
    Ibu: /forum
    Sinau: … [Jadwalkan forum] [Atur forum] … [Beranda]
    Ibu: [Jadwalkan forum]
    Sinau: Untuk OPD mana? Silakan ketik nama singkatnya. [Tidak jadi]
    Ibu: Disko
    Sinau: Apa nama … [Tidak jadi]
    Ibu: Temu Pengelola
    Sinau: Kapan … [Tidak jadi]
    Ibu: 10 Desember 10.00
    Sinau: Di mana … [Tidak jadi]
    Ibu: Aula
    Sinau: OPD “Disko” tidak ada, atau bukan wewenang Bapak/Ibu.
    Sinau: Untuk OPD mana? … [Tidak jadi]
    Ibu: dinkes
    Sinau: Rancangan forum Temu Pengelola OPD: Dinkes … Kamis, 10 Desember 2026 … [Tidak jadi]
    Ibu: [Tidak jadi]
    Sinau: … [Beranda]
    `,
  );
  await seat.leave();
});

it('Nobody else is offered it', async () => {
  const { id } = await somebodyNew(city)();
  const seat = await linkedSeat(city, id);
  await seat.say('/forum');
  expect(seat.screen().at(-1)?.buttons).not.toContain('Jadwalkan forum');
  await seat.leave();
});

it('A forum is called off, and who comes gets the file that takes it out of a calendar, with a higher SEQUENCE', async () => {
  const event = await eventOf('Bedah Aplikasi');
  const { id: guest } = await officerless();
  const guests = await linkedSeat(city, guest);
  await guests.option(`s:rsvp:${event.id}:hadir`);
  await guests.press('Masukkan ke kalender');
  const file = () => (guests.screen().at(-1)?.file?.content ?? '').toString();
  expect(file()).toContain('STATUS:CONFIRMED');
  const before = Number(/SEQUENCE:(\d+)/.exec(file())?.[1]);
  // It was moved twice before.
  expect(before).toBeGreaterThan(1);
  const seat = await linkedSeat(city, await umpeg());
  await talk(
    seat,
    `
    ${openForum(await numberOf('Bedah Aplikasi'))}
    Sinau: Bedah Aplikasi … [Beranda]
    Ibu: [Batalkan]
    Sinau: Apa alasannya dibatalkan? … [Tidak jadi]
    Ibu: Aula dipakai pelantikan
    Sinau: Bedah Aplikasi, … akan dibatalkan. … Yang akan diberi tahu: 1 orang, satu kali. … [Ya, batalkan] [Tidak jadi]
    Ibu: [Ya, batalkan]
    Sinau: Forum sudah dibatalkan. 1 orang diberi tahu. … [Beranda]
    `,
  );
  await seat.leave();
  const told = await city.app.db.query(
    `select outgoing->'message'->'options' as options from outbox where person_id = $1 and key like '%:cancelled:%'`,
    [guest],
  );
  const door = `s:ics:${event.id}`;
  expect(told).toEqual([{ options: [[{ id: door, label: 'Hapus dari kalender' }]] }]);
  await guests.option(door);
  expect(guests.screen().at(-1)?.words).toContain('Forum ini dibatalkan. Buka berkas ini');
  expect(file()).toContain('METHOD:CANCEL');
  expect(file()).toContain(`UID:forum-${event.id}@sinau`);
  expect(file()).toContain(`SEQUENCE:${before + 1}`);
  await guests.leave();
});
