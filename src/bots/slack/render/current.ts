import { type Message, type Option, rowsOf } from '../../../domain/dialog/message.ts';
import type { Block, CurrentBlock, Marked, Thumb } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { clean, shortened } from './pieces.ts';

/** What is shown in the place of each newer block where it is refused. */
const older = new WeakMap<Block, readonly Block[]>();

const instead = (block: CurrentBlock, of: readonly Block[]): Block => {
  older.set(block, of);
  return block;
};

/** How many blocks this one may become. */
export const most = (block: Block): number => Math.max(1, older.get(block)?.length ?? 1);

/** The same in blocks that every workspace takes; null when they are already. */
export function inOlder(blocks: readonly Block[]): readonly Block[] | null {
  return blocks.some((block) => older.has(block))
    ? blocks.flatMap((block) => older.get(block) ?? [block])
    : null;
}

/** A table that can be read row by row, of items with short cells; otherwise the items as they are. */
export function table(message: Message, plain: readonly Block[]): readonly Block[] {
  const { columns = [], title } = message;
  const cells = rowsOf(message)?.map((row) => row.map(clean)) ?? [];
  const full = cells.every((row) => row.every((cell) => cell !== '' && cell.length <= LIMITS.cell));
  if (cells.length === 0 || cells.length > LIMITS.rows || columns.length > LIMITS.columns || !full)
    return plain;
  const rows = [columns.map((name) => clean(name) || '…'), ...cells].map((row) =>
    row.map((text) => ({ type: 'raw_text', text }) as const),
  );
  const caption = shortened(clean(title ?? ''), LIMITS.header) || columns.join(', ');
  return [instead({ type: 'data_table', caption, page_size: 10, row_header_column_index: 0, rows }, plain)];
}

/** What Slack would read as markup, its names of emoji included. */
const MARKUP = /[*_~`<>&]|:[\w+-]+:/;

/**
 * One thing and the few buttons that answer it, which belong together among what others post; null for everything else.
 * A longer text, or one that Slack would not show as it was typed, has no place on a card.
 */
export function card(
  { items = [] }: Message,
  plainItem: readonly Block[],
  plainOptions: readonly Block[],
): Block | null {
  const [item, another] = items;
  const [row, more] = plainOptions;
  if (item === undefined || another !== undefined || row?.type !== 'actions' || more !== undefined)
    return null;
  const title = clean(item.head);
  const body = clean(item.lines.join('\n'));
  const fits =
    title.length <= LIMITS.cardTitle &&
    body.length <= LIMITS.cardBody &&
    row.elements.length <= LIMITS.cardButtons;
  if (title === '' || body === '' || !fits || MARKUP.test(`${title}\n${body}`)) return null;
  const words = (text: string): Marked => ({ type: 'mrkdwn', text, verbatim: true });
  return instead({ type: 'card', title: words(title), body: words(body), actions: row.elements }, [
    ...plainItem,
    row,
  ]);
}

/** Two thumbs below an answer: Slack's own, small and named; null for any other row. */
export function thumbs(row: readonly Option[], plain: Block): Block | null {
  const [up, down, more] = row;
  if (up === undefined || down === undefined || more !== undefined) return null;
  if (!/^s:rate:.+:up$/.test(up.id) || !/^s:rate:.+:down$/.test(down.id)) return null;
  const thumb = ({ label, id }: Option): Thumb => ({
    text: { type: 'plain_text', text: shortened(clean(label), LIMITS.buttonText) || '…', emoji: true },
    value: id,
  });
  return instead(
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'rate',
          positive_button: thumb(up),
          negative_button: thumb(down),
        },
      ],
    },
    [plain],
  );
}
