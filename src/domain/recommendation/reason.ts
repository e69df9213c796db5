/** What a condition was about ("gratis", "online", "bulan depan"). */
export type Condition = 'mode' | 'form' | 'hours' | 'price' | 'schedule';

/** Why a course was chosen, as data: the words are the catalogue's job. */
export type Reason =
  | {
      readonly because: 'gap';
      readonly competency: string;
      readonly actual: number;
      readonly required: number;
      /** The sentence of the catalogue that says what the course does for it; '' when it has none. */
      readonly passage: string;
    }
  /** Words of the request that the course answers, as the person typed them; none when it is only near what was asked. */
  | { readonly because: 'words'; readonly words: readonly string[] }
  /** The request was understood as this competency. */
  | { readonly because: 'competency'; readonly competency: string };

/** What else raised it: a part of its score, or a condition that it met. */
export type Support =
  /** It begins where she stands and leads on; for a gap as far as the post requires. */
  | { readonly also: 'level'; readonly competency: string; readonly actual: number; readonly to: number }
  /** `own`: the label fits her work; `named`: the request names it; `everyone`: it is for all. */
  | { readonly also: 'audience'; readonly label: string; readonly who: 'own' | 'named' | 'everyone' }
  /** Conditions that were said and are known to be met. */
  | { readonly also: 'conditions'; readonly met: readonly Condition[] }
  /** The form suits a gap so many levels wide. */
  | { readonly also: 'form'; readonly mode: string; readonly wide: number }
  /** All its hours still count in the running year, in which `left` do. */
  | { readonly also: 'hours'; readonly jp: number; readonly left: number }
  /** It is about nothing else. */
  | { readonly also: 'focus'; readonly competency: string }
  /** It teaches what the best answer teaches. */
  | { readonly also: 'kin'; readonly title: string };

/** What speaks against a course that was chosen all the same. */
export type Drawback =
  /** Words of the request that it does not answer. */
  | { readonly despite: 'words'; readonly words: readonly string[] }
  /** Conditions that were said and that the catalogue does not tell about. */
  | { readonly despite: 'unknown'; readonly conditions: readonly Condition[] }
  /** It closes only a part of the gap. */
  | { readonly despite: 'short'; readonly to: number; readonly required: number }
  /** It was made for others. */
  | { readonly despite: 'audience'; readonly labels: readonly string[] }
  /** Its first subject is another competency. */
  | { readonly despite: 'aside'; readonly competency: string }
  | { readonly despite: 'form'; readonly mode: string; readonly wide: number }
  /** More hours than still count in the running year. */
  | { readonly despite: 'hours'; readonly jp: number; readonly left: number }
  /** It ends in another year, for which its hours count then. */
  | { readonly despite: 'later'; readonly year: string };

/** What made a course stand where it stands; of each what tells most first. */
export interface Why {
  /** Never empty. */
  readonly reasons: readonly Reason[];
  readonly support: readonly Support[];
  readonly against: readonly Drawback[];
}
