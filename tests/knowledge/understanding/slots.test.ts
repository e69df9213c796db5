import { describe, expect, it } from 'vitest';
import type { Intent, SlotName } from '../../../src/domain/dialog/typed/reading.ts';
import { loadUnderstandingContent } from '../../../src/knowledge/understanding/content.ts';
import { slotReader } from '../../../src/knowledge/understanding/slots.ts';

const slotsOf = slotReader(loadUnderstandingContent('content/understanding'));
type Row = readonly [string, Partial<Record<SlotName, string>>];

const TABLE: Readonly<Partial<Record<Intent, readonly Row[]>>> = {
  mulai_penilaian: [
    ['nilai saya untuk kerja sama dulu', { competency: 'M.02' }],
    ['mau tes T.DIG.01', { competency: 'T.DIG.01' }],
    ['uji komunikasi pelayanan publik saya', { competency: 'T.YAN.01' }],
    ['ayo mulai besok jam 9', {}],
  ],
  jeda: [
    ['rehat dulu 15 menit', { offset: '15 menit' }],
    ['istirahat sejam ya', { offset: 'sejam' }],
    ['udahan dulu', {}],
  ],
  ubah_jawaban: [
    ['integritas harusnya 2', { competency: 'M.01', level: '2' }],
    ['jawaban nomor tiga diubah', { item: '3' }],
    ['turunkan ke level 3 ya', { level: '3' }],
    ['level perekat bangsa dinaikkan menjadi tiga', { competency: 'SK.01', level: '3' }],
  ],
  rekomendasi: [
    ['Mohon saran bimtek kearsipan yang daring', { topic: 'kearsipan', form: 'bimtek', mode: 'daring' }],
    ['pengen belajar bikin infografis', { topic: 'bikin infografis' }],
    ['webinar yang gratis ada ga', { form: 'webinar', cost: 'gratis' }],
    ['tentang arsip, yang bukan online', { topic: 'arsip', mode: 'klasikal' }],
    ['webinar jangan, maunya workshop soal aset', { form: 'workshop', topic: 'aset' }],
    ['sing ora online', { mode: 'klasikal' }],
    ['kursus di bawah 20 jp soal arsip bulan Februari', { maxJp: '20', topic: 'arsip', when: 'Februari' }],
    ['pelatihan tentang manajemen risiko, tatap muka', { topic: 'manajemen risiko', mode: 'klasikal' }],
    ['kelas onlen paling banyak 10 jp', { mode: 'daring', maxJp: '10' }],
    ['pelatihan apa yang cocok untuk saya', {}],
    ['kepengin sinau nggawe peta', { topic: 'nggawe peta' }],
    // A "diklat" is any kind of course when one is looked for.
    ['diklat keuangan yang gratis', { topic: 'keuangan', cost: 'gratis' }],
    ['cara menenangkan pasien, kelas soal pasien yang panik ada?', { topic: 'pasien yang panik' }],
    ['kelas gizi yang murah', { topic: 'gizi' }],
    ['ada seminar soal stunting bulan depan?', { form: 'seminar', topic: 'stunting', when: 'bulan depan' }],
  ],
  detail_kursus: [
    ['krs 7 isinya apa', { course: 'KRS-007' }],
    ['jelaskan yang kedua', { item: '2' }],
    ['jadwal pelatihan audit energi kapan', { course: 'audit energi' }],
    ['diklat barang milik daerah pirang jp', { course: 'barang milik daerah' }],
    ['nomer loro kuwi bayar ora', { item: '2' }],
    ['barista pemula itu berapa hari', { course: 'barista pemula' }],
    ['tempat pelaksanaan itu di mana', {}],
  ],
  daftar_kursus: [
    ['aku melu sing drone, tulisen', { course: 'drone' }],
    ['daftarkan saya ke kelas bahasa isyarat', { course: 'bahasa isyarat' }],
    ['aku ambil no 4', { item: '4' }],
    ['yg ke 2 daftarin ya', { item: '2' }],
    ['mau daftar KRS-112', { course: 'KRS-112' }],
  ],
  jp_saya: [
    ['jp saya semester ini berapa', { period: 'semester ini' }],
    ['total jp 2025', { period: '2025' }],
    ['jp ku wis pira', {}],
  ],
  klaim_jp: [
    ['coaching penulisan berita delapan jp', { topic: 'penulisan berita', form: 'coaching', jp: '8' }],
    // How many learning hours three hours make is asked for.
    ['diklat gizi 3 jam', { topic: 'gizi', form: 'diklat' }],
    [
      'habis ikut lokakarya tata naskah 6 jp kemarin',
      { form: 'lokakarya', topic: 'tata naskah', jp: '6', when: 'kemarin' },
    ],
    ['catat webinar netralitas 3jp tgl 12', { form: 'webinar', topic: 'netralitas', jp: '3', when: '12' }],
    ['tolong catat 5 jp, jangan hilang kayak tahun lalu', { jp: '5' }],
    ['jangan seperti bulan lalu, catat 5 jp kemarin', { jp: '5', when: 'kemarin' }],
    ['ini sertifikat saya', {}],
  ],
  hasil_saya: [
    ['hasil bulan lalu', { period: 'bulan lalu' }],
    ['nilai integritas saya oktober', { competency: 'M.01', period: 'oktober' }],
  ],
  cari_mentor: [
    ['cari mentor bidang keuangan dong', { topic: 'keuangan' }],
    ['ada senior di Bappeda yang jago GIS?', { opd: 'Bappeda', topic: 'GIS' }],
    ['saya butuh mentor', {}],
    ['butuh senior buat konsultasi analisis jabatan', { topic: 'analisis jabatan' }],
  ],
  jadi_mentor: [
    ['saya bersedia jadi mentor pengadaan barang', { topic: 'pengadaan barang' }],
    ['sanggup membimbing 2 orang', { number: '2' }],
  ],
  jadwal_forum: [
    ['diskusi bendahara kapan', { forum: 'bendahara' }],
    ['kapan KKG kelas atas', { forum: 'KKG' }],
    ['ada forum Kamis?', { when: 'Kamis' }],
    ['jadwal kombel Perencana bulan depan', { forum: 'kombel Perencana', when: 'bulan depan' }],
  ],
  ikut_forum: [
    ['hadir bareng 3 teman', { number: '4' }],
    ['kami datang bertiga', { number: '3' }],
    ['saya ikut Rebo jam setengah sepuluh', { when: 'Rebo', time: '09.30' }],
    ['hadir 2 orang', { number: '2' }],
  ],
  tidak_ikut_forum: [
    ['Kamis saya berhalangan', { when: 'Kamis' }],
    ['bulan ini ga ikut dulu', {}],
  ],
  usul_topik: [
    ['sampah sungai perlu dibahas', { topic: 'sampah sungai' }],
    ['usul untuk Maret: pohon tumbang', { topic: 'pohon tumbang' }],
    ['rembugan PKL neng Johar', { topic: 'PKL neng Johar' }],
    ['tolong bahas parkir liar di forum', { topic: 'parkir liar' }],
    ['usul tema keamanan data, boleh?', { topic: 'keamanan data' }],
    ['forum ngrembag pasar tumpah ya', { topic: 'pasar tumpah' }],
    ['saya usul topik forum', {}],
  ],
  atur_pengingat: [
    ['ingatkan tiap Rabu jam 8 pagi', { when: 'Rabu', time: '08.00', repeat: 'mingguan' }],
    ['kirim setiap bulan', { repeat: 'bulanan' }],
    ['elingke sesuk jam loro', { when: 'sesuk', time: '14.00' }],
    ['pengingat H-2 saja', { offset: 'H-2' }],
    ['dua hari sebelum tenggat', { offset: 'dua hari' }],
    ['jam 13.30 aja', { time: '13.30' }],
    ['ingatkan 7 Desember', { when: '7 Desember' }],
  ],
  tunda_pengingat: [
    ['besok sore saja', { when: 'besok sore' }],
    ['snooze 2 jam', { offset: '2 jam' }],
    ['nanti malam ya', { when: 'nanti malam' }],
    ['lusa jam 10', { when: 'lusa', time: '10.00' }],
  ],
  berhenti_pengingat: [
    ['setop pengingat mentoring', { topic: 'mentoring' }],
    ['matikan pengingat forum', { topic: 'forum' }],
    ['jangan ingatkan saya lagi', {}],
  ],
  status_tim: [
    ['bidang tata ruang sudah berapa yang isi', { unit: 'Bidang tata ruang' }],
    ['progres Dinkes', { opd: 'Dinkes' }],
    ['progres bidang saya', {}],
  ],
  tren_instansi: [
    ['tren toleransi setahun ini', { competency: 'SK.01', period: 'setahun ini' }],
    ['lima kompetensi terlemah', { number: '5' }],
    [
      'tren pelayanan publik Kecamatan Tugu tahun lalu',
      { competency: 'M.05', opd: 'Kec. Tugu', period: 'tahun lalu' },
    ],
  ],
  ekspor: [
    ['minta csv-nya', { format: 'csv' }],
    ['minta eksel rekap triwulan 3', { format: 'xlsx', period: 'triwulan 3' }],
    ['unduh pdf', { format: 'pdf' }],
  ],
  verifikasi: [
    ['acc no 3', { item: '3' }],
    ['klaim bulan ini', { period: 'bulan ini' }],
  ],
  data_saya: [['saya pindah ke Seksi Pemerintahan', { unit: 'Seksi Pemerintahan' }]],
  salam: [['selamat pagi', {}]],
};

describe('What a message names', () => {
  for (const [intent, rows] of Object.entries(TABLE)) {
    it.each(rows)(`${intent}: %s`, (text, wanted) => {
      expect(slotsOf(text, intent as Intent)).toEqual(wanted);
    });
  }
});
