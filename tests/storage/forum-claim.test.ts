import { expect, it } from 'vitest';
import { clashesOf } from '../../src/storage/forums/add.ts';
import { forumPage } from '../../src/storage/forums/run.ts';
import { addClaim } from '../../src/storage/learning/add-claim.ts';
import { claimSource } from '../../src/storage/learning/claim-source.ts';
import { addLearningForms } from '../../src/storage/learning/forms.ts';
import { onEveryDatabase } from '../support/database.ts';
import { FORMS_HERE } from './claims-world.ts';
import { at, makeCity } from './reminders/city.ts';

const over = at('2026-12-09 12.00');

onEveryDatabase('a forum that was held', (database) => {
  it('is offered as a claim to who was recorded there, once, with a number that only the code gives', async () => {
    const db = database();
    const city = await makeCity(db);
    await addLearningForms(db, FORMS_HERE);
    const event = await city.forum(1, at('2026-12-09 09.00'), 'Seminar Keselamatan');
    const sari = await city.person('Sari');
    const budi = await city.person('Budi');
    const rina = await city.person('Rina', { agency: await city.agency('Dinkes') });
    await db.query('insert into forum_attendance values ($1, $2, $3)', [event, sari, at('2026-12-09 10.00')]);
    const source = (who: number, when = over) =>
      claimSource(db, who, 'forum', String(event), when, 'Asia/Jakarta');
    expect(await source(sari, at('2026-12-09 10.30'))).toBeNull();
    expect((await forumPage(db, sari, at('2026-12-09 10.30'))).claim).toBeNull();
    expect(await source(sari)).toMatchObject({
      origin: `forum:${event}`,
      form: 'seminar',
      certificate: `SINAU/FORUM/${event}`,
      startedOn: '2026-12-09',
      endedOn: '2026-12-09',
    });
    expect(await source(budi)).toMatchObject({ certificate: '' });
    expect(await source(rina)).toBeNull();
    expect((await forumPage(db, budi, over)).claim).toBeNull();
    expect((await forumPage(db, sari, over)).claim).toEqual({ event, title: 'Seminar Keselamatan' });
    const claim = {
      person: sari,
      title: 'Seminar Keselamatan',
      form: 'seminar',
      organiser: 'Dishub',
      startedOn: '2026-12-09',
      endedOn: '2026-12-09',
      amount: 1,
      origin: `forum:${event}`,
    } as const;
    // By the table of that day: the one that holds from 2027 on is dearer.
    expect(await addClaim(db, claim, `person:${sari}`, over)).toMatchObject({ jp: 4, added: true });
    expect((await forumPage(db, sari, over)).claim).toBeNull();
    expect(await addClaim(db, claim, `person:${sari}`, over)).toMatchObject({ added: false });
  });

  it('clashes with what overlaps in the same agency, not with what touches, was cancelled, or is itself', async () => {
    const db = database();
    const city = await makeCity(db);
    const other = await city.agency('Dinkes');
    const event = await city.forum(1, at('2026-12-09 09.00'));
    const span = (from: string, to: string) => [
      { startsAt: at(`2026-12-09 ${from}`), endsAt: at(`2026-12-09 ${to}`) },
    ];
    const found = async (agency: number, from: string, to: string, except: number | null = null) =>
      (await clashesOf(db, agency, span(from, to), except)).length;
    expect(await found(1, '10.59', '12.00')).toBe(1);
    expect(await found(1, '07.30', '09.01')).toBe(1);
    expect(await found(1, '11.00', '12.00')).toBe(0);
    expect(await found(1, '07.30', '09.00')).toBe(0);
    expect(await found(other, '09.00', '11.00')).toBe(0);
    expect(await found(1, '09.00', '11.00', event)).toBe(0);
    expect(await clashesOf(db, 1, [], null)).toEqual([]);
    await db.query('update forum_events set cancelled_at = $1', [over]);
    expect(await found(1, '09.00', '11.00')).toBe(0);
  });
});
