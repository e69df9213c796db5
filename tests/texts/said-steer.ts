import type { FailedMessage } from '../../src/domain/dialog/steer.ts';
import type { AllSamples } from './said.ts';

const failed = (state: FailedMessage['state'], failure: string | null, attempts: number): FailedMessage => ({
  id: state === 'failed' ? 'in-7' : 'out-7',
  channel: 'telegram',
  state,
  attempts,
  failure,
  at: new Date('2026-11-24T02:00:00Z'),
});
const FAILED = [failed('failed', 'error', 5), failed('refused', '400', 1), failed('unknown', null, 2)];

export const steerSamples: AllSamples['steer'] = {
  state: [[null], ['Selasa, 24 November 2026']],
  failed: [[0], [3]],
  planTitle: [[7]],
  planLine: [
    [{ day: '2026-11-24', kind: 'assessment', rung: 'H-3', people: 88, unreachable: 32 }],
    [{ day: '2026-11-24', kind: 'assessment', rung: 'last-day', people: 1, unreachable: 0 }],
    [{ day: '2026-11-24', kind: 'pending', rung: 'ended', people: 1, unreachable: 0 }],
    [{ day: '2026-11-24', kind: 'lain', rung: '', people: 2, unreachable: 0 }],
  ],
  failedMore: [[4]],
  failedHead: FAILED.map((one) => [one]),
  failedLine: FAILED.map((one) => [one, '24 Nov 09.00']),
  channel: [['telegram'], ['slack'], ['terminal']],
  failedAbout: [['failed'], ['refused'], ['unknown']],
  done: [['retry'], ['drop']],
};
