import { describe, expect, it } from 'vitest';
import { isAssent, ruledWish } from '../../../src/domain/dialog/typed/said.ts';

describe('A question about a colleague', () => {
  it.each([
    'lihat nilai teman saya',
    'JP Pak Budi berapa?',
    'siapa yang paling jelek nilainya di dinas saya',
    'ranking dinas',
    'siapa yang paling rendah',
    'siapa ASN dengan nilai terendah?',
    'who has the lowest score?',
  ])('is refused: %s', (text) => {
    expect(ruledWish(text)).toEqual({ do: 'others' });
  });

  it.each([
    ['nilai Pak Budi berapa?', 'Budi'],
    ['Nilai pak budi brp', 'budi'],
    ['tampilkan hasil bu Tutik', 'Tutik'],
    ['berapa level mas Eko di komunikasi', 'Eko'],
    ['minta hasil penilaian mandiri Bu Rina dong', 'Rina'],
    ['skor mbak Sekar', 'Sekar'],
    ['hasil Pak Budi Santosa', 'Budi Santosa'],
    ['nilaine Pak Joko piro?', 'Joko'],
    ['kesenjangan kompetensi Pak Hadi apa saja?', 'Hadi'],
    ["show me Budi's level", 'Budi'],
  ])('is surely one about somebody, who is looked up with the asker’s rights: %s', (text, name) => {
    expect(ruledWish(text)).toEqual({ do: 'somebody', asked: { name, surely: true, text } });
  });

  it.each([
    ['nilai Tyas Maharani', 'Tyas Maharani'],
    ['lihat hasil penilaian Tyas', 'Tyas'],
    ['hasil rapat koordinasi', 'rapat koordinasi'],
  ])('may be one about somebody: %s', (text, name) => {
    expect(ruledWish(text)).toEqual({ do: 'somebody', asked: { name, surely: false, text } });
  });

  it.each([
    'hasil rapat',
    'hasil bagus',
    'hasilnya bagus',
    'hasilnya sangat memuaskan',
    'hasil penilaian',
    'kompetensi teknis',
    'nilai saya berapa, Pak?',
    'hasil saya pak makasih',
    'minta hasil saya bu',
    'hasil bapak/ibu apa?',
    'kirim hasil ke Pak Budi',
    'hasil rapat dengan Pak Budi saya catat',
    'hasil Pak Budi saya catat',
    'saya menilai kompetensi',
    'nilai',
    'mulai penilaian pak',
    'JP saya berapa bu?',
    "what's my level?",
    'ada mentor untuk komunikasi?',
    'siapa mentor yang paling dekat?',
    'Saya membantu Pak Budi menyusun laporan hasil Bu Rina supaya lengkap, lalu saya kirim ke bidang tepat waktu',
  ])('is not this: %s', (text) => {
    expect(ruledWish(text)).toBeNull();
  });
});

describe('What is stored of her', () => {
  it.each([
    'jabatan saya salah',
    'nama saya salah tulis, mestinya Mutmainnah',
    'jabatan saya sudah pindah ke loket 2',
    'golongan kulo dereng bener',
    'itu bukan atasan saya',
    'atasan saya sudah pensiun',
    'my post is wrong',
  ])('is said to be wrong: %s', (text) => {
    expect(ruledWish(text)).toEqual({ do: 'wrongData' });
  });

  it.each([
    'atasan saya salah hitung, lalu saya ingatkan',
    'data warga salah, saya betulkan',
    'saya perbaiki data pegawai yang keliru',
    'jabatan saya apa',
    'nama saya Budi',
  ])('is not what this is about: %s', (text) => {
    expect(ruledWish(text)).toBeNull();
  });
});

describe('Another channel', () => {
  it('is gone on with in Slack as well', () => {
    expect(ruledWish('pindah ke slack')).toEqual({ do: 'slack' });
    expect(ruledWish('pindah ke telegram')).toEqual({ do: 'telegram' });
    expect(ruledWish('di slack ada kabar forum')).toBeNull();
  });
});

describe('Another language', () => {
  it.each(['ganti bahasa', 'change language', 'ganti bahasa dong'])('is asked for by %s', (text) => {
    expect(ruledWish(text)).toEqual({ do: 'language' });
  });

  it.each([
    ['pakai bahasa Inggris', 'en'],
    ['ganti bahasa inggris', 'en'],
    ['can we speak English?', 'en'],
    ['balik bahasa indonesia wae', 'id'],
    ['switch to Indonesian please', 'id'],
  ] as const)('%s names it: %s', (text, to) => {
    expect(ruledWish(text)).toEqual({ do: 'language', to });
  });

  it.each([
    'bahasa Inggris',
    'pelatihan bahasa Inggris',
    'saya pakai bahasa Indonesia baku di surat',
    'sama lansia saya pakai bahasa Jawa halus',
  ])('is not asked for by %s', (text) => {
    expect(ruledWish(text)).toBeNull();
  });

  it.each(['words', 'subject'] as const)('needs a word of changing where %s are awaited', (awaited) => {
    for (const text of ['Bahasa Inggris aja', 'English please', 'public speaking in English', 'asesmen'])
      expect(ruledWish(text, awaited)).toBeNull();
    expect(ruledWish('pakai bahasa Inggris', awaited)).toEqual({ do: 'language', to: 'en' });
    expect(ruledWish('ganti bahasa', awaited)).toEqual({ do: 'language' });
  });

  it('is not asked for by somebody who watches her body language', () => {
    expect(ruledWish('saya ubah bahasa tubuh di loket')).toBeNull();
  });
});

describe('A code for a colleague', () => {
  it.each([
    ['minta kode buat pak purnomo', 'purnomo'],
    ['tolong kode penghubung untuk Bu Tyas Maharani', 'Tyas Maharani'],
    ['kode untuk 19820608 202521 1 933', '19820608 202521 1 933'],
  ])('is asked for by %s', (text, words) => {
    expect(ruledWish(text)).toEqual({ do: 'code', words });
  });

  it('is not asked for by somebody who wants one', () => {
    expect(ruledWish('minta kode dong')).toBeNull();
  });
});

describe('"Ga jadi"', () => {
  it.each(['ga jadi', 'Tidak jadi.', 'ora sido'])('steps out: %s', (text) => {
    expect(ruledWish(text)).toEqual({ do: 'cancel' });
  });
});

describe('Politeness', () => {
  it.each(['njih', 'Nggih pak', 'ya', 'iya bu.', 'oke 👍', '🙏🙏', 'siap'])('is all of %s', (text) => {
    expect(isAssent(text)).toBe(true);
  });

  it.each(['', ' ', 'ya, hapus', 'njih monggo mulai', '3', 'yaa saya menolak', 'setuju'])(
    'is not all of “%s”',
    (text) => {
      expect(isAssent(text)).toBe(false);
    },
  );
});

it.each([
  ['Kode hadir', ''],
  ['catat kehadiran', ''],
  ['attendance code', ''],
  ['hadir K7RM4', 'K7RM4'],
])('the own presence is asked for a code, and is no reply: %s', (text, code) => {
  expect(ruledWish(text)).toEqual({ do: 'attend', code });
});
