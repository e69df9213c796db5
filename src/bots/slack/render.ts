import { type Item, type Message, type Option, plainText } from '../../domain/dialog/message.ts';
import { LIMITS } from './limits.ts';
import { pieces } from './pieces.ts';

interface Plain {
  readonly type: 'plain_text';
  readonly text: string;
  /** Always false: `:word:` typed by a person must stay as typed. */
  readonly emoji: false;
}
interface Rich {
  readonly type: 'text';
  readonly text: string;
  readonly style?: { readonly bold: true };
}
interface Button {
  readonly type: 'button';
  readonly text: Plain;
  readonly action_id: string;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
}
export type Block =
  | { readonly type: 'header' | 'section'; readonly text: Plain }
  | { readonly type: 'context'; readonly elements: readonly Plain[] }
  | {
      readonly type: 'rich_text';
      readonly elements: readonly {
        readonly type: 'rich_text_section';
        readonly elements: readonly Rich[];
      }[];
    }
  | { readonly type: 'actions'; readonly elements: readonly Button[] };

/** What one call of `chat.postMessage` or `chat.update` shows. */
export interface Payload {
  readonly text: string;
  readonly blocks: readonly Block[];
}

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

function item({ head, lines }: Item): Block[] {
  const below = lines.join('\n');
  if (head === '' || head.length > LIMITS.text || below.length >= LIMITS.text)
    return [...bold(head), ...sections(below)];
  const first: Rich = { type: 'text', text: head, style: { bold: true } };
  return [rich(below.trim() === '' ? [first] : [first, { type: 'text', text: `\n${below}` }])];
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

function button(option: Option, label: string, at: number): Button {
  // The position makes `action_id` unique within its block, even when an id is offered twice.
  return { type: 'button', text: plain(label), action_id: `o${at}`, value: option.id, ...style(option) };
}

/** A row of buttons each; when there are too many or one is too wide, a numbered list with buttons that carry the numbers. */
function options(rows: readonly (readonly Option[])[]): Block[] {
  const all = rows.flat();
  const fits =
    all.length <= LIMITS.buttonsPerBlock && all.every((one) => one.label.length <= LIMITS.buttonText);
  if (fits) {
    return rows
      .filter((row) => row.length > 0)
      .map((row) => ({ type: 'actions', elements: row.map((one, at) => button(one, one.label, at)) }));
  }
  const blocks = sections(all.map((one, at) => `${at + 1}. ${one.label}`).join('\n'));
  for (let from = 0; from < all.length; from += LIMITS.buttonsPerBlock) {
    const some = all.slice(from, from + LIMITS.buttonsPerBlock);
    blocks.push({ type: 'actions', elements: some.map((one, at) => button(one, `${from + at + 1}`, at)) });
  }
  return blocks;
}

/** Blocks packed in order into as few messages as Slack's two ceilings (blocks, characters) allow. */
function packed(blocks: readonly Block[]): Block[][] {
  const messages: Block[][] = [];
  let size = 0;
  for (const block of blocks) {
    const weight = JSON.stringify(block).length;
    const last = messages.at(-1);
    if (last === undefined || last.length >= LIMITS.blocks || size + weight > LIMITS.message) {
      messages.push([block]);
      size = weight;
    } else {
      last.push(block);
      size += weight;
    }
  }
  return messages;
}

/**
 * A neutral message as Slack's blocks, in reading order: almost always one payload, never none.
 * `mark` is a first line that says this may be a copy.
 */
export function render(message: Message, mark?: string): readonly Payload[] {
  const blocks = [
    ...contexts(mark ?? ''),
    ...contexts(message.position ?? ''),
    ...title(message.title ?? ''),
    ...sections(message.body ?? ''),
    ...(message.items ?? []).flatMap(item),
    ...contexts(message.note ?? ''),
    ...options(message.options ?? []),
  ];
  const text = [mark ?? '', plainText(message)].filter((part) => part.trim() !== '').join('\n\n');
  const fallback = escaped(text.slice(0, LIMITS.fallback)) || '…';
  if (blocks.length === 0) return [{ text: fallback, blocks: sections('…') }];
  return packed(blocks).map((some) => ({ text: fallback, blocks: some }));
}
