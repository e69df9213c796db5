import { type Item, type Message, type Option, plainText } from '../../../domain/dialog/message.ts';
import type { Block, Button, Plain, Rich } from './blocks.ts';
import { carried } from './carried.ts';
import { card, most, table, thumbs } from './current.ts';
import { LIMITS } from './limits.ts';
import { clean, pieces, shortened } from './pieces.ts';

/** What one call of `chat.postMessage` or `chat.update` shows. */
export interface Payload {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Stands where Slack takes no empty text. */
const NOTHING = '…';

const plain = (text: string): Plain => ({ type: 'plain_text', text, emoji: false });

/** The fallback is the one string that Slack reads as markup: these three characters are its whole escaping. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const sections = (text: string): Block[] =>
  pieces(text, LIMITS.text).map((piece) => ({ type: 'section', text: plain(piece) }));
const contexts = (text: string): Block[] =>
  pieces(text, LIMITS.text).map((piece) => ({ type: 'context', elements: [plain(piece)] }));

/** Rich text carries bold beside literal words, so nothing in it needs escaping. */
function rich(elements: readonly Rich[]): Block {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
const bold = (text: string): Block[] =>
  pieces(text, LIMITS.text).map((piece) => rich([{ type: 'text', text: piece, style: { bold: true } }]));

function item(given: Item): Block[] {
  const head = clean(given.head);
  const below = clean(given.lines.join('\n'));
  if (head === '' || head.length > LIMITS.text || below.length >= LIMITS.text)
    return [...bold(head), ...sections(below)];
  const first: Rich = { type: 'text', text: head, style: { bold: true } };
  return [rich(below === '' ? [first] : [first, { type: 'text', text: `\n${below}` }])];
}

function title(text: string): Block[] {
  const [only, ...more] = pieces(text, LIMITS.text);
  if (only === undefined) return [];
  return more.length === 0 && only.length <= LIMITS.header
    ? [{ type: 'header', text: plain(only) }]
    : bold(text);
}

function style(option: Option): Pick<Button, 'style'> {
  if (option.danger === true) return { style: 'danger' };
  return option.primary === true ? { style: 'primary' } : {};
}

const link = ({ url }: Option): Pick<Button, 'url'> => (url === undefined ? {} : { url });

function button(option: Option, label: string, at: number): Button {
  // The position makes `action_id` unique within its block, even when an id is offered twice.
  return {
    type: 'button',
    text: plain(label),
    action_id: `o${at}`,
    value: carried(option.id, option.form),
    ...link(option),
    ...style(option),
  };
}
const labelOf = (option: Option): string => clean(option.label) || NOTHING;

/** A row of buttons each; when there are too many or one is too wide, a numbered list with buttons that carry the numbers. */
function options(rows: readonly (readonly Option[])[], current: boolean): Block[] {
  const all = rows.flat();
  const fits =
    all.length <= LIMITS.buttonsPerBlock && all.every((one) => labelOf(one).length <= LIMITS.buttonText);
  if (fits) {
    return rows
      .filter((row) => row.length > 0)
      .map((row) => {
        const plainRow: Block = {
          type: 'actions',
          elements: row.map((one, at) => button(one, labelOf(one), at)),
        };
        return (current ? thumbs(row, plainRow) : null) ?? plainRow;
      });
  }
  const blocks = sections(all.map((one, at) => `${at + 1}. ${labelOf(one).replace(/\s+/g, ' ')}`).join('\n'));
  for (let from = 0; from < all.length; from += LIMITS.buttonsPerBlock) {
    const some = all.slice(from, from + LIMITS.buttonsPerBlock);
    // Without their windows: so many of them would be more than one message takes.
    const bare = some.map(({ form: _window, ...one }) => one);
    blocks.push({ type: 'actions', elements: bare.map((one, at) => button(one, `${from + at + 1}`, at)) });
  }
  return blocks;
}

const counted = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + most(block), 0);

/** Blocks packed in order into as few messages as Slack's two ceilings (blocks, characters) allow. */
function packed(blocks: readonly Block[]): Block[][] {
  const messages: Block[][] = [];
  let size = 0;
  for (const block of blocks) {
    const weight = JSON.stringify(block).length;
    const last = messages.at(-1);
    if (last === undefined || counted(last) + most(block) > LIMITS.blocks || size + weight > LIMITS.message) {
      messages.push([block]);
      size = weight;
    } else {
      last.push(block);
      size += weight;
    }
  }
  return messages;
}

/** A text of more messages than that is cut, and says so. */
function limited(content: readonly Block[]): readonly Block[] {
  const messages = packed(content);
  if (messages.length <= LIMITS.parts) return content;
  return [...messages.slice(0, LIMITS.parts - 1).flat(), ...sections(NOTHING)];
}

const fallbackOf = (text: string): string => escaped(shortened(clean(text), LIMITS.fallback)) || NOTHING;

const contentOf = (message: Message, items: readonly Block[]): Block[] => [
  ...contexts(message.position ?? ''),
  ...title(message.title ?? ''),
  ...sections(message.body ?? ''),
  ...items,
  ...contexts(message.note ?? ''),
];

/** A neutral message as the blocks of one view. What is too long is cut and says so; its buttons never are. */
export function renderPage(message: Message): readonly Block[] {
  const buttons = options(message.options ?? [], false);
  const content = contentOf(message, (message.items ?? []).flatMap(item));
  const room = LIMITS.view - buttons.length;
  const shown = content.length <= room ? content : [...content.slice(0, room - 1), ...sections(NOTHING)];
  const blocks = [...shown, ...buttons];
  return blocks.length === 0 ? sections(NOTHING) : blocks;
}

/** A neutral message as Slack's blocks, in reading order: almost always one payload, never none. */
export function render(message: Message): readonly Payload[] {
  const items = (message.items ?? []).flatMap(item);
  const buttons = options(message.options ?? [], true);
  const together = card(message, items, buttons);
  const withCard = together === null ? [] : contentOf(message, [together]);
  // Buttons are never cut: without them nobody could go on.
  const blocks =
    packed(withCard).length === 1
      ? withCard
      : [...limited(contentOf(message, table(message, items))), ...buttons];
  const text = fallbackOf(plainText(message));
  if (blocks.length === 0) return [{ text, blocks: sections(NOTHING) }];
  return packed(blocks).map((some) => ({ text, blocks: some }));
}

/** The same with small print at its end; `LIMITS` keeps room for it. */
export function withNote({ text, blocks }: Payload, note: string): Payload {
  return { text, blocks: [...blocks, ...contexts(note)] };
}

/** The same with a first line that says this may be a copy; `LIMITS` keeps room for it. */
export function withMark({ text, blocks }: Payload, mark: string): Payload {
  return { text: `${fallbackOf(mark)}\n\n${text}`, blocks: [...contexts(mark), ...blocks] };
}
