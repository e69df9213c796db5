import { type Message, type Option, plainText } from '../../domain/dialog/message.ts';

/** One thing shown, as `chat --json` prints it ("Stable doors"). */
export interface Shown {
  readonly id: string;
  readonly kind: 'say' | 'edit' | 'file' | 'ephemeral';
  readonly text: string;
  readonly options: readonly { readonly n: number; readonly label: string; readonly url?: string }[];
  /** Where the file lies. */
  readonly file?: string;
  /** The message that an edit changed. */
  readonly ofMessage?: string;
}

/** Buttons in the order in which they are numbered: row by row. */
export const optionsOf = (message: Message): readonly Option[] => (message.options ?? []).flat();

/** An address is shown, to be copied: nothing here can be tapped. */
const labelOf = ({ label, url }: Option): string => (url === undefined ? label : `${label}: ${url}`);

function kindOf(ofMessage: string | undefined, file: string | undefined): Shown['kind'] {
  if (file !== undefined) return 'file';
  return ofMessage === undefined ? 'say' : 'edit';
}

/** Neutral message → the object of `--json`. */
export function shownOf(id: string, message: Message, ofMessage?: string, file?: string): Shown {
  return {
    id,
    kind: kindOf(ofMessage, file),
    text: plainText(message),
    options: optionsOf(message).map((option, index) => ({
      n: index + 1,
      label: option.label,
      ...(option.url === undefined ? {} : { url: option.url }),
    })),
    ...(file === undefined ? {} : { file }),
    ...(ofMessage === undefined ? {} : { ofMessage }),
  };
}

export interface Look {
  /** Columns; 80 when unknown. */
  readonly width: number;
  /** Bold and faint by ANSI codes. */
  readonly color: boolean;
}

const INDENT = '  ';
const bold = (text: string, look: Look): string => (look.color ? `\u001b[1m${text}\u001b[22m` : text);
const faint = (text: string, look: Look): string => (look.color ? `\u001b[2m${text}\u001b[22m` : text);

/** Neutral message → the readable transcript: an address line, the text in its order, numbered buttons. No line ends in a blank. */
export function transcriptOf(
  id: string,
  message: Message,
  look: Look,
  ofMessage?: string,
  file?: string,
): string {
  const safe = visible(message);
  const head = ofMessage === undefined ? `[${id}]` : `[${id} ~ ${ofMessage}]`;
  const address = safe.position === undefined ? head : `${head} ${safe.position}`;
  const blocks: string[] = [];
  if (safe.title !== undefined)
    blocks.push(
      wrapped(safe.title, look.width, INDENT)
        .map((line) => `${INDENT}${bold(line.slice(INDENT.length), look)}`)
        .join('\n'),
    );
  if (safe.body !== undefined && safe.body !== '')
    blocks.push(wrapped(safe.body, look.width, INDENT).join('\n'));
  for (const item of safe.items ?? []) {
    const first = wrapped(item.head, look.width, INDENT).map(
      (line) => `${INDENT}${bold(line.slice(INDENT.length), look)}`,
    );
    const rest = item.lines.flatMap((line) => wrapped(line, look.width, INDENT + INDENT));
    blocks.push([...first, ...rest].join('\n'));
  }
  if (safe.note !== undefined && safe.note !== '')
    blocks.push(
      wrapped(safe.note, look.width, INDENT)
        .map((line) => `${INDENT}${faint(line.slice(INDENT.length), look)}`)
        .join('\n'),
    );
  // An address line of its own: a path is copied, so it is never broken.
  if (file !== undefined) blocks.push(`${INDENT}[${file}]`);
  const buttons = rows(safe.options ?? [], look);
  if (buttons !== '') blocks.push(buttons);
  return `${faint(address, look)}\n${blocks.join('\n\n')}`;
}

/** Buttons row by row as `#1 Setuju   #2 Lebih tinggi`; a row too wide for the screen becomes one a line. */
function rows(options: readonly (readonly Option[])[], look: Look): string {
  let n = 0;
  const lines: string[] = [];
  for (const row of options) {
    const buttons = row.map((option) => {
      n += 1;
      return `#${n} ${option.label}`;
    });
    const together = `${INDENT}${buttons.join('   ')}`;
    if (together.length <= look.width) lines.push(together);
    else lines.push(...buttons.flatMap((button) => wrapped(button, look.width, INDENT)));
  }
  return lines.join('\n');
}

/** Breaks between words; a word longer than the line (an address) stands alone and whole, so that it can be copied. */
export function wrapped(text: string, width: number, indent: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = indent;
    for (const word of paragraph.split(' ')) {
      const joined = line === indent ? indent + word : `${line} ${word}`;
      if (joined.length > width && line !== indent) {
        lines.push(line);
        line = indent + word;
      } else line = joined;
    }
    lines.push(line.trimEnd());
    return lines;
  });
}

/** Texts of people may carry control characters, which a terminal would obey: they are dropped, line breaks stay. */
function visible(message: Message): Message {
  // biome would flag control characters in a literal expression, and rightly: the classes say the same by name.
  const clean = (text: string): string => text.replace(/(?!\n)[\p{Cc}]/gu, '');
  const { position, title, body, note } = message;
  return {
    ...(position === undefined ? {} : { position: clean(position) }),
    ...(title === undefined ? {} : { title: clean(title) }),
    ...(body === undefined ? {} : { body: clean(body) }),
    ...(note === undefined ? {} : { note: clean(note) }),
    items: (message.items ?? []).map((item) => ({ head: clean(item.head), lines: item.lines.map(clean) })),
    options: (message.options ?? []).map((row) =>
      row.map((option) => ({ ...option, label: clean(labelOf(option)) })),
    ),
  };
}
