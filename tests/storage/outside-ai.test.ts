import { beforeEach, expect, it } from 'vitest';
import { aiConsent, takeAiQuestion } from '../../src/storage/people/outside-ai.ts';
import { onEveryDatabase } from '../support/database.ts';
import { NOW, seedWorld, TODAY, WHO } from './world.ts';

onEveryDatabase('the day’s budget of an outside model', (database) => {
  beforeEach(() => seedWorld(database()));
  const agree = (person: number, given = true) =>
    database().query('insert into outside_ai_consents values ($1, $2, $3)', [person, given, NOW]);
  const take = (person: number, perPerson = 2, total = 100, day = TODAY) =>
    takeAiQuestion(database(), person, day, { perPerson, total });

  it('is nothing for whoever has not agreed, has refused, or is no longer active', async () => {
    expect(await take(WHO.asn)).toBe(false);
    expect(await aiConsent(database(), WHO.asn, TODAY)).toEqual({ given: null, asked: 0 });
    await agree(WHO.asn, false);
    expect(await take(WHO.asn)).toBe(false);
    await agree(WHO.colleague);
    await database().query('update people set active = false where id = $1', [WHO.colleague]);
    expect(await take(WHO.colleague)).toBe(false);
  });

  it('holds for one person a day, however many ask at once, and for all together', async () => {
    await agree(WHO.asn);
    await agree(WHO.colleague);
    const tries = await Promise.all([1, 2, 3, 4].map(() => take(WHO.asn)));
    expect(tries.filter(Boolean)).toHaveLength(2);
    expect(await aiConsent(database(), WHO.asn, TODAY)).toEqual({ given: true, asked: 2 });
    expect(await take(WHO.asn, 2, 100, '2026-11-25')).toBe(true);
    expect(await take(WHO.colleague, 2, 2)).toBe(false);
    expect(await take(WHO.colleague, 2, 3)).toBe(true);
    expect(await take(WHO.colleague, 0)).toBe(false);
  });
});
