import type { Context } from '../context.ts';
import type { SentFile } from '../message.ts';
import type { Place } from '../place.ts';
import type { CertificateNews, CertificatePlace } from '../topics/certificate.ts';
import type { ReceivedFile } from '../topics/file-wish.ts';
import { type Heard, type Outcome, say } from '../turn.ts';
import type { News } from '../wish.ts';
import { decidedClaims, toCheck } from './claims/checking.ts';
import { startClaim } from './claims/new.ts';
import { home, wayBack } from './home.ts';

type Asking = Extract<CertificatePlace, { at: 'certificate' }>;

/** A certificate for one claim of learning hours: which claim, then the file, in whichever order they came. */
export function certificate(place: Asking, heard: Heard, context: Context): Outcome | null {
  if (heard.kind !== 'option') return null;
  if (heard.id === 'none') return place.sent === null ? home(context) : notKept(context);
  if (heard.id === 'new' && place.sent !== null) return startClaim(context, '', place.sent);
  const claim = place.claims.find(({ id }) => heard.id === `claim:${id}`);
  if (claim === undefined) return null;
  if (place.sent !== null) return receive(place, claim.id, place.sent);
  return say({ ...place, claim: claim.id }, { body: context.texts.certificate.send(claim.title) });
}

const notKept = (context: Context): Outcome =>
  say({ at: 'home' }, { body: context.texts.certificate.notKept, options: wayBack(context) });

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
    case 'decideClaim':
      return decidedClaims(place, news, context);
  }
}

function which(
  place: Place,
  { claims, sent }: Extract<News, { granted: 'ownClaims' }>,
  context: Context,
): Outcome {
  const { certificate: said } = context.texts;
  if (claims.length === 0)
    return sent === null
      ? say(place, { body: said.noClaims, options: wayBack(context) })
      : say(
          { at: 'certificate', sent, claims: [], claim: null },
          {
            body: said.newFrom,
            options: [[{ id: 'new', label: said.makeClaim }], [{ id: 'none', label: said.none }]],
          },
        );
  const known = claims.map(({ id, title }) => ({ id, title }));
  return say(
    { at: 'certificate', sent, claims: known, claim: null },
    {
      body: sent === null ? said.which : said.whichFile,
      options: [
        ...known.map((claim) => [{ id: `claim:${claim.id}`, label: said.claim(claim) }]),
        ...(sent === null ? [] : [[{ id: 'new', label: said.makeClaim }]]),
        [{ id: 'none', label: sent === null ? context.texts.buttons.home : said.none }],
      ],
    },
  );
}
