import type { readConfig } from '../config/config.ts';
import { lockHolder } from '../database/lock.ts';
import { type DatabaseFacts, type Probes, runChecks } from '../doctor/doctor.ts';
import { probeDatabase } from '../doctor/probe.ts';
import { diagnosisTable } from '../doctor/table.ts';
import { OFFLINE_MODEL } from '../knowledge/embedding/offline.ts';
import type { App } from '../wire/app.ts';
import { missingForModel, outsideEmbedding } from '../wire/outside.ts';
import { slackChecks } from '../wire/slack-doctor.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { answers } from './control.ts';

/** Looks at the open database and the configuration it was opened with. */
export const doctor: Command = {
  name: 'doctor',
  usage: '[--json]',
  summary:
    'checks configuration, database, vectors, holidays, tokens, and says what to do about each red line',
  options: {},
  words: [0, 0],
  run: ({ json }, io, app) =>
    report(io, json, {
      nodeVersion: process.version,
      missingForModel,
      config: { ok: true, config: app.config },
      folder: async () => ({ state: 'free' }),
      database: () => facts(app),
      platforms: (config) => slackChecks(config, app.db),
    }),
};

const facts = (app: App): Promise<DatabaseFacts> => {
  const now = app.clock.now();
  return probeDatabase(app.db, {
    now,
    today: app.office.dayOf(now),
    embeddingModel: OFFLINE_MODEL,
    outsideModel: outsideEmbedding(app.config.model),
  });
};

/** The diagnosis of an installation whose database does not even open: everything that can be said without it. */
export async function doctorWithout(
  io: Io,
  json: boolean,
  config: ReturnType<typeof readConfig>,
  error: unknown,
): Promise<ExitCode> {
  const probes: Probes = {
    nodeVersion: process.version,
    missingForModel,
    config,
    folder: async ({ database }) => {
      const holder = database.kind === 'pglite' ? lockHolder(database.dir, new Date()) : null;
      if (holder === null || database.kind !== 'pglite') return { state: 'free' };
      return { state: 'held', holder, answers: await answers(database.dir) };
    },
    database: async () => {
      throw error ?? new Error('the database was not opened');
    },
  };
  return report(io, json, probes);
}

async function report(io: Io, json: boolean, probes: Probes): Promise<ExitCode> {
  const diagnosis = await runChecks(probes);
  io.out(json ? JSON.stringify(diagnosis) : diagnosisTable(diagnosis));
  return diagnosis.ok ? 0 : 1;
}
