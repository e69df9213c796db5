import { expect, it } from 'vitest';
import holidays from '../../../content/holidays.json' with { type: 'json' };
import { nextForum } from '../../../src/storage/forums/forums.ts';
import { calendarDoubts, importHolidays, loadCalendar } from '../../../src/storage/reminders/calendar.ts';
import { preferencesOf, setPreferences } from '../../../src/storage/reminders/reminders.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { rsvp } from '../../support/rsvp.ts';
import { at, makeCity } from './city.ts';

onEveryDatabase('the calendar and what people chose', (database) => {
  it('loads the shipped holidays and Ramadan, and importing them again changes nothing', async () => {
    expect(await importHolidays(database(), holidays)).toEqual({ days: 42, changed: 42 });
    expect(await importHolidays(database(), holidays)).toEqual({ days: 42, changed: 0 });
    const calendar = await loadCalendar(database(), '2027-02-01', '2027-03-31');
    expect(calendar.holidays.has('2027-03-10')).toBe(true);
    expect(calendar.ramadan).toEqual([{ from: '2027-02-08', to: '2027-03-09' }]);
  });

  it('takes an estimate away when the decree moves it, and leaves other years alone', async () => {
    await importHolidays(database(), holidays);
    const decree = {
      schema: 'libur/1',
      ramadan: [{ start: '2027-02-09', end: '2027-03-09', status: 'resmi (sidang isbat)' }],
      days: [{ date: '2027-03-11', name: 'Idulfitri 1448 H', kind: 'libur_nasional', status: 'resmi' }],
    };
    await importHolidays(database(), decree);
    const calendar = await loadCalendar(database(), '2026-12-01', '2027-03-31');
    expect(calendar.holidays.has('2027-03-10')).toBe(false);
    expect(calendar.holidays.has('2027-03-11')).toBe(true);
    expect(calendar.holidays.has('2026-12-24')).toBe(true);
    expect(calendar.ramadan).toEqual([{ from: '2027-02-09', to: '2027-03-09' }]);
  });

  it('refuses a file of another form', async () => {
    await expect(
      importHolidays(database(), { schema: 'libur/1', ramadan: [], days: [{ date: '24/12/2026' }] }),
    ).rejects.toThrow(/date/);
  });

  it('doubts estimated days and a year without any', async () => {
    await importHolidays(database(), holidays);
    expect(await calendarDoubts(database(), '2026-11-24', '2026-12-31')).toEqual({
      estimated: [],
      emptyYears: [],
    });
    expect((await calendarDoubts(database(), '2026-11-24', '2027-01-23')).estimated).toEqual([
      { day: '2027-01-05', name: 'Isra Mikraj' },
    ]);
    expect((await calendarDoubts(database(), '2027-12-01', '2028-01-30')).emptyYears).toEqual([2028]);
  });

  it('shows each person the next forum of the own agency only, and takes a reply for no other', async () => {
    const city = await makeCity(database());
    const sari = await city.person('Sari');
    const dinkes = await city.agency('Dinkes');
    const foreign = await city.forum(dinkes, at('2026-12-02 09.00'), 'Forum Dinkes');
    const own = await city.forum(1, at('2026-12-09 09.00'));
    await city.forum(1, at('2027-01-13 09.00'));
    expect(await nextForum(database(), sari, at('2026-11-24 10.00'))).toMatchObject({ id: own, reply: null });
    expect(await rsvp(database(), sari, foreign, 'hadir', at('2026-11-24 10.00'))).toBeNull();
    expect(await rsvp(database(), sari, own, 'hadir', at('2026-11-24 10.00'))).toMatchObject({
      id: own,
      reply: 'hadir',
    });
    expect(await rsvp(database(), sari, own, 'tidak', at('2026-11-24 10.01'))).toMatchObject({
      reply: 'tidak',
    });
    expect(await nextForum(database(), sari, at('2026-11-24 10.02'))).toMatchObject({
      id: own,
      reply: 'tidak',
    });
    expect(await rsvp(database(), sari, own, 'hadir', at('2026-12-09 11.00'))).toBeNull();
    expect(await nextForum(database(), sari, at('2026-12-09 12.00'))).toMatchObject({
      startsAt: at('2027-01-13 09.00'),
    });
  });

  it('changes only the preference that is named', async () => {
    const city = await makeCity(database());
    const sari = await city.person('Sari');
    const now = at('2026-11-24 10.00');
    const after = async (change: Parameters<typeof setPreferences>[2]) => {
      await setPreferences(database(), sari, change, now);
      return preferencesOf(database(), sari);
    };
    expect(await preferencesOf(database(), sari)).toEqual({
      hour: null,
      channel: null,
      muted: [],
      stopped: false,
    });
    expect(await after({ hour: 9 })).toEqual({ hour: 9, channel: null, muted: [], stopped: false });
    expect(await after({ mute: 'forum' })).toEqual({
      hour: 9,
      channel: null,
      muted: ['forum'],
      stopped: false,
    });
    expect(await after({ mute: 'forum' })).toMatchObject({ muted: ['forum'] });
    expect(await after({ mute: 'assessment' })).toMatchObject({ muted: ['assessment', 'forum'] });
    expect(await after({ channel: 'slack', unmute: 'forum' })).toMatchObject({
      channel: 'slack',
      muted: ['assessment'],
    });
    expect(await after({ stopped: true })).toMatchObject({ hour: 9, stopped: true });
    expect(await after({ hour: null })).toEqual({
      hour: null,
      channel: 'slack',
      muted: ['assessment'],
      stopped: true,
    });
    expect(await after({ stopped: false })).toMatchObject({ stopped: false });
    await database().query(`update reminder_preferences set muted = '{assessment,of-a-newer-version}'`);
    expect(await preferencesOf(database(), sari)).toMatchObject({ muted: ['assessment'] });
  });
});
