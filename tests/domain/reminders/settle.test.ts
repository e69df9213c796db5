import { describe, expect, it } from 'vitest';
import { type Due, type PersonDue, settle } from '../../../src/domain/reminders/settle.ts';

const MONDAY = new Date('2026-11-23T01:30:00Z');
const later = (days: number): Date => new Date(MONDAY.getTime() + days * 86_400_000);

const due = (rung: string, kind = 'assessment', subject = '1', over: Partial<Due> = {}): Due => ({
  kind,
  subject,
  rung,
  dueAt: MONDAY,
  gone: null,
  expiresAt: later(30),
  ...over,
});
const person = (over: Partial<PersonDue>): PersonDue => ({
  due: [],
  ahead: [],
  sentThisWeek: 0,
  weeklyMessages: 3,
  linked: true,
  nextWeekAt: later(7),
  ...over,
});
const told = (over: Partial<PersonDue>): string[] =>
  settle(person(over)).map(({ due: one, outcome }) => `${one.kind} ${one.rung} ${outcome}`);

describe('one person, one window', () => {
  it('sends a reminder alone', () => {
    expect(told({ due: [due('H-3')] })).toEqual(['assessment H-3 sent']);
  });

  it('says by which fact, and what the person asked for herself', () => {
    const why = (one: Due) => settle(person({ due: [one] }))[0]?.reason;
    expect(why(due('H-3'))).toBe('the evaluation is not sent');
    expect(why(due('november', 'jp'))).toBe('short of the target of the year');
    expect(why(due('own:2026-11-23'))).toBe('asked for by the person');
  });

  it('merges what falls together; the most urgent carries the message', () => {
    const all = [
      due('opening', 'assessment', '5'),
      due('H-7', 'assessment', '2'),
      due('H-3', 'assessment', '3'),
      due('H-7', 'forum'),
      due('H-1', 'assessment', '4'),
      due('own:2026-11-23', 'assessment', '6'),
      due('last-day'),
    ];
    expect(told({ due: all })).toEqual([
      'assessment last-day sent',
      'assessment own:2026-11-23 merged',
      'assessment H-1 merged',
      'forum H-7 merged',
      'assessment H-3 merged',
      'assessment H-7 merged',
      'assessment opening merged',
    ]);
    expect(told({ due: all.toReversed() })).toEqual(told({ due: all }));
  });

  it('drops what has no reason any more, and says which', () => {
    const [verdict] = settle(
      person({ due: [due('H-1', 'assessment', '1', { gone: 'the assessment was sent' })] }),
    );
    expect(verdict).toMatchObject({ outcome: 'dropped', reason: 'the assessment was sent' });
  });

  it('holds for somebody without a linked account, and says so', () => {
    const [verdict] = settle(person({ linked: false, due: [due('H-1')] }));
    expect(verdict).toMatchObject({ outcome: 'held', reason: 'no linked account' });
  });
});

describe('three messages a week', () => {
  it.each([
    [0, 'sent'],
    [2, 'sent'],
    [3, 'held'],
  ])('after %i messages: %s', (sentThisWeek, outcome) => {
    expect(told({ sentThisWeek, due: [due('last-day')] })).toEqual([`assessment last-day ${outcome}`]);
  });

  it.each([
    ['opening', 'last-day', 'held'],
    ['H-7', 'H-3', 'held'],
    ['H-3', 'H-1', 'held'],
    ['H-1', 'last-day', 'held'],
    ['H-1', 'H-1', 'sent'],
    ['H-1', 'H-3', 'sent'],
    ['last-day', 'last-day', 'sent'],
  ])('with one message left, %s and a later %s: %s', (rung, ahead, outcome) => {
    const only = { ahead: [{ windowAt: later(2), kind: 'assessment', rung: ahead }], sentThisWeek: 2 };
    expect(told({ ...only, due: [due(rung)] })).toEqual([`assessment ${rung} ${outcome}`]);
  });

  it('keeps a forum above H-3 and below H-1', () => {
    const forum = { windowAt: later(2), kind: 'forum', rung: 'H-7' };
    expect(told({ sentThisWeek: 2, ahead: [forum], due: [due('H-3')] })).toEqual(['assessment H-3 held']);
    expect(told({ sentThisWeek: 2, ahead: [forum], due: [due('H-1')] })).toEqual(['assessment H-1 sent']);
  });

  it('counts a later window once, however much it holds', () => {
    const ahead = ['last-day', 'H-1', 'own:2026-11-25'].map((rung) => ({
      windowAt: later(2),
      kind: 'assessment',
      rung,
    }));
    expect(told({ sentThisWeek: 1, ahead, due: [due('H-7')] })).toEqual(['assessment H-7 sent']);
  });

  it('lets an own request wait for the next week instead of losing it', () => {
    const [verdict] = settle(person({ sentThisWeek: 3, due: [due('own:2026-11-23')] }));
    expect(verdict).toMatchObject({ outcome: 'planned', moveTo: later(7) });
    const [tooLate] = settle(
      person({ sentThisWeek: 3, due: [due('own:2026-11-23', 'assessment', '1', { expiresAt: later(5) })] }),
    );
    expect(tooLate).toMatchObject({ outcome: 'held' });
  });
});
