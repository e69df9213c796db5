import { describe, expect, it } from 'vitest';
import { cityOfNewcomers } from './people.ts';
import { contents, talk } from './talk.ts';

const here = cityOfNewcomers();

const QUESTION = '[Pilih perilaku saja] [Lewati] [Berhenti dulu]';
const PROPOSAL = '[Setuju] [Lebih tinggi] [Lebih rendah] [Tambah contoh]';
const STORY =
  'Saya mengingatkan dua rekan yang menerima uang rokok, lalu saya sendiri menolak dan melaporkannya.';

describe('In the middle of an assessment', () => {
  it('a break and a topic are what they are', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: [Mulai penilaian]
      Sinau: …
      Sinau: 1 dari … ${QUESTION}
      Ibu: bentar
      Sinau: Baik, kita berhenti dulu. … [Mulai penilaian] [Beranda]
      Ibu: lanjut
      Sinau: 1 dari … ${QUESTION}
      Ibu: stop
      Sinau: Baik, kita berhenti dulu. … [Mulai penilaian] [Beranda]
      Ibu: lanjut
      Sinau: 1 dari … ${QUESTION}
      Ibu: usul topik: parkir elektronik
      Sinau: Topik yang diusulkan untuk … “parkir elektronik” … [Simpan usulan] [Tidak jadi]
      Ibu: lanjut
      Sinau: 1 dari … ${QUESTION}
      `,
    );
    await seat.leave();
  });

  it('words that show nothing new are answered, and the proposal is not read out again', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: [Mulai penilaian]
      Sinau: …
      Sinau: 1 dari … ${QUESTION}
      Ibu: ${STORY}
      Sinau: 1 dari … Integritas: usulan saya tingkat 2 (Dasar) … ${PROPOSAL}
      Ibu: hahaha
      Sinau: Yang tadi belum mengubah usulan saya. Silakan pilih salah satu, atau ceritakan satu contoh lagi. ${PROPOSAL}
      Ibu: kok cuma segitu? saya kan kasubbag
      Sinau: Usulan ini saya baca hanya dari cerita Bapak/Ibu, bukan dari jabatan. … ${PROPOSAL}
      Ibu: 2 wae lah
      Sinau: Tersimpan. Integritas: tingkat 2 (Dasar).
      Sinau: 2 dari … [Sebelumnya] [Berhenti dulu]
      Ibu: siapa yang nanti menyiapkan kopi rapatnya?
      Sinau: Maaf, yang itu belum bisa saya jawab. Pertanyaan penilaian yang tadi masih terbuka. [Pilih perilaku saja] [Lewati] [Sebelumnya] [Berhenti dulu]
      `,
    );
    await seat.leave();
  });

  it('is no dead end in English where a level is to be chosen', async () => {
    const seat = await here.newcomer();
    await seat.say('can you speak English please?');
    await talk(
      seat,
      `
      Ibu: [Start assessment]
      Sinau: …
      Sinau: 1 of … [Stop for now]
      Ibu: I am the best
      Sinau: 1 of … Could you tell one real example … [Stop for now]
      Ibu: 3
      Sinau: 1 of … Which one fits best in your view? … [Back]
      Ibu: how many learning hours do I have
      Sinau: … JP …
      Ibu: what courses are there about public speaking, free and online
      Sinau: Nothing meets this yet: online at set times or online at your own pace · free. Without it there is: … [Show without that condition] …
      Ibu: continue
      Sinau: 1 of … [Back]
      Ibu: back
      Sinau: 1 of … [Stop for now]
      `,
    );
    await seat.leave();
  });

  it('meets whoever does not know what to answer at the question that is open', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: [Mulai penilaian]
      Sinau: …
      Sinau: 1 dari … [Lewati] [Berhenti dulu]
      Ibu: ga tau ah
      Sinau: … Tidak apa-apa. Boleh memilih perilaku saja, melewati pertanyaan ini, atau berhenti dulu. … [Lewati] [Berhenti dulu]
      Ibu: saya menolak uang rokok dari pemohon di loket
      Sinau: … usulan saya … [Setuju] …
      Ibu: ga tau ah
      Sinau: Usulan ini saya baca hanya dari cerita Bapak/Ibu … [Setuju] …
      `,
    );
    await seat.leave();
  });

  it('shows the beginning of a very long quotation', async () => {
    const seat = await here.newcomer();
    await seat.press('Mulai penilaian');
    await seat.say(`saya menolak uang rokok dan mengingatkan rekan saya ${'di loket pelayanan '.repeat(60)}`);
    const words = seat.screen().at(-1)?.words ?? '';
    expect(words).toContain('usulan saya');
    expect(words).toMatch(/ …”/);
    expect(words.length).toBeLessThan(900);
    await seat.leave();
  });
});

describe('A story told where none was asked for', () => {
  it('is asked about, and read as an example of the competency it is like', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: Ada rekanan menaruh amplop di meja, amplopnya saya kembalikan lalu saya lapor ke inspektorat.
      Sinau: Ini terdengar seperti cerita pekerjaan. Apakah mau dipakai sebagai contoh dalam penilaian Bapak/Ibu? [Ya, contoh Integritas] … [Bantuan]
      Ibu: njih leres
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Ya, contoh Integritas] … [Bantuan]
      Ibu: [Ya, contoh Integritas]
      Sinau: 1 dari … Integritas: usulan saya tingkat 1 (Paham) … [Setuju] …
      `,
    );
    await seat.leave();
  });
});

