import type { Choice, Field, Filled, Form } from '../../../domain/dialog/form.ts';
import { type Opened, openedOf } from '../render/carried.ts';
import { LIMITS } from '../render/limits.ts';
import { clean, shortened } from '../render/pieces.ts';
import { type Fields, fieldsAt, isFields, textAt } from '../web/fields.ts';
import type { Heard } from './read.ts';

const CALLBACK = 'sinau_form';

const plain = (text: string, most: number) => ({
  type: 'plain_text',
  text: shortened(clean(text), most) || '…',
  emoji: false,
});
const choice = ({ id, label }: Choice) => ({ text: plain(label, LIMITS.buttonText), value: id });

function element(field: Field): object {
  switch (field.kind) {
    case 'words':
      return {
        type: 'plain_text_input',
        action_id: field.name,
        multiline: true,
        ...(field.optional === true ? {} : { min_length: field.least }),
        max_length: Math.min(field.most, LIMITS.windowInput),
        ...(field.value === undefined
          ? {}
          : { initial_value: shortened(field.value, Math.min(field.most, LIMITS.windowInput)) }),
      };
    case 'one': {
      const initial = field.of.find(({ id }) => id === field.chosen);
      return {
        type: field.of.length > LIMITS.windowChoices ? 'static_select' : 'radio_buttons',
        action_id: field.name,
        options: field.of.map(choice),
        ...(initial === undefined ? {} : { initial_option: choice(initial) }),
      };
    }
    case 'some': {
      const initial = field.of.filter(({ id }) => field.chosen.includes(id));
      return {
        type: 'checkboxes',
        action_id: field.name,
        options: field.of.map(choice),
        ...(initial.length === 0 ? {} : { initial_options: initial.map(choice) }),
      };
    }
  }
}

/** The window of a form. */
export function viewOf(form: Form, opened: Opened): Fields {
  return {
    type: 'modal',
    callback_id: CALLBACK,
    private_metadata: JSON.stringify(opened),
    title: plain(form.title, LIMITS.windowTitle),
    submit: plain(form.submit, LIMITS.windowTitle),
    close: plain(form.cancel, LIMITS.windowTitle),
    blocks: form.fields.map((field) => ({
      type: 'input',
      block_id: field.name,
      label: plain(field.label, LIMITS.windowLabel),
      ...(field.kind === 'words' && field.hint !== undefined
        ? { hint: plain(field.hint, LIMITS.windowHint) }
        : {}),
      optional: field.kind === 'some' || (field.kind === 'words' && field.optional === true),
      element: element(field),
    })),
  };
}

function filledIn(values: Fields): Filled {
  const filled: Record<string, string> = {};
  for (const [name, block] of Object.entries(values).slice(0, 20)) {
    const input = isFields(block) ? fieldsAt(block, name) : {};
    const some = input['selected_options'];
    const text = Array.isArray(some)
      ? some.map((one) => (isFields(one) ? (textAt(one, 'value') ?? '') : '')).join(',')
      : (textAt(input, 'value') ?? textAt(fieldsAt(input, 'selected_option'), 'value') ?? '');
    filled[name.slice(0, 40)] = shortened(text, LIMITS.input);
  }
  return filled;
}

/** What was filled in, as a press of the option with its fields; null for a window that is not ours. */
export function readSubmission(body: Fields): Heard | null {
  const view = fieldsAt(body, 'view');
  const person = fieldsAt(body, 'user');
  const team = textAt(fieldsAt(body, 'team'), 'id') ?? textAt(person, 'team_id');
  const user = textAt(person, 'id');
  const id = textAt(view, 'id');
  const opened = openedOf(textAt(view, 'private_metadata') ?? '');
  if (view['callback_id'] !== CALLBACK || opened === null) return null;
  if (team === undefined || user === undefined || id === undefined) return null;
  const { option, message, direct, reply } = opened;
  const filled = filledIn(fieldsAt(fieldsAt(view, 'state'), 'values'));
  return {
    key: `slack:${team}:view:${id}`,
    team,
    user,
    ...(direct === undefined ? {} : { direct }),
    ...(reply === undefined ? {} : { address: reply }),
    input: { kind: 'press', option, filled, ...(message === undefined ? {} : { message }) },
  };
}
