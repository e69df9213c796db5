import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import type { Place } from '../place.ts';
import type { Outcome } from '../turn.ts';
import { askErase, askLanguage, speakIn } from './desk.ts';
import { unlink } from './entry/unlink.ts';
import { tables } from './tables.ts';

/** What is stored of her, and how this account and her other ones are kept. */
export function account(
  place: Place,
  wanted: Extract<Command, { do: 'data' | 'erase' | 'language' | 'tables' | 'unlink' }>,
  context: Context,
): Outcome {
  switch (wanted.do) {
    case 'data':
      return { place, say: [], wish: { want: 'stored' } };
    case 'erase':
      return askErase(context);
    case 'language':
      return wanted.to === undefined ? askLanguage(context) : speakIn(wanted.to, context);
    case 'tables':
      return tables(place, wanted.shown, context);
    case 'unlink':
      return unlink(place, wanted, context);
  }
}
