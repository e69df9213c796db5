import type { Context } from '../context.ts';
import { type Channel, type Item, type Message, type Option, rowsOf } from '../message.ts';
import type { Place } from '../place.ts';
import type { Outcome, Say } from '../turn.ts';
import { wayBack } from './home.ts';

/** Some of its apps show a table as "this message is not supported", and no app tells the bot: only its reader can. */
const UNSURE: Channel = 'telegram';

/** A table to try, then the question whether it can be read; or the answer to it. */
export function tables(place: Place, shown: boolean | undefined, context: Context): Outcome {
  const { look, buttons } = context.texts;
  if (shown === undefined)
    return {
      place,
      say: [
        { message: trial(context) },
        {
          message: {
            body: look.ask,
            options: [
              [{ id: 's:tables:yes', label: look.yes, primary: true }],
              [{ id: 's:tables:no', label: look.no }],
            ],
          },
        },
      ],
    };
  return {
    place,
    say: [
      {
        message: {
          body: shown ? look.on : look.off,
          options: [...(shown ? [[{ id: 's:result', label: buttons.result }]] : []), ...wayBack(context)],
        },
      },
    ],
    changes: [{ change: 'tables', shown }],
  };
}

function trial({ texts: { look, sheet } }: Context): Message {
  const row = (name: string, level: number, required: number): Item => ({
    head: name,
    lines: [sheet.beside(level, required)],
    cells: [name, String(level), String(required)],
  });
  const [one, another] = look.trialNames;
  return {
    title: look.trial,
    columns: sheet.columns.slice(0, 3),
    items: [row(one, 3, 3), row(another, 2, 3)],
    tables: true,
  };
}

/** The way to the other look, for the page where language is chosen. */
export function lookOption({ channel, person, tables: shown, texts }: Context): readonly Option[] {
  if (channel !== UNSURE || person === null) return [];
  return [
    shown === true
      ? { id: 's:tables:no', label: texts.look.back }
      : { id: 's:tables', label: texts.look.door },
  ];
}

/** Tables as tables for whose app shows them; for who was never asked a way to try, below what would be one. */
export function withTables(outcome: Outcome, context: Context): Outcome {
  const { channel, person, tables: shown } = context;
  if (channel !== UNSURE || person === null || shown === false) return outcome;
  return { ...outcome, say: outcome.say.map((one) => lookOf(one, shown, context)) };
}

function lookOf(one: Say, shown: true | null, context: Context): Say {
  const { message } = one;
  if (one.file !== undefined || (message.items ?? []).length < 2) return one;
  if (shown === true) return { ...one, message: { ...message, tables: true } };
  return rowsOf(message) === null || message.tables === true
    ? one
    : { ...one, message: offering(message, context) };
}

/** Above the way home, which is looked for at the end. */
function offering(message: Message, { texts }: Context): Message {
  const rows = message.options ?? [];
  const door = [{ id: 's:tables', label: texts.look.door }];
  return { ...message, options: [...rows.slice(0, -1), door, ...rows.slice(-1)] };
}
