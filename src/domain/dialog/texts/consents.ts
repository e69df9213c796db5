/** What somebody agreed to. */
export interface ConsentTexts {
  readonly door: string;
  readonly title: string;
  readonly superior: string;
  /** Given by sending, each time anew. */
  readonly superiorHow: string;
  readonly mentor: string;
  readonly state: (given: boolean) => string;
  readonly withdrawAi: string;
}
