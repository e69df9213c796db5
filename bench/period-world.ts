import type { Database } from '../src/database/database.ts';
import type { Change } from '../src/domain/dialog/change.ts';
import type { OfficeTime } from '../src/domain/reminders/office.ts';
import type { Random } from '../src/sample/random.ts';
import { changeStatements } from '../src/storage/changes.ts';
import { type Committed, commit } from '../src/storage/statements.ts';

/** What everybody answers. */
export const CODES = ['M.01', 'M.02', 'M.03', 'M.04', 'M.05', 'M.06', 'M.07', 'M.08', 'SK.01'] as const;
/** People under one superior. */
const LED = 10;

/** One simulated person: what was committed, as a mirror of the database. */
export interface Simulated {
  readonly id: number;
  readonly assessment: number;
  readonly random: Random;
  /** Day on which the person begins; never for who does not take part. */
  readonly begins: number;
  readonly revisions: Map<string, number>;
  sent: boolean;
  gone: boolean;
}

export interface Counts {
  answers: number;
  sendings: number;
  verdicts: number;
  returned: number;
  objections: number;
  secondLooks: number;
  passedOn: number;
  refused: number;
  /** Times a verdict stood on an older answer than the newest when it was checked. */
  stale: number;
  commits: number;
}

export interface World {
  readonly db: Database;
  readonly office: OfficeTime;
  readonly people: readonly Simulated[];
  readonly counts: Counts;
}

/** A city whose line of command is a tree: everybody's superior has a smaller number, so that it never runs in a circle. */
export async function makeCity(db: Database, people: number): Promise<void> {
  await db.execute(`
    insert into agencies (short, name, kind) values ('Kota', 'Pemerintah Kota', 'dinas');
    insert into dictionaries (version, published_at) values (1, '2026-01-01T00:00:00Z');
    insert into competencies (version, code, position, name, kind, definition, question, levels)
      select 1, code, row_number() over (), code, 'manajerial', '', '', '[]' from unnest(array['${CODES.join("','")}']) code;
    insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level)
      select decode(lpad(to_hex(n), 8, '0'), 'hex'), '\\x00', 'Orang ' || n, 'PNS', 1, '', '',
        case when n <= ${Math.ceil(people / LED)} then 'PENGAWAS' else 'PELAKSANA' end
      from generate_series(1, ${people}) n;
    update people set superior_id = (id - 2) / ${LED} + 1 where id > 1;
    insert into periods (name, opens_on, closes_on, dictionary_version, competencies)
      values ('Simulasi', '2026-11-02', '2026-11-27', 1, array['${CODES.join("','")}']);
    insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at)
      select id, 1, 1, 1, '2026-11-02T01:00:00Z' from people order by id;
    insert into assessment_items (assessment_id, competency, position, required)
      select s.id, c.code, c.position, 2 from assessments s cross join competencies c;
    analyze;`);
}

/** Commits one change as this person would; a conflict is counted, never thrown. */
export async function act(world: World, who: number, what: Change, now: Date): Promise<Committed> {
  world.counts.commits += 1;
  const writer = {
    personId: who,
    channel: who % 3 === 0 ? 'slack' : 'telegram',
    account: String(who),
    today: world.office.dayOf(now),
  } as const;
  const done = await commit(world.db, changeStatements(what, writer, now));
  if (done !== 'done') world.counts.refused += 1;
  return done;
}

/** Works through all of them, some at the same time: a city does not queue up. */
export async function together<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const some = async (): Promise<void> => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: 8 }, some));
}
