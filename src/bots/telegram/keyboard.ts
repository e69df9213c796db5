import type { Option } from '../../domain/dialog/message.ts';
import { limits } from './limits.ts';
import { clean, shortened } from './styled.ts';

/** One inline button, as the Bot API writes it. */
export type Button = { readonly text: string; readonly style?: 'primary' | 'danger' } & (
  | { readonly callback_data: string }
  /** Opens by itself: Telegram tells nobody that it was pressed. */
  | { readonly url: string }
);
export interface Keyboard {
  readonly rows: Button[][];
  /** Lines for the text when the buttons carry only numbers; empty otherwise. */
  readonly list: readonly string[];
}

function button(option: Option, text: string): Button {
  const bytes = Buffer.byteLength(option.id);
  // Cutting an id would make a button that means something else: better none at all, and an operator who hears of it.
  if (bytes < 1 || bytes > limits.callbackBytes)
    throw new RangeError(
      `option id of ${bytes} bytes: Telegram carries 1 to ${limits.callbackBytes}; shorten it where it is made`,
    );
  const plainButton =
    option.url === undefined ? { text, callback_data: option.id } : { text, url: option.url };
  if (option.danger === true) return { ...plainButton, style: 'danger' };
  return option.primary === true ? { ...plainButton, style: 'primary' } : plainButton;
}

const label = (option: Option): string => clean(option.label) || '·';

/** A row that a telephone can show, or each button in a row of its own. */
function rowsOf(row: readonly Option[]): Button[][] {
  const buttons = row.map((option) => button(option, label(option)));
  const width = buttons.reduce((sum, each) => sum + each.text.length, 0);
  return buttons.length > 1 && (buttons.length > 3 || width > limits.row)
    ? buttons.map((each) => [each])
    : [buttons];
}

/**
 * Options as inline keyboard. Too many of them, or one with a label that no telephone shows whole, turn all into a
 * numbered list in the text and buttons that carry the numbers. Beyond 100 options the rest is not shown: pages are the
 * dialog's task.
 */
export function keyboardOf(options: readonly (readonly Option[])[]): Keyboard {
  const rows = options.filter((row) => row.length > 0);
  const all = rows.flat();
  if (all.length <= limits.fullButtons && all.every((option) => label(option).length <= limits.label))
    return { rows: rows.flatMap(rowsOf), list: [] };

  const shown = all.slice(0, limits.buttons);
  const numbered: Button[][] = [];
  shown.forEach((option, n) => {
    if (n % limits.numbersInRow === 0) numbered.push([]);
    numbered.at(-1)?.push(button(option, String(n + 1)));
  });
  return {
    rows: numbered,
    list: shown.map((option, n) => `${n + 1}. ${shortened(label(option).replace(/\s+/g, ' '), 200)}`),
  };
}
