import { describe, expect, it } from 'vitest';
import { cityOfNewcomers } from './people.ts';
import { talk } from './talk.ts';

const here = cityOfNewcomers();

const PROPOSAL = '[Setuju] [Lebih tinggi] [Lebih rendah] [Tambah contoh]';

describe('Whoever does not follow in the middle of an assessment', () => {
  it('is shown what a proposed level means, and what is asked for by way of an example', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: [Mulai penilaian]
      Sinau: …
      Sinau: 1 dari … [Pilih perilaku saja] [Lewati] [Berhenti dulu]
      Ibu: contone piye?
      Sinau: 1 dari … Integritas Maksud saya: satu kejadian nyata … Perilakunya … Menjaga kejujuran … [Pilih perilaku saja] [Lewati] [Berhenti dulu]
      Ibu: saya menolak uang rokok dari pemohon di loket
      Sinau: 1 dari … Integritas: usulan saya tingkat 1 (Paham) … ${PROPOSAL}
      Ibu: iki artine opo
      Sinau: 1 dari … Integritas: usulan saya tingkat 1 (Paham) Maksud saya: dari cerita tadi, cara kerja Bapak/Ibu tampak seperti di bawah ini. … Menolak pemberian atau permintaan yang melanggar aturan. ${PROPOSAL}
      Ibu: mboten ngertos
      Sinau: 1 dari … Maksud saya: dari cerita tadi, … ${PROPOSAL}
      Ibu: kakehan, isih pira
      Sinau: … Belum mulai · tenggat …
      `,
    );
    await seat.leave();
  });

  it('has what she tells behind a doubt read, where the doubt alone is only answered', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: [Mulai penilaian]
      Sinau: …
      Sinau: 1 dari …
      Ibu: saya menolak uang rokok dari pemohon di loket
      Sinau: 1 dari … Integritas: usulan saya tingkat 1 (Paham) … ${PROPOSAL}
      Ibu: kok rendah?
      Sinau: Usulan ini saya baca hanya dari cerita Bapak/Ibu, bukan dari jabatan. … ${PROPOSAL}
      Ibu: kok rendah? saya juga mengingatkan dua rekan yang menerima uang rokok
      Sinau: 1 dari … Integritas: usulan saya tingkat 2 (Dasar) … ${PROPOSAL}
      `,
    );
    await seat.leave();
  });

  it('is not taken to be at a loss when her example tells how others came to understand', async () => {
    const seat = await here.newcomer();
    await seat.press('Mulai penilaian');
    await seat.press('Lewati');
    await seat.press('Lewati');
    await talk(
      seat,
      `
      Ibu: saya jelaskan KB ke ibu yang ragu pakai gambar dan bahasa jawa sampai paham
      Sinau: 3 dari … Komunikasi: usulan saya … ${PROPOSAL}
      `,
    );
    await seat.leave();
  });

  it.each([
    'Saya kasih contoh bagaimana mengisi SKP',
    'memberi contoh apa yang harus dilakukan',
    'Menjelaskan artinya ke warga yang belum tahu',
    'Bikin reminder laporan tiap tanggal 5 supaya tidak telat',
  ])('has what she tells taken as the example, not as a question or an order: %s', async (told) => {
    const seat = await here.newcomer();
    await seat.press('Mulai penilaian');
    await seat.say(told);
    expect(seat.screen().at(-1)?.words).toContain('Integritas: usulan saya tingkat');
    await seat.leave();
  });

  it('is asked for her own part where she was reminded by somebody', async () => {
    const seat = await here.newcomer();
    await seat.press('Mulai penilaian');
    await talk(
      seat,
      `
      Ibu: Diingatkan atasan kemarin soal laporan
      Sinau: 1 dari … Boleh diceritakan satu contoh nyata yang Bapak/Ibu kerjakan sendiri? …
      Ibu: Bikin reminder laporan tiap tanggal 5 supaya tidak telat
      Sinau: 1 dari … Integritas: usulan saya tingkat …
      `,
    );
    await seat.leave();
  });

  it.each(['kasih contohnya gimana?', 'tolong jelaskan maksudnya apa', 'contoh apa ya', 'apa contohnya'])(
    'is explained what is asked for: %s',
    async (asked) => {
      const seat = await here.newcomer();
      await seat.press('Mulai penilaian');
      await seat.say(asked);
      expect(seat.screen().at(-1)?.words).toContain('Maksud saya: satu kejadian nyata');
      await seat.leave();
    },
  );

  it('goes back to the question before this one in words', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: [Mulai penilaian]
      Sinau: …
      Sinau: 1 dari …
      Ibu: [Lewati]
      Sinau: Integritas dilewati. …
      Sinau: 2 dari … [Sebelumnya] …
      Ibu: mundur satu
      Sinau: 1 dari … Integritas … [Berhenti dulu]
      `,
    );
    await seat.leave();
  });
});

it('A question to Sinau is no story of work, however much it is about doing something', async () => {
  const seat = await here.newcomer();
  await seat.say('apa yang bisa sampeyan lakukan buat saya');
  const last = seat.screen().at(-1);
  expect(last?.words).not.toContain('cerita pekerjaan');
  expect(last?.buttons).toContain('Bantuan');
  await seat.leave();
});
