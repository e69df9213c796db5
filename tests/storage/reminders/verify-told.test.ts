import { beforeEach, describe, expect, it } from 'vitest';
import type { VerifyChange } from '../../../src/domain/dialog/topics/verify.ts';
import { changeStatements } from '../../../src/storage/changes.ts';
import { setPreferences } from '../../../src/storage/reminders/reminders.ts';
import { commit } from '../../../src/storage/statements.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, office } from './city.ts';

const SENT = at('2026-11-24 09.00');

onEveryDatabase('verifying tells', (database) => {
  let city: City;
  let boss: number;
  let sari: number;
  let assessment: number;
  beforeEach(async () => {
    city = await makeCity(database());
    boss = await city.person('Bambang');
    sari = await city.person('Sari');
    await database().query('update people set superior_id = $1 where id = $2', [boss, sari]);
    assessment = await city.answered(sari, SENT);
    await change({ change: 'send', assessment, to: boss }, sari, SENT);
  });

  const change = (what: Parameters<typeof changeStatements>[0], who: number, now: Date) =>
    commit(
      database(),
      changeStatements(
        what,
        { personId: who, channel: 'telegram', account: 'x', today: office.dayOf(now) },
        now,
      ),
    );
  const decide = async (what: VerifyChange, now: Date) =>
    expect(await change({ change: 'verify', what }, boss, now)).toBe('done');
  const of = () => ({ id: assessment, sentAt: SENT.toISOString() });
  const told = async (person: string) =>
    (await city.outbox()).filter((one) => one.person === person).map((one) => one.text);

  describe('an umpeg officer that people wait for a superior whom nothing reaches', () => {
    const officer = async (name: string, agency?: number) => {
      const id = await city.person(name);
      await database().query(
        `update people set roles = '{umpeg}', agency_id = coalesce($2, agency_id) where id = $1`,
        [id, agency ?? null],
      );
      return id;
    };
    const unlink = () => database().query('delete from accounts where person_id = $1', [boss]);

    it('the day after, once a week, with the superior’s name and no answer; not the officer elsewhere', async () => {
      const [other] = await database().query<{ id: number }>(
        `insert into agencies (short, name, kind) values ('Lain', 'Dinas Lain', 'dinas') returning id`,
      );
      await officer('Ursula');
      await officer('Untung', other?.id ?? 0);
      await unlink();
      expect((await city.tick(at('2026-11-24 14.00'))).join()).not.toContain('unlinked');
      expect(await city.tick(at('2026-11-25 10.00'))).toContain('Ursula unlinked week:2026-11-23 sent');
      await city.tick(at('2026-11-26 10.00'));
      expect(await told('Ursula')).toEqual([
        expect.stringMatching(
          /1 penilaian menunggu atasan yang belum terhubung[\s\S]*Yang ditunggu: Bambang\./,
        ),
      ]);
      expect((await told('Ursula')).join()).not.toMatch(/INT|Sari/);
      expect(await told('Untung')).toEqual([]);
      await city.tick(at('2026-11-30 10.00'));
      expect(await told('Ursula')).toHaveLength(2);
    });

    it('also when the superior has only blocked the bot; not once somebody stands in, or it is linked in time', async () => {
      await officer('Ursula');
      await database().query('update accounts set gone_at = $2 where person_id = $1', [boss, SENT]);
      const dini = await city.person('Dini');
      await database().query(
        `insert into delegations (from_person, to_person, first_day, last_day, made_at)
         values ($1, $2, '2026-11-24', '2026-11-25', $3)`,
        [boss, dini, SENT],
      );
      expect((await city.tick(at('2026-11-25 10.00'))).join()).not.toContain('unlinked');
      // Planned out of hours, linked before the window opens.
      await city.tick(at('2026-11-26 07.30'));
      await database().query('update accounts set gone_at = null where person_id = $1', [boss]);
      expect(await city.tick(at('2026-11-26 09.00'))).toContain('Ursula unlinked week:2026-11-23 dropped');
      expect(await told('Ursula')).toEqual([]);
    });
  });

  describe('a superior that somebody waits', () => {
    it('an hour after it was sent, once a week however many wait', async () => {
      expect(await city.tick(at('2026-11-24 09.30'))).not.toContain('Bambang verify week:2026-11-23 sent');
      expect(await city.tick(at('2026-11-24 10.00'))).toContain('Bambang verify week:2026-11-23 sent');
      await city.tick(at('2026-11-25 10.00'));
      expect(await told('Bambang')).toEqual([expect.stringContaining('1 orang menunggu verifikasi')]);
      await city.tick(at('2026-11-30 10.00'));
      expect(await told('Bambang')).toHaveLength(2);
    });

    it('not any more once it was verified, and not who silenced the topic', async () => {
      await setPreferences(database(), boss, { mute: 'assessment' }, SENT);
      await city.tick(at('2026-11-24 10.00'));
      expect(await told('Bambang')).toEqual([]);
      await setPreferences(database(), boss, { unmute: 'assessment' }, SENT);
      await decide({ verify: 'confirmAll', of: of() }, at('2026-11-25 08.00'));
      await city.tick(at('2026-11-30 10.00'));
      expect(await told('Bambang')).toEqual([]);
    });
  });

  describe('the person', () => {
    it('what was handed back, in the next window, with the last day to mend it', async () => {
      const note = {
        verify: 'note',
        code: 'INT',
        action: 'example',
        note: 'Mohon contoh',
        handBack: true,
      } as const;
      await decide({ ...note, of: of() }, at('2026-11-24 18.00'));
      await city.tick(at('2026-11-24 18.05'));
      expect(await told('Sari')).toEqual([]);
      await city.tick(at('2026-11-25 08.30'));
      expect(await told('Sari')).toEqual([expect.stringContaining('Bambang menitipkan satu catatan')]);
      expect((await told('Sari'))[0]).toContain('Ditunggu sampai Jumat, 18 Desember 2026');
    });

    it('what was handed back once more the working day before its last, and of the period’s own days no more', async () => {
      const note = { verify: 'note', code: 'INT', action: 'example', note: '', handBack: true } as const;
      await decide({ ...note, of: of() }, at('2026-11-24 09.30'));
      await city.tick(at('2026-11-24 10.00'));
      const rows: string[] = [];
      for (const day of ['2026-12-11', '2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18'])
        for (const time of ['08.30', '10.00', '13.30']) rows.push(...(await city.tick(at(`${day} ${time}`))));
      expect(rows.filter((row) => row.startsWith('Sari') && row.endsWith('sent'))).toEqual([
        'Sari returned H-1:2026-12-18 sent',
      ]);
      expect(rows.filter((row) => row.startsWith('Sari assessment'))).toEqual([]);
    });

    it('once a day what was looked at, and that a view differs', async () => {
      const verdict = {
        verify: 'verdict',
        code: 'INT',
        revision: 1,
        level: 2,
        note: 'Belum tampak',
      } as const;
      await decide({ ...verdict, of: of(), n: 1 }, at('2026-11-24 09.10'));
      await city.tick(at('2026-11-24 10.00'));
      expect(await told('Sari')).toEqual([]);
      await decide({ ...verdict, of: of(), n: 2 }, at('2026-11-24 10.10'));
      await city.tick(at('2026-11-24 13.00'));
      await city.tick(at('2026-11-24 14.00'));
      expect(await told('Sari')).toEqual([
        expect.stringContaining('Pada 1 di antaranya pandangannya berbeda'),
      ]);
    });
  });
});
