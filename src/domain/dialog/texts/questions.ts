export interface QuestionTexts {
  /** Below a passage: where it comes from and as of when. */
  readonly source: (source: string, day: string) => string;
  readonly unconfirmed: string;
  readonly confirmed: string;
  readonly askFurther: (whom: 'bkpp' | 'umpeg') => string;
  /** No approved answer, and whom to ask. */
  readonly unknown: string;
  /** The same, with what is nearest as buttons. */
  readonly unknownNear: string;
  /** Its question is kept without a name. */
  readonly kept: string;
  readonly gone: string;
}
