import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TickRow } from '../src/domain/reminders/item.ts';
import { addDays, weekday } from '../src/domain/reminders/office.ts';
import { type Random, seeded } from '../src/sample/random.ts';
import { openPeriod } from '../src/storage/periods/periods.ts';
import { setPreferences } from '../src/storage/reminders/reminders.ts';
import { type App, openApp } from '../src/wire/app.ts';
import { quiet, sampleConfig } from './sample.ts';

/**
 * Half a year of one agency of the sample city, tick by tick, as a log for people: who was told what, when and why, and
 * what was held back. People act as a seed decides; everything else is the product. Writes docs/half-year.md.
 */
const OPD = 'Dishub';
const BEGIN = '2026-11-24';
const DAYS = 182;
const SEED = 7;
const SUNDAY = 7;
/** When this simulation looks; a running process looks every minute. */
const LOOKS = ['08:30', '11:00', '13:00', '14:30'];

const { config, folder } = await sampleConfig('half-year');

interface Line {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly outcome: string;
  readonly why: string;
}

const app = await openApp({ config, moment: new Date(`${BEGIN}T07:00:00+07:00`), log: quiet });
const lines: Line[] = [];
try {
  const people = await peopleOf(app);
  const random = seeded(SEED);
  for (let n = 0, day = BEGIN; n < DAYS; n += 1, day = addDays(day, 1)) {
    if (day === '2027-04-19') await secondPeriod(app, day);
    if (weekday(day) === SUNDAY) continue;
    for (const time of LOOKS) {
      const then = app.at(new Date(`${day}T${time}:00+07:00`));
      const rows = await then.tick({ dryRun: false });
      for (const row of rows) {
        if (!people.has(row.person) || row.outcome === 'planned') continue;
        lines.push({ at: `${day} ${time}`, ...told(row) });
        if (row.outcome === 'sent') await react(then, row, people.get(row.person) ?? 0, random, day, time);
      }
    }
  }
  await writeFile(join(import.meta.dirname, '../docs/half-year.md'), page(people.size));
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}

async function peopleOf({ db }: App): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ id: number; name: string }>(
    'select p.id, p.name from people p join agencies a on a.id = p.agency_id where a.short = $1 and p.active order by p.id',
    [OPD],
  );
  return new Map(rows.map((row) => [row.name, row.id]));
}

/** The next half-year's period, for everybody. */
async function secondPeriod({ db }: App, day: string): Promise<void> {
  await openPeriod(
    db,
    {
      name: 'Penilaian Mandiri Semester I 2027',
      opensOn: day,
      closesOn: '2027-05-14',
      scope: {},
      competencies: null,
      optional: [],
      optionalMin: 0,
      lateDays: 0,
    },
    'operator',
    new Date(`${day}T07:00:00+07:00`),
  );
}

function told(row: TickRow): Omit<Line, 'at'> {
  return { who: row.person, what: `${row.kind} ${row.rung}`, outcome: row.outcome, why: row.reason };
}

/** What somebody does an hour after a message: most do nothing, some send, some come, a few switch something off. */
async function react(
  { db }: App,
  row: TickRow,
  person: number,
  random: Random,
  day: string,
  time: string,
): Promise<void> {
  const draw = random.next();
  const later = new Date(Date.parse(`${day}T${time}:00+07:00`) + 3_600_000);
  const note = (what: string): void => {
    lines.push({ at: `${day} ${time}`, who: row.person, what, outcome: 'did', why: '' });
  };
  if (row.kind === 'assessment' && draw < 0.35) {
    await db.query('update assessments set sent_at = $2 where id = $1', [Number(row.subject), later]);
    note('sent the evaluation');
  } else if (row.kind === 'forum' && draw < 0.5) {
    const reply = draw < 0.4 ? 'hadir' : 'tidak';
    await db.query(
      `insert into forum_replies (event_id, person_id, reply, at) values ($1, $2, $3, $4)
       on conflict (event_id, person_id) do update set reply = excluded.reply`,
      [Number(row.subject), person, reply, later],
    );
    note(`answered "${reply}"`);
  } else if (draw > 0.98) {
    await setPreferences(db, person, { mute: row.kind === 'forum' ? 'forum' : 'assessment' }, later);
    note(`muted ${row.kind}`);
  }
}

function page(people: number): string {
  const count = (outcome: string): number => lines.filter((line) => line.outcome === outcome).length;
  const weeks = new Map<string, number>();
  for (const { at, who, outcome } of lines)
    if (outcome === 'sent') {
      const key = `${who} ${addDays(at.slice(0, 10), 1 - weekday(at.slice(0, 10)))}`;
      weeks.set(key, (weeks.get(key) ?? 0) + 1);
    }
  return `# Half a year of reminders in one agency

Written by \`node scripts/half-year.ts\` (seed ${SEED}): ${OPD} of the fictional sample city, ${people} people, ${BEGIN} to ${addDays(BEGIN, DAYS - 1)}. The product's own ticks at ${LOOKS.join(', ')} of every day but Sundays, a second period from 19 April to 14 May 2027, holidays, Ramadan and Lebaran as imported. What people do is drawn by chance. Rows that were only planned are left out.

- messages sent: ${count('sent')}; merged into one of them: ${count('merged')}
- held back (no linked account, or the week's three messages): ${count('held')}; dropped because the reason was gone: ${count('dropped')}; missed: ${count('missed')}
- most messages to one person in one week: ${Math.max(0, ...weeks.values())}

| when (WIB) | who | about | outcome | why |
|---|---|---|---|---|
${lines.map((line) => `| ${line.at} | ${line.who} | ${line.what} | ${line.outcome} | ${line.why} |`).join('\n')}
`;
}
