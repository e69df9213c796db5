import type { FailedMessage } from '../../src/domain/dialog/topics/steer.ts';
import { shareOf } from '../../src/domain/reminders/effect.ts';
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
  doubts: [
    [{ estimated: [], emptyYears: [2028] }],
    [{ estimated: [{ day: '2027-01-01', name: 'Tahun Baru' }], emptyYears: [2028] }],
  ],
  failed: [[0], [3]],
  effectSince: [['Minggu, 24 Mei 2026']],
  acted: [
    [{ kind: 'assessment', rung: 'H-3', within48h: shareOf(48, 88) }],
    [{ kind: 'forum', rung: 'own', within48h: null }],
  ],
  muted: [[shareOf(3, 88)], [null]],
  holdOutSince: [['Selasa, 24 November 2026']],
  reminded: [[shareOf(40, 80)], [null]],
  heldOut: [[shareOf(1, 8)], [null]],
  lift: [[{ lift: 0.12, low: -0.03, high: 0.27 }], [null]],
  holdOutAsk: [[true], [false]],
  holdOutYes: [[true], [false]],
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
