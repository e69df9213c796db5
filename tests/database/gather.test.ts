import { describe, expect, it } from 'vitest';
import { gather } from '../../src/database/gather.ts';
import { openPostgres } from '../../src/database/postgres.ts';
import { onEveryDatabase, postgresUrl } from '../support/database.ts';

const spoiled = (): Error => Object.assign(new Error('a value is refused'), { code: '23502' });

/** Doubles numbers; `bad` cannot be done, and remembers what went together. */
function doubling(bad: number, error: () => Error = spoiled) {
  const trips: number[][] = [];
  const one = (ask: number): number => {
    if (ask === bad) throw error();
    return 2 * ask;
  };
  const ask = gather<number, number>({
    most: 3,
    inOrderOf: (number) => (number % 2 === 0 ? 'even' : 'odd'),
    together: async (asks) => {
      trips.push([...asks]);
      return asks.map(one);
    },
    alone: async (number) => {
      trips.push([number]);
      return one(number);
    },
  });
  const all = (numbers: readonly number[]) => Promise.allSettled(numbers.map(ask));
  return { ask, all, trips };
}

const fatesOf = (settled: readonly PromiseSettledResult<number>[]) =>
  settled.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'));

describe('those who ask at the same time', () => {
  it('share a trip, no more of them than fit, and get their own answers', async () => {
    const { all, ask, trips } = doubling(0);
    expect(fatesOf(await all([1, 2, 3, 4, 5]))).toEqual([2, 4, 6, 8, 10]);
    expect(await ask(6)).toBe(12);
    expect(trips).toEqual([[1, 2, 3], [4, 5], [6]]);
  });

  it('are done one by one when one spoils it, and what came behind that one in its line fails with it', async () => {
    const { all, trips } = doubling(1);
    expect(fatesOf(await all([1, 2, 3]))).toEqual(['failed', 4, 'failed']);
    expect(trips).toEqual([[1, 2, 3], [1], [2]]);
  });

  it('all fail at once when the server is gone: each by itself would only wait in turn', async () => {
    for (const code of ['57P01', '57014', '08006', 'ECONNRESET', 'EPIPE', undefined]) {
      const { all, trips } = doubling(1, () => Object.assign(new Error('gone'), { code }));
      expect(fatesOf(await all([1, 2, 3]))).toEqual(['failed', 'failed', 'failed']);
      expect(trips).toEqual([[1, 2, 3]]);
    }
  });

  it('wait no longer when the server goes while they are done one by one', async () => {
    const trips: number[] = [];
    const ask = gather<number, number>({
      most: 4,
      together: () => Promise.reject(spoiled()),
      alone: async (number) => {
        trips.push(number);
        if (number === 2) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
        return 2 * number;
      },
    });
    expect(fatesOf(await Promise.allSettled([1, 2, 3, 4].map(ask)))).toEqual([
      2,
      'failed',
      'failed',
      'failed',
    ]);
    expect(trips).toEqual([1, 2]);
  });

  it('hold up nobody who asks after them, however they failed', async () => {
    let broken = true;
    const one = (number: number): number => {
      if (broken) throw new Error('before any trip');
      return 2 * number;
    };
    const ask = gather<number, number>({
      most: 2,
      together: (numbers) => Promise.resolve(numbers.map(one)),
      alone: (number) => Promise.resolve(one(number)),
    });
    expect(fatesOf(await Promise.allSettled([1, 2, 3].map(ask)))).toEqual(['failed', 'failed', 'failed']);
    broken = false;
    expect(await Promise.all([4, 5].map(ask))).toEqual([8, 10]);
  });
});

onEveryDatabase('a gathered statement', (database) => {
  it('is no part of the transaction in which somebody asked', async () => {
    const db = database();
    const save = gather<string, void>({
      most: 10,
      together: async (names) => {
        await db.query(
          'insert into settings (name, value) select name, to_jsonb(true) from unnest($1::text[]) name',
          [names],
        );
        return names.map(() => undefined);
      },
      alone: async (name) => {
        await db.query('insert into settings (name, value) values ($1, to_jsonb(true))', [name]);
      },
    });
    const saved: Promise<void>[] = [];
    await db
      .transaction(async () => {
        saved.push(save('a'), save('b'));
        throw new Error('undone');
      })
      .catch(() => undefined);
    await Promise.all(saved);
    expect(await db.query('select name from settings order by name')).toEqual([{ name: 'a' }, { name: 'b' }]);
  });
});

describe.skipIf(postgresUrl === undefined)('a gathered statement on a server', () => {
  it.each([
    ['is cancelled, as one that runs too long', 'select pg_cancel_backend(pg_backend_pid()), pg_sleep(5)'],
    ['loses its connection', 'select pg_terminate_backend(pg_backend_pid()), pg_sleep(5)'],
  ])('that %s fails for all at once, and the next ones are done', async (_what, statement) => {
    const db = openPostgres({ url: postgresUrl ?? '', connections: 2, onBroken: () => undefined });
    const trips: string[] = [];
    const ask = gather<string, unknown>({
      most: 3,
      together: async (statements) => {
        trips.push('together');
        for (const one of statements) await db.query(one);
        return statements;
      },
      alone: async (one) => {
        trips.push('alone');
        return db.query(one);
      },
    });
    try {
      const asked = [ask('select 1'), ask(statement), ask('select 2')];
      for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected');
      expect(trips).toEqual(['together']);
      expect(await ask('select 3 as n')).toEqual([{ n: 3 }]);
    } finally {
      await db.close();
    }
  });
});
