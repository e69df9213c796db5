import type { Context } from '../../context.ts';
import type { Somebody } from '../../facts.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import type { AskedAbout } from '../../typed/reading.ts';
import type { News } from '../../wish.ts';
import { wayBack } from '../home.ts';

/** The results of somebody by name: whose they are to see is asked where they are read. */
export function askSomebody(place: Place, asked: AskedAbout, context: Context): Outcome {
  if (context.person !== null) return { place, say: [], wish: { want: 'somebody', asked } };
  return asked.surely
    ? refused(place, context)
    : { place, say: [], wish: { want: 'messageRead', text: asked.text } };
}

/** What the asker may see of them, or who may. null: nobody near bears that name, and the words may mean something else. */
export function somebodyNews(
  place: Place,
  { asked, people, own, known }: Extract<News, { granted: 'somebody' }>,
  context: Context,
): Outcome | null {
  const [one, ...others] = people;
  // Her own people first: many share the commonest names.
  if (one === undefined && own) return { place, say: [], wish: { want: 'standings' } };
  if (one === undefined) return known || asked.surely ? refused(place, context) : null;
  if (others.length > 0 || one.case === null) return progressOf(place, people, context);
  const of = one.case;
  return {
    place: { at: 'verify', view: { view: 'case', of } },
    say: [],
    wish: { want: 'verify', ask: { ask: 'case', of, next: { do: 'show' } } },
  };
}

const refused = (place: Place, context: Context): Outcome =>
  say(place, { body: context.texts.home.others, options: wayBack(context) });

/** How far each one is, and who sees the rest. */
function progressOf(place: Place, people: readonly Somebody[], context: Context): Outcome {
  const { office, verify } = context.texts;
  const line = ({ progress, case: sent }: Somebody): string => {
    if (progress !== null) return office.teamLine(progress.answered, progress.total, progress.sent);
    return sent === null ? office.teamNoneRunning : office.teamLine(0, 0, true);
  };
  const waiting = people.some((one) => one.case !== null);
  return say(
    place,
    {
      items: people.map((one) => ({ head: one.name, lines: [`${line(one)} · ${one.unit}`] })),
      note: office.resultsWhose,
      options: [...(waiting ? [[{ id: 's:verify', label: verify.toQueue }]] : []), ...wayBack(context)],
    },
    [{ change: 'noted', action: 'looked', subject: 'progress', about: people.map((one) => one.id) }],
  );
}
