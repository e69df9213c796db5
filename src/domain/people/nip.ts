/**
 * The 18 digits of a NIP: birth date, month of first appointment, sex, sequence. A PPPK number (NI PPPK) has the same
 * length with two digits that are no month in their place. There is no check digit, and NIPs stand in public documents:
 * a NIP that is right in form proves nothing about who typed it.
 */
export interface Nip {
  readonly digits: string;
  /** By form only: `PPPK` is probable, not certain. */
  readonly kind: 'PNS' | 'PPPK';
  /** 'YYYY-MM-DD' */
  readonly birthDate: string;
  /** Year of first appointment. */
  readonly appointedYear: number;
  readonly sex: 'L' | 'P';
  readonly sequence: number;
  /** Unusual, yet accepted: appointed under 18 or over 58. */
  readonly unusualAge: boolean;
}

export type NipProblem =
  /** A spreadsheet turned it into a number (1.98E+17): the digits are lost. */
  | 'spreadsheet_number'
  | 'not_18_digits'
  | 'birth_date'
  | 'appointment'
  | 'appointment_age'
  | 'sex'
  | 'sequence';

export type ParsedNip =
  | { readonly ok: true; readonly nip: Nip }
  | { readonly ok: false; readonly why: NipProblem };

const YOUNGEST = 16;
const USUAL = { from: 18, to: 58 } as const;

/** Reads a NIP as people write it (spaces, dots, a leading apostrophe). Rules: brief 3.4. */
export function parseNip(written: string): ParsedNip {
  if (/\d[eE]\+?\d/.test(written)) return { ok: false, why: 'spreadsheet_number' };
  const digits = written.replace(/\D/g, '');
  if (digits.length !== 18) return { ok: false, why: 'not_18_digits' };
  const birth = { year: part(digits, 0, 4), month: part(digits, 4, 2), day: part(digits, 6, 2) };
  if (!isDate(birth.year, birth.month, birth.day)) return { ok: false, why: 'birth_date' };

  const appointedYear = part(digits, 8, 4);
  const monthOrMark = part(digits, 12, 2);
  const isMonth = monthOrMark >= 1 && monthOrMark <= 12;
  if (!isMonth && monthOrMark < 21) return { ok: false, why: 'appointment' };

  // A PPPK number has no month: the birthday of that year is taken as passed.
  const beforeBirthday = isMonth && monthOrMark < birth.month;
  const age = appointedYear - birth.year - (beforeBirthday ? 1 : 0);
  if (age < YOUNGEST) return { ok: false, why: 'appointment_age' };

  const sex = part(digits, 14, 1);
  if (sex !== 1 && sex !== 2) return { ok: false, why: 'sex' };
  const sequence = part(digits, 15, 3);
  if (sequence === 0) return { ok: false, why: 'sequence' };
  return {
    ok: true,
    nip: {
      digits,
      kind: isMonth ? 'PNS' : 'PPPK',
      birthDate: `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`,
      appointedYear,
      sex: sex === 1 ? 'L' : 'P',
      sequence,
      unusualAge: age < USUAL.from || age > USUAL.to,
    },
  };
}

/** `1990••••••••••••04`: birth day, sex and most of the sequence stay hidden. */
export function maskNip(digits: string): string {
  return `${digits.slice(0, 4)}${'•'.repeat(12)}${digits.slice(-2)}`;
}

const part = (digits: string, at: number, length: number): number => Number(digits.slice(at, at + length));

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
