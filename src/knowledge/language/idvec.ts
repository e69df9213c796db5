import { readFileSync } from 'node:fs';

const MAGIC = 'IDV1';
const PREFIX = /^(?:meng|meny|mem|men|me|peng|peny|pem|pen|pe|ber|be|ter|nge|ng|ny|di|ke|se|n|m)/;
const SUFFIX = /(?:kannya|annya|ipun|nya|lah|kah|kan|ake|an|in|ne|i|e)$/;

/** Static vectors of Indonesian stems (some Javanese and chat spelling), as `content/embedding/PROVENANCE.md` tells. */
export interface Idvec {
  readonly stopWords: ReadonlySet<string>;
  /** Row of a word (surface form or stem), or -1. Unseen inflected forms fall back to light affix stripping. */
  row(word: string): number;
  /** How much a word tells, 0–1: rare ones more. */
  weight(row: number): number;
  /** Unit vector of one row. */
  vector(row: number): Float32Array;
  /** Weighted mean of the rows, common components removed, unit length; all zeros when nothing is known. */
  mean(rows: readonly { readonly row: number; readonly weight: number }[]): Float32Array;
}

/**
 * Reads an idvec file: magic, then little-endian u32 rows V, dimensions d, removed components K; K × d float32;
 * V float32 scales; V u16 weights (/65535); V × d int8; then UTF-8 text of three lines: stems, `surface:row` pairs
 * (row in base 36), stop words. Takes about 100 ms. Throws when the file is another one.
 */
export function loadIdvec(path: string): Idvec {
  return idvecOf(readFileSync(path));
}

function idvecOf(bytes: Buffer): Idvec {
  if (bytes.toString('latin1', 0, 4) !== MAGIC)
    throw new Error('This is not an idvec file: restore content/embedding/idvec.bin from the release.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = view.getUint32(4, true);
  const dimension = view.getUint32(8, true);
  const removed = view.getUint32(12, true);
  let at = 16;
  const floats = (count: number): Float32Array => {
    // A copy: the file's offsets are not aligned to four bytes.
    const list = new Float32Array(
      bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 4 * count),
    );
    at += 4 * count;
    return list;
  };
  const components = Array.from({ length: removed }, () => floats(dimension));
  const scales = floats(rows);
  const weights = new Uint16Array(
    bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 2 * rows),
  );
  at += 2 * rows;
  const cells = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * dimension);
  const [stems = '', pairs = '', stop = ''] = bytes.toString('utf8', at + rows * dimension).split('\n');
  const names = stems.split(' ');
  const index = new Map<string, number>(names.map((name, row) => [name, row]));
  for (const pair of pairs.split(' ')) {
    const cut = pair.indexOf(':');
    if (cut > 0) index.set(pair.slice(0, cut), Number.parseInt(pair.slice(cut + 1), 36));
  }

  const row = (word: string): number => {
    const known = index.get(word);
    if (known !== undefined) return known;
    if (word.length < 5 || /\d/.test(word)) return -1;
    const bare = word.replace(SUFFIX, '');
    for (const form of [bare, word.replace(PREFIX, ''), bare.replace(PREFIX, '')]) {
      const found = form.length >= 4 ? index.get(form) : undefined;
      if (found !== undefined) return found;
    }
    return -1;
  };
  const vector = (of: number): Float32Array => {
    const list = Float32Array.from(cells.subarray(of * dimension, (of + 1) * dimension));
    toUnit(list);
    return list;
  };
  const weight = (of: number): number => (weights[of] ?? 0) / 65_535;
  const mean: Idvec['mean'] = (parts) => {
    const sum = new Float32Array(dimension);
    for (const part of parts) {
      const scale = (scales[part.row] ?? 0) * weight(part.row) * part.weight;
      for (let j = 0; j < dimension; j++)
        sum[j] = (sum[j] ?? 0) + scale * (cells[part.row * dimension + j] ?? 0);
    }
    if (!toUnit(sum)) return sum;
    for (const component of components) {
      const along = dot(sum, component);
      for (let j = 0; j < dimension; j++) sum[j] = (sum[j] ?? 0) - along * (component[j] ?? 0);
    }
    toUnit(sum);
    return sum;
  };
  return {
    stopWords: new Set(stop.trim().split(' ')),
    row,
    weight,
    vector,
    mean,
  };
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] ?? 0) * (b[j] ?? 0);
  return sum;
}

function toUnit(list: Float32Array): boolean {
  const length = Math.sqrt(dot(list, list));
  if (length < 1e-9) return false;
  for (let j = 0; j < list.length; j++) list[j] = (list[j] ?? 0) / length;
  return true;
}
