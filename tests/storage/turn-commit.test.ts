import { beforeEach, describe, expect, it } from 'vitest';
import { NEW_CONVERSATION } from '../../src/domain/dialog/place.ts';
import { ownAssessment } from '../../src/storage/assessment/own-assessment.ts';
import { standings } from '../../src/storage/assessment/standings.ts';
import { changeStatements } from '../../src/storage/changes.ts';
import { loadTurn, stateStatement } from '../../src/storage/messages/conversation.ts';
import { personByCode } from '../../src/storage/people/person-by-code.ts';
import { commit } from '../../src/storage/statements.ts';
import { stored } from '../../src/storage/stored.ts';
import { onEveryDatabase } from '../support/database.ts';
import { answerOf, change, HOUR, MINE, NOW, seedWorld, TODAY, WHO } from './world.ts';

const STRANGER = { channel: 'terminal', account: 'asing' } as const;
const HASH = 'ab'.repeat(32);

onEveryDatabase('a turn', (database) => {
  beforeEach(() => seedWorld(database()));
  const load = (account = 'asn', today = TODAY) => loadTurn(database(), 'terminal', account, NOW, today);

  describe('is loaded', () => {
    it('for a stranger without any facts', async () => {
      expect(await load('asing')).toEqual({
        subject: 'account:terminal:asing',
        version: 0,
        state: null,
        lost: false,
        person: null,
        facts: null,
        tables: null,
        accountRef: expect.stringMatching(/^[0-9a-f]{12}$/),
      });
    });

    it('with the open assessment in its order and the newest answers', async () => {
      const { facts, person } = await load();
      expect(person).toMatchObject({ id: WHO.asn, opd: 'Dishub' });
      expect(facts?.assessments).toMatchObject([
        {
          id: MINE,
          period: { name: '2026', closesOn: '2026-11-30' },
          items: [
            { code: 'KSM', required: null, answer: null },
            { code: 'INT', required: 3, answer: { revision: 2, chosen: 3, story: 'cerita baru' } },
          ],
        },
      ]);
    });

    it('in one round trip', async () => {
      let trips = 0;
      const counting = {
        ...database(),
        query: <Row extends object>(...asked: Parameters<ReturnType<typeof database>['query']>) => {
          trips += 1;
          return database().query<Row>(...asked);
        },
      };
      await loadTurn(counting, 'terminal', 'asn', NOW, TODAY);
      expect(trips).toBe(1);
    });

    it("with the own agency's next forum, the superior and the rule of hours of that day", async () => {
      await database().execute(`insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state) values
        (2, 'a', 'x', '2026-01-01', '2026-01-02', 4.5, 'terverifikasi'), (2, 'b', 'x', '2026-02-01', '2026-02-02', 3, 'klaim'),
        (2, 'c', 'x', '2026-02-01', '2026-02-02', 9, 'ditolak'), (2, 'd', 'x', '2025-12-01', '2025-12-31', 8, 'terverifikasi')`);
      const { facts } = await load();
      expect(facts?.hours).toEqual({ verified: 4.5, claimed: 3, target: 20, ceiling: null });
      expect(facts?.forum).toMatchObject({ title: 'Forum', startsAt: new Date('2026-11-25T02:00:00Z') });
      expect(facts?.superior).toEqual({ id: WHO.superior, name: 'superior', linked: false });
    });

    it('without an assessment whose last day is over, or whose period was closed early', async () => {
      expect((await load('asn', '2026-11-30')).facts?.assessments).toHaveLength(1);
      expect((await load('asn', '2026-12-01')).facts?.assessments).toEqual([]);
      await database().query('update periods set closed_at = $1', [NOW]);
      expect((await load()).facts?.assessments).toEqual([]);
    });

    it('as a stranger once the person has left the roster', async () => {
      await database().execute('update people set active = false where id = 2');
      expect(await load()).toMatchObject({ subject: 'account:terminal:asn', person: null, facts: null });
    });

    it('as lost when its place is of another version, and can then be saved over', async () => {
      await database().query('insert into conversations values ($1, 4, $2::jsonb, $3)', [
        'person:2',
        '{"places":99}',
        NOW,
      ]);
      expect(await load()).toMatchObject({ lost: true, state: null, version: 4 });
      expect(await commit(database(), [stateStatement('person:2', 4, NEW_CONVERSATION, NOW)])).toBe('done');
      expect(await load()).toMatchObject({ lost: false, state: NEW_CONVERSATION, version: 5 });
    });
  });

  describe('is saved', () => {
    it('only over the place that it was decided from', async () => {
      const save = (version: number) =>
        commit(database(), [stateStatement('person:2', version, NEW_CONVERSATION, NOW)]);
      expect(await save(0)).toBe('done');
      expect(await save(0)).toEqual({ conflict: 'revision' });
      expect(await save(1)).toBe('done');
    });

    it('with an answer only on top of the one that was seen', async () => {
      expect(await change(database(), answerOf(2), WHO.asn)).toEqual({ conflict: 'answer' });
      expect(await change(database(), answerOf(4), WHO.asn)).toEqual({ conflict: 'answer' });
      expect(await change(database(), answerOf(3), WHO.asn)).toBe('done');
    });

    it('nothing into a period that was closed meanwhile, neither an answer nor the sending', async () => {
      await database().execute(`update periods set closed_at = '2026-11-20T00:00:00Z'`);
      const send = { change: 'send', assessment: MINE, to: WHO.superior } as const;
      expect(await change(database(), answerOf(3), WHO.asn)).toEqual({ conflict: 'answer' });
      expect(await change(database(), send, WHO.asn)).toEqual({ conflict: 'send' });
    });

    it('with no answer once the assessment was sent, and sends it once', async () => {
      const send = { change: 'send', assessment: MINE, to: WHO.superior } as const;
      expect(await change(database(), { ...send, to: WHO.otherSuperior }, WHO.asn)).toEqual({
        conflict: 'send',
      });
      expect(await change(database(), send, WHO.asn)).toBe('done');
      expect(await change(database(), send, WHO.asn)).toEqual({ conflict: 'send' });
      expect(await change(database(), answerOf(3), WHO.asn)).toEqual({ conflict: 'answer' });
    });

    it('not at all when one of its pieces misses', async () => {
      const who = { personId: WHO.asn, channel: 'terminal', account: 'asn', today: TODAY } as const;
      const both = [
        stateStatement('person:2', 0, NEW_CONVERSATION, NOW),
        ...changeStatements(answerOf(9), who, NOW),
      ];
      expect(await commit(database(), both)).toEqual({ conflict: 'answer' });
      expect((await load()).version).toBe(0);
      expect(await database().query('select 1 from audit')).toEqual([]);
    });

    it('with an audit row that tells no story and names no stranger', async () => {
      await change(database(), answerOf(3), WHO.asn);
      await change(database(), { change: 'wrongCode' }, null);
      expect(await database().query('select actor, action, subject from audit order by id')).toEqual([
        { actor: 'person:2', action: 'answer', subject: 'assessment:1' },
        { actor: 'account:terminal', action: 'wrong code', subject: '' },
      ]);
    });
  });

  describe('links by code', () => {
    const issue = (hash = HASH) =>
      change(
        database(),
        { change: 'linkCode', person: WHO.asn, hash, expiresAt: new Date(NOW.getTime() + HOUR) },
        WHO.umpeg,
      );
    const link = (now = NOW, hash = HASH) =>
      change(
        database(),
        { change: 'link', person: WHO.asn, told: { id: {}, en: {} }, how: 'code', hash },
        null,
        now,
      );

    it('once, and not again', async () => {
      await issue();
      expect(await personByCode(database(), HASH, STRANGER, NOW)).toMatchObject({
        person: { name: 'asn' },
        blocked: false,
      });
      expect(await link()).toBe('done');
      expect((await load('asing')).subject).toBe('person:2');
      await database().execute(`update accounts set person_id = null where account = 'asing'`);
      expect(await link()).toEqual({ conflict: 'code' });
    });

    it('not after it ran out, nor with the code that a new one replaced', async () => {
      await issue();
      await issue('cd'.repeat(32));
      expect((await personByCode(database(), HASH, STRANGER, NOW)).person).toBeNull();
      expect(await link(NOW, HASH)).toEqual({ conflict: 'code' });
      expect(await link(new Date(NOW.getTime() + HOUR), 'cd'.repeat(32))).toEqual({ conflict: 'code' });
    });

    it('not while the account guesses: five wrong ones cost an hour', async () => {
      await issue();
      for (let n = 0; n < 5; n += 1) await change(database(), { change: 'wrongCode' }, null);
      expect(await personByCode(database(), HASH, STRANGER, NOW)).toEqual({ person: null, blocked: true });
      const later = new Date(NOW.getTime() + HOUR + 1);
      expect((await personByCode(database(), HASH, STRANGER, later)).blocked).toBe(false);
    });

    it('also the account of somebody who has left the roster', async () => {
      await database().execute(`update accounts set person_id = 3 where account = 'asing'`);
      await issue();
      expect(await link()).toEqual({ conflict: 'account' });
      await database().execute('update people set active = false where id = 3');
      expect(await link()).toBe('done');
    });
  });

  it('erases drafts, marks and links, keeps what was sent, and saves its place in the same commit', async () => {
    await change(database(), { change: 'courseMark', course: 'k1', mark: 'saved' }, WHO.asn);
    await database().execute(`
      insert into assessments (person_id, agency_id, dictionary_version, opened_at, sent_at) values (2, 1, 1, '2026-01-01', '2026-01-02');
      insert into assessment_items values (4, 'INT', 1, 2);
      insert into answers (assessment_id, competency, revision, basis, chosen, answered_at, channel)
        values (4, 'INT', 1, 'tapped', 1, '2026-01-01', 'terminal')`);
    const who = { personId: WHO.asn, channel: 'terminal', account: 'asn', today: TODAY } as const;
    const pieces = [
      stateStatement('person:2', 0, NEW_CONVERSATION, NOW),
      ...changeStatements({ change: 'erase' }, who, NOW),
    ];
    expect(await commit(database(), pieces)).toBe('done');
    expect(await stored(database(), WHO.asn)).toMatchObject({
      answers: 1,
      stories: 0,
      files: 0,
      courseMarks: 0,
      former: 0,
      accounts: [],
    });
    expect((await load()).person).toBeNull();
  });

  it('opens one own assessment, with the required levels of that day', async () => {
    const first = await ownAssessment(database(), WHO.asn, NOW);
    expect(first.items.map(({ code, required }) => [code, required])).toEqual([
      ['INT', 1],
      ['KSM', 3],
      ['TEK', 2],
    ]);
    expect(await ownAssessment(database(), WHO.asn, NOW)).toEqual(first);
  });

  it('counts the answer given last, in whichever assessment', async () => {
    const own = await ownAssessment(database(), WHO.asn, new Date(NOW.getTime() - 2 * HOUR));
    const low = { revision: 1, basis: 'tapped', proposed: null, quote: '', chosen: 1, story: '' } as const;
    const early = new Date(NOW.getTime() - HOUR);
    await change(
      database(),
      { change: 'answer', assessment: own.id, code: 'INT', answer: low },
      WHO.asn,
      early,
    );
    await change(database(), answerOf(3), WHO.asn);
    const { standings: all } = await standings(database(), WHO.asn, TODAY);
    expect(all.find((one) => one.code === 'INT')?.supported).toEqual({ level: 3, source: 'own' });
  });
});
