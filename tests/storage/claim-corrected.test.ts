import { beforeEach, expect, it } from 'vitest';
import { claimsToCheck, decideClaims } from '../../src/storage/learning/claims.ts';
import { addLearningForms } from '../../src/storage/learning/forms.ts';
import { onEveryDatabase } from '../support/database.ts';
import { FORMS_HERE } from './claims-world.ts';
import { HOUR, NOW, seedWorld, TODAY, WHO } from './world.ts';

const DAY = 24 * HOUR;

onEveryDatabase('A decision on a claim', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await addLearningForms(database(), FORMS_HERE);
  });

  /** A coaching session, two JP of four a month. */
  const entry = async (title: string, state: string, more: { jp?: number; certificate?: string } = {}) => {
    const [row] = await database().query<{ id: number }>(
      `insert into learning_entries (person_id, title, form, started_on, ended_on, jp, amount, certificate, state, claimed_at,
         decided_by, decided_at)
       values ($1, $2, 'coaching', '2026-11-02', '2026-11-02', $3, 1, $4, $5, '2026-11-03',
         case when $5 <> 'klaim' then $6::bigint end, case when $5 <> 'klaim' then $7::timestamptz end) returning id`,
      [WHO.asn, title, more.jp ?? 2, more.certificate ?? '', state, WHO.umpeg, NOW],
    );
    return row?.id ?? 0;
  };
  const decided = async (now = NOW) => (await claimsToCheck(database(), WHO.umpeg, now, 0, true)).claims;
  const correct = async (
    id: number,
    state: 'terverifikasi' | 'ditolak',
    now = new Date(NOW.getTime() + HOUR),
    seen?: string,
  ) => {
    const mark = seen ?? (await decided()).find((one) => one.id === id)?.seen ?? '';
    const what = { state, reason: state === 'ditolak' ? 'Nomornya palsu' : '' };
    return decideClaims(database(), WHO.umpeg, [{ id, seen: mark }], what, now, TODAY);
  };
  const stateOf = async (id: number) =>
    (await database().query('select state, reason from learning_entries where id = $1', [id]))[0];

  it('is corrected both ways, with an audit row, and the person is told again', async () => {
    const id = await entry('Coaching', 'terverifikasi');
    expect(await decided()).toMatchObject([{ id, state: 'terverifikasi', name: 'asn' }]);
    expect(await correct(id, 'ditolak')).toEqual([{ name: 'asn', title: 'Coaching' }]);
    expect(await stateOf(id)).toEqual({ state: 'ditolak', reason: 'Nomornya palsu' });
    expect(await correct(id, 'terverifikasi', new Date(NOW.getTime() + 2 * HOUR))).toHaveLength(1);
    expect(await stateOf(id)).toEqual({ state: 'terverifikasi', reason: '' });
    const audit = await database().query('select actor, action from audit order by id');
    expect(audit).toEqual([
      { actor: 'person:4', action: 'claim decision corrected: ditolak' },
      { actor: 'person:4', action: 'claim decision corrected: terverifikasi' },
    ]);
    expect(await database().query('select person_id as person, kind, state from reminders')).toEqual([
      { person: WHO.asn, kind: 'claim', state: 'planned' },
    ]);
  });

  it('holds for what was seen only: decided anew by a colleague or corrected by the person, it stays', async () => {
    const id = await entry('Coaching', 'ditolak');
    const [before] = await decided();
    await database().query(
      `update learning_entries set decided_at = decided_at + interval '1 minute' where id = $1`,
      [id],
    );
    expect(await correct(id, 'terverifikasi', NOW, before?.seen)).toEqual([]);
    await database().query(`update learning_entries set state = 'klaim', decided_by = null where id = $1`, [
      id,
    ]);
    expect(await correct(id, 'terverifikasi', NOW, before?.seen)).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: 'klaim' });
  });

  it('can be corrected for thirty days, and only where an officer of this city made it', async () => {
    const id = await entry('Coaching', 'ditolak');
    const [{ seen = '' } = {}] = await decided();
    expect(await decided(new Date(NOW.getTime() + 30 * DAY - HOUR))).toHaveLength(1);
    expect(await decided(new Date(NOW.getTime() + 30 * DAY))).toEqual([]);
    expect(await correct(id, 'terverifikasi', new Date(NOW.getTime() + 30 * DAY), seen)).toEqual([]);
    await database().query('update learning_entries set decided_by = null where id = $1', [id]);
    expect(await decided()).toEqual([]);
    expect(await correct(id, 'terverifikasi', NOW, seen)).toEqual([]);
  });

  it('counts once: not when the same was claimed again meanwhile, nor over the limit of its month', async () => {
    const id = await entry('Coaching dengan Kepala Seksi', 'ditolak');
    const again = await entry('coaching dengan kepala seksi', 'klaim');
    expect(await correct(id, 'terverifikasi')).toEqual([]);
    await database().query(`update learning_entries set title = 'Coaching lain', jp = 4 where id = $1`, [
      again,
    ]);
    expect(await correct(id, 'terverifikasi')).toEqual([]);
    await database().query('update learning_entries set jp = 2 where id = $1', [again]);
    expect(await correct(id, 'terverifikasi')).toHaveLength(1);
    // Refusing takes hours away: nothing is counted twice by it.
    expect(await correct(again, 'ditolak')).toEqual([]);
  });

  it('is no decision anew when it says the same', async () => {
    const id = await entry('Coaching', 'terverifikasi');
    expect(await correct(id, 'terverifikasi')).toEqual([]);
    expect(await database().query('select 1 from audit')).toEqual([]);
  });
});
