import { stem } from '../understanding/plain-words.ts';
import type { Clause } from './clauses.ts';
import type { Signs } from './content.ts';
import { type Matcher, matcher, type Word } from './words.ts';

/** Who a clause speaks of, and whether it says that something was done. */
export interface Judged {
  readonly clause: Clause;
  readonly agent: 'own' | 'dropped' | 'group' | 'other';
  /** A verb of doing stands in it. */
  readonly acts: boolean;
  /** Not done, only wished, thought, heard or asked. */
  readonly unreal: boolean;
}

export type ActJudge = (clauses: readonly Clause[]) => readonly Judged[];

const ACTIVE = /^(?:me(?:m|n|ng|ny)?|nge|ng|ny)[a-z]{4,}$/;
const ENDED = /^[a-z]{3,}(?:kan|in|aken|ake|ke|i)$/;
const CONTRAST =
  /^(?:tapi|tetapi|namun|nanging|ning|padahal|cuma|cuman|hanya|mung|namung|paling|tugas\S*|yang|selain|selebihnya)$/;

/** Judges the clauses of one text in order: a part without a subject goes on with the one before it. */
export function actJudge(signs: Signs): ActJudge {
  const own = new Set(signs.own);
  const single = (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.filter((word) => !word.includes(' ')));
  const group = single(signs.collective);
  const others = matcher(signs.otherAgent);
  const actRoots = new Set(signs.act.flatMap((act) => [act, stem(act)]));
  const states = new Set(signs.stateVerb);
  const never = matcher(signs.negation);
  const marks: Matcher[] = [signs.intention, signs.opinion, signs.hearsay, signs.credential].map(matcher);

  const isOther = (word: Word | undefined): boolean =>
    word !== undefined && (others([word]) || group.has(word.raw));
  const known = (word: Word): boolean => {
    const bare = word.raw.replace(/^(?:ku|tak|dak)(?=[a-z]{4})/, '');
    return [word.raw, word.plain, word.root, stem(word.raw), bare, stem(bare)].some((form) =>
      actRoots.has(form),
    );
  };
  const doing = (word: Word): boolean =>
    !states.has(word.raw) &&
    !states.has(word.plain) &&
    !/^di[a-z]{4,}/.test(word.raw) &&
    (known(word) || ACTIVE.test(word.plain));

  const ownAt = (words: readonly Word[]): number =>
    words.findIndex((word, at) => {
      if (/^(?:ku|tak|dak)-?[a-z]{4,}$/.test(word.raw) && known(word)) return true;
      if (!own.has(word.raw) && !own.has(word.plain)) return false;
      const next = words[at + 1];
      const possessed = isOther(words[at - 1]);
      return (
        !possessed ||
        (next !== undefined && !ACTIVE.test(next.plain) && (known(next) || ENDED.test(next.plain)))
      );
    });

  return (clauses) => {
    const judged: Judged[] = [];
    for (const clause of clauses) {
      const { words } = clause;
      const before = judged.at(-1);
      const follows = before !== undefined && before.clause.sentence === clause.sentence;
      const me = ownAt(words);
      let act = words.findIndex((word, at) => at !== me && doing(word));
      const attached = me >= 0 && /^(?:ku|tak|dak)-?[a-z]{4,}$/.test(words[me]?.raw ?? '');
      if (attached && (act < 0 || act > me)) act = me;
      const after = words[me + 1];
      if (act < 0 && me >= 0 && after !== undefined && ENDED.test(after.plain) && !states.has(after.plain))
        act = me + 1;
      const head = words.slice(0, act < 0 ? words.length : act);
      const agent = agentOf(me, head, follows ? before.agent : undefined);
      const lead = words.slice(0, act < 0 ? words.length : act);
      const near = lead.slice(-3);
      const carried = follows && before.unreal && me < 0 && !CONTRAST.test(words[0]?.raw ?? '');
      const unreal = clause.asks || carried || never(near) || marks.some((mark) => mark(lead));
      judged.push({ clause, agent, acts: act >= 0, unreal });
    }
    return judged;
  };

  function agentOf(
    me: number,
    head: readonly Word[],
    inherited: Judged['agent'] | undefined,
  ): Judged['agent'] {
    if (me >= 0) return 'own';
    if (head.some((word) => group.has(word.raw) || group.has(word.plain))) return 'group';
    if (head.some(isOther)) return 'other';
    return inherited === undefined || inherited === 'dropped' ? 'dropped' : inherited;
  }
}
