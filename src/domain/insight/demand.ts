/** Groups under this size are not told (product: "Agency and city"). */
const LEAST_GROUP = 5;
/** From so many on a course of one's own is worth proposing. */
const WORTH_A_COURSE = 20;
/** Words told of one group. */
const WORDS = 5;

/** One search that found nothing, without the person: what it was about, and its content words. */
export interface Need {
  /** null: about none that the dictionary knows. */
  readonly competency: string | null;
  readonly words: readonly string[];
}

export interface Demand {
  readonly competency: string | null;
  /** Searches that found nothing. */
  readonly searches: number;
  /** People who called a course about it unfit; 0 where they are too few to be told. */
  readonly dismissed: number;
  /** Words that stand in enough of the searches to be nobody's own. */
  readonly words: readonly string[];
  /** Whether a course for many is worth proposing. */
  readonly course: boolean;
}

export interface Demands {
  /** Most wanted first. */
  readonly ranked: readonly Demand[];
  /** Searches in groups too small to be told. */
  readonly withheld: number;
}

/**
 * What people looked for and did not find, most wanted first, in groups of at least five. A word is told only when it
 * stands in five searches of its group: a rare one could point to who typed it.
 */
export function demandOf(needs: readonly Need[], dismissed: ReadonlyMap<string, number>): Demands {
  const groups = new Map<string | null, Need[]>();
  for (const need of needs) groups.set(need.competency, [...(groups.get(need.competency) ?? []), need]);
  for (const code of dismissed.keys()) if (!groups.has(code)) groups.set(code, []);
  const ranked: Demand[] = [];
  let withheld = 0;
  for (const [competency, group] of groups) {
    const people = competency === null ? 0 : (dismissed.get(competency) ?? 0);
    const told = { searches: toldOf(group.length), dismissed: toldOf(people) };
    if (told.searches === 0) withheld += group.length;
    if (told.searches + told.dismissed === 0) continue;
    const sum = told.searches + told.dismissed;
    ranked.push({
      competency,
      ...told,
      words: told.searches === 0 ? [] : frequent(group),
      course: sum >= WORTH_A_COURSE,
    });
  }
  ranked.sort(
    (a, b) =>
      b.searches + b.dismissed - a.searches - a.dismissed ||
      String(a.competency).localeCompare(String(b.competency)),
  );
  return { ranked, withheld };
}

const toldOf = (count: number): number => (count >= LEAST_GROUP ? count : 0);

function frequent(group: readonly Need[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of group)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST_GROUP)
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .slice(0, WORDS)
    .map(([word]) => word);
}
