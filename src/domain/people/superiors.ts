import type { Rejected, RosterEntry } from './roster.ts';

/** What is looked at of a line. */
type Led = Pick<RosterEntry, 'row' | 'nip' | 'superiorNip'>;

export interface Settled<Entry extends Led> {
  readonly entries: readonly Entry[];
  readonly rejected: readonly Rejected[];
}

/**
 * Refuses lines whose superior is nowhere, and lines that would close a circle of superiors. A refused newcomer's own
 * subordinates are refused with her: they would have nobody above them without anybody having said so.
 * @param key how a NIP is compared (the keyed hash, since stored people have no plain NIP).
 * @param stored key of every stored person → key of the superior, null at the top.
 */
export function settleSuperiors<Entry extends Led>(
  entries: readonly Entry[],
  key: (nip: string) => string,
  stored: ReadonlyMap<string, string | null>,
): Settled<Entry> {
  const rejected: Rejected[] = [];
  const keyed = entries.map((entry) => ({
    entry,
    own: key(entry.nip),
    above: entry.superiorNip === null ? null : key(entry.superiorNip),
  }));
  type Keyed = (typeof keyed)[number];
  const refuse = (line: Keyed, why: 'superior_unknown' | 'superior_circle'): void => {
    const { row, superiorNip } = line.entry;
    rejected.push({ row, column: 'nip_atasan', value: superiorNip ?? '', why });
  };

  let kept = keyed;
  for (;;) {
    const above = new Map(stored);
    for (const line of kept) above.set(line.own, line.above);
    const circles = onCircles(above);
    const next: Keyed[] = [];
    for (const line of kept) {
      if (line.above !== null && !above.has(line.above)) refuse(line, 'superior_unknown');
      else if (circles.has(line.own)) refuse(line, 'superior_circle');
      else next.push(line);
    }
    if (next.length === kept.length) break;
    kept = next;
  }
  return { entries: kept.map((line) => line.entry), rejected };
}

/** Everybody who stands on a circle. Linear: each person is walked once. */
function onCircles(above: ReadonlyMap<string, string | null>): Set<string> {
  const circles = new Set<string>();
  const done = new Set<string>();
  for (const start of above.keys()) {
    const path: string[] = [];
    const places = new Map<string, number>();
    let at: string | null | undefined = start;
    while (at !== null && at !== undefined && !done.has(at) && !places.has(at)) {
      places.set(at, path.length);
      path.push(at);
      at = above.get(at);
    }
    const first = at === null || at === undefined ? undefined : places.get(at);
    if (first !== undefined) for (const member of path.slice(first)) circles.add(member);
    for (const member of path) done.add(member);
  }
  return circles;
}
