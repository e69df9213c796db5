import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { agencyExport, hoursExport, suppressed, teamExport } from '../../src/storage/files/exports.ts';
import { fileSealing } from '../../src/storage/files/file-sealing.ts';
import { keepFile } from '../../src/storage/files/files.ts';
import { dataCopy } from '../../src/storage/people/data-copy.ts';
import { onEveryDatabase } from '../support/database.ts';
import { change, NOW, seedWorld, TODAY, WHO, type Who } from './world.ts';

const group = (name: string, total: number) => ({ group: name, total, sent: 1, verified: 0 });

describe('groups that would tell of single people', () => {
  it('are kept back below five, and the next smallest with a single one', () => {
    const shown = (...sizes: number[]) =>
      suppressed(
        sizes.map((size, n) => group(`g${n}`, size)),
        5,
      ).map(({ total }) => total);
    expect(shown(5, 6, 40)).toEqual([5, 6, 40]);
    expect(shown(4, 6, 40)).toEqual([null, null, 40]);
    expect(shown(40, 6, 4)).toEqual([40, null, null]);
    expect(shown(4, 3, 40)).toEqual([null, null, 40]);
    expect(shown(4)).toEqual([null]);
    expect(shown()).toEqual([]);
  });

  it('lose all their numbers, not only their size', () => {
    expect(suppressed([group('a', 1), group('b', 9)], 5)).toEqual([
      { group: 'a', total: null, sent: null, verified: null },
      { group: 'b', total: null, sent: null, verified: null },
    ]);
  });
});

