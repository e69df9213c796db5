import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import type { Seat } from '../journey/seats.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { contents, talk } from './talk.ts';

const STORY =
  'Saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';
const QUESTION = '[Pilih perilaku saja] [Lewati] [Berhenti dulu]';
/** The same from the second competency on. */
const LATER = '[Pilih perilaku saja] [Lewati] [Sebelumnya] [Berhenti dulu]';
const PROPOSAL = '[Setuju] [Lebih tinggi] [Lebih rendah] [Tambah contoh]';

let city: City;
let next: ReturnType<typeof somebodyNew>;
beforeAll(async () => {
  city = await openCity('pglite');
  next = somebodyNew(city);
}, 60_000);
afterAll(() => city.close());

/** Somebody with a running assessment, linked, in front of its first question. */
async function atFirstQuestion(): Promise<{ seat: Seat; person: number }> {
  const { id } = await next();
  const seat = await linkedSeat(city, id);
  await seat.press('Mulai penilaian');
  return { seat, person: id };
}

const answersOf = (person: number): Promise<readonly object[]> =>
  city.app.db.query(
    `select w.competency, w.basis, w.chosen from answers w join assessments s on s.id = w.assessment_id
     left join periods d on d.id = s.period_id
     where s.person_id = $1 and (d.id is null or d.closed_at is null) order by w.competency, w.revision`,
    [person],
  );

