import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../../..');

/**
 * Runs `code` with the app's own modules in a fresh process: which packages of the model side that loaded, and what it
 * logged.
 * @param without a package that is not installed there.
 */
function run(code: string, without = ''): { readonly loaded: string[]; readonly logged: string } {
  const program = `
    import { registerHooks } from 'node:module';
    const seen = new Set();
    registerHooks({
      resolve(name, context, next) {
        if (name === ${JSON.stringify(without)}) throw new Error('not installed');
        return next(name, context);
      },
      load(url, context, next) {
        const found = /node_modules\\/(langchain|@langchain\\/[a-z]+|@anthropic-ai\\/sdk|openai)\\//.exec(url);
        if (found) seen.add(found[1]);
        return next(url, context);
      },
    });
    const from = (path) => import(${JSON.stringify(pathToFileURL(`${root}/`).href)} + path);
    const { understandingOf, embedsOf } = await from('src/wire/outside.ts');
    await from('src/main.ts');
    await from('src/wire/app.ts');
    const yes = async () => true;
    const log = { warn: (facts) => process.stderr.write(JSON.stringify(facts)) };
    const on = { state: 'on', provider: 'openai', baseUrl: 'http://127.0.0.1:9/v1', chatModel: 'm', embeddingModel: 'e' };
    const unclear = 'yang itu lanjut atau gimana caranya Pak Budi';
    ${code}
    process.stdout.write('\\nLOADED ' + JSON.stringify([...seen].sort()));
    process.exit(0);
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    cwd: root,
  });
  const found = /LOADED (?<list>\[.*\])/.exec(stdout)?.groups?.['list'];
  if (found === undefined) throw new Error(`the process did not say what it loaded: ${stderr}`);
  const list: unknown = JSON.parse(found);
  return { loaded: Array.isArray(list) ? list.map(String) : [], logged: stderr };
}

const loaded = (code: string): string[] => run(code).loaded;

const ANTHROPIC = "{ ...on, provider: 'anthropic', embeddingModel: undefined }";

it('a bot without a model reads messages with neither LangChain nor OpenAI loaded', () => {
  expect(
    loaded(`await understandingOf({ state: 'off' }, log)(yes).readMessage(unclear, 'nothing');`),
  ).toEqual([]);
});

it('a bot with a model loads neither before somebody is unclear', () => {
  expect(
    loaded(`embedsOf(on, {}); await understandingOf(on, log)(yes).readMessage('berapa jp saya', 'nothing');`),
  ).toEqual([]);
});

it('a bot with a model loads LangChain when it asks: the two tests above would see it', () => {
  expect(loaded(`await understandingOf(on, log)(yes).readMessage(unclear, 'nothing');`)).toEqual(
    expect.arrayContaining(['langchain', '@langchain/core', '@langchain/openai', 'openai']),
  );
});

it('a bot loads the package of its provider, and no other, when it asks', () => {
  const seen = loaded(`await understandingOf(${ANTHROPIC}, log)(yes).readMessage(unclear, 'nothing');`);
  expect(seen).toEqual(expect.arrayContaining(['@langchain/anthropic', '@anthropic-ai/sdk']));
  expect(seen).not.toContain('openai');
});

it('a bot whose provider is not installed reads without it and says what to install', () => {
  const ended = run(
    `const read = (config) => understandingOf(config, log)(yes).readMessage(unclear, 'nothing');
     const same = JSON.stringify(await read(${ANTHROPIC})) === JSON.stringify(await read({ state: 'off' }));
     if (!same) throw new Error('it was read differently');
     const { missingForModel } = await from('src/wire/outside.ts');
     log.warn({ start: missingForModel(${ANTHROPIC}), other: missingForModel(on) });`,
    '@langchain/anthropic',
  );
  const { devDependencies } = z
    .object({ devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  // The version that these tests prove.
  const todo = `AI_PROVIDER=anthropic needs a package that is not installed: npm install --no-save --save-prod --omit=dev @langchain/anthropic@${devDependencies['@langchain/anthropic']}`;
  expect(ended.logged).toContain(`"why":${JSON.stringify(todo)}`);
  expect(ended.logged).toContain(JSON.stringify({ start: todo, other: null }));
});
