import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import { type Heard, type Outcome, pressPlease } from '../../turn.ts';
import { commandOfReading } from '../../typed/command-of.ts';
import { agrees } from '../assess/words.ts';
import { command } from './command.ts';
import { storyTaken } from './story.ts';

/** One clarifying question: the button says which of the readings was meant. */
export function clarify(
  place: Extract<Place, { at: 'clarify' }>,
  heard: Heard,
  context: Context,
): Outcome | null {
  // "Njih leres" says that it was understood well, not which of the buttons is meant.
  if (heard.kind === 'text' && agrees(heard.text)) return pressPlease(place, context);
  if (heard.kind !== 'option') return null;
  const taken = storyTaken(place, heard.id, context);
  if (taken !== null) return taken;
  const intent = place.intents[Number(/^i:(\d)$/.exec(heard.id)?.[1] ?? -1)];
  if (intent === undefined) return null;
  const reading = { intent, confidence: 1, clarify: false, others: [], slots: {} };
  return command({ at: 'home' }, commandOfReading(reading, place.text), context);
}
