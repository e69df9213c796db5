import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chat } from '../src/cli/chat.ts';
import { code } from '../src/cli/code.ts';
import { type Command, type Io, readArgs } from '../src/cli/command.ts';
import { type App, openApp } from '../src/wire/app.ts';
import { type Scene, scenes } from './journey-scenes.ts';
import { quiet, sampleConfig } from './sample.ts';

/**
 * Plays one person's way through the product and writes docs/journey.md from what is printed, and what the README shows
 * of it. With `--check` it only compares, so that neither can grow old unseen.
 */
const ROOT = join(import.meta.dirname, '..');
/** Printed in place of the code, which is another one on each run. */
const CODE = '3ANF-F93J';
/** One message as it is printed, up to what is typed next, the next message or the end of the block. */
const MESSAGE = /^\[M\d.*?(?=\n*^(?:> |\[M|```))/gms;

const page = await played();
await keep('docs/journey.md', () => page);
await keep('README.md', (kept) => kept.replaceAll(MESSAGE, (message) => sameToday(message, page)));

async function keep(name: string, fresh: (kept: string) => string): Promise<void> {
  const kept = await readFile(join(ROOT, name), 'utf8');
  const today = fresh(kept);
  if (today === kept) return;
  if (!process.argv.includes('--check')) return writeFile(join(ROOT, name), today);
  const [old, now] = [kept.split('\n'), today.split('\n')];
  const at = now.findIndex((line, n) => line !== old[n]);
  process.stderr.write(
    `${name}, line ${at + 1}: "${old[at]}" is now "${now[at]}". node scripts/journey.ts writes it anew.\n`,
  );
  process.exitCode = 1;
}

/** The message of the page that begins like this one: same place, same first line. */
function sameToday(message: string, all: string): string {
  const first = message.split('\n', 2).join('\n');
  const found = [...all.matchAll(MESSAGE)].find(([one]) => one.startsWith(first));
  if (found === undefined) throw new Error(`README.md shows what nobody says any more:\n${message}`);
  return found[0];
}

async function played(): Promise<string> {
  const { config, folder } = await sampleConfig('journey');
  const app = await openApp({ config, moment: new Date(scenes[0]?.at ?? 0), log: quiet });
  try {
    const parts: string[] = [];
    for (const scene of scenes) parts.push(await sceneOf(app.at(new Date(scene.at)), scene));
    return `# One journey, as it is printed

Written by \`node scripts/journey.ts\`, which plays it through \`sinau chat\` in the fictional city; nothing is edited. \`#2\` presses button 2, \`[M9 ~ M8]\` is message M8 updated in place.

${parts.join('\n')}`;
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function sceneOf(app: App, scene: Scene): Promise<string> {
  const { title, about, as, channel, ticks = [] } = scene;
  for (const at of ticks) await app.at(new Date(at)).tick({ dryRun: false });
  const printed: string[] = [];
  const says = scene.codeFor === undefined ? [] : [await run(app, code, [scene.codeFor], printed)];
  const given = says[0]?.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0] ?? '';
  printed.length = 0;
  const words = ['--channel', channel, ...(as === undefined ? [] : ['--as', as])];
  await run(app, chat, words, printed, typed(scene.lines, given, printed));
  const text = printed.join('').replaceAll(given === '' ? '\0' : given, CODE);
  return `## ${title}\n\n${about}${about === '' ? '' : '\n\n'}\`\`\`\n${text.trim()}\n\`\`\`\n`;
}

async function run(
  app: App,
  command: Command,
  argv: readonly string[],
  printed: string[],
  lines: AsyncIterable<string> = (async function* () {})(),
): Promise<string> {
  const errors: string[] = [];
  const io: Io = {
    out: (text) => printed.push(`${text.trimEnd()}\n\n`),
    err: (text) => errors.push(text),
    lines,
    tty: false,
    width: 80,
    color: false,
    cwd: process.cwd(),
  };
  const ended = await command.run(readArgs(command, argv, 'Asia/Jakarta'), io, app);
  if (ended !== 0 || errors.length > 0) throw new Error(errors.join('\n'));
  return printed.join('');
}

/** `[Setuju]` presses that button of the newest message, `{code}` types the code, everything else is typed as it is. */
async function* typed(
  lines: readonly string[],
  given: string,
  printed: readonly string[],
): AsyncIterable<string> {
  for (const line of lines) {
    const label = /^\[(.+)\]$/.exec(line)?.[1];
    yield label === undefined ? line.replace('{code}', given) : pressed(label, printed.join(''));
  }
}

function pressed(label: string, screen: string): string {
  const newest = screen.split(/\n(?=\[M)/).findLast((message) => /^ {2}#1 /m.test(message)) ?? '';
  const buttons = [...newest.matchAll(/#(\d+) ([^#\n]+?)(?= {2,}#|\n|$)/g)];
  const found = buttons.find(([, , text = '']) => text.trim() === label);
  if (found === undefined) throw new Error(`no button "${label}" on the screen:\n${screen.slice(-2500)}`);
  return `#${found[1]}`;
}
