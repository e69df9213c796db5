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

function competency(code: string): Competency {
  const found = dictionary.ok ? dictionary.competencies.find((each) => each.code === code) : undefined;
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}
const reading = (code: string, text: string, earlier = '') => read(competency(code), text, earlier, null);

describe('a title carries no level, however much it names', () => {
  test.each([
    ['T.RUANG.01', 'Arsitek tata kota visioner, begitu rekan menyebut saya.'],
    ['T.RUANG.01', 'Kepala bidang, koordinator revisi RDTR antar OPD sejak 2019'],
    ['M.02', 'Pemersatu beberapa dinas dan kecamatan dalam satu program'],
    ['M.07', 'Penggerak perubahan semua bidang beralih ke sistem baru'],
    ['M.06', 'Mentor dan penyusun rencana pengembangan tiap anggota'],
  ])('%s: %s', (code, text) => {
    expect(reading(code, text).level).toBe(0);
  });

  test('and lifts no act that stands beside it', () => {
    const act = 'Saya melihat peta zonasi untuk menjawab pertanyaan warga.';
    expect(reading('T.RUANG.01', `Arsitek tata kota, penyusun arah kota dua puluh tahun. ${act}`).level).toBe(
      reading('T.RUANG.01', act).level,
    );
  });
});

describe('an own act is placed by what was done', () => {
  test.each([
    [
      'M.01',
      1,
      'Uang makan kelebihan transfer langsung saya kembalikan ke bendahara dan saya laporkan apa adanya.',
    ],
    ['M.02', 2, 'Saya menawarkan bantuan ke rekan yang kewalahan menyusun berkas akreditasi.'],
    ['M.03', 2, 'Pedagang yang keberatan saya dengarkan sampai selesai, baru saya tanggapi pelan-pelan.'],
    ['M.04', 3, 'Target seksi saya bagi per anggota dan capaiannya saya pantau tiap pekan.'],
    ['M.05', 4, 'Saya menetapkan standar layanan dinas berikut kompensasi kalau terlambat.'],
    ['M.07', 3, 'Bersama tim saya menyusun jadwal peralihan, yang menolak saya ajak dialog.'],
    ['T.REN.01', 4, 'Renstra dinas saya susun berbasis data dan risiko, cascading-nya saya selaraskan.'],
  ])('%s level %i: %s', (code, level, text) => {
    const found = reading(code, text);
    expect(found.level).toBe(level);
    expect(found.met?.level).toBe(level);
    expect(found.next?.level).toBe(level + 1);
    expect(found.followUp).toBeUndefined();
    expect(found.quote.length).toBeGreaterThan(0);
    expect(text).toContain(found.quote);
  });

  test.each([
    'wingi ono sing ngirimi parsel lebaran, tak tolak terus tak laporno ke inspektorat',
    'ada rekanan kirim parsel ke rumah, saya kembalikan lalu saya laporkan ke inspektorat',
    'saya menolak gratifikasi dan melaporkannya',
  ])('a small act that shares a word with what whole organisations do stays small: %s', (text) => {
    expect(reading('M.01', text).level).toBeLessThanOrEqual(2);
  });

  test('at level 5 there is no next indicator', () => {
    const found = reading(
      'M.05',
      'Saya mendorong perwal layanan terpadu lintas instansi yang dipakai seluruh kota.',
    );
    expect(found.level).toBe(5);
    expect(found.next).toBeUndefined();
  });
});

describe('Javanese and chat spelling tell the same acts', () => {
  test.each([
    ['M.04', 1, 'Laporane tak rampungke sadurunge tenggat, tak priksa maneh dhisik.'],
    ['M.06', 2, 'Kanca seruangan tak ajari nganggo aplikasi absen.'],
    ['T.ARS.01', 1, 'Surat mlebet kula paringi nomer lajeng kula simpen wonten map.'],
    ['M.05', 1, 'sy jlskn syrat sm biaya ke wrga'],
    ['M.07', 2, 'tmn sy yg bingung sy bntu pake aplikasi baru'],
  ])('%s level %i: %s', (code, level, text) => {
    expect(reading(code, text).level).toBe(level);
  });
});

