import { describe, expect, it, test } from 'vitest';
import { maskNip, parseNip } from '../../../src/domain/people/nip.ts';

describe('a NIP as people write it', () => {
  it('is read with spaces, dots and a leading apostrophe', () => {
    for (const written of ['19900118 201503 2 004', '19900118.201503.2.004', "'199001182015032004"]) {
      const parsed = parseNip(written);
      expect(parsed).toMatchObject({
        ok: true,
        nip: { digits: '199001182015032004', kind: 'PNS', birthDate: '1990-01-18', sex: 'P', sequence: 4 },
      });
    }
  });

  test.each([
    ['1.98E+17', 'spreadsheet_number'],
    ['1,98E+17', 'spreadsheet_number'],
    ['', 'not_18_digits'],
    ['19900118201503200', 'not_18_digits'],
    ['1990011820150320041', 'not_18_digits'],
    ['199002302015032004', 'birth_date'],
    ['199013012015032004', 'birth_date'],
    ['190002292015032004', 'birth_date'],
    ['199001182015002004', 'appointment'],
    ['199001182015132004', 'appointment'],
    ['199001182015202004', 'appointment'],
    ['199007182006062004', 'appointment_age'],
    ['199001182015033004', 'sex'],
    ['199001182015030004', 'sex'],
    ['199001182015032000', 'sequence'],
  ] as const)('%s is refused: %s', (written, why) => {
    expect(parseNip(written)).toEqual({ ok: false, why });
  });

  it('accepts the 29th of February only in a leap year', () => {
    expect(parseNip('199202292015032004').ok).toBe(true);
    expect(parseNip('199302292015032004').ok).toBe(false);
  });

  it('takes two digits that are no month as a PPPK number', () => {
    for (const mark of ['21', '99'])
      expect(parseNip(`199001182023${mark}2004`)).toMatchObject({ ok: true, nip: { kind: 'PPPK' } });
  });

  test.each([
    ['199001182006012004', 16, true],
    ['199001182008012004', 18, false],
    ['199007182008062004', 17, true],
    ['196001182018012004', 58, false],
    ['195901182018022004', 59, true],
  ])('%s was appointed at %i: unusual is %s', (written, _age, unusual) => {
    expect(parseNip(written)).toMatchObject({ ok: true, nip: { unusualAge: unusual } });
  });

  it('is shown without birthday, sex and sequence', () => {
    expect(maskNip('199001182015032004')).toBe('1990••••••••••••04');
  });
});
