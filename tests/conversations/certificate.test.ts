import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { type Seat, slackSeat, telegramSeat, terminalSeat } from '../journey/seats.ts';
import { talk } from './talk.ts';

const PDF = Buffer.from('%PDF-1.4 sertifikat');

describe('the certificate of claimed learning hours', () => {
  let city: City;
  let seat: Seat;
  let officer: Seat;
  let person: { id: number; name: string };
  beforeAll(async () => {
    city = await openCity('pglite');
    person = await city.fresh('Dishub');
    const { db } = city.app;
    await db.query(`delete from learning_entries where state = 'klaim'`);
    await db.query(
      `insert into learning_entries (person_id, title, form, organiser, started_on, ended_on, jp, state) values
         ($1, 'Seminar Keselamatan Jalan', 'seminar', 'Dishub', '2026-10-01', '2026-10-02', 8, 'klaim'),
         ($1, 'Pelatihan Arsip', 'pelatihan', '', '2026-09-01', '2026-09-03', 20, 'klaim')`,
      [person.id],
    );
    const [umpeg] = await db.query<{ id: number }>(
      `select p.id from people p join agencies g on g.id = p.agency_id
       where g.short = 'Dishub' and 'umpeg' = any(p.roles) and p.active limit 1`,
    );
    if (umpeg === undefined) throw new Error('Dishub has no umpeg');
    seat = await slackSeat(city.app, 711);
    officer = await telegramSeat(city.app, 712);
    await seat.say(await city.codeFor(person.id));
    await officer.say(await city.codeFor(umpeg.id));
  }, 60_000);
  afterAll(async () => {
    await seat.leave();
    await officer.leave();
    await city.close();
  });
  const words = (shown: readonly { words: string }[]): string[] => shown.map((one) => one.words);

  it('is asked for from /jp, and kept for the claim that was chosen', async () => {
    await talk(
      seat,
      `Ibu: /jp
       Sinau: … [Lampirkan sertifikat] …
       Ibu: [Lampirkan sertifikat]
       Sinau: Sertifikat untuk kegiatan yang mana? [Seminar Keselamatan Jalan] [Pelatihan Arsip] [Beranda]
       Ibu: [Seminar Keselamatan Jalan]
       Sinau: Silakan kirim foto atau PDF sertifikat “Seminar Keselamatan Jalan” di sini. Paling besar 5 MB.`,
    );
    const [refused] = await seat.send('s.pdf', 'application/pdf', Buffer.from([0x4d, 0x5a, 0]));
    expect(refused?.words).toContain('Jenis berkas ini tidak bisa saya terima');
    const [kept] = await seat.send('sertifikat.pdf', 'application/pdf', PDF);
    expect(kept?.words).toContain('Sertifikat untuk “Seminar Keselamatan Jalan” tersimpan: sertifikat.pdf.');
  });

  it('sent without a word is asked about, and not kept when it is none', async () => {
    const before = await city.app.db.query('select id from stored_files');
    const [which] = await seat.send('foto.pdf', 'application/pdf', PDF);
    expect(which?.words).toBe('Berkas ini sertifikat untuk kegiatan yang mana?');
    expect(words(await seat.press('Bukan sertifikat'))[0]).toContain('tidak saya simpan');
    expect(await city.app.db.query('select id from stored_files')).toEqual(before);
    await seat.send('arsip.pdf', 'application/pdf', PDF);
    expect(words(await seat.press('Pelatihan Arsip'))[0]).toContain(
      '“Pelatihan Arsip” tersimpan: arsip.pdf.',
    );
  });

  it('is opened by the officer of the agency, who decides', async () => {
    await officer.say('/mulai');
    await officer.press('Lainnya');
    const [list] = await officer.press('Periksa klaim JP (2)');
    expect(list?.words).toContain('Klaim JP yang menunggu: 2');
    expect(list?.words).toContain('Sertifikat: sertifikat.pdf');
    await officer.press('1');
    const [opened] = await officer.press('Buka sertifikat');
    expect(opened?.file?.content).toEqual(PDF);
    await officer.press('Terverifikasi');
    await officer.press('1');
    await officer.press('Tolak');
    expect(officer.screen().at(-1)?.words).toContain('Mengapa klaim ini ditolak?');
    await officer.say('blur');
    expect(officer.screen().at(-1)?.words).toContain('Alasannya mohon ditulis dalam 5 sampai 300 huruf.');
    await officer.say('Nomornya tidak terbaca, mohon foto ulang');
    await officer.press('Tolak dengan alasan ini');
    const shown = words(officer.screen()).join('\n');
    expect(shown).toMatch(/Klaim .*, “.*”, sudah terverifikasi\./);
    expect(shown).toMatch(/Klaim .*, “.*”, ditolak\./);
    expect(officer.screen().at(-1)?.words).toBe('Tidak ada klaim JP yang menunggu pemeriksaan.');
    const rows = await city.app.db.query(
      'select state, reason from learning_entries where person_id = $1 and decided_by is not null order by state desc',
      [person.id],
    );
    expect(rows).toEqual([
      { state: 'terverifikasi', reason: '' },
      { state: 'ditolak', reason: 'Nomornya tidak terbaca, mohon foto ulang' },
    ]);
    // She is told once, and reads why.
    const told = await city.app.db.query(
      `select kind, subject, rung, state from reminders where person_id = $1 and kind = 'claim'`,
      [person.id],
    );
    expect(told).toEqual([{ kind: 'claim', subject: '0', rung: 'on:2026-11-24', state: 'planned' }]);
    const [refused] = await seat.say('/klaim');
    expect(refused?.words).toContain('Alasannya: Nomornya tidak terbaca, mohon foto ulang.');
    // Whoever is looked at can read who did.
    const seen = await seat.say('/data');
    expect(words(seen)[0]).toContain('membuka jawaban Bapak/Ibu');
    expect(city.complaints).toEqual([]);
  });
});

