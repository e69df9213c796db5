export interface LeaveTexts {
  readonly ask: string;
  readonly unclear: string;
  /** More than a year ahead, or longer than half a year. */
  readonly tooFar: string;
  /** Both ends in full; the same for a single day. */
  readonly days: (first: string, last: string) => string;
  readonly confirm: (days: string) => string;
  /** Above what falls into it. */
  readonly inIt: string;
  readonly deadline: (period: string, day: string) => string;
  readonly forum: (title: string, day: string) => string;
  readonly yes: string;
  readonly other: string;
  readonly no: string;
  readonly saved: (days: string) => string;
  readonly dropped: string;
  /** In the settings. */
  readonly door: string;
  readonly listTitle: string;
  readonly cancel: (days: string) => string;
  readonly cancelled: string;
}
