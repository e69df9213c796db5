import {
  IMPORT_KINDS,
  type ImportKind,
  isUndoable,
  REQUIRED_COLUMNS,
  type UndoableKind,
} from '../../../tables/import.ts';
import type { Context } from '../../context.ts';
import type { Option, SentFile } from '../../message.ts';
import type { Place } from '../../place.ts';
import type {
  ImportCommand,
  ImportNews,
  ImportPlace,
  LastImport,
  TriedImport,
} from '../../topics/importing.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { wayBack } from '../home.ts';
import { rowsOf } from '../rows.ts';
import { words, wordsCommand, wordsNews } from './course-words.ts';
import { tried } from './import-preview.ts';

/** Kinds beside one another: their names are long. */
const KINDS_IN_A_ROW = 2;
const TABLE = /\.(?:xlsx|csv|tsv|txt|json)$/i;
/** Where no file is awaited and none would belong to what is being done. */
const UNASKED: ReadonlySet<Place['at']> = new Set([
  'home',
  'importSent',
  'importUndo',
  'courses',
  'search',
  'prefs',
]);

/** The words of importing, for whoever may: BKPP's admin. */
export function importCommand(place: Place, wanted: ImportCommand, context: Context): Outcome {
  const { importing } = context.texts;
  if (!mayImport(context))
    return say({ at: 'home' }, { body: importing.notYours, options: wayBack(context) });
  switch (wanted.do) {
    case 'courseWords':
      return wordsCommand(wanted, context);
    case 'import':
      return { place: { at: 'home' }, say: [], wish: { want: 'imports' } };
    case 'importKind':
      return awaited(wanted.kind, context);
    case 'importSheet':
      return {
        place,
        say: [],
        wish: { want: 'makeFile', order: { make: 'importSheet', kind: wanted.kind } },
      };
    case 'importUndo':
      return {
        place: { at: 'importUndo', kind: wanted.kind, id: 0 },
        say: [],
        wish: { want: 'imports' },
      };
  }
}

function awaited(kind: ImportKind, context: Context): Outcome {
  const { importing } = context.texts;
  return say(
    { at: 'import', kind },
    {
      title: importing.kind(kind),
      body: importing.send(kind, REQUIRED_COLUMNS[kind]),
      note: importing.sendNote(kind),
      options: [
        [{ id: `s:importSheet:${kind}`, label: importing.sheet }],
        [{ id: 'leave', label: importing.leave }],
      ],
    },
  );
}

/**
 * A file where one is awaited, or instead of the one that was just tried; a table that an admin sends unasked may be one
 * of the lists. null for every other file.
 */
export function importFileHeard(place: Place, sent: SentFile, context: Context): Outcome | null {
  if (sent.voice) return null;
  if (place.at === 'import' || place.at === 'importReady') return received(place.kind, sent);
  if (!mayImport(context) || !TABLE.test(sent.name) || !UNASKED.has(place.at)) return null;
  const { importing } = context.texts;
  return say(
    { at: 'importSent', sent },
    {
      body: importing.which(sent.name),
      options: [...kindRows((kind) => `kind:${kind}`, context), [{ id: 'leave', label: importing.leave }]],
    },
  );
}

const received = (kind: ImportKind, sent: SentFile): Outcome => ({
  place: { at: 'import', kind },
  say: [],
  wish: { want: 'receiveFile', sent, purpose: 'import', subject: kind },
});

const mayImport = ({ person }: Context): boolean => person?.roles.includes('admin') === true;

const kindRows = (id: (kind: ImportKind) => string, { texts }: Context): Option[][] =>
  rowsOf(
    IMPORT_KINDS.map((kind): Option => ({ id: id(kind), label: texts.importing.kind(kind) })),
    KINDS_IN_A_ROW,
  );

/** A file that was kept is tried at once; null for one that is no import, or was refused. */
export function importReceived(
  place: Place,
  news: Extract<News, { granted: 'receiveFile' }>,
): Outcome | null {
  if (place.at !== 'import' || news.purpose !== 'import' || 'refused' in news.got) return null;
  return { place, say: [], wish: { want: 'tryImport', kind: place.kind, file: news.got.id } };
}

