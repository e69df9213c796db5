import { describe, expect, it } from 'vitest';
import { step } from '../../../src/domain/dialog/step.ts';
import { officeWish } from '../../../src/domain/dialog/typed/said-office.ts';
import type { Role } from '../../../src/domain/people/person.ts';
import { linked, person } from './people.ts';

describe('A wish of an officer in her own words', () => {
  it.each<[string, object]>([
    ['minta kode buat pak purnomo', { do: 'code', words: 'purnomo' }],
    ['tolong buatkan kode untuk Bu Sri Wahyuni', { do: 'code', words: 'Sri Wahyuni' }],
    ['jadwalkan forum 16 desember jam 9 di aula', { do: 'forumNew' }],
    ['saya mau bikin forum baru', { do: 'forumNew' }],
    ['undurkan forum bulan depan dong', { do: 'forums' }],
    ['mohon akhiri forum rutin kami', { do: 'forumSeries', series: null }],
    ['lihat seri forum', { do: 'forumSeries', series: null }],
    ['stop the recurring forum please', { do: 'forumSeries', series: null }],
    ['kebutuhan pelatihan se kota', { do: 'needs' }],
    ['apa saja kebutuhan diklat di dinas saya', { do: 'needs' }],
  ])('is understood for umpeg and admin: %s', (text, command) => {
    expect(officeWish(text, ['umpeg'])).toEqual(command);
    expect(officeWish(text, ['admin'])).toEqual(command);
    expect(officeWish(text, ['kepala'])).toBeNull();
    expect(officeWish(text, [])).toBeNull();
  });

  it.each<[string, object]>([
    ['tolong buka periode baru', { do: 'periodNew' }],
    ['perpanjang periode dong', { do: 'periods' }],
    ['please open a new period', { do: 'periodNew' }],
    ['kamus kompetensi mau saya ganti', { do: 'drafts' }],
    ['perbarui kamus kompetensi', { do: 'drafts' }],
    ['unggah katalog pelatihan', { do: 'import' }],
    ['mau masukin daftar pegawai', { do: 'import' }],
    ['Apakah pengingat berguna?', { do: 'steer', ask: 'effect' }],
    ['pengingatnya efektif gak', { do: 'steer', ask: 'effect' }],
    ['seberapa bermanfaat pengingat', { do: 'steer', ask: 'effect' }],
    ['do reminders help?', { do: 'steer', ask: 'effect' }],
    ['kelola semua pengingat', { do: 'steer', ask: 'state' }],
    ['show all reminders', { do: 'steer', ask: 'state' }],
  ])('is understood for the admin alone: %s', (text, command) => {
    expect(officeWish(text, ['admin'])).toEqual(command);
    expect(officeWish(text, ['umpeg'])).toBeNull();
  });

  it.each([
    'saya buka periode penilaian untuk pegawai dinas bulan lalu',
    'kapan periode dibuka?',
    'kode untuk forum hari ini',
    'saya membuat forum diskusi untuk teman-teman satu bidang supaya mereka berani bertanya dan belajar bersama',
    'ikut forum',
    'buka forum',
    'lihat forum',
    'jadwal forum',
    'tidak ada kebutuhan',
    'isi penilaian',
    'lihat pengingat saya',
    'apakah pengingat evaluasi kinerja berguna untuk staf?',
    'lanjut',
  ])('is a sentence like any other: %s', (text) => {
    expect(officeWish(text, ['umpeg', 'admin'])).toBeNull();
  });

  it('is carried out for an officer, and read like any other sentence for everybody else', () => {
    const heard = { kind: 'text', text: 'kebutuhan pelatihan di dinas saya' } as const;
    const wishOf = (...roles: readonly Role[]) =>
      step({ at: 'home' }, heard, { ...linked, person: { ...person, roles } }).wish;
    expect(wishOf('umpeg')).toMatchObject({ want: 'needs' });
    expect(wishOf()).toMatchObject({ want: 'messageRead' });
  });
});
