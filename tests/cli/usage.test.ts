import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readArgs, Usage } from '../../src/cli/command.ts';
import { sinau } from './sinau.ts';

const here = sinau();
afterAll(() => here.clear());

const command = {
  name: 'code',
  usage: 'NIP [--json]',
  options: { 'dry-run': { type: 'boolean' }, as: { type: 'string' } },
  words: [1, 1],
} as const;
const read = (...argv: string[]) => readArgs(command, argv, 'Asia/Jakarta');

describe('somebody who mistypes a command', () => {
  it.each([
    [['--bar', 'x'], 'sinau code has no option --bar: "sinau code --help" shows those it has.'],
    [['-x', 'x'], 'sinau code has no option -x: "sinau code --help" shows those it has.'],
    [['x', '--as'], 'The option --as needs a value.'],
    [['x', '--as', '--json'], 'The option --as needs a value.'],
    [['x', '--json=1'], 'The option --json takes no value.'],
    [[], 'Usage: sinau code NIP [--json]'],
    [['x', 'y'], 'Usage: sinau code NIP [--json]'],
  ])('%j reads what is wrong with it', (argv, sentence) => {
    expect(() => read(...argv)).toThrow(new Usage(sentence));
  });

  it.each([
    'yesterday',
    '2026-11-24',
    '2026-02-31T09:00Z',
    '2026-11-24T25:00+07:00',
    '2026-11-24T09:00+99:00',
    '',
  ])('"--now %s" is refused, not guessed', (now) => {
    expect(() => read('x', '--now', now)).toThrow(Usage);
  });

  it.each([
    ['2026-11-24T09:00+07:00', '2026-11-24T02:00:00.000Z'],
    ['2026-11-24T02:00:00Z', '2026-11-24T02:00:00.000Z'],
    ['2026-11-24T09:00:00.5+07:00', '2026-11-24T02:00:00.500Z'],
    ['2026-11-24T09:00', '2026-11-24T02:00:00.000Z'],
  ])('"--now %s" is that moment, in the office’s zone when it names none', (now, instant) => {
    expect(read('x', '--now', now).moment?.toISOString()).toBe(instant);
  });
});

describe('the program', () => {
  it.each([
    [['frob'], 'There is no command "frob". sinau --help lists them.'],
    [['people', '--bar'], 'sinau people has no option --bar: "sinau people --help" shows those it has.'],
    [['tick', '--now', 'x'], '--now needs an ISO moment, as in 2026-11-24T09:00+07:00; "x" is none.'],
    [
      ['eval', 'frob', 'x.json'],
      expect.stringMatching(/^Usage: sinau eval retrieval\|answers\|intents FILE/),
    ],
  ])('%j ends with 2 and one sentence on standard error', async (argv, sentence) => {
    expect(await here.run(argv)).toEqual({ code: 2, out: '', err: [sentence] });
  });

  it('lists every command, and each command its form', async () => {
    const { code, out } = await here.run(['--help']);
    expect(code).toBe(0);
    for (const name of ['start', 'chat', 'people', 'code', 'tick', 'import', 'export', 'doctor', 'eval'])
      expect(out).toContain(`sinau ${name} `.trimEnd());
    expect(await here.run(['tick', '--frob', '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('--dry-run'),
    });
  });

  it('names every wrong variable of .env in a sentence of its own', async () => {
    const env = { TELEGRAM_BOT_TOKEN: 'xxx', LOG_LEVEL: 'loud', SINAU_ZONE: 'Asia/Semarang' };
    const { code, out, err } = await here.run(['people'], { env });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.map((line) => line.split(' ')[0]).sort()).toEqual([
      'LOG_LEVEL',
      'SINAU_ZONE',
      'TELEGRAM_BOT_TOKEN',
    ]);
  });

  it('does not start as if no token were set where .env cannot be read', async () => {
    mkdirSync(here.at('locked/.env'), { recursive: true });
    expect(await here.run(['people'], { cwd: here.at('locked') })).toEqual({
      code: 1,
      out: '',
      err: [expect.stringContaining('.env cannot be read')],
    });
  });

  it('says that a data folder is a file', async () => {
    writeFileSync(here.at('file'), '');
    expect(await here.run(['people', '--data', here.at('file')])).toEqual({
      code: 1,
      out: '',
      err: [`The data folder ${here.at('file')} is a file, not a folder: name another with --data.`],
    });
  });

  it('says that a file to evaluate is missing, broken or of another form', async () => {
    writeFileSync(here.at('broken.json'), '{');
    writeFileSync(here.at('other.json'), '{}');
    for (const [file, words] of [
      ['none.json', 'There is no file none.json.'],
      ['broken.json', expect.stringMatching(/^broken\.json is not JSON: .*line 1/)],
      ['other.json', expect.stringMatching(/^It has another form than it should: .+\.$/)],
    ] as const)
      expect(await here.run(['eval', 'intents', file])).toEqual({ code: 1, out: '', err: [words] });
  });
});
