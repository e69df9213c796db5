import { beforeEach, describe, expect, it } from 'vitest';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, pendingIn } from './city.ts';

const NOW = at('2026-11-24 09.00');

onEveryDatabase('what is planned is cancelled', (database) => {
  let city: City;
  let sari: number;
  beforeEach(async () => {
    city = await makeCity(database());
    sari = await pendingIn(city, 'Sari');
    await city.forum(1, at('2026-12-02 10.00'));
    await city.tick(NOW);
  });

  /** What the next look drops of Sari's, by kind and why; nothing of it may be left. */
  const dropped = async (): Promise<string[]> => {
    const rows = await city.rows(at('2026-11-24 09.01'));
    const gone = rows.filter(({ person, outcome }) => person === 'Sari' && outcome === 'dropped');
    return [...new Set(gone.map(({ kind, reason }) => `${kind}: ${reason}`))].toSorted();
  };

  describe('the moment its reason is gone', () => {
    it.each([
      ['update assessments set sent_at = $1', 'assessment: the assessment was sent'],
      ['update assessments set withdrawn_at = $1', 'assessment: the person left the scope of the period'],
      ['update periods set closed_at = $1', 'assessment: the period was closed'],
      [
        'update assessments set mend_until = $1::timestamptz::date + 7',
        'assessment: what the superior handed back has its own day and reminder',
      ],
      ['update forum_events set cancelled_at = $1', 'forum: the event was cancelled'],
    ])('%s', async (sql, why) => {
      await database().query(sql, [NOW]);
      expect(await dropped()).toEqual([why]);
    });

    it.each([
      ['assessments', 'assessment: the assessment was deleted'],
      ['forum_events', 'forum: the event was deleted'],
    ])('delete from %s', async (table, why) => {
      await database().query(`delete from ${table}`);
      expect(await dropped()).toEqual([why]);
    });

    it('and all of it with the person who leaves', async () => {
      await database().query('update people set active = false where id = $1', [sari]);
      expect(await dropped()).toEqual([
        'assessment: the person is no longer in service',
        'forum: the person is no longer in service',
      ]);
    });
  });

  it('with a transfer, and what the new agency has is planned', async () => {
    const dinkes = await city.agency('Dinkes');
    await city.forum(dinkes, at('2026-12-03 10.00'), 'Forum Dinkes');
    await database().query('update people set agency_id = $2 where id = $1', [sari, dinkes]);
    expect(await dropped()).toEqual(['forum: the person belongs to another agency now']);
    const planned = await database().query(
      `select e.title, count(*)::int as rungs from reminders r join forum_events e on e.id::text = r.subject
       where r.kind = 'forum' and r.person_id = $1 and r.state = 'planned' group by 1`,
      [sari],
    );
    expect(planned).toEqual([{ title: 'Forum Dinkes', rungs: 3 }]);
  });
});
