import { afterAll, beforeAll, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat } from './people.ts';
import { talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

async function people(opd: string, count: number): Promise<number[]> {
  const rows = await city.app.db.query<{ id: number }>(
    `select p.id from people p join agencies a on a.id = p.agency_id
     where a.short = $1 and p.active and p.roles = '{}' order by p.id limit $2`,
    [opd, count],
  );
  return rows.map((row) => row.id);
}

it('a topic is proposed, confirmed, supported by a colleague and seen without its proposer', async () => {
  const [sari = 0, budi = 0] = await people('Dishub', 2);
  const proposer = await linkedSeat(city, sari);
  await talk(
    proposer,
    `
    Ibu: /forum
    Sinau: Forum Transportasi dan Tata Kota … sudah menyatakan hadir. [Tidak hadir] [Topik forum] …
    Ibu: [Topik forum]
    Sinau: Usulan topik: Forum Transportasi dan Tata Kota … Belum ada usulan topik. [Usulkan topik] … [Beranda]
    Ibu: jadwal kegiatan dinas
    Sinau: … [Beranda]
    Ibu: /forum
    Sinau: … [Topik forum] …
    Ibu: [Topik forum]
    Sinau: … [Usulkan topik] … [Beranda]
    Ibu: [Usulkan topik]
    Sinau: Usulan topik: … Belum ada usulan topik. Untuk mengusulkan topik, silakan ketik topiknya dalam satu kalimat. [Tidak jadi] …
    Ibu: [Tidak jadi]
    Sinau: Baik, tidak jadi. …
    Ibu: usul topik forum
    Sinau: … silakan ketik topiknya dalam satu kalimat. [Tidak jadi] …
    Ibu: Bahasa Inggris aja
    Sinau: Topik yang diusulkan untuk Forum Transportasi dan Tata Kota: “Bahasa Inggris aja” … [Simpan usulan] [Tidak jadi]
    Ibu: asesmen
    Sinau: Topik yang diusulkan untuk Forum Transportasi dan Tata Kota: “asesmen” … [Simpan usulan] [Tidak jadi]
    Ibu: tanya Bu Sri di 081234567890
    Sinau: Topik yang diusulkan untuk Forum Transportasi dan Tata Kota: “tanya Bu Sri di …” … Nomor dan alamat email tidak ikut saya simpan. [Simpan usulan] [Tidak jadi]
    Ibu: usul topik: Trotoar yang ramah   kursi roda
    Sinau: Topik yang diusulkan untuk Forum Transportasi dan Tata Kota: “Trotoar yang ramah kursi roda” … Simpan usulan ini? [Simpan usulan] [Tidak jadi]
    Ibu: njih
    Sinau: … tombol …
    Ibu: [Simpan usulan]
    Sinau: Usulan sudah disimpan: “Trotoar yang ramah kursi roda” [Topik forum] …
    Ibu: usul topik forum: parkir liar di Simpang Lima
    Sinau: Topik yang diusulkan untuk Forum Transportasi dan Tata Kota: “parkir liar di Simpang Lima” … [Simpan usulan] [Tidak jadi]
    Ibu: [Tidak jadi]
    Sinau: Baik, usulan itu tidak saya simpan. …
    `,
  );
  await proposer.leave();
  const rows = await city.app.db.query('select words, person_id as person from forum_topics');
  expect(rows).toEqual([{ words: 'Trotoar yang ramah kursi roda', person: sari }]);

  const colleague = await linkedSeat(city, budi);
  await talk(
    colleague,
    `
    Ibu: /forum
    Sinau: … [Topik forum] …
    Ibu: [Topik forum]
    Sinau: Usulan topik: Forum Transportasi dan Tata Kota 1. Trotoar yang ramah kursi roda 0 dukungan … [Dukung 1] …
    Ibu: [Dukung 1]
    Sinau: Usulan topik: … Trotoar yang ramah kursi roda 1 dukungan, termasuk dari Bapak/Ibu … [Beranda]
    `,
  );
  const audit = await city.app.db.query(
    `select action from audit where action in ('vote', 'forum topic') order by id`,
  );
  expect(audit).toEqual([{ action: 'forum topic' }, { action: 'vote' }]);
  await colleague.leave();
});

it('three proposals are enough for one person, a speech is no topic, and another agency sees nothing', async () => {
  const [, , wati = 0] = await people('Dishub', 3);
  const [stranger = 0] = await people('Dinkes', 1);
  const [event] = await city.app.db.query<{ id: number }>('select event_id as id from forum_topics limit 1');
  for (const words of ['Satu', 'Dua', 'Tiga'])
    await city.app.db.query(
      'insert into forum_topics (event_id, person_id, words, at) values ($1, $2, $3, now())',
      [event?.id ?? 0, wati, words],
    );
  const seat = await linkedSeat(city, wati);
  await talk(
    seat,
    `
    Ibu: usul topik forum
    Sinau: Usulan topik: … Usulan Bapak/Ibu untuk forum ini sudah 3. Topik lain masih boleh didukung. …
    `,
  );
  await seat.leave();
  await city.app.db.query('delete from forum_topics where person_id = $1', [wati]);
  const again = await linkedSeat(city, wati);
  await again.say('usul topik forum');
  await again.say('panjang sekali '.repeat(20));
  expect(again.screen().at(-1)?.words).toContain('paling panjang 200 huruf');
  await talk(again, 'Ibu: [Tidak jadi]\nSinau: Baik, tidak jadi. …');
  await again.leave();
  const outside = await linkedSeat(city, stranger);
  await outside.say('usul topik forum');
  expect(outside.screen().at(-1)?.words).not.toContain('Trotoar');
  await outside.leave();
});

it('two forums of one time are both reached, answered and given topics', async () => {
  const { db } = city.app;
  const [wati = 0] = await people('Dishub', 1);
  const [next] = await db.query<{ id: number; starts: Date }>(
    `select e.id, e.starts_at as starts from forum_events e join agencies a on a.id = e.agency_id and a.short = 'Dishub'
     where e.starts_at > $1 order by e.starts_at limit 1`,
    [city.app.clock.now()],
  );
  const [beside] = await db.query<{ id: number }>(
    `insert into forum_events (agency_id, title, place, starts_at, ends_at)
     select agency_id, 'Rapat Parkir', 'Aula', starts_at, ends_at from forum_events where id = $1 returning id`,
    [next?.id ?? 0],
  );
  const seat = await linkedSeat(city, wati);
  await talk(
    seat,
    `
    Ibu: /forum
    Sinau: Forum Transportasi dan Tata Kota … [Topik forum] [Masukkan ke kalender] [Rapat Parkir · Rabu 9 Des] … [Beranda]
    Ibu: [Rapat Parkir · Rabu 9 Des]
    Sinau: Rapat Parkir … [Hadir] [Tidak hadir] [Topik forum] [Masukkan ke kalender] [Forum Transportasi dan Tata Kota · Rabu 9 Des] … [Beranda]
    Ibu: [Topik forum]
    Sinau: Usulan topik: Rapat Parkir Belum ada usulan topik. …
    Ibu: [Usulkan topik]
    Sinau: Usulan topik: Rapat Parkir … silakan ketik …
    Ibu: Tarif parkir tepi jalan
    Sinau: Topik yang diusulkan untuk Rapat Parkir: “Tarif parkir tepi jalan” … [Simpan usulan] [Tidak jadi]
    Ibu: [Simpan usulan]
    Sinau: Usulan sudah disimpan: … [Topik forum] …
    Ibu: [Topik forum]
    Sinau: Usulan topik: Rapat Parkir 1. Tarif parkir tepi jalan … [Usulkan topik] …
    `,
  );
  expect(await db.query('select event_id from forum_topics where words like $1', ['Tarif%'])).toEqual([
    { event_id: beside?.id },
  ]);
  // Meanwhile it was cancelled: what waits for its button is not said to be saved.
  await seat.press('Usulkan topik');
  await seat.say('Karcis parkir berlangganan');
  await db.query('update forum_events set cancelled_at = $2 where id = $1', [beside?.id ?? 0, new Date()]);
  await seat.press('Simpan usulan');
  expect(seat.screen().at(-1)?.words).toContain('Forum itu sudah lewat atau dibatalkan.');
  await seat.option(`s:forum:${beside?.id}`);
  expect(seat.screen().at(-1)?.words).toContain('Forum Transportasi dan Tata Kota');
  await seat.leave();
});
