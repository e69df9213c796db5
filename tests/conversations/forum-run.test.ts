import { afterAll, beforeAll, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { openForum } from './forum-desk.ts';
import { linkedSeat } from './people.ts';
import { talk } from './talk.ts';

let city: City;
let event: number;
beforeAll(async () => {
  city = await openCity('pglite');
  const [row] = await city.app.db.query<{ id: number }>(
    `select e.id from forum_events e join agencies a on a.id = e.agency_id and a.short = 'Dishub'
     where e.cancelled_at is null and e.starts_at > $1 order by e.starts_at limit 1`,
    [city.app.clock.now()],
  );
  event = row?.id ?? 0;
  await city.app.db.query('delete from forum_replies where event_id = $1', [event]);
}, 60_000);
afterAll(() => city.close());

/** People of Dishub who decide about nothing, and its officer. */
async function people(count: number, where = `p.roles = '{}'`): Promise<number[]> {
  const rows = await city.app.db.query<{ id: number }>(
    `select p.id from people p join agencies a on a.id = p.agency_id and a.short = 'Dishub'
     where p.active and ${where} order by p.id limit $1`,
    [count],
  );
  return rows.map((row) => row.id);
}
const officer = async (): Promise<number> => (await people(1, `'umpeg' = any(p.roles)`))[0] ?? 0;

it('seats are set by the officer, run out, and a seat given up goes to who waits, who is told', async () => {
  const umpeg = await linkedSeat(city, await officer());
  await talk(
    umpeg,
    `
    ${openForum(1)}
    Sinau: Forum Transportasi dan Tata Kota … [Geser] [Batalkan] [Atur kursi] … [Beranda]
    Ibu: [Atur kursi]
    Sinau: Forum Transportasi dan Tata Kota Kursi sekarang: tidak dibatasi Akan hadir: 0 orang Berapa kursinya? … [Tidak jadi]
    Ibu: secukupnya
    Sinau: Mohon ketik angka 1 sampai 5000, atau “bebas”.
    Sinau: … Berapa kursinya? … [Tidak jadi]
    Ibu: 1 kursi
    Sinau: Forum Transportasi dan Tata Kota Kursi menjadi 1. … Simpan? [Ya, pertemuan ini saja] [Ya, juga pertemuan berikutnya] [Tidak jadi]
    Ibu: njih
    Sinau: Untuk yang ini mohon tekan salah satu tombolnya. … [Ya, pertemuan ini saja] [Ya, juga pertemuan berikutnya] [Tidak jadi]
    Ibu: [Ya, pertemuan ini saja]
    Sinau: Jumlah kursi sudah disimpan. [Kembali ke forum ini] … [Beranda]
    Ibu: [Kembali ke forum ini]
    Sinau: Forum Transportasi dan Tata Kota … Kursi: 1 [Geser] … [Beranda]
    `,
  );
  await umpeg.leave();
  const [sari = 0, budi = 0] = await people(2);
  const first = await linkedSeat(city, sari);
  await talk(
    first,
    `
    Ibu: /forum
    Sinau: … Kursi: 1, sisa 1 [Hadir] [Tidak hadir] … [Beranda]
    Ibu: [Hadir]
    Sinau: Terima kasih. Bapak/Ibu tercatat hadir: … [Masukkan ke kalender] [Lepas kursi] … [Beranda]
    `,
  );
  const second = await linkedSeat(city, budi);
  await talk(
    second,
    `
    Ibu: /forum
    Sinau: … Kursi: 1, sudah penuh [Masuk daftar tunggu] [Tidak hadir] … [Beranda]
    Ibu: [Masuk daftar tunggu]
    Sinau: Semua kursi sudah terisi. Bapak/Ibu saya catat di daftar tunggu: … Urutan ke-1. Begitu ada kursi kosong, saya kabari di jam kerja. [Tidak hadir] … [Beranda]
    Ibu: /forum
    Sinau: … Bapak/Ibu ada di daftar tunggu. Kursi: 1, sudah penuh Urutan daftar tunggu: 1 … [Beranda]
    `,
  );
  expect(second.screen().at(-1)?.buttons).not.toContain('Masuk daftar tunggu');
  await talk(
    first,
    `
    Ibu: [Lepas kursi]
    Sinau: Baik. Bapak/Ibu tercatat tidak hadir: … [Hadir] … [Beranda]
    `,
  );
  const told = await city.app.db.query<{ person: number; words: string; options: unknown }>(
    `select person_id as person, outgoing->'message'->>'body' as words, outgoing->'message'->'options' as options from outbox where key like '%:seat:%'`,
  );
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ person: budi });
  expect(told[0]?.words).toContain('naik dari daftar tunggu');
  expect(JSON.stringify(told[0]?.options)).toContain('Lepas kursi');
  await first.leave();
  await second.leave();
});

