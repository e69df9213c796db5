import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes';
import type { FoundKind, TableLimits } from '../domain/tables/file.ts';
import type { Archive } from './archive.ts';
import { broken, TableRefused } from './refused.ts';

/** What the sheets of a workbook share. */
export interface Book {
  /** The visible sheets, in their order. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: readonly string[];
  /** By style number: whether a number in this style is a day. */
  readonly dates: readonly boolean[];
  /** True where day 0 is 1 January 1904. */
  readonly from1904: boolean;
}

/** Formats that show a day, by their fixed numbers (ECMA-376 18.8.30). Times alone (18–21, 45–47) are none. */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Throws `TableRefused`. */
export async function readBook(archive: Archive, limits: TableLimits): Promise<Book> {
  if (!archive.has('xl/workbook.xml')) throw new TableRefused({ code: 'other_kind', found: kindOf(archive) });
  const ids: { name: string; id: string }[] = [];
  let from1904 = false;
  await each(archive, 'xl/workbook.xml', (tag) => {
    if (tag.name === 'sheet' && (tag.attributes['state'] ?? 'visible') === 'visible')
      ids.push({
        name: tag.attributes['name'] ?? '',
        id: Object.entries(tag.attributes).find(([key]) => local(key) === 'id')?.[1] ?? '',
      });
    if (tag.name === 'workbookPr') from1904 = ['1', 'true'].includes(tag.attributes['date1904'] ?? '');
  });
  const targets = new Map<string, string>();
  await each(archive, 'xl/_rels/workbook.xml.rels', ({ name, attributes }) => {
    const target = attributes['Target'] ?? '';
    if (name === 'Relationship')
      targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  const sheets = ids
    .map(({ name, id }) => ({ name, part: targets.get(id) ?? '' }))
    .filter(({ part }) => archive.has(part));
  return {
    sheets,
    from1904,
    dates: await dateStyles(archive),
    strings: await sharedStrings(archive, limits),
  };
}

/** What an archive is that holds no workbook of the usual form. */
function kindOf(archive: Archive): FoundKind {
  if (archive.has('xl/workbook.bin')) return 'binary_workbook';
  if (archive.has('content.xml')) return 'opendocument';
  return archive.has('word/document.xml') || archive.has('ppt/presentation.xml') ? 'document' : 'archive';
}

async function dateStyles(archive: Archive): Promise<boolean[]> {
  const own = new Map<string, boolean>();
  const dates: boolean[] = [];
  let inStyles = false;
  await each(archive, 'xl/styles.xml', ({ name, attributes }) => {
    if (name === 'numFmt') own.set(attributes['numFmtId'] ?? '', showsDay(attributes['formatCode'] ?? ''));
    if (name === 'cellXfs') inStyles = true;
    if (name === 'cellStyles') inStyles = false;
    if (name !== 'xf' || !inStyles) return;
    const id = attributes['numFmtId'] ?? '0';
    dates.push(own.get(id) ?? DAY_FORMATS.has(Number(id)));
  });
  return dates;
}

/** Day or year signs outside of quotes, colours and escaped letters. */
const showsDay = (format: string): boolean =>
  /[dy]/i.test(format.replace(/"[^"]*"|\[(?!\$)[^\]]*\]|\\./g, ''));

async function sharedStrings(archive: Archive, limits: TableLimits): Promise<string[]> {
  const strings: string[] = [];
  const open: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    open.push(local(tag.name));
    if (open.at(-1) === 'si') text = '';
  });
  parser.on('text', (piece) => {
    // How a word is pronounced (rPh) is no part of it.
    if (open.at(-1) === 't' && !open.includes('rPh') && text.length <= limits.cell) text += piece;
  });
  parser.on('closetag', () => {
    if (open.pop() === 'si') strings.push(text);
  });
  await feed(parser, archive.text('xl/sharedStrings.xml'));
  return strings;
}

/** A name without its prefix: which one a writer chose says nothing. */
export const local = (name: string): string => name.slice(name.indexOf(':') + 1);

type Tag = SaxesTagPlain & { readonly attributes: Record<string, SaxesAttributePlain['value']> };

async function each(archive: Archive, part: string, see: (tag: Tag) => void): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => see({ ...tag, name: local(tag.name) }));
  await feed(parser, archive.text(part));
}

async function feed(parser: SaxesParser, text: AsyncIterable<string>): Promise<void> {
  let any = false;
  try {
    for await (const piece of text) {
      any = true;
      parser.write(piece);
    }
    if (any) parser.close();
  } catch (error) {
    throw broken(error);
  }
}
