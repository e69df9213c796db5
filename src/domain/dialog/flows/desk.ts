import type { Language } from '../../people/person.ts';
import { isTopic } from '../../reminders/kinds.ts';
import type { Context } from '../context.ts';
import { PLATFORMS } from '../facts.ts';
import type { Message, Option } from '../message.ts';
import { isAssessing, type Place } from '../place.ts';
import { after, type Heard, type Outcome, say } from '../turn.ts';
import { resume } from './assess/open.ts';
import { checkDoor } from './claims/door.ts';
import { wayBack } from './home.ts';
import { leaveChosen } from './leave.ts';
import { unremind } from './remind.ts';
import { lookOption } from './tables.ts';
import { prefsOf } from './windows.ts';

/** The second page of home. */
export function more(context: Context): Message {
  const { texts, facts, person } = context;
  const { buttons } = texts;
  const leads = (facts?.subordinates ?? 0) > 0 || person?.roles.includes('umpeg') === true;
  return {
    body: texts.home.more,
    options: [
      [
        { id: 's:jp', label: buttons.hours },
        { id: 's:prefs', label: buttons.reminders },
        { id: 's:mentor', label: texts.mentoring.door },
      ],
      ...(leads
        ? [
            [
              { id: 's:team', label: buttons.team },
              { id: 's:verify', label: texts.verify.door(facts?.toVerify ?? 0) },
            ],
          ]
        : []),
      ...(person?.roles.includes('admin') === true
        ? [[{ id: 's:periods', label: texts.periods.manage }]]
        : []),
      ...checkDoor(context, true),
      [{ id: 's:export', label: texts.exporting.door }],
      [
        { id: 's:data', label: buttons.data },
        { id: 's:language', label: buttons.language },
        { id: 's:help', label: buttons.help },
      ],
    ],
  };
}

export function help(context: Context): Message {
  const { texts, facts, person } = context;
  const parts = [texts.home.help];
  if ((facts?.subordinates ?? 0) > 0) parts.push(texts.home.helpSuperior);
  if (person?.roles.includes('umpeg') === true || person?.roles.includes('admin') === true)
    parts.push(texts.home.helpUmpeg);
  if (person?.roles.includes('admin') === true) parts.push(texts.periods.help);
  const options = person === null ? [[{ id: 's:link', label: texts.buttons.link }]] : wayBack(context);
  return { body: parts.join('\n\n'), options };
}

export function askLanguage(context: Context): Outcome {
  const { texts } = context;
  const look = lookOption(context);
  const options: Option[][] = [
    [
      { id: 'id', label: texts.buttons.indonesian },
      { id: 'en', label: texts.buttons.english },
    ],
    ...(look.length === 0 ? [] : [[...look]]),
  ];
  return say({ at: 'language' }, { body: texts.office.languageAsk, options });
}

export function language(_place: Place, heard: Heard, context: Context): Outcome | null {
  const chosen = heard.kind === 'option' && (heard.id === 'id' || heard.id === 'en') ? heard.id : null;
  return chosen === null ? null : speakIn(chosen, context);
}

/** From now on in this language; this answer already. */
export function speakIn(chosen: Language, context: Context): Outcome {
  const texts = context.textsIn(chosen);
  const spoken: Context = { ...context, language: chosen, texts };
  const changes = [{ change: 'language', language: chosen }] as const;
  const { paused } = context;
  // Changed in the middle of a question: the same question follows in the new language.
  if (paused !== null && isAssessing(paused)) {
    const message = { body: texts.office.languageSet };
    return after({ say: [{ message, inPlace: true }], changes }, resume(paused, spoken));
  }
  return say({ at: 'home' }, { body: texts.office.languageSet, options: wayBack(spoken) }, changes);
}

/** Deleting needs this button; no word is enough. */
export function askErase({ texts }: Context): Outcome {
  const options: Option[][] = [
    [{ id: 'yes', label: texts.buttons.eraseYes, danger: true }],
    [{ id: 'keep', label: texts.buttons.keep }],
  ];
  return say({ at: 'erase' }, { body: texts.office.eraseAsk, options });
}

export function erase(_place: Place, heard: Heard, context: Context): Outcome | null {
  const { texts } = context;
  if (heard.kind !== 'option') return null;
  if (heard.id === 'keep')
    return say({ at: 'home' }, { body: texts.home.cancelled, options: wayBack(context) });
  if (heard.id !== 'yes') return null;
  return say({ at: 'home' }, { body: texts.office.erased }, [{ change: 'erase' }]);
}

/** Morning and afternoon stand for the hour at which the window is looked for. */
const HOURS: Readonly<Record<string, number | null>> = { morning: 9, afternoon: 13, any: null };

export function prefs(place: Place, heard: Heard, context: Context): Outcome | null {
  if (heard.kind !== 'option') return null;
  const { id } = heard;
  if (id === 'all')
    return heard.filled === undefined
      ? { place, say: [], wish: { want: 'preferences' } }
      : { place, say: [], wish: { want: 'setPreferences', set: prefsOf(heard.filled) } };
  const [action, topic = ''] = id.split(':');
  if (isTopic(topic) && (action === 'mute' || action === 'unmute'))
    return { place, say: [], wish: { want: 'setPreferences', set: { [action]: topic } } };
  if (id === 'stop' || id === 'start')
    return { place, say: [], wish: { want: 'setPreferences', set: { stopped: id === 'stop' } } };
  if (action === 'by') {
    const channel = PLATFORMS.find((one) => one === topic) ?? null;
    return { place, say: [], wish: { want: 'setPreferences', set: { channel } } };
  }
  const taken = unremind(id, context) ?? leaveChosen(id, context);
  if (taken !== null) return taken;
  const hour = HOURS[id];
  return hour === undefined ? null : { place, say: [], wish: { want: 'setPreferences', set: { hour } } };
}
