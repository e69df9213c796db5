import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

describe('Somebody who asks colleagues for a view', () => {
  it('chooses whom, and reads a summary without names once all have answered', async () => {
    const { id, name } = await somebodyNew(city)();
    const seat = await linkedSeat(city, id);
    await talk(
      seat,
      `
      Ibu: /hasil
      Sinau: …
      `,
    );
    await seat.press('Mulai penilaian');
    await seat.say(
      'Saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.',
    );
    await seat.press('Setuju');
    while (seat.screen().at(-1)?.buttons.includes('Lewati') === true) await seat.press('Lewati');
    await seat.press('Kirim ke atasan');
    await seat.press('Kirim ke atasan');
    await seat.say('/hasil');
    await seat.press('Rincian penilaian');
    await talk(
      seat,
      `
      Ibu: [Minta pandangan rekan]
      Sinau: Minta pandangan rekan Tentang apa? Pilih paling banyak 5 kompetensi. … Ini pandangan, bukan penilaian. [Integritas] … [Rincian penilaian]
      Ibu: [Integritas]
      Sinau: Minta pandangan rekan … Terpilih: Integritas. … [Lanjut] [Pilih ulang] …
      Ibu: [Lanjut]
      Sinau: Siapa yang dimintai? Pilih 3 sampai 8 rekan, atau ketik namanya. Atasan dan bawahan tidak termasuk. … [Pilih ulang] [Rincian penilaian]
      Ibu: Zzyzx
      Sinau: Nama itu tidak saya temukan di antara rekan satu OPD yang bisa dimintai. …
      Ibu: [Pilih ulang]
      Sinau: Minta pandangan rekan Tentang apa? …
      `,
    );
    await seat.press('Integritas');
    await seat.press('Lanjut');
    const names: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const one = seat.screen().at(-1)?.buttons[0] ?? '';
      names.push(one);
      await seat.press(one);
    }
    await talk(
      seat,
      `
      Ibu: [Lanjut]
      Sinau: Minta pandangan 3 rekan? Kepada: ${names.join(', ')}. Tentang: Integritas. … Ringkasan tampil bila paling sedikit 3 rekan menjawab. … [Ya, minta] [Pilih ulang]
      Ibu: [Ya, minta]
      Sinau: Baik, sudah saya teruskan. Ringkasannya saya kabarkan setelah ditutup. [Rincian penilaian] …
      `,
    );
    const people = await city.app.db.query<{ id: number }>(
      'select person_id as id from peer_invites order by id',
    );
    for (const [n, { id: peer }] of people.entries()) {
      const theirs = await linkedSeat(city, peer);
      await theirs.say('/mulai');
      await talk(
        theirs,
        `
        Ibu: [Pandangan untuk rekan (1)]
        Sinau: ${name}: Integritas Rekan Bapak/Ibu (…) meminta pandangan. Mana yang paling sering tampak? Tingkat 1 (Paham): … Jawaban langsung tersimpan. … [Tingkat 1 (Paham)] … [Tingkat 5 (Ahli)] [Tidak tahu] [Tidak ikut]
        Ibu: [${n === 0 ? 'Tingkat 2 (Dasar)' : 'Tingkat 3 (Menengah)'}]
        Sinau: Terima kasih, pandangan Bapak/Ibu tersimpan. …
        `,
      );
      if (n > 0) continue;
      await seat.press('Rincian penilaian');
      await talk(
        seat,
        `
        Ibu: [Minta pandangan rekan]
        Sinau: Permintaan Bapak/Ibu sedang berjalan, paling lama sampai … Siapa yang sudah menjawab tidak saya sampaikan. …
        `,
      );
    }
    await seat.press('Rincian penilaian');
    await talk(
      seat,
      `
      Ibu: [Minta pandangan rekan]
      Sinau: Pandangan rekan Integritas Di tengah: tingkat 3 (Menengah) · pandangannya berdekatan Ini pandangan, bukan penilaian. Tingkat dan verifikasi tidak berubah, dan atasan tidak melihatnya. …
      `,
    );
    for (const one of names) expect(seat.screen().at(-1)?.words).not.toContain(one);
  });

  it('may be turned down without a reason, and then nothing of it is kept', async () => {
    const { id } = await somebodyNew(city)();
    const seat = await linkedSeat(city, id);
    await city.app.db.query(
      `insert into peer_requests (assessment_id, codes, asked_at, closes_on)
       select s.id, '{M.01,M.02}', now(), '2027-01-31' from assessments s
       where s.sent_at is not null and s.withdrawn_at is null and s.person_id <> $1
         and not exists (select 1 from peer_requests q where q.assessment_id = s.id) limit 1`,
      [id],
    );
    await city.app.db.query(
      'insert into peer_invites (assessment_id, person_id) select assessment_id, $1 from peer_requests where closed_at is null',
      [id],
    );
    await seat.say('/mulai');
    await talk(
      seat,
      `
      Ibu: [Pandangan untuk rekan (1)]
      Sinau: … [Tidak tahu] [Tidak ikut]
      Ibu: [Tidak tahu]
      Sinau: …: Kerja Sama … [Tidak tahu] [Tidak ikut]
      Ibu: [Tidak ikut]
      Sinau: Baik, tidak apa-apa. Rekan Bapak/Ibu tidak diberi tahu. …
      `,
    );
    expect(await city.app.db.query('select 1 from peer_answers')).toEqual([]);
  });
});
