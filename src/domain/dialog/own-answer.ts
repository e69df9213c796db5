import type { Context } from './context.ts';
import { adminHeard } from './flows/admin/admin.ts';
import { assess } from './flows/assess/assess.ts';
import { change, review, send } from './flows/assess/review.ts';
import { certificate } from './flows/certificate.ts';
import { claims } from './flows/claims/checking.ts';
import { claimNew } from './flows/claims/new.ts';
import { ownClaims } from './flows/claims/own.ts';
import { courses } from './flows/courses/courses.ts';
import { erase, language, prefs } from './flows/desk.ts';
import { entryHeard } from './flows/entry/entry.ts';
import { unasked } from './flows/entry/link.ts';
import { type AnyForumPlace, forumHeard, isForumPlace } from './flows/forums/forums.ts';
import { topic } from './flows/forums/topics.ts';
import { leave } from './flows/leave.ts';
import { mentoring } from './flows/mentoring/mentoring.ts';
import { clarify } from './flows/reading/clarify.ts';
import { remind } from './flows/remind.ts';
import { verify } from './flows/verify/verify.ts';
import type { Place } from './place.ts';
import type { Heard, Outcome } from './turn.ts';

/** What the place itself makes of a text or a choice; null when it is not meant for it. */
export function ownAnswer(place: Place, heard: Heard, context: Context): Outcome | null {
  return isForumPlace(place) ? forumHeard(place, heard, context) : ofPlace(place, heard, context);
}

function ofPlace(place: Exclude<Place, AnyForumPlace>, heard: Heard, context: Context): Outcome | null {
  switch (place.at) {
    case 'home':
      return context.person === null && heard.kind === 'text' ? unasked(heard.text.trim(), context) : null;
    case 'code':
    case 'demo':
    case 'link':
    case 'linkByEmail':
    case 'linkByToken':
      return entryHeard(place, heard, context);
    case 'assess':
      return assess(place, heard, context);
    case 'review':
      return review(place, heard, context);
    case 'change':
      return change(place, heard, context);
    case 'send':
      return send(place, heard, context);
    case 'search':
    case 'courses':
      return courses(place, heard, context);
    case 'topic':
      return topic(place, heard, context);
    case 'prefs':
      return prefs(place, heard, context);
    case 'remind':
    case 'remindWhen':
      return remind(place, heard, context);
    case 'leave':
    case 'leaveWhen':
      return leave(place, heard, context);
    case 'verify':
      return verify(place, heard, context);
    case 'mentoring':
      return mentoring(place, heard, context);
    case 'steer':
    case 'room':
    case 'rooms':
    case 'draft':
    case 'period':
    case 'periodNew':
    case 'import':
    case 'importSent':
    case 'importReady':
    case 'importUndo':
    case 'words':
      return adminHeard(place, heard, context);
    case 'language':
      return language(place, heard, context);
    case 'erase':
      return erase(place, heard, context);
    case 'certificate':
      return certificate(place, heard, context);
    case 'claims':
      return claims(place, heard, context);
    case 'claimNew':
      return claimNew(place, heard, context);
    case 'ownClaims':
      return ownClaims(place, heard);
    case 'clarify':
      return clarify(place, heard, context);
  }
}
