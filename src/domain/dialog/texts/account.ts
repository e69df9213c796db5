import type { Channel } from '../message.ts';

/** A person's accounts: one that was linked just now, and the way to be rid of it. */
export interface AccountTexts {
  readonly newTitle: string;
  /** @param when "Senin, 30 November 2026, 09.12". */
  readonly newBody: (channel: Channel, when: string) => string;
  readonly notMine: string;
  readonly ask: (channel: Channel) => string;
  readonly yes: string;
  readonly done: string;
  /** Said in the account that is unlinked. */
  readonly told: string;
}
