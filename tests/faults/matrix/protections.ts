import type { Mutation } from './mutate.ts';

/** What stands between a fault and a person, and how it is taken out of a copy of the program. */
export interface Protection {
  readonly protection: string;
  readonly changes: readonly Mutation[];
}

/** Anything behind '~' in a key is new each time: the natural identity is gone. */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: what is looked for in the program is a template itself
const randomKey = {
  reminder: {
    file: 'src/domain/reminders/message.ts',
    find: 'key: `reminder:${person.person}:${identity(first)}`',
    put: 'key: `reminder:${person.person}:${identity(first)}~${Math.random()}`',
  },
  update: {
    file: 'src/bots/telegram/read.ts',
    find: 'const key = `telegram:${me.id}:${update.update_id}`',
    put: 'const key = `telegram:${me.id}:${update.update_id}~${Math.random()}`',
  },
  slackEvent: {
    file: 'src/bots/slack/read/read.ts',
    find: 'key: id === undefined ? alsoKey : `slack:${team}:${id}`',
    put: 'key: `slack:${team}:${id}~${Math.random()}`',
  },
  slackMessage: {
    file: 'src/bots/slack/read/read.ts',
    find: 'const alsoKey = `slack:${team}:${direct}:${ts}`',
    put: 'const alsoKey = `slack:${team}:${direct}:${ts}~${Math.random()}`',
  },
};
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: only there
const noTurn: Mutation = {
  file: 'src/storage/reminders/settle.ts',
  find: "if (database.kind === 'postgres') await",
  put: "if (database.kind !== 'postgres') await",
};
const noPause: Mutation = {
  file: 'src/domain/delivery/fate.ts',
  find: "pause: { until, of: delivery.within ?? 'channel' },",
  put: '',
};
const appClock: Mutation = {
  file: 'src/clock.ts',
  find: 'now: () => new Date(performance.now() + ahead)',
  put: 'now: () => new Date(Date.now())',
};

