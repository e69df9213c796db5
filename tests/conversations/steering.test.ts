import { afterAll, beforeAll, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat } from './people.ts';
import { talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

async function withRole(role: string): Promise<number> {
  const [row] = await city.app.db.query<{ id: number }>(
    'select id from people where active and $1 = any(roles) order by id limit 1',
    [role],
  );
  return row?.id ?? 0;
}

it('BKPP’s admin looks ahead, pauses everything and resumes it, and settles what failed', async () => {
  const seat = await linkedSeat(city, await withRole('admin'));
  await city.app.db.query(
    `insert into outbox (key, channel, account, conversation, topic, outgoing, state, failure, attempts, due_at, created_at, settled_at)
     select 'gagal:' || n, 'telegram', '1', '1', 'reminder', null, 'refused', '400', 1, $1, $1, $1 from generate_series(1, 2) n`,
    [city.app.clock.now()],
  );
  await talk(
    seat,
    `
    Ibu: /ingatkan
    Sinau: Pengingat … [Kelola semua pengingat] …
    Ibu: [Kelola semua pengingat]
    Sinau: Semua pengingat Pengingat berjalan seperti biasa. Kalender libur 60 hari ke depan belum semuanya resmi: … [Rencana 7 hari] [Apakah pengingat berguna?] [Pesan gagal (2)] [Jeda semua] …
    Ibu: [Rencana 7 hari]
    Sinau: Rencana 7 hari ke depan … [Kembali]
    Ibu: [Kembali]
    Sinau: Semua pengingat …
    Ibu: [Jeda semua]
    Sinau: Jeda semua pengingat untuk semua orang? … [Ya, jeda semua] [Kembali]
    Ibu: njih
    Sinau: … tombol …
    Ibu: [Ya, jeda semua]
    Sinau: Semua pengingat Semua pengingat dijeda sejak … [Jalankan lagi] …
    Ibu: [Jalankan lagi]
    Sinau: Semua pengingat Pengingat berjalan seperti biasa. …
    Ibu: [Pesan gagal (2)]
    Sinau: Pesan gagal … 1. out-…: ditolak … 2. out-…: ditolak … [1] [2] [Kembali]
    Ibu: [1]
    Sinau: out-…: ditolak … 1 kali dicoba: 400 … [Coba lagi] [Hapus dari daftar] [Kembali ke daftar]
    Ibu: [Coba lagi]
    Sinau: Pesan gagal Pesan itu tidak bisa dicoba lagi: isinya sudah tidak disimpan. …
    Ibu: [1]
    Sinau: out-…: ditolak …
    Ibu: [Hapus dari daftar]
    Sinau: Pesan gagal Baik, pesan itu saya hapus dari daftar. 1. out-… [1] [Kembali]
    `,
  );
});

it('sees what reminders do, compares it with no reminder, and is told of days that are not official', async () => {
  const seat = await linkedSeat(city, await withRole('admin'));
  await talk(
    seat,
    `
    Ibu: apakah pengingat berguna?
    Sinau: Apakah pengingat berguna? Dihitung sejak … Belum ada pengingat yang terkirim. … terlalu sedikit orang … Belum dibandingkan: semua orang diingatkan. … [Mulai bandingkan] [Kembali]
    Ibu: [Mulai bandingkan]
    Sinau: Mulai perbandingan? … satu dari sepuluh orang … [Ya, mulai] [Kembali]
    Ibu: [Ya, mulai]
    Sinau: … mulai mengisi sebelum pengingat hari terakhir: … Selisihnya belum bisa dihitung. … [Akhiri perbandingan] [Kembali]
    Ibu: [Akhiri perbandingan]
    Sinau: Akhiri perbandingan? … [Ya, akhiri] [Kembali]
    Ibu: njih
    Sinau: … tombol …
    Ibu: [Ya, akhiri]
    Sinau: … Belum dibandingkan: semua orang diingatkan. …
    Ibu: [Kembali]
    Sinau: Semua pengingat … Kalender libur 60 hari ke depan belum semuanya resmi: Selasa 5 Jan … impor hari liburnya lewat /impor. …
    `,
  );
});

it('nobody else is offered it, nor gets it', async () => {
  const seat = await linkedSeat(city, await withRole('umpeg'));
  await seat.say('apakah pengingat berguna?');
  expect(seat.screen().at(-1)?.buttons).not.toContain('Mulai bandingkan');
  await seat.say('/ingatkan');
  expect(seat.screen().at(-1)?.buttons).not.toContain('Kelola semua pengingat');
});
