export interface OutsideAiTexts {
  readonly title: string;
  readonly off: string;
  /** What is sent, what is not, and that all works without. `host`: whom it goes to. */
  readonly explain: (host: string) => string;
  readonly given: (asked: number, most: number) => string;
  readonly undecided: string;
  readonly refused: string;
  /** Labels of buttons. */
  readonly door: string;
  readonly allow: string;
  readonly refuse: string;
  readonly withdraw: string;
  readonly allowed: string;
  readonly notAllowed: string;
}
