import { describe, expect, it } from 'vitest';
import {
  type Attempted,
  afterAttempt,
  MOST_TRIES,
  type Next,
  retryAt,
} from '../../../src/domain/delivery/fate.ts';
import type { Delivery } from '../../../src/domain/dialog/channel.ts';

const now = new Date('2026-11-24T02:00:00.000Z');
const at = (instant: string): Date => new Date(`2026-11-24T${instant}Z`);

describe('what an attempt makes of its message', () => {
  const handle = { conversation: 'siti', message: '7' };
  const table: [string, Delivery, boolean, Next][] = [
    ['arrived', { outcome: 'sent', handle }, false, { state: 'sent', handle }],
    [
      'a copy arrived, where the platform names none',
      { outcome: 'sent' },
      true,
      { state: 'sent', handle: null },
    ],
    [
      '429 rests the channel and adds no doubt',
      { outcome: 'wait', seconds: 30 },
      false,
      {
        state: 'ready',
        notBefore: at('02:00:30.000'),
        doubtful: false,
        pause: { until: at('02:00:30.000'), of: 'channel' },
      },
    ],
    [
      '429 takes no doubt away either',
      { outcome: 'wait', seconds: 30 },
      true,
      {
        state: 'ready',
        notBefore: at('02:00:30.000'),
        doubtful: true,
        pause: { until: at('02:00:30.000'), of: 'channel' },
      },
    ],
    [
      '429 without a time is a second, not a storm',
      { outcome: 'wait', seconds: 0 },
      false,
      {
        state: 'ready',
        notBefore: at('02:00:01.000'),
        doubtful: false,
        pause: { until: at('02:00:01.000'), of: 'channel' },
      },
    ],
    [
      'half a second more than a minute is kept',
      { outcome: 'wait', seconds: 60.5 },
      false,
      {
        state: 'ready',
        notBefore: at('02:01:00.500'),
        doubtful: false,
        pause: { until: at('02:01:00.500'), of: 'channel' },
      },
    ],
    [
      'refused for good',
      { outcome: 'refused', why: 'too long' },
      false,
      { state: 'refused', why: 'too long', gone: false },
    ],
    [
      'the person left',
      { outcome: 'gone', why: 'blocked' },
      true,
      { state: 'refused', why: 'blocked', gone: true },
    ],
    [
      'the chat has another id',
      { outcome: 'moved', conversation: '-100' },
      false,
      { state: 'ready', notBefore: now, doubtful: false, conversation: '-100' },
    ],
    [
      'a chat that moves to itself would turn for ever',
      { outcome: 'moved', conversation: 'siti' },
      false,
      { state: 'refused', why: 'the chat moved to itself', gone: false },
    ],
    [
      'nobody knows: once more after ten seconds, marked',
      { outcome: 'unknown', why: 'reset' },
      false,
      { state: 'ready', notBefore: at('02:00:10.000'), doubtful: true },
    ],
    [
      'nobody knows of the copy: the operator',
      { outcome: 'unknown', why: 'reset' },
      true,
      { state: 'unknown', why: 'reset' },
    ],
  ];
  it.each(table)('%s', (_, delivery, doubtful, next) => {
    const row: Attempted = { conversation: 'siti', doubtful };
    expect(afterAttempt(row, delivery, now)).toEqual(next);
  });

  it('ends after one copy, whatever the order of waits, moves and unknowns', () => {
    const fates: Delivery[] = [
      { outcome: 'unknown', why: 'reset' },
      { outcome: 'wait', seconds: 5 },
      { outcome: 'moved', conversation: '-100' },
      { outcome: 'unknown', why: 'reset' },
    ];
    let row: Attempted = { conversation: 'siti', doubtful: false };
    const states = fates.map((fate) => {
      const next = afterAttempt(row, fate, now);
      if (next.state === 'ready')
        row = { conversation: next.conversation ?? row.conversation, doubtful: next.doubtful };
      return next.state;
    });
    expect(states).toEqual(['ready', 'ready', 'ready', 'unknown']);
  });
});

describe('when a failed turn is tried again', () => {
  it.each([
    [0, '02:00:05.000'],
    [1, '02:00:05.000'],
    [2, '02:00:30.000'],
    [3, '02:03:00.000'],
  ])('after %i tries: %s', (tries, instant) => {
    expect(retryAt(tries, now)).toEqual(at(instant));
  });

  it.each([MOST_TRIES, MOST_TRIES + 1, 400])('never after %i tries', (tries) => {
    expect(retryAt(tries, now)).toBeNull();
  });
});
