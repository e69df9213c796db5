import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Competency } from '../src/domain/competency/dictionary.ts';
import { answerReader } from '../src/knowledge/evidence/answer-reader.ts';
import { loadEvidenceContent } from '../src/knowledge/evidence/content.ts';
import { loadUnderstandingContent } from '../src/knowledge/understanding/content.ts';
import { messageReader } from '../src/knowledge/understanding/read-message.ts';
import { readDictionary } from '../src/storage/dictionary/dictionary-file.ts';
import { CONTENT } from '../src/wire/content.ts';
import { inTurn, type Row } from './result.ts';

const UNDERSTANDING = join(CONTENT, 'understanding');
const MESSAGES = [
  'min mau ngisi asesmen dong, mulai dari mana ya',
  'ada bimtek apa yg cocok buat ngadepin warga ngamuk?',
  'ingetin sy isi evaluasi triwulan hari senin jam 9 yaa',
  'Mohon hasil penilaian saya dan kesenjangannya terhadap standar jabatan.',
];
/** Examples as people tell them in an assessment, of about thirty-five words. */
const ANSWERS = [
  'Bulan lalu ada warga yang marah di loket karena berkasnya ditolak dua kali. Saya ajak duduk, saya dengarkan dulu, lalu saya jelaskan kekurangannya satu per satu dan saya telepon sendiri setelah berkasnya selesai.',
  'Waktu sistem absensi diganti, saya bikin panduan singkat dan tiap Jumat sore saya dampingi teman-teman satu bidang sampai semua bisa. Sekarang panduannya dipakai bidang lain juga, dan laporannya tidak telat lagi.',
  'sy biasanya ngecek ulang spj sebelum dikirim, kmrn nemu kwitansi dobel terus sy balikin ke rekanan. atasan sempat minta diloloskan aja tapi sy tetap minta diperbaiki dulu baru sy teken',
  'Tim kami waktu itu terlambat menyusun renja. Kepala bidang membagi tugas, saya kebagian data kinerja tiga tahun; saya minta angkanya ke enam seksi, saya cocokkan, dan saya sampaikan dua hari sebelum rapat.',
];

/** Reading one message offline, against splitting it into words and looking each up: the least any reader does. */
export async function reading(quick: boolean): Promise<Row[]> {
  const readMessage = messageReader(loadUnderstandingContent(UNDERSTANDING));
  const readAnswer = answerReader(loadEvidenceContent(UNDERSTANDING));
  const competencies = shippedCompetencies();
  return [
    await one('a message of about ten words', MESSAGES, quick ? 200 : 2_000, quick, (text) => {
      readMessage(text, 'nothing');
    }),
    // In turn under every competency: what fits and what plainly belongs elsewhere.
    await one('an example told in an assessment', ANSWERS, quick ? 40 : 400, quick, (text, n) => {
      const competency = competencies[n % competencies.length];
      if (competency !== undefined) readAnswer(competency, text, '', null);
    }),
  ];
}

async function one(
  what: string,
  texts: readonly string[],
  repeats: number,
  quick: boolean,
  read: (text: string, n: number) => void,
): Promise<Row> {
  const known = new Map(texts.flatMap((text) => text.split(' ')).map((word, n) => [word, n]));
  let found = 0;
  const each = (work: (text: string, n: number) => void): Promise<number> => {
    const begun = process.cpuUsage();
    for (let n = 0; n < repeats; n += 1) work(texts[n % texts.length] ?? '', n);
    const { user, system } = process.cpuUsage(begun);
    return Promise.resolve((user + system) / 1000 / repeats);
  };
  const { ours, peer } = await inTurn(
    quick ? 3 : 7,
    () => each(read),
    () =>
      each((text) => {
        for (const word of text.split(' ')) found += known.get(word) ?? 0;
      }),
  );
  return {
    case: `${what} (${found > 0 ? 'warm' : 'cold'})`,
    ours: Number(ours.toFixed(4)),
    peer: Number(peer.toFixed(4)),
    unit: 'ms of CPU',
    ratio: Number((ours / peer).toFixed(1)),
    goal: 'under 5 ms',
  };
}

function shippedCompetencies(): readonly Competency[] {
  const read = readDictionary(JSON.parse(readFileSync(join(CONTENT, 'dictionary.json'), 'utf8')));
  if (!read.ok) throw new Error('the shipped dictionary has problems');
  return read.competencies;
}
