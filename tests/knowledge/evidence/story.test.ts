import { describe, expect, it } from 'vitest';
import { loadEvidenceContent } from '../../../src/knowledge/evidence/content.ts';
import { storyReader } from '../../../src/knowledge/evidence/story.ts';
import { createUnderstanding } from '../../../src/knowledge/understanding/create.ts';

const folder = 'content/understanding';
const storyOf = storyReader(loadEvidenceContent(folder));

describe('A story of work', () => {
  it.each([
    ['Ada rekanan menaruh amplop di meja, amplopnya saya kembalikan lalu saya lapor ke inspektorat', 'M.01'],
    ['wingi ana simbah bingung ning loket, tak tuntun ngisi formulire nganti rampung', 'M.05'],
  ])('is known by the own act, and placed: %s', (text, code) => {
    expect(
      storyOf(text)
        ?.filter((one) => !one.startsWith('T.'))
        .slice(0, 2),
    ).toContain(code);
  });

  it.each([
    'tolong catat webinar yang saya ikuti kemarin di dinas',
    'kenapa jawaban yang saya tulis kemarin hilang semua',
    'Apakah saya sudah melaporkan kegiatan itu ke bu kasi?',
    'saya akan menyusun panduan untuk seluruh staf bulan depan',
    'tim kami menyusun panduan untuk seluruh dinas tahun lalu',
    'saya lapor',
  ])('is not: %s', (text) => {
    expect(storyOf(text)).toBeNull();
  });

  it('is told beside a wish that is not sure, and never where an example is awaited', async () => {
    const { readMessage } = createUnderstanding({ folder });
    const text = 'dua staf yang berselisih saya dudukkan bersama, tugasnya saya bagi ulang';
    expect((await readMessage(text, 'nothing')).story).toContain('M.02');
    expect((await readMessage(text, 'example')).story).toBeUndefined();
    expect(
      (await readMessage('catat JP saya dari webinar arsip 3 jp kemarin', 'nothing')).story,
    ).toBeUndefined();
  });
});
