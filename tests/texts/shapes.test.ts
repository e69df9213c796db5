import { describe, expect, test } from 'vitest';
import type { LearningHours } from '../../src/domain/dialog/facts.ts';
import type { Texts } from '../../src/domain/dialog/texts.ts';
import { textsEn } from '../../src/texts/en/texts.ts';
import { textsId } from '../../src/texts/id/texts.ts';
import { course } from './said.ts';

const pns: LearningHours = { verified: 8, claimed: 2, target: 20, ceiling: null };
const pppk: LearningHours = { verified: 8, claimed: 0, target: null, ceiling: 24 };

const homeLine = (texts: Texts, hours: LearningHours): string =>
  [
    texts.home.hours(hours),
    texts.home.pending(1, texts.shortDate('2026-11-27')),
    texts.home.forum(`${texts.shortDate('2026-12-09')} ${texts.clock(540)}`),
  ].join(' · ');

describe('home', () => {
  test('a civil servant reads hours, deadline and forum in one line', () => {
    expect(homeLine(textsId, pns)).toBe(
      'JP 8/20 · 1 penilaian menunggu, tenggat Jumat 27 Nov · Forum Rabu 9 Des 09.00',
    );
    expect(homeLine(textsEn, pns)).toBe(
      'JP 8/20 · 1 assessment waiting, due Friday 27 Nov · Forum Wednesday 9 Dec 09:00',
    );
  });

  test('a ceiling is never shown as a target', () => {
    expect(textsId.home.hours(pppk)).toBe('JP 8 (batas 24)');
    expect(textsId.home.hours({ ...pppk, ceiling: null })).toBe('JP 8');
    expect(textsId.office.hours(pppk, 2026)).not.toMatch(/kurang|menuju/i);
  });

  test('hours that wait are shown beside the year only, and not added', () => {
    expect(textsId.home.hours(pns)).not.toContain('2 menunggu');
    expect(textsId.office.hours(pns, 2026)).toBe(
      'Tahun 2026: JP 8/20 · +2 menunggu\nKurang 12 JP menuju target 20 JP.',
    );
  });

  test('the button leads back to where somebody stopped', () => {
    expect(textsId.buttons.resume(3, 9)).toBe('Lanjutkan penilaian (3/9)');
    expect(textsId.assess.position(3, 9, 4)).toBe('3 dari 9 · ±4 menit');
  });

  test('dates are those of the office day, wherever the server stands', () => {
    expect(textsId.date('2026-11-27')).toBe('Jumat, 27 November 2026');
    expect(textsId.shortDate('2026-01-01')).toBe('Kamis 1 Jan');
    expect(textsId.clock(0)).toBe('00.00');
    expect(textsEn.clock(1439)).toBe('23:59');
  });
});

