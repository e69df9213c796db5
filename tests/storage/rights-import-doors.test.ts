import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportNews } from '../../src/domain/dialog/topics/importing.ts';
import { fileSealing } from '../../src/storage/files/file-sealing.ts';
import { keepFile } from '../../src/storage/files/files.ts';
import { sealing } from '../../src/storage/sealing.ts';
import { type ImportingParts, importWish } from '../../src/wire/grant/importing.ts';
import { onEveryDatabase } from '../support/database.ts';
import { office } from './reminders/city.ts';
import { NOW, seedWorld, TODAY, WHO, type Who } from './world.ts';

const ASKERS: readonly (Who | 'stranger')[] = [...(Object.keys(WHO) as Who[]), 'stranger'];
const KEY = Buffer.alloc(32, 7);

/* The dialog hides these doors from everybody else as well; here they are tried without it, as an old button might. */
onEveryDatabase('the doors of an import', (database) => {
  let parts: ImportingParts;
  beforeEach(async () => {
    await seedWorld(database());
    const files = { db: database(), sealing: fileSealing(KEY, randomBytes) };
    parts = {
      db: database(),
      nips: sealing(KEY),
      office,
      model: { state: 'off' },
      embed: () => undefined,
      suggesting: { begin: () => true, inVain: () => null },
      files: {
        ...files,
        now: () => NOW,
        fetch: () => Promise.reject(new Error('nothing is fetched')),
        log: { warn: () => undefined },
      },
    };
  });
  const wish = (asker: number, asked: Parameters<typeof importWish>[0]): Promise<ImportNews> =>
    importWish(asked, asker, parts, { now: NOW, today: TODAY, progress: () => undefined });
  const kept = async (person: number, day: string, purpose: 'import' | 'certificate' = 'import') =>
    (
      await keepFile(
        database(),
        parts.files.sealing,
        {
          person,
          purpose,
          subject: day,
          name: 'libur.csv',
          type: 'text/csv',
          content: Buffer.from(`tanggal;nama;jenis\n${day};Hari uji;libur nasional\n`),
        },
        NOW,
      )
    ).id;
  const holidays = async (): Promise<number> =>
    (await database().query<{ n: number }>(`select count(*) as n from holidays where name = 'Hari uji'`))[0]
      ?.n ?? -1;
  const outcome = (news: ImportNews) => ('outcome' in news ? news.outcome : undefined);

  describe.each(ASKERS)('%s', (who) => {
    const asker = who === 'stranger' ? 0 : WHO[who];
    it(
      who === 'admin' ? 'tries, imports and takes back' : 'neither tries, nor imports, nor takes back',
      async () => {
        const admin = who === 'admin';
        const file = await kept(who === 'stranger' ? WHO.asn : asker, '2030-01-02');
        const tried = outcome(await wish(asker, { want: 'tryImport', kind: 'holidays', file }));
        expect(tried === null).toBe(!admin);
        const run = outcome(await wish(asker, { want: 'runImport', kind: 'holidays', file }));
        expect([run === null, await holidays()]).toEqual([!admin, admin ? 1 : 0]);
        const theirs = await kept(WHO.admin, '2030-01-03');
        const brought = outcome(await wish(WHO.admin, { want: 'runImport', kind: 'holidays', file: theirs }));
        const id = brought !== null && brought !== undefined && 'id' in brought ? (brought.id ?? 0) : 0;
        const undone = outcome(await wish(asker, { want: 'undoImport', kind: 'holidays', id }));
        // The newer of the admin's two goes, or the only one stays.
        expect([undone === null, await holidays()]).toEqual([!admin, 1]);
      },
    );
  });

  it('take no file that somebody else sent, and none that was sent for something else', async () => {
    for (const file of [
      await kept(WHO.asn, '2030-01-02'),
      await kept(WHO.admin, '2030-01-03', 'certificate'),
    ])
      expect(outcome(await wish(WHO.admin, { want: 'runImport', kind: 'holidays', file }))).toBeNull();
    expect(await holidays()).toBe(0);
  });

  it('take the import back that was shown, and not another that came since', async () => {
    const bring = async (day: string): Promise<number> => {
      const file = await kept(WHO.admin, day);
      const brought = outcome(await wish(WHO.admin, { want: 'runImport', kind: 'holidays', file }));
      return brought !== null && brought !== undefined && 'id' in brought ? (brought.id ?? 0) : 0;
    };
    const shown = await bring('2030-01-02');
    await bring('2031-01-02');
    expect(outcome(await wish(WHO.admin, { want: 'undoImport', kind: 'holidays', id: shown }))).toEqual({
      ok: false,
      why: 'none',
    });
    expect(await holidays()).toBe(2);
  });
});
