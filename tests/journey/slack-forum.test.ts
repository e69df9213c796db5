import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSlackCity, type SlackCity } from '../support/slack-city.ts';
import { refused } from '../support/slack-server-faults.ts';

const OFFICER = 'U0UMPEG';

let slack: SlackCity;
beforeAll(async () => {
  slack = await openSlackCity();
}, 60_000);
afterAll(() => slack.close());

const press = async (label: string): Promise<void> => {
  slack.server.press(OFFICER, label);
  await slack.settle();
};
const say = async (text: string): Promise<void> => {
  slack.server.text(OFFICER, text);
  await slack.settle();
};
const newest = (): string => slack.server.newest(OFFICER).text;

it('An officer schedules a forum out of one window, and moves it out of another', async () => {
  const { server, settle, linked, somebody, city } = slack;
  const me = await somebody(`'umpeg' = any(p.roles) and not 'admin' = any(p.roles)`);
  await linked(OFFICER, me.id);
  await say('/forum');
  await press('Jadwalkan forum');
  expect(server.window(OFFICER)?.title).toBe('Jadwalkan forum');
  // What cannot be used is said, and only that is asked for again.
  server.submit(OFFICER, { name: 'Bedah Aplikasi', when: '16 Des 19.00', place: 'Aula' });
  await settle();
  expect(newest()).toContain('Kapan diadakan?');
  await say('16 Des 09.00');
  expect(newest()).toContain('Rancangan forum');
  await press('Ya, jadwalkan');
  expect(newest()).toContain('Forum “Bedah Aplikasi” sudah dijadwalkan.');
  const [event] = await city.app.db.query<{ id: number }>(
    `select id from forum_events where title = 'Bedah Aplikasi'`,
  );
  await press('Atur forum');
  const rows = await city.app.db.query<{ id: number }>(
    `select e.id from forum_events e join people p on p.id = $1 and p.agency_id = e.agency_id
     where e.cancelled_at is null and e.starts_at > $2 order by e.starts_at, e.id`,
    [me.id, city.app.clock.now()],
  );
  await press(String(1 + rows.findIndex(({ id }) => id === event?.id)));
  await press('Geser');
  expect(server.window(OFFICER)?.title).toBe('Geser');
  server.submit(OFFICER, { when: '17 Des 13.00', why: 'Narasumber berhalangan' });
  await settle();
  expect(newest()).toContain('Menjadi: Kamis, 17 Desember 2026, 13.00');
  await press('Ya, geser');
  expect(newest()).toContain('Forum sudah digeser.');
  const moved = await city.app.db.query('select starts_at as at from forum_events where id = $1', [
    event?.id ?? 0,
  ]);
  expect(moved).toEqual([{ at: new Date('2026-12-17T13:00:00+07:00') }]);
});

it('A window that comes too late is asked in words instead', async () => {
  const { server } = slack;
  await say('/forum');
  server.failNext('views.open', refused('expired_trigger_id'));
  await press('Jadwalkan forum');
  expect(newest()).toContain('Apa nama atau topik forumnya?');
});
