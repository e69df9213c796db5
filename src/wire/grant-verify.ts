import type { VerifyAsk, VerifyFound } from '../domain/dialog/verify.ts';
import type { Person } from '../domain/people/person.ts';
import { delegationOf, standIns } from '../storage/delegations.ts';
import { verifyCase, verifyQueue } from '../storage/verifying.ts';
import type { GrantParts } from './grant.ts';

/** Grants what verifying asks: the rights are part of every query. */
export async function verifying(
  ask: VerifyAsk,
  person: Person,
  today: string,
  { db, dictionaries }: Pick<GrantParts, 'db' | 'dictionaries'>,
): Promise<VerifyFound> {
  switch (ask.ask) {
    case 'queue':
      return { found: 'queue', from: ask.from, queue: await verifyQueue(db, person.id, today) };
    case 'many': {
      const queue = await verifyQueue(db, person.id, today, ask.of);
      return {
        found: 'many',
        asked: ask.of.length,
        queue: queue.filter((one) => one.count > 0),
        next: ask.next,
      };
    }
    case 'delegation': {
      const standing = await delegationOf(db, person.id, today);
      return { found: 'delegation', words: ask.words, standing, people: await standIns(db, person.id, ask) };
    }
    case 'case': {
      const found = await verifyCase(db, person.id, ask.of, today);
      // The words of the version that it was answered on, not of today's.
      if (found !== null) await dictionaries.hold([found.version]);
      return { found: 'case', case: found, next: ask.next };
    }
  }
}
