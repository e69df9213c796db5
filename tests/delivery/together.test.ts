import { expect, it } from 'vitest';
import type { SqlValue } from '../../src/database/database.ts';
import { commit, type Statement, together } from '../../src/storage/statements.ts';
import { onEveryDatabase } from '../support/database.ts';

/** The same numbers in [0, 1) in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pieces with up to 30 values each, used in any order, more than once and not at all; some must hit. */
function pieces(random: () => number): { statement: Statement; bound: SqlValue[] }[] {
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  return Array.from({ length: 1 + upTo(6) }, (_, n) => {
    const values = Array.from({ length: upTo(30) }, (_, i) => `${n}.${i}`);
    const used = values.length === 0 ? [] : Array.from({ length: upTo(40) }, () => upTo(values.length - 1));
    const sql = `update t${n} set x = ${['0', ...used.map((i) => `$${i + 1}`)].join(', ')}${random() < 0.3 ? ' returning id' : ''}`;
    const must: Partial<Statement> =
      random() < 0.5 ? { must: 'hit', ...(random() < 0.5 ? { name: `name ${n}` } : {}) } : {};
    return { statement: { sql, values, ...must }, bound: used.map((i) => values[i] ?? null) };
  });
}

it('binds in every joined statement what each piece bound by itself', () => {
  const random = generator(11);
  for (let run = 0; run < 2000; run += 1) {
    const made = pieces(random);
    const { sql, values } = together(made.map((one) => one.statement));
    const at = (text: string): SqlValue[] =>
      [...text.matchAll(/\$(\d+)/g)].map((found) => values[Number(found[1]) - 1] ?? null);
    const [head = '', tail = ''] = sql.split(/ select (?=true$|sinau_require)/);
    const parts = head.split(/(?:with |, )s\d+ as \(/).slice(1);
    expect(parts.map(at)).toEqual(made.map((one) => one.bound));
    const musts = made.flatMap(({ statement }, n) =>
      statement.must === undefined ? [] : [[n, statement.name ?? `s${n}`]],
    );
    const asked = [...tail.matchAll(/count\(\*\) from s(\d+)\) > 0, \$(\d+)/g)];
    expect(asked.map((found) => [Number(found[1]), values[Number(found[2]) - 1]])).toEqual(musts);
    // What must hit is counted: it returns something, once.
    for (const [n] of musts) expect(parts[Number(n)]?.match(/returning/g)).toHaveLength(1);
  }
});

it('joins nothing to a statement that runs', () => {
  expect(together([])).toEqual({ sql: 'select true', values: [] });
});

onEveryDatabase('A commit', (database) => {
  const set = (name: string, must: 'hit' | undefined, where = 'true'): Statement => ({
    name,
    sql: `insert into settings (name, value) select $1, to_jsonb($2::text) where ${where}`,
    values: [name, name],
    ...(must === undefined ? {} : { must }),
  });
  const names = async () =>
    (await database().query<{ name: string }>('select name from settings order by name')).map(
      (one) => one.name,
    );

  it('does all of it, and minds no piece that may miss', async () => {
    expect(
      await commit(database(), [set('a', 'hit'), set('b', undefined, 'false'), set('c', undefined)]),
    ).toBe('done');
    expect(await names()).toEqual(['a', 'c']);
  });

  it('does nothing at all when one piece misses, wherever it stands, and names it', async () => {
    for (const missed of [0, 1, 2]) {
      const all = ['a', 'b', 'c'].map((name, n) => set(name, 'hit', n === missed ? 'false' : 'true'));
      expect(await commit(database(), all)).toEqual({ conflict: ['a', 'b', 'c'][missed] });
    }
    expect(await names()).toEqual([]);
  });

  it('lets a broken statement be an error, not a conflict', async () => {
    await expect(
      commit(database(), [set('a', 'hit'), { sql: 'update nowhere set x = 1', values: [] }]),
    ).rejects.toThrow('nowhere');
    expect(await names()).toEqual([]);
  });
});
