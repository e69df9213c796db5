import { expect, it } from 'vitest';
import { Usage } from '../../src/cli/command.ts';
import { period } from '../../src/cli/period.ts';
import { openCity } from '../journey/city.ts';
import { heard } from './io.ts';

it('an operator opens, extends, closes and reopens a period, and a dry run changes nothing', async () => {
  const city = await openCity('pglite');
  const { io, out, err } = heard();
  const run = (words: readonly string[], options: Record<string, string | boolean> = {}, json = true) =>
    period.run({ words, options, moment: undefined, json }, io, city.app);
  const last = () => JSON.parse(out.at(-1) ?? '') as { id: number; assigned: number; state: string };
  const listed = async () => {
    await run([]);
    return out.at(-1);
  };
  try {
    const before = await listed();
    const dates = { from: '2027-02-01', to: '2027-02-14' };
    const scope = { opd: 'Dishub, BKPP', status: 'pns,pppk', level: 'PELAKSANA,PENGAWAS' };
    const opening = ['open', 'Penilaian Februari'];

    expect(await run(opening, { ...dates, ...scope, 'dry-run': true })).toBe(0);
    const promised = last();
    expect(promised).toMatchObject({ id: null, state: 'coming', opd: [{ opd: 'BKPP' }, { opd: 'Dishub' }] });
    expect(promised.assigned).toBeGreaterThan(5);
    expect(await listed()).toBe(before);

    expect(await run(opening, { ...dates, ...scope })).toBe(0);
    const { id, assigned } = last();
    expect(assigned).toBe(promised.assigned);
    expect(await run(opening, dates)).toBe(1);
    expect(err.at(-1)).toBe('There is a period "Penilaian Februari" already.');

    const own = String(id);
    // Somebody new to the period, as after a roster import.
    const people = async () => {
      await run(['scope', own]);
      return last().assigned;
    };
    await city.app.db.query(
      'delete from assessments where id = (select min(id) from assessments where period_id = $1)',
      [id],
    );
    await city.app.tick({ dryRun: true });
    expect(await people()).toBe(assigned - 1);
    await city.app.tick({ dryRun: false });
    expect(await people()).toBe(assigned);

    expect(await run(['extend', own], { to: '2027-02-14' })).toBe(1);
    expect(await run(['extend', own], { to: '2027-02-20' })).toBe(0);
    expect(last()).toMatchObject({ closesOn: '2027-02-20', assigned });
    expect(await run(['close', own], { 'dry-run': true })).toBe(0);
    expect(last().state).toBe('closed');
    expect(await run(['reopen', own])).toBe(1);
    expect(err.at(-1)).toContain('is not closed');
    expect(await run(['close', own])).toBe(0);
    expect(await run(['close', own])).toBe(1);
    expect(err.at(-1)).toContain('is closed');
    expect(await run(['reopen', own], { to: '2026-01-01' })).toBe(1);
    expect(await run(['reopen', own], { to: '2027-02-25' })).toBe(0);
    expect(last()).toMatchObject({ closesOn: '2027-02-25', state: 'coming' });
    expect(await run(['scope', own], {}, false)).toBe(0);
    expect(out.at(-1)).toContain(`${assigned} people, 0 begun, 0 sent`);

    expect(await run(['open', 'X'], { ...dates, opd: 'Disko' })).toBe(1);
    expect(err.at(-1)).toContain('no OPD "Disko"');
    expect(await run(['open', 'X'], { ...dates, competencies: 'M.01,M.99' })).toBe(1);
    expect(err.at(-1)).toContain('no competency "M.99"');
    expect(await run(['open', 'X'], { ...dates, opd: 'BKPP', level: 'JF_AHLI_UTAMA' })).toBe(1);
    expect(err.at(-1)).toBe('Nobody in the roster fits this scope. Nothing was opened.');
    expect(await run(['open', 'X'], { ...dates, optional: 'M.99' })).toBe(1);
    expect(err.at(-1)).toContain('no competency "M.99"');
    const both = { from: '2026-11-25', to: '2026-12-25', opd: 'BKPP', late: '3', 'dry-run': true };
    expect(await run(['open', 'X'], both)).toBe(0);
    expect(last()).toMatchObject({
      lateDays: 3,
      lastDayOff: expect.stringMatching(/Natal/),
      beside: [{ name: 'Penilaian Mandiri Semester II 2026' }],
    });
    expect(await run(['open', 'X'], { from: '2020-01-01', to: '2020-01-02' })).toBe(1);
    expect(await run(['close', '999'])).toBe(1);
    for (const [words, options] of [
      [['open', 'X'], {}],
      [['open', 'X'], { from: '2027-02-30', to: '2027-03-01' }],
      [['open', 'X'], { from: '2027-03-02', to: '2027-03-01' }],
      [['open', ' '], dates],
      [['open', 'X'], { ...dates, level: 'CAMAT' }],
      [['open', 'X'], { ...dates, opd: ' , ' }],
      [['open', 'X'], { ...dates, optional: 'M.01', 'optional-min': '2' }],
      [['open', 'X'], { ...dates, competencies: 'M.01', optional: 'M.01' }],
      [['open', 'X'], { ...dates, late: '90' }],
      [['open', 'X'], { ...dates, to: '2029-01-01' }],
      [['close', 'semua'], {}],
      [['extend', own], {}],
      [['hapus', own], {}],
      [['close'], {}],
    ] as const)
      await expect(run(words, options)).rejects.toBeInstanceOf(Usage);
  } finally {
    await city.close();
  }
});
