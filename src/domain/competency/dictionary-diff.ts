import type { Competency, Level } from './dictionary.ts';

/** One text of a competency that another version has differently; null where there is none. */
export interface TextChange {
  readonly what: 'name' | 'kind' | 'definition' | 'question' | 'headline' | 'indicator';
  readonly level: Level | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface DictionaryDiff {
  readonly added: readonly Competency[];
  readonly removed: readonly Competency[];
  readonly changed: readonly {
    readonly code: string;
    readonly name: string;
    readonly changes: readonly TextChange[];
  }[];
  readonly unchanged: number;
}

/** What publishing `after` would change for whoever knows `before`. */
export function dictionaryDiff(before: readonly Competency[], after: readonly Competency[]): DictionaryDiff {
  const was = new Map(before.map((one) => [one.code, one]));
  const is = new Set(after.map((one) => one.code));
  const changed = after.flatMap((one) => {
    const old = was.get(one.code);
    const changes = old === undefined ? [] : changesOf(old, one);
    return changes.length === 0 ? [] : [{ code: one.code, name: one.name, changes }];
  });
  const added = after.filter((one) => !was.has(one.code));
  return {
    added,
    removed: before.filter((one) => !is.has(one.code)),
    changed,
    unchanged: after.length - added.length - changed.length,
  };
}

function changesOf(before: Competency, after: Competency): TextChange[] {
  const changes: TextChange[] = [];
  for (const what of ['name', 'kind', 'definition', 'question'] as const)
    if (before[what] !== after[what])
      changes.push({ what, level: null, before: before[what], after: after[what] });
  for (const { level, headline, indicators } of after.levels) {
    const old = before.levels.find((one) => one.level === level);
    if (old?.headline !== headline)
      changes.push({ what: 'headline', level, before: old?.headline ?? null, after: headline });
    const had = new Set(old?.indicators.map(({ text }) => text));
    const has = new Set(indicators.map(({ text }) => text));
    for (const text of had)
      if (!has.has(text)) changes.push({ what: 'indicator', level, before: text, after: null });
    for (const text of has)
      if (!had.has(text)) changes.push({ what: 'indicator', level, before: null, after: text });
  }
  return changes;
}
