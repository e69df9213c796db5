import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeStatements } from '../../src/storage/changes.ts';
import { commit } from '../../src/storage/statements.ts';
import { type City, openCity } from '../journey/city.ts';
import { type Seat, telegramSeat, terminalSeat } from '../journey/seats.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452aa', 'hex');
const STORY =
  'Minggu lalu saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';

describe('evidence beside an answer', () => {
  let city: City;
  let seat: Seat;
  let person: { id: number; name: string };
  beforeAll(async () => {
    city = await openCity('pglite');
    person = await city.fresh('Dishub');
    seat = await telegramSeat(city.app, 701);
    await seat.say(await city.codeFor(person.id));
    await seat.press('Mulai penilaian');
  }, 60_000);
  afterAll(async () => {
    await seat.leave();
    await city.close();
  });
  const words = (shown: readonly { words: string }[]): string[] => shown.map((one) => one.words);
  const files = () =>
    city.app.db.query<{ subject: string; name: string; type: string; person: number }>(
      `select subject, name, type, person_id as person from stored_files where purpose = 'evidence'`,
    );

  it('is kept with the question open again, and says who can read it', async () => {
    const question = seat.screen().at(-1);
    const [kept, again] = await seat.send('foto.png', 'image/png', PNG);
    expect(kept?.words).toMatch(/^Bukti untuk Integritas tersimpan: photo\.jpg\. Disimpan terenkripsi\./);
    expect(kept?.buttons).toEqual(['Hapus bukti ini']);
    expect(again).toEqual(question);
    expect(await files()).toEqual([
      {
        subject: expect.stringMatching(/^answer:\d+:M\.01$/),
        name: 'photo.jpg',
        type: 'image/png',
        person: person.id,
      },
    ]);
  });

  it('of a wrong kind or too big is refused, and the question stays', async () => {
    const program = Buffer.from([0x4d, 0x5a, 0x90, 0, 3]);
    expect(words(await seat.send('bukti.pdf', 'application/pdf', program))).toEqual([
      'Jenis berkas ini tidak bisa saya terima. Yang bisa: PDF atau foto (JPG, PNG).',
    ]);
    const big = Buffer.alloc(5 * 1_048_576 + 1, 1);
    expect(words(await seat.send('bukti.pdf', 'application/pdf', big))[0]).toContain('Paling besar 5 MB');
    expect(await files()).toHaveLength(1);
  });

  it('sent with words is evidence and answer in one', async () => {
    const shown = await seat.send('surat.pdf', 'application/pdf', Buffer.from('%PDF-1.4 surat'), STORY);
    expect(shown[0]?.words).toContain('tersimpan: surat.pdf');
    expect(shown.some(({ buttons }) => buttons.includes('Setuju'))).toBe(true);
    await seat.press('Setuju');
    // The later file took the place of the earlier.
    expect((await files()).map(({ name }) => name)).toEqual(['surat.pdf']);
  });

  it('can be deleted while it is not sent, and only by its owner', async () => {
    await seat.send('kedua.pdf', 'application/pdf', Buffer.from('%PDF-1.4 dua'));
    expect(await files()).toHaveLength(2);
    const drop = seat.screen().findLast(({ buttons }) => buttons.includes('Hapus bukti ini'));
    expect(drop?.words).toContain('kedua.pdf');
    expect(words(await seat.press('Hapus bukti ini'))).toEqual(['Baik, berkasnya sudah saya hapus.']);
    expect((await files()).map(({ name }) => name)).toEqual(['surat.pdf']);
  });

  it('once sent is opened by the superior, and its owner reads who did; nobody else can', async () => {
    const { db } = city.app;
    const [row] = await db.query<{ id: number; boss: number; file: number }>(
      `select s.id, p.superior_id as boss, f.id as file from people p join assessments s on s.person_id = p.id and s.sent_at is null
       join stored_files f on f.person_id = p.id and f.subject like 'answer:' || s.id || ':%' where p.id = $1`,
      [person.id],
    );
    if (row === undefined) throw new Error('no evidence');
    const boss = await terminalSeat(city.app, 702);
    try {
      await boss.say(await city.codeFor(row.boss));
      const open = async (): Promise<
        readonly { words: string; file?: { name: string; content: Buffer } }[]
      > => boss.option(`s:file:${row.file}`);
      expect(words(await open())).toEqual(['Berkas ini sudah tidak ada, atau bukan untuk Bapak/Ibu.']);
      const who = { personId: person.id, channel: 'telegram', account: '701', today: '2026-11-24' } as const;
      const sent = await commit(
        db,
        changeStatements({ change: 'send', assessment: row.id, to: row.boss }, who, city.app.clock.now()),
      );
      expect(sent).toBe('done');
      const [shown] = await open();
      expect(shown?.file?.name).toBe('surat.pdf');
      expect(shown?.file?.content.toString()).toBe('%PDF-1.4 surat');
      const looked = await db.query(
        `select actor from audit where action = 'looked' and person_id = $1 and subject = 'file:' || $2`,
        [person.id, row.file],
      );
      expect(looked).toEqual([{ actor: `person:${row.boss}` }]);
    } finally {
      await boss.leave();
    }
    // It stays with what was sent.
    expect(words(await seat.option(`s:drop:${row.file}`))[0]).toContain('tidak bisa dihapus');
    const colleague = await terminalSeat(city.app, 703);
    try {
      const other = await city.fresh('Dinkes');
      await colleague.say(await city.codeFor(other.id));
      expect(words(await colleague.option(`s:file:${row.file}`))[0]).toContain('bukan untuk Bapak/Ibu');
      expect(words(await colleague.option(`s:drop:${row.file}`))[0]).toContain('tidak bisa dihapus');
    } finally {
      await colleague.leave();
    }
    expect(city.complaints).toEqual([]);
  });
});
