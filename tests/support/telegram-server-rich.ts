/** Where each tag may stand, and what it may carry: no more of Rich HTML than this project may send. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  '': ['p', 'h4', 'footer', 'ul', 'ol', 'table'],
  p: ['b', 'i', 'br'],
  h4: ['b', 'i', 'br'],
  footer: ['b', 'i', 'br'],
  li: ['b', 'i', 'br'],
  th: ['b', 'i', 'br'],
  td: ['b', 'i', 'br'],
  b: ['br'],
  i: ['br'],
  ul: ['li'],
  ol: ['li'],
  table: ['tr'],
  tr: ['th', 'td'],
};
const ATTRIBUTES: Readonly<Record<string, string>> = { table: ' bordered striped' };
const HOLDS_WORDS = new Set(['p', 'h4', 'footer', 'li', 'th', 'td', 'b', 'i']);
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const words = (text: string): string =>
  text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

interface Parsed {
  readonly open: string[];
  readonly problems: string[];
  /** Cells of each row so far. */
  readonly rows: number[];
  blocks: number;
}

function between(text: string, { open, problems }: Parsed): void {
  const inside = open.at(-1) ?? '';
  if (/[<>]/.test(text)) problems.push(`"${text.slice(0, 20)}" is no tag`);
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+);)/.test(text)) problems.push('an & that begins nothing');
  if (!HOLDS_WORDS.has(inside)) problems.push(`words directly in <${inside}>`);
}

function begun(tag: string, more: string, parsed: Parsed): void {
  const inside = parsed.open.at(-1) ?? '';
  if (!(INSIDE[inside] ?? []).includes(tag)) parsed.problems.push(`<${tag}> in <${inside}>`);
  if (more !== '' && more !== ATTRIBUTES[tag]) parsed.problems.push(`<${tag}> with${more}`);
  if (!['b', 'i', 'br', 'th', 'td'].includes(tag)) parsed.blocks += 1;
  if (tag === 'tr') parsed.rows.push(0);
  if (tag === 'th' || tag === 'td') parsed.rows.push((parsed.rows.pop() ?? 0) + 1);
  if (tag !== 'br') parsed.open.push(tag);
}

/** Everything that the Bot API would object to in a rich message's markup. */
function htmlProblems(html: string): string[] {
  const parsed: Parsed = { open: [], problems: [], rows: [], blocks: 0 };
  const { open, problems } = parsed;
  for (const [token] of html.matchAll(/<[^<>]*>|[^<>]+|[<>]/g)) {
    const [, close = '', tag = '', more = ''] = /^<(\/?)(\w+)((?: [\w ]+)?)>$/.exec(token) ?? [];
    if (tag === '') between(token, parsed);
    else if (close === '') begun(tag, more, parsed);
    else if (open.pop() !== tag) problems.push(`</${tag}> closes something else`);
  }
  if (open.length > 0) problems.push(`<${open.join('> <')}> never ends`);
  if (parsed.blocks > 500) problems.push(`${parsed.blocks} blocks`);
  if (parsed.rows.some((cells) => cells > 20 || cells < 1)) problems.push('a row of 0 or over 20 cells');
  return problems;
}

/** A rich message as its reader sees it: a line each block, the cells of a row apart. */
export const richText = (html: string): string =>
  words(
    html
      .replace(/<\/t[hd]><t[hd]>/g, ' | ')
      .replace(/<\/(?:p|h4|footer|li|tr)>|<br>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  ).trim();

export function richProblems(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { html, markdown }: { html?: unknown; markdown?: unknown } = value;
  if (typeof html !== 'string' || markdown !== undefined)
    return ['exactly one of html and markdown must be used'];
  const problems = htmlProblems(html);
  if (!html.isWellFormed()) problems.push('strings must be encoded in UTF-8');
  const text = richText(html);
  if (text === '') problems.push('rich message is empty');
  if (text.length > 32_768) problems.push(`rich message is too long: ${text.length}`);
  return problems;
}
