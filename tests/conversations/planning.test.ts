import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import type { Seat } from '../journey/seats.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

/** Somebody with at least two gaps. */
async function withGaps(): Promise<Seat> {
  const { db } = city.app;
  const people = await db.query<{ id: number }>(
    `select distinct p.id from people p join assessments s on s.person_id = p.id and s.sent_at is not null
      where p.active and p.roles = '{}' order by p.id limit 40`,
  );
  for (const { id } of people) {
    const seat = await linkedSeat(city, id);
    const [shown] = await seat.say('/hasil');
    if ((shown?.words.match(/kesenjangan 1 tingkat/g) ?? []).length >= 2) return seat;
  }
  throw new Error('nobody in the city has two gaps');
}

describe('somebody with gaps', () => {
  it('asks for the smallest plan, narrows it, looks at a course of it and comes back to it', async () => {
    const seat = await withGaps();
    await talk(
      seat,
      `
      Ibu: [Rencana terkecil]
      Sinau: Rencana terkecil … pelatihan, … JP, menutup … 1. … Menutup: … Paling banyak 40 JP, selesai paling lambat Rabu, 24 November 2027. … [1] … [20 JP] [✓ 40 JP] [80 JP] [Tanpa batas JP] [3 bulan] [6 bulan] [✓ 12 bulan] …
      Ibu: [Tanpa batas JP]
      Sinau: Rencana terkecil … Tanpa batas JP, selesai paling lambat Rabu, 24 November 2027. … [✓ Tanpa batas JP] …
      Ibu: [3 bulan]
      Sinau: Rencana terkecil … selesai paling lambat Rabu, 24 Februari 2027. … [✓ 3 bulan] …
      Ibu: [1]
      Sinau: … (KRS-…) … [Daftar minat] [Simpan] [Tidak cocok] [Sudah pernah] [Kembali ke daftar] [Beranda]
      Ibu: [Kembali ke daftar]
      Sinau: Rencana terkecil … Tanpa batas JP, selesai paling lambat Rabu, 24 Februari 2027. …
      `,
    );
  });

  it('names hours and a last day in her own words, and keeps what she did not name', async () => {
    const seat = await withGaps();
    await talk(
      seat,
      `
      Ibu: rencana terkecil maks 20 JP sampai Maret
      Sinau: Rencana terkecil … Paling banyak 20 JP, selesai paling lambat Rabu, 31 Maret 2027. … [✓ 20 JP] [40 JP] … [12 bulan] …
      Ibu: 35 JP saja
      Sinau: Rencana terkecil … Paling banyak 35 JP, selesai paling lambat Rabu, 31 Maret 2027. …
      Ibu: dalam 2 bulan
      Sinau: Rencana terkecil … Paling banyak 35 JP, selesai paling lambat Minggu, 24 Januari 2027. …
      Ibu: [80 JP]
      Sinau: Rencana terkecil … Paling banyak 80 JP, selesai paling lambat Minggu, 24 Januari 2027. … [✓ 80 JP] …
      Ibu: tanpa batas JP
      Sinau: Rencana terkecil … Tanpa batas JP, selesai paling lambat Minggu, 24 Januari 2027. …
      Ibu: [6 bulan]
      Sinau: Rencana terkecil … Tanpa batas JP, selesai paling lambat Senin, 24 Mei 2027. … [✓ 6 bulan] …
      Ibu: JP saya berapa?
      Sinau: … JP …
      `,
    );
  });

  it('is offered no course again that she has taken or found unfit', async () => {
    const seat = await withGaps();
    const id = /\((KRS-\d+)\)/;
    const [plan] = await seat.press('Rencana terkecil');
    const first = id.exec(plan?.words ?? '')?.[1] ?? '';
    await seat.press('1');
    await seat.press('Tidak cocok');
    await seat.say('/hasil');
    const [again] = await seat.press('Rencana terkecil');
    expect(first).toMatch(/^KRS-/);
    expect(again?.words).not.toContain(first);
  });
});

describe('somebody without a result', () => {
  it('is told what is missing', async () => {
    const seat = await linkedSeat(city, (await somebodyNew(city)()).id);
    await seat.say('/rekomendasi');
    const [answer] = await seat.say('/rekomendasi');
    expect(answer?.words).not.toContain('Rencana terkecil');
  });
});
