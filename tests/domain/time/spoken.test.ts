import { describe, expect, it } from 'vitest';
import type { Here, Looking } from '../../../src/domain/time/reading.ts';
import { spokenTime } from '../../../src/domain/time/spoken.ts';

/** Tuesday, ten past ten. */
const HERE: Here = { day: '2026-11-24', minute: 610 };

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`;

/** One line for a reading: "2026-11-30 07.30~11.00 until". */
function told(text: string, looking: Looking = 'ahead', here = HERE): string {
  const reading = spokenTime(text, here, looking);
  if (reading.read === 'none') return 'none';
  if (reading.read === 'unclear') return `ask: ${reading.why}`;
  const { first, last, hours, bound, repeat, daysAhead, stretch, dayNamed } = reading.time;
  const parts = [dayNamed ? '' : '(day open)', first === last ? first : `${first}..${last}`];
  if (hours !== null)
    parts.push(
      hours.from === hours.to
        ? clock(hours.from)
        : `${clock(hours.from)}${hours.exact ? '-' : '~'}${clock(hours.to)}`,
    );
  if (bound !== 'at') parts.push(bound);
  if (repeat !== null) parts.push(JSON.stringify(repeat).replaceAll(/["{}]/g, ''));
  if (daysAhead !== null) parts.push(`H-${daysAhead}`);
  if (stretch) parts.push('stretch');
  return parts.filter((part) => part !== '').join(' ');
}

describe('A time in office reading, said on Tuesday 24 November 2026 at 10.10', () => {
  it.each([
    ['senin pagi', '2026-11-30 07.30~11.00'],
    ['lusa', '2026-11-26'],
    ['besok lusa jam 2', '2026-11-26 14.00'],
    ['hari ini jam 3 sore', '2026-11-24 15.00'],
    ['tgl 3 bln depan', '2026-12-03'],
    ['tanggal tiga bulan depan pukul 09.00', '2026-12-03 09.00'],
    ['bulan depan tgl 3', '2026-12-03'],
    ['tgl 3', '2026-12-03'],
    ['tgl 30', '2026-11-30'],
    ['7 des jam setengah tiga', '2026-12-07 14.30'],
    ['3/1', '2027-01-03'],
    ['03-12-2026', '2026-12-03'],
    ['2026-12-01 08:30', '2026-12-01 08.30'],
    ['minggu depan', '2026-11-30..2026-12-06'],
    ['minggu ini', '2026-11-23..2026-11-29'],
    ['hari minggu', '2026-11-29'],
    ['Minggu pagi', '2026-11-29 07.30~11.00'],
    ['bulan depan', '2026-12-01..2026-12-31'],
    ['akhir bulan', '2026-11-21..2026-11-30'],
    ['awal bulan', '2026-12-01..2026-12-10'],
    ['akhir tahun', '2026-12-01..2026-12-31'],
    ['pertengahan Desember', '2026-12-11..2026-12-21'],
    ['minggu kedua bulan depan', '2026-12-08..2026-12-14'],
    ['Rabu kedua bulan depan', '2026-12-09'],
    ['hari Jumat minggu terakhir Des', '2026-12-25'],
    ['second Wednesday of December', '2026-12-09'],
    ['Rabu pertama', '2026-12-02'],
    ['Senin terakhir', '2026-11-30'],
    ['Januari', '2027-01-01..2027-01-31'],
    ['rabu', '2026-11-25'],
    ['selasa', '2026-12-01'],
    ['jumat depan', '2026-12-04'],
    ['Rabu minggu depan jam 10', '2026-12-02 10.00'],
    ['besok senin', '2026-11-30'],
    ['senin sampai rabu', '2026-11-30..2026-12-02'],
    ['3 hari lagi', '2026-11-27'],
    ['2 minggu lagi', '2026-12-08'],
    ['seminggu lagi jam 9', '2026-12-01 09.00'],
    ['sebulan lagi', '2026-12-24'],
    ['2 jam lagi', '2026-11-24 12.10'],
    ['nanti setengah jam lagi', '2026-11-24 10.40'],
    ['ntar 15 menit', '2026-11-24 10.25'],
    ['tgl 3/12 jam 9', '2026-12-03 09.00'],
    ['lima belas Desember jam 9', '2026-12-15 09.00'],
    ['awal minggu', '2026-11-23..2026-11-24'],
    ['pertengahan minggu depan', '2026-12-02..2026-12-04'],
    ['minggu kedua Desember jam 9', '2026-12-08..2026-12-14 09.00'],
    ['bulanan jam 9', '2026-11-25 09.00 every:month,date:null'],
    // How long it takes is no time from now.
    ['2 jam lagi jam 4', '(day open) 2026-11-24 16.00'],
  ])('%s → %s', (said, wanted) => {
    expect(told(said)).toBe(wanted);
  });

  it.each([
    ['sampai jam 2', '(day open) 2026-11-24 14.00 until'],
    ['jam 9', '(day open) 2026-11-25 09.00'],
    ['jam 7 pagi', '(day open) 2026-11-25 07.00'],
    ['jam 11an', '(day open) 2026-11-24 11.00'],
    ['nanti sore', '(day open) 2026-11-24 15.00~18.00'],
    ['mengko bengi', '(day open) 2026-11-24 18.00~22.00'],
    ['2 siang', '(day open) 2026-11-24 14.00'],
    ['jam sembilan kurang seperempat', '(day open) 2026-11-25 08.45'],
    ['jam 1 lewat 20', '(day open) 2026-11-24 13.20'],
    ['jam 1-3', '(day open) 2026-11-24 13.00-15.00'],
    ['kamis jam 9 sampai 11', '2026-11-26 09.00-11.00'],
    ['jangan jam 7, jam 10 saja', '(day open) 2026-11-25 10.00'],
    ['jangan senin, selasa aja', '2026-12-01'],
    ['gak senin, selasa aja', '2026-12-01'],
    ['bisa gak senin', '2026-11-30'],
    ['saya tidak hadir senin', '2026-11-30'],
    ['senin, eh kamis', '2026-11-26'],
    ['habis jumatan', '2026-11-27 13.00~15.00 from'],
    ['setelah istirahat', '(day open) 2026-11-24 13.00~15.00 from'],
    ['abis makan siang besok', '2026-11-25 13.00~15.00 from'],
    ['sore aja di atas jam 4', '(day open) 2026-11-24 16.00 from'],
    ['teman2 jam 10.30', '(day open) 2026-11-24 10.30'],
    ['sebelum jumat', '2026-11-27 before'],
    ['paling lambat jumat', '2026-11-27 until'],
    ['mulai desember', '2026-12-01..2026-12-31 from'],
  ])('%s → %s', (said, wanted) => {
    expect(told(said)).toBe(wanted);
  });

  it.each([
    ['tiap senin jam 9', '2026-11-30 09.00 every:week,weekday:1'],
    ['setiap hari kerja pagi', '2026-11-25 07.30~11.00 every:workday'],
    ['tiap pagi', '2026-11-25 07.30~11.00 every:day'],
    ['seminggu sekali', '2026-11-25 every:week,weekday:null'],
    ['tiap tanggal 5', '2026-12-05 every:month,date:5'],
    ['setiap akhir bulan', '2026-11-30 every:month,date:0'],
    ['H-3', '(day open) 2026-11-24 H-3'],
    ['seminggu sebelumnya', '(day open) 2026-11-24 H-7'],
    ['2 jam', '2026-11-24 12.10 stretch'],
  ])('%s → %s', (said, wanted) => {
    expect(told(said)).toBe(wanted);
  });

  it.each([
    ['tomorrow at 2 pm', '2026-11-25 14.00'],
    ['Monday morning', '2026-11-30 07.30~11.00'],
    ['next Friday', '2026-12-04'],
    ['next week', '2026-11-30..2026-12-06'],
    ['December 3', '2026-12-03'],
    ['on 3 December', '2026-12-03'],
    ['in 2 hours', '2026-11-24 12.10'],
    ['end of the month', '2026-11-21..2026-11-30'],
    ['every Wednesday at 9 am', '2026-11-25 09.00 every:week,weekday:3'],
  ])('%s → %s', (said, wanted) => {
    expect(told(said)).toBe(wanted);
  });
});

describe('What has to be asked for', () => {
  it.each([
    ['habis lebaran', 'ask: event'],
    ['pas libur aja', 'ask: event'],
    ['setelah rapat', 'ask: event'],
    ['nanti aja', 'ask: vague'],
    ['kapan-kapan', 'ask: vague'],
    ['31 februari', 'ask: impossible'],
    ['kemarin', 'ask: past'],
    ['hari ini jam 8', 'ask: past'],
    ['senin atau selasa', 'ask: several'],
    ['jam 2 atau jam 3', 'ask: several'],
  ])('%s → %s', (said, wanted) => {
    expect(told(said)).toBe(wanted);
  });

  it.each(['setelah itu', 'siapa pematerinya', '', '🙏', 'guru sd butuh 20 jp', 'ikut 3 orang'])(
    '%s names no time',
    (said) => {
      expect(told(said)).toBe('none');
    },
  );
});

describe('Looking back, as a claim of learning hours does', () => {
  it.each([
    ['kemarin', '2026-11-23'],
    ['senin', '2026-11-23'],
    ['selasa', '2026-11-17'],
    ['tgl 20', '2026-11-20'],
    ['tgl 30', '2026-10-30'],
    ['bulan lalu', '2026-10-01..2026-10-31'],
    ['Desember', '2025-12-01..2025-12-31'],
    ['2 minggu yang lalu', '2026-11-10'],
    ['besok', 'ask: future'],
  ])('%s → %s', (said, wanted) => {
    expect(told(said, 'back')).toBe(wanted);
  });
});

describe('A message of any kind', () => {
  it.each([
    ['Tolong ingatkan saya Senin pagi ya', 'Senin pagi'],
    ['ingatkan telepon vendor besok', 'besok'],
    ['sesuk ingetno telpon vendor', 'sesuk'],
  ])('keeps the words it read the time from, as typed: %s', (text, said) => {
    expect(spokenTime(text, HERE)).toMatchObject({ read: 'time', time: { said } });
  });

  it('is no reason to take long', () => {
    expect(told(`${'9'.repeat(3_000)} ${'jam '.repeat(2_000)}`)).toBe('none');
  });
});

describe('What a message says beside its time', () => {
  it.each([
    ['kirim SPJ paling lambat Jumat', 'kirim SPJ'],
    ['besok kirim laporan jam 9 ya', 'kirim laporan ya'],
    ['rapat sebelum Jumat sore ini', 'rapat'],
    ['berkas lama pada hari Senin', 'berkas lama'],
    ['send the report on Friday', 'send the report'],
    ['bayar zakat habis lebaran', 'bayar zakat'],
  ])('%s → %s', (text, wanted) => {
    const reading = spokenTime(text, HERE);
    expect(reading.read === 'none' ? null : reading.beside).toBe(wanted);
  });

  it('a time that is refused is not meant', () => {
    expect(told('gak sekarang, besok jam 10')).toBe('2026-11-25 10.00');
  });
});
