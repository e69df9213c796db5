export interface Clause {
  readonly text: string;
  /** Only a comma or a full stop stands before or behind it: then it may as well be part of the wish beside it. */
  readonly loose: boolean;
}

/**
 * Words that join two wishes: "isi evaluasi dong, sama jadwal forum kapan". Not "kerja sama": that is a competency.
 */
const JOINT =
  /(?<sign>[.?!;\n,]+\s*)?(?<![\p{L}\p{N}])(?<!\bkerja\s)(?:sama|dan|serta|sekalian|terus|trs|lalu|trus|kemudian|plus|habis itu|abis itu|setelah itu|sesudah itu|btw|oh ya|oiya|oh iya|eh iya|and|also|then|karo|kaliyan|banjur)\s+|[.?!;\n,]+(?:\s+|$)/giu;

/** The clauses of a message in its order. One of a single word says too little to be a wish. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let loose = false;
  const add = (to: number, looseBehind: boolean): void => {
    const clause = text.slice(from, to).trim();
    if (clause.split(/\s+/).length >= 2) clauses.push({ text: clause, loose: loose || looseBehind });
  };
  for (const joint of text.matchAll(JOINT)) {
    const behind = !/\p{L}/u.test(joint[0]) && !/[?\n]/.test(joint[0]);
    add(joint.index, behind && joint.index + joint[0].length < text.length);
    from = joint.index + joint[0].length;
    loose = behind;
  }
  add(text.length, false);
  return clauses;
}
