/** How lists are shown: in words, or as tables where the app can. */
export interface LookTexts {
  readonly door: string;
  readonly back: string;
  readonly trial: string;
  /** Of two competencies in it. */
  readonly trialNames: readonly [string, string];
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
  readonly on: string;
  readonly off: string;
}
