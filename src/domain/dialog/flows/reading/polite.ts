import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import { type Outcome, pressPlease, say } from '../../turn.ts';
import { isWilling } from '../../typed/said.ts';
import { agreed } from '../agreed.ts';
import { resume } from '../assess/open.ts';
import { askAgain } from '../claims/new.ts';
import { command } from './command.ts';

/**
 * "njih" is politeness, not consent: where a button decides it changes nothing, and where nothing was asked it means nothing;
 * who is willing there is asked what for. null: the place takes the words itself.
 */
export function merelyPolite(place: Place, text: string, context: Context): Outcome | null {
  switch (place.at) {
    case 'home':
    case 'courses':
    case 'prefs':
    case 'review':
      return command(place, { do: isWilling(text) ? 'willing' : 'greet' }, context);
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
    case 'topic':
    case 'remindWhen':
    case 'leaveWhen':
    case 'steer':
    case 'linkByEmail':
    case 'linkByToken':
    case 'change':
    case 'send':
    case 'language':
    case 'erase':
    case 'certificate':
    case 'claims':
    case 'ownClaims':
    case 'clarify':
    case 'verify':
      return pressPlease(place, context);
    case 'remind':
    case 'leave':
      return agreed(text) ? null : pressPlease(place, context);
    case 'assess':
      return politeInQuestion(place, text, context);
    case 'mentoring':
      // Nor a goal.
      return place.view.view === 'goal'
        ? say(place, { body: context.texts.mentoring.goal(place.view.mentor.name) })
        : pressPlease(place, context);
    case 'claimNew':
      // "Baik" is no name of an activity either.
      return place.ask === 'sure' || place.ask === 'which'
        ? pressPlease(place, context)
        : askAgain(place, context);
    case 'link':
      return command(place, { do: 'link' }, context);
    case 'demo':
    case 'search':
    case 'forumSpeaker':
    case 'attend':
    case 'code':
      return null;
  }
}

/** A "njih" is no example: it must not use up the one follow-up, nor choose a level. */
function politeInQuestion(
  place: Extract<Place, { at: 'assess' }>,
  text: string,
  context: Context,
): Outcome | null {
  switch (place.question.ask) {
    case 'proposal':
    case 'level':
      return pressPlease(place, context);
    case 'more':
      return resume(place, context);
    case 'example':
    case 'behaviours':
      return isWilling(text) ? resume(place, context) : null;
  }
}