it('an agenda is suggested from votes and gaps, taken or written anew, and read by everybody', async () => {
  const [sari = 0] = await people(1);
  const colleague = await linkedSeat(city, sari);
  await talk(
    colleague,
    `
    Ibu: usul topik forum: Trotoar yang ramah kursi roda
    Sinau: … [Simpan usulan] [Tidak jadi]
    Ibu: [Simpan usulan]
    Sinau: Usulan sudah disimpan: … [Beranda]
    `,
  );
  const umpeg = await linkedSeat(city, await officer());
  await talk(
    umpeg,
    `
    ${openForum(1)}
    Sinau: Forum Transportasi dan Tata Kota … [Susun agenda] … [Beranda]
    Ibu: [Susun agenda]
    Sinau: Forum Transportasi dan Tata Kota … Trotoar yang ramah kursi roda Usulan pegawai, 0 dukungan … Itu bahan dari dukungan pegawai … [Pakai usulan ini] [Tidak jadi]
    Ibu: aga
    Sinau: Agendanya mohon ditulis dalam 5 sampai 300 huruf.
    Sinau: Forum Transportasi dan Tata Kota Silakan ketik agendanya dalam satu kalimat. [Tidak jadi]
    Ibu: Trotoar di Simpang Lima
    Sinau: Forum Transportasi dan Tata Kota Agenda menjadi: “Trotoar di Simpang Lima” … Simpan? [Simpan] [Tidak jadi]
    Ibu: [Simpan]
    Sinau: Agenda sudah disimpan. [Kembali ke forum ini] … [Beranda]
    Ibu: [Kembali ke forum ini]
    Sinau: Forum Transportasi dan Tata Kota … Agenda: Trotoar di Simpang Lima … [Beranda]
    Ibu: [Susun agenda]
    Sinau: … [Pakai usulan ini] [Tidak jadi]
    Ibu: [Pakai usulan ini]
    Sinau: Forum Transportasi dan Tata Kota Agenda menjadi: “Trotoar yang ramah kursi roda… Simpan? [Simpan] [Tidak jadi]
    Ibu: [Simpan]
    Sinau: Agenda sudah disimpan. … [Beranda]
    `,
  );
  await umpeg.leave();
  await talk(
    colleague,
    `
    Ibu: /forum
    Sinau: … Topik: Trotoar yang ramah kursi roda… [Beranda]
    `,
  );
  await colleague.leave();
});

