import type { PeerResult } from '../topics/peers.ts';

/** Sentences of the views that somebody asks colleagues for. */
export interface PeerTexts {
  readonly door: string;
  readonly waiting: (count: number) => string;
  readonly tasksDoor: (count: number) => string;
  readonly none: string;
  readonly open: (until: string) => string;
  readonly resultTitle: string;
  readonly result: (result: PeerResult) => string;
  readonly tooFew: string;
  readonly resultNote: string;
  readonly whatTitle: string;
  readonly what: (most: number) => string;
  readonly chosen: (names: readonly string[]) => string;
  readonly next: string;
  readonly again: string;
  readonly who: (fewest: number, most: number) => string;
  readonly nobody: string;
  readonly agreeTitle: (count: number) => string;
  readonly agree: (
    names: readonly string[],
    competencies: readonly string[],
    days: number,
    least: number,
  ) => string;
  readonly yes: string;
  readonly done: string;
  readonly gone: string;
  readonly taskTitle: (name: string, competency: string) => string;
  readonly task: (post: string, levels: readonly string[], until: string) => string;
  readonly taskNote: string;
  readonly level: (level: number) => string;
  readonly unknown: string;
  readonly decline: string;
  readonly declined: string;
  readonly thanks: string;
  readonly tasksNone: string;
}
