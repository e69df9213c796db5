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
  /** The newest moments over all chats, ascending; `perSecond` of them are enough. */
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

/** In any second at most `perSecond` messages; in a chat a bucket of `burst`, filled by one every `perChatMs`. */
export function nextMoment(pace: Pace, given: Given, now: number): Moment {
  const { perSecond, perChatMs, burst = BURST } = pace;
  const back = given.all.length < perSecond ? undefined : given.all.at(-perSecond);
  const wholeAt = given.chatWholeAt ?? now;
  const at = Math.max(now, (back ?? now - 1000) + 1000, wholeAt - (burst - 1) * perChatMs);
  return { at, chatWholeAt: Math.max(wholeAt, at) + perChatMs };
}
