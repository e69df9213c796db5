import { beforeEach, describe, expect, it } from 'vitest';
import holidays from '../../content/holidays.json' with { type: 'json' };
import type { VerifyChange } from '../../src/domain/dialog/topics/verify.ts';
import { officeTime } from '../../src/office-time.ts';
import { importHolidays } from '../../src/storage/reminders/calendar.ts';
import { delegationOf, standIns } from '../../src/storage/verification/delegations.ts';
import { passOn } from '../../src/storage/verification/handovers.ts';
import { verifyCase, verifyQueue } from '../../src/storage/verification/verifying.ts';
import { onEveryDatabase } from '../support/database.ts';
import { change, MINE, NOW, seedWorld, TODAY, WHO } from './world.ts';

const office = officeTime('Asia/Jakarta');
const OF = { id: MINE, sentAt: NOW.toISOString() };
/** Tuesday 24 November 2026 09.00 + n days, at nine. */
const day = (n: number): Date => new Date(NOW.getTime() + n * 86_400_000);
const dayOf = (n: number): string => office.dayOf(day(n));

onEveryDatabase('whose turn it is', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await importHolidays(database(), holidays);
    await database().query('update people set superior_id = $1 where id = $2', [WHO.kepala, WHO.superior]);
    await change(database(), { change: 'send', assessment: MINE, to: WHO.superior }, WHO.asn);
  });
  const decide = (what: VerifyChange, who: number, at = NOW) =>
    change(database(), { change: 'verify', what }, who, at);
  const waitsFor = async (who: number, today = TODAY): Promise<boolean> =>
    (await verifyQueue(database(), who, today)).length > 0;

  describe('passed on', () => {
    it('to the superior above after ten whole working days, and everybody concerned is told', async () => {
      // 24 Nov is a Tuesday; ten working days later is Tuesday 8 December, and that day is still in time.
      expect(await passOn(database(), office, day(14))).toEqual([]);
      expect(await waitsFor(WHO.superior)).toBe(true);
      const told = await passOn(database(), office, day(15));
      expect(told.map((row) => `${row.person} ${row.kind}`).sort()).toEqual([
        'asn handed',
        'kepala verify',
        'superior passed',
      ]);
      expect(await waitsFor(WHO.superior, dayOf(15))).toBe(false);
      expect(await waitsFor(WHO.kepala, dayOf(15))).toBe(true);
      expect(await passOn(database(), office, day(15))).toEqual([]);
      expect(await decide({ verify: 'confirmAll', of: OF }, WHO.superior, day(15))).toEqual({
        conflict: 'verdict',
      });
      expect(await decide({ verify: 'confirmAll', of: OF }, WHO.kepala, day(15))).toBe('done');
      expect(await database().query('select capacity, by_person as by from confirmations')).toEqual([
        { capacity: 'next', by: WHO.kepala },
      ]);
    });

    it('after as many days as the rule of that day says', async () => {
      await database().query(
        `insert into rules (name, valid_from, value, basis, certainty)
         values ('verification_escalate_days', '2026-01-01', 3, 'uji', 'usulan')`,
      );
      expect(await passOn(database(), office, day(3))).toEqual([]);
      expect(await passOn(database(), office, day(6))).not.toEqual([]);
    });

    it('at once when whoever it waits for has left, and stays where nobody stands above', async () => {
      await database().query('update people set active = false where id = $1', [WHO.superior]);
      await passOn(database(), office, day(0));
      expect(await waitsFor(WHO.kepala)).toBe(true);
      await database().query('update people set active = false where id = $1', [WHO.kepala]);
      expect(await passOn(database(), office, day(0))).toEqual([]);
      const [row] = await database().query('select verifier_id as id from assessments where id = $1', [MINE]);
      expect(row).toEqual({ id: WHO.kepala });
    });

    it('never round in a circle of superiors, and never to the person', async () => {
      await database().query('update people set superior_id = $1 where id = $2', [WHO.asn, WHO.superior]);
      expect(await passOn(database(), office, day(30))).toEqual([]);
    });

    it('not when it is frozen or decided', async () => {
      await decide({ verify: 'confirmAll', of: OF }, WHO.superior);
      expect(await passOn(database(), office, day(30))).toEqual([]);
    });

    it('back to the direct superior once it was handed back and sent again', async () => {
      await passOn(database(), office, day(15));
      const note = { verify: 'note', code: 'INT', action: 'other', note: 'Mohon', handBack: true } as const;
      await database().query(`update periods set closes_on = '2026-12-31'`);
      expect(await decide({ ...note, of: OF }, WHO.kepala, day(15))).toBe('done');
      expect(
        await change(database(), { change: 'send', assessment: MINE, to: WHO.superior }, WHO.asn, day(16)),
      ).toBe('done');
      expect(await waitsFor(WHO.superior, dayOf(16))).toBe(true);
      expect(await waitsFor(WHO.kepala, dayOf(16))).toBe(false);
    });
  });

  describe('delegated', () => {
    beforeEach(() =>
      database().query(`update people set job_level = 'PENGAWAS' where id = $1`, [WHO.colleague]),
    );
    const stand = (to: number, from: number = WHO.superior, firstDay = dayOf(1), lastDay = dayOf(3)) =>
      decide({ verify: 'delegate', to, firstDay, lastDay }, from);

    it('on its days only, in the name of the superior, who can go on as well', async () => {
      expect(await stand(WHO.colleague)).toBe('done');
      for (const [n, may] of [
        [0, false],
        [1, true],
        [3, true],
        [4, false],
      ] as const) {
        expect(await waitsFor(WHO.colleague, dayOf(n))).toBe(may);
        expect((await verifyCase(database(), WHO.colleague, OF, dayOf(n))) !== null).toBe(may);
      }
      expect(await waitsFor(WHO.superior, dayOf(2))).toBe(true);
      expect(await verifyQueue(database(), WHO.colleague, dayOf(2))).toMatchObject([
        { inNameOf: 'superior' },
      ]);
      expect(await decide({ verify: 'confirmAll', of: OF }, WHO.colleague, day(2))).toBe('done');
      expect(
        await database().query('select capacity, by_person as by, for_person as "for" from confirmations'),
      ).toEqual([{ capacity: 'delegate', by: WHO.colleague, for: WHO.superior }]);
    });

    it('never for the own answers', async () => {
      await database().query(`update people set job_level = 'PENGAWAS' where id = $1`, [WHO.asn]);
      // While they wait she may not stand in; made before she sent them, it leaves them out.
      expect(await stand(WHO.asn)).toEqual({ conflict: 'delegation' });
      await database().query(
        'insert into delegations (from_person, to_person, first_day, last_day, made_at) values ($1, $2, $3, $3, $4)',
        [WHO.superior, WHO.asn, dayOf(2), NOW],
      );
      expect(await waitsFor(WHO.asn, dayOf(2))).toBe(false);
      expect(await decide({ verify: 'confirmAll', of: OF }, WHO.asn, day(2))).toEqual({
        conflict: 'verdict',
      });
    });

    it('to one at a time, until it is ended', async () => {
      await stand(WHO.colleague);
      await stand(WHO.kepala);
      expect(await waitsFor(WHO.colleague, dayOf(2))).toBe(false);
      const standing = await delegationOf(database(), WHO.superior, TODAY);
      expect(standing).toMatchObject({ to: 'kepala', firstDay: dayOf(1), lastDay: dayOf(3) });
      await decide({ verify: 'endDelegation', id: standing?.id ?? 0 }, WHO.colleague);
      expect(await waitsFor(WHO.kepala, dayOf(2))).toBe(true);
      await decide({ verify: 'endDelegation', id: standing?.id ?? 0 }, WHO.superior);
      expect(await waitsFor(WHO.kepala, dayOf(2))).toBe(false);
    });

    it('never to somebody who is no official', async () => {
      expect(await stand(WHO.umpeg)).toEqual({ conflict: 'delegation' });
      const ask = { ask: 'delegation', words: 'umpeg', of: null } as const;
      expect(await standIns(database(), WHO.superior, ask)).toEqual([]);
    });

    it('only inside the agency, and only by somebody whom answers are sent to', async () => {
      expect(await stand(WHO.umpegElsewhere)).toEqual({ conflict: 'delegation' });
      expect(await stand(WHO.kepala, WHO.colleague)).toEqual({ conflict: 'delegation' });
      const ask = { ask: 'delegation', words: '', of: null } as const;
      expect((await standIns(database(), WHO.superior, ask)).map((one) => one.id)).not.toContain(
        WHO.umpegElsewhere,
      );
      expect(await standIns(database(), WHO.colleague, ask)).toEqual([]);
    });
  });
});