onEveryDatabase('tables to take away', (database) => {
  beforeEach(() => seedWorld(database()));

  it('name only the asker’s own subordinates, or an officer’s agency', async () => {
    const names = async (who: Who) =>
      (await teamExport(database(), WHO[who], TODAY, 'Asia/Jakarta')).lines.map(({ name }) => name).sort();
    expect(await names('superior')).toEqual(['asn']);
    expect(await names('otherSuperior')).toEqual(['colleague']);
    expect(await names('umpeg')).toEqual(['asn', 'colleague']);
    for (const who of ['asn', 'umpegElsewhere', 'kepala', 'admin', 'colleague'] as const)
      expect(await names(who)).toEqual([]);
    await database().query('update people set active = false where id = $1', [WHO.superior]);
    expect(await names('superior')).toEqual([]);
  });

  it('count what is answered, sent and verified, and tell no level', async () => {
    const line = async () => (await teamExport(database(), WHO.superior, TODAY, 'Asia/Jakarta')).lines[0];
    expect(await line()).toEqual({
      name: 'asn',
      unit: 'Bidang',
      answered: 1,
      total: 2,
      sentOn: null,
      verified: 0,
    });
    await database().query('update assessments set sent_at = $1, sent_to = 1 where id = 1', [NOW]);
    const verify = (revision: number) =>
      database().query(
        `insert into confirmations (assessment_id, competency, revision, by_person, level, at) values (1, 'INT', $1, 1, 2, $2)`,
        [revision, NOW],
      );
    await verify(1);
    // A verdict on an older answer is stale.
    expect((await line())?.verified).toBe(0);
    await verify(2);
    expect(await line()).toMatchObject({ verified: 1, sentOn: TODAY });
    // Shortly after midnight in the office, and yesterday by Greenwich.
    await database().query('update assessments set sent_at = $1 where id = 1', [`${TODAY}T00:30:00+07:00`]);
    expect(await line()).toMatchObject({ sentOn: TODAY });
  });

  it('give counts to an officer, a head and the admin only, each of their own', async () => {
    const groups = async (who: Who) => (await agencyExport(database(), WHO[who], TODAY)).lines;
    for (const who of ['asn', 'superior', 'colleague'] as const) expect(await groups(who)).toEqual([]);
    // Two people in the unit: too few to tell.
    const kept = { group: 'Bidang', total: null, sent: null, verified: null };
    expect(await groups('umpeg')).toEqual([kept]);
    expect(await groups('kepala')).toEqual([kept]);
    await database().execute(`
      insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level)
        select decode(to_hex(n + 4096), 'hex'), '\\x00', 'x' || n, 'PNS', 1, 'Bidang', 'P', 'PELAKSANA' from generate_series(1, 4) n;
      insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at, sent_at)
        select id, 1, 1, 1, '2026-11-01T00:00Z', case when name = 'x1' then '2026-11-05T00:00Z'::timestamptz end
        from people where name like 'x_'`);
    expect(await groups('kepala')).toEqual([{ group: 'Bidang', total: 6, sent: 1, verified: 1 }]);
    // A dated rule may ask for more than five, never for fewer.
    const rule = (from: string, value: number) =>
      database().query(`insert into rules values ('smallest_group', $1::text::date, $2, 'uji', 'usulan')`, [
        from,
        value,
      ]);
    await rule('2026-01-01', 2);
    expect((await groups('kepala')).map(({ total }) => total)).toEqual([6]);
    await rule('2026-06-01', 7);
    expect(await groups('kepala')).toEqual([kept]);
    await database().query('delete from rules');
    // The other agency has one person: both are kept back, or it would follow from the whole.
    expect((await groups('admin')).map(({ group: name, total }) => [name, total])).toEqual([
      ['Dinkes', null],
      ['Dishub', null],
    ]);
  });

  it('hold the asker’s own hours only', async () => {
    await database().execute(`
      insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state) values
        (2, 'Mine', 'seminar', '2026-03-01', '2026-03-02', 6, 'klaim'),
        (8, 'Theirs', 'seminar', '2026-03-01', '2026-03-02', 6, 'klaim')`);
    const mine = await hoursExport(database(), WHO.asn);
    expect(mine.map(({ title, jp, endedOn }) => [title, jp, endedOn])).toEqual([['Mine', 6, '2026-03-02']]);
  });

  it('the copy of own data holds every kind of fact, and nothing of a neighbour', async () => {
    const sealing = fileSealing(new Uint8Array(32), randomBytes);
    for (const person of [WHO.asn, WHO.colleague])
      await keepFile(
        database(),
        sealing,
        {
          person,
          purpose: 'evidence',
          subject: 'x',
          name: `bukti-${person}.pdf`,
          type: 'application/pdf',
          content: Buffer.from('%PDF-1.4'),
        },
        NOW,
      );
    await database().execute(`
      insert into confirmations (assessment_id, competency, revision, by_person, level, note, at)
        values (1, 'INT', 2, 1, 2, 'catatan atasan', '2026-11-04T00:00Z');
      insert into official_results values (2, 'INT', 3, 'Asesor', '2026-01-01', '2028-12-31'), (8, 'INT', 5, 'Rahasia', '2026-01-01', '2028-12-31');
      insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state)
        values (2, 'Seminar', 'seminar', '2026-03-01', '2026-03-02', 6, 'klaim');
      insert into course_marks values (2, 'KRS-1', 'saved', '2026-11-04T00:00Z');
      insert into forum_replies values (1, 2, 'hadir', '2026-11-04T00:00Z');
      insert into forum_speakers (event_id, person_id, asked_at, answer) values (1, 2, '2026-11-05T00:00Z', 'bersedia');
      insert into forum_attendance values (1, 2, '2026-11-25T02:30:00Z');
      insert into forum_topics (event_id, person_id, words, at) values (1, 2, 'Trotoar', '2026-11-04T00:00Z');
      insert into reminder_preferences (person_id, hour) values (2, 9);
      insert into returns (assessment_id, competency, by_person, action, note, noted_at, handed_at)
        values (1, 'INT', 1, 'example', 'mohon contoh', '2026-11-04T00:00Z', '2026-11-04T00:00Z');
      insert into objections (assessment_id, competency, revision, n, reason, at) values (1, 'INT', 2, 1, 'alasan saya', '2026-11-05T00:00Z')`);
    await change(
      database(),
      { change: 'noted', action: 'looked', subject: 'team:subordinates' },
      WHO.superior,
    );
    const lines = await dataCopy(database(), WHO.asn);
    expect([...new Set(lines.map(({ part }) => part))]).toEqual([
      'person',
      'account',
      'answer',
      'verdict',
      'return',
      'objection',
      'official',
      'learning',
      'course',
      'forum',
      'speaker',
      'present',
      'topic',
      'reminder',
      'file',
      'seen',
    ]);
    const all = JSON.stringify(lines);
    for (const words of [
      'cerita lama',
      'cerita baru',
      'catatan atasan',
      'mohon contoh',
      'alasan saya',
      'bukti-2.pdf',
      'superior',
    ])
      expect(all).toContain(words);
    for (const words of ['bukti-8.pdf', 'Rahasia', 'colleague']) expect(all).not.toContain(words);
    expect(lines.filter(({ part }) => part === 'answer').map(({ value, state }) => [value, state])).toEqual([
      [2, 'told'],
      [3, 'told'],
    ]);
  });
});
