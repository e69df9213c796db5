/** What a file is for. Limits, kinds and how long it is kept follow from it. */
export type FilePurpose =
  /** Belongs to an answer of an assessment. */
  | 'evidence'
  /** Proof of learning hours. */
  | 'certificate'
  /** A table that an officer imports. */
  | 'import'
  /** Heard once and never stored. */
  | 'voice'
  /** Made for the person: pictures, printed results, exports, calendar files, the copy of own data. */
  | 'made';

/** What the first bytes of a file say that it is; its name and what a platform calls it are only claims. */
export type FileKind =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'webp'
  | 'zip'
  /** An Office file of before 2007, or a newer one with a password. */
  | 'ole'
  | 'ogg'
  | 'mp3'
  | 'mp4'
  | 'wav'
  | 'webm'
  | 'text';

export interface FileRule {
  readonly bytes: number;
  readonly kinds: readonly FileKind[];
  /** Days until it is deleted. */
  readonly keepDays: number;
}

export const MEGABYTE = 1_048_576;
const PROOF: readonly FileKind[] = ['pdf', 'png', 'jpeg', 'webp'];

/** The last two are no tables: the reader of tables says what each is, and how to save it as one. */
const IMPORTED: readonly FileKind[] = ['zip', 'text', 'ole', 'pdf'];

/** Telegram hands bots files of up to 20 MB; a photo of a certificate has one or two. */
export const FILE_RULES: Readonly<Record<FilePurpose, FileRule>> = {
  evidence: { bytes: 5 * MEGABYTE, kinds: PROOF, keepDays: 365 },
  certificate: { bytes: 5 * MEGABYTE, kinds: PROOF, keepDays: 730 },
  import: { bytes: 10 * MEGABYTE, kinds: IMPORTED, keepDays: 7 },
  voice: { bytes: 10 * MEGABYTE, kinds: ['ogg', 'mp3', 'mp4', 'wav', 'webm'], keepDays: 1 },
  made: { bytes: 8 * MEGABYTE, kinds: ['pdf', 'png', 'zip', 'text'], keepDays: 3 },
};

/** Why a file was not taken. */
export type FileRefusal = 'empty' | 'tooBig' | 'kind' | 'gone' | 'later';

/** The media type by which a file of this kind is sent on. A table from a spreadsheet is a zip by its bytes. */
export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  zip: 'application/zip',
  ole: 'application/x-ole-storage',
  ogg: 'audio/ogg',
  mp3: 'audio/mpeg',
  mp4: 'audio/mp4',
  wav: 'audio/wav',
  webm: 'audio/webm',
  text: 'text/plain',
};

/** What moves is taken for nothing; said by its media type before anything is asked about it. */
export const isMoving = (type: string): boolean => /^(?:video\/|image\/gif$)/i.test(type.trim());

const MAGIC: readonly (readonly [FileKind, number, readonly number[]])[] = [
  ['pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['ole', 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // Text in UTF-16, as "Unicode text" out of a spreadsheet.
  ['text', 0, [0xff, 0xfe]],
  ['text', 0, [0xfe, 0xff]],
  ['ogg', 0, [0x4f, 0x67, 0x67, 0x53]],
  ['mp3', 0, [0x49, 0x44, 0x33]],
  ['mp3', 0, [0xff, 0xfb]],
  ['mp3', 0, [0xff, 0xf3]],
  ['mp4', 4, [0x66, 0x74, 0x79, 0x70]],
  ['webm', 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['wav', 8, [0x57, 0x41, 0x56, 0x45]],
];

/** How many bytes are looked at to tell whether something is text. */
const LOOKED_AT = 4096;

/** What a file is by its first bytes; null for what nobody here takes. */
export function kindOf(bytes: Uint8Array): FileKind | null {
  for (const [kind, at, magic] of MAGIC) if (magic.every((byte, n) => bytes[at + n] === byte)) return kind;
  const head = bytes.subarray(0, LOOKED_AT);
  // Programs and pictures hold NUL and other control bytes early; tables hold tabs and line ends only.
  return head.length > 0 &&
    head.every((byte) => (byte >= 0x20 && byte !== 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d)
    ? 'text'
    : null;
}

/** Null when the file is taken for this purpose. */
export function refusalOf(purpose: FilePurpose, bytes: Uint8Array): FileRefusal | null {
  const rule = FILE_RULES[purpose];
  if (bytes.length === 0) return 'empty';
  if (bytes.length > rule.bytes) return 'tooBig';
  const kind = kindOf(bytes);
  return kind !== null && rule.kinds.includes(kind) ? null : 'kind';
}

/** What the ending of a name says that the file is, of proofs. */
const ENDINGS: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
};

/** What can be said of a proof before it is fetched, by name and size alone; in the end its bytes decide. */
export function proofRefusal(
  purpose: 'evidence' | 'certificate',
  sent: { readonly name: string; readonly bytes: number },
): Extract<FileRefusal, 'tooBig' | 'kind'> | null {
  const rule = FILE_RULES[purpose];
  if (sent.bytes > rule.bytes) return 'tooBig';
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(sent.name)?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  const kind = ENDINGS[ending];
  return kind !== undefined && rule.kinds.includes(kind) ? null : 'kind';
}

/** The longest name that is kept; every system takes it. */
const NAME_LENGTH = 80;

/** A name without path, control characters and what some file system refuses, its ending kept. */
export function fileName(given: string): string {
  const base = given.toWellFormed().replace(/^.*[\\/]/s, '');
  const clean = base
    .replace(/[\p{Cc}\p{Cf}"*:<>?|]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .normalize('NFC');
  if (clean === '') return 'berkas';
  if (clean.length <= NAME_LENGTH) return clean;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, NAME_LENGTH - ending.length).toWellFormed()}${ending}`;
}
