import { beforeEach, describe, expect, it } from 'vitest';
import { addClaim } from '../../../src/storage/learning/add-claim.ts';
import { claimsToCheck, decideClaims } from '../../../src/storage/learning/claims.ts';
import { addLearningForms } from '../../../src/storage/learning/forms.ts';
import { loadCalendar } from '../../../src/storage/reminders/calendar.ts';
import { setPreferences, snooze } from '../../../src/storage/reminders/reminders.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { FORMS_HERE } from '../claims-world.ts';
import { at, type City, makeCity, office } from './city.ts';

onEveryDatabase('reminders of learning hours', (database) => {
  let city: City;
  beforeEach(async () => {
    city = await makeCity(database());
    await addLearningForms(database(), FORMS_HERE);
    await database().query(
      `insert into learning_rules values ('PNS', '2020-01-01', 20, null, 'uji'), ('PPPK', '2020-01-01', null, 24, 'uji')`,
    );
  });
  const entry = (
    person: number,
    jp: number,
    state: string,
    endedOn = '2026-03-02',
    origin: string | null = null,
  ) =>
    database().query(
      `insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state, origin, claimed_at)
       values ($1, 'Kegiatan', 'pelatihan', $2, $2, $3, $4, $5, $2::date::timestamp at time zone 'Asia/Jakarta')`,
      [person, endedOn, jp, state, origin],
    );
  /** Somebody whose presence at a forum was noted; where the entry comes from. */
  const present = async (person: number): Promise<string> => {
    const event = await city.forum(1, at('2026-01-05 09.00'));
    await database().query('insert into forum_attendance (event_id, person_id, at) values ($1, $2, $3)', [
      event,
      person,
      at('2026-01-05 09.10'),
    ]);
    return `forum:${event}`;
  };
  const proof = (person: number) =>
    database().query(
      `insert into stored_files (person_id, purpose, subject, name, type, size, content, made_at, expires_at)
       select person_id, 'certificate', 'entry:' || id, 's.pdf', 'application/pdf', 1, '\\x00', $2, '2028-01-01'
       from learning_entries where person_id = $1`,
      [person, at('2026-10-01 09.00')],
    );

  describe('the year', () => {
    it('is looked at in June, September and November, by who is short of a target; a ceiling is none', async () => {
      const short = await city.person('Kurang');
      await entry(short, 12, 'terverifikasi');
      const enough = await city.person('Cukup');
      await entry(enough, 12, 'terverifikasi');
      // What only waits to be checked counts: nobody is told to learn what is learnt.
      await entry(enough, 8, 'klaim', '2026-02-02', await present(enough));
      const contract = await city.person('Kontrak');
      await database().query(`update people set status = 'PPPK' where id = $1`, [contract]);
      expect(await city.tick(at('2026-06-02 08.30'))).toEqual(['Kurang jp june sent']);
      const [message] = await city.outbox();
      expect(message?.text).toContain('Terverifikasi 12 dari 20 JP');
      expect(message?.text).toContain('Masih kurang 8 JP sampai 31 Desember');
      expect(await city.tick(at('2026-06-02 09.30'))).toEqual([]);
      expect(await city.tick(at('2026-09-01 08.30'))).toEqual(['Kurang jp september sent']);
      // 1 November is a Sunday.
      expect(await city.tick(at('2026-11-02 08.30'))).toEqual(['Kurang jp november sent']);
      expect(await city.tick(at('2026-12-01 08.30'))).toEqual([]);
    });

    it('is let go the moment the target is reached, and with the topic', async () => {
      const person = await city.person('Sari');
      const other = await city.person('Budi');
      await city.tick(at('2026-08-25 08.30'));
      await entry(person, 20, 'klaim', '2026-08-26', await present(person));
      await setPreferences(database(), other, { mute: 'jp' }, at('2026-08-27 09.00'));
      expect(await city.tick(at('2026-09-01 08.30'))).toEqual([
        'Sari jp september dropped',
        'Budi jp september dropped',
      ]);
    });

    it('is put off to the next working morning, and shown before anything is switched on', async () => {
      const person = await city.person('Sari');
      expect(await city.tick(at('2026-06-02 08.30'), { dryRun: true })).toEqual(['Sari jp june sent']);
      expect(await city.outbox()).toEqual([]);
      await city.tick(at('2026-06-02 08.30'));
      const now = at('2026-06-02 09.00');
      const calendar = await loadCalendar(database(), '2026-06-02', '2026-07-02');
      expect(await snooze(database(), office, calendar, person, 'jp', '2026', now)).toMatchObject({
        snoozed: true,
      });
      expect(await city.tick(at('2026-06-03 08.30'))).toEqual(['Sari jp own:2026-06-03 sent']);
    });
  });

  describe('the proof', () => {
    it('of a claim is asked for after three and ten working days, then there is silence', async () => {
      const person = await city.person('Sari');
      await entry(person, 20, 'klaim', '2026-10-01');
      expect(await city.tick(at('2026-10-02 08.30'))).toEqual([
        'Sari certificate after-3 planned',
        'Sari certificate after-10 planned',
      ]);
      expect(await city.tick(at('2026-10-06 08.30'))).toEqual(['Sari certificate after-3 sent']);
      expect((await city.outbox())[0]?.text).toContain('Klaim ini belum ada buktinya');
      expect(await city.tick(at('2026-10-15 08.30'))).toEqual(['Sari certificate after-10 sent']);
      expect(await city.tick(at('2026-10-29 08.30'))).toEqual([]);
    });

    it('is not asked for once it is there, checked or withdrawn, nor where a forum’s list is one', async () => {
      const proven = await city.person('Ada');
      await entry(proven, 20, 'klaim', '2026-10-01');
      const checked = await city.person('Diperiksa');
      await entry(checked, 20, 'klaim', '2026-10-01');
      const forum = await city.person('Forum');
      await entry(forum, 20, 'klaim', '2026-10-01', await present(forum));
      await city.tick(at('2026-10-02 08.30'));
      await proof(proven);
      await database().query(`update learning_entries set state = 'terverifikasi' where person_id = $1`, [
        checked,
      ]);
      const told = await city.tick(at('2026-10-06 08.30'));
      expect(told.filter((line) => line.endsWith('sent'))).toEqual([]);
      expect(told).toContain('Ada certificate after-3 dropped');
      expect(told).toContain('Diperiksa certificate after-3 dropped');
    });

    it('of a course or a forum that was only said to be done is spoken of once, until it is claimed', async () => {
      const person = await city.person('Sari');
      await entry(person, 20, 'terverifikasi');
      await database().query(
        `insert into courses (id, title, description, competencies, level_from, level_to, jp, form, mode, provider, audience, content_hash, updated_at)
         values ('KRS-1', 'Excel', '', '{}', 0, 1, 8, 'pelatihan', 'daring', 'BKPP', '{}', '', $1),
           ('KRS-2', 'Word', '', '{}', 0, 1, 8, 'pelatihan', 'daring', 'BKPP', '{}', '', $1)`,
        [at('2026-01-01 08.00')],
      );
      await database().query(
        `insert into course_marks values ($1, 'KRS-1', 'done', $2), ($1, 'KRS-2', 'done', $2)`,
        [person, at('2026-10-01 09.00')],
      );
      const event = await city.forum(1, at('2026-10-01 09.00'), 'Forum Oktober');
      await database().query(`insert into forum_replies values ($1, $2, 'hadir', $3)`, [
        event,
        person,
        at('2026-09-28 09.00'),
      ]);
      await city.tick(at('2026-10-02 08.30'));
      await addClaim(
        database(),
        {
          person,
          title: 'Belajar Word',
          form: 'pelatihan',
          organiser: 'BKPP',
          startedOn: '2026-10-01',
          endedOn: '2026-10-01',
          amount: 8,
          origin: 'course:KRS-2',
        },
        `person:${person}`,
        at('2026-10-02 10.00'),
      );
      const told = await city.tick(at('2026-10-06 08.30'));
      expect(told).toContain('Sari done after-3 dropped');
      expect(told.filter((line) => /sent|merged/.test(line)).sort()).toEqual([
        'Sari attended after-3 sent',
        'Sari done after-3 merged',
      ]);
      const [message] = await city.outbox();
      expect(message?.text).toContain(`s:claimFrom:forum:${event}`);
      expect(message?.text).toContain('s:claimFrom:course:KRS-1');
      const later = await city.tick(at('2026-10-20 08.30'));
      expect(later.filter((line) => /done|attended/.test(line))).toEqual([]);
    });
  });

  it('tell what an officer has checked, once, in office hours, with the reason', async () => {
    const person = await city.person('Sari');
    const officer = await city.person('Petugas');
    await database().query(`update people set roles = '{umpeg}' where id = $1`, [officer]);
    await entry(officer, 20, 'terverifikasi');
    await entry(person, 20, 'klaim', '2026-10-01');
    await entry(person, 2, 'klaim', '2026-09-01');
    await proof(person);
    const decide = async (state: 'terverifikasi' | 'ditolak', when: string, reason = '') => {
      const [claim] = (await claimsToCheck(database(), officer, at(when))).claims.slice(-1);
      if (claim === undefined) throw new Error('nothing waits');
      return decideClaims(database(), officer, [claim], { state, reason }, at(when), when.slice(0, 10));
    };
    await decide('terverifikasi', '2026-10-05 16.30');
    await decide('ditolak', '2026-10-05 16.40', 'Nomornya tidak terbaca');
    const told = await city.tick(at('2026-10-05 19.00'));
    expect(told).toEqual(['Sari claim on:2026-10-05 planned']);
    expect(await city.tick(at('2026-10-06 08.30'))).toEqual(['Sari claim on:2026-10-05 sent']);
    const [message] = await city.outbox();
    expect(message?.text).toContain('1 klaim terverifikasi, 20 JP.');
    expect(message?.text).toContain('Alasannya: Nomornya tidak terbaca.');
    expect(await city.tick(at('2026-10-07 08.30'))).toEqual([]);
  });
});
