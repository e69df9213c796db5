import { afterAll, beforeAll, expect, it } from 'vitest';
import { textsId } from '../../src/texts/id/texts.ts';
import { openSlackCity, type SlackCity } from '../support/slack-city.ts';
import type { SlackServer } from '../support/slack-server.ts';
import type { City } from './city.ts';

let slack: SlackCity;
let city: City;
let server: SlackServer;
let settle: SlackCity['settle'];
let linked: SlackCity['linked'];
beforeAll(async () => {
  slack = await openSlackCity();
  ({ city, server, settle, linked } = slack);
}, 60_000);
afterAll(() => slack.close());

const labels = (user: string): string[] => server.page(user)?.buttons.map((one) => one.label) ?? [];
it('The page of a stranger offers linking; once linked it shows the own tasks, and its buttons work', async () => {
  const [somebody] = await city.app.db.query<{ id: number; name: string }>(
    `select p.id, p.name from people p join assessments s on s.person_id = p.id and s.sent_at is null
     join periods d on d.id = s.period_id and d.closed_at is null
     where p.active and p.superior_id is not null and p.roles = '{}'
       and not exists (select 1 from answers w where w.assessment_id = s.id)
       and not exists (select 1 from people q where q.superior_id = p.id) order by p.id limit 1`,
  );
  if (somebody === undefined) throw new Error('nobody has an untouched assessment');
  const { id, name } = somebody;
  server.profile('U1', { is_email_confirmed: false });
  server.openHome('U1');
  await settle();
  expect(labels('U1')).toEqual(['Hubungkan akun', 'Lihat contoh dulu']);
  expect(server.view('U1')).toEqual([]);

  await linked('U1', id);
  const before = server.view('U1').length;
  server.openHome('U1');
  await settle();
  expect(server.page('U1')?.text).toContain(name);
  expect(server.page('U1')?.text).toMatch(
    /Tugas saya\nPenilaian Mandiri Semester II 2026\nBelum mulai · tenggat/,
  );
  expect(labels('U1')).not.toContain('Tim');
  expect(server.view('U1')).toHaveLength(before);

  server.pressOnPage('U1', 'Mulai penilaian');
  await settle();
  expect(server.newest('U1').text).toContain('1 dari');
  // Opened in the middle of a question: the question stays, and its buttons with it.
  server.openHome('U1');
  await settle();
  server.press('U1', server.newest('U1').buttons[0]?.label ?? '');
  await settle();
  expect(server.newest('U1').text).not.toContain(textsId.home.stale);
});

it('The page of an umpeg officer counts her agency as the database does, and names nobody', async () => {
  const { db } = city.app;
  const [officer] = await db.query<{ id: number; total: number; sent: number; someone: string }>(
    `select o.id, count(*)::int as total, count(s.sent_at)::int as sent, min(p.name) as someone
     from people o join people p on (p.agency_id = o.agency_id or p.superior_id = o.id) and p.active and p.id <> o.id
     join assessments s on s.person_id = p.id join periods d on d.id = s.period_id and d.closed_at is null
     where 'umpeg' = any(o.roles) and o.active group by o.id order by o.id limit 1`,
  );
  if (officer === undefined) throw new Error('the city has no umpeg officer');
  await linked('U2', officer.id);
  server.openHome('U2');
  await settle();
  expect(server.page('U2')?.text).toContain(textsId.office.teamCount(officer.sent, officer.total));
  expect(server.page('U2')?.text).not.toContain(officer.someone);
  server.pressOnPage('U2', 'Tim');
  await settle();
  expect(server.newest('U2').text).toContain('Status penilaian tim');
  expect(server.objections).toEqual([]);
});
