import type { Database } from '../../database/database.ts';
import { gaps } from '../../domain/assessment/gap.ts';
import type { MentorAsk, MentorFound } from '../../domain/dialog/topics/mentoring.ts';
import { matchesOf } from '../../domain/mentoring/match.ts';
import { offerable } from '../../domain/mentoring/offer.ts';
import { standings } from '../../storage/assessment/standings.ts';
import { candidates, enoughOn, ownOffer } from '../../storage/mentoring/offers.ts';
import { claimMeeting, pairOf, pairsOf, requestMay } from '../../storage/mentoring/pairs.ts';

/** Grants what mentoring asks. Levels of mentors are compared here and go no further. */
export async function mentoringFor(
  ask: MentorAsk,
  personId: number,
  db: Database,
  today: string,
  now: Date,
): Promise<MentorFound> {
  switch (ask.ask) {
    case 'mine': {
      const own = (await standings(db, personId, today)).standings;
      const { least } = await enoughOn(db, today);
      return {
        found: 'mine',
        next: ask.next,
        ...(await ownOffer(db, personId)),
        offerable: offerable(own, least),
        least,
        pairs: await pairsOf(db, personId),
        gaps: gaps(own).map(({ code }) => code),
      };
    }
    case 'matches': {
      const own = (await standings(db, personId, today)).standings;
      const actual = own.find(({ code }) => code === ask.code)?.supported?.level ?? null;
      const found = await candidates(db, personId, ask.code, today);
      const enough = await enoughOn(db, today);
      const matches = matchesOf(found, actual, enough, ask.again);
      const all = matchesOf(found, actual, enough, true);
      return {
        found: 'matches',
        code: ask.code,
        matches,
        before: !ask.again && all.some((one) => one.before),
      };
    }
    case 'pair':
      return { found: 'pair', act: ask.act, pair: await pairOf(db, personId, ask.pair) };
    case 'mayAsk':
      return { found: 'mayAsk', request: ask.request, may: await requestMay(db, personId, ask.request) };
    case 'claim':
      return { found: 'claim', claim: await claimMeeting(db, personId, ask.pair, ask.on, now) };
  }
}
