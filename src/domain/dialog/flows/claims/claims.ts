import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { ClaimCommand, ClaimNews } from '../../topics/claim.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { savedClaim, triedClaim } from './check.ts';
import { emptyClaim } from './draft.ts';
import { claimFilled, goOn, startClaim, unitNews } from './new.ts';
import { openClaims, ownEntriesNews, ownEntryNews, resumeClaim, withdrawnNews } from './own.ts';
import { yearMessage } from './year.ts';

/** Doors to claiming: what there is, a new one, the one that was left, one from a course or a forum. */
export function claimCommand(place: Place, wanted: ClaimCommand, context: Context): Outcome {
  switch (wanted.do) {
    case 'claim':
      return openClaims(place, wanted.words, context);
    case 'claimNew':
      return wanted.filled === undefined ? startClaim(context) : claimFilled(wanted.filled, context);
    case 'claimOn':
      return resumeClaim(context);
    case 'claimFrom':
      return { place, say: [], wish: { want: 'claimSource', what: wanted.what, subject: wanted.subject } };
  }
}

/** What came back to somebody who claims learning hours. */
export function claimNews(place: Place, news: ClaimNews, context: Context): Outcome {
  switch (news.granted) {
    case 'yearHours':
      return say(place, yearMessage(news.year, context));
    case 'ownEntries':
      return ownEntriesNews(place, news, context);
    case 'ownEntry':
      return ownEntryNews(place, news, context);
    case 'claimForm':
      return unitNews(place, news, context);
    case 'tryClaim':
      return triedClaim(place, news.trial, context);
    case 'saveClaim':
      return savedClaim(place, news, context);
    case 'withdrawClaim':
      return withdrawnNews(news, context);
    case 'claimSource':
      return news.draft === null
        ? say(place, { body: context.texts.claims.noSource, options: wayBack(context) })
        : goOn({ ...emptyClaim(context), ...news.draft }, context);
  }
}
