import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes first names and vulgar words out of an idvec file: `node scripts/clean-idvec.ts RAW.bin OUT.bin`. The list is
 * `idvec-left-out.txt` beside this script; a removed stem takes its surface forms with it. Same input, same output.
 */
const [source, target] = process.argv.slice(2);
if (source === undefined || target === undefined)
  throw new Error('Usage: node scripts/clean-idvec.ts RAW.bin OUT.bin');

const leftOut = new Set(
  readFileSync(join(import.meta.dirname, 'idvec-left-out.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/).filter((word) => word !== '')),
);
const raw = readFileSync(source);
const rows = raw.readUInt32LE(4);
const dimension = raw.readUInt32LE(8);
const removed = raw.readUInt32LE(12);
const head = 16 + 4 * removed * dimension;
const scales = head + 4 * rows;
const weights = scales + 2 * rows;
const [stems = '', pairs = '', stop = ''] = raw.toString('utf8', weights + rows * dimension).split('\n');
const names = stems.split(' ');
const kept = names.map((_, row) => row).filter((row) => !leftOut.has(names[row] ?? ''));
const moved = new Map(kept.map((row, now) => [row, now]));
const cut = (from: number, size: number): Buffer =>
  Buffer.concat(kept.map((row) => raw.subarray(from + row * size, from + (row + 1) * size)));
const surfaces = pairs.split(' ').flatMap((pair) => {
  const [word = '', row = ''] = pair.split(':');
  const now = moved.get(Number.parseInt(row, 36));
  return now === undefined || leftOut.has(word) ? [] : [`${word}:${now.toString(36)}`];
});
const start = Buffer.from(raw.subarray(0, head));
start.writeUInt32LE(kept.length, 4);
writeFileSync(
  target,
  Buffer.concat([
    start,
    cut(head, 4),
    cut(scales, 2),
    cut(weights, dimension),
    Buffer.from([kept.map((row) => names[row]).join(' '), surfaces.join(' '), stop].join('\n')),
  ]),
);
process.stdout.write(`${rows - kept.length} of ${rows} stems left out\n`);
