import { describe, expect, it } from 'vitest';
import { loadPseudonymContent, pseudonymiser } from '../../../src/knowledge/model/pseudonyms.ts';
import { CONTENT } from './world.ts';

const hide = pseudonymiser(loadPseudonymContent(CONTENT));

describe('somebody whose words would leave the house', () => {
  it.each([
    ['NIP saya 198501012010011001.', 'NIP saya [nomor].'],
    ['nip 19850101 201001 1 001 ya', 'nip [nomor] ya'],
    ['hubungi 0812-3456-7890', 'hubungi [nomor]'],
    ['tahun 2026 ada 12345 berkas', 'tahun 2026 ada 12345 berkas'],
    ['surel budi.s@semarangkota.go.id', 'surel [surel]'],
    ['tanya <@U012AB3CD> atau @budi_s', 'tanya [akun] atau [akun]'],
    ['lihat https://contoh.id/budi', 'lihat [tautan]'],
    ['rapat di Dinas  Kesehatan', 'rapat di [instansi]'],
    ['rapat di dinkes dan kec. tembalang', 'rapat di [instansi] dan [instansi]'],
    ['Badan Kepegawaian, Pendidikan dan Pelatihan memanggil', '[instansi] memanggil'],
    ['di Seksi Ketenteraman dan Ketertiban Umum kami', 'di [unit] kami'],
    ['di kelurahan sekaran saya', 'di [unit] saya'],
    ['di bagian saya dan unit kami', 'di bagian saya dan unit kami'],
    ['Pak Budi Santoso minta', '[nama] minta'],
    ['bu siti minta, pak saya', '[nama] minta, pak saya'],
    ['dr. Ratna dan Ibu Dewi', '[nama] dan [nama]'],
    ['Saya Siti Aminah, staf di sini', '[nama], staf di sini'],
    ['Saya Menyusun laporan', 'Saya Menyusun laporan'],
    ['berkas a.n. Budi Setiawan, juga atas nama dewi', 'berkas [nama], juga [nama]'],
    ['rekan saya Agus dan teman saya membantu', '[nama] dan teman saya membantu'],
    ['Lurah Tembalang dan Camat Gunungpati hadir', '[nama] dan [nama] hadir'],
    ['lurah menyuruh saya menambal jalan rusak', 'lurah menyuruh saya menambal jalan rusak'],
    ['Jalan Imam Bonjol 209', '[nama]'],
    ['RT 03 RW 05 Kelurahan Bulu Lor', '[unit] [unit] [unit]'],
    ['siti[at]semarangkota.go.id atau siti @ contoh.go.id', '[surel] atau [surel]'],
    ['Mr. Hadi and Mrs Rina Kusuma', '[nama] and [nama]'],
    ['mobil H 1234 AB', 'mobil [nomor]'],
    ['budaya kerja dan pakta', 'budaya kerja dan pakta'],
  ])('is heard as: %s → %s', (said, sent) => {
    expect(hide(said).text).toBe(sent);
    expect(hide(said).changed).toBe(said !== sent);
  });

  it('is quoted in the original words, whole where something hidden is touched', () => {
    const said = 'Saya antar Bu Siti ke Puskesmas Genuk, lalu saya catat 198501012010011001.';
    const { text, original } = hide(said);
    expect(text).toBe('Saya antar [nama] ke [unit], lalu saya catat [nomor].');
    expect(original('antar [nama] ke')).toBe('antar Bu Siti ke');
    expect(original('[nama] ke [unit]')).toBe('Bu Siti ke Puskesmas Genuk');
    expect(original('ma] ke')).toBe('Bu Siti ke');
    expect(original(text)).toBe(said);
    expect(original('Bu Siti')).toBeNull();
    expect(original('')).toBeNull();
  });
});
