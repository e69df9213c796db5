import { describe, expect, it } from 'vitest';
import { cityOfNewcomers } from './people.ts';
import { contents, talk } from './talk.ts';

const here = cityOfNewcomers();

describe('A short word', () => {
  it('of the language switches it, with a word of wishing in place of one of changing', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: English please
      Sinau: All right, we go on in English. …
      Ibu: bahasa indonesia saja
      Sinau: Baik, kita memakai bahasa Indonesia. …
      `,
    );
    await seat.leave();
  });

  it('of the field opens the own assessment', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: the assessment
      Sinau: Penilaian Mandiri Semester II 2026 …
      Sinau: 1 dari … [Pilih perilaku saja] …
      `,
    );
    await seat.leave();
  });

  it('of a language or the field, where a subject is looked for, is the subject', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: /cari
      Sinau: …
      Ibu: Bahasa Inggris aja
      Sinau: Pelatihan untuk “Bahasa Inggris aja” …
      Ibu: bahasa Inggris saja
      Sinau: Pelatihan untuk “…bahasa Inggris saja” …
      Ibu: /cari
      Sinau: …
      Ibu: asesmen
      Sinau: Pelatihan untuk “asesmen” …
      Ibu: pakai bahasa Inggris
      Sinau: All right, we go on in English. …
      Ibu: bahasa indonesia saja
      Sinau: Baik, kita memakai bahasa Indonesia. …
      `,
    );
    await seat.leave();
  });

  it('of willingness, with nothing open, is asked back and changes nothing', async () => {
    const seat = await here.newcomer();
    const before = await contents(here.city.app.db);
    await talk(
      seat,
      `
      Ibu: saya bersedia
      Sinau: Terima kasih. Bersedia untuk apa, Bapak/Ibu? … [Permintaan mentor] [Menjadi mentor] [Beranda]
      Ibu: mulai penilaian
      Sinau: …
      Sinau: 1 dari … [Pilih perilaku saja] …
      Ibu: bersedia
      Sinau: 1 dari … [Pilih perilaku saja] …
      `,
    );
    expect(await contents(here.city.app.db)).toEqual(before);
    await seat.leave();
  });

  it('of a course below a list of several asks which one, and the numbers stay at hand', async () => {
    const seat = await here.newcomer();
    await talk(
      seat,
      `
      Ibu: /cari komunikasi
      Sinau: Pelatihan untuk “komunikasi” …
      Ibu: daftar
      Sinau: Untuk pelatihan yang mana? … [1] [2] …
      Ibu: 1
      Sinau: … [Daftar minat] …
      Ibu: daftar
      Sinau: Minat Bapak/Ibu pada … sudah saya catat. …
      `,
    );
    await seat.leave();
  });
});

describe('What moves', () => {
  it.each([
    ['rapat.mp4', 'video/mp4'],
    ['lucu.gif', 'image/gif'],
  ])('is no proof, and the question stays open: %s', async (name, type) => {
    const seat = await here.newcomer();
    await seat.say('mulai penilaian');
    const question = seat.screen().at(-1);
    const [said] = await seat.send(name, type, Buffer.from('GIF89a'));
    expect(said?.words).toContain('Yang bisa: PDF atau foto (JPG, PNG).');
    expect(said?.buttons).toEqual(question?.buttons);
    await seat.leave();
  });
});
