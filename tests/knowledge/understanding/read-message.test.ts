import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTENTS, type Intent } from '../../../src/domain/dialog/typed/reading.ts';
import { loadUnderstandingContent } from '../../../src/knowledge/understanding/content.ts';
import { messageReader } from '../../../src/knowledge/understanding/read-message.ts';
import { contentHash, weightsFrom } from '../../../src/knowledge/understanding/weights.ts';

const FOLDER = 'content/understanding';
const content = loadUnderstandingContent(FOLDER);
const read = messageReader(content);

/** Sentences that are no examples: two or three an intent, in different registers. */
const SAID: Readonly<Record<Intent, readonly string[]>> = {
  mulai_penilaian: ['Mohon izin memulai penilaian kompetensi', 'kak mau ngisi asesmen nih'],
  lanjutkan: ['ayo diteruskan yang kemarin', 'lanjutin soal berikutnya dong'],
  jeda: ['istirahat dulu ya, ada warga datang', 'sik yo, dipanggil pak lurah'],
  ubah_jawaban: ['tadi salah pilih, mau saya ganti', 'jawaban soal integritas mau direvisi'],
  rekomendasi: ['ada webinar pajak yang gratis nggak', 'saya mau belajar desain, ikut pelatihan apa'],
  detail_kursus: ['KRS-061 itu kapan mulainya', 'berapa biaya pelatihan auditor'],
  daftar_kursus: ['tolong daftarkan saya ke pelatihan arsip', 'mau daftar yang nomor 5'],
  jp_saya: ['JP saya sudah berapa ya', 'jp ku kurang pira maneh'],
  klaim_jp: ['ini sertifikat webinar 3 jp, tolong dicatat', 'mau setor sertifikat bimtek kemarin'],
  kesenjangan_saya: ['kompetensi saya yang di bawah standar apa saja', 'gap saya dibanding syarat jabatan'],
  hasil_saya: ['hasil penilaian saya bagaimana', 'nilaiku wis metu durung'],
  cari_mentor: ['carikan mentor soal pengadaan', 'ada senior yang bisa membimbing saya?'],
  jadi_mentor: ['saya siap jadi mentor kearsipan', 'mau membimbing pegawai baru'],
  jadwal_forum: ['kapan forum bulan depan', 'forum besok jam berapa dan di mana'],
  ikut_forum: ['saya hadir forum besok', 'siap, aku ikut forum Kamis'],
  tidak_ikut_forum: ['maaf tidak bisa hadir forum', 'aku ora iso teko forum'],
  usul_topik: ['usul topik pengelolaan sampah', 'forum berikutnya bahas parkir liar dong'],
  atur_pengingat: ['ingatkan saya tiap Senin jam 9', 'tolong ingetin besok pagi'],
  tunda_pengingat: ['tunda dulu, ingatkan lagi lusa', 'nanti sore aja ya ngingetinnya'],
  berhenti_pengingat: ['jangan kirim pengingat lagi', 'tolong matikan semua notifikasi'],
  status_tim: ['siapa di bidang saya yang belum mengisi', 'progres pengisian staf saya'],
  tren_instansi: ['tren kompetensi dinas setahun terakhir', 'kebutuhan pelatihan OPD kita apa saja'],
  ekspor: ['unduh rekap dalam excel', 'minta laporan tim format csv'],
  verifikasi: ['setujui klaim jp nomor 2', 'saya mau memeriksa sertifikat yang masuk'],
  data_saya: ['siapa saja yang bisa melihat data saya', 'minta salinan data pribadi saya'],
  hapus_data: ['tolong hapus semua data saya', 'hapus akun saya dari bot ini'],
  bantuan: ['cara pakai bot ini bagaimana', 'saya bingung, bisa apa saja di sini'],
  salam: ['Selamat pagi Bapak Ibu', 'halo kak'],
  terima_kasih: ['terima kasih banyak kak', 'matur nuwun sanget'],
  keluhan_hubungi_admin: ['botnya error terus, minta nomor admin', 'jawaban saya hilang semua, kecewa'],
  di_luar_cakupan: ['buatkan pantun untuk perpisahan', 'TPP saya kok belum cair'],
};

describe('Reading a message', () => {
  for (const intent of INTENTS) {
    it.each(SAID[intent])(`${intent}: %s`, (text) => {
      const reading = read(text, 'nothing');
      expect([reading.intent, reading.clarify]).toEqual([intent, false]);
      expect(reading.others).toHaveLength(3);
      expect(reading.others).not.toContain(intent);
    });
  }

  it.each([
    'saya heran, jawaban dihapus begitu saja oleh sistem',
    'kok data saya dihapus',
    'siapa yang menghapus riwayat saya',
    'jp saya mendadak kehapus padahal sudah diverifikasi',
  ])('never deletes without asking for who tells of a deletion: %s', (text) => {
    const { intent, clarify } = read(text, 'nothing');
    expect(intent !== 'hapus_data' || clarify).toBe(true);
  });

  it('asks when the words are none it knows', () => {
    expect(read('zxqv wkkt', 'nothing').clarify).toBe(true);
  });

  it('greets only who says nothing else', () => {
    expect(read('Selamat pagi, JP saya berapa', 'nothing').intent).toBe('jp_saya');
  });

  it('takes a long story as less of a wish while an example is awaited', () => {
    const story =
      'bulan lalu saya mendampingi warga yang mau daftar pelatihan sampai selesai dan saya catat hasilnya';
    expect(read(story, 'example').confidence).toBeLessThan(read(story, 'nothing').confidence / 2);
  });

  it.each(['istirahat dulu ya', 'bantuan', 'mau ganti jawaban tadi'])(
    'lets "%s" through while an example is awaited',
    (text) => {
      expect(read(text, 'example').confidence).toBe(read(text, 'nothing').confidence);
    },
  );

  it('reads every example without failing, and gives a probability', () => {
    for (const text of INTENTS.flatMap((intent) => content.examples[intent])) {
      const { confidence } = read(text, 'nothing');
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});

describe('The shipped weights', () => {
  const text = readFileSync(`${FOLDER}/intent-weights.json`, 'utf8');

  it('belong to the shipped examples and spelling (else: npm run train)', () => {
    expect(weightsFrom(text)?.examples).toBe(contentHash(content.examples, content.spelling));
  });

  it('are not used for other examples', () => {
    const edited = { ...content.examples, salam: [...content.examples.salam, 'yuhuu'] };
    expect(contentHash(edited, content.spelling)).not.toBe(weightsFrom(text)?.examples);
  });

  it('stay small enough to load at every start', () => {
    expect(text.length).toBeLessThan(1_500_000);
  });

  it('are refused when cut short', () => {
    const broken = JSON.parse(text) as Record<string, unknown>;
    expect(weightsFrom(JSON.stringify({ ...broken, cells: 'AAAA' }))).toBeNull();
  });
});

describe('The examples', () => {
  it('are at least 45 an intent, none of them twice', () => {
    for (const intent of INTENTS) expect(content.examples[intent].length, intent).toBeGreaterThanOrEqual(45);
    const all = INTENTS.flatMap((intent) => content.examples[intent]);
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
  });
});
