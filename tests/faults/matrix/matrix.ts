import { setTimeout as delay } from 'node:timers/promises';
import type { Template } from './city.ts';
import { judge, type Outcome, type Rules } from './judge.ts';
import { ofZone, type Protection, protections } from './protections.ts';
import { brokenPlatform, dropped, fullPace, left, repeated, storm } from './rows-platform.ts';
import {
  calm,
  cutFromDatabase,
  cutFromPlatform,
  killed,
  rollingDeploy,
  schedulers,
  serverStopped,
  wednesday,
} from './rows-process.ts';
import { databaseClockBack, down, wrongClock, zone } from './rows-time.ts';
import { createWorld, type World } from './world.ts';

/** One fault, what is asked of the product under it, and the protection whose removal must show. */
export interface Row {
  readonly name: string;
  readonly play: (world: World, server?: Server) => Promise<void>;
  readonly rules: Rules;
  /** What is taken out of a copy of the program; the row must turn red then. */
  readonly without: Protection;
  readonly zone?: string;
  /** Telegram unless told otherwise. */
  readonly channel?: 'slack';
}

/** A server that the row may stop: only one that belongs to the run. */
export interface Server {
  stop(): Promise<void>;
  start(): Promise<void>;
}

const none: Rules = { noCopies: true, noneListed: true };

export const ROWS: readonly Row[] = [
  {
    name: 'no fault',
    play: calm,
    rules: { ...none, lateAtMost: 60 },
    without: protections.dueWhenOpen,
  },
  {
    name: 'kill -9 at each step',
    play: killed,
    rules: {},
    without: protections.leasesEnd,
  },
  {
    name: 'database server stopped and started',
    play: serverStopped,
    rules: {},
    without: protections.errorHandlers,
  },
  {
    name: 'cut from the database, longer than the lease',
    play: cutFromDatabase,
    rules: {},
    without: protections.fencing,
  },
  {
    name: 'cut from the platform, longer than the lease',
    play: cutFromPlatform,
    rules: none,
    without: protections.neverReached,
  },
  {
    name: '429 for ten minutes',
    play: storm,
    rules: none,
    without: protections.channelPause,
  },
  {
    name: 'two processes at full pace',
    play: fullPace,
    rules: none,
    without: protections.sharedPace,
  },
  {
    name: 'delivered, then the answer dropped (5%)',
    play: dropped,
    rules: {},
    without: protections.oneCopy,
  },
  {
    name: 'platform answers 500, or never',
    play: brokenPlatform,
    rules: {},
    without: protections.triedAgain,
  },
  {
    name: 'every update three times, shuffled',
    play: repeated,
    rules: none,
    without: protections.updateKey,
  },
  {
    name: 'two schedulers',
    play: schedulers(2),
    rules: none,
    without: protections.naturalKeys,
  },
  {
    name: 'five schedulers',
    play: schedulers(5),
    rules: none,
    without: protections.naturalKeys,
  },
  {
    name: 'app clock an hour ahead',
    play: wrongClock({ off: 3_600_000 }),
    rules: { ...none, lateAtMost: 60 },
    without: protections.databaseClock,
  },
  {
    name: 'app clock an hour behind',
    play: wrongClock({ off: -3_600_000 }),
    rules: { ...none, lateAtMost: 60 },
    without: protections.databaseClock,
  },
  {
    name: 'app clock jumping by up to an hour',
    play: wrongClock({ jumps: 3_600_000 }),
    rules: { ...none, lateAtMost: 60 },
    without: protections.steadyCounter,
  },
  {
    name: 'database clock put back an hour',
    play: databaseClockBack,
    rules: none,
    without: protections.staysSent,
  },
  {
    name: 'down for three hours over due times',
    play: down(wednesday('11:15'), 'sent'),
    rules: none,
    without: protections.sixHours,
  },
  {
    name: 'down for three days over due times',
    play: down(new Date('2026-11-27T15:30:00+07:00'), 'missed'),
    rules: none,
    without: protections.notOlder,
  },
  {
    name: 'a tenth of the people have left (403)',
    play: left,
    rules: { noCopies: true },
    without: protections.gone,
  },
  {
    name: 'rolling deploy in mid-dialogue',
    play: rollingDeploy,
    rules: none,
    without: protections.revision,
  },
  ...(
    [
      ['kill -9 at each step', killed, {}, protections.leasesEnd],
      ['429 for ten minutes', storm, none, protections.slackRests],
      ['delivered, then the answer dropped (5%)', dropped, {}, protections.oneCopy],
      ['every event three times, shuffled', repeated, none, protections.eventKeys],
    ] as const
  ).map(
    ([name, play, rules, without]): Row => ({
      name: `Slack: ${name}`,
      channel: 'slack',
      play,
      rules,
      without,
    }),
  ),
  ...(
    [
      ['Asia/Jakarta', '+00:00', ['2026-11-25', '2026-11-26']],
      ['Asia/Makassar', '+07:00', ['2026-11-25', '2026-11-26']],
      ['Asia/Jayapura', '+07:00', ['2026-11-25', '2026-11-26']],
      // The clocks go forward on Sunday, 4 October 2026, at two.
      [
        'Australia/Sydney',
        '+10:00',
        ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06'],
      ],
    ] as const
  ).map(
    ([name, other, days]): Row => ({
      name: `zone ${name}`,
      zone: name,
      play: zone(name, days),
      rules: none,
      without: ofZone(other),
    }),
  ),
];

/** A run that takes longer hangs. Milliseconds. */
const PATIENCE = 240_000;

/** Plays one row once. */
export async function playRow(
  row: Row,
  template: Template,
  seed: number,
  options: { readonly tree?: string; readonly server?: Server } = {},
): Promise<Outcome> {
  const { tree, server } = options;
  const world = await createWorld({
    template,
    seed,
    ...(tree === undefined ? {} : { tree }),
    ...(row.zone === undefined ? {} : { zone: row.zone }),
    ...(row.channel === undefined ? {} : { channel: row.channel }),
  });
  const late = new AbortController();
  try {
    await Promise.race([
      row.play(world, server),
      delay(PATIENCE, undefined, { signal: late.signal }).then(() => {
        const heard = world.workers.map((worker) => worker.complaints()).join('');
        throw new Error(`the run does not end: ${heard.slice(-400)}`);
      }),
    ]);
    return await judge(world, row.rules);
  } finally {
    late.abort();
    await world.close();
  }
}
