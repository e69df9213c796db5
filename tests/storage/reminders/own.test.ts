import { beforeEach, expect, it } from 'vitest';
import type { RemindChange } from '../../../src/domain/dialog/topics/remind.ts';
import { loadCalendar } from '../../../src/storage/reminders/calendar.ts';
import { ownReminders, ownRequest, remindStatements } from '../../../src/storage/reminders/own-reminders.ts';
import { snooze } from '../../../src/storage/reminders/reminders.ts';
import { commit } from '../../../src/storage/statements.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, office } from './city.ts';

onEveryDatabase('a reminder of one’s own', (database) => {
  let city: City;
  let sari: number;
  beforeEach(async () => {
    city = await makeCity(database());
    sari = await city.person('Sari');
  });

  const wish = (
    about: Extract<RemindChange, { change: 'remind' }>['about'],
    when: Date,
    instead = false,
  ) => ({
    change: 'remind' as const,
    about,
    instead,
    day: office.dayOf(when),
    dueAt: when.toISOString(),
    windowAt: at(`${office.dayOf(when)} 08.30`).toISOString(),
  });
  const save = (change: RemindChange, now: Date, person = sari) =>
    commit(database(), remindStatements(change, person, now));
  const own = { kind: 'own', words: 'kirim laporan' } as const;

  it('goes out at its minute with the words it was asked in, and Tunda keeps them', async () => {
    const now = at('2026-11-24 09.00');
    await save(wish(own, at('2026-11-25 09.10')), now);
    expect(await ownReminders(database(), office, sari)).toMatchObject([{ what: 'kirim laporan' }]);
    expect(await city.tick(at('2026-11-25 09.09'))).toEqual([]);
    expect(await city.tick(at('2026-11-25 09.10'))).toEqual(['Sari own own:2026-11-25 sent']);
    expect((await city.outbox())[0]?.text).toContain('kirim laporan');
    const calendar = await loadCalendar(database(), '2026-11-25', '2026-12-10');
    const subject = String(now.getTime());
    await snooze(database(), office, calendar, sari, 'own', subject, at('2026-11-25 09.20'));
    expect(await city.tick(at('2026-11-26 08.30'))).toEqual(['Sari own own:2026-11-26 sent']);
    expect((await city.outbox())[1]?.text).toContain('kirim laporan');
    expect(await ownReminders(database(), office, sari)).toEqual([]);
  });

  it('takes the place of the moment asked for before, when it postpones', async () => {
    const period = await city.period('Semester II', '2026-11-16', '2026-12-03');
    const evaluation = await city.evaluation(sari, period);
    const about = { kind: 'assessment', subject: String(evaluation), title: 'Semester II' } as const;
    expect(await ownRequest(database(), office, sari, about, at('2026-11-26 10.00'))).toBe('open');
    expect(await ownRequest(database(), office, sari, about, at('2026-12-04 10.00'))).toEqual({
      until: at('2026-12-04 00.00'),
    });
    expect(
      await ownRequest(database(), office, sari, { ...about, subject: '99' }, at('2026-11-26 10.00')),
    ).toBe('gone');
    await save(wish(about, at('2026-11-25 10.00')), at('2026-11-24 09.00'));
    await save(wish(about, at('2026-11-27 10.00'), true), at('2026-11-24 09.05'));
    expect((await ownReminders(database(), office, sari)).map((one) => one.rung)).toEqual(['own:2026-11-27']);
  });

  it('said twice within one millisecond is two, each with its words', async () => {
    const now = at('2026-11-24 09.00');
    await save(wish(own, at('2026-11-25 09.00')), now);
    await save(wish({ kind: 'own', words: 'telepon vendor' }, at('2026-11-25 10.00')), now);
    expect((await ownReminders(database(), office, sari)).map(({ what }) => what)).toEqual([
      'kirim laporan',
      'telepon vendor',
    ]);
    expect(await city.tick(at('2026-11-25 09.00'))).toEqual([
      'Sari own own:2026-11-25 sent',
      'Sari own own:2026-11-25 merged',
    ]);
  });

  it('is taken back only by its person, and twenty may wait', async () => {
    const budi = await city.person('Budi');
    const now = at('2026-11-24 09.00');
    await save(wish(own, at('2026-11-25 09.00')), now);
    const back = {
      change: 'unremind',
      kind: 'own',
      subject: String(now.getTime()),
      rung: 'own:2026-11-25',
    } as const;
    await save(back, now, budi);
    expect(await ownReminders(database(), office, sari)).toHaveLength(1);
    await save(back, now);
    expect(await ownReminders(database(), office, sari)).toEqual([]);
    for (let n = 0; n < 25; n += 1)
      await save(wish(own, at('2026-11-25 09.00')), new Date(now.getTime() + 1000 + n));
    expect(await database().query(`select count(*) as count from reminders where state = 'planned'`)).toEqual(
      [{ count: 20 }],
    );
  });
});
