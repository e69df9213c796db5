/** Somebody opened a one-time link; it belongs to `person`, and is spent only by her button. */
export interface MovePlace {
  readonly at: 'linkByToken';
  readonly person: number;
  readonly hash: string;
}

export type MoveWish =
  /** Of the link that was just opened. */
  | { readonly want: 'personByToken'; readonly token: string }
  /** Once more, when the button is pressed. */
  | { readonly want: 'personByHash'; readonly hash: string }
  /** A link for oneself. */
  | { readonly want: 'ownLink' };

/** An address that opens Telegram; null where no bot of Telegram has ever run. */
export interface OpenLink {
  readonly url: string;
  /** What is stored: the keyed hash of what the address carries. */
  readonly hash: string;
  readonly expiresAt: Date;
}

export type MoveNews =
  | {
      readonly granted: 'personByToken';
      readonly hash: string;
      readonly person: { readonly id: number; readonly name: string; readonly opd: string } | null;
    }
  | { readonly granted: 'ownLink'; readonly link: OpenLink | null };
