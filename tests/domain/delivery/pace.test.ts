import { describe, expect, it } from 'vitest';
import { nextMoment, type Pace } from '../../../src/domain/delivery/pace.ts';

/** Gives every chat's messages away in the order and at the moments they are asked for; returns when each may go. */
function schedule(pace: Pace, asked: readonly { readonly chat: string; readonly now: number }[]): number[] {
  const whole = new Map<string, number>();
  let all: number[] = [];
  return asked.map(({ chat, now }) => {
    const next = nextMoment(pace, { all, chatWholeAt: whole.get(chat) }, now);
    all = [...all.filter((at) => at > now - 1000), next.at].toSorted((a, b) => a - b);
    whole.set(chat, next.chatWholeAt);
    return next.at;
  });
}
const together = (now: number, ...chats: string[]) => chats.map((chat) => ({ chat, now }));

describe('the pace of a chat', () => {
  // A message a millisecond over all chats: only the chat's own pace is seen.
  const pace = { perSecond: 1000, perChatMs: 1000 };
  it.each<[string, Pace, { chat: string; now: number }[], number[]]>([
    [
      'gives a quiet chat three at once, then one a second',
      pace,
      together(0, ...'aaaaaa'),
      [0, 1, 2, 1000, 2000, 3000],
    ],
    ['counts each chat for itself', pace, together(0, ...'aabbab'), [0, 1, 2, 3, 4, 5]],
    ['does not let one chat wait for another', pace, together(0, ...'aaaab'), [0, 1, 2, 1000, 3]],
    [
      'gives back one a second: two seconds of quiet are two at once',
      pace,
      [...together(0, ...'aaa'), ...together(2000, ...'aaa')],
      [0, 1, 2, 2000, 2001, 3000],
    ],
    [
      'never saves up more than the burst',
      pace,
      [...together(0, 'a'), ...together(60_000, ...'aaaa')],
      [0, 60_000, 60_001, 60_002, 61_000],
    ],
    ['without a burst drips', { ...pace, burst: 1 }, together(0, ...'aaa'), [0, 1000, 2000]],
    [
      'of a screen is none',
      { perSecond: Number.POSITIVE_INFINITY, perChatMs: 0 },
      together(5, ...'aaa'),
      [5, 5, 5],
    ],
  ])('%s', (_, of, asked, moments) => {
    expect(schedule(of, asked)).toEqual(moments);
  });
});

describe('the pace of a channel', () => {
  const pace = { perSecond: 4, perChatMs: 0 };
  it.each([
    ['spreads them evenly over each second', together(0, ...'abcdef'), [0, 250, 500, 750, 1000, 1250]],
    [
      'counts from the last, not from the clock’s second',
      [...together(900, ...'abc'), ...together(1000, 'd')],
      [900, 1150, 1400, 1650],
    ],
    ['lets one go at once after a pause', [...together(0, ...'ab'), ...together(600, 'c')], [0, 250, 600]],
    ['fills the gap before a busy chat’s moment', [...together(0, 'a'), ...together(100, 'b')], [0, 250]],
  ])('%s', (_, asked, moments) => {
    expect(schedule(pace, asked)).toEqual(moments);
  });

  it('is kept by ten thousand messages to random chats at random moments', () => {
    const telegram = { perSecond: 28, perChatMs: 1000, burst: 3 };
    const random = generator(7);
    let now = 0;
    const asked = Array.from({ length: 10_000 }, () => {
      now += Math.floor(random() * 100);
      return { chat: String(Math.floor(random() * 40)), now };
    });
    const moments = schedule(telegram, asked);
    const sorted = moments.toSorted((a, b) => a - b);
    for (const [n, moment] of sorted.entries()) {
      expect(moment - (sorted[n - 1] ?? -1000)).toBeGreaterThan(1000 / 28 - 0.001);
      expect(moment - (sorted[n - telegram.perSecond] ?? -1000)).toBeGreaterThan(999.99);
    }
    for (const chat of new Set(asked.map((one) => one.chat))) {
      const own = moments.filter((_, n) => asked[n]?.chat === chat);
      for (const [n, moment] of own.entries())
        expect(moment - (own[n - telegram.burst] ?? -1000)).toBeGreaterThan(999.99);
    }
    expect(moments.filter((moment, n) => moment < (asked[n]?.now ?? 0))).toEqual([]);
    // Below the ceiling most go within a tenth of a second.
    expect(moments.filter((moment, n) => moment - (asked[n]?.now ?? 0) < 100).length).toBeGreaterThan(9000);
  });
});

/** The same numbers in [0, 1) in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
