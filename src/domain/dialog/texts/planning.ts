/** The smallest plan of courses. Names of competencies and courses come formatted. */
export interface PlanTexts {
  readonly door: string;
  readonly title: string;
  readonly summary: (courses: number, jp: number, closed: number, gaps: number) => string;
  readonly none: string;
  readonly closes: (names: readonly string[]) => string;
  readonly fewer: (courses: number, closed: number, gaps: number) => string;
  readonly oneMore: (title: string, jp: number, names: readonly string[], beyond: number) => string;
  readonly open: (names: readonly string[]) => string;
  readonly hopeless: (names: readonly string[]) => string;
  readonly within: (jp: number | null, until: string) => string;
  readonly nearly: string;
  readonly hours: (jp: number | null) => string;
  readonly months: (months: number) => string;
  readonly chosen: (label: string) => string;
}
