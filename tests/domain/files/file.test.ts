import { describe, expect, it } from 'vitest';
import {
  FILE_RULES,
  type FilePurpose,
  fileName,
  kindOf,
  proofRefusal,
  refusalOf,
} from '../../../src/domain/files/file.ts';

const bytes = (...parts: (number | string)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part, 'latin1'))),
  );

describe('what a file is, by its first bytes', () => {
  it.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['png', bytes(0x89, 'PNG\r\n', 0x1a, '\n')],
    ['jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['webp', bytes('RIFF\0\0\0\0WEBPVP8 ')],
    ['zip', bytes('PK', 3, 4)],
    ['ole', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['ogg', bytes('OggS\0')],
    ['mp3', bytes('ID3\x03')],
    ['mp4', bytes('\0\0\0\x1cftypM4A ')],
    ['wav', bytes('RIFF\0\0\0\0WAVEfmt ')],
    ['webm', bytes(0x1a, 0x45, 0xdf, 0xa3)],
    ['text', bytes('nip,nama\r\n1,Ani\t\n')],
    ['text', Buffer.from('nama\nNur’aini\n')],
    [null, bytes('MZ', 0x90, 0)],
    [null, bytes(0x7f, 'ELF')],
    [null, bytes()],
    [null, bytes('RIFF\0\0\0\0AVI LIST')],
  ])('%s', (kind, content) => {
    expect(kindOf(content)).toBe(kind);
  });

  it('takes nobody’s word for it: a program called .pdf is refused, a scan called .txt is not', () => {
    expect(refusalOf('certificate', bytes('MZ', 0))).toBe('kind');
    expect(refusalOf('certificate', bytes('%PDF-1.4'))).toBeNull();
    // Taken, so that the reader of tables can say what it is and how to save it.
    expect(refusalOf('import', bytes('%PDF-1.4'))).toBeNull();
    expect(refusalOf('import', bytes('MZ', 0))).toBe('kind');
    expect(refusalOf('evidence', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe('kind');
    expect(refusalOf('voice', bytes('%PDF-1.4'))).toBe('kind');
  });

  it.each(Object.keys(FILE_RULES) as FilePurpose[])('has a limit for %s, to the byte', (purpose) => {
    const { bytes: most, kinds } = FILE_RULES[purpose];
    expect(refusalOf(purpose, new Uint8Array(0))).toBe('empty');
    const magic: Readonly<Record<string, Uint8Array>> = {
      pdf: bytes('%PDF-1.4'),
      zip: bytes('PK', 3, 4),
      ogg: bytes('OggS'),
    };
    const head = kinds.map((kind) => magic[kind]).find((found) => found !== undefined);
    const full = new Uint8Array(most);
    full.set(head ?? new Uint8Array(0));
    expect(refusalOf(purpose, full)).toBeNull();
    const over = new Uint8Array(most + 1);
    over.set(full);
    expect(refusalOf(purpose, over)).toBe('tooBig');
  });
});

describe('the name that is kept', () => {
  it.each([
    ['sertifikat.pdf', 'sertifikat.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Sari\\SK 2026.pdf', 'SK 2026.pdf'],
    ['  .htaccess ', 'htaccess'],
    ['a\u202efdp.exe', 'afdp.exe'],
    ['a<b>:"c"|?*.pdf', 'abc.pdf'],
    ['', 'berkas'],
    ['...', 'berkas'],
    ['baris\nbaru\0.pdf', 'barisbaru.pdf'],
  ])('%j → %j', (given, kept) => {
    expect(fileName(given)).toBe(kept);
  });

  it('stays short, keeps its ending and never ends inside a character', () => {
    const name = fileName(`${'é😀'.repeat(90)}.pdf`);
    expect(name.length).toBeLessThanOrEqual(80);
    expect(name).toMatch(/\.pdf$/);
    expect(name.isWellFormed()).toBe(true);
  });
});

describe('what is said of a proof before it is fetched', () => {
  it.each<[string, number, string | null]>([
    ['sertifikat.pdf', 4_000, null],
    ['FOTO.JPEG', 4_000, null],
    ['foto', 4_000, null],
    ['skrip.sh', 400, 'kind'],
    ['data.json', 400, 'kind'],
    ['tabel.xlsx', 400, 'kind'],
    ['sertifikat.pdf', 5 * 1_048_576 + 1, 'tooBig'],
  ])('%s of %i bytes: %s', (name, bytes, why) => {
    expect(proofRefusal('certificate', { name, bytes })).toBe(why);
  });
});
