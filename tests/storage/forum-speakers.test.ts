import { expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { comingEvent } from '../../src/storage/forums/admin.ts';
import { calendarEventsFor } from '../../src/storage/forums/calendar.ts';
import { cancelEvent, moveEvent } from '../../src/storage/forums/decide.ts';
import { forumPage, runLine } from '../../src/storage/forums/run.ts';
import {
  answerSpeaker,
  inviteSpeaker,
  linkedSpeaker,
  speakerEvent,
  withdrawSpeaker,
} from '../../src/storage/forums/speakers.ts';
import { setPreferences } from '../../src/storage/reminders/reminders.ts';
import { onEveryDatabase } from '../support/database.ts';
import { rsvp } from '../support/rsvp.ts';
import { at, makeCity } from './reminders/city.ts';

const now = at('2026-12-01 10.00');
const notice = { id: { body: 'Narasumber?' }, en: { body: 'Speaker?' } };
const answered = { id: { body: 'Bersedia' }, en: { body: 'Accepts' } };
const time = { dueAt: now, expiresAt: at('2026-12-09 09.00') };

async function world(db: Database) {
  const city = await makeCity(db);
  const other = await city.agency('Dinkes');
  const event = await city.forum(1, at('2026-12-09 09.00'));
  const role = async (name: string, roles: string, agency = 1): Promise<number> => {
    const id = await city.person(name, { agency });
    await db.query('update people set roles = $2::text::text[] where id = $1', [id, roles]);
    return id;
  };
  const umpeg = await role('Umpeg', '{umpeg}');
  const admin = await role('Admin', '{admin}', other);
  const sari = await city.person('Sari');
  const rina = await city.person('Rina', { agency: other });
  const ask = (who: number, by: number, when = now) =>
    inviteSpeaker(db, { id: event, agencyId: 1 }, who, notice, time, by, when);
  const told = async (part: string): Promise<string[]> =>
    (await city.outbox()).filter((row) => row.key.includes(part)).map((row) => row.person);
  return { city, other, event, umpeg, admin, sari, rina, ask, told };
}

onEveryDatabase('a speaker', (database) => {
  it('is asked by the own agency’s officer or BKPP’s admin, once, and answers; whoever asked is told', async () => {
    const db = database();
    const { event, umpeg, admin, sari, rina, ask, told } = await world(db);
    // An officer asks people of the own agency; nobody else asks anybody.
    for (const [who, by] of [
      [rina, umpeg],
      [umpeg, sari],
      [sari, rina],
    ] as const)
      expect(await ask(who, by)).toEqual({ conflict: 'speaker' });
    expect(await ask(sari, umpeg)).toBe('done');
    expect(await ask(sari, umpeg)).toEqual({ conflict: 'speaker' });
    expect(await linkedSpeaker(db, event, sari, umpeg, now)).toBe(true);
    expect(await linkedSpeaker(db, event, sari, admin, now)).toBeNull();
    expect(await ask(rina, admin)).toBe('done');
    expect(await told(':speak:')).toEqual(['Sari', 'Rina']);
    expect(await speakerEvent(db, umpeg, event, now)).toBeNull();
    expect(await speakerEvent(db, rina, event, now)).toMatchObject({ opd: 'Dishub', answer: null });
    // Nobody sees a name before it was agreed to.
    expect(await forumPage(db, sari, now)).toMatchObject({ speakers: [], asked: 'open' });
    expect(await answerSpeaker(db, umpeg, event, 'bersedia', answered, time, now)).toBe(false);
    expect(await answerSpeaker(db, sari, event, 'bersedia', answered, time, now)).toBe(true);
    expect(await answerSpeaker(db, sari, event, 'bersedia', answered, time, now)).toBe(false);
    expect(await told(':answer:')).toEqual(['Umpeg']);
    expect(await forumPage(db, umpeg, now)).toMatchObject({ speakers: ['Sari'], asked: null });
    expect(await runLine(db, event, umpeg, now)).toMatchObject({
      speakers: [
        { name: 'Sari', answer: 'bersedia' },
        { name: 'Rina', answer: null },
      ],
    });
    await answerSpeaker(db, rina, event, 'tidak', answered, time, now);
    // Who declined may be asked once more.
    expect(await ask(rina, admin, at('2026-12-02 10.00'))).toBe('done');
    expect(await ask(sari, umpeg, at('2026-12-09 09.00'))).toEqual({ conflict: 'speaker' });
    const audit = await db.query(
      `select actor, subject from audit where action = 'forum speaker' order by id`,
    );
    expect(audit).toEqual([
      { actor: `person:${umpeg}`, subject: `${event}:${sari}` },
      { actor: `person:${admin}`, subject: `${event}:${rina}` },
      { actor: `person:${admin}`, subject: `${event}:${rina}` },
    ]);
  });

  it('is asked on the channel that was chosen, else where a platform knocks, heard of last; on none that is gone', async () => {
    const db = database();
    const { city, event, umpeg } = await world(db);
    const asked = async (
      accounts: readonly (readonly [channel: string, heard: string, gone?: true])[],
      chosen: 'telegram' | null = null,
    ): Promise<string[]> => {
      const who = await city.person(`Narasumber ${accounts.join()} ${chosen}`, { linked: false });
      for (const [channel, heard, gone] of accounts)
        await db.query(
          `insert into accounts (channel, account, conversation, person_id, linked_at, last_heard_at, gone_at)
           values ($1, $2, $2, $3, $4, $4, $5)`,
          [channel, `${channel}-${who}`, who, at(heard), gone === true ? now : null],
        );
      if (chosen !== null) await setPreferences(db, who, { channel: chosen }, now);
      await inviteSpeaker(db, { id: event, agencyId: 1 }, who, notice, time, umpeg, now);
      const rows = await db.query<{ channel: string }>('select channel from outbox where person_id = $1', [
        who,
      ]);
      return rows.map(({ channel }) => channel);
    };
    const [early, late, last] = ['2026-11-20 09.00', '2026-11-25 09.00', '2026-11-30 09.00'] as const;
    expect(
      await asked([
        ['telegram', early],
        ['slack', late],
      ]),
    ).toEqual(['slack']);
    expect(
      await asked(
        [
          ['telegram', early],
          ['slack', late],
        ],
        'telegram',
      ),
    ).toEqual(['telegram']);
    expect(
      await asked([
        ['telegram', early],
        ['terminal', last],
      ]),
    ).toEqual(['telegram']);
    expect(
      await asked([
        ['telegram', late, true],
        ['slack', early],
      ]),
    ).toEqual(['slack']);
    expect(await asked([['telegram', late, true]])).toEqual([]);
  });

  it('is reminded also from another agency, and not after declining', async () => {
    const db = database();
    const { city, event, umpeg, admin, sari, rina, ask } = await world(db);
    await ask(sari, umpeg);
    await ask(rina, admin);
    expect(await calendarEventsFor(db, rina, event, now)).toEqual([]);
    await answerSpeaker(db, rina, event, 'bersedia', answered, time, now);
    expect(await calendarEventsFor(db, rina, event, now)).toMatchObject([{ id: event }]);
    // A guest who cannot come is no guest who speaks.
    await rsvp(db, sari, event, 'tidak', now);
    await city.tick(at('2026-12-02 08.30'));
    await city.tick(at('2026-12-08 08.30'));
    const reminded = (await city.outbox()).filter((row) => row.key.startsWith('reminder:'));
    const of = (name: string) => reminded.filter((row) => row.person === name).map((row) => row.text);
    expect(of('Rina').at(-1)).toContain('Bapak/Ibu adalah narasumbernya.');
    expect(of('Rina').at(-1)).not.toContain('s:rsvp');
    expect(of('Sari').at(-1)).toContain(`s:speak:${event}:bersedia`);
    await answerSpeaker(db, sari, event, 'tidak', answered, time, at('2026-12-08 08.40'));
    expect(await city.tick(at('2026-12-08 08.45'))).toContain('Sari forum one-hour dropped');
  });

  it('is withdrawn by who may plan it, told once, and reminded no more; not after declining, and not once it begins', async () => {
    const db = database();
    const { city, event, umpeg, admin, sari, rina, ask, told } = await world(db);
    await ask(sari, umpeg);
    await ask(rina, admin);
    await answerSpeaker(db, rina, event, 'tidak', answered, time, now);
    const withdraw = (who: number, by: number, when = now) =>
      withdrawSpeaker(db, { id: event, agencyId: 1 }, who, notice, time, by, when);
    expect(await withdraw(rina, admin)).toEqual({ conflict: 'speaker' });
    expect(await withdraw(sari, rina)).toEqual({ conflict: 'speaker' });
    expect(await withdraw(sari, umpeg, at('2026-12-09 09.00'))).toEqual({ conflict: 'speaker' });
    expect(await withdraw(sari, umpeg)).toBe('done');
    expect(await withdraw(sari, umpeg)).toEqual({ conflict: 'speaker' });
    expect(await told(':withdrawn:')).toEqual(['Sari']);
    expect(await speakerEvent(db, sari, event, now)).toBeNull();
    expect(await runLine(db, event, umpeg, now)).toMatchObject({
      speakers: [{ name: 'Rina', answer: 'tidak' }],
    });
    await rsvp(db, sari, event, 'tidak', now);
    await city.tick(at('2026-12-08 08.30'));
    expect(
      (await city.outbox()).filter((row) => row.key.startsWith('reminder:') && row.person === 'Sari'),
    ).toEqual([]);
    // Withdrawn by mistake, or agreed on again: asked anew like anybody.
    expect(await ask(sari, umpeg, at('2026-12-08 09.00'))).toBe('done');
  });

  it('hears of a move as a question anew, and of a cancellation like everybody', async () => {
    const db = database();
    const { event, umpeg, admin, sari, rina, ask, told } = await world(db);
    await ask(sari, umpeg);
    await ask(rina, admin);
    await answerSpeaker(db, rina, event, 'bersedia', answered, time, now);
    const current = await comingEvent(db, event, 'operator', now);
    expect(current).toMatchObject({ told: 2 });
    if (current === null) return;
    const to = { startsAt: at('2026-12-16 09.00'), endsAt: at('2026-12-16 11.00') };
    const moved = { id: { body: 'Pindah' }, en: { body: 'Moved' } };
    expect(
      await moveEvent(
        db,
        current,
        to,
        { notice: moved, speaking: notice, room: moved, time },
        'operator',
        now,
      ),
    ).toBe('done');
    expect(await told(':moved:')).toEqual(['Sari', 'Rina']);
    const words = await db.query<{ body: string }>(
      `select outgoing->'message'->>'body' as body from outbox where key like '%:moved:%'`,
    );
    expect(words.map((row) => row.body)).toEqual(['Narasumber?', 'Narasumber?']);
    expect(await speakerEvent(db, rina, event, now)).toMatchObject({ answer: null });
    const later = await comingEvent(db, event, 'operator', now);
    if (later === null) throw new Error('the event is gone');
    await cancelEvent(db, later, 'Aula dipakai', { notice: moved, room: moved, time }, 'operator', now);
    expect(await told(':cancelled:')).toEqual(['Sari', 'Rina']);
    expect(await speakerEvent(db, rina, event, now)).toBeNull();
  });
});
