import { beforeEach, expect, it } from 'vitest';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity } from './city.ts';

onEveryDatabase('an umpeg officer is told by count', (database) => {
  let city: City;
  let period: number;
  beforeEach(async () => {
    city = await makeCity(database());
    const ursula = await city.person('Ursula');
    await database().query(`update people set roles = '{umpeg}' where id = $1`, [ursula]);
    period = await city.period('Semester II', '2026-11-16', '2026-12-03');
  });
  const pending = async (name: string, over: { agency?: number; linked?: boolean } = {}): Promise<number> => {
    const person = await city.person(name, over);
    await city.evaluation(person, period);
    return person;
  };
  const about = async (when: string): Promise<string[]> =>
    (await city.tick(at(when))).filter((row) => row.includes(' pending '));
  const texts = async (): Promise<string[]> =>
    (await city.outbox()).filter(({ key }) => key.includes(':pending:')).map(({ text }) => text);

  it('whom nothing reaches, and who is left after the last reminder; each once', async () => {
    await pending('Sari');
    await pending('Budi', { linked: false });
    await pending('Tono', { agency: await city.agency('Dinkes'), linked: false });
    expect(await about('2026-11-25 10.00')).toEqual([]);
    expect(await about('2026-11-26 08.30')).toEqual(['Ursula pending unreachable sent']);
    expect(await about('2026-11-27 08.30')).toEqual([]);
    expect(await about('2026-12-03 08.30')).toEqual([]);
    expect(await about('2026-12-03 13.00')).toEqual(['Ursula pending ended sent']);
    expect(await about('2026-12-03 13.01')).toEqual([]);
    const [unreachable, ended] = await texts();
    expect(unreachable).toContain('2 orang belum mengirim');
    expect(unreachable).toContain('1 dari 2 orang itu belum terhubung');
    expect(unreachable).not.toContain('pengingat terakhir');
    expect(ended).toContain('Hari ini pengingat terakhir dikirim');
    for (const text of [unreachable, ended]) {
      expect(text).toContain(`s:team:${period}`);
      expect(text).not.toMatch(/Sari|Budi|Tono/);
    }
  });

  it('not when everybody has answered, nor of herself, nor of another agency', async () => {
    const sari = await pending('Sari');
    const [ursula] = await database().query<{ id: number }>(`select id from people where name = 'Ursula'`);
    await city.evaluation(ursula?.id ?? 0, period);
    await pending('Tono', { agency: await city.agency('Dinkes') });
    await database().query('update assessments set sent_at = now() where person_id = $1', [sari]);
    expect(await about('2026-12-03 13.00')).toEqual([]);
  });

  it('not any more when it was settled before it went out, the period closed, or the role is gone', async () => {
    const sari = await pending('Sari');
    const late = async (change: string): Promise<string[]> => {
      await database().execute('delete from reminders; update periods set closed_at = null');
      await database().execute(`update people set roles = '{umpeg}' where name = 'Ursula'`);
      await database().query('update assessments set sent_at = null where person_id = $1', [sari]);
      await database().query(
        `insert into reminders (person_id, kind, subject, rung, due_at, window_at)
         select id, 'pending', $1::bigint::text, 'ended', $2, $2 from people where name = 'Ursula'`,
        [period, at('2026-12-03 13.00')],
      );
      await database().execute(change);
      return (await city.rows(at('2026-12-03 13.30')))
        .filter(({ kind }) => kind === 'pending')
        .map(({ outcome, reason }) => `${outcome} ${reason}`);
    };
    expect(await late('update assessments set sent_at = now()')).toEqual([
      'dropped everybody has answered or can be reached',
    ]);
    expect(await late('update periods set closed_at = now()')).toEqual(['dropped the period was closed']);
    expect(await late(`update people set roles = '{}'`)).toEqual([
      'dropped the person is no umpeg officer any more',
    ]);
  });
});
