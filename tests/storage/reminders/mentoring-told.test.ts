import { beforeEach, expect, it } from 'vitest';
import type { MentorAct } from '../../../src/domain/dialog/topics/mentoring.ts';
import { changeStatements } from '../../../src/storage/changes.ts';
import { setPreferences } from '../../../src/storage/reminders/reminders.ts';
import { commit } from '../../../src/storage/statements.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, office } from './city.ts';

onEveryDatabase('mentoring tells', (database) => {
  let city: City;
  let mentor: number;
  let mentee: number;
  beforeEach(async () => {
    city = await makeCity(database());
    mentor = await city.person('Mira');
    mentee = await city.person('Mentari');
  });
  const pair = async (state: 'asked' | 'running', when = '2026-11-03 09.00'): Promise<number> => {
    const [row] = await database().query<{ id: number }>(
      `insert into mentorings (mentor_id, mentee_id, competency, goal, rhythm, state, asked_at, answered_at, started_on)
       values ($1, $2, 'M.03', 'Berani bicara.', 14, $3, $4, case when $3 = 'running' then $4::timestamptz end,
         case when $3 = 'running' then date '2026-11-03' end) returning id`,
      [mentor, mentee, state, at(when)],
    );
    return row?.id ?? 0;
  };
  const act = (what: MentorAct, who: number, now: Date) =>
    commit(
      database(),
      changeStatements(
        { change: 'mentoring', what },
        { personId: who, channel: 'telegram', account: 'x', today: office.dayOf(now) },
        now,
      ),
    );
  const told = async (person: string) =>
    (await city.outbox()).filter((one) => one.person === person).map((one) => one.text);

  it('the mentor of a request and the mentee of the answer, once, and not when it was taken back', async () => {
    const id = await pair('asked');
    expect(await city.tick(at('2026-11-03 09.30'))).toEqual(['Mira mentoring asked sent']);
    await city.tick(at('2026-11-03 10.00'));
    expect(await told('Mira')).toEqual([expect.stringContaining('Mentari meminta pendampingan')]);
    expect(await act({ mentoring: 'answer', pair: id, accept: false }, mentor, at('2026-11-03 10.30'))).toBe(
      'done',
    );
    expect(await city.tick(at('2026-11-03 11.00'))).toEqual(['Mentari mentoring declined sent']);
    expect((await told('Mentari')).join()).toMatch(/Mira saat ini belum bisa[\s\S]*Cari mentor lain/);

    const second = await pair('asked', '2026-11-04 07.00');
    await city.tick(at('2026-11-04 07.00'));
    await act({ mentoring: 'withdraw', pair: second }, mentee, at('2026-11-04 07.30'));
    expect(await city.tick(at('2026-11-04 09.00'))).toEqual(['Mira mentoring asked dropped']);
  });

  it('both every rhythm after the beginning, answered by two taps, and is quiet after two without an answer', async () => {
    const id = await pair('running');
    await city.tick(at('2026-11-03 09.30'));
    expect(await told('Mentari')).toEqual([expect.stringContaining('Mira bersedia menjadi mentor')]);
    await city.tick(at('2026-11-16 09.30'));
    const sent = async (now: string) =>
      (await city.tick(at(now))).filter((row) => row.endsWith('sent')).sort();
    expect(await sent('2026-11-17 09.30')).toEqual([
      'Mentari mentoring check:2026-11-17 sent',
      'Mira mentoring check:2026-11-17 sent',
    ]);
    expect((await told('Mira')).join()).toMatch(/Bapak\/Ibu mentornya. Sudah bertemu\?[\s\S]*s:met:\d+:yes/);
    await act({ mentoring: 'notYet', pair: id }, mentee, at('2026-11-17 10.00'));
    expect(await sent('2026-12-01 09.30')).toHaveLength(2);
    // Nobody answered the last ones: of Mira it was the second in a row.
    expect(await sent('2026-12-15 09.30')).toEqual(['Mentari mentoring check:2026-12-15 sent']);
    await act({ mentoring: 'met', pair: id, on: '2026-12-15' }, mentor, at('2026-12-15 10.00'));
    expect(await sent('2026-12-29 09.30')).toHaveLength(2);
  });

  it('nobody who switched mentoring off, whatever was planned by then, and again whoever switches it on', async () => {
    await pair('running');
    await city.tick(at('2026-11-03 09.30'));
    await city.tick(at('2026-11-16 09.30'));
    await setPreferences(database(), mentor, { mute: 'mentoring' }, at('2026-11-16 10.00'));
    const rows = await city.tick(at('2026-11-17 09.30'));
    expect(rows).toContain('Mentari mentoring check:2026-11-17 sent');
    expect(rows).toContain('Mira mentoring check:2026-11-17 dropped');
    expect((await city.tick(at('2026-12-01 09.30'))).join()).not.toContain('Mira');
    await setPreferences(database(), mentor, { unmute: 'mentoring' }, at('2026-12-02 10.00'));
    expect(await city.tick(at('2026-12-15 09.30'))).toContain('Mira mentoring check:2026-12-15 sent');
  });

  it('nobody who met already, whose pair has ended, who has left, or who stopped reminders', async () => {
    const id = await pair('running');
    await city.tick(at('2026-11-03 09.30'));
    await act({ mentoring: 'met', pair: id, on: '2026-11-14' }, mentee, at('2026-11-16 09.00'));
    expect((await city.tick(at('2026-11-17 09.30'))).join()).not.toContain('check');
    await setPreferences(database(), mentor, { stopped: true }, at('2026-11-18 09.00'));
    await city.tick(at('2026-11-30 09.30'));
    expect((await city.tick(at('2026-12-01 08.00'))).join()).not.toContain('Mira');
    await act({ mentoring: 'end', pair: id }, mentor, at('2026-12-01 08.10'));
    const rows = await city.tick(at('2026-12-01 09.30'));
    expect(rows).toContain('Mentari mentoring check:2026-12-01 dropped');
    expect(rows).toContain('Mentari mentoring ended sent');
    expect((await told('Mentari')).at(-1)).toMatch(/Terima kasih atas waktu/);
    expect((await city.tick(at('2026-12-15 09.30'))).join()).not.toContain('mentoring');
  });
});
