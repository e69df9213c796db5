import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/wire/app.ts';
import { type City, openCity } from './city.ts';
import { CHANNELS, expectAlike, played, type Step } from './scenario.ts';
import type { Seat, SeatMaker } from './seats.ts';

type Who = keyof typeof NAMES;

/** Of the sample city's Dinas Perhubungan. */
const NAMES = { officer: 'Rukmini', member: 'Tyas Maharani' } as const;

/** What a tick brings, as a step. */
const TICK = '(a tick)';
/** What the member is told of the officer's decisions, as it waits for the next window. */
const TOLD = '(told)';

/**
 * A forum's month, in order: when, by whom, and the steps. `EVENT` is its number, `NEXT` and `LATER` are the two after it,
 * `CODE` is the code of the room.
 */
const MONTH: readonly (readonly [name: string, moment: string, who: Who, steps: readonly string[]])[] = [
  [
    'the officer sets seats, writes an agenda and invites a speaker',
    '2026-12-01T09:00',
    'officer',
    [
      '/forum',
      '[Atur forum]',
      '[1]',
      '<s:forumRun:EVENT:seats>',
      'secukupnya',
      '1 kursi',
      '[Ya, pertemuan ini saja]',
      '[Kembali ke forum ini]',
      '[Susun agenda]',
      'Trotoar di Simpang Lima',
      '[Simpan]',
      '<s:forumRun:EVENT:speaker>',
      'Tyas Maharani',
      '[Tyas Maharani]',
      '[Ya, undang]',
      '<s:rsvp:EVENT:hadir>',
    ],
  ],
  [
    'the speaker agrees, waits for a seat, and cannot speak after all',
    '2026-12-01T10:00',
    'member',
    [
      '/forum',
      '[Bersedia]',
      '/forum',
      '[Masuk daftar tunggu]',
      '[Masukkan ke kalender]',
      '/forum',
      '[Batal jadi narasumber]',
      '<s:rsvp:NEXT:hadir>',
      '<s:rsvp:LATER:hadir>',
    ],
  ],
  [
    'the officer moves the next one once, and skips the one after it',
    '2026-12-01T12:10',
    'officer',
    [
      '<s:forumEvent:NEXT>',
      '[Geser]',
      '14 Jan 13.00',
      'Aula dipakai pelantikan',
      '[Ya, geser]',
      '<s:forumEvent:LATER>',
      '[Batalkan]',
      'Berbarengan dengan musrenbang',
      '[Ya, batalkan]',
      '[Atur forum]',
    ],
  ],
  [
    'who had said that she comes answers anew, and takes the cancelled one out of her calendar',
    '2026-12-01T13:30',
    'member',
    ['<s:rsvp:NEXT:hadir>', '<s:ics:NEXT>', '<s:rsvp:LATER:hadir>', '<s:ics:LATER>'],
  ],
  [
    'the officer gives the seat up, asks again and withdraws it',
    '2026-12-02T09:00',
    'officer',
    [
      '<s:forumRun:EVENT:speaker>',
      'Tyas Maharani',
      '[Tyas Maharani]',
      '[Ya, undang]',
      '<s:forumRun:EVENT:speaker>',
      '[Tarik undangan Tyas Maharani]',
      '[Ya, tarik]',
      '<s:rsvp:EVENT:tidak>',
    ],
  ],
  ['who waited has the seat', '2026-12-02T10:00', 'member', ['/forum', '<s:speak:EVENT:bersedia>']],
  [
    'the officer shows the code of the room',
    '2026-12-09T08:50',
    'officer',
    ['<s:forumEvent:EVENT>', '[Kode hadir]', '[Buat kode]'],
  ],
  [
    'a member types it, and looks for the hours too early',
    '2026-12-09T09:05',
    'member',
    ['/forum', '<s:attend>', 'AAAA3', 'hadir CODE', '[Klaim JP]', '/forum CODE'],
  ],
  [
    'the officer writes what was decided',
    '2026-12-09T11:10',
    'officer',
    [
      '/forum',
      '[Atur forum]',
      '<s:forumRun:EVENT:notes>',
      'sudah',
      'Trotoar Simpang Lima diperbaiki sebelum Maret.',
      '[Simpan]',
    ],
  ],
  [
    'the member reads it and claims the hours',
    '2026-12-09T11:20',
    'member',
    ['hadir CODE', '[Klaim JP]', '[Ya, ajukan]', '/forum'],
  ],
  ['next month’s reminder tells what was decided', '2027-01-07T08:45', 'member', [TICK, '[Tidak hadir]']],
];

