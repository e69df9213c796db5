import { describe, expect, it } from 'vitest';
import { postgresUrl } from '../support/database.ts';
import { openCity } from './city.ts';
import { slackSeat, telegramSeat, terminalSeat } from './seats.ts';

const kinds = postgresUrl === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const);

describe.each(kinds)('Somebody who is reminded (%s)', (kind) => {
  it('of an evaluation, once, and begins it with one tap', async () => {
    const city = await openCity(kind);
    const person = await city.fresh('Dishub');
    const thursday = city.app.at(new Date('2026-11-26T09:00:00+07:00'));
    const seat = await telegramSeat(thursday, 701);
    try {
      await city.app.db.query('delete from accounts where person_id = $1', [person.id]);
      await seat.say(await city.codeFor(person.id, thursday.clock.now()));
      const before = seat.screen().length;
      // The day before Friday's deadline, and again: planning twice makes one message.
      await thursday.tick({ dryRun: false });
      await thursday.tick({ dryRun: false });
      await seat.sweep();
      const shown = seat.screen().slice(before);
      expect(shown).toHaveLength(1);
      expect(shown[0]?.words).toContain('27 November 2026');
      expect(shown[0]?.buttons).toEqual(['Kerjakan sekarang', 'Tunda', 'Atur']);
      const opened = await seat.press('Kerjakan sekarang');
      expect(opened.at(-1)?.words).toMatch(/^1 dari \d+/);
      const later = await seat.press('Tunda');
      expect(later[0]?.words).toContain('Jumat, 27 November 2026');
      await seat.press('Atur');
      await seat.press('Matikan pengingat penilaian');
      const rows = await city.app.db.query('select muted from reminder_preferences where person_id = $1', [
        person.id,
      ]);
      expect(rows).toEqual([{ muted: ['assessment'] }]);
    } finally {
      await seat.leave();
      await city.close();
    }
    expect(city.complaints).toEqual([]);
  }, 60_000);

  it('of the monthly forum, and says that she will come', async () => {
    const city = await openCity(kind, new Date('2026-11-30T09:00:00+07:00'));
    const person = await city.fresh('Dishub');
    const seat = await slackSeat(city.app, 702);
    try {
      await city.app.db.query('delete from accounts where person_id = $1', [person.id]);
      await seat.say(await city.codeFor(person.id));
      const week = await city.app.at(new Date('2026-12-02T09:00:00+07:00')).tick({ dryRun: true });
      const own = week.filter((row) => row.person === person.name && row.kind === 'forum');
      const weekBefore = own.find((row) => row.rung === 'H-7');
      expect(weekBefore?.outcome).toMatch(/^(sent|merged)$/);
      await seat.say('/forum');
      const [reply] = await seat.press('Hadir');
      expect(reply?.words).toMatch(/Rabu, 9 Desember 2026/);
    } finally {
      await seat.leave();
      await city.close();
    }
    expect(city.complaints).toEqual([]);
  }, 60_000);
});

describe.each(kinds)('Somebody whom Slack vouches for (%s)', (kind) => {
  it('links with one button, and nobody is linked by a NIP', async () => {
    const city = await openCity(kind);
    const person = await city.fresh('Dinkes');
    const seat = await slackSeat(city.app, 703, person.email);
    const other = await terminalSeat(city.app, 704);
    try {
      await seat.say('/mulai');
      const [asked] = await seat.press('Hubungkan akun');
      expect(asked?.words).toContain(person.name);
      const linked = await city.app.db.query(
        `select 1 from accounts where person_id = $1 and account not like 'chat-%'`,
        [person.id],
      );
      expect(linked).toEqual([]);
      const [done] = await seat.press('Ya, ini saya');
      expect(done?.words).toContain(person.name);
      const [refused] = await other.say('198306022006041978');
      expect(refused?.words).toContain('NIP');
    } finally {
      await seat.leave();
      await other.leave();
      await city.close();
    }
  }, 60_000);
});
