import { expect, it } from 'vitest';
import { commandOfReading } from '../../../src/domain/dialog/typed/command-of.ts';

const read = (intent: 'ikut_forum' | 'tidak_ikut_forum', text: string, confidence = 1) =>
  commandOfReading({ intent, confidence, clarify: false, others: [], slots: {} }, text);

it.each([
  ['ikut_forum', 'siap, saya hadir', 'hadir'],
  ['tidak_ikut_forum', 'izin tidak hadir forum, ada rapat', 'tidak'],
] as const)('%s: “%s” answers the invitation', (intent, text, reply) => {
  expect(read(intent, text)).toEqual({ do: 'rsvp', event: null, reply });
});

it('A longer sentence may tell of another forum, and an unsure one of anything: the invitation is shown with its buttons', () => {
  const long = 'kami tidak jadi bergabung dengan forum provinsi karena anggaran';
  expect(read('tidak_ikut_forum', long)).toEqual({ do: 'forum' });
  expect(read('ikut_forum', 'saya hadir', 0.8)).toEqual({ do: 'forum' });
});
