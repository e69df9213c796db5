/** Somebody who may stand in. */
export interface StandIn {
  readonly id: number;
  readonly name: string;
  readonly post: string;
}

/** Who verifies in the name of an absent superior, on which office days (both included). */
export interface Delegation {
  readonly id: number;
  readonly to: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Where a superior is while choosing a stand-in. */
export type DelegateView =
  | { readonly view: 'who'; readonly people: readonly StandIn[] }
  | { readonly view: 'until'; readonly to: StandIn }
  | {
      readonly view: 'agree';
      readonly to: StandIn;
      readonly firstDay: string;
      readonly lastDay: string;
    }
  | { readonly view: 'standing'; readonly id: number };

/** `words` empty: those who come to mind first. `of`: whether this one still may, asked again before it is written. */
export interface DelegateAsk {
  readonly ask: 'delegation';
  readonly words: string;
  readonly of: number | null;
}

export interface DelegateFound {
  readonly found: 'delegation';
  readonly words: string;
  readonly standing: Delegation | null;
  readonly people: readonly StandIn[];
}

export type DelegateChange =
  | {
      readonly verify: 'delegate';
      readonly to: number;
      readonly firstDay: string;
      readonly lastDay: string;
    }
  | { readonly verify: 'endDelegation'; readonly id: number };
