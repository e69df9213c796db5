import { competencyNamed } from '../../../competency/named.ts';
import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { MentorOpen } from '../../topics/mentoring.ts';
import type { Outcome } from '../../turn.ts';
import { asking } from './shared.ts';

/** Opens what was wished, however it was said; what it needs to know is looked up first. */
export function openMentoring(place: Place, open: MentorOpen, context: Context): Outcome {
  switch (open.to) {
    case 'home':
      return asking(place, { ask: 'mine', next: 'home' });
    case 'find': {
      const code = open.competency ?? competencyNamed(open.words ?? '', context.dictionary(null));
      return code === null || !context.dictionary(null).competencies.has(code)
        ? asking(place, { ask: 'mine', next: 'find' })
        : asking(place, { ask: 'matches', code, again: false });
    }
    case 'offer':
      return asking(place, { ask: 'mine', next: 'offer' });
    case 'pair':
      return asking(place, { ask: 'pair', pair: open.pair, act: { act: 'look' } });
    case 'met':
      return asking(place, { ask: 'pair', pair: open.pair, act: { act: open.met ? 'when' : 'notYet' } });
    case 'claim':
      return asking(place, { ask: 'claim', pair: open.pair, on: open.on });
  }
}
