import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readJson, readText } from '../../src/cli/files.ts';
import { sentenceOf } from '../../src/cli/sentences.ts';

const cwd = mkdtempSync(join(tmpdir(), 'sinau-files-'));
afterAll(() => rmSync(cwd, { recursive: true }));
const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(cwd, name), text);

describe('an operator who names a file', () => {
  it.each([
    ['none.json', 'There is no file none.json.'],
    ['.', '. is not a file.'],
    ['large.json', 'large.json is larger than 20 MB.'],
    ['latin.csv', 'latin.csv is not UTF-8 text: save it as "CSV UTF-8" or as UTF-8.'],
    ['a.json/b', expect.stringMatching(/^a\.json\/b cannot be read: .+\.$/)],
  ])('reads what is wrong with %s', async (name, sentence) => {
    put('a.json', '1');
    put('large.json', '');
    truncateSync(join(cwd, 'large.json'), 20_000_001);
    put('latin.csv', Buffer.from('nip\nAndr\xE9\n', 'latin1'));
    expect(await readText({ cwd }, name).catch(sentenceOf)).toEqual(sentence);
  });

  it('may have saved JSON with a BOM', async () => {
    put('bom.json', '\uFEFF{"a":1}');
    expect(await readJson({ cwd }, 'bom.json')).toEqual({ a: 1 });
  });

  it('is told the line of broken JSON', async () => {
    put('broken.json', '{\n"a":');
    expect(await readJson({ cwd }, 'broken.json').catch(sentenceOf)).toMatch(
      /^broken\.json is not JSON: .+\.$/,
    );
  });
});

describe('an error', () => {
  it('is one line, whatever a library threw', () => {
    expect(sentenceOf(new Error('a\n  b'))).toBe('a b');
    expect(sentenceOf(new AggregateError([new Error('connect refused ::1'), new Error('c')], 'x'))).toBe(
      'connect refused ::1',
    );
  });
});
