import { beforeEach, expect, it } from 'vitest';
import type { MentorAct } from '../../src/domain/dialog/topics/mentoring.ts';
import { candidates, ownOffer } from '../../src/storage/mentoring/offers.ts';
import { claimMeeting, pairOf, pairsOf, requestMay } from '../../src/storage/mentoring/pairs.ts';
import { dataCopy } from '../../src/storage/people/data-copy.ts';
import { stored } from '../../src/storage/stored.ts';
import { onEveryDatabase } from '../support/database.ts';
import { mentoringOf, offers, paired, REQUEST } from './mentoring-world.ts';
import { change, NOW, seedWorld, TODAY, WHO } from './world.ts';

onEveryDatabase('mentoring', (database) => {
  beforeEach(() => seedWorld(database()));
  const act = (what: MentorAct, who: number) => change(database(), mentoringOf(what), who);
  const seen = async (who: number) => (await candidates(database(), who, 'INT', TODAY)).map(({ id }) => id);
  const states = async () =>
    (await database().query<{ state: string }>('select state from mentorings order by id')).map(
      ({ state }) => state,
    );
  const refused = { conflict: 'mentoring' };

  it('is offered only with the consent to be seen, for the competencies named, and no longer once it ends', async () => {
    const offer = { mentoring: 'offer', codes: ['INT'], field: 'parkir', capacity: 1 } as const;
    expect(await act(offer, WHO.asn)).toEqual(refused);
    await act({ mentoring: 'consent', given: true }, WHO.asn);
    expect(await act(offer, WHO.asn)).toBe('done');
    expect(await ownOffer(database(), WHO.asn)).toEqual({
      consent: true,
      offer: { codes: ['INT'], field: 'parkir', capacity: 1 },
    });
    expect(await seen(WHO.colleague)).toEqual([WHO.asn]);
    expect(await candidates(database(), WHO.colleague, 'KSM', TODAY)).toEqual([]);
    await act({ mentoring: 'consent', given: false }, WHO.asn);
    expect(await seen(WHO.colleague)).toEqual([]);
    expect(await act(offer, WHO.asn)).toEqual(refused);
    await act({ mentoring: 'consent', given: true }, WHO.asn);
    await act({ mentoring: 'offerEnd' }, WHO.asn);
    expect(await seen(WHO.colleague)).toEqual([]);
    const audit = await database().query<{ action: string }>(
      `select action from audit where action like 'mentor%' order by id`,
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'mentor visibility given',
      'mentoring offer',
      'mentor visibility taken back',
      'mentor visibility given',
      'mentoring offerEnd',
    ]);
  });

  it('is never between a superior and a subordinate, in either direction, nor with whoever left', async () => {
    await offers(database());
    expect(await seen(WHO.superior)).toEqual([]);
    expect(await act({ mentoring: 'ask', ...REQUEST }, WHO.superior)).toEqual(refused);
    await database().query('update people set superior_id = $1 where id = $2', [WHO.asn, WHO.colleague]);
    expect(await seen(WHO.colleague)).toEqual([]);
    await database().query('update people set active = false where id = $1', [WHO.asn]);
    expect(await seen(WHO.kepala)).toEqual([]);
  });

  it('begins when both agree, as far as there are places, and nobody answers twice', async () => {
    await offers(database());
    expect(await act({ mentoring: 'ask', ...REQUEST }, WHO.colleague)).toBe('done');
    expect(await act({ mentoring: 'ask', ...REQUEST }, WHO.colleague)).toEqual(refused);
    expect(await act({ mentoring: 'ask', ...REQUEST }, WHO.umpeg)).toBe('done');
    // Two at once: a request holds a place.
    expect(await act({ mentoring: 'ask', ...REQUEST }, WHO.kepala)).toEqual(refused);
    expect(await requestMay(database(), WHO.kepala, REQUEST)).toBe(false);
    const [first, second] = await pairsOf(database(), WHO.asn);
    const answer = (pair: number, accept: boolean) => act({ mentoring: 'answer', pair, accept }, WHO.asn);
    expect(await answer(first?.id ?? 0, true)).toBe('done');
    expect(await answer(first?.id ?? 0, false)).toEqual(refused);
    await database().query('update mentor_offers set capacity = 1');
    expect(await answer(second?.id ?? 0, true)).toEqual(refused);
    expect(await pairOf(database(), WHO.asn, second?.id ?? 0)).toMatchObject({ bar: 'full' });
    expect(await answer(second?.id ?? 0, false)).toBe('done');
    expect(await states()).toEqual(['running', 'declined']);
  });

  it('does not begin any more between two of whom one leads the other by now, or has left', async () => {
    const pair = await paired(database(), 'asked');
    const accept = () => act({ mentoring: 'answer', pair, accept: true }, WHO.asn);
    const bar = async () => (await pairOf(database(), WHO.asn, pair))?.bar;
    expect(await bar()).toBeNull();
    await database().query('update people set superior_id = $1 where id = $2', [WHO.asn, WHO.colleague]);
    expect(await bar()).toBe('apart');
    expect(await accept()).toEqual(refused);
    await database().query('update people set superior_id = null, active = false where id = $1', [
      WHO.colleague,
    ]);
    expect(await bar()).toBe('apart');
    expect(await accept()).toEqual(refused);
    expect(await act({ mentoring: 'answer', pair, accept: false }, WHO.asn)).toBe('done');
    expect(await states()).toEqual(['declined']);
  });

  it('is answered by the mentor alone, and ended by one of the two', async () => {
    const asked = await paired(database(), 'asked');
    for (const who of [WHO.colleague, WHO.umpeg])
      expect(await act({ mentoring: 'answer', pair: asked, accept: true }, who)).toEqual(refused);
    expect(await act({ mentoring: 'end', pair: asked }, WHO.asn)).toEqual(refused);
    expect(await act({ mentoring: 'answer', pair: asked, accept: true }, WHO.asn)).toBe('done');
    expect(await act({ mentoring: 'end', pair: asked }, WHO.umpeg)).toEqual(refused);
    expect(await act({ mentoring: 'met', pair: asked, on: TODAY }, WHO.umpeg)).toEqual(refused);
    expect(await act({ mentoring: 'end', pair: asked }, WHO.asn)).toBe('done');
    expect(await act({ mentoring: 'end', pair: asked }, WHO.colleague)).toEqual(refused);
  });

  it('is asked of at most three at once', async () => {
    await offers(database());
    for (const mentor of [WHO.umpeg, WHO.umpegElsewhere, WHO.kepala, WHO.admin]) {
      await act({ mentoring: 'consent', given: true }, mentor);
      await act({ mentoring: 'offer', codes: ['INT'], field: '', capacity: 1 }, mentor);
    }
    const ask = (mentor: number) => act({ mentoring: 'ask', ...REQUEST, mentor }, WHO.colleague);
    for (const mentor of [WHO.umpeg, WHO.umpegElsewhere, WHO.kepala]) expect(await ask(mentor)).toBe('done');
    expect(await ask(WHO.admin)).toEqual(refused);
  });

  it('is not repeated without asking', async () => {
    const pair = await paired(database(), 'running');
    expect(await act({ mentoring: 'end', pair }, WHO.colleague)).toBe('done');
    expect(await pairsOf(database(), WHO.asn)).toEqual([]);
    expect(await candidates(database(), WHO.colleague, 'INT', TODAY)).toMatchObject([{ before: true }]);
    expect(await act({ mentoring: 'ask', ...REQUEST }, WHO.colleague)).toEqual(refused);
    expect(await act({ mentoring: 'ask', ...REQUEST, again: true }, WHO.colleague)).toBe('done');
    expect(await states()).toEqual(['ended', 'asked']);
    const [waiting] = await pairsOf(database(), WHO.colleague);
    expect(await act({ mentoring: 'withdraw', pair: waiting?.id ?? 0 }, WHO.asn)).toEqual(refused);
    expect(await act({ mentoring: 'withdraw', pair: waiting?.id ?? 0 }, WHO.colleague)).toBe('done');
  });

  it('keeps a meeting once a day, inside the pair’s time, and each of the two claims it once', async () => {
    await database().execute(`insert into learning_forms (form, valid_from, unit, jp, monthly, basis)
      values ('mentoring', '2020-01-01', 'session', 2, 4, 'uji')`);
    const pair = await paired(database(), 'running', '2026-11-20');
    const met = (on: string, who: number = WHO.colleague) => act({ mentoring: 'met', pair, on }, who);
    expect(await met('2026-11-19')).toEqual(refused);
    expect(await met('2026-11-25')).toEqual(refused);
    expect(await met('2026-11-23')).toBe('done');
    expect(await met('2026-11-23', WHO.asn)).toBe('done');
    expect(await pairOf(database(), WHO.asn, pair)).toMatchObject({ meetings: 1, lastMet: '2026-11-23' });
    const claim = (who: number, on = '2026-11-23') => claimMeeting(database(), who, pair, on, NOW);
    expect(await claim(WHO.colleague)).toMatchObject({ jp: 2, added: true });
    expect(await claim(WHO.colleague)).toMatchObject({ added: false });
    expect(await claim(WHO.asn)).toMatchObject({ jp: 2, added: true });
    expect(await claim(WHO.umpeg)).toBeNull();
    expect(await claim(WHO.asn, '2026-11-22')).toBeNull();
    expect(await act({ mentoring: 'notYet', pair }, WHO.umpeg)).toEqual(refused);
    expect(await act({ mentoring: 'notYet', pair }, WHO.asn)).toBe('done');
    await act({ mentoring: 'end', pair }, WHO.asn);
    expect(await met('2026-11-24')).toEqual(refused);
  });

  it('is in what a person reads of herself, and leaves with her but for the bare fact', async () => {
    const pair = await paired(database(), 'running');
    await act({ mentoring: 'met', pair, on: TODAY }, WHO.colleague);
    expect(await stored(database(), WHO.colleague)).toMatchObject({ mentorings: 1 });
    expect(await stored(database(), WHO.kepala)).toMatchObject({ mentorings: 0 });
    const copy = JSON.stringify(await dataCopy(database(), WHO.colleague));
    expect(copy).toContain('Memimpin rapat sendiri.');
    expect(JSON.stringify(await dataCopy(database(), WHO.asn))).toContain('mentorOffer');
    await change(database(), { change: 'erase' }, WHO.colleague);
    expect(await database().query('select state, goal, ended_by from mentorings')).toEqual([
      { state: 'ended', goal: '-', ended_by: WHO.colleague },
    ]);
    await change(database(), { change: 'erase' }, WHO.asn);
    expect(await database().query('select * from mentor_offers')).toEqual([]);
    expect(await database().query('select * from mentor_consents')).toEqual([]);
  });
});
