/** Without signs that are mixed up when they are read from a slide or aloud, as in link codes. */
export const CODE_SIGNS = '34679ACDEFGHJKMNPQRTUVWX';
/** 24⁵: eight million, against five guesses an hour. */
export const CODE_LENGTH = 5;

/** A code is good from a quarter of an hour before the event to half an hour after it. Minutes. */
export const CODE_GOOD = { before: 15, after: 30 } as const;
/** An officer may ask for it from the day before, to put it on a slide. Minutes. */
const ASKED_BEFORE = 24 * 60;
/** Wrong codes of one person within so long; then the person has to wait. Minutes. */
export const WRONG = { most: 5, within: 60 } as const;

interface Held {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const shifted = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

/** From when to when a code of this event is good. It follows the event when that is moved. */
export const codeGood = ({ startsAt, endsAt }: Held): { readonly from: Date; readonly until: Date } => ({
  from: shifted(startsAt, -CODE_GOOD.before),
  until: shifted(endsAt, CODE_GOOD.after),
});

/** Whether a code may be asked for now. */
export const mayMakeCode = ({ startsAt, endsAt }: Held, now: Date): boolean =>
  now >= shifted(startsAt, -ASKED_BEFORE) && now <= shifted(endsAt, CODE_GOOD.after);

const NAMING = ['hadir', 'kehadiran', 'absen', 'absensi', 'presensi', 'attend', 'attendance'];
/** What people write around a code. */
const AROUND = new Set([
  ...NAMING,
  ...['kode', 'kodenya', 'code', 'saya', 'sy', 'ini', 'itu', 'adalah', 'ya', 'pak', 'bu', 'min', 'my', 'is'],
]);
/** "jam10", "tgl16": told beside "hadir". No code looks so: an hour of two digits begins with a sign that codes lack. */
const TIMED = /^(?:jam(?:\d|[0-2]\d)|(?:tgl|pukul|pkl)\d+)$/;
const SIGNS = new RegExp(`^[${CODE_SIGNS}]{${CODE_LENGTH}}$`);
const MISREAD = new RegExp(`^[A-Z0-9]{${CODE_LENGTH}}$`);

/**
 * The code in "hadir K7RM4", "kodenya k7 rm4 ya", or in a message that is nothing but one. null: none. A word has no
 * digit, and a number is an answer to some other question: only what has both is a code. Behind "hadir" a misread sign is
 * still a code, a wrong one: as a reply it would look like a recorded presence.
 */
export function attendCode(text: string): string | null {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const pieces = words.filter((word) => !AROUND.has(word));
  if (pieces.some((piece) => TIMED.test(piece))) return null;
  const code = pieces.join('').toUpperCase();
  if (!(/\d/.test(code) && /[A-Z]/.test(code))) return null;
  if (pieces.length === 1 && words.some((word) => NAMING.includes(word)))
    return MISREAD.test(code) ? code : null;
  return SIGNS.test(code) && isOneCode(pieces) ? code : null;
}

/** Read out with pauses, "k7 rm4" or "k 7 r m 4"; "jam 3-4" is none, though its signs would be five. */
const isOneCode = (pieces: readonly string[]): boolean =>
  pieces.every(({ length }) => length === 1) ||
  pieces.some((piece) => /\d/.test(piece) && /[a-z]/.test(piece));
