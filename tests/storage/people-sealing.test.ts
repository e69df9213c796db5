import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyFromFile, keyOfFolder, parseKey, sealing } from '../../src/storage/sealing.ts';

const NIP = '199001182015032904';
const key = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);

describe('a sealed NIP', () => {
  it('comes back whole under its own key and shows no digit meanwhile', () => {
    const sealed = sealing(key(1)).seal(NIP);
    expect(Buffer.from(sealed).toString('latin1')).not.toContain(NIP.slice(0, 6));
    expect(sealing(key(1)).open(sealed)).toBe(NIP);
  });

  it('stays shut under another key, and when a bit was turned', () => {
    const sealed = Uint8Array.from(sealing(key(1)).seal(NIP));
    expect(() => sealing(key(2)).open(sealed)).toThrow();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => sealing(key(1)).open(sealed)).toThrow();
  });

  it('is found by a hash that differs from key to key', () => {
    expect(sealing(key(1)).hash(NIP)).toEqual(sealing(key(1)).hash(NIP));
    expect(sealing(key(1)).hash(NIP)).not.toEqual(sealing(key(2)).hash(NIP));
  });
});

describe('the key', () => {
  it('is made once in the data folder, for the owner only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sinau-key-'));
    const first = await keyOfFolder(folder, () => key(3));
    const second = await keyOfFolder(folder, () => key(4));
    expect(Buffer.from(first)).toEqual(Buffer.from(key(3)));
    expect(second).toEqual(first);
    expect((await stat(join(folder, 'nip.key'))).mode & 0o777).toBe(0o600);
  });

  it('is refused when others on the machine can read it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sinau-key-'));
    await writeFile(join(folder, 'nip.key'), '00'.repeat(32), { mode: 0o644 });
    await expect(keyOfFolder(folder, () => key(3))).rejects.toThrow('chmod 600');
  });

  it('is read from a file as hex or base64, and anything else is refused in words', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'sinau-key-')), 'key');
    await writeFile(file, `${Buffer.from(key(5)).toString('base64')}\n`);
    expect(Buffer.from(await keyFromFile(file))).toEqual(Buffer.from(key(5)));
    for (const bad of ['', 'rahasia', 'ab'.repeat(16), 'x'.repeat(64)])
      expect(() => parseKey(bad)).toThrow('openssl rand -hex 32');
  });
});
