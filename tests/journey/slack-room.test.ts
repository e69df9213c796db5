import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSlackCity, type SlackCity } from '../support/slack-city.ts';

const ROOM = 'C0DISHUB';
const UMPEG = 'U0UMPEG';
const STAFF = 'U0STAF';

let slack: SlackCity;
beforeAll(async () => {
  slack = await openSlackCity();
  const { linked, somebody } = slack;
  await linked(UMPEG, (await somebody(`'umpeg' = any(p.roles) and a.short = 'Dishub'`)).id);
  await linked(
    STAFF,
    (await somebody(`p.roles = '{}' and a.short = 'Dishub' and p.superior_id is not null`)).id,
  );
}, 60_000);
afterAll(() => slack.close());

const kanal = async (user: string, channel?: string): Promise<string> => {
  slack.server.command(user, '/sinau kanal', channel);
  await slack.settle();
  const seen = channel === undefined ? slack.server.view(user) : slack.server.whispered(channel, user);
  return seen.at(-1)?.text ?? '';
};
const bound = () => slack.city.app.db.query('select room, name from rooms');

it('An officer binds the channel she types in, once Sinau is there; nobody else may, and nobody else reads it', async () => {
  const { server, settle } = slack;
  server.room(ROOM, { is_member: false, name: 'dishub-umum' });
  expect(await kanal(UMPEG, ROOM)).toContain('/invite @Sinau');
  server.room(ROOM, { is_member: true });
  expect(await kanal(STAFF, ROOM)).toContain('hanya bisa dipasang oleh umpeg');
  expect(await kanal(UMPEG, ROOM)).toContain('Hanya jumlah, tanpa nama.');
  expect(await bound()).toEqual([]);
  server.pressIn(UMPEG, ROOM, 'Pasang di sini');
  await settle();
  expect(await bound()).toEqual([{ room: `T0SEMARANG:${ROOM}`, name: 'dishub-umum' }]);
  expect(server.whispered(ROOM, UMPEG).at(-1)?.text).toContain('Sudah terpasang.');
  expect(server.posts(ROOM)).toEqual([]);
});

it('The channel is told of a forum in counts; who presses is answered alone, and an outsider is not taken', async () => {
  const { server, settle, city } = slack;
  const { app } = city;
  const [forum] = await app.db.query<{ id: number }>(
    `insert into forum_events (agency_id, title, place, starts_at, ends_at)
     select id, 'Forum Dishub', 'Aula', $1::timestamptz, $1::timestamptz + interval '2 hours' from agencies where short = 'Dishub' returning id`,
    [new Date('2026-12-01T09:00:00+07:00')],
  );
  if (forum === undefined) throw new Error('no forum was made');
  // Bound since yesterday: nothing is owed for a morning before that.
  await app.db.query(`update rooms set bound_at = $1::timestamptz - interval '1 day'`, [app.clock.now()]);
  const rows = await app.tick({ dryRun: false });
  expect(rows.filter((row) => row.kind.startsWith('room'))).toMatchObject([
    { person: '#dishub-umum', kind: 'room forum', channel: 'slack', outcome: 'sent' },
  ]);
  await settle();
  const [post] = server.posts(ROOM);
  expect(post?.text).toContain('Undangan forum');
  server.pressIn(STAFF, ROOM, 'Hadir');
  await settle();
  expect(server.whispered(ROOM, STAFF).at(-1)?.text).toContain('tercatat hadir');
  expect(server.posts(ROOM)).toEqual([post]);
  const replies = await app.db.query('select reply from forum_replies where event_id = $1 and reply = $2', [
    forum.id,
    'hadir',
  ]);
  server.pressIn('U0LAIN', ROOM, 'Hadir');
  await settle();
  expect(
    await app.db.query('select reply from forum_replies where event_id = $1 and reply = $2', [
      forum.id,
      'hadir',
    ]),
  ).toEqual(replies);
});

it('She takes it off from anywhere', async () => {
  const { server, settle } = slack;
  expect(await kanal(UMPEG)).toContain('dishub-umum');
  server.press(UMPEG, 'Lepas kanal dishub-umum');
  await settle();
  expect(await bound()).toEqual([]);
  expect(await kanal(UMPEG)).toContain('Belum ada kanal');
});
