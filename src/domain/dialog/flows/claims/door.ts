import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';

/** The way to the claims an officer checks; none for others, and where nothing waits only with `always`. */
export function checkDoor({ facts, person, texts }: Context, always = false): Option[][] {
  const waiting = facts?.claimsToCheck ?? 0;
  const checks = person?.roles.includes('umpeg') === true;
  if (waiting === 0 && !(always && checks)) return [];
  return [[{ id: 's:claims', label: texts.certificate.checkDoor(waiting) }]];
}