/** What a place of importing makes of a button; null for words. */
export function importing(place: ImportPlace, heard: Heard, context: Context): Outcome | null {
  if (place.at === 'words') return words(place, heard, context);
  const { texts } = context;
  if (heard.kind === 'text')
    return place.at === 'import' && !heard.text.trim().startsWith('/')
      ? say(place, { body: texts.importing.pleaseSend })
      : null;
  if (heard.kind !== 'option') return null;
  if (heard.id === 'leave')
    return say({ at: 'home' }, { body: texts.importing.left, options: wayBack(context) });
  if (place.at === 'importSent') {
    const kind = IMPORT_KINDS.find((one) => heard.id === `kind:${one}`);
    return kind === undefined ? null : received(kind, place.sent);
  }
  if (place.at === 'importReady' && heard.id === 'take')
    return { place, say: [], wish: { want: 'runImport', kind: place.kind, file: place.file } };
  if (place.at === 'importUndo' && heard.id === 'undo')
    return { place, say: [], wish: { want: 'undoImport', kind: place.kind, id: place.id } };
  return null;
}

export function importNews(place: Place, news: ImportNews, context: Context): Outcome {
  switch (news.granted) {
    case 'courseWords':
      return wordsNews(place, news, context);
    case 'imports':
      return place.at === 'importUndo'
        ? undoAsked(place.kind, news.last, context)
        : kinds(news.last, context);
    case 'tryImport':
      return tried(news, context);
    case 'runImport':
      return taken(news, context);
    case 'undoImport':
      return undone(news.outcome, context);
  }
}

function kinds(last: readonly LastImport[], context: Context): Outcome {
  const { importing: texts } = context.texts;
  return say(
    { at: 'home' },
    {
      title: texts.title,
      body: texts.ask,
      options: [
        ...kindRows((kind) => `s:import:${kind}`, context),
        [{ id: 's:words', label: context.texts.courseWords.door }],
        ...last.map(({ kind }) => [undoOption(kind, context)]),
        ...wayBack(context),
      ],
    },
  );
}

const undoOption = (kind: UndoableKind, { texts }: Context): Option => ({
  id: `s:importUndo:${kind}`,
  label: texts.importing.undo(kind),
});

function taken(news: TriedImport, context: Context): Outcome {
  const { kind, outcome } = news;
  const { importing: texts } = context.texts;
  // Something else was imported between the look and the button: it is tried and shown anew.
  if (outcome !== null && (outcome.rejectedRows > 0 || outcome.file !== null))
    return tried({ ...news, granted: 'tryImport' }, context);
  if (outcome === null) return say({ at: 'import', kind }, { body: texts.gone });
  if (outcome.draft !== null)
    return say(
      { at: 'home' },
      {
        body: texts.drafted(outcome.draft),
        options: [[{ id: `s:draft:${outcome.draft}`, label: texts.seeDraft }], ...wayBack(context)],
      },
    );
  return say(
    { at: 'home' },
    {
      body: outcome.id === null ? texts.nothingNew : texts.taken(kind, outcome),
      options: [
        ...(outcome.id === null || !isUndoable(kind) ? [] : [[undoOption(kind, context)]]),
        ...wayBack(context),
      ],
    },
  );
}

function undoAsked(kind: UndoableKind, last: readonly LastImport[], context: Context): Outcome {
  const { texts, office } = context;
  const found = last.find((one) => one.kind === kind);
  if (found === undefined)
    return say({ at: 'home' }, { body: texts.importing.undoNone, options: wayBack(context) });
  const when = `${texts.shortDate(office.dayOf(found.at))}, ${texts.clock(office.minuteOf(found.at))}`;
  return say(
    { at: 'importUndo', kind, id: found.id },
    {
      body: texts.importing.undoSure(kind, when, found.added, found.changed),
      options: [
        [{ id: 'undo', label: texts.importing.undoYes, danger: true }],
        [{ id: 's:import', label: texts.importing.keep }],
      ],
    },
  );
}

function undone(
  outcome: Extract<ImportNews, { granted: 'undoImport' }>['outcome'],
  context: Context,
): Outcome {
  const { importing: texts } = context.texts;
  const body = (): string => {
    if (outcome === null || (!outcome.ok && outcome.why === 'none')) return texts.undoNone;
    return outcome.ok
      ? texts.undone(outcome.restored, outcome.removed, outcome.left)
      : texts.changedSince(outcome.count);
  };
  return say({ at: 'home' }, { body: body(), options: wayBack(context) });
}
