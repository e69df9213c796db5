import type { Command } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import { commandOfReading } from '../../typed/command-of.ts';
import type { Intent, Reading, Wanted } from '../../typed/reading.ts';

/** Answered at once, without a question of its own: the place stays as it is. */
const ASIDES: ReadonlySet<Intent> = new Set<Intent>([
  'jp_saya',
  'kesenjangan_saya',
  'hasil_saya',
  'jadwal_forum',
  'status_tim',
  'data_saya',
]);

/**
 * Several wishes in one message, one by one: first what needs only an answer, in the order it was said, then the first
 * that asks something back, because one question is open at a time. What is left waits behind a button.
 */
export function several(place: Place, wishes: readonly Wanted[]): Outcome {
  const asides = wishes.filter(({ intent }) => ASIDES.has(intent));
  const [opener, ...later] = wishes.filter(({ intent }) => !ASIDES.has(intent));
  const commands = [...asides, ...(opener === undefined ? [] : [opener])].map(commandOfWanted);
  const [next] = later;
  return {
    place,
    say: [],
    followed: [...commands, ...(next === undefined ? [] : [{ do: 'waiting', intent: next.intent } as const])],
    ...(next === undefined ? {} : { waiting: next }),
  };
}

/** The wish that was left for later: its words were kept. */
export function takeUp(place: Place, context: Context): Outcome {
  const { waiting, texts } = context;
  if (waiting === null) return say(place, { body: texts.home.stale });
  return { place, say: [], followed: [commandOfWanted(waiting)] };
}

/** Said below the question that is open now. */
export function offerLater(place: Place, intent: Intent, { texts }: Context): Outcome {
  const label = texts.buttons.intent(intent);
  return say(place, { body: texts.home.alsoWanted(label), options: [[{ id: 's:next', label }]] });
}

/** Among several, what would change something is shown with its buttons, not done: one of the wishes may be misread. */
function commandOfWanted({ intent, slots, text }: Wanted): Command {
  switch (intent) {
    case 'ikut_forum':
    case 'tidak_ikut_forum':
      return { do: 'forum' };
    case 'berhenti_pengingat':
      return { do: 'reminders' };
    default: {
      const reading: Reading = { intent, slots, confidence: 1, clarify: false, others: [] };
      return commandOfReading(reading, text);
    }
  }
}
