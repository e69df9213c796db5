import { beforeEach, expect, it } from 'vitest';
import { changeNotices } from '../../../src/domain/forums/changes.ts';
import { preview } from '../../../src/preview.ts';
import { comingEvent } from '../../../src/storage/forums/admin.ts';
import { cancelEvent } from '../../../src/storage/forums/decide.ts';
import { pauseReminders, reminderPause, resumeReminders } from '../../../src/storage/reminders/pause.ts';
import { OPERATOR } from '../../../src/storage/steerer.ts';
import { textsEn } from '../../../src/texts/en/texts.ts';
import { textsId } from '../../../src/texts/id/texts.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { rsvp } from '../../support/rsvp.ts';
import { at, type City, makeCity, office, pendingIn } from './city.ts';

onEveryDatabase('a pause of all reminders', (database) => {
  let city: City;
  beforeEach(async () => {
    city = await makeCity(database());
  });
  const pause = (when: string) => pauseReminders(database(), OPERATOR, 'uji coba', at(when));

  it('holds what is due, and lets go of it afterwards while that is still of use', async () => {
    await pendingIn(city, 'Sari');
    await city.tick(at('2026-11-25 10.00'));
    expect(await pause('2026-11-26 08.00')).toBe(0);
    expect(await pause('2026-11-26 08.01')).toBe(null);
    expect(await city.tick(at('2026-11-26 08.30'))).toEqual([]);
    expect(await city.outbox()).toEqual([]);
    expect(await reminderPause(database())).toMatchObject({ by: 'operator', why: 'uji coba' });
    expect(await resumeReminders(database(), OPERATOR, at('2026-11-26 10.00'))).toBe(true);
    expect(await resumeReminders(database(), OPERATOR, at('2026-11-26 10.00'))).toBe(false);
    expect(await city.tick(at('2026-11-26 10.01'))).toEqual(['Sari assessment H-7 sent']);
  });

  it('takes back what was handed over and has not begun to go out, so that it goes out once', async () => {
    await pendingIn(city, 'Sari');
    await city.tick(at('2026-11-26 08.30'));
    expect(await pause('2026-11-26 08.31')).toBe(1);
    expect(await city.outbox()).toEqual([]);
    await resumeReminders(database(), OPERATOR, at('2026-11-26 09.00'));
    expect(await city.tick(at('2026-11-26 09.00'))).toEqual(['Sari assessment H-7 sent']);
    expect(await city.outbox()).toHaveLength(1);
    const audit = await database().query(`select action, subject from audit where action like 'reminders%'`);
    expect(audit).toEqual([
      { action: 'reminders paused', subject: '1' },
      { action: 'reminders resumed', subject: '' },
    ]);
  });

  it('leaves alone what may have arrived already: it would come a second time after the pause', async () => {
    await pendingIn(city, 'Sari');
    await city.tick(at('2026-11-26 08.30'));
    await database().query('update outbox set maybe_copy = true');
    expect(await pause('2026-11-26 08.31')).toBe(0);
    expect(await city.outbox()).toHaveLength(1);
  });

  it('lets news of a forum go out: nothing would write it again, and a trip would be made for nothing', async () => {
    const sari = await city.person('Sari');
    const event = await city.forum(1, at('2026-12-09 09.00'));
    await rsvp(database(), sari, event, 'hadir', at('2026-11-26 08.00'));
    const line = await comingEvent(database(), event, 'operator', at('2026-11-26 08.00'));
    if (line === null) throw new Error('no event');
    const told = changeNotices(
      { id: textsId, en: textsEn },
      office,
      { windowAt: null, nextWindowAt: at('2026-11-26 08.30') },
      at('2026-11-26 08.00'),
    ).cancelled(line, 'Aula dipakai');
    await cancelEvent(database(), line, 'Aula dipakai', told, 'operator', at('2026-11-26 08.00'));
    expect(await pause('2026-11-26 08.01')).toBe(0);
    expect((await city.outbox()).map(({ person, text }) => [person, text.includes('Aula dipakai')])).toEqual([
      ['Sari', true],
    ]);
  });

  it('lists as missed what it held for more than six hours', async () => {
    await pendingIn(city, 'Sari');
    await city.tick(at('2026-11-25 10.00'));
    await pause('2026-11-26 08.00');
    expect(await city.tick(at('2026-11-26 14.31'))).toContain('Sari assessment H-7 missed');
  });

  it('a preview tells the days as they come and leaves nothing behind', async () => {
    await pendingIn(city, 'Sari');
    await pendingIn(city, 'Budi');
    const deps = { ...city.deps };
    const lines = await preview(deps, at('2026-11-25 10.00'), 10);
    expect(lines.map((one) => `${one.day} ${one.kind} ${one.rung} ${one.outcome} ${one.people}`)).toEqual([
      '2026-11-26 assessment H-7 sent 2',
      '2026-11-30 assessment H-3 sent 2',
      '2026-12-02 assessment H-1 sent 2',
      '2026-12-03 assessment last-day sent 2',
    ]);
    expect(await database().query('select 1 from reminders')).toEqual([]);
  });
});