describe('an officer with several claims', () => {
  let city: City;
  let officer: Seat;
  let me: number;
  beforeAll(async () => {
    city = await openCity('pglite');
    const { db } = city.app;
    await db.query('delete from learning_entries');
    const [umpeg] = await db.query<{ id: number }>(
      `select p.id from people p join agencies g on g.id = p.agency_id
       where g.short = 'Dishub' and 'umpeg' = any(p.roles) and p.active limit 1`,
    );
    me = umpeg?.id ?? 0;
    await db.query(
      `with e as (
         insert into learning_entries (person_id, title, form, organiser, started_on, ended_on, jp, state)
         select p.id, 'Kegiatan ' || n, 'seminar', 'BKPP', '2026-10-01'::date + n, '2026-10-01'::date + n, 4, 'klaim'
         from (select id, row_number() over (order by id)::int as n from people
               where agency_id = (select agency_id from people where id = $1) and id <> $1 and active order by id limit 6) p
         returning id, person_id, title
       )
       insert into stored_files (person_id, purpose, subject, name, type, size, content, made_at, expires_at)
       select person_id, 'certificate', 'entry:' || id, 's.pdf', 'application/pdf', 1, '\\x00', '2026-11-01', '2027-11-01' from e
       where title <> 'Kegiatan 3'`,
      [me],
    );
    await db.query(
      `insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state)
       values ($1, 'Milik sendiri', 'seminar', '2026-10-01', '2026-10-01', 4, 'klaim')`,
      [me],
    );
    officer = await terminalSeat(city.app, 713);
    await officer.say(await city.codeFor(me));
  }, 60_000);
  afterAll(async () => {
    await officer.leave();
    await city.close();
  });

  it('finds them by /verifikasi, verifies at once what is complete, and never an own one', async () => {
    const { db } = city.app;
    const [queue] = await officer.say('/verifikasi');
    expect(queue?.words).toContain('Klaim JP yang menunggu: 6');
    expect(queue?.words).not.toContain('Milik sendiri');
    const [asked] = await officer.press('Terverifikasi semua yang lengkap (5)');
    expect(asked?.words ?? officer.screen().at(-1)?.words).toContain('Nyatakan 5 klaim terverifikasi?');
    // One of them is corrected while the officer looks.
    await db.query(
      `update learning_entries set jp = 40, claimed_at = '2026-11-24' where title = 'Kegiatan 2'`,
    );
    await officer.press('Ya, 5 klaim terverifikasi');
    const shown = officer
      .screen()
      .map(({ words }) => words)
      .join('\n');
    expect(shown).toContain('4 klaim sudah terverifikasi.');
    expect(shown).toContain('Ada yang tidak saya putuskan');
    const rows = await db.query(
      `select title, state from learning_entries where state = 'klaim' order by title`,
    );
    expect(rows.map(({ title }) => title)).toEqual(['Kegiatan 2', 'Kegiatan 3', 'Milik sendiri']);
    expect(city.complaints).toEqual([]);
  });
});
