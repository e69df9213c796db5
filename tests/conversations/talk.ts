import { expect } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import type { Seat, Seen } from '../journey/seats.ts';

const shown = ({ words, buttons }: Seen): string =>
  ['Sinau:', words, ...buttons.map((label) => `[${label}]`)].filter((part) => part !== '').join(' ');

/**
 * Plays a conversation written as one. `Ibu: …` is typed, `Ibu: [Setuju]` is pressed; every message that follows must
 * be a line `Sinau: …` of its own, in order, neither more nor less. `…` stands for any words. A message that was
 * updated in place is a line `Sinau: …` as well, before the new ones.
 */
export async function talk(seat: Seat, transcript: string): Promise<void> {
  const wanted = transcript
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const said: string[] = [];
  for (const line of wanted) {
    if (!line.startsWith('Ibu: ')) continue;
    said.push(line);
    said.push(...(await turn(seat, line.slice('Ibu: '.length))));
  }
  // What fits its line is shown as written, so that a failure shows only what differs.
  const compared = said.map((line, n) => (fits(line, wanted[n] ?? '') ? wanted[n] : line));
  expect(compared.join('\n')).toBe(wanted.join('\n'));
}

async function turn(seat: Seat, act: string): Promise<string[]> {
  const before = seat.screen().map(shown);
  const label = /^\[(.+)\]$/.exec(act)?.[1];
  if (label === undefined) await seat.say(act);
  else await seat.press(label);
  return seat
    .screen()
    .map(shown)
    .filter((line, n) => line !== before[n]);
}

function fits(line: string, pattern: string): boolean {
  const parts = pattern.split('…').map((part) => part.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(line);
}

/** What the turns themselves leave behind; everything else is what a person's words may or may not change. */
const PASSING = new Set([
  'inbox',
  'outbox',
  'conversations',
  'channel_pauses',
  'channel_paces',
  'planning_marks',
]);

/** The whole database but for the passing of messages, as something that can be compared. */
export async function contents(db: Database): Promise<Record<string, string>> {
  const tables = await db.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    if (PASSING.has(name)) continue;
    const [row] = await db.query<{ all: string | null }>(
      `select count(*) || ' ' || md5(string_agg(t::text, '|' order by t::text)) as all from "${name}" t ${name === 'accounts' ? 'where person_id is not null' : ''}`,
    );
    found[name] = row?.all ?? '';
  }
  return found;
}
