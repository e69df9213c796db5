import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import type { Place } from '../place.ts';
import { type Outcome, say } from '../turn.ts';
import { askErase, askLanguage, speakIn } from './desk.ts';
import { unlink } from './entry/unlink.ts';
import { wayBack } from './home.ts';
import { tables } from './tables.ts';

/** What is stored of her, and how this account and her other ones are kept. */
export function account(
  place: Place,
  wanted: Extract<
    Command,
    { do: 'data' | 'consents' | 'erase' | 'wrongData' | 'language' | 'tables' | 'unlink' }
  >,
  context: Context,
): Outcome {
  switch (wanted.do) {
    case 'data':
      return { place, say: [], wish: { want: 'stored' } };
    case 'consents':
      return { place, say: [], wish: { want: 'consents' } };
    case 'erase':
      return askErase(context);
    case 'wrongData':
      return wrongData(place, context);
    case 'language':
      return wanted.to === undefined ? askLanguage(context) : speakIn(wanted.to, context);
    case 'tables':
      return tables(place, wanted.shown, context);
    case 'unlink':
      return unlink(place, wanted, context);
  }
}

/** What is hers to change, with its doors; of the roster it is said who changes it, and that nobody was told. */
function wrongData(place: Place, context: Context): Outcome {
  const { office, buttons, claims } = context.texts;
  const answers = (context.facts?.assessments.length ?? 0) > 0;
  return say(place, {
    body: office.dataWrong,
    options: [
      ...(answers ? [[{ id: 's:change', label: buttons.change }]] : []),
      [{ id: 's:claim', label: claims.mine }],
      ...wayBack(context),
    ],
  });
}
