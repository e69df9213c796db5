import type { DictionaryDiff } from '../../../competency/dictionary-diff.ts';
import type { Context } from '../../context.ts';
import type { Item, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { DraftLine, DraftNews, DraftPlace } from '../../topics/drafts.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { notYours, runsPeriods } from '../periods/shown.ts';

/** Changed competencies in one message, and texts of one of them: `sinau dictionary diff` shows all. */
const SHOWN = 5;
const TEXTS = 3;
/** A definition may be long; a telephone is not. Characters. */
const LONGEST = 160;

export function askDrafts(place: Place, draft: number | null, context: Context): Outcome {
  if (!runsPeriods(context)) return notYours(context);
  return draft === null
    ? { place, say: [], wish: { want: 'drafts' } }
    : { place, say: [], wish: { want: 'draft', draft } };
}

export function draftsNews(news: DraftNews, context: Context): Outcome {
  switch (news.granted) {
    case 'drafts':
      return listed(news.lines, context);
    case 'draft':
      if (news.shown === null) return back(context.texts.dictionary.gone, context);
      return shown(news.shown.line, news.shown.diff, context);
    case 'decideDraft':
      return back(decidedWords(news.decided, context), context);
  }
}

const back = (body: string, context: Context): Outcome =>
  say(
    { at: 'home' },
    { body, options: [[{ id: 's:periods', label: context.texts.periods.list }], ...wayBack(context)] },
  );

function decidedWords(
  decided: Extract<DraftNews, { granted: 'decideDraft' }>['decided'],
  { texts }: Context,
): string {
  const { dictionary } = texts;
  if (!decided.ok) return dictionary.refused(decided.why);
  return decided.version === null ? dictionary.rejected : dictionary.published(decided.version);
}

function listed(lines: readonly DraftLine[], context: Context): Outcome {
  const { dictionary, date } = context.texts;
  if (lines.length === 0) return back(dictionary.none, context);
  return say(
    { at: 'home' },
    {
      title: dictionary.title,
      items: lines.slice(0, SHOWN).map((one, n) => ({
        head: `${n + 1}. ${dictionary.draft(one.id)}`,
        lines: [dictionary.by(one.madeBy, date(context.office.dayOf(one.madeAt)), one.competencies)],
      })),
      options: [
        lines.slice(0, 3).map((one, n): Option => ({ id: `s:draft:${one.id}`, label: String(n + 1) })),
        ...wayBack(context),
      ],
    },
  );
}

function shown(line: DraftLine, diff: DictionaryDiff, context: Context): Outcome {
  const { dictionary, date } = context.texts;
  const { added, removed, changed, unchanged } = diff;
  const counts = { added: added.length, removed: removed.length, changed: changed.length, unchanged };
  const publish: Option[] = line.own ? [] : [{ id: 'publish', label: dictionary.publish, primary: true }];
  return say(
    { at: 'draft', draft: line.id, decision: null },
    {
      title: dictionary.draft(line.id),
      body: [
        dictionary.by(line.madeBy, date(context.office.dayOf(line.madeAt)), line.competencies),
        dictionary.counts(counts),
      ].join('\n'),
      items: itemsOf(diff, context),
      note: line.own ? dictionary.refused('own') : dictionary.versionNote,
      options: [[...publish, { id: 'reject', label: dictionary.reject, danger: true }], ...wayBack(context)],
    },
  );
}

/** What changes, the largest things first: competencies that come and go, then texts before and after. */
function itemsOf({ added, removed, changed }: DictionaryDiff, { texts }: Context): Item[] {
  const { dictionary } = texts;
  const cut = (text: string | null): string | null =>
    text !== null && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const whole = [
    ...added.map((one) => dictionary.added(one.code, one.name)),
    ...removed.map((one) => dictionary.removed(one.code, one.name)),
  ].slice(0, SHOWN * 2);
  return [
    ...(whole.length === 0 ? [] : [{ head: dictionary.comesAndGoes, lines: whole }]),
    ...changed.slice(0, SHOWN).map((one) => ({
      head: `${one.code} ${one.name}`,
      lines: one.changes
        .slice(0, TEXTS)
        .map((change) =>
          dictionary.change({ ...change, before: cut(change.before), after: cut(change.after) }),
        ),
    })),
  ];
}

/** Hears the decision; each waits for one more button. */
export function draft(place: DraftPlace, heard: Heard, context: Context): Outcome | null {
  if (!runsPeriods(context)) return notYours(context);
  if (heard.kind !== 'option') return null;
  const { dictionary, periods } = context.texts;
  switch (heard.id) {
    case 'publish':
    case 'reject': {
      const publishing = heard.id === 'publish';
      const yes: Option = publishing
        ? { id: 'yes', label: dictionary.publish, primary: true }
        : { id: 'yes', label: dictionary.reject, danger: true };
      return say(
        { ...place, decision: heard.id },
        {
          body: publishing ? dictionary.publishSure : dictionary.rejectSure,
          options: [[yes, { id: 'keep', label: periods.keep }]],
        },
      );
    }
    case 'keep':
      return { place: { ...place, decision: null }, say: [], wish: { want: 'draft', draft: place.draft } };
    case 'yes':
      return place.decision === null
        ? null
        : { place, say: [], wish: { want: 'decideDraft', draft: place.draft, decision: place.decision } };
    default:
      return null;
  }
}
