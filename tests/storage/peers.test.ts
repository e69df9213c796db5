import { beforeEach, expect, it } from 'vitest';
import type { PeerChange } from '../../src/domain/dialog/topics/peers.ts';
import { closePeers, peerStanding, peerTasks, possiblePeers } from '../../src/storage/assessment/peers.ts';
import { dataCopy } from '../../src/storage/people/data-copy.ts';
import { stored } from '../../src/storage/stored.ts';
import { fourVerdicts } from '../../src/storage/verification/verdicts.ts';
import { verifyCase } from '../../src/storage/verification/verifying.ts';
import { onEveryDatabase } from '../support/database.ts';
import { change, MINE, NOW, seedWorld, TODAY, WHO } from './world.ts';

const PEERS = [WHO.colleague, WHO.umpeg, WHO.otherSuperior] as const;
/** Ten working days after Tuesday 24 November, and one where 9 December is a holiday. */
const LAST = '2026-12-09';
const AFTER = '2026-12-10';
const day = (name: string): Date => new Date(`${name}T03:00:00Z`);

onEveryDatabase('views of colleagues', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await database().execute(`
      insert into holidays values ('2026-11-25', 'Uji', 'libur_nasional', true);
      update people set superior_id = 6 where id = 1;
      insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level)
        select ('\\x9' || n)::bytea, '\\x00', 'rekan ' || n, 'PNS', 1, 'Bidang', 'Pengelola', 'PELAKSANA'
        from generate_series(0, 6) n;
    `);
    await change(database(), { change: 'send', assessment: MINE, to: WHO.superior }, WHO.asn);
  });
  const act = (what: PeerChange, who: number | null, at = NOW) =>
    change(database(), { change: 'verify', what }, who, at);
  const ask = (people: readonly number[] = PEERS, codes = ['INT', 'KSM'], who: number = WHO.asn, at = NOW) =>
    act({ verify: 'askPeers', assessment: MINE, codes, people }, who, at);
  const answer = (who: number, level: 1 | 2 | 3 | 4 | 5 | null, code = 'INT', at = NOW) =>
    act({ verify: 'peerAnswer', assessment: MINE, code, level }, who, at);
  const mine = (at = NOW) => peerStanding(database(), WHO.asn, at.toISOString().slice(0, 10), at);
  const rows = async (table: string): Promise<number> =>
    (await database().query(`select 1 from ${table}`)).length;

  it('are asked of three to eight colleagues, about five competencies at most, once something was sent', async () => {
    const more = [9, 10, 11, 12, 13, 14];
    for (const people of [[], PEERS.slice(0, 2), [...PEERS, ...more], [8, 8, 8]])
      expect(await ask(people)).toEqual({ conflict: 'peers' });
    await expect(ask(PEERS, [])).rejects.toThrow();
    expect(await ask(PEERS, ['INT', 'ASING'])).toEqual({ conflict: 'peers' });
    expect(await ask(PEERS, ['INT'], WHO.colleague)).toEqual({ conflict: 'peers' });
    expect(await mine()).toMatchObject({ state: 'ready', codes: ['KSM', 'INT'] });
    expect(await peerStanding(database(), WHO.colleague, TODAY, NOW)).toEqual({ state: 'none' });
    expect(await ask()).toBe('done');
    expect(await mine()).toEqual({ state: 'open', until: LAST });
    // Again, with one colleague more, the difference would be that colleague.
    expect(await ask([...PEERS, 9])).toEqual({ conflict: 'peers' });
  });

  it('with the minimum, the days and the distance that the rules of the day say, and never fewer than three', async () => {
    const rule = (name: string, from: string, value: number) =>
      database().query(`insert into rules values ($1, $2, $3, 'uji', 'usulan')`, [name, from, value]);
    await rule('peer_least', '2020-01-01', 1);
    expect(await mine()).toMatchObject({ state: 'ready', least: 3, days: 10 });
    expect(await ask(PEERS.slice(0, 2))).toEqual({ conflict: 'peers' });
    await rule('peer_least', TODAY, 4);
    await rule('peer_days', TODAY, 2);
    await rule('peer_apart_days', TODAY, 200);
    await rule('peer_days', AFTER, 20);
    expect(await mine()).toMatchObject({ state: 'ready', least: 4, days: 2 });
    expect(await ask(PEERS)).toEqual({ conflict: 'peers' });
    expect(await ask([...PEERS, 9])).toBe('done');
    // Wednesday is a holiday here.
    expect(await mine()).toEqual({ state: 'open', until: '2026-11-27' });
    for (const who of PEERS) await answer(who, 3);
    await closePeers(database(), '2026-11-28', day('2026-11-28'));
    // Three views where four are asked for.
    expect(await mine(day('2026-11-28'))).toMatchObject({ state: 'closed', results: [] });
    // The next assessment, sent 160 days later, may not ask yet; without the rule it could.
    await database().execute(`insert into assessments (person_id, agency_id, dictionary_version, opened_at, sent_at, sent_to)
        values (2, 1, 1, '2027-04-01', '2027-05-01', 1);
      insert into assessment_items values ((select max(id) from assessments), 'INT', 1, 2)`);
    const later = day('2027-05-03');
    expect(await mine(later)).toMatchObject({ state: 'closed' });
    await database().execute(`delete from rules where name = 'peer_apart_days'`);
    expect(await mine(later)).toMatchObject({ state: 'ready' });
  });

  it('are counted where the person reads what is stored, on both sides', async () => {
    await ask();
    await answer(WHO.colleague, 3);
    expect(await stored(database(), WHO.asn)).toMatchObject({ viewsAsked: 1, viewsGiven: 0 });
    expect(await stored(database(), WHO.colleague)).toMatchObject({ viewsAsked: 0, viewsGiven: 1 });
  });

  it('never of superiors, the own team, a stand-in, another agency or oneself', async () => {
    await database().query('update people set superior_id = 2 where id = 9');
    await database().query(
      `insert into delegations (from_person, to_person, first_day, last_day, made_at)
       values ($1, 10, $2, $2, $3)`,
      [WHO.superior, TODAY, NOW],
    );
    const offered = await possiblePeers(database(), WHO.asn, { ask: 'peers', words: '', of: null });
    expect(offered.map((one) => one.id).sort((a, b) => a - b)).toEqual([3, 4, 8, 11, 12, 13, 14, 15]);
    for (const not of [WHO.superior, WHO.kepala, 9, 10, WHO.umpegElsewhere, WHO.asn])
      expect(await ask([...PEERS, not])).toEqual({ conflict: 'peers' });
    const named = await possiblePeers(database(), WHO.asn, { ask: 'peers', words: 'REKAN 4', of: null });
    expect(named.map((one) => one.name)).toEqual(['rekan 4']);
    // A circle in the roster ends.
    await database().query('update people set superior_id = 2 where id = $1', [WHO.kepala]);
    expect(await ask()).toBe('done');
  });

  it('show nothing before all have answered, then the middle and whether they are near, and nothing single', async () => {
    await ask();
    const [task] = await peerTasks(database(), WHO.colleague, TODAY);
    expect(task).toMatchObject({ name: 'asn', codes: ['INT', 'KSM'], until: LAST });
    expect(JSON.stringify(task)).not.toMatch(/level|chosen|cerita/);
    expect(await answer(WHO.superior, 3)).toEqual({ conflict: 'peer answer' });
    expect(await answer(WHO.asn, 3)).toEqual({ conflict: 'peer answer' });
    for (const [who, level] of [
      [PEERS[0], 2],
      [PEERS[1], 5],
      [PEERS[2], 4],
    ] as const) {
      await closePeers(database(), TODAY, NOW);
      expect(await mine()).toEqual({ state: 'open', until: LAST });
      expect(await answer(who, level)).toBe('done');
      expect(await answer(who, level)).toEqual({ conflict: 'peer answer' });
      expect(await answer(who, who === PEERS[0] ? null : 3, 'KSM')).toBe('done');
    }
    const before = await fourVerdicts(database(), WHO.asn, TODAY);
    expect(await closePeers(database(), TODAY, NOW)).toBe(1);
    expect(await mine()).toMatchObject({
      state: 'closed',
      // Two views of the other one, and one who does not know.
      results: [{ code: 'INT', middle: 4, near: false }],
    });
    expect(await rows('peer_answers')).toBe(0);
    expect(await rows('peer_invites')).toBe(0);
    expect(await fourVerdicts(database(), WHO.asn, TODAY)).toEqual(before);
    const of = { id: MINE, sentAt: NOW.toISOString() };
    expect(JSON.stringify(await verifyCase(database(), WHO.superior, of, TODAY))).not.toMatch(/middle|near/);
    const audit = await database().query(`select * from audit where action like 'peer%' order by id`);
    expect(audit).toHaveLength(7);
    expect(JSON.stringify(audit)).not.toMatch(/level|INT|KSM/);
    expect(await closePeers(database(), AFTER, day(AFTER))).toBe(0);
  });

  it('are closed after ten working days, and below three answers nothing is shown, then or later', async () => {
    await ask([...PEERS, 9]);
    await answer(PEERS[0], 3);
    await answer(PEERS[1], 3);
    await act({ verify: 'peerDecline', assessment: MINE }, PEERS[2]);
    expect(await peerTasks(database(), PEERS[2], TODAY)).toEqual([]);
    expect(await closePeers(database(), LAST, day(LAST))).toBe(0);
    expect(await answer(9, 3, 'INT', day(AFTER))).toEqual({ conflict: 'peer answer' });
    expect(await closePeers(database(), AFTER, day(AFTER))).toBe(1);
    expect(await mine(day(AFTER))).toMatchObject({ state: 'closed', results: [] });
    expect(await rows('peer_results')).toBe(0);
    await expect(
      database().query(`insert into peer_results values (${MINE}, 'INT', 2, 3, true)`),
    ).rejects.toThrow();
    const told = await database().query(`select person_id as person from reminders where kind = 'viewed'`);
    expect(told).toEqual([{ person: WHO.asn }]);
  });

  it('go with whoever deletes her data, on both sides, and are in the copy of their own', async () => {
    await ask([...PEERS, 9]);
    for (const who of [...PEERS, 9]) await answer(who, 3);
    const parts = async (who: number) =>
      (await dataCopy(database(), who)).flatMap((one) =>
        one.part === 'peers' || one.part === 'peerAnswer' ? [[one.part, one.about, one.value]] : [],
      );
    expect(await parts(PEERS[0])).toEqual([['peerAnswer', 'Integritas · asn', 3]]);
    expect(await parts(WHO.asn)).toEqual([
      ['peers', 'Integritas', null],
      ['peers', 'Kerja sama', null],
    ]);
    await change(database(), { change: 'erase' }, PEERS[0]);
    expect(await rows('peer_answers')).toBe(3);
    // Over but not closed yet: her answer stays, without her, so that her leaving shows nothing.
    await change(database(), { change: 'erase' }, PEERS[1], day(AFTER));
    expect(await rows('peer_answers')).toBe(3);
    expect(await database().query('select 1 from peer_invites where person_id = $1', [PEERS[1]])).toEqual([]);
    await closePeers(database(), AFTER, day(AFTER));
    expect(await mine(day(AFTER))).toMatchObject({ results: [{ code: 'INT', middle: 3, near: true }] });
    await change(database(), { change: 'erase' }, WHO.asn, day(AFTER));
    expect(await rows('peer_results')).toBe(0);
    expect(await mine(day(AFTER))).toMatchObject({ state: 'closed', results: [] });
    expect(await ask(PEERS, ['INT'], WHO.asn, day(AFTER))).toEqual({ conflict: 'peers' });
  });
});
