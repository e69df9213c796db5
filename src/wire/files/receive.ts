import type { Database } from '../../database/database.ts';
import type { Fetched } from '../../domain/dialog/channel.ts';
import type { Channel } from '../../domain/dialog/message.ts';
import type { FileWish } from '../../domain/dialog/topics/file-wish.ts';
import type { News } from '../../domain/dialog/wish.ts';
import { FILE_RULES, kindOf, MEDIA_TYPES, refusalOf } from '../../domain/files/file.ts';
import type { FileSealing } from '../../storage/files/file-sealing.ts';
import { dropFile, keepFile, readFileFor } from '../../storage/files/files.ts';

export interface FileParts {
  readonly db: Database;
  readonly now: () => Date;
  readonly sealing: FileSealing;
  /** Fetches through the channel on which the file was sent. */
  readonly fetch: (channel: Channel, ref: string, maxBytes: number) => Promise<Fetched>;
  readonly log: { warn(facts: object, line: string): void };
}

type Receive = Extract<FileWish, { want: 'receiveFile' }>;

/** Fetches, checks and keeps a file for this person. What the platform said of it only spares a useless download. */
export async function receiveFile(
  wish: Receive,
  person: number,
  channel: Channel,
  { db, now, sealing, fetch, log }: FileParts,
): Promise<Extract<News, { granted: 'receiveFile' }>> {
  const { sent, purpose, subject } = wish;
  const answer = { granted: 'receiveFile', purpose, subject, sent } as const;
  const most = FILE_RULES[purpose].bytes;
  if (sent.ref === '') return { ...answer, got: { refused: 'kind' } };
  if (sent.bytes > most) return { ...answer, got: { refused: 'tooBig' } };
  const fetched = await fetch(channel, sent.ref, most);
  if (fetched.outcome === 'later')
    log.warn({ channel, why: fetched.why }, 'files: a file that was sent could not be fetched');
  if (fetched.outcome !== 'fetched') return { ...answer, got: { refused: fetched.outcome } };
  const { content } = fetched;
  const refused = refusalOf(purpose, content);
  if (refused !== null) return { ...answer, got: { refused } };
  const kind = kindOf(content);
  const type = kind === null ? sent.type : MEDIA_TYPES[kind];
  const kept = await keepFile(
    db,
    sealing,
    { person, purpose, subject, name: sent.name, type, content },
    now(),
  );
  return { ...answer, got: { id: kept.id, name: kept.name, type: kept.type, size: kept.size } };
}

/** Opens a stored file for whoever may read it, or deletes an own one. */
export async function storedFile(
  wish: Extract<FileWish, { want: 'openFile' | 'dropFile' }>,
  person: number,
  today: string,
  { db, now, sealing }: FileParts,
): Promise<Extract<News, { granted: 'openFile' | 'dropFile' }>> {
  if (wish.want === 'dropFile')
    return { granted: 'dropFile', dropped: await dropFile(db, person, wish.file, now()) };
  const found = await readFileFor(db, sealing, wish.file, person, now(), today);
  if (found === null) return { granted: 'openFile', found: null };
  const { id: file, name, type } = found;
  const picture = /^image\/(png|jpeg|webp)$/.test(type);
  const owner = found.person === person ? null : found.person;
  return { granted: 'openFile', found: { out: { file, name, type, picture }, owner } };
}
