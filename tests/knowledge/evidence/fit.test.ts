import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Competency } from '../../../src/domain/competency/dictionary.ts';
import { answerReader } from '../../../src/knowledge/evidence/answer-reader.ts';
import { loadEvidenceContent } from '../../../src/knowledge/evidence/content.ts';
import { readDictionary } from '../../../src/storage/dictionary/dictionary-file.ts';

const content = join(import.meta.dirname, '..', '..', '..', 'content');
const read = answerReader(loadEvidenceContent(join(content, 'understanding')));
const dictionary = readDictionary(JSON.parse(readFileSync(join(content, 'dictionary.json'), 'utf8')));
const stories: { cerita: Record<string, { teks: string }[]> } = JSON.parse(
  readFileSync(join(content, 'city-stories.json'), 'utf8'),
);
const competencies = new Map<string, Competency>(
  dictionary.ok ? dictionary.competencies.map((each) => [each.code, each]) : [],
);
const reading = (code: string, text: string) => {
  const competency = competencies.get(code);
  if (competency === undefined) throw new Error(`no ${code}`);
  return read(competency, text, '', null);
};

const VISITOR =
  'Ada warga marah di loket karena antre lama. Saya dengarkan keluhannya dan saya jelaskan prosesnya sampai beliau tenang.';

describe('a story told under another competency', () => {
  test('is named as that: an angry visitor shows service, not integrity', () => {
    expect(reading('T.YAN.01', VISITOR)).not.toHaveProperty('fit');
    expect(reading('M.01', VISITOR)).toMatchObject({ fit: 'far', closer: 'T.YAN.01' });
  });

  test('is not sent to a technical field that is always like it', () => {
    const service =
      'ada warga marah2 karena karcisnya hilang, saya dengarkan dulu, saya carikan datanya, trs saya antar ke loket sampai beres';
    expect(reading('M.05', service)).not.toHaveProperty('fit');
  });

  test('is still read: whether it counts is for the person to decide', () => {
    expect(reading('M.01', VISITOR).level).toBeGreaterThan(0);
  });

  test('is not found where an honest one is told in Javanese', () => {
    const refused =
      'wingi ono warga nawani duit ben cepet KTP ne dadi, tak tolak, tak jelaske yen antrine kudu urut';
    const { level, fit } = reading('M.01', refused);
    expect(level).toBeGreaterThan(0);
    expect(fit).not.toBe('far');
  });

  test('is told apart in seven of ten cases, and of its own at most one in seven is not called good', () => {
    const pairs = Object.entries(stories.cerita).flatMap(([told, list]) =>
      // Every fourth of each, against every fifth competency: enough to notice, and quick.
      list
        .filter((_, n) => n % 4 === 0)
        .flatMap(({ teks }) =>
          [told, ...[...competencies.keys()].filter((one, n) => one !== told && n % 5 === 0)].map((code) => ({
            own: code === told,
            found: reading(code, teks),
          })),
        ),
    );
    const read = pairs.filter(({ found }) => found.level > 0);
    const share = (own: boolean): number => {
      const some = read.filter((one) => one.own === own);
      expect(some.length).toBeGreaterThan(15);
      return some.filter(({ found }) => found.fit === undefined).length / some.length;
    };
    expect(share(true)).toBeGreaterThanOrEqual(0.86);
    expect(share(false)).toBeLessThanOrEqual(0.3);
  });

  test('names the indicator that people tell of in such words, and none where it shows no one of them', () => {
    const shown = (code: string, text: string) => reading(code, text).met?.text;
    // None of the indicator's own words are in these.
    expect(shown('M.07', 'Bu Harti takut HP, saya tuntun dari buku tulis ke aplikasi sampai lancar.')).toBe(
      'Membantu rekan yang kesulitan menyesuaikan diri.',
    );
    expect(shown('M.01', 'Amplop dari rekanan saya kembalikan hari itu juga.')).toBe(
      'Menolak pemberian atau permintaan yang melanggar aturan.',
    );
    const receipt = reading('M.05', 'Berkas warga saya terima dan saya beri tanda terima.');
    expect(receipt.level).toBe(1);
    expect(receipt).not.toHaveProperty('met');
  });

  // The first sentence is level 1 of its competency; the second tells a higher level of another.
  test.each([
    [
      'M.01',
      'Saya mengembalikan kelebihan uang perjalanan dinas ke bendahara. Saya juga memimpin tim lintas bidang dan menengahi konflik antar anggota sampai sepakat.',
      'bendahara',
    ],
    [
      'M.01',
      'Saya tolak bingkisan dari rekanan. Lalu saya menyusun strategi komunikasi program untuk pedagang, sopir dan warga.',
      'bingkisan',
    ],
    [
      'M.05',
      'Saya melayani sesuai nomor antrean. Di tempat lain saya merancang arsitektur SPBE daerah dan mengelola integrasi data antar OPD.',
      'antrean',
    ],
  ])('lifts nothing when it is appended to one that fits (%s)', (code, text, quoted) => {
    const alone = reading(code, `${text.split('.')[0]}.`);
    const both = reading(code, text);
    expect(both.level).toBeLessThanOrEqual(Math.max(alone.level, 2));
    expect(both.quote).toContain(quoted);
    expect(both).not.toHaveProperty('fit');
  });

  test.each([
    ['M.05', 'Saya layani sesuai nomor antrean', ', lalu '],
    ['M.05', 'Saya layani sesuai nomor antrean', ' sambil '],
    ['M.01', 'Kelebihan uang jalan saya kembalikan ke bendahara', ' sekaligus '],
    ['M.01', 'Kelebihan uang jalan saya kembalikan ke bendahara', ' dan '],
  ])('lifts nothing inside one sentence either (%s: “%s%s…”)', (code, small, joint) => {
    const foreign = 'renstra dinas saya susun dari data dan peta risiko';
    for (const text of [`${small}${joint}${foreign}.`, `${foreign}${joint}${small.toLowerCase()}.`])
      expect(reading(code, text).level).toBe(reading(code, `${small}.`).level);
  });

  test('leaves a story of two sentences that both fit as it is', () => {
    expect(
      reading(
        'M.02',
        'Saya bagi tugas sesuai kekuatan tiap anggota. Saya juga menyatukan tiga bidang dalam satu program kerja bersama.',
      ).level,
    ).toBeGreaterThanOrEqual(3);
  });
});
