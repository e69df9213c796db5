import type { Word } from './words.ts';

/** How near the nearest of some words comes to `word`: 1 for the same root, else by letters with a slip, else 0. */
export type Nearness = (word: Word) => number;

/** Roots shorter than this are alike by chance. */
const LEAST_LETTERS = 5;
const LENGTH_APART = 3;
const SLIP = 0.55;

/**
 * Prepares what was told for being held against every behaviour of every competency: each word of those is looked up once
 * a telling, and taken apart once for all.
 */
export function nearnessTo(): (told: readonly Word[]) => Nearness {
  const apart = new Map<string, ReadonlySet<string>>();
  const groupsOf = (root: string): ReadonlySet<string> => {
    const groups = apart.get(root) ?? trigrams(root);
    apart.set(root, groups);
    return groups;
  };
  return (told) => {
    const raws = new Set(told.map(({ raw }) => raw));
    const families = new Set(told.flatMap(({ roots }) => roots));
    const slip = slipTo([...new Set(told.map(({ root }) => root))], groupsOf);
    const known = new Map<string, number>();
    return ({ raw, root, roots }) => {
      const before = known.get(raw);
      if (before !== undefined) return before;
      const near = raws.has(raw) || roots.some((each) => families.has(each)) ? 1 : slip(root);
      known.set(raw, near);
      return near;
    };
  };
}

/** The share of letter groups that a root has in common with the most alike of `roots`, 0 below a slip. */
function slipTo(
  roots: readonly string[],
  groupsOf: (root: string) => ReadonlySet<string>,
): (root: string) => number {
  const long = roots.filter((root) => root.length >= LEAST_LETTERS);
  const sizes = long.map((root) => trigrams(root).size);
  // Only roots that share a group are compared: most share none.
  const holders = new Map<string, number[]>();
  for (const [at, root] of long.entries())
    for (const group of trigrams(root)) {
      const those = holders.get(group);
      if (those === undefined) holders.set(group, [at]);
      else those.push(at);
    }
  return (root) => {
    if (root.length < LEAST_LETTERS) return 0;
    const groups = groupsOf(root);
    const shared = new Map<number, number>();
    for (const group of groups)
      for (const at of holders.get(group) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    let best = 0;
    for (const [at, count] of shared) {
      if (Math.abs((long[at]?.length ?? 0) - root.length) > LENGTH_APART) continue;
      const dice = (2 * count) / (groups.size + (sizes[at] ?? 0));
      if (dice >= SLIP && dice > best) best = dice;
    }
    return best;
  };
}

function trigrams(word: string): ReadonlySet<string> {
  const edged = `<${word}>`;
  const groups = new Set<string>();
  for (let at = 0; at + 3 <= edged.length; at++) groups.add(edged.slice(at, at + 3));
  return groups;
}