it('a speaker is asked by name, accepts, and the officer hears of it', async () => {
  const [sari = 0] = await people(1);
  const [named] = await city.app.db.query<{ name: string }>('select name from people where id = $1', [sari]);
  const name = named?.name ?? '';
  const speaker = await linkedSeat(city, sari);
  const umpeg = await linkedSeat(city, await officer());
  await talk(
    umpeg,
    `
    ${openForum(1)}
    Sinau: Forum Transportasi dan Tata Kota … [Undang narasumber] … [Beranda]
    Ibu: [Undang narasumber]
    Sinau: Forum Transportasi dan Tata Kota Siapa narasumbernya? Silakan ketik nama pegawainya. [Tidak jadi]
    Ibu: Xyzzy
    Sinau: Nama atau NIP itu tidak saya temukan di OPD Bapak/Ibu. … [Tidak jadi]
    Ibu: ${name}
    Sinau: Siapa yang diundang? … ${name} … [Tidak jadi]
    `,
  );
  await umpeg.press(name.slice(0, 40));
  expect(umpeg.screen().at(-1)?.words).toContain(`saya tanyakan kepada ${name} apakah`);
  await talk(
    umpeg,
    `
    Ibu: [Ya, undang]
    Sinau: ${name} sudah diundang. Jawabannya saya kabarkan. [Kembali ke forum ini] … [Beranda]
    Ibu: [Kembali ke forum ini]
    Sinau: Forum Transportasi dan Tata Kota … Narasumber: ${name} (sudah ditanya, belum menjawab) … [Beranda]
    `,
  );
  await umpeg.leave();
  await talk(
    speaker,
    `
    Ibu: /forum
    Sinau: … Bapak/Ibu diundang menjadi narasumber. Mohon dijawab. [Bersedia] [Tidak bisa] … [Beranda]
    Ibu: [Bersedia]
    Sinau: Terima kasih. Bapak/Ibu tercatat sebagai narasumber: … [Masukkan ke kalender] [Batal jadi narasumber] … [Beranda]
    Ibu: /forum
    Sinau: … Narasumber: ${name} … Bapak/Ibu adalah narasumber forum ini. [Batal jadi narasumber] [Topik forum] … [Beranda]
    `,
  );
  await speaker.leave();
  const told = await city.app.db.query<{ words: string }>(
    `select outgoing->'message'->>'body' as words from outbox where key like '%:answer:%'`,
  );
  expect(told).toHaveLength(1);
  expect(told[0]?.words).toContain(`${name} bersedia menjadi narasumber`);
});

it('a speaker who cannot come after all says so, is asked again, and is withdrawn by the officer', async () => {
  const [sari = 0] = await people(1);
  const [named] = await city.app.db.query<{ name: string }>('select name from people where id = $1', [sari]);
  const name = named?.name ?? '';
  const speaker = await linkedSeat(city, sari);
  await talk(
    speaker,
    `
    Ibu: /forum
    Sinau: … [Batal jadi narasumber] … [Beranda]
    Ibu: [Batal jadi narasumber]
    Sinau: Baik. Bapak/Ibu tercatat tidak bisa menjadi narasumber: … [Bersedia] … [Beranda]
    Ibu: [Bersedia]
    Sinau: Terima kasih. Bapak/Ibu tercatat sebagai narasumber: … [Beranda]
    `,
  );
  const umpeg = await linkedSeat(city, await officer());
  await talk(
    umpeg,
    `
    ${openForum(1)}
    Sinau: Forum Transportasi dan Tata Kota … [Undang narasumber] … [Beranda]
    Ibu: [Undang narasumber]
    Sinau: Forum Transportasi dan Tata Kota Siapa narasumbernya? Silakan ketik nama pegawainya. ${name} bersedia [Tarik undangan ${name}] [Tidak jadi]
    Ibu: [Tarik undangan ${name}]
    Sinau: Forum Transportasi dan Tata Kota Undangan untuk ${name} akan ditarik. … Tarik undangannya? [Ya, tarik] [Tidak jadi]
    Ibu: [Tidak jadi]
    Sinau: … [Kembali ke forum ini] … [Beranda]
    Ibu: [Kembali ke forum ini]
    Sinau: Forum Transportasi dan Tata Kota … Narasumber: ${name} (bersedia) … [Undang narasumber] … [Beranda]
    Ibu: [Undang narasumber]
    Sinau: … [Tarik undangan ${name}] [Tidak jadi]
    Ibu: [Tarik undangan ${name}]
    Sinau: … [Ya, tarik] [Tidak jadi]
    Ibu: [Ya, tarik]
    Sinau: Undangan untuk ${name} sudah ditarik. … [Kembali ke forum ini] … [Beranda]
    Ibu: [Kembali ke forum ini]
    Sinau: Forum Transportasi dan Tata Kota Dishub · … Aula Dinas Perhubungan Agenda: … Kursi: 1 [Geser] … [Beranda]
    `,
  );
  await umpeg.leave();
  await talk(
    speaker,
    `
    Ibu: [Batal jadi narasumber]
    Sinau: Undangan itu sudah tidak berlaku: ditarik, atau forumnya sudah mulai atau dibatalkan. … [Beranda]
    `,
  );
  await speaker.leave();
  const told = await city.app.db.query<{ title: string; person: number }>(
    `select outgoing->'message'->>'title' as title, person_id as person from outbox where key like '%:withdrawn:%'`,
  );
  expect(told).toEqual([{ title: 'Undangan narasumber ditarik', person: sari }]);
});

