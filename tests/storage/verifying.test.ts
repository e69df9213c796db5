import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import type { CaseRef, VerifyChange } from '../../src/domain/dialog/topics/verify.ts';
import { standings } from '../../src/storage/assessment/standings.ts';
import { verifyCase, verifyQueue } from '../../src/storage/verification/verifying.ts';
import { onEveryDatabase } from '../support/database.ts';
import { answerOf, change, HOUR, MINE, NOW, seedWorld, TODAY, WHO } from './world.ts';

/** `asn` sends to `superior`: INT at level 3 (revision 2). */
export async function sent(db: Database, at = NOW): Promise<CaseRef> {
  expect(await change(db, { change: 'send', assessment: MINE, to: WHO.superior }, WHO.asn, at)).toBe('done');
  return { id: MINE, sentAt: at.toISOString() };
}

const later = new Date(NOW.getTime() + HOUR);

onEveryDatabase('verifying', (database) => {
  beforeEach(() => seedWorld(database()));
  const decide = (what: VerifyChange, who: number = WHO.superior, at = later) =>
    change(database(), { change: 'verify', what }, who, at);
  const current = async () =>
    (await standings(database(), WHO.asn, TODAY)).standings.find(({ code }) => code === 'INT')?.supported;
  const verdict = (of: CaseRef, n: number, level: 0 | 1 | 2 | 3, note = 'Belum tampak', revision = 2) =>
    decide({ verify: 'verdict', of, code: 'INT', revision, n, level, note });

  describe('a verdict', () => {
    it('is the own choice when all is confirmed at once, and the queue is empty then', async () => {
      const of = await sent(database());
      expect(await verifyQueue(database(), WHO.superior, TODAY)).toMatchObject([
        { ...of, name: 'asn', count: 1 },
      ]);
      expect(await decide({ verify: 'confirmAll', of })).toBe('done');
      expect(await current()).toEqual({ level: 3, source: 'superior' });
      expect(await verifyQueue(database(), WHO.superior, TODAY)).toEqual([]);
    });

    it('is given once: whoever comes second decides anew from what is true now', async () => {
      const of = await sent(database());
      expect(await decide({ verify: 'confirmAll', of })).toBe('done');
      expect(await decide({ verify: 'confirmAll', of })).toEqual({ conflict: 'verdict' });
      expect(await verdict(of, 1, 2)).toEqual({ conflict: 'verdict' });
    });

    it('can be thought over: the newest counts, the older one stays', async () => {
      const of = await sent(database());
      expect(await verdict(of, 1, 2)).toBe('done');
      // Decided without having seen the second one.
      expect(await verdict(of, 3, 0)).toEqual({ conflict: 'verdict' });
      expect(await verdict(of, 2, 1)).toBe('done');
      expect(await current()).toEqual({ level: 1, source: 'superior' });
      const kept = await database().query('select n, level, note from confirmations order by n');
      expect(kept).toEqual([
        { n: 1, level: 2, note: 'Belum tampak' },
        { n: 2, level: 1, note: 'Belum tampak' },
      ]);
    });

    it('is refused on an older answer, on another sending, and where the period was closed', async () => {
      const of = await sent(database());
      expect(await verdict(of, 1, 2, '', 1)).toEqual({ conflict: 'verdict' });
      expect(await verdict({ ...of, sentAt: later.toISOString() }, 1, 2)).toEqual({ conflict: 'verdict' });
      await database().query('update periods set closed_at = $1', [NOW]);
      expect(await verdict(of, 1, 2)).toEqual({ conflict: 'verdict' });
      expect(await verifyCase(database(), WHO.superior, of, TODAY)).toBeNull();
    });

    it('leaves a row in the audit about the person, without content', async () => {
      const of = await sent(database());
      await decide({ verify: 'opened', of });
      await verdict(of, 1, 2);
      const rows = await database().query(
        `select actor, action, person_id as about, subject from audit where actor = 'person:1' order by id`,
      );
      const about = { actor: 'person:1', about: WHO.asn, subject: `assessment:${MINE}` };
      expect(rows).toEqual([
        { ...about, action: 'looked' },
        { ...about, action: 'verdict' },
      ]);
    });
  });

  describe('what is handed back', () => {
    const note = (of: CaseRef, handBack: boolean): VerifyChange => ({
      verify: 'note',
      of,
      code: 'INT',
      action: 'example',
      note: 'Mohon contoh dari lapangan',
      handBack,
    });

    it('is handed back only of the sending that was seen', async () => {
      const of = await sent(database());
      await decide(note(of, false));
      const older = { ...of, sentAt: later.toISOString() };
      expect(await decide({ verify: 'handBack', of: older })).toEqual({ conflict: 'hand back' });
      expect(await decide({ verify: 'handBack', of })).toBe('done');
    });

    it('waits for its note to be handed back, and is not confirmed along with the rest', async () => {
      const of = await sent(database());
      expect(await decide(note(of, false))).toBe('done');
      expect(await decide({ verify: 'confirmAll', of })).toEqual({ conflict: 'verdict' });
      expect(await verifyQueue(database(), WHO.superior, TODAY)).toMatchObject([{ count: 0, noted: 1 }]);
      expect(await change(database(), answerOf(3), WHO.asn)).toEqual({ conflict: 'answer' });
      expect(await decide({ verify: 'handBack', of })).toBe('done');
      expect(await verifyQueue(database(), WHO.superior, TODAY)).toEqual([]);
      expect(await change(database(), answerOf(3), WHO.asn)).toBe('done');
    });

    it('can be mended after the last day, is sent again, and what was confirmed of it is stale', async () => {
      const of = await sent(database());
      expect(await verdict(of, 1, 2)).toBe('done');
      const lastEvening = new Date('2026-11-30T12:00:00Z');
      expect(await decide(note(of, true), WHO.superior, lastEvening)).toBe('done');
      const mending = new Date('2026-12-07T03:00:00Z');
      expect(await change(database(), answerOf(3), WHO.asn, mending)).toBe('done');
      expect(await current()).toEqual({ level: 3, source: 'own' });
      const again = await sent(database(), mending);
      const day = '2026-12-07';
      const found = await verifyCase(database(), WHO.superior, again, day);
      expect(found?.items.find(({ code }) => code === 'INT')).toMatchObject({
        answer: { revision: 3 },
        verdict: { revision: 2, level: 2 },
        noted: null,
        asked: { action: 'example', note: 'Mohon contoh dari lapangan' },
      });
      expect(await verifyCase(database(), WHO.superior, of, day)).toBeNull();
      const [row] = await database().query('select late from assessments where id = $1', [MINE]);
      expect(row).toEqual({ late: false });
    });

    it('is over a week later', async () => {
      const of = await sent(database());
      expect(await decide(note(of, true), WHO.superior, new Date('2026-11-30T12:00:00Z'))).toBe('done');
      const tooLate = new Date('2026-12-08T03:00:00Z');
      expect(await change(database(), answerOf(3), WHO.asn, tooLate)).toEqual({ conflict: 'answer' });
    });
  });
});
