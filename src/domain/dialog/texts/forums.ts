/** What is told to those who said they would come, or had not said otherwise. */
export interface ForumTexts {
  readonly cancelledTitle: string;
  readonly cancelled: (title: string, when: string, why: string) => string;
  readonly movedTitle: string;
  readonly moved: (title: string, from: string, to: string, place: string) => string;
}
