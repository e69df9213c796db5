import { beforeEach, describe, expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/config.ts';
import { mayImport, undoableImports } from '../../src/storage/imports.ts';
import { dataCopy } from '../../src/storage/people/data-copy.ts';
import { stored } from '../../src/storage/stored.ts';
import { wordsTold } from '../../src/wire/grant/course-words.ts';
import { onEveryDatabase } from '../support/database.ts';
import { NOW, seedWorld, TODAY, WHO, type Who } from './world.ts';

const ASKERS: readonly (Who | 'stranger')[] = [...(Object.keys(WHO) as Who[]), 'stranger'];
/** Who may what about imports and the words of the catalogue, and about what an import replaced of `asn`. */
const ALLOWED: Readonly<Record<string, readonly Who[]>> = {
  'import and take back': ['admin'],
  'see which imports can be taken back': ['admin'],
  'see and decide the words of courses': ['admin'],
  'read the values an import replaced of a civil servant': ['asn'],
};

onEveryDatabase('rights around imports', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await database().query(
      `with i as (
         insert into imports (kind, actor, at, rows, added, changed)
         values ('roster', 'operator', $2, 1, 0, 1) returning id
       ) insert into import_rows (import_id, key, person_id, before, after)
         select id, 'k', $1, '{"unit": "Lama"}', '' from i`,
      [WHO.asn, NOW],
    );
  });
  const off: ModelConfig = { state: 'off' };
  const ask: Readonly<Record<string, (asker: number) => Promise<boolean>>> = {
    'import and take back': (asker) => mayImport(database(), asker),
    'see which imports can be taken back': async (asker) =>
      (await undoableImports(database(), asker, NOW)).length > 0,
    'see and decide the words of courses': async (asker) => {
      const parts = {
        db: database(),
        model: off,
        embed: () => undefined,
        suggesting: { begin: () => true, inVain: () => null },
      };
      const moment = { now: NOW, today: TODAY };
      const word = { course: 'KRS-000', kind: 'alias', value: 'x' } as const;
      const decided = await wordsTold({ words: 'decide', word, verdict: 'approved' }, asker, parts, moment);
      const begun = await wordsTold({ words: 'suggest', by: 'words' }, asker, parts, moment);
      const seen = await wordsTold({ words: 'menu' }, asker, parts, moment);
      expect([decided !== null, begun !== null]).toEqual([seen !== null, seen !== null]);
      return seen !== null;
    },
    'read the values an import replaced of a civil servant': async (asker) => {
      const copy = await dataCopy(database(), asker);
      const told = copy.some(({ part, words }) => part === 'former' && words === 'Lama');
      expect((await stored(database(), asker)).former > 0).toBe(told);
      return told;
    },
  };

  describe.each(Object.keys(ALLOWED))('%s', (question) => {
    it.each(ASKERS)('as %s', async (asker) => {
      const may = await ask[question]?.(asker === 'stranger' ? 0 : WHO[asker]);
      expect(may).toBe(asker !== 'stranger' && ALLOWED[question]?.includes(asker));
    });
  });
});
