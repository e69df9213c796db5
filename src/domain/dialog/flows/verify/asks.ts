import type { ReturnAction } from '../../../assessment/return-note.ts';
import {
  type Case,
  type CaseItem,
  itemState,
  notedItems,
  waitingItems,
} from '../../../assessment/verification.ts';
import { LEVELS, type Level } from '../../../competency/dictionary.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { VerifyView } from '../../topics/verify.ts';
import type { Outcome } from '../../turn.ts';
import { nameIn } from './case.ts';
import { at, refOf } from './queue.ts';
import { noteForm, reasonForm } from './windows.ts';

const inPlace = (view: VerifyView, message: Message): Outcome => ({
  place: at(view),
  say: [{ message, inPlace: true }],
});

/** Which level the superior sees instead of the chosen one. */
export function levelAsk(found: Case, item: CaseItem, context: Context): Outcome {
  const { verify, assess, buttons } = context.texts;
  const chosen = item.answer?.chosen ?? 0;
  const competency = context.dictionary(found.version).competencies.get(item.code);
  const offered = LEVELS.filter((level) => level !== chosen);
  return inPlace(
    { view: 'level', of: refOf(found), code: item.code },
    {
      title: nameIn(found, item.code, context),
      body: verify.levelAsk(found.name, chosen),
      items: offered.map((level) => ({
        head: assess.levelName(level),
        lines: [competency?.levels.find((one) => one.level === level)?.headline ?? ''],
      })),
      options: [
        ...offered.map((level) => [
          { id: `l:${level}`, label: buttons.level(level), form: reasonForm(found.name, level, context) },
        ]),
        ...(chosen === 0
          ? []
          : [[{ id: 'l:0', label: assess.levelZero, form: reasonForm(found.name, 0, context) }]]),
        [{ id: 'back', label: buttons.back }],
      ],
    },
  );
}

/** What the person should do with an answer that is handed back. */
export function actionAsk(found: Case, item: CaseItem, context: Context): Outcome {
  const { verify, buttons } = context.texts;
  const empty = itemState(item) === 'empty';
  const offered = empty ? (['fill', 'other'] as const) : (['example', 'level', 'other'] as const);
  return inPlace(
    { view: 'action', of: refOf(found), code: item.code },
    {
      title: nameIn(found, item.code, context),
      body: verify.actionAsk(found.name),
      options: [
        ...offered.map((action) => [
          { id: `a:${action}`, label: verify.action(action), form: noteForm(found.name, action, context) },
        ]),
        [{ id: 'back', label: buttons.back }],
      ],
    },
  );
}

/** Another level than the person's own needs a reason: she reads it. */
export function reasonAsk(found: Case, item: CaseItem, level: 0 | Level, context: Context): Outcome {
  const { verify, buttons } = context.texts;
  return inPlace(
    { view: 'reason', of: refOf(found), code: item.code, level, note: '' },
    {
      title: nameIn(found, item.code, context),
      body: verify.reasonAsk(found.name, level),
      options: [[{ id: 'back', label: buttons.back }]],
    },
  );
}

export function noteAsk(found: Case, item: CaseItem, action: ReturnAction, context: Context): Outcome {
  const { verify, buttons } = context.texts;
  const speaks = action === 'example' || action === 'fill';
  return inPlace(
    { view: 'note', of: refOf(found), code: item.code, action, note: '' },
    {
      title: nameIn(found, item.code, context),
      body: verify.noteAsk(found.name, action),
      options: [
        ...(speaks ? [[{ id: 'none', label: verify.noNote }]] : []),
        [{ id: 'back', label: buttons.back }],
      ],
    },
  );
}

/** What was typed, once more, with who will read it: only then it is saved. */
export function checkNote(found: Case, view: VerifyView, context: Context): Outcome | null {
  const { verify } = context.texts;
  if ((view.view !== 'reason' && view.view !== 'note') || view.note === '') return null;
  const name = nameIn(found, view.code, context);
  const rewrite: Option = { id: 'rewrite', label: verify.rewrite };
  if (view.view === 'reason')
    return {
      place: at(view),
      say: [
        {
          message: {
            body: verify.reasonCheck(found.name, name, view.level, view.note),
            options: [[{ id: 'save', label: verify.saveLevel, primary: true }], [rewrite]],
          },
        },
      ],
    };
  const others = waitingItems(found).some((item) => item.code !== view.code);
  return {
    place: at(view),
    say: [
      {
        message: {
          body: verify.noteCheck(found.name, name, view.action, view.note),
          options: [
            ...(others ? [[{ id: 'save', label: verify.saveNote, primary: true }]] : []),
            [{ id: 'saveNow', label: verify.saveAndHandBack, ...(others ? {} : { primary: true }) }],
            [rewrite],
          ],
        },
      },
    ],
  };
}

export function handBackAsk(found: Case, context: Context): Outcome {
  const { verify, buttons, date } = context.texts;
  const noted = notedItems(found);
  return {
    place: at({ view: 'handBack', of: refOf(found) }),
    say: [
      {
        message: {
          body: verify.handBackAsk(found.name, noted.length, date(found.mendUntil)),
          items: noted.map((item) => ({
            head: nameIn(found, item.code, context),
            lines: item.noted === null ? [] : [verify.notedLine(item.noted.action, item.noted.note)],
          })),
          options: [
            [{ id: 'yes', label: verify.handBackYes, primary: true }],
            [{ id: 'back', label: buttons.back }],
          ],
        },
      },
    ],
  };
}
