import { expect, it } from 'vitest';
import { forum } from '../../src/cli/forum.ts';
import { openCity } from '../journey/city.ts';
import { heard } from './io.ts';

it('an operator plans, moves and cancels a forum from the command line, and a dry run changes nothing', async () => {
  const city = await openCity('pglite');
  const { io, out, err } = heard();
  const run = (words: readonly string[], options: Record<string, string | boolean> = {}) =>
    forum.run({ words, options, moment: undefined, json: true }, io, city.app);
  const listed = async () => {
    await run([], { opd: 'Dishub' });
    return JSON.parse(out.at(-1) ?? '') as {
      series: { id: number; name: string; endsFrom: string | null }[];
      events: { id: number; startsAt: string }[];
    };
  };
  try {
    const before = await listed();
    const [event] = before.events;
    expect(event).toBeDefined();
    const id = String(event?.id);

    const adding = ['add', 'dishub', 'Bincang Jumat', 'Jumat pertama tiap bulan 09.00'];
    expect(await run(adding, { place: 'Aula', 'dry-run': true })).toBe(0);
    expect(await run(['cancel', id], { 'dry-run': true })).toBe(0);
    expect(await run(['move', id, '2027-06-01 09.00'], { 'dry-run': true })).toBe(0);
    expect(await listed()).toEqual(before);

    expect(await run(adding, { place: 'Aula' })).toBe(0);
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({ opd: 'Dishub', rule: 'FREQ=MONTHLY;BYDAY=+1FR' });
    expect(await run(adding, { place: 'Aula' })).toBe(1);
    expect(err.at(-1)).toBe('Dishub already has a series "Bincang Jumat".');
    expect((await listed()).series.map((one) => one.name)).toContain('Bincang Jumat');

    expect(await run(['seats', id, '40'], { 'dry-run': true })).toBe(0);
    expect(await run(['seats', id, '40'])).toBe(0);
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({ seats: 40, wholeSeries: false, up: 0 });
    expect((await listed()).events.find((one) => String(one.id) === id)).toMatchObject({ seats: 40 });
    expect(await run(['seats', '999999', '40'])).toBe(1);
    expect(await run(['agenda', id, 'Trotoar; parkir liar'])).toBe(0);
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({ topic: 'Trotoar; parkir liar' });

    expect(await run(['notes', id, 'Trotoar diperbaiki'])).toBe(1);
    expect(err.at(-1)).toContain('no event that has begun');

    expect(await run(['move', id, '2027-06-01 13.30'])).toBe(0);
    expect((await listed()).events.find((one) => String(one.id) === id)?.startsAt).toBe(
      '2027-06-01T06:30:00.000Z',
    );
    expect(await run(['cancel', id], { why: 'Narasumber berhalangan' })).toBe(0);
    expect(await run(['cancel', id])).toBe(1);
    expect(err.at(-1)).toContain(`no coming event ${id}`);

    const running = await listed();
    const series = String(running.series.find((one) => one.name === 'Bincang Jumat')?.id);
    const ending = ['end', series, '2027-01-05'];
    expect(await run(ending, { 'dry-run': true })).toBe(0);
    expect(await listed()).toEqual(running);
    expect(await run(ending, { why: 'Peserta sedikit' })).toBe(0);
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({ endsFrom: '2027-01-05', told: 0 });
    expect((await listed()).series.find((one) => String(one.id) === series)?.endsFrom).toBe('2027-01-05');
    expect(await run(ending)).toBe(1);
    expect(err.at(-1)).toContain('already');
    expect(await run(['end', series, '2020-01-05'])).toBe(1);
    expect(await run(['resume', series], { 'dry-run': true })).toBe(0);
    expect(await run(['resume', series])).toBe(0);
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({ name: 'Bincang Jumat', told: 0 });
    expect(await listed()).toEqual(running);
    expect(await run(['resume', series])).toBe(1);
    expect(await run(['end', '999999', '2027-01-05'])).toBe(1);

    for (const wrong of [
      ['end', series, 'besok'],
      ['end', 'semua', '2027-01-05'],
      ['resume', 'semua'],
      ['move', id, 'besok'],
      ['move', id, '2027-02-30 09.00'],
      ['cancel', 'semua'],
      ['seats', id, 'banyak'],
      ['seats', 'semua', '40'],
      ['agenda', id, 'x'],
      ['notes', id, 'x'],
      ['add', 'Dishub', 'X', 'kapan-kapan'],
      ['hapus'],
    ])
      await expect(run(wrong, { place: 'Aula' })).rejects.toThrow(
        /write it like|no event number|no series number|no number of seats|characters|Usage|no date/,
      );
    expect(await run(['add', 'Dinas Entah', 'X', 'Rabu kedua tiap bulan 09.00'], { place: 'Aula' })).toBe(1);
  } finally {
    await city.close();
  }
});
