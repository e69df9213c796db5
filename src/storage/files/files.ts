import type { Database } from '../../database/database.ts';
import { FILE_RULES, type FilePurpose, fileName } from '../../domain/files/file.ts';
import { withoutIdentifiers } from '../../domain/people/identifiers.ts';
import { mayCheck } from '../learning/claim-rights.ts';
import type { Statement } from '../statements.ts';
import { mayVerify } from '../verification/verify-rights.ts';
import type { FileSealing } from './file-sealing.ts';

export interface NewFile {
  readonly person: number;
  readonly purpose: Exclude<FilePurpose, 'voice'>;
  /** With person and purpose one file: kept again, it takes the former's place. At most 120 characters. */
  readonly subject: string;
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** A stored file without its content. */
export interface FileFacts {
  readonly id: number;
  readonly person: number;
  readonly purpose: FilePurpose;
  readonly subject: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

const FACTS = `f.id, f.person_id as person, f.purpose, f.subject, f.name, f.type, f.size,
  f.made_at as "madeAt", f.expires_at as "expiresAt"`;

/** Evidence `f` of an answer that was sent: it stays with what it belongs to. */
const SENT = `(f.purpose = 'evidence' and exists (
  select 1 from assessments s where s.person_id = f.person_id and s.sent_at is not null
    and f.subject like 'answer:' || s.id || ':%'))`;

const aboutRow = (of: { person: number; purpose: string; subject: string }): string =>
  `${of.person}:${of.purpose}:${of.subject}`;

/** Seals and keeps a file until its purpose's last day, with its audit row. Kept again it is the same row. */
export async function keepFile(
  db: Database,
  sealing: FileSealing,
  file: NewFile,
  now: Date,
): Promise<FileFacts> {
  const subject = file.subject.slice(0, 120);
  const expires = new Date(now.getTime() + FILE_RULES[file.purpose].keepDays * 86_400_000);
  const [kept] = await db.query<FileFacts>(
    `with f as (
       insert into stored_files (person_id, purpose, subject, name, type, size, content, made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (person_id, purpose, subject) do update set name = excluded.name, type = excluded.type,
         size = excluded.size, content = excluded.content, made_at = excluded.made_at, expires_at = excluded.expires_at
       returning *
     ), noted as (
       insert into audit (at, actor, action, person_id, agency_id, subject)
       select $8, 'person:' || p.id, 'file kept', p.id, p.agency_id, $2 from people p where p.id = $1
     )
     select ${FACTS} from f`,
    [
      file.person,
      file.purpose,
      subject,
      // A scan is often called by the NIP of its owner; names of ours hold a date instead.
      fileName(file.purpose === 'made' ? file.name : withoutIdentifiers(file.name)),
      file.type.slice(0, 120),
      file.content.length,
      sealing.seal(file.content, aboutRow({ ...file, subject })),
      now,
      expires,
    ],
  );
  if (kept === undefined) throw new Error('the file was not kept');
  return kept;
}

/**
 * A file's content for somebody who may read it: the owner, whoever verifies the answer with this evidence,
 * and for a certificate the personnel officer of the owner's agency. null for everybody else, and for what is past.
 */
export async function readFileFor(
  db: Database,
  sealing: FileSealing,
  id: number,
  reader: number,
  now: Date,
  today: string,
): Promise<(FileFacts & { readonly content: Uint8Array }) | null> {
  const [row] = await db.query<FileFacts & { content: Uint8Array }>(
    `select ${FACTS}, f.content from stored_files f
     join people o on o.id = f.person_id
     where f.id = $1 and f.expires_at > $3 and exists (
       select 1 from people r where r.id = $2 and r.active and (
         r.id = f.person_id
         or (f.purpose = 'certificate' and ${mayCheck('r', 'o')})
         or (f.purpose = 'evidence' and exists (
           select 1 from ${mayVerify('$2', '$4')} v where f.subject like 'answer:' || v.assessment_id || ':%'))))`,
    [id, reader, now, today],
  );
  if (row === undefined) return null;
  return { ...row, content: sealing.open(row.content, aboutRow(row)) };
}

/** A person's own files of one purpose, newest first. */
export async function filesOf(
  db: Database,
  person: number,
  purpose: FilePurpose,
  now: Date,
): Promise<FileFacts[]> {
  return db.query(
    `select ${FACTS} from stored_files f where f.person_id = $1 and f.purpose = $2 and f.expires_at > $3
     order by f.made_at desc, f.id desc limit 50`,
    [person, purpose, now],
  );
}

/** The evidence of one answer as JSON, in a query whose row `s` is the assessment and `i` the competency. */
export const PROOF = `(
  select jsonb_build_object('id', f.id, 'name', f.name) from stored_files f
  where f.person_id = s.person_id and f.purpose = 'evidence' and f.subject = 'answer:' || s.id || ':' || i.competency)`;

/** Deletes an own file, unless it is evidence that was sent. False: there is none such, or it has to stay. */
export async function dropFile(db: Database, owner: number, id: number, now: Date): Promise<boolean> {
  const rows = await db.query(
    `with gone as (
       delete from stored_files f where f.id = $2 and f.person_id = $1 and not ${SENT} returning f.person_id, f.purpose
     )
     insert into audit (at, actor, action, person_id, agency_id, subject)
     select $3, 'person:' || p.id, 'file deleted', p.id, p.agency_id, gone.purpose from gone join people p on p.id = gone.person_id
     returning id`,
    [owner, id, now],
  );
  return rows.length > 0;
}

/** Deletes what is past its last day, with an audit row each. Returns how many. */
export async function purgeFiles(db: Database, now: Date): Promise<number> {
  const rows = await db.query(
    `with gone as (delete from stored_files where expires_at <= $1 returning id, person_id, purpose)
     insert into audit (at, actor, action, person_id, agency_id, subject)
     select $1, 'expiry', 'file deleted', p.id, p.agency_id, gone.purpose from gone join people p on p.id = gone.person_id
     returning id`,
    [now],
  );
  return rows.length;
}

/** Part of "delete my data": all files, but for evidence of what was sent, which stays with the answer it belongs to. */
export function eraseFilesStatement(person: number | null): Statement {
  return {
    sql: `delete from stored_files f where f.person_id = $1 and not ${SENT}`,
    values: [person],
  };
}
