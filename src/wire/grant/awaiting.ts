import type { Place } from '../../domain/dialog/place.ts';
import type { Awaiting } from '../../domain/dialog/typed/reading.ts';

/** What a place waits for: it tells the reader of free text how to take it. */
export function awaiting(place: Place): Awaiting {
  switch (place.at) {
    case 'assess':
      return 'example';
    case 'link':
    case 'code':
    case 'attend':
      return 'code';
    case 'search':
    case 'forumSpeaker':
    case 'topic':
    case 'remindWhen':
    case 'leaveWhen':
      return 'query';
    case 'remind':
    case 'leave':
    case 'steer':
    case 'room':
    case 'rooms':
    case 'draft':
    case 'period':
    case 'periodNew':
    case 'forumNew':
    case 'forumEvent':
    case 'forumSeries':
    case 'forumRun':
    case 'import':
    case 'importSent':
    case 'importReady':
    case 'importUndo':
    case 'words':
    case 'linkByEmail':
    case 'linkByToken':
    case 'demo':
    case 'review':
    case 'change':
    case 'send':
    case 'language':
    case 'erase':
    case 'clarify':
    case 'certificate':
    case 'claims':
    case 'ownClaims':
    case 'claimNew':
    case 'verify':
    case 'mentoring':
      return 'choice';
    case 'home':
    case 'courses':
    case 'prefs':
      return 'nothing';
  }
}
