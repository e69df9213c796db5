import { randomBytes } from 'node:crypto';
import type { Database } from '../../src/database/database.ts';
import type { ClaimToCheck } from '../../src/domain/dialog/topics/certificate.ts';
import { fileSealing } from '../../src/storage/files/file-sealing.ts';
import { keepFile, readFileFor } from '../../src/storage/files/files.ts';
import { claimsToCheck } from '../../src/storage/learning/claims.ts';
import { HOUR, MINE, NOW, TODAY, WHO } from './world.ts';

/** Keeps a file of `asn`, whose assessment was sent to `superior`, and tells whether somebody may open it. */
export async function opens(
  db: Database,
  purpose: 'certificate' | 'evidence',
  subject: string,
  reader: number | null,
): Promise<boolean> {
  const sealing = fileSealing(new Uint8Array(32).fill(7), randomBytes);
  await db.query('update assessments set sent_at = $1, sent_to = $2 where id = $3', [
    NOW,
    WHO.superior,
    MINE,
  ]);
  const content = Buffer.from('%PDF-1.4');
  const file = { person: WHO.asn, purpose, subject, name: 'b.pdf', type: 'application/pdf', content };
  const { id } = await keepFile(db, sealing, file, NOW);
  return (await readFileFor(db, sealing, id, reader ?? 0, NOW, TODAY)) !== null;
}

/** A claim of `asn`; its id. */
export async function claimOf(db: Database): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    `insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state)
     values ($1, 'Seminar', 'seminar', '2026-03-01', '2026-03-02', 6, 'klaim') returning id`,
    [WHO.asn],
  );
  return row?.id ?? 0;
}

/** The same after an officer has refused it, as an officer of the agency sees it. */
export async function decidedClaimOf(db: Database): Promise<ClaimToCheck> {
  const id = await claimOf(db);
  await db.query(
    `update learning_entries set state = 'ditolak', reason = 'Buram', decided_by = $2, decided_at = $3 where id = $1`,
    [id, WHO.umpeg, new Date(NOW.getTime() - HOUR)],
  );
  const found = (await claimsToCheck(db, WHO.umpeg, NOW, 0, true)).claims.find((one) => one.id === id);
  if (found === undefined) throw new Error('the officer does not see it');
  return found;
}
