import type { TableCell, TableRow } from '../domain/tables/cell.ts';
import type { TableLimits } from '../domain/tables/file.ts';
import { plain } from './header.ts';
import { broken, TableRefused } from './refused.ts';

/**
 * The entries of a JSON list, or of the first list of objects in a JSON object; of several lists where they are named.
 * Throws `TableRefused`.
 */
export function* jsonRows(
  text: string,
  names: ReadonlyMap<string, string>,
  limits: TableLimits,
  lists: readonly string[],
): Generator<TableRow> {
  let row = 0;
  for (const [at, entry, name] of entriesOf(parsed(text), lists)) {
    row += 1;
    const path = `${name}[${at}]`;
    const cells = new Map<string, TableCell>();
    const keys = new Map<string, string>();
    if (typeof entry === 'object' && entry !== null)
      for (const [key, value] of Object.entries(entry)) {
        const cell = cellOf(value);
        if (cell === null) continue;
        if (typeof cell === 'string' && cell.length > limits.cell)
          throw new TableRefused({ code: 'cell_too_long', cell: `${path}.${key}`, most: limits.cell });
        const column = names.get(plain(key)) ?? key;
        keys.set(column, key);
        cells.set(column, { at: `${path}.${key}`, value: cell });
      }
    yield { row, list: name, place: (column) => `${path}.${keys.get(column) ?? column}`, cells };
  }
}

/** Throws `TableRefused` with the place where it stops being JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw broken(error);
  }
}

function* entriesOf(value: unknown, lists: readonly string[]): Generator<[number, unknown, string]> {
  const named = Object.entries(typeof value === 'object' && value !== null ? value : {}).filter(
    (entry): entry is [string, unknown[]] => lists.includes(entry[0]) && Array.isArray(entry[1]),
  );
  const found = named.length > 0 ? named : [listIn(value)];
  for (const [name, list] of found) for (const [at, entry] of list.entries()) yield [at, entry, name];
}

function listIn(value: unknown): readonly [string, readonly unknown[]] {
  if (Array.isArray(value)) return ['', value];
  for (const [name, list] of Object.entries(typeof value === 'object' && value !== null ? value : {}))
    if (Array.isArray(list) && list.some((entry) => typeof entry === 'object')) return [name, list];
  throw new TableRefused({ code: 'no_header', missing: [] });
}

/** Null for an empty cell. What has no place in a cell (an object in it) stays visible as its text. */
function cellOf(value: unknown): TableCell['value'] | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value : JSON.stringify(value);
  return JSON.stringify(value);
}
