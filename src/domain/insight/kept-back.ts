/**
 * The groups that are kept back because they would tell of single people, and what they would follow from: others may know
 * the whole, so that what is kept back together must be enough people as well, and never one group alone.
 * @param tells whether these groups together are enough people to be told
 */
export function keptBack<T>(
  groups: readonly T[],
  tells: (groups: readonly T[]) => boolean,
  size: (group: T) => number,
): ReadonlySet<T> {
  const hidden = groups.filter((group) => !tells([group]));
  const others = groups.filter((group) => tells([group])).sort((a, b) => size(b) - size(a));
  while (hidden.length > 0 && (hidden.length === 1 || !tells(hidden))) {
    const next = others.pop();
    if (next === undefined) break;
    hidden.push(next);
  }
  return new Set(hidden);
}
