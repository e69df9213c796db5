import { join } from 'node:path';
import { databaseClock, fixedClock, type SystemClock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { ChannelPort } from '../domain/dialog/channel.ts';
import type { Courses } from '../domain/ports.ts';
import { composeWith } from '../domain/reminders/compose.ts';
import type { TickRow } from '../domain/reminders/item.ts';
import type { OfficeTime } from '../domain/reminders/office.ts';
import { loadTranslations } from '../knowledge/evidence/content.ts';
import { officeTime } from '../office-time.ts';
import { recurrence } from '../recurrence.ts';
import { type CityContent, readCityContent } from '../sample/content.ts';
import { dictionaryShelf } from '../storage/dictionary/dictionary-shelf.ts';
import { releaseLeases } from '../storage/messages/leases.ts';
import { openAssignments } from '../storage/periods/assignments.ts';
import { followRoster } from '../storage/periods/assignments-follow.ts';
import type { Sealing } from '../storage/sealing.ts';
import { remindersEn } from '../texts/en/reminders.ts';
import { textsEn } from '../texts/en/texts.ts';
import { remindersId } from '../texts/id/reminders.ts';
import { textsId } from '../texts/id/texts.ts';
import { type TickDeps, tick } from '../tick.ts';
import { backgroundEmbedding } from './background-embedding.ts';
import { CONTENT } from './content.ts';
import { backgroundSuggesting } from './course-words.ts';
import { coursesOf, coursesOver, embedOutside } from './courses.ts';
import { transcribeOf } from './grant/voice.ts';
import { type Opened, openDatabase } from './open-database.ts';
import { embedsOf, pseudonymous, understandingOf } from './outside.ts';
import { approvedAnswers } from './questions.ts';
import { type Running, type RunOptions, type RunParts, runOver } from './run.ts';
import { fillSample } from './sample.ts';

/** A log of facts and a line; pino fits. */
export interface Log {
  info(facts: object, line: string): void;
  warn(facts: object, line: string): void;
  error(facts: object, line: string): void;
}

export interface AppOptions {
  readonly config: Config;
  /** `--now`. */
  readonly moment?: Date;
  readonly log: Log;
}

/** Everything that is built once a process, on one database. Channels are added by whoever runs them. */
export interface App {
  readonly config: Config;
  readonly db: Database;
  readonly sealing: Sealing;
  readonly key: Uint8Array;
  readonly office: OfficeTime;
  readonly clock: SystemClock;
  readonly content: CityContent;
  readonly courses: Courses;
  readonly log: Log;
  /** Screens that play somebody, by `channel:conversation`. */
  readonly screens: Map<string, ChannelPort>;
  /** The same on the same database, as if it were that moment. Its `close` does nothing. */
  at(moment: Date): App;
  /** Turns and delivery over these channels. Each call has its own senders; stop it when done. */
  run(channels: readonly ChannelPort[], options?: RunOptions): Running;
  /** `told: false`: nobody reads what was planned; what was sent, held and dropped is told all the same. */
  tick(options: { readonly dryRun: boolean; readonly told?: boolean }): Promise<readonly TickRow[]>;
  readonly ticking: TickDeps;
  /** Vectors of a configured embedding model for courses that lack them; does nothing without one, and rejects never. */
  embedCatalogue(signal?: AbortSignal): Promise<void>;
  /** Resolves when nothing that a turn began in the background runs any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const texts = { id: textsId, en: textsEn };

/** Opens the database, fills an empty one with the sample city where that is wanted, and builds the services. */
export async function openApp({ config, moment, log }: AppOptions): Promise<App> {
  const content = await readCityContent(CONTENT);
  const opened = await openDatabase(
    config,
    content,
    () => moment ?? new Date(),
    (error) => {
      log.warn({ error: error.message }, 'database: a connection broke; the next query opens a new one');
    },
  );
  try {
    const clock = moment === undefined ? databaseClock(opened.db) : fixedClock(moment);
    await clock.sync();
    // The folder's lock is ours: whoever held a lease here is dead, and nobody has to wait for it to run out.
    if (opened.db.kind === 'pglite') await releaseLeases(opened.db, clock.now());
    const office = officeTime(config.zone);
    if (config.sample) await fillSample({ ...opened, content, office, now: clock.now() });
    return build({ config, log, content, opened, office, screens: new Map(), close: opened.close }, clock);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

interface Shared {
  readonly config: Config;
  readonly log: Log;
  readonly content: CityContent;
  readonly opened: Opened;
  readonly office: OfficeTime;
  readonly screens: Map<string, ChannelPort>;
  readonly close: () => Promise<void>;
}

/** The services over one clock. Cheap: what is heavy is loaded when first used. */
function build(shared: Shared, clock: SystemClock): App {
  const { config, log, content, opened, office, screens } = shared;
  const { db, sealing, key } = opened;
  const { now } = clock;
  const embeds = embedsOf(config.model, db);
  const courses = embeds === null ? coursesOf(db) : coursesOver(db, embeds, log);
  const compose = composeWith({ id: remindersId(office), en: remindersEn(office) });
  const embedding = backgroundEmbedding(db, log, async () => {
    if (embeds !== null) await embedOutside(db, embeds, log);
  });
  const suggesting = backgroundSuggesting({ db, model: config.model, log });
  const settled = async (): Promise<void> => {
    await Promise.all([embedding.idle(), suggesting.idle()]);
  };
  const told: TickDeps['log'] = (level, line) => log[level]({}, line);
  const ticking = { database: db, office, recurrence, compose, texts, log: told };
  const parts: RunParts = {
    db,
    office,
    now,
    key,
    texts,
    log,
    screens,
    courses,
    dictionaries: dictionaryShelf(db, now, loadTranslations(join(CONTENT, 'understanding'))),
    understanding: understandingOf(config.model, log),
    model: config.model,
    transcribe: transcribeOf(config.model, log),
    questions: approvedAnswers,
    mask: (text) => pseudonymous(text).text,
    nips: sealing,
    embed: embedding.begin,
    suggesting,
  };

  return {
    config,
    ticking,
    db,
    sealing,
    key,
    office,
    clock,
    content,
    courses,
    log,
    screens,
    at: (moment) => build({ ...shared, close: async () => undefined }, fixedClock(moment)),
    run: (channels, options = {}) => runOver(channels, parts, options),
    tick: async (options) => {
      // Who came, left or moved since a period opened. A dry run tells the same of newcomers: they are first told a day later.
      if (!options.dryRun) {
        const today = office.dayOf(now());
        await openAssignments(db, { today }, now());
        const followed = await followRoster(db, today, now());
        if (Object.values(followed).some((count) => count > 0))
          log.info(followed, 'tick: assessments followed the roster');
      }
      return tick(ticking, now(), options);
    },
    embedCatalogue: async (signal) => {
      if (embeds !== null) await embedOutside(db, embeds, log, signal);
    },
    settled,
    close: async () => {
      await settled();
      await shared.close();
    },
  };
}
