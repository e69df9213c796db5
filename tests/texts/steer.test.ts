import { expect, it } from 'vitest';
import { KINDS } from '../../src/domain/reminders/kinds.ts';
import { steer as en } from '../../src/texts/en/steer.ts';
import { steer as id } from '../../src/texts/id/steer.ts';

const line = { rung: '', people: 70, unreachable: 0, day: '2026-09-01' };

it('the plan names every kind of reminder in words', () => {
  for (const kind of [...Object.values(KINDS).flat(), 'own'])
    for (const texts of [id, en])
      expect(texts.planLine({ ...line, kind })).not.toMatch(new RegExp(`^${kind}\\b`));
});

it('the plan names the steps of learning hours in words', () => {
  expect(id.planLine({ ...line, kind: 'jp', rung: 'september' })).toBe('JP tahun ini September: 70 orang');
  expect(id.planLine({ ...line, kind: 'certificate', rung: 'after-10' })).toBe(
    'Bukti klaim JP sesudah 10 hari: 70 orang',
  );
  expect(en.planLine({ ...line, kind: 'certificate', rung: 'after-3' })).toBe(
    'Proof of a JP claim after 3 days: 70 people',
  );
});
