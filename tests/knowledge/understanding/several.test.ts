import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/knowledge/understanding/clauses.ts';
import { loadUnderstandingContent } from '../../../src/knowledge/understanding/content.ts';
import { messageReader } from '../../../src/knowledge/understanding/read-message.ts';

const read = messageReader(loadUnderstandingContent('content/understanding'));
const wishes = (text: string) => (read(text, 'nothing').several ?? []).map(({ intent }) => intent);

describe('Several wishes in one message', () => {
  it.each([
    ['isi evaluasi dong, sama jadwal forum kapan', ['mulai_penilaian', 'jadwal_forum']],
    ['jp saya berapa? terus forum bulan ini kapan', ['jp_saya', 'jadwal_forum']],
    ['tolong catat webinar stunting 3 jp, trs jp saya jadi berapa', ['klaim_jp', 'jp_saya']],
    ['what is my JP and when is the forum', ['jp_saya', 'jadwal_forum']],
  ])('%s', (text, wanted) => {
    expect(wishes(text)).toEqual(wanted);
  });

  it.each([
    'cariin pelatihan kerja sama tim dan komunikasi',
    'break dulu, 10 menit',
    'nanti 2 jam lagi ya kak, ada tamu',
    'Pengingat penilaian tidak usah lagi, yang forum biarkan',
    'saya menolak amplop, lalu melapor ke kasi, dan mengajak rekan menolak juga',
    'selamat pagi, terima kasih, jp saya berapa',
  ])('%s is one wish at most', (text) => {
    expect(wishes(text)).toEqual([]);
  });

  it('keep their own words and slots', () => {
    const several = read('mau lanjut penilaian, sekalian cariin pelatihan excel gratis', 'nothing').several;
    expect(several?.[1]).toEqual({
      intent: 'rekomendasi',
      slots: { topic: 'excel', cost: 'gratis' },
      text: 'cariin pelatihan excel gratis',
    });
  });

  it('are not looked for in an example of work', () => {
    expect(read('jp saya berapa? terus forum bulan ini kapan', 'example').several).toBeUndefined();
  });

  it('take what is wanted first before what is put off', () => {
    expect(read('aku mau dinilai integritas dulu boleh? yang lain ntar', 'nothing')).toMatchObject({
      intent: 'mulai_penilaian',
      slots: { competency: 'M.01' },
    });
  });
});

describe('Clauses', () => {
  it('split at words that join, not inside "kerja sama"', () => {
    expect(clausesOf('kerja sama tim dan komunikasi').map(({ text }) => text)).toEqual(['kerja sama tim']);
  });
});
