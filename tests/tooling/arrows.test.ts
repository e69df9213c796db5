import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Arrows, checkArrows } from '../../scripts/arrows.ts';

/** Each file breaks the one rule it stands beside. */
const WRONG: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['src/domain/a.ts', '../storage/fine.ts', 'domain-imports-nobody'],
  ['src/domain/b.ts', 'node:fs', 'domain-imports-nobody'],
  ['src/domain/c.ts', 'zod', 'domain-imports-nobody'],
  ['src/bots/telegram/a.ts', '../slack/fine.ts', 'bots-see-only-the-domain'],
  ['src/bots/telegram/b.ts', '../../texts/fine.ts', 'bots-see-only-the-domain'],
  ['src/knowledge/a.ts', '../storage/fine.ts', 'knowledge-stands-on-the-database'],
  ['src/storage/a.ts', '../knowledge/fine.ts', 'storage-stands-on-the-database'],
  ['src/texts/a.ts', '../database/fine.ts', 'texts-speak-for-the-domain'],
  ['src/database/a.ts', '../domain/fine.ts', 'database-is-the-ground-floor'],
  ['src/clock.ts', './bots/slack/fine.ts', 'only-the-composition-root-sees-channels'],
  ['src/doctor/doctor.ts', '../wire.ts', 'nobody-imports-the-composition-root'],
  ['src/bots/slack/a.ts', 'grammy', 'grammy-only-in-telegram'],
  ['src/bots/telegram/c.ts', '@slack/bolt', 'slack-only-in-slack'],
  ['src/wire.ts', 'openai', 'models-only-in-knowledge'],
  ['src/main.ts', '@langchain/openai', 'models-only-in-knowledge'],
  ['src/storage/b.ts', 'pg', 'drivers-only-in-database'],
  ['src/knowledge/b.ts', '@electric-sql/pglite', 'drivers-only-in-database'],
  ['src/cli.ts', 'node-cron', 'cron-only-in-the-ticker'],
  ['src/storage/c.ts', './nowhere.ts', 'no-unresolved'],
  ['src/storage/d.ts', 'typescript', 'only-declared-packages'],
  ['src/texts/b.ts', './c.ts', 'no-cycles'],
];
const RIGHT: readonly (readonly [file: string, imports: string])[] = [
  ['src/texts/c.ts', './b.ts'],
  ['src/storage/fine.ts', '../domain/fine.ts'],
  ['src/knowledge/fine.ts', '../database/fine.ts'],
  ['src/texts/fine.ts', '../domain/fine.ts'],
  ['src/database/fine.ts', 'pg'],
  ['src/bots/slack/fine.ts', '@slack/bolt'],
  ['src/ticker.ts', 'node-cron'],
];

describe('a colleague who draws an arrow the wrong way', () => {
  let root = '';
  let arrows: Arrows = { seen: 0, wrong: [] };

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'sinau-arrows-'));
    const repository = join(import.meta.dirname, '..', '..');
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
    symlinkSync(join(repository, 'package.json'), join(root, 'package.json'));
    const put = (file: string, text: string): void => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    };
    for (const [file, imports] of [...WRONG, ...RIGHT]) put(file, `import '${imports}';\n`);
    put('src/domain/fine.ts', 'export const fine = 1;\n');
    put('src/alone.ts', 'export const alone = 1;\n');
    arrows = await checkArrows(root);
  }, 30_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(WRONG)('is stopped where %s imports %s (%s)', (file, _imports, rule) => {
    expect(arrows.wrong.filter((sentence) => sentence.startsWith(`${rule}: ${file} →`))).toHaveLength(1);
  });

  it('is told why', () => {
    expect(arrows.wrong.find((sentence) => sentence.startsWith('slack-only-in-slack'))).toMatch(/imitate/);
  });

  it('hears of a module that nobody needs', () => {
    expect(arrows.wrong.filter((sentence) => sentence.startsWith('no-orphans: src/alone.ts'))).toHaveLength(
      1,
    );
  });

  it.each(RIGHT.slice(1))('is left alone where %s imports %s', (file) => {
    expect(arrows.wrong.filter((sentence) => sentence.includes(`: ${file} →`))).toEqual([]);
  });

  it('never passes because nothing was read', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'sinau-empty-'));
    mkdirSync(join(empty, 'src'));
    expect((await checkArrows(empty)).wrong[0]).toMatch(/only 0 of 0 files/);
    rmSync(empty, { recursive: true });
  });
});
