import { beforeEach, expect, it } from 'vitest';
import { optionalLeft } from '../../src/domain/assessment/state.ts';
import { loadTurn } from '../../src/storage/messages/conversation.ts';
import { team } from '../../src/storage/people/team.ts';
import { followRoster } from '../../src/storage/periods/assignments-follow.ts';
import { openPeriod, periodLine } from '../../src/storage/periods/periods.ts';
import { onEveryDatabase } from '../support/database.ts';
import { answerOf, change, MINE, NOW, seedWorld, TODAY, WHO } from './world.ts';

onEveryDatabase('People of a running period', (database) => {
  const run = (sql: string) => database().execute(sql);
  const follow = (today = TODAY) => followRoster(database(), today, NOW);
  const NOTHING = { withdrawn: 0, returned: 0, moved: 0, turned: 0 };
  const items = () =>
    database().query(
      `select i.competency, i.required, (select count(*)::int from answers w
         where w.assessment_id = i.assessment_id and w.competency = i.competency) as answers
       from assessment_items i where i.assessment_id = $1 order by i.position`,
      [MINE],
    );
  const audited = async () => {
    const rows = await database().query<{ row: string }>(
      `select actor || ' ' || action || ' ' || subject || ' ' || person_id as row from audit order by id`,
    );
    return rows.map(({ row }) => row);
  };
  const open = async () =>
    (await loadTurn(database(), 'terminal', 'asn', NOW, TODAY)).facts?.assessments.map((one) => one.id);

  beforeEach(async () => {
    await seedWorld(database());
    await run(`update assessments s set post = p.post, job_level = p.job_level from people p where p.id = s.person_id;
      update periods set scope = '{"opd": ["Dishub", "Dinkes"]}'`);
  });

  it('stay as they are while the roster says the same', async () => {
    expect(await follow()).toEqual(NOTHING);
    expect(await audited()).toEqual([]);
  });

  it('are asked for nothing after they left, keep their answers, and go on there when they come back', async () => {
    const before = await items();
    await run('update people set active = false where id = 2');
    expect(await follow()).toEqual({ ...NOTHING, withdrawn: 1 });
    expect(await follow()).toEqual(NOTHING);
    expect(await items()).toEqual(before);
    expect(await change(database(), answerOf(3), WHO.asn)).toEqual({ conflict: 'answer' });
    expect((await periodLine(database(), 1, 'operator'))?.assigned).toBe(2);
    await run('update people set active = true where id = 2');
    expect((await team(database(), WHO.superior, TODAY)).members).toEqual([]);
    expect(await open()).toEqual([]);
    expect(await follow()).toEqual({ ...NOTHING, returned: 1 });
    expect(await open()).toEqual([MINE]);
    expect(await change(database(), answerOf(3), WHO.asn)).toBe('done');
    expect((await audited()).slice(0, 2)).toEqual([
      `roster assessment withdrawn assessment:${MINE} ${WHO.asn}`,
      `roster assessment returned assessment:${MINE} ${WHO.asn}`,
    ]);
  });

  it('leave with the scope, but what was sent stays sent', async () => {
    await run(`update periods set scope = '{"opd": ["Dinkes"]}'`);
    await change(database(), { change: 'send', assessment: MINE, to: WHO.superior }, WHO.asn);
    expect(await follow()).toEqual({ ...NOTHING, withdrawn: 1 });
    const [mine] = await database().query('select withdrawn_at, sent_to from assessments where id = 1');
    expect(mine).toEqual({ withdrawn_at: null, sent_to: WHO.superior });
  });

  it('get the levels and technical competencies of a new post; answers for the former one stay', async () => {
    await run(`insert into post_requirements values ('Lurah', 'INT', 5, 'uji'), ('Lurah', 'ASING', 3, 'uji');
      insert into job_level_requirements values ('PENGAWAS', '', 2, 'uji');
      insert into assessment_items values (${MINE}, 'TEK', 3, 2);
      update people set agency_id = 2, post = 'Lurah', job_level = 'PENGAWAS', superior_id = 5 where id = 2`);
    expect(await follow()).toEqual({ ...NOTHING, moved: 1 });
    expect(await items()).toEqual([
      { competency: 'INT', required: 5, answers: 2 },
      { competency: 'KSM', required: 2, answers: 0 },
      { competency: 'ASING', required: 3, answers: 0 },
    ]);
    expect(await follow()).toEqual(NOTHING);
    expect((await team(database(), WHO.superior, TODAY)).members).toEqual([]);
    expect((await team(database(), WHO.umpegElsewhere, TODAY)).members.map((one) => one.name)).toContain(
      'asn',
    );
    expect(await change(database(), { change: 'send', assessment: MINE, to: WHO.superior }, WHO.asn)).toEqual(
      {
        conflict: 'send',
      },
    );
    // Back again, with an answer to what only the post in between asks.
    await change(database(), answerOf(1, 'ASING'), WHO.asn);
    await run(
      `update people set agency_id = 1, post = 'Pengelola', job_level = 'PELAKSANA', superior_id = 1 where id = 2`,
    );
    expect(await follow()).toEqual({ ...NOTHING, moved: 1 });
    expect(await items()).toEqual([
      { competency: 'INT', required: 1, answers: 2 },
      { competency: 'KSM', required: 3, answers: 0 },
      { competency: 'TEK', required: 2, answers: 0 },
      { competency: 'ASING', required: null, answers: 1 },
    ]);
  });

  it('get no new question after sending, only the levels of the new post; nobody having looked, the new superior does', async () => {
    await run(
      `insert into post_requirements values ('Lurah', 'INT', 5, 'uji'), ('Lurah', 'ASING', 3, 'uji')`,
    );
    await change(database(), { change: 'send', assessment: MINE, to: WHO.superior }, WHO.asn);
    await run(`update people set post = 'Lurah', superior_id = 3 where id = 2`);
    expect(await follow()).toEqual({ ...NOTHING, moved: 1, turned: 1 });
    expect(await follow()).toEqual(NOTHING);
    const turn = async () => {
      const [row] = await database().query<{ turn: number }>(
        'select coalesce(verifier_id, sent_to) as turn from assessments where id = 1',
      );
      return row?.turn;
    };
    expect(await turn()).toBe(WHO.otherSuperior);
    // A new superior alone is enough, as long as that one is in service and nobody has taken it over.
    await run('update people set superior_id = 1 where id = 2');
    expect(await follow()).toEqual({ ...NOTHING, turned: 1 });
    await run(
      'update people set active = false where id = 6; update people set superior_id = 6 where id = 2',
    );
    expect(await follow()).toEqual(NOTHING);
    await run('update people set superior_id = 3 where id = 2');
    await follow();
    // Once somebody has looked, it stays with them.
    await run(`insert into confirmations (assessment_id, competency, revision, by_person, level, at)
        values (1, 'INT', 2, 3, 3, '2026-11-24T00:00:00Z');
      update people set unit = 'Bidang B', post = 'Camat', superior_id = 1 where id = 2`);
    expect(await follow()).toEqual({ ...NOTHING, moved: 1 });
    expect(await turn()).toBe(WHO.otherSuperior);
    await run(`update people set post = 'Lurah' where id = 2`);
    await follow();
    expect((await items()).map((one) => one['competency'])).toEqual(['INT', 'KSM']);
    expect((await items())[0]).toMatchObject({ competency: 'INT', required: 5 });
  });

  it('are left alone once the period is over or closed', async () => {
    await run('update people set active = false where id = 2');
    expect(await follow('2026-12-01')).toEqual(NOTHING);
    await run(`update periods set closed_at = '2026-11-20T00:00:00Z'`);
    expect(await follow()).toEqual(NOTHING);
  });

  it('answer late only as long as the period allows, and what they send then is marked', async () => {
    const late = new Date('2026-12-03T03:00:00Z');
    expect(await change(database(), answerOf(3), WHO.asn, late)).toEqual({ conflict: 'answer' });
    await run('update periods set late_days = 3');
    expect(await change(database(), answerOf(3), WHO.asn, late)).toBe('done');
    const facts = (await loadTurn(database(), 'terminal', 'asn', late, '2026-12-03')).facts;
    expect(facts?.assessments[0]?.period).toMatchObject({ closesOn: '2026-11-30', lateUntil: '2026-12-03' });
    const after = new Date('2026-12-04T03:00:00Z');
    const send = { change: 'send', assessment: MINE, to: WHO.superior } as const;
    expect(await change(database(), answerOf(4), WHO.asn, after)).toEqual({ conflict: 'answer' });
    expect(await change(database(), send, WHO.asn, after)).toEqual({ conflict: 'send' });
    expect(await change(database(), send, WHO.asn, late)).toBe('done');
    expect(await database().query('select late from assessments where id = 1')).toEqual([{ late: true }]);
    await run('update assessments set sent_at = null, late = false');
    expect(await change(database(), send, WHO.asn)).toBe('done');
    expect(await database().query('select late from assessments where id = 1')).toEqual([{ late: false }]);
  });

  it('are asked the optional competencies last, and not those their post needs anyway', async () => {
    const id = await openPeriod(
      database(),
      {
        name: 'Pilihan',
        opensOn: '2026-11-24',
        closesOn: '2026-12-10',
        scope: {},
        competencies: null,
        optional: ['INT', 'TEK', 'ASING'],
        optionalMin: 1,
        lateDays: 0,
      },
      WHO.admin,
      NOW,
    );
    const rows = await database().query(
      `select i.competency, i.required, i.optional from assessment_items i join assessments s on s.id = i.assessment_id
       where s.period_id = $1 and s.person_id = $2 order by i.position`,
      [id, WHO.asn],
    );
    expect(rows).toEqual([
      { competency: 'KSM', required: 3, optional: false },
      { competency: 'TEK', required: 2, optional: false },
      { competency: 'INT', required: 1, optional: true },
      { competency: 'ASING', required: null, optional: true },
    ]);
    const [mine] = await database().query<{ id: number }>(
      'select id from assessments where period_id = $1 and person_id = $2',
      [id, WHO.asn],
    );
    const send = { change: 'send', assessment: mine?.id ?? 0, to: WHO.superior } as const;
    const answer = (code: string) => ({ ...answerOf(1, code), assessment: mine?.id ?? 0 }) as const;
    await change(database(), answer('KSM'), WHO.asn);
    expect(await change(database(), send, WHO.asn)).toEqual({ conflict: 'send' });
    const own = (await loadTurn(database(), 'terminal', 'asn', NOW, TODAY)).facts?.assessments ?? [];
    expect(own.map(optionalLeft)).toEqual([0, 1]);
    await change(database(), answer('ASING'), WHO.asn);
    expect(await change(database(), send, WHO.asn)).toBe('done');
    expect((await audited()).slice(0, 1)).toEqual([
      `person:${WHO.admin} period opened period:${id} ${WHO.admin}`,
    ]);
  });
});
