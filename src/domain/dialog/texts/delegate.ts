/** Sentences of standing in for an absent superior. */
export interface DelegateTexts {
  readonly door: string;
  readonly who: string;
  readonly nobody: string;
  readonly until: (name: string) => string;
  readonly untilDay: (day: string) => string;
  readonly dayUnclear: string;
  readonly agreeTitle: (name: string) => string;
  readonly agree: (name: string, first: string, last: string) => string;
  readonly yes: string;
  readonly done: (name: string, first: string, last: string) => string;
  readonly standing: (name: string, first: string, last: string) => string;
  readonly end: string;
  readonly ended: string;
  readonly gone: string;
}
