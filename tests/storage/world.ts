import type { Database } from '../../src/database/database.ts';
import type { Change } from '../../src/domain/dialog/change.ts';
import { changeStatements } from '../../src/storage/changes.ts';
import { type Committed, commit } from '../../src/storage/statements.ts';

export const NOW = new Date('2026-11-24T03:00:00Z');
export const TODAY = '2026-11-24';
export const HOUR = 3_600_000;

/** Ids of the small world: two agencies, a running period, one person of each kind. */
export const WHO = {
  superior: 1,
  asn: 2,
  otherSuperior: 3,
  umpeg: 4,
  umpegElsewhere: 5,
  kepala: 6,
  admin: 7,
  colleague: 8,
} as const;
export type Who = keyof typeof WHO;

/** The running assessment of `asn`; 2 is the colleague's, 3 that of the officer elsewhere. */
export const MINE = 1;
/** The next forum of the first agency. */
export const FORUM = 1;

const ROLES: Partial<Record<Who, string>> = {
  umpeg: '{umpeg}',
  umpegElsewhere: '{umpeg}',
  kepala: '{kepala}',
  admin: '{admin}',
};

/** `asn` is led by `superior`, `colleague` by `otherSuperior`; officers and the admin lead nobody. */
export async function seedWorld(db: Database): Promise<void> {
  await db.execute(`
    insert into agencies (short, name, kind) values ('Dishub', 'Dinas Perhubungan', 'dinas'), ('Dinkes', 'Dinas Kesehatan', 'dinas');
    insert into dictionaries (version, published_at) values (1, '2026-01-01T00:00:00Z');
    insert into competencies (version, code, position, name, kind, definition, question, levels) values
      (1, 'INT', 1, 'Integritas', 'manajerial', '', '', '[]'), (1, 'KSM', 2, 'Kerja sama', 'manajerial', '', '', '[]'),
      (1, 'TEK', 3, 'Parkir', 'teknis', '', '', '[]'), (1, 'ASING', 4, 'Lain', 'teknis', '', '', '[]');
    insert into post_requirements values ('Pengelola', 'TEK', 2, 'uji');
    insert into job_level_requirements values ('PELAKSANA', '', 1, 'uji'), ('PELAKSANA', 'KSM', 3, 'uji');
    insert into learning_rules values ('PNS', '2020-01-01', 15, null, 'lama'), ('PNS', '2026-01-01', 20, null, 'uji'),
      ('PNS', '2027-01-01', 40, null, 'nanti');
  `);
  const elsewhere = new Set<Who>(['umpegElsewhere', 'admin']);
  for (const who of Object.keys(WHO) as Who[]) {
    await db.query(
      `insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level, roles)
       values ($1, '\\x00', $2, 'PNS', $3, 'Bidang', 'Pengelola', 'PELAKSANA', $4::text::text[])`,
      [Buffer.from(who), who, elsewhere.has(who) ? 2 : 1, ROLES[who] ?? '{}'],
    );
  }
  await db.execute(`
    update people set superior_id = 1 where id = 2;
    update people set superior_id = 3 where id = 8;
    insert into periods (name, opens_on, closes_on, dictionary_version, competencies)
      values ('2026', '2026-11-01', '2026-11-30', 1, '{INT,KSM}');
    insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at) values
      (2, 1, 1, 1, '2026-11-01T00:00:00Z'), (8, 1, 1, 1, '2026-11-01T00:00:00Z'), (5, 2, 1, 1, '2026-11-01T00:00:00Z');
    insert into assessment_items (assessment_id, competency, position, required)
      select a, 'INT', 2, 3 from generate_series(1, 3) a union all select a, 'KSM', 1, null from generate_series(1, 3) a;
    insert into answers (assessment_id, competency, revision, basis, chosen, story, answered_at, channel) values
      (1, 'INT', 1, 'told', 2, 'cerita lama', '2026-11-02T00:00:00Z', 'terminal'),
      (1, 'INT', 2, 'told', 3, 'cerita baru', '2026-11-03T00:00:00Z', 'terminal');
    insert into forum_events (agency_id, title, place, starts_at, ends_at) values
      (1, 'Forum', 'Aula', '2026-11-25T02:00:00Z', '2026-11-25T04:00:00Z'),
      (2, 'Lain', 'Aula', '2026-11-24T04:00:00Z', '2026-11-24T05:00:00Z');
    insert into accounts (channel, account, conversation, person_id, last_heard_at) values
      ('terminal', 'asn', 'asn', 2, '2026-11-24T00:00:00Z'), ('terminal', 'asing', 'asing', null, '2026-11-24T00:00:00Z');
  `);
}

/** Commits one change as `personId` (null: the stranger) would. */
export function change(db: Database, what: Change, personId: number | null, now = NOW): Promise<Committed> {
  const account = personId === null ? 'asing' : 'asn';
  // Jakarta is seven hours ahead all year.
  const today = new Date(now.getTime() + 7 * HOUR).toISOString().slice(0, 10);
  return commit(db, changeStatements(what, { personId, channel: 'terminal', account, today }, now));
}

export const answerOf = (revision: number, code = 'INT'): Change => ({
  change: 'answer',
  assessment: MINE,
  code,
  answer: { revision, basis: 'told', proposed: 3, quote: 'saya', chosen: 3, story: 'saya menyusun' },
});
