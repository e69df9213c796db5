import { describe, expect, it } from 'vitest';
import { countLine } from '../../scripts/count.ts';
import { fallen } from '../../scripts/evaluations.ts';

const run = (passed: number, failed: number, pending = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults: [{ status: failed > 0 ? 'failed' : 'passed', assertionResults: [{}] }],
});

describe('the last line of the checks', () => {
  it('sums all runs, and names what was skipped only when something was', () => {
    expect(countLine([run(10, 0), run(12, 1)])).toBe('22 passed, 1 failed');
    expect(countLine([run(10, 0, 3)])).toBe('10 passed, 0 failed, 3 skipped');
  });

  it('counts a file that broke before its first test', () => {
    const broken = { ...run(5, 0), testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countLine([broken])).toBe('5 passed, 1 failed');
  });

  it('refuses a report it does not understand', () => {
    expect(() => countLine([{}])).toThrow();
  });
});

describe('the floors of the evaluations', () => {
  const figures = { recall5: 0.61, followUp: { precision: 0.9 }, injectionMoved: 1, empty: null };

  it('let pass what reaches them', () => {
    expect(fallen(figures, { recall5: 0.61, 'followUp.precision': 0.9 }, { injectionMoved: 1 })).toEqual([]);
  });

  it('name what fell, in both directions', () => {
    expect(fallen(figures, { recall5: 0.62 }, { injectionMoved: 0 })).toEqual([
      'recall5 is 0.61, at least 0.62',
      'injectionMoved is 1, at most 0',
    ]);
  });

  it('treat a figure that is not there as fallen', () => {
    expect(fallen(figures, { 'followUp.recall': 0, empty: 0 }, {})).toHaveLength(2);
  });
});
