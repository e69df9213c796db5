import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/assessment/state.ts';
import {
  type Case,
  type CaseItem,
  isDoubtful,
  isStale,
  itemState,
  nextAbove,
  nextWaiting,
  type Ranked,
  type Verdict,
} from '../../../src/domain/assessment/verification.ts';

const ranks = (...list: readonly [number, number | null, boolean?][]): ReadonlyMap<number, Ranked> =>
  new Map(list.map(([id, superior, active = true]) => [id, { id, superior, active }]));

describe('Who looks next', () => {
  it('is the nearest active superior above', () => {
    expect(nextAbove(2, 1, ranks([1, 2], [2, 3], [3, 4], [4, null]))).toBe(3);
    expect(nextAbove(2, 1, ranks([1, 2], [2, 3], [3, 4, false], [4, null]))).toBe(4);
  });

  it('is nobody where the line ends, or leads to nobody known', () => {
    expect(nextAbove(2, 1, ranks([1, 2], [2, null]))).toBeNull();
    expect(nextAbove(2, 1, ranks([1, 2], [2, 3], [3, null, false]))).toBeNull();
    expect(nextAbove(2, 1, ranks([1, 2], [2, 9]))).toBeNull();
  });

  it('is found or given up in a roster that runs in a circle, and never the person herself', () => {
    expect(nextAbove(2, 1, ranks([1, 2], [2, 2]))).toBeNull();
    expect(nextAbove(2, 1, ranks([1, 2], [2, 1]))).toBeNull();
    expect(nextAbove(2, 1, ranks([1, 2], [2, 3, true], [3, 2, false]))).toBeNull();
    expect(nextAbove(3, 1, ranks([1, 2], [2, 3], [3, 1]))).toBe(2);
  });
});

const answer = (over: Partial<Answer> = {}): Answer => ({
  revision: 2,
  basis: 'told',
  proposed: 2,
  quote: 'saya',
  chosen: 2,
  story: 'saya menyusun',
  ...over,
});
const verdict = (revision: number): Verdict => ({
  revision,
  n: 1,
  level: 2,
  note: '',
  by: 'Bambang',
  capacity: 'direct',
  at: '2026-11-24T02:00:00.000Z',
});
const item = (over: Partial<CaseItem> = {}): CaseItem => ({
  code: 'M.01',
  required: 2,
  answer: answer(),
  verdict: null,
  noted: null,
  asked: null,
  ...over,
});

describe('One competency of a sent assessment', () => {
  it('waits until its newest answer has a verdict; a skipped one is nothing to confirm', () => {
    expect(itemState(item())).toBe('waiting');
    expect(itemState(item({ verdict: verdict(2) }))).toBe('decided');
    expect(itemState(item({ answer: answer({ basis: 'skipped', chosen: null }) }))).toBe('empty');
    expect(itemState(item({ answer: null }))).toBe('empty');
  });

  it('shows a verdict on an older answer as stale, never as current', () => {
    const older = item({ verdict: verdict(1) });
    expect(itemState(older)).toBe('waiting');
    expect(isStale(older)).toBe(true);
    expect(isStale(item({ verdict: verdict(2) }))).toBe(false);
  });

  it('deserves a look when it is without evidence, or not what was proposed', () => {
    expect(isDoubtful(item())).toBe(false);
    expect(isDoubtful(item({ answer: answer({ chosen: 3 }) }))).toBe(true);
    expect(isDoubtful(item({ answer: answer({ basis: 'unsupported', proposed: null }) }))).toBe(true);
    expect(isDoubtful(item({ answer: answer({ basis: 'tapped', proposed: null }) }))).toBe(false);
  });

  it('comes after the one before, around once, leaving out what was noted', () => {
    const note = { code: 'M.03', action: 'example', note: '', by: 'Bambang' } as const;
    const found: Case = {
      id: 1,
      name: 'Siti',
      post: '',
      unit: '',
      period: null,
      version: 1,
      sentAt: '',
      inNameOf: null,
      mendUntil: '2026-12-01',
      items: [item({ code: 'M.01' }), item({ code: 'M.02' }), item({ code: 'M.03', noted: note })],
    };
    expect(nextWaiting(found, null)?.code).toBe('M.01');
    expect(nextWaiting(found, 'M.01')?.code).toBe('M.02');
    expect(nextWaiting(found, 'M.02')?.code).toBe('M.01');
    const doubtful = item({ code: 'M.04', answer: answer({ chosen: 3 }) });
    const mixed = { ...found, items: [item({ code: 'M.01' }), doubtful] };
    expect(nextWaiting(mixed, null)?.code).toBe('M.04');
    expect(nextWaiting(mixed, 'M.04')?.code).toBe('M.01');
    expect(nextWaiting({ ...found, items: [item({ verdict: verdict(2) })] }, null)).toBeNull();
  });
});
