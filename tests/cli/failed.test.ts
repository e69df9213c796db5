import { expect, it } from 'vitest';
import { failed } from '../../src/cli/failed.ts';
import { openCity } from '../journey/city.ts';
import { terminalSeat } from '../journey/seats.ts';
import { heard } from './io.ts';

it('an operator sees what failed on the way in and out, and has it answered', async () => {
  const city = await openCity('pglite');
  const seat = await terminalSeat(city.app, 801);
  const { io, out, err } = heard();
  const run = (...words: string[]) =>
    failed.run({ words, options: {}, moment: undefined, json: true }, io, city.app);
  try {
    await seat.say('/bantuan');
    await city.app.db.execute(
      `update inbox set state = 'failed', failure = 'the model was away', attempts = 4,
         input = '{"kind": "word", "word": "bantuan", "rest": ""}';
       update outbox set state = 'unknown', failure = 'connection reset', settled_at = created_at where account = 'seat-801'`,
    );
    expect(await run()).toBe(0);
    const rows: unknown = JSON.parse(out[0] ?? '');
    expect(rows).toMatchObject([
      { id: 'in-1', state: 'failed', failure: 'the model was away' },
      { id: 'out-1', state: 'unknown', failure: 'connection reset' },
    ]);
    expect(JSON.stringify(rows)).not.toContain('bantuan');
    expect(await run('drop', 'out-1')).toBe(0);
    expect(await run('drop', 'out-1')).toBe(1);
    expect(await run('retry', 'in-1')).toBe(0);
    expect(err).toHaveLength(1);
    await expect(run('drop', 'in-1')).rejects.toThrow(/Usage/);
    expect((await seat.say('/jp')).length).toBeGreaterThanOrEqual(1);
    const [row] = await city.app.db.query(`select count(*) as open from inbox where state <> 'done'`);
    expect(row).toEqual({ open: 0 });
  } finally {
    await seat.leave();
    await city.close();
  }
});
