import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from './city.ts';
import { type Seat, slackSeat, telegramSeat } from './seats.ts';

describe('An account that somebody else linked', () => {
  let city: City;
  let slack: Seat;
  let telegram: Seat;
  let person = 0;
  beforeAll(async () => {
    city = await openCity('pglite');
    const [row] = await city.app.db.query<{ id: number }>(
      `select id from people where active and language = 'id' order by id limit 1`,
    );
    person = row?.id ?? 0;
    await city.app.db.query('delete from accounts where person_id = $1', [person]);
    slack = await slackSeat(city.app, 931);
    telegram = await telegramSeat(city.app, 932);
  }, 60_000);
  afterAll(async () => {
    await telegram.leave();
    await slack.leave();
    await city.close();
  });
  const accounts = () =>
    city.app.db.query('select channel from accounts where person_id = $1 order by channel', [person]);
  const last = (seat: Seat) => seat.screen().at(-1);

  it('is told to the ones that were hers, and to nobody when it is the first', async () => {
    await slack.say(await city.codeFor(person));
    await slack.sweep();
    // The clock of this city stands still; hers is the older account.
    await city.app.db.query(
      "update accounts set linked_at = linked_at - interval '1 day' where person_id = $1",
      [person],
    );
    expect(slack.screen().some(({ buttons }) => buttons.includes('Bukan saya, lepaskan'))).toBe(false);
    await telegram.say(await city.codeFor(person));
    await slack.sweep();
    expect(last(slack)).toMatchObject({
      words: expect.stringMatching(/^Akun baru terhubung Akun Telegram baru dihubungkan .* 2026/),
      buttons: ['Bukan saya, lepaskan'],
    });
    expect(last(telegram)?.words).toContain('Akun sudah terhubung');
  });

  it('is asked about before it is let go, and then opens nothing any more', async () => {
    await telegram.say('jp');
    await slack.press('Bukan saya, lepaskan');
    expect(last(slack)?.words).toContain('Akun Telegram itu akan saya lepaskan');
    expect(await accounts()).toHaveLength(2);
    await slack.press('Ya, lepaskan');
    expect(last(slack)?.words).toContain('sudah tidak terhubung');
    expect(await accounts()).toEqual([{ channel: 'slack' }]);
    await telegram.sweep();
    expect(last(telegram)?.words).toContain('Akun ini sudah dilepaskan');
    const [answer] = await telegram.say('hasil');
    expect(answer?.words).toContain('perlu dihubungkan dulu');
    const audit = await city.app.db.query(`select person_id from audit where action = 'unlink'`);
    expect(audit).toEqual([{ person_id: person }]);
  });

  it('cannot take the older one away, nor one of somebody else', async () => {
    await telegram.say(await city.codeFor(person));
    const [row] = await city.app.db.query<{ ref: string }>(
      `select left(encode(sha256(convert_to(channel || ':' || account, 'UTF8')), 'hex'), 12) as ref
       from accounts where person_id = $1 and channel = 'slack'`,
      [person],
    );
    await telegram.option(`s:unlink:slack.${row?.ref}:yes`);
    expect(await accounts()).toHaveLength(2);
    const stranger = await telegramSeat(city.app, 933);
    await stranger.option(`s:unlink:slack.${row?.ref}:yes`);
    expect(await accounts()).toHaveLength(2);
    await stranger.leave();
  });
});
