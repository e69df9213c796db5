import type { TickRow } from '../domain/reminders/item.ts';
import type { OfficeTime } from '../domain/reminders/office.ts';
import type { Command } from './command.ts';

export const tick: Command = {
  name: 'tick',
  usage: '[--now ISO] [--dry-run] [--json]',
  summary: 'plans and sends the reminders that are due at that moment; --dry-run only shows them',
  options: { 'dry-run': { type: 'boolean' } },
  words: [0, 0],
  async run({ json, options }, io, app) {
    const rows = await app.tick({ dryRun: options['dry-run'] === true });
    io.out(json ? JSON.stringify(rows) : tickTable(rows, app.office));
    return 0;
  },
};

/** Who gets what, when, on which channel, and why not. */
function tickTable(rows: readonly TickRow[], office: OfficeTime): string {
  if (rows.length === 0) return 'Nothing is planned or due.';
  const lines = [...rows]
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.person.localeCompare(b.person))
    .map((row) => [
      row.outcome,
      `${office.dayOf(row.dueAt)} ${clock(office.minuteOf(row.dueAt))}`,
      row.person,
      `${row.kind} ${row.subject} ${row.rung}`,
      row.channel ?? '-',
      row.reason,
    ]);
  const table = [['outcome', 'due', 'person', 'reminder', 'channel', 'reason'], ...lines];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  return table
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`;
