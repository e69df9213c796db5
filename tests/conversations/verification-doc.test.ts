import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openCity } from '../journey/city.ts';
import type { Seat } from '../journey/seats.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

const PAGE = new URL('../../docs/verification.md', import.meta.url);

it('docs/verification.md says what is really said', async () => {
  const city = await openCity('pglite');
  try {
    const { id } = await somebodyNew(city)();
    const [line] = await city.app.db.query<{ boss: number; above: number }>(
      'select b.id as boss, b.superior_id as above from people p join people b on b.id = p.superior_id where p.id = $1',
      [id],
    );
    if (line === undefined) throw new Error('nobody leads the first person');
    // Only this one waits, so that the transcripts name everybody.
    await city.app.db.query('update assessments set sent_to = null where sent_to in ($1, $2)', [
      line.boss,
      line.above,
    ]);
    const seats: ReadonlyMap<string, Seat> = new Map([
      ['pegawai', await linkedSeat(city, id)],
      ['atasan', await linkedSeat(city, line.boss)],
      ['di atasnya', await linkedSeat(city, line.above)],
    ]);
    const person = seats.get('pegawai');
    await person?.press('Mulai penilaian');
    await person?.say(
      'Saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.',
    );
    await person?.press('Setuju');
    await person?.say('Saya menawarkan bantuan ke rekan yang kewalahan menyusun berkas akreditasi.');
    await person?.press('Setuju');
    while (person?.screen().at(-1)?.buttons.includes('Lewati') === true) await person.press('Lewati');

    const page = await readFile(PAGE, 'utf8');
    const blocks = [...page.matchAll(/```percakapan ([a-z ]+)\n([\s\S]*?)```/g)];
    expect(blocks).toHaveLength(6);
    for (const [, who = '', transcript = ''] of blocks) {
      const seat = seats.get(who);
      if (seat === undefined) throw new Error(`nobody is called ${who}`);
      await talk(seat, transcript);
    }
    for (const seat of seats.values()) await seat.leave();
  } finally {
    await city.close();
  }
}, 120_000);
