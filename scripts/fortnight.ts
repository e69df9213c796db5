import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TickRow } from '../src/domain/reminders/item.ts';
import { addDays, weekday } from '../src/domain/reminders/office.ts';
import { openApp } from '../src/wire/app.ts';
import { quiet, sampleConfig } from './sample.ts';

/**
 * What the ticks of the sample city's first fortnight say, to everybody in counts and to one person. Writes the part of
 * docs/reminders.md between the two marks.
 */
const BEGIN = '2026-11-24';
const DAYS = 16;
const LOOKS = ['08:30', '11:00', '13:00', '14:30'];
const ONE = 'Rukmini';
const PAGE = join(import.meta.dirname, '../docs/reminders.md');
const PART = /(<!-- fortnight -->\n).*(<!-- \/fortnight -->)/s;

const { config, folder } = await sampleConfig('fortnight');
const app = await openApp({ config, moment: new Date(`${BEGIN}T07:00:00+07:00`), log: quiet });
const counts = new Map<string, number>();
const own: string[] = [];
try {
  for (let n = 0, day = BEGIN; n < DAYS; n += 1, day = addDays(day, 1)) {
    if (weekday(day) === 7) continue;
    for (const time of LOOKS)
      for (const row of await app.at(new Date(`${day}T${time}:00+07:00`)).tick({ dryRun: false }))
        if (row.outcome !== 'planned') note(`${day} ${time}`, row);
  }
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}
const text = await readFile(PAGE, 'utf8');
await writeFile(PAGE, text.replace(PART, `$1${part()}$2`));

function note(at: string, { person, kind, rung, outcome, channel, reason }: TickRow): void {
  const why = outcome === 'sent' ? '' : reason;
  const line = `| ${at} | ${kind} | ${rung} | ${outcome} |`;
  counts.set(`${line}#| ${why} |`, (counts.get(`${line}#| ${why} |`) ?? 0) + 1);
  if (person === ONE) own.push(`${line} ${channel ?? ''} | ${why} |`);
}

function part(): string {
  return `
| tick (WIB) | about | rung | outcome | people | why |
|---|---|---|---|---|---|
${[...counts].map(([line, people]) => line.replace('#', ` ${people} `)).join('\n')}

${ONE} (Dishub, umpeg) answers nothing, and this is all she gets:

| tick (WIB) | about | rung | outcome | channel | why |
|---|---|---|---|---|---|
${own.join('\n')}

`;
}
