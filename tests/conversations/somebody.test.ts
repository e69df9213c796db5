import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat } from './people.ts';
import { talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

async function idOf(name: string): Promise<number> {
  const [row] = await city.app.db.query<{ id: number }>('select id from people where name = $1', [name]);
  if (row === undefined) throw new Error(`nobody is called ${name}`);
  return row.id;
}

const seatOf = async (name: string) => linkedSeat(city, await idOf(name));
const LOOKED = `select count(*)::int as n from audit where action = 'looked' and subject = 'progress' and person_id = $1`;

describe('The results of somebody by name', () => {
  it('tell a superior how far she is, which she can read in /data', async () => {
    const tyas = await idOf('Tyas Maharani');
    const seat = await seatOf('Sumarni');
    await talk(
      seat,
      `
      Ibu: hasil Tyas Maharani
      Sinau: Tyas Maharani belum mulai · Bidang Parkir Isi dan tingkatnya hanya bisa dilihat oleh yang bersangkutan … [Beranda]
      Ibu: nilai bu tyas berapa?
      Sinau: Tyas Maharani belum mulai · Bidang Parkir … [Beranda]
      Ibu: nilai Bu Tyas sudah dikirim?
      Sinau: Tyas Maharani belum mulai · Bidang Parkir … [Beranda]
      `,
    );
    expect(await city.app.db.query(LOOKED, [tyas])).toEqual([{ n: 3 }]);
    expect(await city.app.db.query(LOOKED, [await idOf('Gilang Perdana')])).toEqual([{ n: 0 }]);
    await seat.leave();
  });

  it('are those of her namesake among her own people, not her own', async () => {
    const { db } = city.app;
    const tyas = await idOf('Tyas Maharani');
    await db.query(`update people set name = 'Sumarni Muda' where id = $1`, [tyas]);
    const seat = await seatOf('Sumarni');
    await talk(seat, 'Ibu: hasil Bu Sumarni berapa?\nSinau: Sumarni Muda belum mulai · Bidang Parkir …');
    await seat.leave();
    await db.query(`update people set name = 'Tyas Maharani' where id = $1`, [tyas]);
  });

  it('open what she sent, for her superior alone', async () => {
    await city.app.db.query(
      `update assessments s set sent_at = $2, sent_to = p.superior_id from people p, periods d
       where p.id = s.person_id and p.id = $1 and d.id = s.period_id and d.closed_at is null`,
      [await idOf('Gilang Perdana'), city.app.clock.now()],
    );
    const seat = await seatOf('Sumarni');
    await talk(seat, 'Ibu: hasil gilang perdana\nSinau: Gilang Perdana …');
    expect(await city.app.db.query(LOOKED, [await idOf('Gilang Perdana')])).toEqual([{ n: 0 }]);
    await seat.leave();
    const officer = await seatOf('Rukmini');
    await talk(
      officer,
      'Ibu: hasil gilang perdana\nSinau: Gilang Perdana sudah terkirim · Bidang Parkir Isi dan …',
    );
    await officer.leave();
  });

  it('are noted for both of one name, also where a stand-in looks', async () => {
    const { db, clock } = city.app;
    const [gilang, sumarni] = [await idOf('Gilang Perdana'), await idOf('Sumarni')];
    const [other] = await db.query<{ id: number; name: string }>(
      `select p.id, p.name from people p join people s on s.id = p.superior_id
       where s.id = $1 and p.id <> $2 and p.name <> 'Tyas Maharani' and exists (select from assessments a join periods d on d.id = a.period_id
         where a.person_id = p.id and d.closed_at is null and a.withdrawn_at is null) order by p.id limit 1`,
      [sumarni, gilang],
    );
    const [stand] = await db.query<{ id: number }>(
      `select p.id from people p join people s on s.id = $1
       where p.active and p.agency_id <> s.agency_id and p.roles = '{}' order by p.id limit 1`,
      [sumarni],
    );
    if (other === undefined || stand === undefined) throw new Error('the sample city is too small');
    await db.query(
      `update assessments s set sent_at = $2, sent_to = $3 from periods d
       where s.person_id = $1 and d.id = s.period_id and d.closed_at is null and s.sent_at is null`,
      [other.id, clock.now(), sumarni],
    );
    await db.query(`update people set name = 'Gilang Lain' where id = $1`, [other.id]);
    await db.query(
      `insert into delegations (from_person, to_person, first_day, last_day, made_at)
       values ($1, $2, '2026-01-01', '2027-12-31', $3)`,
      [sumarni, stand.id, clock.now()],
    );
    const before = await db.query<{ n: number }>(LOOKED, [gilang]);
    const seat = await linkedSeat(city, stand.id);
    await talk(seat, 'Ibu: hasil Pak Gilang\nSinau: Gilang Lain … Gilang Perdana …');
    await seat.leave();
    await db.query('update people set name = $2 where id = $1', [other.id, other.name]);
    await db.query('delete from delegations where to_person = $1', [stand.id]);
    expect(await db.query(LOOKED, [gilang])).toEqual([{ n: (before[0]?.n ?? 0) + 1 }]);
    expect(await db.query(LOOKED, [other.id])).toEqual([{ n: 1 }]);
  });

  it('tell everybody else who may see them, in the middle of a question too', async () => {
    const seat = await seatOf('Tyas Maharani');
    await talk(
      seat,
      `
      Ibu: hasil Sumarni
      Sinau: Maaf, hasil orang lain tidak saya tunjukkan di sini. Hasil seorang pegawai hanya bisa dilihat olehnya sendiri dan, sesudah dikirim, oleh atasannya. …
      Ibu: mulai penilaian
      Sinau: …
      Sinau: 1 dari … [Pilih perilaku saja] …
      Ibu: nilai Gilang Perdana
      Sinau: Maaf, hasil orang lain …
      Ibu: hasil tyas maharani
      Sinau: Hasil Bapak/Ibu …
      `,
    );
    await seat.leave();
  });

  it('are none where the words are nobody’s name', async () => {
    const seat = await seatOf('Yuliana Setyorini');
    const said = (await seat.say('hasil rapat koordinasi')).map(({ words }) => words).join(' ');
    expect(said).not.toContain('hasil orang lain');
    await seat.leave();
  });
});

describe('The team', () => {
  it('says whose it is, and whom it leaves out', async () => {
    const sumarni = await seatOf('Sumarni');
    await talk(sumarni, 'Ibu: /tim\nSinau: Status penilaian tim Bawahan langsung Bapak/Ibu: Bidang Parkir …');
    await city.app.db.query(
      `insert into delegations (from_person, to_person, first_day, last_day, made_at)
       select p.id, $1, $2::timestamptz::date, $2::timestamptz::date + 3, $2 from people p
       where p.id <> $1 and exists (select 1 from people u where u.superior_id = p.id)
         and p.agency_id = (select agency_id from people where id = $1) order by p.id limit 1`,
      [await idOf('Sumarni'), city.app.clock.now()],
    );
    await talk(
      sumarni,
      'Ibu: /tim\nSinau: … Bapak/Ibu juga mewakili … yang sudah mereka kirim ada di /verifikasi. …',
    );
    await sumarni.leave();
    const officer = await seatOf('Rukmini');
    await talk(officer, 'Ibu: /tim\nSinau: Status penilaian tim Pegawai Dishub yang ikut periode ini …');
    await officer.leave();
  });
});