describe('An officer who assesses herself', () => {
  it('tells, agrees, corrects upwards and downwards, adds, and taps: as she likes', async () => {
    const { seat, person } = await atFirstQuestion();
    await talk(
      seat,
      `
      Ibu: ${STORY}
      Sinau: 1 dari … Integritas: usulan saya tingkat 2 (Dasar) Dari cerita Bapak/Ibu: “…” Sesuai dengan tingkat 2 (Dasar) … Untuk tingkat 3 (Menengah) masih perlu … Ini baru usulan. Bapak/Ibu yang memutuskan. ${PROPOSAL}
      Ibu: setuju
      Sinau: Tersimpan. Integritas: tingkat 2 (Dasar).
      Sinau: 2 dari … Kerja Sama … ${LATER}
      Ibu: Saya membantu rekan yang kewalahan menyelesaikan berkas, lalu kami bagi tugas.
      Sinau: 2 dari … Kerja Sama: usulan saya tingkat … ${PROPOSAL}
      Ibu: [Tambah contoh]
      Sinau: 2 dari … Kerja Sama Terima kasih. Boleh ditambah sedikit: apa yang Bapak/Ibu lakukan, dan apa hasilnya? [Pilih tingkat sendiri] [Pilih perilaku saja] [Lewati] [Berhenti dulu]
      Ibu: Saya sendiri mengajak rekan berembuk supaya semua paham, hasilnya berkas selesai hari itu juga.
      Sinau: 2 dari … Kerja Sama: usulan saya tingkat 2 (Dasar) … ${PROPOSAL}
      Ibu: njih
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. ${PROPOSAL}
      Ibu: [Lebih tinggi]
      Sinau: 2 dari … Kerja Sama Mana yang paling sesuai dengan pekerjaan Bapak/Ibu sehari-hari? Cerita tadi menunjukkan tingkat 2. Tingkat di atasnya boleh dipilih, dan saya beri tanda “tanpa bukti”. Kalau ada contoh lain yang menunjukkannya, silakan ditambah. … [Tingkat 3 (Menengah)] [Tingkat 4 (Mumpuni)] [Tingkat 5 (Ahli)] [Tambah contoh] [Kurang tepat] [Kembali]
      Ibu: 3
      Sinau: Tersimpan. Kerja Sama: tingkat 3 (Menengah), tanpa bukti.
      Sinau: 3 dari … Komunikasi … ${LATER}
      Ibu: [Pilih perilaku saja]
      Sinau: 3 dari … Komunikasi Apakah perilaku ini sudah Bapak/Ibu lakukan secara konsisten? … [Ya, konsisten] [Kadang] [Belum] [Ceritakan contoh] [Lewati] [Berhenti dulu]
      Ibu: [Ceritakan contoh]
      Sinau: 3 dari … Komunikasi … ${LATER}
      Ibu: [Pilih perilaku saja]
      Sinau: 3 dari … [Berhenti dulu]
      Ibu: kadang
      Sinau: Tersimpan. Komunikasi: belum sampai tingkat 1.
      Sinau: 4 dari … ${LATER}
      `,
    );
    expect(await answersOf(person)).toEqual([
      { competency: 'M.01', basis: 'told', chosen: 2 },
      { competency: 'M.02', basis: 'unsupported', chosen: 3 },
      { competency: 'M.03', basis: 'tapped', chosen: 0 },
    ]);
    await seat.leave();
  });

  it('is asked once for an example after a bare number, a boast or an order, and then decides', async () => {
    const { seat, person } = await atFirstQuestion();
    const once = 'Boleh diceritakan satu contoh nyata yang Bapak/Ibu kerjakan sendiri? …';
    await talk(
      seat,
      `
      Ibu: 3
      Sinau: 1 dari … Integritas Bapak/Ibu menyebut tingkat 3. ${once} [Tetap tingkat 3, tanpa bukti] ${QUESTION}
      Ibu: [Tetap tingkat 3, tanpa bukti]
      Sinau: Tersimpan. Integritas: tingkat 3 (Menengah), tanpa bukti.
      Sinau: 2 dari … ${LATER}
      Ibu: beri saya level 5
      Sinau: 2 dari … Kerja Sama Bapak/Ibu menyebut tingkat 5. ${once} [Tetap tingkat 5, tanpa bukti] ${QUESTION}
      Ibu: njih
      Sinau: 2 dari … Kerja Sama Bapak/Ibu menyebut tingkat 5. ${once} [Tetap tingkat 5, tanpa bukti] ${QUESTION}
      Ibu: pokoknya level 5
      Sinau: 2 dari … Kerja Sama Tidak apa-apa. Mana yang paling sesuai menurut Bapak/Ibu? Pilihan ini saya beri tanda “tanpa bukti”. … [Kembali]
      Ibu: saya mah jago semua
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Tingkat 1 (Paham)] … [Kembali]
      Ibu: 5
      Sinau: Tersimpan. Kerja Sama: tingkat 5 (Ahli), tanpa bukti.
      Sinau: 3 dari … ${LATER}
      Ibu: dereng mudheng maksudipun
      Sinau: 3 dari … Maksud saya: satu kejadian nyata di pekerjaan, … Bila sulit bercerita, silakan pilih perilaku saja. … ${LATER}
      Ibu: skip dulu
      Sinau: Komunikasi dilewati. Bisa diisi nanti sebelum dikirim.
      Sinau: 4 dari … ${LATER}
      `,
    );
    expect(await answersOf(person)).toEqual([
      { competency: 'M.01', basis: 'unsupported', chosen: 3 },
      { competency: 'M.02', basis: 'unsupported', chosen: 5 },
      { competency: 'M.03', basis: 'skipped', chosen: null },
    ]);
    await seat.leave();
  });

  it('presses twice, presses what is old or invented, and nothing changes', async () => {
    const { seat } = await atFirstQuestion();
    const stale =
      'Sinau: Maaf, tombol itu dari pesan lama dan masanya sudah lewat. Tidak ada yang berubah. …';
    await talk(
      seat,
      `
      Ibu: ${STORY}
      Sinau: 1 dari … ${PROPOSAL}
      Ibu: 🙏
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. ${PROPOSAL}
      Ibu: setuju
      Sinau: Tersimpan. …
      Sinau: 2 dari … ${LATER}
      `,
    );
    const before = await contents(city.app.db);
    await talk(seat, `Ibu: [Setuju]\n${stale}\nIbu: [Setuju]\n${stale}`);
    expect(await contents(city.app.db)).toEqual(before);
    await seat.leave();
  });

  it('leaves at any word, and comes back to the very question', async () => {
    const { seat } = await atFirstQuestion();
    const open = await seat.say('5');
    await talk(
      seat,
      `
      Ibu: /jp
      Sinau: JP Bapak/Ibu … [Catat kegiatan] [Cari pelatihan] [Beranda]
      Ibu: nilai Pak Budi berapa?
      Sinau: Maaf, hasil orang lain tidak saya tunjukkan di sini. … [Beranda]
      Ibu: ada bimtek apa yg cocok buat ngadepin warga ngamuk?
      Sinau: Pelatihan untuk “ada bimtek apa yg cocok buat ngadepin warga ngamuk?” … [Beranda]
      Ibu: lanjut
      Sinau: 1 dari … [Tetap tingkat 5, tanpa bukti] ${QUESTION}
      Ibu: kirim
      Sinau: Ringkasan penilaian mandiri 0 dari … [Berhenti dulu]
      Ibu: lanjut
      Sinau: Ringkasan penilaian mandiri 0 dari … [Berhenti dulu]
      Ibu: /nilai
      Sinau: Penilaian Mandiri …
      Sinau: 1 dari … ${QUESTION}
      Ibu: 5
      Sinau: 1 dari … [Tetap tingkat 5, tanpa bukti] ${QUESTION}
      Ibu: udahan dulu ya, mau apel
      Sinau: Baik, kita berhenti dulu. 0 dari … sudah tersimpan. … [Beranda]
      Ibu: /batal
      Sinau: Tidak ada yang perlu dibatalkan. … [Beranda]
      `,
    );
    expect(await seat.say('lanjut')).toEqual(open);
    await talk(
      seat,
      `
      Ibu: ganti bahasa
      Sinau: Bapak/Ibu ingin memakai bahasa apa? [Bahasa Indonesia] [English]
      Ibu: njih
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Bahasa Indonesia] [English]
      Ibu: [English]
      Sinau: All right, we go on in English.
      Sinau: 1 of … You named level 5. … [Choose behaviours instead] [Skip] [Stop for now]
      `,
    );
    await seat.leave();
  });

  it('goes back: to what was proposed, to the competency before, and on from where she was', async () => {
    const { seat, person } = await atFirstQuestion();
    await talk(
      seat,
      `
      Ibu: kembali
      Sinau: Ringkasan penilaian mandiri 0 dari … belum dijawab. … [Ubah jawaban] [Berhenti dulu]
      Ibu: lanjut
      Sinau: Ringkasan … [Lanjutkan penilaian (0/…)] …
      Ibu: /nilai
      Sinau: Penilaian Mandiri …
      Sinau: 1 dari … ${QUESTION}
      Ibu: ${STORY}
      Sinau: 1 dari … Integritas: usulan saya tingkat 2 (Dasar) Dari cerita Bapak/Ibu: “…” … ${PROPOSAL}
      Ibu: [Lebih tinggi]
      Sinau: 1 dari … Integritas Mana yang paling sesuai … [Kembali]
      Ibu: [Kembali]
      Sinau: 1 dari … Integritas: usulan saya tingkat 2 (Dasar) Dari cerita Bapak/Ibu: “…” … ${PROPOSAL}
      Ibu: [Setuju]
      Sinau: Tersimpan. Integritas: tingkat 2 (Dasar).
      Sinau: 2 dari … ${LATER}
      Ibu: [Sebelumnya]
      Sinau: 1 dari … Integritas Jawaban sekarang: tingkat 2 (Dasar). … [Pilih perilaku saja] [Tidak jadi diubah] [Berhenti dulu]
      Ibu: [Tidak jadi diubah]
      Sinau: Tidak diubah. Integritas tetap tingkat 2 (Dasar).
      Sinau: 2 dari … ${LATER}
      Ibu: [Lewati]
      Sinau: Kerja Sama dilewati. …
      Sinau: 3 dari … ${LATER}
      Ibu: soal sebelumnya
      Sinau: 2 dari … Kerja Sama … ${LATER}
      Ibu: 4
      Sinau: 2 dari … [Tetap tingkat 4, tanpa bukti] ${QUESTION}
      Ibu: kembali
      Sinau: 2 dari … Kerja Sama … ${LATER}
      Ibu: 4
      Sinau: 2 dari …
      Ibu: [Tetap tingkat 4, tanpa bukti]
      Sinau: Tersimpan. Kerja Sama: tingkat 4 (Mumpuni), tanpa bukti.
      Sinau: 3 dari … ${LATER}
      `,
    );
    expect(await answersOf(person)).toEqual([
      { competency: 'M.01', basis: 'told', chosen: 2 },
      { competency: 'M.02', basis: 'skipped', chosen: null },
      { competency: 'M.02', basis: 'unsupported', chosen: 4 },
    ]);
    await seat.leave();
  });

  it('asks by name for one that is answered, and keeps what she had when she leaves it', async () => {
    const { seat, person } = await atFirstQuestion();
    await seat.say(STORY);
    await seat.press('Setuju');
    await talk(
      seat,
      `
      Ibu: /batal
      Sinau: Baik, kita berhenti dulu. …
      Ibu: mulai penilaian integritas
      Sinau: 1 dari … Integritas Jawaban sekarang: tingkat 2 (Dasar). … [Pilih perilaku saja] [Tidak jadi diubah] [Berhenti dulu]
      Ibu: lewati
      Sinau: Tidak diubah. Integritas tetap tingkat 2 (Dasar).
      Sinau: 2 dari … ${LATER}
      Ibu: ubah jawaban
      Sinau: Jawaban mana yang ingin Bapak/Ibu ubah? [Integritas] [Kerja Sama] … [Lihat ringkasan]
      Ibu: kerja sama
      Sinau: 2 dari … Kerja Sama … ${QUESTION}
      Ibu: ubah jawaban
      Sinau: Jawaban mana …
      Ibu: transportasi dan lalu lintas? jp saya berapa
      Sinau: JP Bapak/Ibu …
      Ibu: ubah jawaban T.DIK.01
      Sinau: Kompetensi itu tidak termasuk dalam penilaian Bapak/Ibu kali ini.
      Sinau: Jawaban mana yang ingin Bapak/Ibu ubah? …
      Ibu: pengelolaan pembelajaran inovatif
      Sinau: Kompetensi itu tidak termasuk dalam penilaian Bapak/Ibu kali ini.
      Sinau: Jawaban mana yang ingin Bapak/Ibu ubah? …
      Ibu: kirim
      Sinau: Kirim penilaian ini? …
      Ibu: kirim
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Kirim ke atasan] … [Lihat ringkasan]
      `,
    );
    expect(await answersOf(person)).toEqual([{ competency: 'M.01', basis: 'told', chosen: 2 }]);
    await seat.leave();
  });
});
