/** What a platform takes, chosen below its ceiling: one step above costs two thirds of the throughput. */
export interface Pace {
  /** Messages in any second, over all chats. */
  readonly perSecond: number;
  /** Milliseconds between messages of one chat, in the long run. */
  readonly perChatMs: number;
  /** Messages that one quiet chat may get at once: an answer of two or three should not drip. Default 3. */
  readonly burst?: number;
}

const BURST = 3;

/** What was given away so far, in milliseconds of any one clock; some of it lies in the future. */
export interface Given {
  /** Moments of the last second and to come over all chats, ascending. */
  readonly all: readonly number[];
  /** When this chat's burst is whole again; undefined: nothing was sent to it lately. */
  readonly chatWholeAt: number | undefined;
}

export interface Moment {
  /** The first moment, from `now` on, at which one more message keeps to the pace. */
  readonly at: number;
  /** `chatWholeAt` once it is taken. */
  readonly chatWholeAt: number;
}

/**
 * Over all chats one message after the other, evenly: twenty-eight at once at the beginning of each second would arrive
 * as fifty in one when the network holds up the first. In a chat a bucket of `burst`, filled by one every `perChatMs`.
 */
export function nextMoment(pace: Pace, given: Given, now: number): Moment {
  const { perSecond, perChatMs, burst = BURST } = pace;
  const gap = 1000 / perSecond;
  const wholeAt = given.chatWholeAt ?? now;
  let at = Math.max(now, wholeAt - (burst - 1) * perChatMs);
  // The first place that is free: a busy chat's moment may lie far behind those of others.
  for (const taken of given.all) if (taken > at - gap && taken < at + gap) at = taken + gap;
  return { at, chatWholeAt: Math.max(wholeAt, at) + perChatMs };
}
