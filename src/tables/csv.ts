import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import type { TableColumn, TableLimits } from '../domain/tables/file.ts';
import { findHeader, HEADER_WITHIN, type RawRow } from './header.ts';
import { broken, TableRefused } from './refused.ts';

/**
 * Text in whatever a spreadsheet of this country saved it: UTF-8 or UTF-16 with or without BOM, else the Windows
 * alphabet of the West, which is what "CSV" means in an older Excel.
 */
export function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = bytes.subarray(0, 400);
  const zeros = (odd: number): number => head.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (zeros(0) === 0 && zeros(1) > head.length / 4) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros(1) === 0 && zeros(0) > head.length / 4) return new TextDecoder('utf-16be').decode(bytes);
  if (head.includes(0)) throw new TableRefused({ code: 'other_kind', found: 'other' });
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** A cell that a spreadsheet would run as a formula (some also by its wide signs), or such a cell with its guard already on. */
export const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The rows of a CSV, empty ones left out, one at a time. Throws `TableRefused`. */
export async function* csvRows(
  text: string,
  columns: readonly TableColumn[],
  limits: TableLimits,
): AsyncGenerator<RawRow> {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const delimiter = named?.[1] ?? likeliest(body, columns);
  const parser = Readable.from(chunks(body)).pipe(
    parse({ ...FORGIVING, delimiter, max_record_size: limits.cell * 50 }),
  );
  const first = named === null ? 0 : 1;
  let number = first;
  try {
    for await (const record of parser) {
      number += 1;
      const row = rawRow(number, Array.isArray(record) ? record : []);
      if (row.cells.size > 0) yield row;
    }
  } catch (error) {
    // All that it does not forgive is a quote that opens a cell and does not end it.
    if (!(error instanceof CsvError)) throw broken(error);
    throw new TableRefused(
      { code: 'stray_quote', line: first + Number(error['records']) + 1 },
      { cause: error },
    );
  }
}

const FORGIVING = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  trim: true,
} as const;

function* chunks(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

function rawRow(number: number, record: readonly unknown[]): RawRow {
  const cells = new Map<number, string>();
  for (const [at, value] of record.entries()) {
    const cell = String(value);
    if (cell !== '') cells.set(at, FORMULA.test(cell) ? cell.replace(/^'/, '') : cell);
  }
  return { number, cells, width: record.length };
}

/** The sign that makes most of the expected columns out of the first lines. */
function likeliest(text: string, columns: readonly TableColumn[]): string {
  const head = text.slice(0, 20_000);
  const counted = [';', ',', '\t', '|'].map((sign) => ({ sign, count: columnsBy(sign, head, columns) }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

function columnsBy(sign: string, head: string, columns: readonly TableColumn[]): number {
  try {
    const records = parseAtOnce(head, {
      ...FORGIVING,
      delimiter: sign,
      to: HEADER_WITHIN,
      // Cut in the middle of a quoted cell, or a quote too many below the header: what stands above is enough.
      skip_records_with_error: true,
    });
    const optional = columns.map(({ name, also = [] }) => ({ name, also }));
    return findHeader(
      records.map((record, at) => rawRow(at + 1, record)),
      optional,
    ).names.size;
  } catch {
    // No heading at all with this sign.
    return 0;
  }
}
