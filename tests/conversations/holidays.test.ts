import { afterAll, beforeAll, expect, it } from 'vitest';
import { holidayRows } from '../../src/storage/reminders/calendar-import.ts';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat } from './people.ts';
import { talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

/** The shipped days of 2026, and a new one. */
async function decree(day: string, name: string): Promise<Uint8Array> {
  const known = (await holidayRows(city.app.db)).filter((row) => row.day.startsWith('2026'));
  const lines = [...known, { day, name, kind: 'cuti_bersama', end: null, status: 'resmi' }];
  return Buffer.from(
    [
      'Tanggal;Nama;Jenis;Sampai;Status',
      ...lines.map(({ day: on, name: title, kind, end, status }) => [on, title, kind, end, status].join(';')),
    ].join('\n'),
  );
}

const dueOn = (day: string): Promise<{ people: number }[]> =>
  city.app.db.query(
    `select count(*)::int as people from reminders
     where kind = 'assessment' and rung = 'H-1' and state = 'planned' and (due_at at time zone 'Asia/Jakarta')::date = $1::date`,
    [day],
  );

it('BKPP’s admin imports a holiday in chat: it says how many reminders follow, moves them, and takes it back', async () => {
  const [admin] = await city.app.db.query<{ id: number }>(
    `select id from people where active and 'admin' = any(roles) order by id limit 1`,
  );
  const seat = await linkedSeat(city, admin?.id ?? 0);
  await city.app.tick({ dryRun: false });
  const [{ people } = { people: 0 }] = await dueOn('2026-11-26');
  expect(people).toBeGreaterThan(50);
  await talk(
    seat,
    `
    Ibu: /impor
    Sinau: Impor data …
    Ibu: [Hari libur]
    Sinau: Hari libur …
    `,
  );
  const [tried] = await seat.send('libur.csv', 'text/csv', await decree('2026-11-26', 'Cuti bersama uji'));
  const [, moved] =
    /Baru: 1\s+Berubah: 0\s+Tetap: \d+\s+Pengingat terencana yang ikut bergeser: (\d+)/.exec(
      tried?.words ?? '',
    ) ?? [];
  // What else lay on that day moves too: proofs of hours, forums.
  expect(Number(moved)).toBeGreaterThanOrEqual(people);
  expect(await dueOn('2026-11-26')).toEqual([{ people }]);
  await talk(
    seat,
    `
    Ibu: [Impor sekarang]
    Sinau: Sudah diimpor. Tanggal baru: 1, berubah: 0. Pengingat yang ikut bergeser: ${moved}. [Batalkan impor hari libur] …
    `,
  );
  expect(await dueOn('2026-11-26')).toEqual([{ people: 0 }]);
  expect(await dueOn('2026-11-25')).toEqual([{ people }]);
  await talk(
    seat,
    `
    Ibu: [Batalkan impor hari libur]
    Sinau: Impor hari libur … akan dibatalkan: … [Ya, batalkan impor] [Biarkan]
    Ibu: [Ya, batalkan impor]
    Sinau: Impor sudah dibatalkan: … [Beranda]
    `,
  );
  await city.app.tick({ dryRun: false });
  expect(await dueOn('2026-11-26')).toEqual([{ people }]);
});
