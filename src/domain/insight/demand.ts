/** Groups under this size are not told (product: "Agency and city"). */
const LEAST_GROUP = 5;
/** From so many on a course of one's own is worth proposing. */
const WORTH_A_COURSE = 20;
/** Words told of one group. */
const WORDS = 5;

/** What a search that found nothing was about, and its content words. */
export interface About {
  /** null: about none that the dictionary knows. */
  readonly competency: string | null;
  readonly words: readonly string[];
}

/** One search that found nothing, without the person. */
export interface Need extends About {
  /** The same for the same person within a half-year, which it begins with: `2026-2:…`. null: not known. */
  readonly teller: string | null;
}

export interface Demand {
  readonly competency: string | null;
  /** Searches that found nothing; 0 where they are too few people's to be told. */
  readonly searches: number;
  /** At least so many people searched. */
  readonly people: number;
  /** People who called a course about it unfit; 0 where they are too few to be told. */
  readonly dismissed: number;
  /** Words that enough people searched with to be nobody's own. */
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
 * What people looked for and did not find, most wanted first, in groups of at least five people: one who asks again
 * and again is one. A word is told only when five people of its group searched with it: a rare one could point to who
 * typed it.
 */
export function demandOf(needs: readonly Need[], dismissed: ReadonlyMap<string, number>): Demands {
  const groups = new Map<string | null, Need[]>();
  for (const need of needs) groups.set(need.competency, [...(groups.get(need.competency) ?? []), need]);
  for (const code of dismissed.keys()) if (!groups.has(code)) groups.set(code, []);
  const ranked: Demand[] = [];
  let withheld = 0;
  for (const [competency, group] of groups) {
    const people = toldOf(peopleOf(group));
    const unfit = toldOf(competency === null ? 0 : (dismissed.get(competency) ?? 0));
    if (people === 0) withheld += group.length;
    if (people + unfit === 0) continue;
    ranked.push({
      competency,
      searches: people === 0 ? 0 : group.length,
      people,
      dismissed: unfit,
      words: people === 0 ? [] : frequent(group),
      course: people + unfit >= WORTH_A_COURSE,
    });
  }
  ranked.sort(
    (a, b) =>
      b.people + b.dismissed - a.people - a.dismissed ||
      b.searches - a.searches ||
      String(a.competency).localeCompare(String(b.competency)),
  );
  return { ranked, withheld };
}

const toldOf = (count: number): number => (count >= LEAST_GROUP ? count : 0);

/**
 * How many people these searches are of at least. Somebody has another mark in each half-year, so halves are never
 * summed; searches without a mark are one person's, who may be among the others.
 */
function peopleOf(group: readonly Pick<Need, 'teller'>[]): number {
  const halves = new Map<string, Set<string>>();
  for (const { teller } of group) {
    const half = teller?.split(':', 1)[0] ?? '';
    halves.set(half, (halves.get(half) ?? new Set()).add(teller ?? ''));
  }
  return Math.max(0, ...[...halves.values()].map((tellers) => tellers.size));
}

function frequent(group: readonly Need[]): string[] {
  const withWord = new Map<string, Need[]>();
  for (const need of group)
    for (const word of new Set(need.words)) {
      const needs = withWord.get(word) ?? [];
      needs.push(need);
      withWord.set(word, needs);
    }
  return [...withWord]
    .map(([word, needs]) => [word, peopleOf(needs)] as const)
    .filter(([, count]) => count >= LEAST_GROUP)
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .slice(0, WORDS)
    .map(([word]) => word);
}
