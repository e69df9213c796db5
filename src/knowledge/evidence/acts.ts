import type { Clause } from './clauses.ts';
import type { Signs } from './content.ts';
import type { Grammar } from './grammar.ts';
import { type Matcher, matcher, plain, type Word } from './words.ts';

/** Who a clause speaks of, and whether it says that something was done. */
export interface Judged {
  readonly clause: Clause;
  readonly agent: 'own' | 'dropped' | 'group' | 'other';
  /** The person is written in it ("saya", "tak-"), not carried over from the clause before. */
  readonly named: boolean;
  /** A verb of doing stands in it. */
  readonly acts: boolean;
  /** Not done, only wished, thought, heard, asked, or said of the conversation itself. */
  readonly unreal: boolean;
  readonly boasts: boolean;
  /** Says who somebody is ("arsitek tata kota", "penyusun RDTR"), by whatever title. */
  readonly titled: boolean;
  /** What became of a work: "sekarang dipakai sembilan sekolah". */
  readonly outcome: boolean;
}

export type ActJudge = (clauses: readonly Clause[]) => readonly Judged[];

/** So many words may stand between the own subject and its verb. */
const NEAR_SUBJECT = 5;

/** Judges the clauses of one text in order: a part without a subject goes on with the one before it. */
export function actJudge(signs: Signs, grammar: Grammar): ActJudge {
  const { contrast, who, topic, preposition } = grammar;
  const verbs = grammar.verbs(signs);
  const group = new Set(signs.collective.filter((entry) => !entry.includes(' ')));
  const others = matcher(signs.otherAgent);
  const denies = matcher(signs.negation);
  const boasts = matcher(signs.praise);
  const outcomes = matcher(signs.outcome);
  const roles = matcher(signs.role);
  const virtues = matcher(signs.virtue);
  const always = matcher(signs.always);
  const imagined = matcher(signs.condition);
  const talks = matcher(signs.talk);
  const marks: Matcher[] = [signs.intention, signs.opinion, signs.hearsay, signs.credential].map(matcher);

  return (clauses) => {
    const judged: Judged[] = [];
    for (const clause of clauses) {
      const last = judged.at(-1);
      const whole = clauses
        .filter(({ sentence }) => sentence === clause.sentence)
        .flatMap(({ words }) => words);
      judged.push(judge(clause, whole, last?.clause.sentence === clause.sentence ? last : undefined));
    }
    return judged;
  };

  function judge(clause: Clause, sentence: readonly Word[], before: Judged | undefined): Judged {
    const { words } = clause;
    const { me, act } = actIn(words);
    // "Bapak itu mau buat KTP, saya tuntun": what stands well before the own subject is said of somebody else.
    const lead = act < 0 ? words : words.slice(me >= 0 && me < act ? Math.max(0, me - 2) : 0, act);
    const carried =
      before?.unreal === true && !before.clause.asks && me < 0 && !contrast.test(words[0]?.raw ?? '');
    const agent =
      act >= 0 && act <= 2 && me < 0 && who.test(plain(words))
        ? namedAfter(sentence)
        : agentOf(me >= 0, lead, before?.agent);
    return {
      clause,
      agent,
      named: me >= 0,
      acts: act >= 0,
      unreal:
        clause.asks ||
        carried ||
        (me < 0 && topic.test(plain(words))) ||
        imagined(sentence) ||
        talks(words) ||
        (virtues(words) && (always(words) || words.length <= 5)) ||
        denies(act < 0 ? lead : [...lead.slice(-3), ...words.slice(-1)]) ||
        (me >= 0 && act > me && denies(words.slice(me + 1, Math.min(act, me + 3)))) ||
        marks.some((mark) => mark(lead)),
      boasts: boasts(words),
      // After an act of somebody's they are those it was done with: "saya mempertemukan kiai, ketua partai".
      titled: agent === 'dropped' && words.slice(0, 1).some((word) => roles([word]) || verbs.doer(word)),
      outcome: outcomes(words),
    };
  }

  /** The own subject and its verb; the verb alone where no subject is written; −1 for what is missing. */
  function actIn(words: readonly Word[]): { me: number; act: number } {
    const mine = words.flatMap((_, at) => (ownAgent(words, at) ? [at] : []));
    const fused = words.findIndex(verbs.fused);
    const doings = words.flatMap((_, at) => (!mine.includes(at) && verbs.doing(words, at) ? [at] : []));
    for (const act of doings) {
      const me = mine.findLast((at) => at < act && act - at <= NEAR_SUBJECT);
      if (me !== undefined) return { me, act };
    }
    if (fused >= 0) return { me: fused, act: fused };
    return { me: mine[0] ?? -1, act: doings[0] ?? -1 };
  }

  /** "Yang menyusun itu saya" is the own act, "yang memimpin itu bidang lain" is not. */
  function namedAfter(sentence: readonly Word[]): 'own' | 'other' {
    return grammar.itself.test(plain(sentence)) ? 'own' : 'other';
  }

  function ownAgent(words: readonly Word[], at: number): boolean {
    const [word, next] = [words[at], words[at + 1]];
    if (word === undefined || !verbs.ownSubject(word)) return false;
    if (word.raw === 'tak') return verbs.doing(words, at + 1);
    const possessed = isOther(words[at - 1]) && !words.slice(Math.max(0, at - 4), at - 1).some(isPlace);
    return !possessed || (next !== undefined && !verbs.active(next) && verbs.doing(words, at + 1));
  }

  function isOther(word: Word | undefined): boolean {
    return word !== undefined && (named(word) || group.has(word.raw));
  }

  /** "Atasannya" and "bosku" are the same people as "atasan" and "bos". */
  function named(word: Word): boolean {
    const raw = word.raw.replace(/(?:nya|ku|mu|e)$/, '');
    return others([word]) || others([{ ...word, raw, plain: raw }]);
  }

  function isPlace(word: Word): boolean {
    return preposition.test(word.raw);
  }

  function agentOf(
    mine: boolean,
    lead: readonly Word[],
    inherited: Judged['agent'] | undefined,
  ): Judged['agent'] {
    const company = lead.findIndex((word) => verbs.ownSubject(word));
    if (company >= 0 && grammar.company.test(lead[company + 1]?.raw ?? '') && isOther(lead[company + 2]))
      return 'group';
    if (mine) return 'own';
    // Somebody named after a preposition is not who acts: "ke warga dijelaskan" says nothing of the warga's doing.
    const subject = lead.filter((_, at) => !preposition.test(lead[at - 1]?.raw ?? ''));
    if (subject.some((word) => group.has(word.raw) || group.has(word.plain))) return 'group';
    if (subject.some(isOther)) return 'other';
    return inherited ?? 'dropped';
  }
}