describe('no own act, no level', () => {
  test.each([
    ['a plan that begins with its noun', 'M.03', 'rencananya tahun depan saya mau jadi juru bicara dinas'],
    ['somebody else, told with -nya', 'M.04', 'target susah dicapai kalau atasannya ganti-ganti'],
    ['read in the news', 'M.05', 'di berita saya baca Surabaya bikin kebijakan layanan terpadu seluruh kota'],
    ['denied', 'T.PBJ.01', 'Saya belum pernah menyusun HPS, merancang kontrak, atau menilai penyedia.'],
    ['denied in Javanese', 'T.PBJ.01', 'Aku durung tau nyusun HPS.'],
    ['denied in krama', 'T.PBJ.01', 'Kula dereng nate nyusun HPS.'],
    ['denied afterwards', 'M.03', 'Saya negosiasi tidak, presentasi juga tidak.'],
    ['formal tak', 'M.02', 'Tak pernah saya dilibatkan dalam tim apa pun.'],
    ['a plan', 'M.06', 'Bulan depan saya akan melatih staf dan menyusun rencana pengembangan.'],
    ['a condition', 'M.08', 'Seandainya diberi wewenang, saya membandingkan alternatif dengan kriteria.'],
    ['an opinion', 'SK.01', 'Menurut saya pejabat seharusnya menyusun kebijakan yang inklusif.'],
    ['hearsay', 'M.01', 'Katanya bidang sebelah menyusun mekanisme pengendalian gratifikasi.'],
    ['a question', 'M.05', 'Apakah saya harus menyebut bahwa saya melayani sesuai SOP?'],
    ['somebody else', 'M.01', 'Yang menyusun SOP gratifikasi itu kepala bidang saya.'],
    ['a title', 'M.06', 'Saya kepala bidang sejak 2019, lulusan S2.'],
    ['a training attended', 'M.01', 'Saya pernah ikut pelatihan menyusun pengendalian gratifikasi.'],
    ['a certificate', 'T.PBJ.01', 'Punya sertifikat PBJ tingkat dasar, nilainya 90.'],
    ['self-praise', 'M.04', 'Saya paling disiplin dan hebat sekantor.'],
    ['another matter', 'T.KEU.01', 'Saya memasak rendang untuk keluarga.'],
  ])('%s', (_, code, text) => {
    const found = reading(code, text);
    expect(found).toMatchObject({ level: 0, quote: '' });
    expect(found.met).toBeUndefined();
    expect(found.followUp).toBeDefined();
  });
});

describe('the group is not the person', () => {
  test.each([
    ['M.05', 'Kami merancang inovasi layanan jemput bola lintas bidang.'],
    ['M.02', 'Tim kami menyatukan lima kelurahan dalam satu program.'],
    ['M.02', 'Aku dan tim menyelesaikan semuanya.'],
  ])('%s: %s → asks for the own role', (code, text) => {
    expect(reading(code, text)).toMatchObject({ level: 0, followUp: 'own_role' });
  });

  test('the own part inside the group is read by itself', () => {
    const found = reading(
      'T.KES.01',
      'Kami merancang intervensi stunting sekota. Tugas saya mencatat data sasaran balita dengan benar.',
    );
    expect(found.level).toBe(1);
    expect(found.quote).not.toContain('merancang');
  });

  test('the own part told after being asked lifts the empty first answer', () => {
    const before = 'Tim kami berhasil menyatukan beberapa OPD.';
    const found = reading('M.02', 'Saya membagi file dan informasi yang dibutuhkan anggota.', before);
    expect(found.level).toBe(1);
  });

  test('the quote may come from what was told before', () => {
    const before = 'Rekan yang kewalahan saya bantu tanpa diminta.';
    const found = reading('M.02', 'ya begitu', before);
    expect(found.level).toBe(2);
    expect(before).toContain(found.quote);
  });
});

describe('a title or a boast does not lift an act', () => {
  test.each([
    ['Bendahara terbaik nasional, kuitansi dan bukti belanja saya simpan lengkap.'],
    ['Sebagai perumus kebijakan fiskal daerah, saya menyimpan bukti belanja lengkap.'],
    ['Saya ini pakar keuangan lintas kota! Bukti belanja saya simpan lengkap.'],
  ])('%s', (text) => {
    expect(reading('T.KEU.01', text).level).toBe(1);
  });
});

describe('a level that is only named is no evidence', () => {
  test.each([
    ['3', 3],
    ['kayaknya level 4 aja', 4],
    ['kula tingkat kalih mawon', 2],
    ['papat', 4],
  ] as const)('"%s" → asks for an example, remembers %i', (text, named) => {
    expect(reading('M.03', text)).toMatchObject({ level: 0, named, followUp: 'example' });
  });

  test('a number inside a telling names nothing', () => {
    expect(reading('M.04', 'Tiga laporan saya selesaikan sesuai tenggat.').named).toBeUndefined();
  });
});