describe('an assessment', () => {
  test('a level without evidence always carries its mark', () => {
    expect(textsId.assess.saved('Komunikasi', 3, true)).toBe(
      'Tersimpan. Komunikasi: tingkat 3 (Menengah), tanpa bukti.',
    );
    expect(textsId.assess.reviewLine(3, true)).toContain('tanpa bukti');
    expect(textsId.assess.reviewLine(3, false)).toBe('Tingkat 3 (Menengah)');
    expect(textsId.buttons.keepLevel(3)).toBe('Tetap tingkat 3, tanpa bukti');
  });

  test('below level 1 is said in words, not as a level nought', () => {
    for (const said of [
      textsId.assess.saved('Komunikasi', 0, false),
      textsId.assess.reviewLine(0, false),
      textsId.courses.becauseGap('Komunikasi', 0, 2, ''),
      textsId.buttons.level(0),
    ]) {
      expect(said).toMatch(/belum sampai tingkat 1/i);
      expect(said).not.toContain('0');
    }
  });

  test('the five levels have the names of the rule', () => {
    expect([1, 2, 3, 4, 5].map((level) => textsId.buttons.level(level))).toEqual([
      'Tingkat 1 (Paham)',
      'Tingkat 2 (Dasar)',
      'Tingkat 3 (Menengah)',
      'Tingkat 4 (Mumpuni)',
      'Tingkat 5 (Ahli)',
    ]);
  });

  test('one who told something is thanked before the one follow-up, one who named a number is asked for an example', () => {
    expect(textsId.assess.more('own_role', null)).toBe(
      'Terima kasih. Di pekerjaan itu, apa peran Bapak/Ibu sendiri?',
    );
    expect(textsId.assess.more('example', 5)).toMatch(
      /^Bapak\/Ibu menyebut tingkat 5\. Boleh .*“tanpa bukti”\.$/s,
    );
  });

  test('skipped and open ones are told apart, and nothing is told of what is none', () => {
    expect(textsId.assess.reviewCounts(7, 1, 9)).toBe('7 dari 9 terjawab, 1 dilewati, 1 belum dijawab.');
    expect(textsId.assess.reviewCounts(9, 0, 9)).toBe('9 dari 9 terjawab.');
  });

  test('before sending one reads who sees what, and what nobody sees', () => {
    const seen = textsId.assess.sendSeen('Bambang');
    for (const word of [
      'Bambang',
      'tingkat',
      'tanpa bukti',
      'persis seperti yang ditulis',
      'draf',
      'dilewati',
      'pencarian',
    ])
      expect(seen).toContain(word);
  });

  test('a result rounds down, so that 100% means that nothing is missing', () => {
    expect(textsId.result.filled({ percent: 99.9, counted: 9, total: 9 })).toContain('±99%');
    expect(textsId.result.filled({ percent: 100, counted: 9, total: 9 })).toContain('±100%');
    expect(textsId.result.estimate).toBe('Estimasi mandiri, bukan hasil asesmen resmi.');
  });
});

describe('a course', () => {
  test('its facts stand in one line', () => {
    expect(textsId.courses.facts(course, true)).toBe('6 JP · tatap muka · mulai 12 Jan 2027 · BKPP · gratis');
    expect(textsEn.courses.facts(course, true)).toBe('6 JP · in person · starts 12 Jan 2027 · BKPP · free');
  });

  test('an unknown price is left out, an unknown date is said', () => {
    const vague = {
      ...course,
      cost: null,
      startDate: null,
      endDate: null,
      state: null,
      mode: 'daring_sinkron',
    };
    expect(textsId.courses.facts(vague, false)).toBe('6 JP · daring terjadwal · jadwal belum ada · BKPP');
    expect(textsId.courses.facts(vague, true)).toContain('biaya belum tercantum');
    expect(textsId.courses.facts({ ...vague, state: 'setiap_saat' }, false)).toContain('bisa kapan saja');
    expect(textsId.courses.facts({ ...course, cost: 1_250_000 }, false)).toContain('Rp1.250.000');
  });

  test('a course that is over is not offered with its old date', () => {
    expect(textsId.courses.facts({ ...course, state: 'selesai' }, false)).not.toContain('mulai');
  });

  test('the reason names competency, own level and requirement', () => {
    expect(textsId.courses.becauseGap('Komunikasi', 1, 2, '')).toBe(
      'karena Komunikasi Bapak/Ibu di tingkat 1, syarat jabatan 2',
    );
  });

  test('the filters that were understood can be checked by the person', () => {
    expect(textsId.courses.filters({ modes: ['daring_asinkron'], maxJp: 40, maxCost: 0 })).toBe(
      'Saya saring: daring mandiri · paling banyak 40 JP · gratis.',
    );
    expect(textsId.courses.filters({})).toBe('');
  });
});

describe('data and trust', () => {
  test('what stays after deletion is said before and after it', () => {
    expect(textsId.office.eraseAsk).toMatch(
      /tetap ada: penilaian yang sudah dikirim.*akan dikonfirmasi BKPP/s,
    );
    expect(textsId.office.erased).toContain('tetap disimpan BKPP');
  });

  test('a copy says first that it may be one', () => {
    expect(textsId.home.copy).toMatch(/^Mungkin pesan ini sudah Bapak\/Ibu terima/);
  });

  test('a NIP is not asked for again', () => {
    expect(textsId.entry.nipProvesNothing).toMatch(/tidak diketik/);
    expect(textsId.entry.nipProvesNothing).toContain('kode dari umpeg');
  });
});
