import type { TableCell, TableRow } from '../domain/tables/cell.ts';
import type { TableLimits } from '../domain/tables/file.ts';
import { plain } from './header.ts';
import { broken, TableRefused } from './refused.ts';

/** The entries of a JSON list, or of the first list of objects in a JSON object. Throws `TableRefused`. */
export function* jsonRows(
  text: string,
  names: ReadonlyMap<string, string>,
  limits: TableLimits,
): Generator<TableRow> {
  const { list, name } = listIn(parsed(text));
  for (const [at, entry] of list.entries()) {
    const path = `${name}[${at}]`;
    const cells = new Map<string, TableCell>();
    if (typeof entry === 'object' && entry !== null)
      for (const [key, value] of Object.entries(entry)) {
        const cell = cellOf(value);
        if (cell === null) continue;
        if (typeof cell === 'string' && cell.length > limits.cell)
          throw new TableRefused({ code: 'cell_too_long', cell: `${path}.${key}`, most: limits.cell });
        cells.set(names.get(plain(key)) ?? key, { at: `${path}.${key}`, value: cell });
      }
    yield { row: at + 1, place: (column) => `${path}.${column}`, cells };
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

function listIn(value: unknown): { readonly list: readonly unknown[]; readonly name: string } {
  if (Array.isArray(value)) return { list: value, name: '' };
  for (const [name, list] of Object.entries(typeof value === 'object' && value !== null ? value : {}))
    if (Array.isArray(list) && list.some((entry) => typeof entry === 'object')) return { list, name };
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
