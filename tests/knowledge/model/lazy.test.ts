import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Which of the two a fresh process has loaded after running `code` with the app's own modules. */
function loaded(code: string): string[] {
  const program = `
    import { registerHooks } from 'node:module';
    const seen = new Set();
    registerHooks({
      load(url, context, next) {
        const found = /node_modules\\/(langchain|@langchain\\/[a-z]+|openai)\\//.exec(url);
        if (found) seen.add(found[1]);
        return next(url, context);
      },
    });
    const from = (path) => import(${JSON.stringify(pathToFileURL(`${root}/`).href)} + path);
    const { understandingOf, embedsOf } = await from('src/wire/outside.ts');
    await from('src/main.ts');
    await from('src/wire/app.ts');
    const yes = async () => true;
    const log = { warn: () => undefined };
    const on = { state: 'on', baseUrl: 'http://127.0.0.1:9/v1', chatModel: 'm', embeddingModel: 'e' };
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
  return Array.isArray(list) ? list.map(String) : [];
}

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
