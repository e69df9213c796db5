/** Links that open the conversation on Telegram, and what is said where others read along. */
export interface MoveTexts {
  readonly ask: (name: string, opd: string) => string;
  readonly notUsed: string;
  readonly gone: string;
  readonly linkedAlready: string;
  readonly somebodyElses: (name: string) => string;
  readonly already: string;
  readonly alreadySlack: string;
  /** The way to the same conversation in Slack. */
  readonly onSlack: string;
  readonly noTelegram: string;
  readonly ready: (until: string) => string;
  readonly readyNote: string;
  /** Below a link code: the address that does the same. */
  readonly officerLink: (url: string, until: string) => string;
}
