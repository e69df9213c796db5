import type { CertificateNews, CertificatePlace, ClaimToCheck } from '../certificate.ts';
import type { Context } from '../context.ts';
import type { ReceivedFile } from '../file-wish.ts';
import type { Option, SentFile } from '../message.ts';
import type { Place } from '../place.ts';
import { after, type Heard, type Outcome, say } from '../turn.ts';
import type { News } from '../wish.ts';
import { wayBack } from './home.ts';

type Asking = Extract<CertificatePlace, { at: 'certificate' }>;

/** A certificate for one claim of learning hours: which claim, then the file, in whichever order they came. */
export function certificate(place: Asking, heard: Heard, context: Context): Outcome | null {
  if (heard.kind !== 'option') return null;
  const { texts } = context;
  if (heard.id === 'none')
    return say({ at: 'home' }, { body: texts.certificate.notKept, options: wayBack(context) });
  const claim = place.claims.find(({ id }) => heard.id === `claim:${id}`);
  if (claim === undefined) return null;
  if (place.sent !== null) return receive(place, claim.id, place.sent);
  return say({ ...place, claim: claim.id }, { body: texts.certificate.send(claim.title) });
}

/** The file of the claim that was chosen before; null while none was. */
export const certificateSent = (place: Asking, sent: SentFile): Outcome | null =>
  place.claim === null ? null : receive(place, place.claim, sent);

const receive = (place: Asking, claim: number, sent: SentFile): Outcome => ({
  place: { ...place, claim },
  say: [],
  wish: { want: 'receiveFile', sent, purpose: 'certificate', subject: `entry:${claim}` },
});

/** Kept: who can open it is said, and that is all there is to do. */
export function certificateKept(place: Asking, file: ReceivedFile, context: Context): Outcome {
  const { certificate: said } = context.texts;
  const title = place.claims.find(({ id }) => id === place.claim)?.title ?? '';
  return say(
    { at: 'home' },
    { body: said.kept(title, file.name), note: said.keptNote, options: wayBack(context) },
  );
}

export function certificateNews(place: Place, news: CertificateNews, context: Context): Outcome {
  switch (news.granted) {
    case 'ownClaims':
      return which(place, news, context);
    case 'claimsToCheck':
      return toCheck(place, news, context);
    case 'decideClaim': {
      const { certificate: said } = context.texts;
      const { decided, verdict } = news;
      const body =
        decided === null ? said.decidedAlready : said.decided(verdict, decided.name, decided.title);
      // The list follows as a message of its own: in place it would cover what was decided.
      const next: Outcome = { place: { at: 'home' }, say: [], wish: { want: 'claimsToCheck', open: null } };
      return after({ say: [{ message: { body }, inPlace: true }] }, next);
    }
  }
}

function which(
  place: Place,
  { claims, sent }: Extract<News, { granted: 'ownClaims' }>,
  context: Context,
): Outcome {
  const { certificate: said, files } = context.texts;
  if (claims.length === 0)
    return say(place, { body: sent === null ? said.noClaims : files.unasked, options: wayBack(context) });
  const known = claims.map(({ id, title }) => ({ id, title }));
  return say(
    { at: 'certificate', sent, claims: known, claim: null },
    {
      body: sent === null ? said.which : said.whichFile,
      options: [
        ...known.map((claim) => [{ id: `claim:${claim.id}`, label: said.claim(claim) }]),
        [{ id: 'none', label: sent === null ? context.texts.buttons.home : said.none }],
      ],
    },
  );
}

/** What an officer has to check; one is opened by its number. */
export function claims(place: Extract<CertificatePlace, { at: 'claims' }>, heard: Heard): Outcome | null {
  if (heard.kind !== 'option') return null;
  if (heard.id === 'list') return { place, say: [], wish: { want: 'claimsToCheck', open: null } };
  if (place.open !== null && (heard.id === 'terverifikasi' || heard.id === 'ditolak'))
    return { place, say: [], wish: { want: 'decideClaim', claim: place.open, verdict: heard.id } };
  const open = place.claims[Number(/^n:([1-9])$/.exec(heard.id)?.[1]) - 1];
  return open === undefined ? null : { place, say: [], wish: { want: 'claimsToCheck', open } };
}

function toCheck(
  place: Place,
  { claims: found, total, open }: Extract<News, { granted: 'claimsToCheck' }>,
  context: Context,
): Outcome {
  const { certificate: said } = context.texts;
  if (found.length === 0) return say({ at: 'home' }, { body: said.checkNone, options: wayBack(context) });
  const one = found.find(({ id }) => id === open);
  const ids = found.map(({ id }) => id);
  const lines = (claim: ClaimToCheck): string[] =>
    said.checkLines(claim, context.texts.shortDate(claim.endedOn)).split('\n');
  const message =
    one === undefined
      ? {
          title: said.checkTitle(total),
          items: found.map((claim, n) => ({ head: `${n + 1}. ${claim.name}`, lines: lines(claim) })),
          ...(total > found.length ? { note: said.more(total - found.length) } : {}),
          options: [
            ...rowsOf(found.map((_, n) => ({ id: `n:${n + 1}`, label: String(n + 1) }))),
            ...wayBack(context),
          ],
        }
      : { items: [{ head: one.name, lines: lines(one) }], options: decisions(one, context) };
  const inPlace = place.at === 'claims';
  return {
    place: { at: 'claims', claims: ids, open: one?.id ?? null },
    say: [{ message, inPlace }],
  };
}

const rowsOf = (options: readonly Option[]): Option[][] =>
  [options.slice(0, 3), options.slice(3)].filter((row) => row.length > 0);

function decisions(claim: ClaimToCheck, { texts }: Context): Option[][] {
  const { certificate: said } = texts;
  return [
    ...(claim.proof === null ? [] : [[{ id: `s:file:${claim.proof.id}`, label: said.open }]]),
    [
      { id: 'terverifikasi', label: said.decide('terverifikasi'), primary: true },
      { id: 'ditolak', label: said.decide('ditolak'), danger: true },
    ],
    [{ id: 'list', label: texts.buttons.back }],
  ];
}