describe('What names nothing', () => {
  it.each(['satu2 aja', 'saya harus ngapain dulu?', '2+2', 'lewati semua', 'semua ok'])(
    'changes nothing and is asked about without strange choices: %s',
    async (text) => {
      const seat = await here.newcomer();
      const before = await contents(here.city.app.db);
      await seat.say(text);
      const last = seat.screen().at(-1);
      expect(last?.words).toContain('Saya belum yakin');
      expect(last?.buttons).toContain('Bantuan');
      for (const odd of ['Sekadar menyapa', 'Hal lain', 'Hapus data saya', 'Hentikan pengingat'])
        expect(last?.buttons).not.toContain(odd);
      expect(await contents(here.city.app.db)).toEqual(before);
      await seat.leave();
    },
  );

  it('may at least be looked for among the courses', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: latsar
      Sinau: Saya belum yakin. Mana yang Bapak/Ibu maksud? … [Cari pelatihan] [Bantuan]
      Ibu: [Cari pelatihan]
      Sinau: Pelatihan untuk “latsar” … [Beranda]
      `,
    );
    await seat.leave();
  });
});

describe('What was told', () => {
  it('is not asked for again by a button that begins, and has its buttons where one is asked for', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: [Mulai penilaian]
      Sinau: …
      Sinau: 1 dari … ${QUESTION}
      Ibu: ${STORY}
      Sinau: 1 dari … Integritas: usulan saya tingkat 2 (Dasar) … ${PROPOSAL}
      Ibu: terima kasih
      Sinau: Sama-sama, …
      Ibu: njih
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. ${PROPOSAL}
      Ibu: halo
      Sinau: Salam, Bapak/Ibu. … [Mulai penilaian] [Beranda]
      Ibu: [Mulai penilaian]
      Sinau: 1 dari … Integritas: usulan saya tingkat 2 (Dasar) … ${PROPOSAL}
      Ibu: [Setuju]
      Sinau: Tersimpan. Integritas: tingkat 2 (Dasar).
      Sinau: 2 dari … [Sebelumnya] [Berhenti dulu]
      Ibu: ubah jawaban
      Sinau: Jawaban mana yang ingin Bapak/Ibu ubah? [Integritas] … [Lihat ringkasan]
      Ibu: stop dulu
      Sinau: Baik, kita berhenti dulu. … [Beranda]
      Ibu: lanjut
      Sinau: 2 dari … [Sebelumnya] [Berhenti dulu]
      `,
    );
    await seat.leave();
  });

  it('is no way to what only an officer or a superior does', async () => {
    const seat = await here.newcomer();
    await seat.say(
      'Mohon seluruh ASN segera mengisi penilaian paling lambat besok. Sanksi bagi yang tidak mengisi.',
    );
    const offered = seat.screen().at(-1)?.buttons ?? [];
    expect(offered).toContain('Bantuan');
    expect(offered).not.toContain('Status tim');
    expect(offered).not.toContain('Tren OPD');
    await seat.leave();
  });
});

describe('The way on', () => {
  it('counts what is skipped apart, and leads to Slack and to who puts the data right', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: [Mulai penilaian]
      Sinau: …
      Sinau: 1 dari … ${QUESTION}
      Ibu: [Lewati]
      Sinau: Integritas dilewati. …
      Sinau: 2 dari … [Berhenti dulu]
      Ibu: [Berhenti dulu]
      Sinau: Baik, kita berhenti dulu. 0 dari … sudah tersimpan, 1 dilewati. … [Beranda]
      Ibu: pindah ke slack
      Sinau: Di Slack, silakan buka Sinau di bagian Apps, … [Beranda]
      Ibu: /data
      Sinau: Data Bapak/Ibu … [Salinan data saya] [Persetujuan saya] [AI luar] [Ada yang keliru] [Hapus data saya] … [Beranda]
      Ibu: [Ada yang keliru]
      Sinau: Nama, NIP, jabatan, … Mohon sampaikan kepada umpeg … [Ubah jawaban] [Klaim saya] … [Beranda]
      `,
    );
    await seat.leave();
  });
});
