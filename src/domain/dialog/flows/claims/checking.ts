import { CLAIM_SIZES } from '../../../learning/claim-sizes.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type {
  CertificateNews,
  CertificatePlace,
  ClaimSeen,
  ClaimToCheck,
  ClaimVerdict,
} from '../../topics/certificate.ts';
import { after, type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { rowsOf } from '../rows.ts';
import { wordsForm } from '../windows.ts';

type CheckPlace = Extract<CertificatePlace, { at: 'claims' }>;
type Found = Extract<CertificateNews, { granted: 'claimsToCheck' }>;

/** Reasons that officers give most; any other is typed. */
const REASONS = ['unreadable', 'noProof', 'hours', 'kind'] as const;

/** What was decided stays apart from what waits, on every page of it. */
const look = (place: Place, open: number | null, from = 0): Outcome => ({
  place,
  say: [],
  wish: { want: 'claimsToCheck', open, from, ...decidedOf(place) },
});

const decidedOf = (of: Place | Found): { readonly decided?: true } =>
  'decided' in of && of.decided === true ? { decided: true } : {};

/** What an officer presses or types: a number, a verdict, a reason, many at once. */
export function claims(place: CheckPlace, heard: Heard, context: Context): Outcome | null {
  if (heard.kind === 'text') return typed(place, heard.text, context);
  if (heard.kind !== 'option') return null;
  const { id } = heard;
  if (id === 'list') return look(place, null, place.from);
  if (id === 'waiting') return look({ at: 'home' }, null);
  if (id === 'decided') return look({ at: 'claims', claims: [], open: null, decided: true }, null);
  if (id === 'more') return look(place, null, (place.from ?? 0) + place.claims.length);
  if (place.many !== undefined) return id === 'yes' ? decide(place, place.many, 'terverifikasi', '') : null;
  if (place.open !== null && place.seen !== undefined)
    return inOne(place, { id: place.open, seen: place.seen }, id, context);
  const open = place.claims[Number(/^n:(\d)$/.exec(id)?.[1] ?? 0) - 1];
  if (open !== undefined) return look(place, open, place.from);
  return id === 'all' ? look({ ...place, many: [] }, null, place.from) : null;
}

function inOne(place: CheckPlace, one: ClaimSeen, id: string, context: Context): Outcome | null {
  if (id === 'terverifikasi') return decide(place, [one], 'terverifikasi', '');
  if (id === 'ditolak' || id === 'rewrite') return reasonAsk({ ...place, refuse: '' }, context);
  const reason = REASONS.find((name) => id === `r:${name}`);
  if (reason !== undefined) return decide(place, [one], 'ditolak', context.texts.certificate.reason(reason));
  return id === 'save' && (place.refuse ?? '') !== ''
    ? decide(place, [one], 'ditolak', place.refuse ?? '')
    : null;
}

const decide = (
  place: CheckPlace,
  of: readonly ClaimSeen[],
  verdict: 'terverifikasi' | 'ditolak',
  reason: string,
): Outcome => ({ place, say: [], wish: { want: 'decideClaim', claims: of, verdict, reason } });

/** A reason is typed and shown once more; a number opens its line. */
function typed(place: CheckPlace, text: string, context: Context): Outcome | null {
  const { certificate: said } = context.texts;
  if (place.refuse !== undefined) {
    const reason = text.trim().replaceAll(/\s+/g, ' ');
    const { least, most } = CLAIM_SIZES.reason;
    if (reason.length < least || reason.length > most)
      return say(place, { body: said.reasonLength(least, most) });
    return say(
      { ...place, refuse: reason },
      {
        body: said.reasonCheck(reason),
        options: [
          [{ id: 'save', label: said.saveReason, danger: true }],
          [{ id: 'rewrite', label: context.texts.verify.rewrite }],
          [{ id: 'list', label: context.texts.buttons.back }],
        ],
      },
    );
  }
  const number = /^\s*(?:no(?:mor)?\.? ?)?([1-9])\s*$/i.exec(text)?.[1];
  const open = number === undefined ? undefined : place.claims[Number(number) - 1];
  return place.open !== null || open === undefined ? null : look(place, open, place.from);
}

function reasonAsk(place: CheckPlace, context: Context): Outcome {
  const { certificate: said, buttons } = context.texts;
  return say(place, {
    body: said.reasonAsk,
    options: [
      ...REASONS.map((name) => [{ id: `r:${name}`, label: said.reason(name) }]),
      [{ id: 'list', label: buttons.back }],
    ],
  });
}

/** Nothing about it that would deserve a look: proof, and no second entry like it. */
const isPlain = (claim: ClaimToCheck): boolean => (claim.proof !== null || claim.attended) && !claim.twin;

/** What waits or was decided, five at a time; one as it is now; or the yes for many. */
export function toCheck(place: Place, news: Found, context: Context): Outcome {
  const { claims: found, from, open } = news;
  if (found.length === 0 && from > 0) return look({ at: 'home' }, null);
  if (found.length === 0) return none(news, context);
  const ids = found.map(({ id }) => id);
  const inPlace = place.at === 'claims';
  if (inPlace && place.many !== undefined && open === null) return manyAsk(found, ids, from, context);
  const one = found.find(({ id }) => id === open);
  if (one === undefined)
    return {
      place: { at: 'claims', claims: ids, open: null, from, ...decidedOf(news) },
      say: [{ message: list(news, context), inPlace }],
    };
  return {
    place: { at: 'claims', claims: ids, open: one.id, from, seen: one.seen, ...decidedOf(news) },
    say: [
      {
        message: {
          items: [{ head: one.name, lines: lines(one, context) }],
          options: decisions(one, context),
        },
        inPlace,
      },
    ],
  };
}

function none(news: Found, context: Context): Outcome {
  const { certificate: said } = context.texts;
  return say(
    { at: 'claims', claims: [], open: null, ...decidedOf(news) },
    {
      body: news.decided === true ? said.decidedNone : said.checkNone,
      options: [...otherList(news, context), ...wayBack(context)],
    },
  );
}

/** The way between what waits and what was decided, for who checks claims. */
function otherList({ decided }: Found, { facts, texts }: Context): Option[][] {
  if ((facts?.claimsToCheck ?? null) === null) return [];
  const { certificate: said } = texts;
  return decided === true
    ? [[{ id: 'waiting', label: said.checkDoor(facts?.claimsToCheck ?? 0) }]]
    : [[{ id: 'decided', label: said.decidedDoor }]];
}

const lines = (claim: ClaimToCheck, { texts }: Context): string[] => {
  const days =
    claim.startedOn === claim.endedOn
      ? texts.shortDate(claim.endedOn)
      : texts.claims.range(texts.shortDate(claim.startedOn), texts.shortDate(claim.endedOn));
  return texts.certificate.checkLines(claim, texts.claims.form(claim.form), days).split('\n');
};

function list(news: Found, context: Context): Message {
  const { certificate: said, buttons } = context.texts;
  const { claims: found, total, from } = news;
  const decided = news.decided === true;
  const plain = decided ? 0 : found.filter(isPlain).length;
  const left = total - from - found.length;
  return {
    title: decided ? said.decidedTitle(total) : said.checkTitle(total),
    items: found.map((claim, n) => ({ head: `${n + 1}. ${claim.name}`, lines: lines(claim, context) })),
    note: left > 0 ? `${said.openOne}\n${said.more(left)}` : said.openOne,
    options: [
      ...(plain > 1 ? [[{ id: 'all', label: said.verifyAll(plain), primary: true }]] : []),
      ...rowsOf(found.map((_, n): Option => ({ id: `n:${n + 1}`, label: String(n + 1) }))),
      ...(left > 0 ? [[{ id: 'more', label: buttons.more }]] : []),
      ...otherList(news, context),
      ...wayBack(context).slice(-1),
    ],
  };
}

/** Everybody is named once more before anything is written. */
function manyAsk(
  found: readonly ClaimToCheck[],
  ids: readonly number[],
  from: number,
  context: Context,
): Outcome {
  const { certificate: said, buttons } = context.texts;
  const plain = found.filter(isPlain);
  return {
    place: { at: 'claims', claims: ids, open: null, from, many: plain.map(({ id, seen }) => ({ id, seen })) },
    say: [
      {
        message: {
          title: said.manyTitle(plain.length),
          items: plain.map((claim) => ({ head: claim.name, lines: [said.manyLine(claim.title, claim.jp)] })),
          note: said.manyNote,
          options: [
            [{ id: 'yes', label: said.manyYes(plain.length), primary: true }],
            [{ id: 'list', label: buttons.back }],
          ],
        },
        inPlace: true,
      },
    ],
  };
}

/** What waits is decided; what was decided can only become the other. */
function decisions(claim: ClaimToCheck, context: Context): Option[][] {
  const { certificate: said, buttons, windows } = context.texts;
  const form = wordsForm(windows.reason, said.reasonWindow, CLAIM_SIZES.reason, false, context);
  const label = (verdict: ClaimVerdict): string =>
    claim.state === 'klaim' ? said.decide(verdict) : said.correct(verdict);
  const verify: Option = { id: 'terverifikasi', label: label('terverifikasi'), primary: true };
  const refuse: Option = { id: 'ditolak', label: label('ditolak'), danger: true, form };
  return [
    ...(claim.proof === null ? [] : [[{ id: `s:file:${claim.proof.id}`, label: said.open }]]),
    [verify, refuse].filter(({ id }) => id !== claim.state),
    [{ id: 'list', label: buttons.back }],
  ];
}

/** What was decided, and how many were not; the list follows as a message of its own. */
export function decidedClaims(
  place: Place,
  { asked, decided, verdict }: Extract<CertificateNews, { granted: 'decideClaim' }>,
  context: Context,
): Outcome {
  const { certificate: said } = context.texts;
  const [first] = decided;
  const correcting = 'decided' in decidedOf(place);
  const done =
    decided.length === 1 && first !== undefined
      ? said.decided(verdict, first.name, first.title)
      : said.decidedMany(decided.length);
  const left = correcting ? said.notCorrected : said.decidedAlready;
  const body = [
    ...(first === undefined ? [] : [done]),
    ...(first !== undefined && correcting ? [said.corrected] : []),
    ...(decided.length < asked ? [left] : []),
  ].join('\n\n');
  const next: Place = correcting ? { at: 'claims', claims: [], open: null, decided: true } : { at: 'home' };
  return after({ say: [{ message: { body }, inPlace: true }] }, look(next, null));
}