export const protections = {
  dueWhenOpen: {
    protection: 'a reminder is due when its window opens',
    changes: [
      {
        file: 'src/storage/reminders/settle.ts',
        find: "r.state = 'planned' and r.due_at <= $1 and",
        put: "r.state = 'planned' and r.due_at <= $1 - interval '3 minutes' and",
      },
    ],
  },
  leasesEnd: {
    protection: 'leases that end: what a dead process held is taken up',
    changes: [
      {
        file: 'src/storage/messages/inbox.ts',
        find: "and n.state = 'waiting' and (n.leased_until is null or n.leased_until <= $3)",
        put: "and n.state = 'waiting' and n.attempts = 0",
      },
      {
        file: 'src/storage/messages/outbox.ts',
        find: "o.state in ('ready', 'sending') and o.due_at",
        put: "o.state in ('ready') and o.due_at",
      },
    ],
  },
  errorHandlers: {
    protection: 'an error handler on every connection, idle and checked out',
    changes: [
      { file: 'src/database/postgres.ts', find: "pool.on('error', broken);", put: '' },
      { file: 'src/database/postgres.ts', find: "client.on('error', broken);", put: '' },
    ],
  },
  fencing: {
    protection: 'the fencing number: only the newest claim settles a row',
    changes: [
      {
        file: 'src/storage/messages/outbox.ts',
        find: "where id = $1 and attempts = $2 and state = 'sending'",
        put: 'where id = $1 and $2::int is not null',
      },
      {
        file: 'src/storage/messages/sending.ts',
        find: "o.attempts = s.attempt and o.state = 'sending'",
        put: 's.attempt is not null',
      },
    ],
  },
  neverReached: {
    protection: '"never reached" is told apart from "no answer"',
    changes: [
      {
        file: 'src/bots/telegram/trouble.ts',
        find: "if (error.error instanceof NotReached) return { outcome: 'wait', seconds: UNREACHED_SECONDS };",
        put: '',
      },
    ],
  },
  channelPause: { protection: 'one pause for the whole channel', changes: [noPause] },
  slackRests: {
    protection: 'one pause for the workspace, and each of its methods rests',
    changes: [
      noPause,
      {
        file: 'src/bots/slack/workspace.ts',
        find: 'if (left > 0) throw new webApi.WebAPIRateLimitedError(Math.ceil(left / 1000));',
        put: '',
      },
    ],
  },
  sharedPace: {
    protection: 'one pace for all processes',
    changes: [
      {
        file: 'src/pacing.ts',
        find: 'const { ms, restsUntil } = await sharedMoment(row, gapMs);',
        put: 'const { ms, restsUntil } = NO_WAIT;',
      },
    ],
  },
  oneCopy: {
    protection: 'one marked copy at most, then the operator',
    changes: [
      {
        file: 'src/domain/delivery/fate.ts',
        find: "if (row.doubtful) return { state: 'unknown', why: delivery.why };",
        put: '',
      },
    ],
  },
  triedAgain: {
    protection: 'an unknown fate is tried once more',
    changes: [
      {
        file: 'src/domain/delivery/fate.ts',
        find: "if (row.doubtful) return { state: 'unknown', why: delivery.why };",
        put: "if (delivery.why !== '') return { state: 'sent', handle: null };",
      },
    ],
  },
  updateKey: { protection: 'the unique key of an update', changes: [randomKey.update] },
  eventKeys: {
    protection: 'the unique keys of an event and of its message',
    changes: [randomKey.slackEvent, randomKey.slackMessage],
  },
  naturalKeys: { protection: 'natural keys, and turns', changes: [randomKey.reminder, noTurn] },
  databaseClock: { protection: 'the database’s clock decides', changes: [appClock] },
  steadyCounter: {
    protection: 'between two looks a counter that nobody can set',
    changes: [
      {
        file: 'src/clock.ts',
        find: 'now: () => new Date(performance.now() + ahead)',
        put: 'now: () => new Date(Date.now() - performance.timeOrigin + ahead)',
      },
    ],
  },
  staysSent: {
    protection: 'what was sent stays sent, whatever the clock says',
    changes: [
      randomKey.reminder,
      {
        file: 'src/storage/reminders/plan-sql.ts',
        find: "when w.due_at >= $10 then r.state = 'dropped' or",
        put: "when w.due_at >= $10 then r.state in ('dropped', 'sent') or",
      },
      {
        file: 'src/storage/reminders/plan-sql.ts',
        find: "(r.state = 'dropped' or (r.state = 'planned' and r.due_at <> s.due_at))`;",
        put: "(r.state in ('dropped', 'sent') or (r.state = 'planned' and r.due_at <> s.due_at))`;",
      },
    ],
  },
  sixHours: {
    protection: 'up to six hours late is still sent',
    changes: [
      {
        file: 'src/storage/reminders/settle.ts',
        find: 'const LATEST_MS = 6 * 3_600_000;',
        put: 'const LATEST_MS = 3_600_000;',
      },
    ],
  },
  notOlder: {
    protection: 'what is older is listed as missed, not sent',
    changes: [
      {
        file: 'src/storage/reminders/settle.ts',
        find: 'const LATEST_MS = 6 * 3_600_000;',
        put: 'const LATEST_MS = 600 * 3_600_000;',
      },
    ],
  },
  gone: {
    protection: 'a 403 says that the person left',
    changes: [
      {
        file: 'src/bots/telegram/trouble.ts',
        find: "return { outcome: 'gone', why };",
        put: "return { outcome: 'refused', why };",
      },
    ],
  },
  revision: {
    protection: 'one message of a person at a time, on a place whose revision is checked',
    changes: [
      {
        file: 'src/storage/messages/conversation.ts',
        find: 'where c.version = $2`',
        put: 'where $2::int is not null`',
      },
      {
        file: 'src/storage/messages/answering.ts',
        find: 'where c.version = excluded.version - 1',
        put: 'where true',
      },
      {
        file: 'src/storage/messages/inbox.ts',
        find: "o.state = 'waiting'\n                 order by",
        put: "o.state = 'waiting' and (o.leased_until is null or o.leased_until <= $3)\n                 order by",
      },
    ],
  },
} satisfies Readonly<Record<string, Protection>>;

/** Days and hours of the zone; without it those of another offset, that knows no change of clocks. */
export const ofZone = (other: string): Protection => ({
  protection: 'days and windows are those of the zone, with its clock changes',
  changes: [
    {
      file: 'src/office-time.ts',
      find: 'toZonedDateTimeISO(zone)',
      put: `toZonedDateTimeISO('${other}')`,
    },
    { file: 'src/office-time.ts', find: 'timeZone: zone', put: `timeZone: '${other}'` },
  ],
});
