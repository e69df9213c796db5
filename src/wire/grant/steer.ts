import type { Database } from '../../database/database.ts';
import type { FailedMessage, SteerAsk, SteerFound } from '../../domain/dialog/steer.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { mayImport } from '../../storage/imports.ts';
import { drop, failedDeliveries, retry } from '../../storage/messages/failed-deliveries.ts';
import { failedReceipts, retryFailed } from '../../storage/messages/inbox.ts';
import { plannedAhead } from '../../storage/reminders/ahead.ts';
import { pauseReminders, reminderPause, resumeReminders } from '../../storage/reminders/pause.ts';
import { adminOf, type Steerer } from '../../storage/steerer.ts';

/** What a look ahead takes in. Days. */
const DAYS = 7;

interface Parts {
  readonly db: Database;
  readonly office: OfficeTime;
  readonly now: () => Date;
}

/** Everybody's reminders in the hands of BKPP's admin. Each statement asks for the right itself. */
export async function steer(ask: SteerAsk, person: number, parts: Parts): Promise<SteerFound> {
  const { db, office, now } = parts;
  if (!(await mayImport(db, person))) return { found: 'no' };
  const who = adminOf(person);
  switch (ask.ask) {
    case 'plan':
      return {
        found: 'plan',
        lines: await plannedAhead(db, who, office, now(), DAYS),
        paused: (await reminderPause(db)) !== null,
      };
    case 'pause':
      await pauseReminders(db, who, '', now());
      return state(db, who);
    case 'resume':
      await resumeReminders(db, who, now());
      return state(db, who);
    case 'state':
      return state(db, who);
    case 'failed':
      return { found: 'failed', messages: await failed(db, who), after: null };
    case 'retry':
    case 'drop': {
      await decide(ask.ask, ask.id, who, parts);
      return { found: 'failed', messages: await failed(db, who), after: { ask: ask.ask, id: ask.id } };
    }
  }
}

async function state(db: Database, who: Steerer): Promise<SteerFound> {
  return { found: 'state', paused: await reminderPause(db), failed: (await failed(db, who)).length };
}

async function decide(what: 'retry' | 'drop', id: string, who: Steerer, { db, now }: Parts): Promise<void> {
  const [, way, number] = /^(in|out)-(\d{1,15})$/.exec(id) ?? [];
  if (number === undefined) return;
  if (way === 'out') await (what === 'retry' ? retry : drop)(db, Number(number), now(), who);
  // What was received is answered or stays listed: it is nobody's to drop.
  else if (what === 'retry') await retryFailed(db, Number(number), now(), who);
}

async function failed(db: Database, who: Steerer): Promise<FailedMessage[]> {
  const received = (await failedReceipts(db, who)).map(
    ({ id, channel, attempts, failure, receivedAt }): FailedMessage => ({
      id: `in-${id}`,
      channel,
      state: 'failed',
      attempts,
      failure,
      at: receivedAt,
    }),
  );
  const sent = (await failedDeliveries(db, who)).map(
    ({ id, channel, state, attempts, failure, settledAt }): FailedMessage => ({
      id: `out-${id}`,
      channel,
      state,
      attempts,
      failure,
      at: settledAt,
    }),
  );
  return [...received, ...sent].toSorted((a, b) => b.at.getTime() - a.at.getTime());
}
