import { FORMS } from '../../../learning/forms.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { ClaimDraft, ClaimNews, ClaimPlace, EntryThen, OwnEntry } from '../../topics/claim.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { rowsOf } from '../rows.ts';
import { emptyClaim } from './draft.ts';
import { askAgain, goOn, startClaim } from './new.ts';
import { claimDoor } from './window.ts';

type OwnPlace = Extract<ClaimPlace, { at: 'ownClaims' }>;

/** `/klaim`: with words a new one at once, else what there is already. */
export function openClaims(place: Place, words: string, context: Context): Outcome {
  if (words.trim() !== '' && context.claim === null) return startClaim(context, words);
  return { place, say: [], wish: { want: 'ownEntries' } };
}

/** Back to the claim that was left, at exactly its question. */
export function resumeClaim(context: Context): Outcome {
  const { claim } = context;
  if (claim === null) return startClaim(context);
  return askAgain(claim, context);
}

/** What can still be changed, by numbers; with nothing there the first question follows at once. */
export function ownEntriesNews(
  place: Place,
  { entries }: Extract<ClaimNews, { granted: 'ownEntries' }>,
  context: Context,
): Outcome {
  const left = context.claim;
  if (entries.length === 0 && left === null) return startClaim(context);
  const { claims } = context.texts;
  const message: Message = {
    title: claims.listTitle,
    ...(left === null ? {} : { body: claims.leftOver(left.draft.title) }),
    items: entries.map((entry, n) => ({ head: `${n + 1}. ${entry.title}`, lines: lines(entry, context) })),
    ...(entries.length === 0 ? {} : { note: claims.listBody }),
    options: [
      ...(left === null ? [] : [[{ id: 's:claimOn', label: claims.goOn, primary: true }]]),
      ...rowsOf(entries.map((_, n): Option => ({ id: `n:${n}`, label: String(n + 1) }))),
      [claimDoor(left === null ? claims.add : claims.afresh, left === null, context)],
      ...wayBack(context).slice(-1),
    ],
  };
  const ids = entries.map(({ id }) => id);
  return {
    place: { at: 'ownClaims', entries: ids, open: null },
    say: [{ message, inPlace: place.at === 'ownClaims' }],
  };
}

/** One entry, as it is now: shown, given a proof, changed or taken back. */
export function ownEntryNews(
  place: Place,
  { entry, next }: Extract<ClaimNews, { granted: 'ownEntry' }>,
  context: Context,
): Outcome {
  const { claims, certificate } = context.texts;
  if (entry === null || entry.state === 'terverifikasi')
    return say({ at: 'home' }, { body: claims.decidedMeanwhile, options: wayBack(context) });
  const at: OwnPlace = {
    at: 'ownClaims',
    entries: place.at === 'ownClaims' ? place.entries : [],
    open: entry.id,
  };
  switch (next) {
    case 'show':
      return { place: at, say: [{ message: details(entry, context), inPlace: place.at === 'ownClaims' }] };
    case 'proof': {
      const known = [{ id: entry.id, title: entry.title }];
      return say(
        { at: 'certificate', sent: null, claims: known, claim: entry.id },
        { body: certificate.send(entry.title) },
      );
    }
    case 'withdraw':
      return { place: at, say: [{ message: withdrawAsk(entry, context), inPlace: true }] };
    case 'mend':
      return mend(entry, context);
  }
}

const lines = (entry: OwnEntry, { texts }: Context): string[] => [
  ...texts.claims.entryLines(entry, texts.shortDate(entry.endedOn)).split('\n'),
  ...(entry.state === 'ditolak' && entry.reason !== '' ? [texts.claims.refused(entry.reason)] : []),
];

function details(entry: OwnEntry, context: Context): Message {
  const { texts } = context;
  const { claims, certificate } = texts;
  return {
    items: [{ head: entry.title, lines: lines(entry, context) }],
    options: [
      ...(entry.proof === null ? [] : [[{ id: `s:file:${entry.proof.id}`, label: certificate.open }]]),
      [
        { id: 'mend', label: entry.state === 'ditolak' ? claims.mend : claims.change, primary: true },
        ...(entry.state === 'klaim' ? [{ id: 'proof', label: certificate.door }] : []),
      ],
      ...(entry.state === 'klaim' ? [[{ id: 'withdraw', label: claims.withdraw, danger: true }]] : []),
      [{ id: 'list', label: texts.buttons.back }],
    ],
  };
}

function withdrawAsk(entry: OwnEntry, { texts }: Context): Message {
  const { claims } = texts;
  return {
    body: claims.withdrawAsk(entry.title),
    options: [[{ id: 'yes', label: claims.yesWithdraw, danger: true }], [{ id: 'list', label: claims.keep }]],
  };
}

/** One is opened by its number, changed, given a proof, or taken back. */
export function ownClaims(place: OwnPlace, heard: Heard): Outcome | null {
  const id = heard.kind === 'option' ? heard.id : numbered(heard);
  if (id === null) return null;
  const look = (entry: number, next: EntryThen): Outcome => ({
    place,
    say: [],
    wish: { want: 'ownEntry', entry, next },
  });
  if (id === 'list') return { place: { ...place, open: null }, say: [], wish: { want: 'ownEntries' } };
  const { open } = place;
  if (open === null) {
    const entry = place.entries[Number(/^n:(\d)$/.exec(id)?.[1] ?? -1)];
    return entry === undefined ? null : look(entry, 'show');
  }
  if (id === 'mend' || id === 'proof' || id === 'withdraw') return look(open, id);
  return id === 'yes' ? { place, say: [], wish: { want: 'withdrawClaim', entry: open } } : null;
}

function numbered(heard: Heard): string | null {
  const number =
    heard.kind === 'text' ? /^\s*(?:no(?:mor)?\.? ?)?([1-9])\s*$/i.exec(heard.text)?.[1] : undefined;
  return number === undefined ? null : `n:${Number(number) - 1}`;
}

/** An entry as a draft that can be changed. */
function mend(entry: OwnEntry, context: Context): Outcome {
  const { amount, unit } = entry;
  const draft: ClaimDraft = {
    ...emptyClaim(context),
    entry: { id: entry.id, seen: entry.state },
    form: FORMS.find((one) => one === entry.form) ?? null,
    title: entry.title,
    organiser: entry.organiser,
    startedOn: entry.startedOn,
    endedOn: entry.endedOn,
    international: entry.international,
    certificate: entry.certificate,
    // Older entries say only JP.
    said: entry.jp,
    ...(amount === null ? {} : { amount, unit }),
  };
  return goOn(draft, context);
}

export function withdrawnNews(
  { done }: Extract<ClaimNews, { granted: 'withdrawClaim' }>,
  context: Context,
): Outcome {
  const { claims } = context.texts;
  return {
    place: { at: 'home' },
    say: [
      {
        message: {
          body: done ? claims.withdrawn : claims.decidedMeanwhile,
          options: [[{ id: 's:claim', label: claims.mine }], ...wayBack(context).slice(-1)],
        },
        inPlace: true,
      },
    ],
  };
}
