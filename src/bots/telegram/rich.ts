import { type Item, type Message, rowsOf } from '../../domain/dialog/message.ts';
import { type Button, keyboardOf } from './keyboard.ts';
import { limits } from './limits.ts';
import { clean } from './styled.ts';

/** The part of a `sendRichMessage` or `editMessageText` call that doesn't depend on where it goes. Bot API 10.1. */
export interface RichPayload {
  readonly rich_message: {
    /** Without the search for addresses and names: words of people must not become links. */
    readonly skip_entity_detection: true;
    readonly html: string;
  };
  readonly reply_markup?: { readonly inline_keyboard: Button[][] };
}

/** Every sign that could begin markup. */
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');
/** What stands on one line of a cell or a paragraph; a line's end is a tag of its own. */
const inline = (text: string): string => escaped(clean(text)).replace(/\s*\n\s*/g, '<br>');

const block = (tag: string, text: string): string[] => {
  const html = inline(text);
  return html === '' ? [] : [`<${tag}>${html}</${tag}>`];
};
const paragraphs = (text: string): string[] =>
  clean(text)
    .split(/\n{2,}/)
    .flatMap((one) => block('p', one));

const NUMBER = /^(\d+)\. /;
const numbered = (items: readonly Item[]): boolean =>
  items.every(({ head }, n) => NUMBER.exec(head)?.[1] === String(n + 1));

function entry({ head, lines }: Item): string {
  const shown = [`<b>${inline(head)}</b>`, ...lines.map(inline)].filter(
    (line) => line !== '' && line !== '<b></b>',
  );
  return `<li>${shown.join('<br>')}</li>`;
}

function list(items: readonly Item[]): string[] {
  if (items.length === 0) return [];
  const inOrder = numbered(items);
  const entries = items.map((item) =>
    entry(inOrder ? { ...item, head: item.head.replace(NUMBER, '') } : item),
  );
  const shown = entries.filter((one) => one !== '<li></li>');
  if (shown.length === 0) return [];
  // A number that a button repeats must be the one that is shown.
  return shown.length === entries.length && inOrder
    ? ['<ol>', ...shown, '</ol>']
    : ['<ul>', ...shown, '</ul>'];
}

function table(message: Message): string[] | null {
  const rows = rowsOf(message);
  if (rows === null) return null;
  const row = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
  return [
    '<table bordered striped>',
    row('th', message.columns ?? []),
    ...rows.map((cells) => row('td', cells)),
    '</table>',
  ];
}

/**
 * A message as one rich message: its list as a table or as a list, however long. null: it gains nothing by it, or is
 * longer than Telegram takes; then it goes as plain parts. `mark` is the line that says that this may be a copy.
 */
export function renderRich(message: Message, mark = ''): RichPayload | null {
  if (message.tables !== true || (message.items ?? []).length < 2) return null;
  const keyboard = keyboardOf(message.options ?? []);
  const pieces = [
    ...(mark === '' ? [] : [`<p><i>${inline(mark)}</i></p>`]),
    ...block('p', message.position ?? ''),
    ...block('h4', message.title ?? ''),
    ...paragraphs(message.body ?? ''),
    ...(table(message) ?? list(message.items ?? [])),
    ...paragraphs(keyboard.list.join('\n\n')),
    ...block('footer', message.note ?? ''),
  ];
  const html = pieces.join('');
  // Each cell is a block as well, so that is counted generously.
  const blocks = html.match(/<(?:p|h4|li|tr|t[hd]|table|ul|ol|footer)\b/g)?.length ?? 0;
  if (html.length > limits.richText || blocks > limits.richBlocks || blocks === 0) return null;
  return {
    rich_message: { html, skip_entity_detection: true },
    ...(keyboard.rows.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard.rows } }),
  };
}
