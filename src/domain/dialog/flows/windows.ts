import { TOPICS } from '../../reminders/kinds.ts';
import type { Context } from '../context.ts';
import type { PreferenceChange, Preferences } from '../facts.ts';
import type { Filled, Form } from '../form.ts';
import type { Option } from '../message.ts';

/** As the buttons: morning and afternoon stand for the hour at which the window is looked for. */
const HOURS = { morning: 9, afternoon: 13, any: null } as const;

/**
 * A window for the words that follow an option; `optional`: the option alone is an answer, or asks again; `given`: what
 * stands in it, and below it.
 */
export function wordsForm(
  title: string,
  label: string,
  size: { readonly least: number; readonly most: number },
  optional: boolean,
  { texts: { windows } }: Context,
  given: { readonly value?: string; readonly hint?: string } = {},
): Form {
  return {
    title,
    submit: windows.save,
    cancel: windows.cancel,
    fields: [{ kind: 'words', name: 'words', label, ...size, optional, ...given }],
  };
}

/** Everything about reminders in one window, where there are windows; elsewhere the buttons do. */
export function prefsRow(now: Preferences, { texts, channel }: Context): readonly Option[][] {
  if (channel !== 'slack') return [];
  const { windows, buttons } = texts;
  const hour = Object.entries(HOURS).find(([, one]) => one === now.hour)?.[0] ?? 'any';
  const form: Form = {
    title: windows.prefs,
    submit: windows.save,
    cancel: windows.cancel,
    fields: [
      {
        kind: 'one',
        name: 'hour',
        label: windows.hour,
        chosen: hour,
        of: [
          { id: 'morning', label: buttons.morning },
          { id: 'afternoon', label: buttons.afternoon },
          { id: 'any', label: buttons.anyHour },
        ],
      },
      {
        kind: 'some',
        name: 'topics',
        label: windows.topics,
        of: TOPICS.map((topic) => ({ id: topic, label: windows.topic(topic) })),
        chosen: TOPICS.filter((topic) => !now.muted.includes(topic)),
      },
    ],
  };
  return [[{ id: 'all', label: windows.prefsAll, form }]];
}

/** What the window says. Saving it is a wish for reminders, so it also ends a stop. */
export function prefsOf(filled: Filled): PreferenceChange {
  const wanted = (filled['topics'] ?? '').split(',');
  const hour = Object.entries(HOURS).find(([id]) => id === filled['hour'])?.[1];
  return {
    ...(hour === undefined ? {} : { hour }),
    muted: TOPICS.filter((topic) => !wanted.includes(topic)),
    stopped: false,
  };
}
