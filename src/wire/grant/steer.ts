import type { Database } from '../../database/database.ts';
import type { FailedMessage, SteerAsk, SteerFound } from '../../domain/dialog/topics/steer.ts';
import { EFFECT_DAYS } from '../../domain/reminders/effect.ts';
import { addDays, type OfficeTime } from '../../domain/reminders/office.ts';
import { mayImport } from '../../storage/imports.ts';
import { drop, failedDeliveries, retry } from '../../storage/messages/failed-deliveries.ts';
import { failedReceipts, retryFailed } from '../../storage/messages/inbox.ts';
import { plannedAhead } from '../../storage/reminders/ahead.ts';
import { calendarDoubts } from '../../storage/reminders/calendar.ts';
import { reminderEffect, setHoldOut } from '../../storage/reminders/effect.ts';
import { pauseReminders, reminderPause, resumeReminders } from '../../storage/reminders/pause.ts';
import { adminOf, type Steerer } from '../../storage/steerer.ts';

/** What a look ahead takes in. Days. */
const DAYS = 7;
/** What `doctor` warns of too: so far ahead a calendar should be official. Days. */
const CALENDAR_DAYS = 60;

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
      return state(who, parts);
    case 'resume':
      await resumeReminders(db, who, now());
      return state(who, parts);
    case 'state':
      return state(who, parts);
    case 'effect':
      return effect(who, parts);
    case 'holdOut':
      await setHoldOut(db, who, ask.on, now());
      return effect(who, parts);
    case 'failed':
      return { found: 'failed', messages: await failed(db, who), after: null };
    case 'retry':
    case 'drop': {
      await decide(ask.ask, ask.id, who, parts);
      return { found: 'failed', messages: await failed(db, who), after: { ask: ask.ask, id: ask.id } };
    }
  }
}

async function state(who: Steerer, { db, office, now }: Parts): Promise<SteerFound> {
  const today = office.dayOf(now());
  return {
    found: 'state',
    paused: await reminderPause(db),
    failed: (await failed(db, who)).length,
    doubts: await calendarDoubts(db, today, addDays(today, CALENDAR_DAYS)),
  };
}

async function effect(who: Steerer, { db, office, now }: Parts): Promise<SteerFound> {
  const at = now();
  const today = office.dayOf(at);
  const since = office.instantOf(addDays(today, -EFFECT_DAYS), 0);
  return { found: 'effect', effect: await reminderEffect(db, who, since, today, at) };
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
