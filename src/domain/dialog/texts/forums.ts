/** Changes told to those concerned, and topics proposed for the agenda. */
export interface ForumTexts {
  readonly cancelledTitle: string;
  /** Label: the file that takes a cancelled one out of a calendar. */
  readonly takeOut: string;
  readonly cancelled: (title: string, when: string, why: string) => string;
  readonly movedTitle: string;
  /** `why` empty: no reason was given. */
  readonly moved: (title: string, from: string, to: string, place: string, why: string) => string;
  /** A holiday that became known moved it; `off` false: a day that was one is a working day again. */
  readonly byCalendar: (off: boolean) => string;
  readonly endedTitle: string;
  /** A series: its name, the first day without it, and the meetings that are cancelled. */
  readonly ended: (name: string, from: string, meetings: readonly string[], why: string) => string;
  readonly resumedTitle: string;
  /** A series that was ended is held after all, with the meetings that were cancelled. */
  readonly resumed: (name: string, meetings: readonly string[]) => string;
  readonly topicsTitle: (event: string) => string;
  readonly topicsNone: string;
  readonly topicLine: (votes: number, supported: boolean) => string;
  readonly topicAsk: string;
  readonly topicsFull: (most: number) => string;
  readonly topicLength: (longest: number) => string;
  readonly topicConfirm: (event: string, words: string) => string;
  readonly topicSaved: (words: string) => string;
  readonly topicDropped: string;
  /** Labels of buttons. */
  readonly topics: string;
  readonly topicPropose: string;
  readonly topicSave: string;
  readonly topicKeep: string;
  readonly support: (n: number) => string;
}
