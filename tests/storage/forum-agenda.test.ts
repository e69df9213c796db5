import { expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { agendaIdeas, setAgenda } from '../../src/storage/forums/agenda.ts';
import { forumPage } from '../../src/storage/forums/run.ts';
import { supportTopic } from '../../src/storage/forums/topics.ts';
import { onEveryDatabase } from '../support/database.ts';
import { at, type City, makeCity } from './reminders/city.ts';
import { change } from './world.ts';

const now = at('2026-12-01 10.00');
const today = '2026-12-01';

/** Somebody whose post requires 3 of a competency, with an own level and what the superior made of it (null: nothing yet). */
async function measured(
  city: City,
  db: Database,
  name: string,
  code: string,
  verdict: number | null,
  agency = 1,
): Promise<number> {
  const person = await city.person(name, { agency });
  const [row] = await db.query<{ id: number }>(
    `insert into assessments (person_id, agency_id, dictionary_version, opened_at, sent_at)
     values ($1, $2, 1, $3, $3) returning id`,
    [person, agency, now],
  );
  const id = row?.id ?? 0;
  await db.query('insert into assessment_items values ($1, $2, 0, 3)', [id, code]);
  await db.query(
    `insert into answers (assessment_id, competency, revision, basis, proposed, chosen, story, answered_at, channel)
     values ($1, $2, 1, 'told', 1, 1, '', $3, 'terminal')`,
    [id, code, now],
  );
  if (verdict !== null)
    await db.query(
      `insert into confirmations (assessment_id, competency, revision, by_person, level, note, at)
       values ($1, $2, 1, $3, $4, '', $5)`,
      [id, code, person, verdict, now],
    );
  return person;
}

async function world(db: Database) {
  const city = await makeCity(db);
  const other = await city.agency('Dinkes');
  const event = await city.forum(1, at('2026-12-09 09.00'));
  const role = async (name: string, roles: string, agency = 1): Promise<number> => {
    const id = await city.person(name, { agency });
    await db.query('update people set roles = $2::text::text[] where id = $1', [id, roles]);
    return id;
  };
  const officer = await role('Umpeg', '{umpeg}');
  return { city, other, event, role, officer };
}

onEveryDatabase('an agenda is suggested', (database) => {
  it('from the agency’s widest confirmed gaps, in groups of five or more only', async () => {
    const db = database();
    const { city, other, event, officer } = await world(db);
    for (let n = 0; n < 5; n += 1) {
      await measured(city, db, `Lebar ${n}`, 'M.01', 1);
      await measured(city, db, `Sempit ${n}`, 'M.02', 2);
      // Nobody has confirmed these: what people say of themselves is no gap of the agency.
      await measured(city, db, `Sendiri ${n}`, 'M.04', null);
      await measured(city, db, `Cukup ${n}`, 'M.05', 3);
      await measured(city, db, `Dinkes ${n}`, 'M.06', 0, other);
    }
    for (let n = 0; n < 4; n += 1) await measured(city, db, `Sedikit ${n}`, 'M.03', 0);
    const wide = { code: 'M.01', people: 5 };
    const narrow = { code: 'M.02', people: 5 };
    expect((await agendaIdeas(db, event, officer, today)).gaps).toEqual([wide, narrow]);
    // An official result speaks before the superior; a newer answer makes a verdict stale.
    await db.query(
      `insert into official_results select p.id, 'M.01', 3, 'Asesor', '2026-10-01', '2028-10-01' from people p where p.name = 'Lebar 0'`,
    );
    expect((await agendaIdeas(db, event, officer, today)).gaps).toEqual([narrow]);
    await db.query(
      `insert into answers (assessment_id, competency, revision, basis, proposed, chosen, story, answered_at, channel)
       select s.id, 'M.02', 2, 'told', 3, 3, '', $1, 'terminal' from assessments s join people p on p.id = s.person_id
       where p.name = 'Sempit 0'`,
      [at('2026-12-01 11.00')],
    );
    expect((await agendaIdeas(db, event, officer, today)).gaps).toEqual([]);
  });

  it('from the most supported topics, to whoever may run the event only, who writes it before it begins', async () => {
    const db = database();
    const { city, other, event, role, officer } = await world(db);
    const admin = await role('Admin', '{admin}', other);
    const elsewhere = await role('Umpeg lain', '{umpeg}', other);
    const sari = await city.person('Sari');
    const budi = await city.person('Budi');
    for (const words of ['Satu', 'Dua', 'Tiga', 'Empat'])
      await change(db, { change: 'topic', event, words }, sari, now);
    const [, , , last] = await db.query<{ id: number }>('select id from forum_topics order by id');
    for (const who of [sari, budi]) await supportTopic(db, who, last?.id ?? 0, now);
    const ideas = await agendaIdeas(db, event, officer, today);
    expect(ideas.topics).toEqual([
      { words: 'Empat', votes: 2 },
      { words: 'Satu', votes: 0 },
      { words: 'Dua', votes: 0 },
    ]);
    for (const who of [sari, elsewhere]) {
      expect(await agendaIdeas(db, event, who, today)).toEqual({ topics: [], gaps: [] });
      expect(await setAgenda(db, event, 'Agenda saya', who, now)).toEqual({ conflict: 'event' });
    }
    expect(await setAgenda(db, event, 'Empat; hubungi 0812 3456 7890', officer, now)).toBe('done');
    expect((await forumPage(db, budi, now)).event?.topic).toBe('Empat; hubungi …');
    expect(await setAgenda(db, event, 'Empat; parkir liar', admin, now)).toBe('done');
    expect(await setAgenda(db, event, 'Terlambat', officer, at('2026-12-09 09.00'))).toEqual({
      conflict: 'event',
    });
    expect(await setAgenda(db, 99, 'Tidak ada', officer, now)).toEqual({ conflict: 'event' });
    expect((await forumPage(db, budi, now)).event?.topic).toBe('Empat; parkir liar');
    const audit = await db.query(`select actor from audit where action = 'forum agenda' order by id`);
    expect(audit).toEqual([{ actor: `person:${officer}` }, { actor: `person:${admin}` }]);
  });
});