it('attendance: the officer shows a code, colleagues type it, a wrong one helps nobody', async () => {
  const starts = city.app.clock.now();
  // It begins in ten minutes.
  await city.app.db.query(
    `update forum_events set starts_at = $2::timestamptz + interval '10 minutes', ends_at = $2::timestamptz + interval '2 hours',
       moved_at = $2 where id = $1`,
    [event, starts],
  );
  const umpeg = await linkedSeat(city, await officer());
  await talk(
    umpeg,
    `
    ${openForum(1)}
    Sinau: Forum Transportasi dan Tata Kota … [Atur kursi] … [Kode hadir] … [Beranda]
    Ibu: [Kode hadir]
    Sinau: Forum Transportasi dan Tata Kota Kode berlaku … Kodenya saya tunjukkan satu kali. Buat kode? [Buat kode] [Tidak jadi]
    Ibu: [Buat kode]
    Sinau: … Mohon ditunjukkan di ruangan. … [Kembali ke forum ini] … [Beranda]
    `,
  );
  const code = /hadir ([A-Z0-9]{5})\b/.exec(umpeg.screen().at(-1)?.words ?? '')?.[1] ?? '';
  expect(code).not.toBe('');
  await umpeg.leave();
  const [sari = 0, budi = 0] = await people(2);
  const first = await linkedSeat(city, sari);
  await talk(
    first,
    `
    Ibu: /forum
    Sinau: … sedang berlangsung. Kode hadirnya ditunjukkan di ruangan. [Catat kehadiran] … [Beranda]
    Ibu: [Catat kehadiran]
    Sinau: Silakan ketik kode hadir yang ditunjukkan di ruangan. [Tidak jadi]
    Ibu: AAAA3
    Sinau: Kode itu tidak cocok dengan forum OPD Bapak/Ibu yang sedang berlangsung. … [Beranda]
    Ibu: kodenya ${code.slice(0, 2).toLowerCase()} ${code.slice(2).toLowerCase()} ya
    Sinau: Terima kasih. Kehadiran Bapak/Ibu sudah tercatat: Forum Transportasi dan Tata Kota JP-nya bisa diklaim sesudah forum selesai pukul 11.00, di sini atau lewat /forum. [Klaim JP] … [Beranda]
    Ibu: [Klaim JP]
    Sinau: Kegiatan itu belum selesai, atau tidak tercatat untuk Bapak/Ibu. … [Beranda]
    Ibu: /forum
    Sinau: … Kehadiran Bapak/Ibu di Forum Transportasi dan Tata Kota sudah tercatat. [Masuk daftar tunggu] … [Beranda]
    `,
  );
  await first.leave();
  const second = await linkedSeat(city, budi);
  await talk(
    second,
    `
    Ibu: hadir ${code}
    Sinau: Terima kasih. Kehadiran Bapak/Ibu sudah tercatat: … [Beranda]
    Ibu: /forum ${code}
    Sinau: Kehadiran Bapak/Ibu memang sudah tercatat: … sesudah forum selesai pukul 11.00 … [Klaim JP] … [Beranda]
    `,
  );
  await second.leave();
  const audit = await city.app.db.query(
    `select action from audit where action in ('forum code', 'wrong forum code', 'attended') order by id`,
  );
  expect(audit.map((row) => row['action'])).toEqual([
    'forum code',
    'wrong forum code',
    'attended',
    'attended',
  ]);
});

