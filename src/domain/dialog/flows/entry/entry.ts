import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { Heard, Outcome } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { code, codeNews } from './code.ts';
import { demo, demoNews } from './demo.ts';
import { link, linkByEmail, linkNews } from './link.ts';
import { linkByToken, moveNews } from './move.ts';

type EntryPlace = Extract<Place, { at: 'code' | 'demo' | 'link' | 'linkByEmail' | 'linkByToken' }>;
type EntryNews = Extract<
  News,
  {
    granted:
      | 'demoCourses'
      | 'personByCode'
      | 'personByEmail'
      | 'personByToken'
      | 'ownLink'
      | 'colleagues'
      | 'linkCode';
  }
>;

/** What a place of linking or of the example makes of a text or a choice; null when it is not meant for it. */
export function entryHeard(place: EntryPlace, heard: Heard, context: Context): Outcome | null {
  switch (place.at) {
    case 'code':
      return code(place, heard, context);
    case 'demo':
      return demo(place, heard, context);
    case 'link':
      return link(place, heard, context);
    case 'linkByEmail':
      return linkByEmail(place, heard, context);
    case 'linkByToken':
      return linkByToken(place, heard, context);
  }
}

/** What came back to whoever links an account, or hands out a code for it. */
export function entryNews(place: Place, news: EntryNews, context: Context): Outcome {
  switch (news.granted) {
    case 'demoCourses':
      return demoNews(place, news, context);
    case 'personByCode':
    case 'personByEmail':
      return linkNews(place, news, context);
    case 'personByToken':
    case 'ownLink':
      return moveNews(place, news, context);
    case 'colleagues':
    case 'linkCode':
      return codeNews(news, context);
  }
}
