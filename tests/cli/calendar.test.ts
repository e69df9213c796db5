import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exporting } from '../../src/cli/export.ts';
import { forum } from '../../src/cli/forum.ts';
import { forumCalendar } from '../../src/wire/files/forum-calendar.ts';
import { openCity } from '../journey/city.ts';
import { heard } from './io.ts';

/** Lines as a calendar program reads them: folded ones joined (RFC 5545, 3.1). */
const read = (ics: string): string[] => ics.replaceAll('\r\n ', '').split('\r\n');

it('a calendar program reads a forum whole, in UTC, whatever its title holds', () => {
  const event = {
    id: 7,
    opd: 'Dishub',
    title: 'Berbagi; praktik, baik\nEND:VCALENDAR',
    place: 'Aula lantai 2',
    startsAt: new Date('2027-06-01T06:30:00Z'),
    endsAt: new Date('2027-06-01T08:00:00Z'),
    cancelled: false,
    sequence: 2,
  };
  const made = new Date('2027-05-01T00:00:00Z');
  const ics = forumCalendar([event, { ...event, id: 8, place: '' }], made);
  const lines = read(ics);
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:forum-7@sinau',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'DTSTAMP:20270501T000000Z',
      'DTSTART:20270601T063000Z',
      'DTEND:20270601T080000Z',
      'SUMMARY:Berbagi\\; praktik\\, baik\\nEND:VCALENDAR (Dishub)',
      'LOCATION:Aula lantai 2',
    ]),
  );
  expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('LOCATION'))).toHaveLength(1);
  expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('a file of nothing but a cancelled forum is its cancellation', () => {
  const event = {
    id: 7,
    opd: 'Dishub',
    title: 'Bincang',
    place: 'Aula',
    startsAt: new Date('2027-06-01T06:30:00Z'),
    endsAt: new Date('2027-06-01T08:00:00Z'),
    cancelled: true,
    sequence: 3,
  };
  const made = new Date('2027-05-01T00:00:00Z');
  const lines = read(forumCalendar([event], made));
  expect(lines).toEqual(
    expect.arrayContaining(['METHOD:CANCEL', 'UID:forum-7@sinau', 'SEQUENCE:3', 'STATUS:CANCELLED']),
  );
  const both = read(forumCalendar([event, { ...event, id: 8, cancelled: false }], made));
  expect(both).toEqual(expect.arrayContaining(['METHOD:PUBLISH', 'STATUS:CANCELLED', 'STATUS:CONFIRMED']));
});

it('an operator gets the coming forums of one agency as a file that also takes a cancelled one away', async () => {
  const city = await openCity('pglite');
  const cwd = await mkdtemp(join(tmpdir(), 'sinau-calendar-'));
  const { io, out, err } = heard(cwd);
  const make = (opd: string) =>
    exporting.run(
      { words: ['calendar', 'forum.ics'], options: { opd }, moment: undefined, json: true },
      io,
      city.app,
    );
  const uids = async () =>
    read(await readFile(join(cwd, 'forum.ics'), 'utf8')).filter((line) => line.startsWith('UID:'));
  try {
    await forum.run({ words: [], options: { opd: 'Dishub' }, moment: undefined, json: true }, io, city.app);
    const { events } = JSON.parse(out.at(-1) ?? '') as { events: { id: number }[] };
    expect(events.length).toBeGreaterThan(0);
    expect(await make('dishub')).toBe(0);
    expect(JSON.parse(out.at(-1) ?? '')).toEqual({ rows: events.length, file: 'forum.ics' });
    expect(await uids()).toEqual(events.map(({ id }) => `UID:forum-${id}@sinau`));

    const words = ['cancel', String(events[0]?.id)];
    await forum.run(
      { words, options: { why: 'Narasumber berhalangan' }, moment: undefined, json: true },
      io,
      city.app,
    );
    expect(await make('Dishub')).toBe(0);
    expect(await uids()).toEqual(events.map(({ id }) => `UID:forum-${id}@sinau`));
    const lines = read(await readFile(join(cwd, 'forum.ics'), 'utf8'));
    expect(lines.filter((line) => line.startsWith('STATUS:CANCELLED'))).toHaveLength(1);
    // A later file counts for newer only with a higher sequence.
    expect(lines.filter((line) => line === 'SEQUENCE:1')).toHaveLength(1);

    expect(await make('Tidak ada')).toBe(1);
    expect(err.at(-1)).toBe('No agency has the short name "Tidak ada".');
  } finally {
    await city.close();
    await rm(cwd, { recursive: true });
  }
});