/** Plays the month over one channel; what was seen, by scenario in order. */
async function monthOver(make: SeatMaker, city: City): Promise<Step[][]> {
  const { db } = city.app;
  const events = await db.query<{ id: number }>(
    `select e.id from forum_events e join agencies a on a.id = e.agency_id and a.short = 'Dishub'
     where e.starts_at > $1 order by e.starts_at limit 3`,
    [new Date('2026-12-01T09:00:00+07:00')],
  );
  const [number = 0, next = 0, later = 0] = events.map(({ id }) => id);
  await db.query('delete from forum_replies where event_id = $1', [number]);
  let code = 'CODE';
  const alike = (words: string): string => words.replaceAll(code, 'CODE');
  const month: Step[][] = [];
  for (const [n, [, moment, who, steps]] of MONTH.entries()) {
    const app = city.app.at(new Date(`${moment}:00+07:00`));
    const seat = await sitDown(make, app, who, 811 + n, city);
    const told: Step[] = [];
    for (const step of steps) {
      const said = step
        .replace('EVENT', String(number))
        .replace('NEXT', String(next))
        .replace('LATER', String(later))
        .replace('CODE', code);
      const shown = step === TICK ? await reminded(app, seat) : (await played(seat, said, alike))[1];
      code = /hadir ([A-Z0-9]{5})\b/.exec(shown[0]?.words ?? '')?.[1] ?? code;
      told.push([step, shown.map((one) => ({ ...one, words: alike(one.words) }))]);
    }
    const notices = await changesTold(db);
    if (notices.length > 0) told.push([TOLD, notices]);
    await seat.leave();
    month.push(told);
  }
  return month;
}

async function changesTold(db: App['db']): Promise<Step[1]> {
  return db.query(
    `select o.outgoing->'message'->>'body' as words,
       (select jsonb_agg(b->>'label') from jsonb_path_query(o.outgoing, '$.message.options[*][*]') b) as buttons
     from outbox o join people p on p.id = o.person_id
     where p.name = $1 and o.state = 'ready' and (o.key like 'forum:%:moved:%' or o.key like 'forum:%:cancelled:%')
     order by o.id`,
    [NAMES.member],
  );
}

/** What comes of itself, as the process that wakes every minute would bring it. */
async function reminded(app: App, seat: Seat): Promise<Step[1]> {
  const before = seat.screen().length;
  await app.tick({ dryRun: false });
  await seat.sweep();
  return seat
    .screen()
    .slice(before)
    .map(({ words, buttons }) => ({ words, buttons }));
}

/** Each act is another process in front of another server: what the one before left on its way has no screen here. */
async function sitDown(make: SeatMaker, app: App, who: Who, user: number, city: City): Promise<Seat> {
  await app.db.query(`update outbox set state = 'sent' where state = 'ready'`);
  await app.db.query('delete from inbox');
  const [person] = await app.db.query<{ id: number }>('select id from people where name = $1', [NAMES[who]]);
  await app.db.query('delete from accounts where person_id = $1', [person?.id ?? 0]);
  const seat = await make(app, user);
  await seat.say(await city.codeFor(person?.id ?? 0, app.clock.now()));
  return seat;
}

describe('a forum’s month is the same on every channel', () => {
  const seen: Step[][][] = [];
  const cities: City[] = [];
  beforeAll(async () => {
    for (const [, make] of CHANNELS) {
      const city = await openCity('pglite');
      cities.push(city);
      seen.push(await monthOver(make, city));
    }
  }, 240_000);
  afterAll(() => Promise.all(cities.map((city) => city.close())));

  it.each(MONTH.map(([name], n) => [name, n] as const))('%s', (name, n) => {
    expectAlike(
      name,
      seen.map((month) => month[n] ?? []),
    );
  });

  it('tells the member of the move and of the cancellation once each, with what is to be done about it', () => {
    for (const month of seen) {
      const told = month.flatMap((act) =>
        act.filter(([step]) => step === TOLD).flatMap(([, shown]) => shown),
      );
      expect(told).toEqual([
        {
          words: expect.stringMatching(
            /Menjadi: Kamis, 14 Januari 2027, 13\.00[\s\S]*Alasannya: Aula dipakai pelantikan/,
          ),
          buttons: ['Hadir', 'Tidak hadir', 'Masukkan ke kalender'],
        },
        {
          words: expect.stringMatching(/tidak jadi diadakan\.\nAlasannya: Berbarengan dengan musrenbang/),
          buttons: ['Hapus dari kalender'],
        },
      ]);
    }
  });

  it('is told of what was decided a week before the next one', () => {
    for (const month of seen) {
      const [[, shown] = [TICK, []]] = month.at(-1) ?? [];
      const words = shown.map((one) => one.words).join('\n');
      expect(words).toContain('14 Januari 2027');
      expect(words).toContain('Trotoar Simpang Lima diperbaiki sebelum Maret.');
    }
  });

  it('ends with the hours claimed once', async () => {
    for (const city of cities) {
      const claimed = await city.app.db.query(
        `select e.certificate from learning_entries e join people p on p.id = e.person_id
         where p.name = $1 and e.origin like 'forum:%'`,
        [NAMES.member],
      );
      expect(claimed).toHaveLength(1);
    }
  });
});
