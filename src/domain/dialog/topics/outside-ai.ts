/** Consent to an outside AI model. Without a row nothing leaves. */
export type OutsideAi =
  /** None is configured: everything is read here. */
  | { readonly state: 'off' }
  | {
      readonly state: 'undecided' | 'given' | 'refused';
      /** The endpoint's host, so that the person knows whom she agrees with. */
      readonly host: string;
      /** Questions of hers that were sent today, and the most of a day. */
      readonly asked: number;
      readonly most: number;
    };

export type OutsideAiWish = { readonly want: 'outsideAi' };
export type OutsideAiNews = { readonly granted: 'outsideAi'; readonly ai: OutsideAi };

/** Given or withdrawn, by a button only. */
export interface OutsideAiChange {
  readonly change: 'outsideAi';
  readonly given: boolean;
}

export type OutsideAiCommand =
  /** What is sent and what is not, with the buttons. */
  { readonly do: 'outsideAi' } | { readonly do: 'decideAi'; readonly given: boolean };
