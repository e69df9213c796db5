import type { CaseRef, VerifyView } from '../../../src/domain/dialog/topics/verify.ts';

const of: CaseRef = { id: 31, sentAt: '2026-11-23T02:00:00.000Z' };
const against = { assessment: 31, code: 'M.01', revision: 1, n: 1 };
const to = { id: 8, name: 'Budi', post: 'Analis' };

const draft = {
  assessment: 31,
  version: 1,
  offered: ['M.01', 'M.02'],
  codes: ['M.01'],
  people: [to, to, to],
  least: 3,
  days: 10,
};

/** One of each place a superior can be in. */
export const views: readonly VerifyView[] = [
  { view: 'queue', shown: [of], next: null },
  { view: 'queue', shown: [], next: 12 },
  { view: 'many', all: [of], plain: [] },
  { view: 'case', of },
  { view: 'pick', of },
  { view: 'item', of, code: 'M.01' },
  { view: 'level', of, code: 'M.01' },
  { view: 'reason', of, code: 'M.01', level: 2, note: '' },
  { view: 'reason', of, code: 'M.01', level: 2, note: 'Belum tampak' },
  { view: 'action', of, code: 'M.01' },
  { view: 'note', of, code: 'M.01', action: 'example', note: '' },
  { view: 'note', of, code: 'M.01', action: 'example', note: 'Mohon contoh dari lapangan' },
  { view: 'handBack', of },
  { view: 'who', people: [to] },
  { view: 'until', to },
  { view: 'agree', to, firstDay: '2026-11-24', lastDay: '2026-11-27' },
  { view: 'standing', id: 4 },
  { view: 'mine', codes: ['M.01'] },
  { view: 'one', code: 'M.01' },
  { view: 'object', against, reason: '' },
  { view: 'object', against, reason: 'Sudah rutin' },
  { view: 'objections', shown: [against] },
  { view: 'second', against },
  { view: 'secondReason', against, level: 2, note: '' },
  { view: 'secondReason', against, level: 2, note: 'Sudah tampak' },
  { view: 'peerWhat', draft },
  { view: 'peerWho', draft, shown: [to] },
  { view: 'peerAgree', draft },
  { view: 'peer', of: 31, code: 'M.01' },
];
