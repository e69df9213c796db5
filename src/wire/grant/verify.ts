import type { Database } from '../../database/database.ts';
import type { VerifyAsk, VerifyFound } from '../../domain/dialog/topics/verify.ts';
import type { Person } from '../../domain/people/person.ts';
import { closePeers, peerStanding, peerTasks, possiblePeers } from '../../storage/assessment/peers.ts';
import type { DictionaryShelf } from '../../storage/dictionary/dictionary-shelf.ts';
import { delegationOf, standIns } from '../../storage/verification/delegations.ts';
import { secondLooks } from '../../storage/verification/objections.ts';
import { aboveVerdict, fourVerdicts, historyOf } from '../../storage/verification/verdicts.ts';
import { verifyCase, verifyQueue } from '../../storage/verification/verifying.ts';

interface Parts {
  readonly db: Database;
  readonly dictionaries: DictionaryShelf;
}

/** Grants what verifying asks: the rights are part of every query. */
export async function verifying(
  ask: VerifyAsk,
  person: Person,
  today: string,
  now: Date,
  parts: Parts,
): Promise<VerifyFound> {
  const { db, dictionaries } = parts;
  switch (ask.ask) {
    case 'queue':
      return {
        found: 'queue',
        from: ask.from,
        queue: await verifyQueue(db, person.id, today),
        objections: (await secondLooks(db, person.id, today)).length,
      };
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
    case 'peers':
      return peers(ask, person, today, now, parts);
    case 'peerTasks': {
      const tasks = await peerTasks(db, person.id, today);
      await dictionaries.hold([...new Set(tasks.map((one) => one.version))]);
      return { found: 'peerTasks', tasks };
    }
    case 'verdicts': {
      const all = await fourVerdicts(db, person.id, today);
      await dictionaries.hold([...new Set(all.map((one) => one.version))]);
      return { found: 'verdicts', all };
    }
    case 'verdict':
      return verdict(ask, person, today, parts);
    case 'objections': {
      const all = await secondLooks(db, person.id, today);
      await dictionaries.hold([...new Set(all.map((one) => one.version))]);
      return { found: 'objections', all };
    }
    case 'second': {
      const [one] = await secondLooks(db, person.id, today, ask.against);
      if (one !== undefined) await dictionaries.hold([one.version]);
      return { found: 'second', one: one ?? null, next: ask.next };
    }
    case 'case': {
      const found = await verifyCase(db, person.id, ask.of, today);
      // The words of the version that it was answered on, not of today's.
      if (found !== null) await dictionaries.hold([found.version]);
      return { found: 'case', case: found, next: ask.next };
    }
  }
}

async function verdict(
  ask: Extract<VerifyAsk, { ask: 'verdict' }>,
  person: Person,
  today: string,
  { db, dictionaries }: Parts,
): Promise<VerifyFound> {
  const [one] = await fourVerdicts(db, person.id, today, ask.code);
  if (one === undefined) return { found: 'verdict', one: null, history: [], above: null, next: ask.next };
  await dictionaries.hold([one.version]);
  const history = ask.next === 'history' ? await historyOf(db, person.id, ask.code) : [];
  const above = await aboveVerdict(db, person.id, one.assessment, ask.code);
  return { found: 'verdict', one, history, above, next: ask.next };
}

/** What is over is closed first, so that nobody has to wait for the next tick. */
async function peers(
  ask: Extract<VerifyAsk, { ask: 'peers' }>,
  person: Person,
  today: string,
  now: Date,
  { db, dictionaries }: Parts,
): Promise<VerifyFound> {
  await closePeers(db, today, now);
  const mine = await peerStanding(db, person.id, today, now);
  if (mine.state === 'ready' || mine.state === 'closed') await dictionaries.hold([mine.version]);
  const people = mine.state === 'ready' ? await possiblePeers(db, person.id, ask) : [];
  return { found: 'peers', mine, people };
}
