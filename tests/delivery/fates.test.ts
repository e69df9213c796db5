import { expect, it } from 'vitest';
import { probeDatabase } from '../../src/doctor/probe.ts';
import type { Delivery, Sending } from '../../src/domain/dialog/channel.ts';
import { drop, failedDeliveries, forgetSent, retry } from '../../src/storage/messages/failed-deliveries.ts';
import { forgetReceived, receive } from '../../src/storage/messages/inbox.ts';
import { onEveryDatabase } from '../support/database.ts';
import { after, bodies, createWorld, patiently, row, say, start, t0, taken } from './world.ts';

const lost: Delivery = { outcome: 'unknown', why: 'connection reset' };
const DAY = 86_400;

onEveryDatabase('The fate of a message', (database) => {
  const states = () =>
    database().query('select key, state, attempts, outgoing is not null as body from outbox order by id');
  const marks = (world: ReturnType<typeof createWorld>) =>
    world.arrived.map(({ outgoing, maybeCopy }) => [outgoing.message.body, maybeCopy]);

  it('429: the whole channel rests as long as the platform says, others go on, and nothing is lost', async () => {
    const world = createWorld(database);
    const { delivery, complaints } = world.process({ held: true });
    const names = ['siti', 'budi', 'tono', 'ani'];
    const rows = names.map((account) => row(account, { account }));
    await say(database(), ...rows, row('slack', { channel: 'slack' }));
    world.answers({ outcome: 'wait', seconds: 30 });
    await delivery.deliverNow('telegram', 'siti');
    for (const second of [0, 29.9]) {
      world.at(second);
      await delivery.sweep();
      await delivery.deliverNow('telegram', 'budi');
      expect(bodies(world.arrived)).toEqual(['slack']);
    }
    world.at(30);
    await delivery.sweep();
    await delivery.stop();
    expect(bodies(world.arrived)).toEqual(['slack', ...names]);
    expect(world.arrived.filter((one) => one.maybeCopy)).toEqual([]);
    expect(await failedDeliveries(database())).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('429 in one workspace: it rests, the others and the other channels go on', async () => {
    const world = createWorld(database);
    const { delivery } = world.process({ held: true });
    const at = (team: string, user: string) =>
      row(`${team}:${user}`, {
        channel: 'slack',
        account: `${team}:${user}`,
        conversation: `D${team}${user}`,
      });
    await say(database(), at('T1', 'siti'), at('T1', 'budi'), at('T2', 'siti'), row('telegram'));
    world.answers({ outcome: 'wait', seconds: 30, within: 'workspace' });
    await delivery.deliverNow('slack', 'DT1siti');
    await delivery.deliverNow('slack', 'DT1budi');
    await delivery.sweep();
    expect(bodies(world.arrived).toSorted()).toEqual(['T2:siti', 'telegram']);
    await say(database(), at('T2', 'ani'), at('T3', 'tono'));
    await delivery.deliverNow('slack', 'DT2ani');
    world.at(29.9);
    await delivery.sweep();
    expect(bodies(world.arrived).toSorted()).toEqual(['T2:ani', 'T2:siti', 'T3:tono', 'telegram']);
    world.at(30);
    await delivery.sweep();
    await delivery.stop();
    expect(bodies(world.arrived).slice(4).toSorted()).toEqual(['T1:budi', 'T1:siti']);
  });

  it('a wait of the whole channel holds every workspace up', async () => {
    const world = createWorld(database);
    const { delivery } = world.process({ held: true });
    const at = (team: string) =>
      row(team, { channel: 'slack', account: `${team}:siti`, conversation: `D${team}` });
    await say(database(), at('T1'), at('T2'));
    world.answers({ outcome: 'wait', seconds: 30 });
    await delivery.deliverNow('slack', 'DT1');
    await delivery.sweep();
    expect(bodies(world.arrived)).toEqual([]);
    world.at(30);
    await delivery.sweep();
    await delivery.stop();
    expect(bodies(world.arrived).toSorted()).toEqual(['T1', 'T2']);
  });

  it('429: what was claimed before and waits for its moment rests as well', async () => {
    const world = createWorld(database);
    const told = Promise.withResolvers<void>();
    let asked = 0;
    const slow = {
      ...database(),
      query: async <Row extends object>(
        sql: string,
        values?: Parameters<ReturnType<typeof database>['query']>[1],
      ) => {
        if (sql.includes('into channel_paces')) {
          asked += 1;
          if (asked === 2) await told.promise;
        }
        const rows = await database().query<Row>(sql, values);
        if (sql.includes('into channel_pauses')) told.resolve();
        return rows;
      },
    };
    const moments: Date[] = [];
    const arrives = (sending: Sending): Delivery => {
      moments.push(world.now());
      return taken(sending);
    };
    await say(database(), row('a'), row('b', { account: 'budi' }));
    world.answers({ outcome: 'wait', seconds: 30 }, arrives, arrives);
    const { delivery } = world.process({ db: slow, pace: { perSecond: 1000, perChatMs: 0 } });
    await delivery.sweep();
    await expect.poll(() => moments.length, patiently).toBe(2);
    await delivery.stop();
    expect(moments.filter((at) => at < after(30))).toEqual([]);
    expect(marks(world).toSorted()).toEqual([
      ['a', false],
      ['b', false],
    ]);
  });

  it('429: the process that was told to wait sends it itself once the pause is over', async () => {
    const world = createWorld(database);
    const { delivery } = world.process();
    await say(database(), row('a'), row('b'));
    world.answers({ outcome: 'wait', seconds: 30 });
    await delivery.deliverNow('telegram', 'siti');
    await expect.poll(() => bodies(world.arrived), patiently).toEqual(['a', 'b']);
    expect(world.now()).toEqual(after(30));
    await delivery.stop();
  });

  it('unknown: one marked copy after ten seconds; a second unknown is the operator’s to see, to repeat and to drop', async () => {
    const world = createWorld(database);
    const { delivery, complaints } = world.process();
    await say(database(), row('a'), row('b'));
    const tried: unknown[] = [];
    const vanish = async ({ maybeCopy }: { maybeCopy: boolean }): Promise<Delivery> => {
      tried.push([world.now().getTime() - t0.getTime(), maybeCopy]);
      return lost;
    };
    world.answers(vanish, vanish);
    await delivery.sweep();
    await delivery.stop();
    expect(tried).toEqual([
      [0, false],
      [10_000, true],
    ]);
    // The next message goes on: one of unknown fate must not silence the conversation.
    expect(bodies(world.arrived)).toEqual(['b']);
    expect(complaints).toEqual(['delivery: a message was not delivered']);
    expect(await failedDeliveries(database())).toMatchObject([
      { id: 1, state: 'unknown', attempts: 2, failure: 'connection reset' },
    ]);
    const asked = { now: world.now(), today: '2026-11-24', embeddingModel: 'none', outsideModel: null };
    const { content } = await probeDatabase(database(), asked);
    expect(content?.outbox).toEqual({ refused: 0, unknown: 1, open: 0 });

    expect(await retry(database(), 1, world.now())).toBe(true);
    expect(await retry(database(), 1, world.now())).toBe(false);
    const next = world.process();
    await next.delivery.sweep();
    await next.delivery.stop();
    expect(marks(world)).toEqual([
      ['b', false],
      ['a', true],
    ]);
    expect(await failedDeliveries(database())).toEqual([]);
  });

  it('an edit that may have arrived is done again without a mark: it shows the same', async () => {
    const world = createWorld(database);
    const { delivery } = world.process();
    const of = { conversation: 'siti', message: '7' };
    await say(database(), row('a', { outgoing: { kind: 'edit', of, message: { body: 'a' } } }));
    world.answers(lost);
    await delivery.sweep();
    await delivery.stop();
    expect(marks(world)).toEqual([['a', false]]);
  });

  it('a channel that throws is an unknown fate, not a lost message', async () => {
    const world = createWorld(database);
    const { delivery } = world.process();
    await say(database(), row('a'));
    world.answers(() => Promise.reject(new Error('a fault of ours')));
    await delivery.sweep();
    await delivery.stop();
    expect(marks(world)).toEqual([['a', true]]);
  });

  it('400: the operator sees it, may repeat it without a mark or drop it, and the next one goes', async () => {
    const world = createWorld(database);
    const { delivery } = world.process();
    await say(database(), row('a'), row('b'), row('c'));
    world.answers({ outcome: 'refused', why: 'too long' }, taken, { outcome: 'refused', why: 'too long' });
    await delivery.sweep();
    expect(bodies(world.arrived)).toEqual(['b']);
    expect((await failedDeliveries(database())).map((one) => [one.id, one.state])).toEqual([
      [3, 'refused'],
      [1, 'refused'],
    ]);
    expect(await drop(database(), 3, t0)).toBe(true);
    expect(await drop(database(), 3, t0)).toBe(false);
    expect(await retry(database(), 3, t0)).toBe(false);
    expect(await retry(database(), 1, t0)).toBe(true);
    await delivery.sweep();
    await delivery.stop();
    expect(marks(world)).toEqual([
      ['b', false],
      ['a', false],
    ]);
    expect(await states()).toMatchObject([
      { key: 'a', state: 'sent', body: false },
      { key: 'b', state: 'sent', body: false },
      { key: 'c', state: 'dropped', body: false },
    ]);
    expect(await drop(database(), 1, t0)).toBe(false);
  });

  it('403: the account is gone, its open reminders stop, its answers and other people’s reminders do not', async () => {
    const world = createWorld(database);
    const { delivery } = world.process();
    await receive(database(), start('u1'), t0);
    await receive(database(), start('u2', 'budi'), t0);
    await say(
      database(),
      row('a'),
      row('r1', { topic: 'reminder', dueAt: after(60) }),
      row('r2', { topic: 'reminder', dueAt: after(60), account: 'budi' }),
      row('r3', { topic: 'reminder', dueAt: after(60), channel: 'slack' }),
      row('later', { dueAt: after(60) }),
    );
    world.answers({ outcome: 'gone', why: 'bot was blocked by the user' });
    await delivery.sweep();
    expect(await states()).toMatchObject([
      { key: 'a', state: 'refused', body: false },
      { key: 'r1', state: 'dropped', body: false },
      { key: 'r2', state: 'ready' },
      { key: 'r3', state: 'ready' },
      { key: 'later', state: 'ready' },
    ]);
    expect(await database().query('select account, gone_at from accounts order by account')).toEqual([
      { account: 'budi', gone_at: null },
      { account: 'siti', gone_at: t0 },
    ]);
    await delivery.stop();
  });

  it('one conversation that hangs lets the others pass, and keeps its own order', async () => {
    const world = createWorld(database);
    const { delivery } = world.process();
    let arrive: () => void = () => undefined;
    world.answers(
      (sending) =>
        new Promise((resolve) => {
          arrive = () => resolve(taken(sending));
        }),
    );
    await say(database(), row('a'), row('a2'), row('b', { account: 'budi' }), row('b2', { account: 'budi' }));
    const sweep = delivery.sweep();
    await expect.poll(() => bodies(world.arrived), patiently).toEqual(['b', 'b2']);
    arrive();
    await sweep;
    await delivery.stop();
    expect(bodies(world.arrived)).toEqual(['b', 'b2', 'a', 'a2']);
  });

  it('a stop waits for what is being sent, sends what was answered, and begins nothing of a backlog', async () => {
    const world = createWorld(database);
    const { delivery } = world.process();
    let arrive: () => void = () => undefined;
    world.answers(
      (sending) =>
        new Promise((resolve) => {
          arrive = () => resolve(taken(sending));
        }),
    );
    await say(database(), row('a'), row('a2'));
    const sweep = delivery.sweep();
    await expect.poll(async () => (await states())[0], patiently).toMatchObject({ state: 'sending' });
    await say(database(), row('b', { account: 'budi' }));
    void delivery.deliverNow('telegram', 'budi');
    let stopped = false;
    const stop = delivery.stop().then(() => {
      stopped = true;
    });
    await expect.poll(() => bodies(world.arrived), patiently).toEqual(['b']);
    expect(stopped).toBe(false);
    arrive();
    await Promise.all([sweep, stop]);
    expect(bodies(world.arrived)).toEqual(['b', 'a']);
    await delivery.deliverNow('telegram', 'siti');
    await delivery.sweep();
    expect(await states()).toMatchObject([
      { state: 'sent' },
      { key: 'a2', state: 'ready', attempts: 0 },
      { state: 'sent' },
    ]);
  });

  it('a stop puts back, unmarked, what the pace makes wait', async () => {
    const world = createWorld(database);
    const { delivery } = world.process({ pace: { perSecond: 1, perChatMs: 1000, burst: 1 }, held: true });
    await say(database(), row('a'), row('b', { account: 'budi' }));
    world.answers((sending) => {
      void delivery.stop();
      return Promise.resolve(taken(sending));
    });
    await delivery.sweep();
    await delivery.stop();
    const left = await database().query(
      `select state, leased_until <= $1 as free, maybe_copy from outbox where key = 'b'`,
      [world.now()],
    );
    expect([bodies(world.arrived), left]).toEqual([
      ['a'],
      [{ state: 'ready', free: true, maybe_copy: false }],
    ]);
  });

  it('a database that is away for a moment does not turn a delivered message into a doubtful one', async () => {
    const world = createWorld(database);
    let broken = 0;
    const flaky = {
      ...database(),
      query: <Row extends object>(
        sql: string,
        values?: Parameters<ReturnType<typeof database>['query']>[1],
      ) => {
        if (!sql.includes("set state = 'sent'") || broken === 2) return database().query<Row>(sql, values);
        broken += 1;
        return Promise.reject(new Error('the server restarts'));
      },
    };
    const { delivery, complaints } = world.process({ db: flaky });
    await say(database(), row('a'));
    await delivery.sweep();
    await delivery.stop();
    expect([marks(world), complaints, broken]).toEqual([[['a', false]], [], 2]);
    expect(await states()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it('a process that lost its lease settles nothing, while the other sends and after', async () => {
    const world = createWorld(database);
    const [slow, other] = [world.process(), world.process()];
    const ends: ((delivery: Delivery) => void)[] = [];
    const hang = (): Promise<Delivery> => new Promise((resolve) => ends.push(resolve));
    world.answers(hang, hang);
    await say(database(), row('a'));
    const first = slow.delivery.sweep();
    await expect.poll(() => ends.length, patiently).toBe(1);
    world.at(180);
    const second = other.delivery.sweep();
    await expect.poll(() => ends.length, patiently).toBe(2);
    ends[0]?.({ outcome: 'refused', why: 'too long' });
    await first;
    expect(slow.complaints).toEqual(['delivery: another process had taken the message over']);
    expect(await states()).toMatchObject([{ state: 'sending', attempts: 2, body: true }]);
    ends[1]?.({ outcome: 'sent' });
    await second;
    expect(await states()).toMatchObject([{ state: 'sent', attempts: 2, body: false }]);
    await Promise.all([slow.delivery.stop(), other.delivery.stop()]);
  });

  it('keeps the keys of messages in and out for seven days, failures for thirty, their words for seven', async () => {
    const world = createWorld(database);
    const { delivery } = world.process();
    await say(
      database(),
      row('sent'),
      row('refused', { account: 'budi' }),
      row('open', { dueAt: after(90 * DAY), account: 'ani' }),
    );
    await receive(database(), start('done'), t0);
    await receive(database(), start('failed', 'budi'), t0);
    await receive(database(), start('waiting', 'ani'), t0);
    await database().query(`update inbox set state = key where key in ('done', 'failed')`);
    world.answers(taken, { outcome: 'refused', why: 'too long' });
    await delivery.sweep();
    await delivery.stop();

    expect(await forgetSent(database(), after(7 * DAY))).toBe(0);
    expect(await forgetReceived(database(), after(7 * DAY))).toBe(0);
    expect(await receive(database(), start('done'), after(7 * DAY))).toBe('known');
    expect(await forgetSent(database(), after(7 * DAY + 1))).toBe(1);
    expect(await forgetReceived(database(), after(7 * DAY + 1))).toBe(1);
    expect(await states()).toMatchObject([
      { key: 'refused', body: false },
      { key: 'open', body: true },
    ]);
    expect(await database().query('select key, input is not null as body from inbox order by id')).toEqual([
      { key: 'failed', body: false },
      { key: 'waiting', body: true },
    ]);
    expect(await retry(database(), 2, after(8 * DAY))).toBe(false);
    expect(await forgetSent(database(), after(30 * DAY))).toBe(0);
    expect(await forgetSent(database(), after(30 * DAY + 1))).toBe(1);
    expect(await states()).toMatchObject([{ key: 'open', body: true }]);
  });
});
