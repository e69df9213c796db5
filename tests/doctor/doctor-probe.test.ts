import { expect, it } from 'vitest';
import { probeDatabase } from '../../src/doctor/probe.ts';
import { ensureVectorIndex, LARGE } from '../../src/knowledge/retrieval/index/nearby.ts';
import { onEveryDatabase } from '../support/database.ts';

const options = {
  now: new Date('2026-11-24T02:00:00Z'),
  today: '2026-11-24',
  embeddingModel: 'm1',
  outsideModel: null,
};

onEveryDatabase('doctor', (database) => {
  it('finds an empty installation empty', async () => {
    const facts = await probeDatabase(database(), options);
    expect(facts).toMatchObject({
      server: expect.stringMatching(/^PostgreSQL \d/),
      vector: expect.stringMatching(/^\d/),
      pending: [],
      content: {
        dictionary: null,
        catalogue: { courses: 0, fresh: 0, stale: 0, index: 'not needed' },
        holidays: { official: 0, estimated: [], lastDay: null },
        waiting: { drafts: 0, words: 0 },
        replaced: { rows: 0, late: 0 },
        inbox: { failed: 0, waiting: 0 },
        outbox: { refused: 0, unknown: 0, open: 0 },
      },
    });
  });

  it('tells current vectors from outdated ones and from those of another model', async () => {
    for (const id of ['a', 'b', 'c', 'd'])
      await database().query(
        `insert into courses (id, title, description, competencies, level_from, level_to, jp, form, mode, provider,
           audience, content_hash, updated_at)
         values ($1, 't', 'd', '{}', 0, 1, 1, 'f', 'm', 'p', '{}', 'new', $2)`,
        [id, options.now],
      );
    for (const [course, model, hash] of [
      ['a', 'm1', 'new'],
      ['b', 'm1', 'old'],
      ['c', 'm2', 'new'],
    ] as const)
      await database().query(
        `insert into course_vectors (course_id, model, dimension, content_hash, embedding)
         select id, $2, 2, case when $3 = 'new' then text_hash else 'old' end, '[1,0]' from courses where id = $1`,
        [course, model, hash],
      );
    expect((await probeDatabase(database(), options)).content?.catalogue).toEqual({
      courses: 4,
      fresh: 1,
      stale: 1,
      index: 'not needed',
    });
    const beside = await probeDatabase(database(), { ...options, outsideModel: 'm2' });
    expect(beside.content).toMatchObject({
      catalogue: { courses: 4, fresh: 1 },
      outsideVectors: { model: 'm2', fresh: 1 },
    });
  });

  it('sees that many vectors lack their index, and that it is there once made', async () => {
    const index = async () => (await probeDatabase(database(), options)).content?.catalogue.index;
    await database().query(
      `insert into courses (id, title, description, competencies, level_from, level_to, jp, form, mode, provider,
         audience, content_hash, updated_at)
       select 'x' || n, 't', 'd', '{}', 0, 1, 1, 'f', 'm', 'p', '{}', 'new', $1 from generate_series(1, $2::int) n`,
      [options.now, LARGE],
    );
    await database().query(
      `insert into course_vectors (course_id, model, dimension, content_hash, embedding)
       select id, 'm1', 2, text_hash, ('[1,' || length(id) || ']')::vector from courses where id like 'x%'`,
    );
    expect(await index()).toBe('missing');
    await ensureVectorIndex(database(), 'm1', 2);
    expect(await index()).toBe('there');
    const outside = { ...options, embeddingModel: 'm0', outsideModel: 'm1' };
    const compared = async () => (await probeDatabase(database(), outside)).content?.catalogue.index;
    expect(await compared()).toBe('there');
    await database().query(`delete from course_vectors where course_id = 'x1'`);
    expect(await compared()).toBe('not needed');
  }, 120_000);

  it('counts official and estimated holidays of the next 60 days only', async () => {
    for (const [day, official] of [
      ['2026-11-23', false],
      ['2026-12-25', true],
      ['2027-01-05', false],
      ['2027-02-06', false],
    ] as const)
      await database().query(
        `insert into holidays (day, name, kind, official) values ($1, 'L', 'libur', $2)`,
        [day, official],
      );
    await database().query(
      `insert into ramadan values ('2026-10-25', '2026-11-23', false), ('2027-01-22', '2027-02-20', false)`,
    );
    expect((await probeDatabase(database(), options)).content?.holidays).toEqual({
      official: 1,
      estimated: [
        { day: '2027-01-05', name: 'L' },
        { day: '2027-01-22', name: 'Ramadan' },
      ],
      lastDay: '2027-02-06',
    });
  });

  it('counts the failures of the last seven days', async () => {
    for (const [key, state, at] of [
      ['1', 'failed', '2026-11-23T00:00:00Z'],
      ['2', 'failed', '2026-11-01T00:00:00Z'],
      ['3', 'waiting', '2026-11-24T00:00:00Z'],
      ['4', 'done', '2026-11-24T00:00:00Z'],
    ] as const)
      await database().query(
        `insert into inbox (key, channel, account, conversation, received_at, state) values ($1, 'slack', 'a', 'c', $2, $3)`,
        [key, new Date(at), state],
      );
    for (const [key, state] of [
      ['1', 'refused'],
      ['2', 'unknown'],
      ['3', 'ready'],
      ['4', 'sent'],
    ] as const)
      await database().query(
        `insert into outbox (key, channel, account, conversation, topic, state, due_at, created_at, settled_at)
         values ($1, 'slack', 'a', 'c', 't', $2, $3, $3, $3)`,
        [key, state, options.now],
      );
    expect((await probeDatabase(database(), options)).content).toMatchObject({
      inbox: { failed: 1, waiting: 1 },
      outbox: { refused: 1, unknown: 1, open: 1 },
    });
  });
});
