import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { RunCommand, RunNews, RunPlace } from '../../topics/forum-run.ts';
import type { ForumCommand, ForumNews, ForumPlace } from '../../topics/forum-talk.ts';
import type { Heard, Outcome } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { askAttend, attend, attendNews } from './attend.ts';
import { askForums, forumEvent, forumNews } from './change.ts';
import { forumNew, startForum } from './new.ts';
import { forumPage } from './page.ts';
import { askRun, codeMade, forumRun, runNews, runWritten } from './run.ts';
import { askSeries, forumSeries, seriesEnded, seriesListed, seriesOpened } from './series.ts';
import { seriesResumed } from './series-resumed.ts';
import { forumSpeaker, speakerAnswered, speakerFound, speakerInvited, speakerWithdrawn } from './speaker.ts';

export type AnyForumPlace = ForumPlace | RunPlace;
export type AnyForumNews = ForumNews | RunNews;

/** One that is missing here, or is none, does not compile. */
const PLACES: Readonly<Record<AnyForumPlace['at'], true>> = {
  forumNew: true,
  forumEvent: true,
  forumSeries: true,
  forumRun: true,
  forumSpeaker: true,
  attend: true,
};
const NEWS: Readonly<Record<AnyForumNews['granted'], true>> = {
  forums: true,
  forumEvent: true,
  tryForum: true,
  addForum: true,
  decideForum: true,
  forumSeries: true,
  seriesOpened: true,
  endSeries: true,
  resumeSeries: true,
  forumPage: true,
  forumRun: true,
  forumWrite: true,
  forumCode: true,
  attend: true,
  findSpeaker: true,
  inviteSpeaker: true,
  withdrawSpeaker: true,
  speak: true,
};

export const isForumPlace = (place: Place): place is AnyForumPlace => Object.hasOwn(PLACES, place.at);
export const isForumNews = (news: News): news is AnyForumNews => Object.hasOwn(NEWS, news.granted);

/** Doors to forums: the officer's list and what is settled there, a code that was typed, an invitation that is answered. */
export function forumCommand(place: Place, wanted: ForumCommand | RunCommand, context: Context): Outcome {
  switch (wanted.do) {
    case 'forums':
      return askForums(place, null, context);
    case 'forumEvent':
      return askForums(place, wanted.event, context);
    case 'forumSeries':
      return askSeries(place, wanted.series, context);
    case 'forumNew':
      return startForum(wanted.filled, context);
    case 'forumRun':
      return askRun(wanted.event, wanted.part, context);
    case 'attend':
      return askAttend(place, wanted.code, context);
    case 'speak':
      return { place, say: [], wish: { want: 'speak', event: wanted.event, answer: wanted.answer } };
  }
}

/** What a place about forums makes of a text or a choice; null when it is not meant for it. */
export function forumHeard(place: AnyForumPlace, heard: Heard, context: Context): Outcome | null {
  switch (place.at) {
    case 'forumNew':
      return forumNew(place, heard, context);
    case 'forumEvent':
      return forumEvent(place, heard, context);
    case 'forumSeries':
      return forumSeries(place, heard, context);
    case 'forumRun':
      return forumRun(place, heard, context);
    case 'forumSpeaker':
      return forumSpeaker(place, heard, context);
    case 'attend':
      return attend(place, heard, context);
  }
}

/** What came back about forums. */
export function forumsNews(place: Place, news: AnyForumNews, context: Context): Outcome {
  switch (news.granted) {
    case 'forumPage':
      return forumPage(place, news.page, context);
    case 'forumRun':
      return runNews(news, context);
    case 'forumWrite':
      return runWritten(place, news, context);
    case 'forumCode':
      return codeMade(news, context);
    case 'attend':
      return attendNews(place, news, context);
    case 'findSpeaker':
      return speakerFound(place, news, context);
    case 'inviteSpeaker':
      return speakerInvited(place, news, context);
    case 'withdrawSpeaker':
      return speakerWithdrawn(place, news, context);
    case 'speak':
      return speakerAnswered(place, news, context);
    case 'forumSeries':
      return seriesListed(news.lines, context);
    case 'seriesOpened':
      return seriesOpened(place, news, context);
    case 'endSeries':
      return seriesEnded(place, news.told, context);
    case 'resumeSeries':
      return seriesResumed(place, news.told, context);
    default:
      return forumNews(place, news, context);
  }
}
