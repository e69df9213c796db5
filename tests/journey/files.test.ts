import { afterAll, describe, expect, it } from 'vitest';
import { kindOf } from '../../src/domain/files/file.ts';
import { postgresUrl } from '../support/database.ts';
import { type City, openCity } from './city.ts';
import { type Seat, type SeatMaker, type Seen, slackSeat, telegramSeat, terminalSeat } from './seats.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const channels: readonly (readonly [string, SeatMaker])[] = [
  ['terminal', terminalSeat],
  ['telegram', telegramSeat],
  ['slack', slackSeat],
];
const kinds = postgresUrl === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const);

/** As a person sees it: words, buttons, and a file by its name and by what it is. */
const seen = ({ words, buttons, file }: Seen) => ({
  // Which account is linked is the one thing that differs, and should.
  words: words.replace(/akun terhubung.*? - /, 'akun terhubung - '),
  buttons,
  ...(file === undefined ? {} : { file: file.name, is: kindOf(file.content) }),
});

async function journey(seat: Seat, city: City, person: number) {
  const all: ReturnType<typeof seen>[] = [];
  const note = (shown: readonly Seen[]): void => {
    all.push(...shown.map(seen));
  };
  note(await seat.say(await city.codeFor(person)));
  note(await seat.say('/hasil'));
  note(await seat.press('Gambar'));
  note(await seat.press('PDF'));
  note(await seat.say('/forum'));
  note(await seat.press('Hadir'));
  note(await seat.press('Masukkan ke kalender'));
  note(await seat.say('/ekspor'));
  note(await seat.press('JP saya (CSV)'));
  note(await seat.press('Hasil saya (Excel)'));
  note(await seat.say('/data'));
  note(await seat.press('Salinan data saya'));
  // Nobody asked for these.
  note(await seat.send('surat.pdf', 'application/pdf', Buffer.from('%PDF-1.4')));
  note(await seat.send('foto.png', 'image/png', PNG));
  return all;
}

/** Somebody with results, in an agency with a coming forum. */
async function assessed(city: City): Promise<number> {
  const [row] = await city.app.db.query<{ id: number }>(
    `select p.id from people p join agencies g on g.id = p.agency_id
     where p.active and g.short = 'Dishub' and exists (
       select 1 from assessments s join answers w on w.assessment_id = s.id where s.person_id = p.id and w.chosen > 0)
     order by p.id limit 1`,
  );
  if (row === undefined) throw new Error('nobody has results');
  return row.id;
}

describe.each(kinds)('files, up and down (%s)', (kind) => {
  const shown = new Map<string, Awaited<ReturnType<typeof journey>>>();
  const cities: City[] = [];
  afterAll(async () => {
    for (const city of cities) await city.close();
  });

  it.each(channels)(
    'come with their words on %s',
    async (name, make) => {
      const city = await openCity(kind);
      cities.push(city);
      const seat = await make(city.app, 501);
      try {
        shown.set(name, await journey(seat, city, await assessed(city)));
      } finally {
        await seat.leave();
      }
      const files = shown.get(name)?.filter((one) => one.file !== undefined) ?? [];
      expect(files.map(({ file, is }) => [file, is])).toEqual([
        ['hasil-kompetensi-2026-11-24.png', 'png'],
        ['hasil-kompetensi-2026-11-24.pdf', 'pdf'],
        [expect.stringMatching(/^forum-2026-\d\d-\d\d\.ics$/), 'text'],
        ['jp-saya-2026-11-24.csv', 'text'],
        ['hasil-saya-2026-11-24.xlsx', 'zip'],
        ['salinan-data-2026-11-24.xlsx', 'zip'],
      ]);
      for (const { words } of files.slice(0, 2)) {
        expect(words).toMatch(/Integritas: \d, syarat \d/);
        expect(words).toContain('Estimasi mandiri, bukan hasil asesmen resmi.');
        expect(words).not.toMatch(/\b(MS|MMS|KMS)\b/);
      }
      const last = shown.get(name)?.slice(-2) ?? [];
      for (const { words } of last) expect(words).toContain('Belum ada klaim JP yang menunggu bukti');
      expect(city.complaints).toEqual([]);
      // What nobody asked for is not kept; what was made is sealed and has a last day.
      const kept = await city.app.db.query<{ purpose: string; type: string }>(
        'select purpose, type from stored_files order by id',
      );
      expect(kept).toHaveLength(files.length);
      expect(new Set(kept.map(({ purpose }) => purpose))).toEqual(new Set(['made']));
    },
    60_000,
  );

  it('are the same on every channel', () => {
    expect(shown.get('telegram')).toEqual(shown.get('terminal'));
    expect(shown.get('slack')).toEqual(shown.get('terminal'));
  });
});
