import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { FILE_RULES } from '../../src/domain/files/file.ts';
import { fileSealing } from '../../src/storage/files/file-sealing.ts';
import { filesOf, keepFile, purgeFiles, readFileFor } from '../../src/storage/files/files.ts';
import { onEveryDatabase } from '../support/database.ts';
import { change, MINE, NOW, seedWorld, TODAY, WHO } from './world.ts';

const SECRET = Buffer.from('%PDF-1.4 sertifikat rahasia');
const sealing = fileSealing(new Uint8Array(32).fill(7), randomBytes);

describe('sealing of files', () => {
  it('opens what it sealed, and never seals the same content the same way', () => {
    const once = sealing.seal(SECRET, '2:evidence:a');
    const again = sealing.seal(SECRET, '2:evidence:a');
    expect(Buffer.from(once)).not.toEqual(Buffer.from(again));
    expect(Buffer.from(once).includes('rahasia')).toBe(false);
    expect(Buffer.from(sealing.open(once, '2:evidence:a'))).toEqual(SECRET);
    expect(Buffer.from(sealing.open(again, '2:evidence:a'))).toEqual(SECRET);
  });

  it('opens neither under another key, nor as another row, nor altered', () => {
    const sealed = Buffer.from(sealing.seal(SECRET, '2:evidence:a'));
    const other = fileSealing(new Uint8Array(32).fill(8), randomBytes);
    expect(() => other.open(sealed, '2:evidence:a')).toThrow();
    expect(() => sealing.open(sealed, '3:evidence:a')).toThrow();
    for (const at of [0, 12, 28, sealed.length - 1]) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => sealing.open(altered, '2:evidence:a')).toThrow();
    }
  });
});

onEveryDatabase('stored files', (database) => {
  beforeEach(() => seedWorld(database()));
  const keep = (more: Partial<Parameters<typeof keepFile>[2]> = {}, now = NOW) =>
    keepFile(
      database(),
      sealing,
      {
        person: WHO.asn,
        purpose: 'certificate',
        subject: 'entry:1',
        name: 'sertifikat.pdf',
        type: 'application/pdf',
        content: SECRET,
        ...more,
      },
      now,
    );
  const read = async (id: number, reader: number, now = NOW) => {
    const found = await readFileFor(database(), sealing, id, reader, now, TODAY);
    return found === null ? null : Buffer.from(found.content).toString();
  };

  it('lie sealed in the database, and come back whole for their owner', async () => {
    const { id, size } = await keep();
    expect(size).toBe(SECRET.length);
    const [row] = await database().query<{ content: Uint8Array }>('select content from stored_files');
    expect(Buffer.from(row?.content ?? []).includes('rahasia')).toBe(false);
    expect(await read(id, WHO.asn)).toBe(SECRET.toString());
  });

  it('sent again take the former’s place, with an audit row each time', async () => {
    const first = await keep();
    const second = await keep({ name: 'baru.pdf', content: Buffer.from('%PDF-1.4 baru') });
    expect(second.id).toBe(first.id);
    expect(await read(first.id, WHO.asn)).toBe('%PDF-1.4 baru');
    expect((await keep({ subject: 'entry:2' })).id).not.toBe(first.id);
    expect(await filesOf(database(), WHO.asn, 'certificate', NOW)).toHaveLength(2);
    expect(await filesOf(database(), WHO.colleague, 'certificate', NOW)).toEqual([]);
    const notes = await database().query(
      `select actor, person_id, agency_id, subject from audit where action = 'file kept'`,
    );
    expect(notes).toEqual(
      Array(3).fill({ actor: 'person:2', person_id: 2, agency_id: 1, subject: 'certificate' }),
    );
  });

  it('carry no NIP in their name', async () => {
    expect((await keep({ name: 'SK_198501012010011001.pdf' })).name).not.toMatch(/\d{7}/);
  });

  it('are gone on their last day, also before anybody swept', async () => {
    const { id, expiresAt } = await keep();
    expect(expiresAt.getTime() - NOW.getTime()).toBe(FILE_RULES.certificate.keepDays * 86_400_000);
    const before = new Date(expiresAt.getTime() - 1);
    expect(await read(id, WHO.asn, before)).not.toBeNull();
    expect(await read(id, WHO.asn, expiresAt)).toBeNull();
    expect(await purgeFiles(database(), before)).toBe(0);
    expect(await purgeFiles(database(), expiresAt)).toBe(1);
    expect(await database().query('select 1 from stored_files')).toEqual([]);
    const notes = await database().query(`select actor, subject from audit where action = 'file deleted'`);
    expect(notes).toEqual([{ actor: 'expiry', subject: 'certificate' }]);
  });

  it('as evidence are read by the superior only once it was sent to them', async () => {
    const { id } = await keep({ purpose: 'evidence', subject: `answer:${MINE}:INT` });
    expect(await read(id, WHO.superior)).toBeNull();
    await database().query('update assessments set sent_at = $1, sent_to = $2 where id = $3', [
      NOW,
      WHO.superior,
      MINE,
    ]);
    expect(await read(id, WHO.superior)).toBe(SECRET.toString());
    expect(await read(id, WHO.otherSuperior)).toBeNull();
    expect(await read(id, WHO.umpeg)).toBeNull();
  });

  it('go with "delete my data", but for evidence of what was sent', async () => {
    await keep();
    await keep({ purpose: 'evidence', subject: `answer:${MINE}:INT` });
    await keep({ person: WHO.colleague });
    const kinds = async () =>
      (
        await database().query<{ of: string }>(
          `select person_id || ' ' || purpose as of from stored_files order by 1`,
        )
      ).map((row) => row.of);
    await database().query('update assessments set sent_at = $1 where id = $2', [NOW, MINE]);
    await change(database(), { change: 'erase' }, WHO.asn);
    expect(await kinds()).toEqual(['2 evidence', '8 certificate']);
    await database().query('update assessments set sent_at = null where id = $1', [MINE]);
    await change(database(), { change: 'erase' }, WHO.asn);
    expect(await kinds()).toEqual(['8 certificate']);
  });
});