const claims = () =>
  city.app.db.query('select form, jp, state, certificate from learning_entries where origin = $1', [
    `forum:${event}`,
  ]);

it('what was decided is written once it is held, read by colleagues before the next one, and having been there is claimed', async () => {
  const umpeg = await linkedSeat(city, await officer());
  const moment = city.app.clock.now();
  await city.app.db.query(
    `update forum_events set starts_at = $2::timestamptz - interval '3 hours', ends_at = $2::timestamptz - interval '1 hour' where id = $1`,
    [event, moment],
  );
  await city.app.db.query(`update forum_events set notes = '' where id <> $1`, [event]);
  await umpeg.say('/forum');
  await umpeg.press('Atur forum');
  const door =
    umpeg
      .screen()
      .at(-1)
      ?.buttons.find((label) => label.startsWith('Hasil forum')) ?? '';
  await umpeg.press(door);
  await talk(
    umpeg,
    `
    Ibu: [Tulis hasil]
    Sinau: Forum Transportasi dan Tata Kota Apa yang diputuskan di forum ini? … [Tidak jadi]
    Ibu: sudah
    Sinau: Hasilnya mohon ditulis dalam 10 sampai 300 huruf.
    Sinau: … Apa yang diputuskan … [Tidak jadi]
    Ibu: Ingatkan peserta kirim data paling lambat Jumat
    Sinau: Forum Transportasi dan Tata Kota Hasil forum: “Ingatkan peserta kirim data paling lambat Jumat” … Simpan? [Simpan] [Tidak jadi]
    Ibu: Trotoar Simpang Lima diperbaiki sebelum Maret.
    Sinau: Forum Transportasi dan Tata Kota Hasil forum: “Trotoar Simpang Lima diperbaiki sebelum Maret.” … Simpan? [Simpan] [Tidak jadi]
    Ibu: [Simpan]
    Sinau: Hasil forum sudah disimpan. [Kembali ke forum ini] … [Beranda]
    Ibu: [Kembali ke forum ini]
    Sinau: Forum Transportasi dan Tata Kota … Hasil: Trotoar … Tercatat hadir dengan kode: 2 orang [Tulis hasil] … [Beranda]
    `,
  );
  await umpeg.leave();
  const [sari = 0] = await people(1);
  const colleague = await linkedSeat(city, sari);
  await talk(
    colleague,
    `
    Ibu: /forum
    Sinau: … Hasil Selasa 24 Nov: Trotoar Simpang Lima … Kehadiran Bapak/Ibu di Forum Transportasi dan Tata Kota bisa diklaim sebagai JP. [Klaim JP] … [Beranda]
    Ibu: [Klaim JP]
    Sinau: … Forum Transportasi dan Tata Kota … SINAU/FORUM/${event} Bukti: tercatat di daftar hadir forum … 2 JP … [Ya, ajukan] …
    `,
  );
  expect(await claims()).toEqual([]);
  await talk(
    colleague,
    `
    Ibu: [Ya, ajukan]
    Sinau: Klaim “Forum Transportasi dan Tata Kota” sudah diajukan, 2 JP. Dihitung sesudah umpeg memeriksanya. […] … [Beranda]
    `,
  );
  expect(await claims()).toEqual([
    { form: 'komunitas belajar', jp: 2, state: 'klaim', certificate: `SINAU/FORUM/${event}` },
  ]);
  await colleague.say('/forum');
  expect(colleague.screen().at(-1)?.buttons).not.toContain('Klaim JP');
  await colleague.leave();
});
