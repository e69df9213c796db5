import type { Database } from '../../database/database.ts';
import type { ImportNews, ImportWish } from '../../domain/dialog/topics/importing.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { CHAT_TABLE } from '../../domain/tables/file.ts';
import { type ImportOutcome, NO_OUTCOME, type UndoOutcome } from '../../domain/tables/import.ts';
import { readFileFor } from '../../storage/files/files.ts';
import { importFrom, mayImport, undoableImports, undoneImport } from '../../storage/imports.ts';
import type { Sealing } from '../../storage/sealing.ts';
import type { FileParts } from '../files/receive.ts';
import { importFile, undoImport } from '../importing/importing.ts';
import { type WordsParts, wordsTold } from './course-words.ts';

export interface ImportingParts extends WordsParts {
  readonly db: Database;
  readonly nips: Sealing;
  readonly office: OfficeTime;
  readonly files: FileParts;
  /** Begins to give new and changed courses their vectors; returns at once. */
  readonly embed: () => void;
}

export interface ImportMoment {
  readonly now: Date;
  /** The office date. */
  readonly today: string;
  /** Told from time to time how many rows have been read. */
  readonly progress: (rows: number) => void;
}

/** What BKPP's admin wishes about imports. The right is asked of the roster again each time. */
export async function importWish(
  wish: ImportWish,
  asker: number,
  parts: ImportingParts,
  moment: ImportMoment,
): Promise<ImportNews> {
  const { db } = parts;
  switch (wish.want) {
    case 'courseWords':
      return { granted: 'courseWords', told: await wordsTold(wish.ask, asker, parts, moment) };
    case 'imports':
      return { granted: 'imports', last: await undoableImports(db, asker, moment.now) };
    case 'tryImport':
    case 'runImport': {
      const { kind, file } = wish;
      return { granted: wish.want, kind, file, outcome: await imported(wish, asker, parts, moment) };
    }
    case 'undoImport': {
      const { kind } = wish;
      const outcome = (await mayImport(db, asker)) ? await undone(wish, asker, parts, moment.now) : null;
      return { granted: 'undoImport', kind, outcome };
    }
  }
}

async function imported(
  wish: Extract<ImportWish, { want: 'tryImport' | 'runImport' }>,
  asker: number,
  { db, nips, office, files, embed }: ImportingParts,
  { now, today, progress }: ImportMoment,
): Promise<ImportOutcome | null> {
  if (!(await mayImport(db, asker))) return null;
  const file = await readFileFor(db, files.sealing, wish.file, asker, now, today);
  if (file === null || file.purpose !== 'import' || file.person !== asker) return null;
  // A file sent again is the same row with another moment.
  const source = `file:${file.id}:${file.madeAt.getTime()}`;
  const before = wish.want === 'runImport' ? await importFrom(db, source) : null;
  if (before !== null) return asBefore(before);
  const outcome = await importFile({ db, sealing: nips, office }, wish.kind, file.content, {
    actor: `person:${asker}`,
    source,
    now,
    today,
    limits: CHAT_TABLE,
    dryRun: wish.want === 'tryImport',
    progress,
  });
  if (wish.want === 'runImport' && wish.kind === 'catalogue' && outcome.id !== null) embed();
  return outcome;
}

/** A turn that is decided again wishes again: what it imported itself a moment ago is its own. */
const asBefore = ({
  id,
  rows,
  added,
  changed,
}: {
  readonly id: number;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
}): ImportOutcome => ({
  ...NO_OUTCOME,
  rows,
  added,
  changed,
  unchanged: Math.max(0, rows - added - changed),
  id,
});

async function undone(
  { kind, id }: Extract<ImportWish, { want: 'undoImport' }>,
  asker: number,
  { db, embed }: ImportingParts,
  now: Date,
): Promise<UndoOutcome> {
  const actor = `person:${asker}`;
  const before = await undoneImport(db, id, actor);
  if (before !== null) return { ok: true, id, removed: before.added, restored: before.changed, left: 0 };
  const outcome = await undoImport({ db }, kind, actor, now, id);
  if (outcome.ok && kind === 'catalogue') embed();
  return outcome;
}
