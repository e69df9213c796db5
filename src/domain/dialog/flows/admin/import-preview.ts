import type { ImportKind, ImportOutcome } from '../../../tables/import.ts';
import type { Context } from '../../context.ts';
import type { Item, Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { TriedImport } from '../../topics/importing.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** Wrong or odd rows in one message. Nobody corrects more than these between two tries. */
const SHOWN = 8;

/** What a file would do, before anything is written: each wrong cell, or the counts with the button that takes it. */
export function tried(news: TriedImport, context: Context): Outcome {
  const { kind, file, outcome } = news;
  const { importing: texts, tables } = context.texts;
  const waiting: Place = { at: 'import', kind };
  const leave: Option[] = [{ id: 'leave', label: texts.leave }];
  if (outcome === null) return say(waiting, { body: texts.gone, options: [leave] });
  if (outcome.file !== null) return say(waiting, { body: tables.file(outcome.file), options: [leave] });
  if (outcome.rejectedRows > 0)
    return say(waiting, { ...wrong(kind, outcome, context), note: texts.wrongNote, options: [leave] });
  const body = [texts.tried(kind, outcome), ...readOf(outcome, context)].join('\n\n');
  if (outcome.added + outcome.changed + outcome.removed === 0)
    return say({ at: 'home' }, { body: `${body}\n\n${texts.nothingNew}`, options: wayBack(context) });
  return say(
    { at: 'importReady', kind, file },
    {
      body: outcome.flaggedRows === 0 ? body : `${body}\n\n${texts.odd(outcome.flaggedRows)}`,
      items: outcome.flagged
        .slice(0, SHOWN)
        .map(
          ({ cell, value, code }): Item =>
            cell === ''
              ? { head: value, lines: [tables.flag(code)] }
              : { head: cell, lines: [tables.row(value, '', tables.flag(code))] },
        ),
      options: [[{ id: 'take', label: texts.take, primary: true }], leave],
    },
  );
}

/** What of the file was read, and what not; of sheets only where there was a choice: nobody wonders about the only one. */
function readOf({ sheets, unread }: ImportOutcome, { texts }: Context): string[] {
  const several = sheets !== null && sheets.read.length + sheets.skipped.length > 1;
  return [
    ...(several ? [texts.tables.sheets(sheets)] : []),
    ...(unread.length > 0 ? [texts.tables.unread(unread)] : []),
  ];
}

/** A NIP is named by its cell only: it belongs in no chat. */
const mayShow = (column: string): boolean => !column.startsWith('nip');

function wrong(kind: ImportKind, outcome: ImportOutcome, { texts }: Context): Message {
  const { importing: said, tables } = texts;
  const shown = outcome.rejected.slice(0, SHOWN);
  const rows = new Set(shown.map(({ row }) => row)).size;
  const items = shown.map(
    ({ cell, column, value, code }): Item => ({
      head: `${cell} · ${tables.column(column)}`,
      lines: [
        value !== '' && mayShow(column) ? tables.row(`“${value}”`, '', tables.cell(code)) : tables.cell(code),
      ],
    }),
  );
  const more = outcome.rejectedRows - rows;
  return {
    title: said.kind(kind),
    body: said.wrong(outcome.rejectedRows),
    items: more > 0 ? [...items, { head: said.wrongMore(more), lines: [] }] : items,
  };
}
