import type { Place } from '../place.ts';

/**
 * What a place waits to hear, where that may sound like an order: a note in free words, an example of work, or a subject
 * that is looked for.
 */
export type WaitsFor = 'words' | 'example' | 'subject' | null;

export function waitsFor(place: Place): WaitsFor {
  switch (place.at) {
    case 'forumRun':
      return place.part === 'notes' || place.part === 'agenda' ? 'words' : null;
    case 'verify':
      return ['note', 'reason', 'object', 'secondReason'].includes(place.view.view) ? 'words' : null;
    case 'mentoring':
      return place.view.view === 'goal' || place.view.view === 'field' ? 'words' : null;
    case 'topic':
      return 'words';
    case 'assess':
      return ['example', 'more', 'behaviours'].includes(place.question.ask) ? 'example' : null;
    case 'search':
    case 'courses':
    case 'claimNew':
      return 'subject';
    default:
      return null;
  }
}
