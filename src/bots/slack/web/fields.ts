/** JSON from outside, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** An object that is no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a name, or an empty one: reading goes on, and finds nothing. */
export function fieldsAt(of: Fields, name: string): Fields {
  const value = of[name];
  return isFields(value) ? value : {};
}

/** The text under a name; an empty one counts as none. */
export function textAt(of: Fields, name: string): string | undefined {
  const value = of[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
