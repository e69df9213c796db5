import type { LearningHours } from '../facts.ts';

export interface HomeTexts {
  readonly greeting: (name: string) => string;
  readonly hours: (hours: LearningHours) => string;
  readonly pending: (count: number, deadline: string | null) => string;
  readonly nothingPending: string;
  readonly forum: (when: string) => string;
  readonly more: string;
  readonly help: string;
  readonly helpUmpeg: string;
  readonly helpSuperior: string;
  readonly thanks: string;
  readonly greetBack: string;
  readonly contact: string;
  readonly outside: string;
  readonly others: string;
  readonly clarify: string;
  /** "Bersedia", and nothing says what for; with the doors to what may have been asked. */
  readonly willing: string;
  readonly willingForum: string;
  readonly willingMentoring: string;
  /** A story of work where none was asked for. */
  readonly storyTold: string;
  /** A "/word" that is none; `near`: the one it was probably meant to be. */
  readonly unknownWord: (typed: string, near: string | null) => string;
  /** A second question of the same message, offered below the first. `label`: its button. */
  readonly alsoWanted: (label: string) => string;
  /** A "yes" where a button is needed. */
  readonly pressPlease: string;
  readonly notUnderstood: string;
  /** Said with the words of a file that a platform refused. */
  readonly noFile: string;
  readonly cut: string;
  readonly paused: (answered: number, skipped: number, total: number) => string;
  readonly nothingToCancel: string;
  readonly cancelled: string;
  readonly stale: string;
  readonly alreadyTaken: string;
  readonly movedOn: string;
  /** With words that others will read. */
  readonly identifiersLeftOut: string;
  readonly failed: string;
  /** To a guest of the workspace, whose identity nobody here can vouch for. */
  readonly barred: string;
  readonly copy: string;
  /** Beside the turning sign of the terminal. */
  readonly working: string;
  /** Said where others could read along: the answer went to the private conversation. */
  readonly elsewhere: string;
}
