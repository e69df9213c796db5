import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { probeDatabase } from '../../src/doctor/probe.ts';
import type { News } from '../../src/domain/dialog/wish.ts';
import { claimNext, receive, retryFailed } from '../../src/storage/messages/inbox.ts';
import { textsId } from '../../src/texts/id/texts.ts';
import { onEveryDatabase } from '../support/database.ts';
import { after, bodies, createWorld, help, patiently, publish, start, t0, words } from './world.ts';

const WELCOME = textsId.entry.welcome;
const HELP = textsId.home.help;
const SORRY = textsId.home.failed;
const wantsHelp: News = {
  granted: 'messageRead',
  text: 'bantuan',
  reading: { intent: 'bantuan', others: [], confidence: 1, clarify: false, slots: {} },
};
const asked = { today: '2026-11-24', embeddingModel: 'none', outsideModel: null };

onEveryDatabase('Answering', (database) => {
  beforeEach(() => publish(database()));
  const inbox = () => database().query('select key, state, attempts, failure from inbox order by id');
  const done = (key: string) => ({ key, state: 'done', attempts: 1, failure: null });

  /** Grants each wish when the test says so. */
  const byHand = () => {
    const open: (() => void)[] = [];
    const grant = (): Promise<News> =>
      new Promise((resolve) => {
        open.push(() => resolve(wantsHelp));
      });
    const wished = (count: number) => expect.poll(() => open.length, patiently).toBe(count);
    return { grant, wished, next: () => open.shift()?.() };
  };

  it('answers an update once that the platform delivers three times, at once and later', async () => {
    const world = createWorld(database);
    const { turns, delivery, complaints } = world.process();
    await Promise.all([turns.receive(start('u1')), turns.receive(start('u1'))]);
    await turns.idle();
    await turns.receive(start('u1'));
    await turns.idle();
    await delivery.stop();
    expect(bodies(world.arrived)).toEqual([WELCOME]);
    expect(await inbox()).toEqual([done('u1')]);
    expect(complaints).toEqual([]);
  });

  it('knows one event by either of its two names', async () => {
    const world = createWorld(database);
    const { turns, delivery } = world.process();
    await turns.receive({ ...start('event:1'), alsoKey: 'message:1' });
    await turns.receive({ ...start('event:2'), alsoKey: 'message:1' });
    await turns.idle();
    await delivery.stop();
    expect(bodies(world.arrived)).toEqual([WELCOME]);
  });

  it('answers what one person wrote in a burst in its order', async () => {
    const world = createWorld(database);
    const { turns, delivery } = world.process();
    for (const event of [start('u1'), help('u2'), start('u3')]) await turns.receive(event);
    await turns.idle();
    await delivery.stop();
    expect(bodies(world.arrived).map((body) => body.slice(0, 20))).toEqual(
      [WELCOME, HELP, WELCOME].map((body) => body.slice(0, 20)),
    );
  });

  it('lets nobody wait for the slow answer of somebody else', async () => {
    const world = createWorld(database);
    let understand: (news: News) => void = () => undefined;
    const { turns, delivery } = world.process({
      grant: () =>
        new Promise<News>((resolve) => {
          understand = resolve;
        }),
    });
    await turns.receive(words('slow', 'budi'));
    await turns.receive(start('quick', 'siti'));
    await expect.poll(() => world.arrived.map((one) => one.conversation), patiently).toEqual(['siti']);
    expect(await inbox()).toMatchObject([{ state: 'waiting' }, { state: 'done' }]);
    understand(wantsHelp);
    await turns.idle();
    await delivery.stop();
    expect(await inbox()).toMatchObject([{ state: 'done' }, { state: 'done' }]);
  });

  it('lets nobody wait for somebody else’s slow answer in what was left behind either', async () => {
    const world = createWorld(database);
    const hand = byHand();
    await receive(database(), words('slow', 'budi'), t0);
    await receive(database(), start('quick', 'siti'), t0);
    const { turns, delivery } = world.process({ grant: hand.grant });
    const sweep = turns.sweep();
    await expect.poll(() => world.arrived.map((one) => one.conversation), patiently).toEqual(['siti']);
    await hand.wished(1);
    hand.next();
    await sweep;
    await delivery.stop();
    expect(world.arrived.map((one) => one.conversation)).toEqual(['siti', 'budi']);
  });

  it.each([
    // Both share the statement, then each has its own, then budi's message is claimed without what its turn needs.
    ['refuses what one account asks', '22P02', 3, ['budi']],
    ['is away for a moment', '57P01', 1, ['budi', 'siti']],
  ] as const)('loses nobody when the database %s', async (_, code, times, told) => {
    const world = createWorld(database);
    for (const account of ['budi', 'siti']) await receive(database(), start(account, account), t0);
    let broken = 0;
    const flaky: Database = {
      ...database(),
      query(sql, values) {
        const breaks = sql.includes('update inbox i set attempts') && String(values?.[1]).includes('budi');
        if (!breaks || broken === times) return database().query(sql, values);
        broken += 1;
        return Promise.reject(Object.assign(new Error('it breaks'), { code }));
      },
    };
    const { turns, delivery, complaints } = world.process({ db: flaky });
    await turns.sweep();
    expect(complaints).toEqual(told.map(() => 'turn: the inbox could not be read; a sweep follows'));
    await expect.poll(() => world.arrived.length, patiently).toBe(2 - told.length);
    await turns.sweep();
    await delivery.stop();
    expect(world.arrived.map((one) => one.conversation).toSorted()).toEqual(['budi', 'siti']);
  });

  it.each([
    ['the character NUL', 'begini\0, panjang'],
    ['half an emoji', 'begini, panjang \ud83d'],
    ['the other half', '\ude00 begini, panjang'],
    ['the written words of NUL', String.raw`begini \u0000 \ud83d`],
  ])('answers a message with %s in it, which no database takes', async (_, text) => {
    const world = createWorld(database);
    const heard: string[] = [];
    const { turns, delivery } = world.process({
      grant: async (wish) => {
        if (wish.want === 'messageRead') heard.push(wish.text);
        return wantsHelp;
      },
    });
    await turns.receive({ ...words('u1'), input: { kind: 'text', text } });
    await turns.idle();
    await delivery.stop();
    expect(world.arrived).toHaveLength(1);
    expect(heard.join()).not.toMatch(/\0/);
  });

  it('tries a failed turn again after 5 s, 30 s and 3 min, then says sorry once and shows it to the operator', async () => {
    const world = createWorld(database);
    const { turns, delivery } = world.process({ grant: () => Promise.reject(new Error('no model')) });
    await turns.receive(words('u1'));
    await turns.receive(start('u2'));
    await turns.idle();
    let tries = 1;
    for (const [second, expected] of [
      [4.9, 1],
      [5, 2],
      [34.9, 2],
      [35, 3],
      [214.9, 3],
      [215, 4],
      [10_000, 4],
    ] as const) {
      world.at(second);
      await turns.sweep();
      await turns.idle();
      [tries = 0] = (
        await database().query<{ attempts: number }>(`select attempts from inbox where key = 'u1'`)
      ).map((one) => one.attempts);
      expect([second, tries]).toEqual([second, expected]);
      // What she wrote later waits: answers keep the order of her messages.
      if (tries < 4) expect(world.arrived).toEqual([]);
      // A sending that is still under way when the clock leaps has lost its lease, and is sent once more.
      await expect
        .poll(() => database().query(`select from outbox where state in ('ready', 'sending')`), patiently)
        .toEqual([]);
    }
    await delivery.stop();
    expect(bodies(world.arrived)).toEqual([SORRY, WELCOME]);
    expect(await inbox()).toEqual([
      { key: 'u1', state: 'failed', attempts: 4, failure: 'no model' },
      { key: 'u2', state: 'done', attempts: 1, failure: null },
    ]);
    const { content } = await probeDatabase(database(), { now: world.now(), ...asked });
    expect(content?.inbox).toEqual({ failed: 1, waiting: 0 });
  });

  it('answers her in full when the operator has a given-up message tried again', async () => {
    const world = createWorld(database);
    const broken = world.process({ grant: () => Promise.reject(new Error('no model')) });
    await broken.turns.receive(words('u1'));
    for (const second of [5, 35, 215]) {
      await broken.turns.idle();
      world.at(second);
      await broken.turns.sweep();
    }
    await broken.delivery.stop();
    expect(bodies(world.arrived)).toEqual([SORRY]);
    const repaired = world.process({ grant: async () => wantsHelp });
    expect(await retryFailed(database(), 1, new Date('2026-11-24T03:00:00Z'))).toBe(true);
    expect(await retryFailed(database(), 1, new Date('2026-11-24T03:00:00Z'))).toBe(false);
    await repaired.turns.sweep();
    await repaired.delivery.stop();
    expect(bodies(world.arrived)).toEqual([SORRY, HELP]);
  });

  it('gives up a message whose process died in every try, without a fifth one', async () => {
    const world = createWorld(database);
    await receive(database(), start('u1'), t0);
    for (const n of [0, 1, 2, 3])
      expect((await claimNext(database(), 'telegram', 'siti', after(60 * n), 60_000))?.attempt).toBe(n + 1);
    world.at(240);
    const { turns, delivery } = world.process();
    await turns.sweep();
    await delivery.stop();
    expect(bodies(world.arrived)).toEqual([SORRY]);
    expect(await inbox()).toMatchObject([{ state: 'failed' }]);
  });

  it('lets only the newest claim answer: a process that lost its lease saves nothing, before the other or after', async () => {
    const world = createWorld(database);
    const [first, second] = [byHand(), byHand()];
    const slow = world.process({ grant: first.grant });
    const other = world.process({ grant: second.grant });
    await slow.turns.receive(words('u1'));
    await first.wished(1);
    world.at(60);
    const sweep = other.turns.sweep();
    await second.wished(1);
    first.next();
    await slow.turns.idle();
    expect(slow.complaints).toEqual(['turn: another process answered this message']);
    expect(await database().query('select key from outbox')).toEqual([]);
    second.next();
    await sweep;
    await Promise.all([slow.delivery.stop(), other.delivery.stop()]);
    expect(bodies(world.arrived)).toEqual([HELP]);
    expect(await inbox()).toMatchObject([{ state: 'done', attempts: 2 }]);
  });

  it('lets a failure of a process that lost its lease disturb nobody', async () => {
    const world = createWorld(database);
    const now = byHand();
    let fail: (error: Error) => void = () => undefined;
    const slow = world.process({
      grant: () =>
        new Promise<News>((_, reject) => {
          fail = reject;
        }),
    });
    const other = world.process({ grant: now.grant });
    await slow.turns.receive(words('u1'));
    await expect.poll(() => fail.length, patiently).toBe(1);
    world.at(60);
    const sweep = other.turns.sweep();
    await now.wished(1);
    fail(new Error('too late'));
    await slow.turns.idle();
    expect(await inbox()).toMatchObject([{ state: 'waiting', attempts: 2, failure: null }]);
    now.next();
    await sweep;
    await Promise.all([slow.delivery.stop(), other.delivery.stop()]);
    expect(bodies(world.arrived)).toEqual([HELP]);
  });

  it('decides again from what is true when one person writes on two channels at once', async () => {
    const world = createWorld(database);
    const siti = await person(database());
    const hand = byHand();
    const { turns, delivery, complaints } = world.process({ grant: hand.grant });
    await turns.receive(words('telegram:1', siti));
    await hand.wished(1);
    await turns.receive({
      ...help('slack:1', siti),
      origin: { channel: 'slack', account: siti, conversation: siti },
    });
    await expect.poll(() => world.arrived.length, patiently).toBe(1);
    hand.next();
    await hand.wished(1);
    hand.next();
    await turns.idle();
    await delivery.stop();
    expect(bodies(world.arrived)).toEqual([HELP, HELP]);
    expect(await database().query('select subject, version from conversations')).toEqual([
      { subject: 'person:1', version: 2 },
    ]);
    expect(complaints).toEqual([]);
  });

  it('leaves a message for a later try when the conversation moves under every decision', async () => {
    const world = createWorld(database);
    const siti = await person(database());
    let decisions = 0;
    const { turns, delivery } = world.process({
      grant: async () => {
        decisions += 1;
        await database().query(
          `insert into conversations (subject, version, state, updated_at) values ('person:1', 1, '{}', $1)
           on conflict (subject) do update set version = conversations.version + 1`,
          [t0],
        );
        return wantsHelp;
      },
    });
    await turns.receive(words('u1', siti));
    await turns.idle();
    await delivery.stop();
    expect(decisions).toBe(5);
    expect(await inbox()).toMatchObject([
      { state: 'waiting', attempts: 1, failure: 'the conversation changed under every decision' },
    ]);
    expect(world.arrived).toEqual([]);
  });
});

/** A linked person of id 1 with an account on both platforms; returns its name there. */
async function person(db: Database): Promise<string> {
  await db.query(`insert into agencies (short, name, kind) values ('BKPP', 'BKPP', 'dinas')`);
  await db.query(
    `insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level)
     values ($1, $1, 'Siti', 'PNS', 1, 'Bidang', 'Analis', 'PELAKSANA')`,
    [new Uint8Array([1])],
  );
  await db.query(
    `insert into accounts (channel, account, conversation, person_id, linked_at, last_heard_at)
     select c, 'siti', 'siti', 1, $1, $1 from unnest(array['telegram', 'slack']) c`,
    [t0],
  );
  return 'siti';
}
